"""The layouts of data sets that are understood, and the choice among them."""

from pathlib import Path

from engine.catalog.listing import Adapter
from engine.catalog.manifest import ManifestAdapter
from engine.catalog.mimic_cxr import MimicCxrAdapter
from engine.errors import UserError

ADAPTERS: dict[str, Adapter] = {
    "mimic-cxr": MimicCxrAdapter(),
    "manifest": ManifestAdapter(),
}
"""In the order in which they are asked."""


def detect(dataset: Path) -> Adapter:
    """Return the adapter for a data set.

    Raises
    ------
    UserError
        ``dataset-missing``, ``dataset-empty``, ``dataset-unreadable`` or ``dataset-unknown``.
    """
    _check_readable(dataset)
    for adapter in ADAPTERS.values():
        if adapter.recognises(dataset):
            return adapter
    titles = " or ".join(adapter.title for adapter in ADAPTERS.values())
    raise UserError(
        "dataset-unknown",
        what=f"{dataset} has no layout that this program knows.",
        do=f"Choose {titles}.",
    )


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
