"""The layouts of data sets that are understood, and the choice among them."""

from pathlib import Path

from engine.catalog.dicom_folder import DicomFolderAdapter
from engine.catalog.listing import Adapter
from engine.catalog.manifest import ManifestAdapter
from engine.catalog.mimic_cxr import MimicCxrAdapter
from engine.catalog.open_i import OpenIAdapter
from engine.catalog.preview import DatasetPreview
from engine.catalog.reading import Reading
from engine.errors import UserError
from engine.events import Report

ADAPTERS: dict[str, Adapter] = {
    "mimic-cxr": MimicCxrAdapter(),
    "manifest": ManifestAdapter(),
    "open-i": OpenIAdapter(),
    "dicom-folder": DicomFolderAdapter(),
}
"""In the order in which they are asked."""


def preview_dataset(dataset: Path, reading: Reading, *, report: Report) -> DatasetPreview:
    """Say what is understood of a data set before it is indexed; see ``Adapter.preview``.

    Raises
    ------
    UserError
        As ``detect``, or when a table cannot be read at all.
    """
    return detect(dataset, reading).preview(dataset, reading, report=report)


def detect(dataset: Path, reading: Reading) -> Adapter:
    """Return the adapter that the reading names, or else the first that recognises the data set.

    Raises
    ------
    UserError
        ``dataset-missing``, ``dataset-empty``, ``dataset-unreadable``, ``dataset-unknown`` or
        ``layout-unknown``.
    """
    _check_readable(dataset)
    if reading.adapter:
        return _named(reading.adapter)
    for adapter in ADAPTERS.values():
        if adapter.recognises(dataset):
            return adapter
    titles = " or ".join(adapter.title for adapter in ADAPTERS.values())
    raise UserError(
        "dataset-unknown",
        what=f"{dataset} has no layout that this program knows.",
        do=f"Choose {titles}.",
    )


def _named(name: str) -> Adapter:
    if name not in ADAPTERS:
        raise UserError(
            "layout-unknown",
            what=f"No layout of data sets is called {name}.",
            do=f"Choose one of {', '.join(ADAPTERS)}, or none to have it recognised.",
        )
    return ADAPTERS[name]


def _check_readable(dataset: Path) -> None:
    try:
        if not dataset.exists():
            raise UserError(
                "dataset-missing",
                what=f"The data set {dataset} is not there.",
                do="Check the path, and that the drive or share is connected.",
            )
        if dataset.is_dir() and next(dataset.iterdir(), None) is None:
            raise UserError(
                "dataset-empty",
                what=f"The folder {dataset} is empty.",
                do="Choose the data set's own folder.",
            )
    except (OSError, ValueError) as error:
        raise UserError(
            "dataset-unreadable",
            what=f"The data set {dataset} cannot be read.",
            do="Check that you may read it and that the drive or share is connected.",
        ) from error
