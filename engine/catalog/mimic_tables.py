"""The tables of MIMIC-CXR that list images, read by column name into columns."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from engine.catalog.columns import plain
from engine.catalog.tables import Table, read_columns, read_table
from engine.dicom.demographics import date_of

IMAGE_TABLES = ("cxr-record-list", "mimic-cxr-*-metadata", "mimic-cxr-*-split")
"""Tables that list every image, the first that is there is used; names without ending."""

TABLES = (*IMAGE_TABLES, "cxr-study-list", "mimic-cxr-*-chexpert", "mimic-cxr-*-negbio")
"""Every table by which the layout is recognised."""

_SEVERITY_COLUMNS = {"edemeseverity", "edemaseverity"}


@dataclass(frozen=True, slots=True)
class ImageColumns:
    """Images as columns of equal length; equal texts are one object.

    ``path`` is empty where no table gives it; ``damaged`` are the lines of rows with too few or too
    many cells.
    """

    subject_id: list[str] = field(default_factory=list)
    study_id: list[str] = field(default_factory=list)
    dicom_id: list[str] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)

    def add(self, subject_id: str, study_id: str, dicom_id: str, path: str) -> None:
        """Append one image."""
        self.subject_id.append(subject_id)
        self.study_id.append(study_id)
        self.dicom_id.append(dicom_id)
        self.path.append(path)

    def __len__(self) -> int:
        """Return the number of images."""
        return len(self.dicom_id)

    def ordered(self) -> list[int]:
        """Return the places of the images sorted by patient, study and image."""
        keys = list(zip(self.subject_id, self.study_id, self.dicom_id, strict=True))
        return sorted(range(len(self)), key=keys.__getitem__)


@dataclass(frozen=True, slots=True)
class Acquisitions:
    """View and ISO date of images, in the order of their columns; empty where not known."""

    view: list[str]
    date: list[str]


def find_table(root: Path, pattern: str) -> Path | None:
    """Return the table whose name fits a glob pattern without ending, plain before gzip-wrapped."""
    found = [*sorted(root.glob(f"{pattern}.csv")), *sorted(root.glob(f"{pattern}.csv.gz"))]
    return found[0] if found else None


def all_tables(root: Path) -> tuple[Path, ...]:
    """Return every table file of the folder, sorted."""
    return tuple(sorted([*root.glob("*.csv"), *root.glob("*.csv.gz")]))


def edema_table(root: Path) -> Path | None:
    """Return the paper's split file with severities of edema, the largest where several are there."""
    found = [path for path in all_tables(root) if _is_edema_table(read_columns(path))]
    return max(found, key=lambda path: path.stat().st_size, default=None)


def _is_edema_table(columns: tuple[str, ...]) -> bool:
    names = set(map(plain, columns))
    return {"dicomid", "fold"} <= names and not names.isdisjoint(_SEVERITY_COLUMNS)


def image_table(root: Path) -> Path | None:
    """Return the table that lists the images; None where the tree has to be scanned."""
    listed = (find_table(root, pattern) for pattern in IMAGE_TABLES)
    return next((path for path in listed if path is not None), None) or edema_table(root)


def read_images(table: Table) -> ImageColumns:
    """Return the images that a table lists.

    Raises
    ------
    UserError
        When it lacks a column or its quoting is broken.
    """
    images = ImageColumns()
    same: dict[str, str] = {}
    for row in table.rows("subject_id", "study_id", "dicom_id", optional=("path",)):
        if row.complete:
            subject_id, study_id, dicom_id, path = row.cells
            images.add(
                same.setdefault(subject_id, subject_id), same.setdefault(study_id, study_id), dicom_id, path
            )
        else:
            images.damaged.append(f"line {row.number} of {table.path.name}")
    return images


def read_acquisitions(root: Path, images: ImageColumns) -> Acquisitions:
    """Return view and date of the images from the metadata table, where it is there."""
    found = Acquisitions([""] * len(images), [""] * len(images))
    path = find_table(root, "mimic-cxr-*-metadata")
    if path is None:
        return found
    place = {dicom_id: at for at, dicom_id in enumerate(images.dicom_id)}
    same: dict[str, str] = {"": ""}
    for dicom_id, view, date in _acquired(read_table(path)):
        if (at := place.get(dicom_id)) is not None:
            found.view[at] = same.setdefault(view, view)
            if date not in same:
                same[date] = date_of(date)
            found.date[at] = same[date]
    return found


def _acquired(table: Table) -> Iterator[tuple[str, str, str]]:
    for row in table.rows("dicom_id", optional=("viewposition", "studydate")):
        if row.complete:
            yield row.cells[0], row.cells[1], row.cells[2]
