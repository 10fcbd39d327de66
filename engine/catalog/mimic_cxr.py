"""The MIMIC-CXR adapter: its tables where they are there, else its folder tree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from engine.catalog.listing import Entry, FileReader, ListedReject, Listing
from engine.catalog.mimic_tables import (
    Acquisition,
    ImageKey,
    Labels,
    find_table,
    read_acquisitions,
    read_image_keys,
    read_labels,
)
from engine.catalog.paths import is_inside
from engine.catalog.preview import DatasetPreview
from engine.catalog.reading import Reading
from engine.catalog.sections import model_text
from engine.dicom.demographics import date_of
from engine.errors import UserError
from engine.events import Progress, Report

_TABLES = (
    "cxr-record-list",
    "cxr-study-list",
    "mimic-cxr-*-metadata",
    "mimic-cxr-*-split",
    "mimic-cxr-*-chexpert",
)
_IMAGE_NAME = re.compile(r"(?P<id>.+?)\.(dcm\.gz|dcm|jpg)", re.IGNORECASE)
_PATIENT_FOLDER = re.compile(r"p\d+")
_STUDY_FOLDER = re.compile(r"s\d+")
_UNKNOWN = Acquisition("", "")


@dataclass(frozen=True, slots=True)
class MimicCxrAdapter:
    """MIMIC-CXR and MIMIC-CXR-JPG folders (Johnson et al. 2019); see DATA_FORMATS, adapter 1."""

    name: str = "mimic-cxr"
    title: str = "a folder in MIMIC-CXR layout (files/p10/... with its tables)"

    def recognises(self, dataset: Path) -> bool:
        """Tell whether the folder has one of the tables, or the tree ``files/pNN``."""
        if not dataset.is_dir():
            return False
        if any(find_table(dataset, pattern) for pattern in _TABLES):
            return True
        return any(_PATIENT_FOLDER.fullmatch(path.name) for path in dataset.glob("files/p*"))

    def preview(self, dataset: Path, reading: Reading, *, report: Report) -> DatasetPreview:  # noqa: ARG002 - to come
        """Say what was understood of the folder; see ``Adapter.preview``."""
        return DatasetPreview(dataset, self.name, self.title, (), (), (), "", (), "", (), ())

    def list_images(
        self,
        dataset: Path,
        reading: Reading,  # noqa: ARG002 - to come
        *,
        files: FileReader,  # noqa: ARG002 - tables and names say everything
        report: Report,
    ) -> Listing:
        """List the images; see ``Adapter.list_images``."""
        report(Progress("Reading tables", 0, 0))
        root = dataset.resolve()
        labels = read_labels(root, report=report)
        keys = read_image_keys(root)
        if keys is None:
            keys = tuple(_scan(root))
        return _listing(root, keys, labels)


def _listing(root: Path, keys: tuple[ImageKey, ...], labels: Labels) -> Listing:
    if not keys:
        raise UserError(
            "dataset-empty",
            what=f"Neither the tables nor the folder files in {root} name an image.",
            do="Choose the folder that holds the tables or the images.",
        )
    acquisitions = read_acquisitions(root)
    entries: list[Entry] = []
    rejects: list[ListedReject] = []
    for key in sorted(keys, key=lambda key: (key.subject_id, key.study_id, key.dicom_id)):
        code = _refusal(key)
        if code:
            rejects.append(ListedReject(key.path or "a row of the tables", code, key.subject_id))
        else:
            entries.append(_entry(key, labels, acquisitions.get(key.dicom_id, _UNKNOWN)))
    return Listing(
        base=root,
        labels=labels.names,
        split_source=labels.source,
        entries=tuple(entries),
        rejects=tuple(rejects),
        model_text=model_text,
        alternatives=(".dcm", ".dcm.gz", ".jpg"),
    )


def _refusal(key: ImageKey) -> str | None:
    if not key.subject_id or not key.study_id:
        return "no-patient"
    if not key.dicom_id:
        return "no-path"
    parts = (key.path, key.subject_id, key.study_id, key.dicom_id)
    return None if all(is_inside(part) for part in parts) else "outside-folder"


def _entry(key: ImageKey, labels: Labels, acquisition: Acquisition) -> Entry:
    folder = f"files/p{key.subject_id[:2]}/p{key.subject_id}/s{key.study_id}"
    path = key.path or f"{folder}/{key.dicom_id}.dcm"
    return Entry(
        image_id=key.dicom_id,
        study_id=key.study_id,
        subject_id=key.subject_id,
        path=path,
        label=labels.of(key.dicom_id, key.study_id),
        membership=labels.membership.get(key.dicom_id, "none"),
        report_path=f"{PurePosixPath(path).parent}.txt",
        view=acquisition.view,
        date=date_of(acquisition.date),
    )


def _scan(root: Path) -> Iterator[ImageKey]:
    """List the images of the tree; its depth is fixed, so no loop of links can hold it up."""
    for group in _folders(root / "files", _PATIENT_FOLDER):
        for patient in _folders(group, _PATIENT_FOLDER):
            for study in _folders(patient, _STUDY_FOLDER):
                yield from _study_images(root, patient.name[1:], study)


def _folders(parent: Path, name: re.Pattern[str]) -> list[Path]:
    try:
        return sorted(path for path in parent.iterdir() if name.fullmatch(path.name) and path.is_dir())
    except OSError as error:
        raise UserError(
            "dataset-unreadable",
            what=f"A folder below {parent.parent.name} cannot be read.",
            do="Check that you may read the whole data set and that its drive is connected.",
        ) from error


def _study_images(root: Path, subject_id: str, study: Path) -> Iterator[ImageKey]:
    for path in sorted(study.iterdir()):
        name = _IMAGE_NAME.fullmatch(path.name)
        if name:
            # A name that is no text cannot be stored; with its marks replaced it becomes a reject.
            text = path.relative_to(root).as_posix().encode("utf-8", "replace").decode()
            yield ImageKey(subject_id, study.name[1:], PurePosixPath(text).name[: name.end("id")], text)
