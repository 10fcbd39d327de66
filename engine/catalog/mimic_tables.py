"""The tables of MIMIC-CXR and the paper's edema split, read by column name into look-ups."""

from dataclasses import dataclass, field
from pathlib import Path

from engine.catalog.labels import SEVERITIES, severity_of
from engine.catalog.tables import Table, read_columns, read_table
from engine.errors import UserError
from engine.events import Notice, Report
from engine.records import UNLABELLED, Membership

_SEVERITY_COLUMNS = ("edeme_severity", "edema_severity")
_CHEXPERT_CLASSES = {0: "no edema", 1: "edema"}
_TRAIN_FOLDS = {"1", "2", "3", "4", "5"}


@dataclass(frozen=True, slots=True)
class ImageKey:
    """The three ids of one image and, where a table gives it, its path."""

    subject_id: str
    study_id: str
    dicom_id: str
    path: str


@dataclass(frozen=True, slots=True)
class Acquisition:
    """View and date of one image, from the metadata table."""

    view: str
    date: str


@dataclass(frozen=True, slots=True)
class Labels:
    """Classes and memberships of images.

    ``by_image`` and ``by_study`` hold classes, ``membership`` memberships by dicom_id; what is absent
    is unlabelled and of no known membership.
    """

    names: tuple[str, ...]
    source: str
    by_image: dict[str, int] = field(default_factory=dict)
    by_study: dict[str, int] = field(default_factory=dict)
    membership: dict[str, Membership] = field(default_factory=dict)

    def of(self, dicom_id: str, study_id: str) -> int:
        """Return the class of an image, or UNLABELLED."""
        return self.by_image.get(dicom_id, self.by_study.get(study_id, UNLABELLED))


def find_table(root: Path, pattern: str) -> Path | None:
    """Return the table whose name fits a glob pattern without ending, plain before gzip-wrapped."""
    found = [*sorted(root.glob(f"{pattern}.csv")), *sorted(root.glob(f"{pattern}.csv.gz"))]
    return found[0] if found else None


def read_image_keys(root: Path) -> tuple[ImageKey, ...] | None:
    """Return every image that the tables list, or None where no table lists images."""
    for pattern in ("cxr-record-list", "mimic-cxr-*-metadata", "mimic-cxr-*-split"):
        if (path := find_table(root, pattern)) is not None:
            return _image_keys(read_table(path))
    edema = _edema_tables(root)
    return _image_keys(read_table(_largest(edema))) if edema else None


def _image_keys(table: Table) -> tuple[ImageKey, ...]:
    rows = table.rows("subject_id", "study_id", "dicom_id", optional=("path",))
    return tuple(ImageKey(*row.cells) for row in rows)


def read_acquisitions(root: Path) -> dict[str, Acquisition]:
    """Return view and date by dicom_id; empty where there is no metadata table."""
    path = find_table(root, "mimic-cxr-*-metadata")
    if path is None:
        return {}
    rows = read_table(path).rows("dicom_id", optional=("viewposition", "studydate"))
    return {row.cells[0]: Acquisition(row.cells[1], row.cells[2]) for row in rows}


def read_labels(root: Path, *, report: Report) -> Labels:
    """Return the paper's edema severities where their split file is there, else CheXpert's edema column.

    Raises
    ------
    UserError
        ``labels-missing`` when the folder has neither.
    """
    edema = _edema_tables(root)
    if edema:
        chosen = _largest(edema)
        if len(edema) > 1:
            report(
                Notice("info", f"Several edema tables are there; {chosen.name} is the largest and was used.")
            )
        return _edema_labels(chosen)
    chexpert = find_table(root, "mimic-cxr-*-chexpert")
    if chexpert is None:
        raise UserError(
            "labels-missing",
            what=f"{root} has neither an edema split file nor a CheXpert table, so no image has a label.",
            do="Put mimic-cxr-2.0.0-chexpert.csv.gz or the edema split file into the folder.",
        )
    return _chexpert_labels(chexpert, find_table(root, "mimic-cxr-*-split"))


def _edema_tables(root: Path) -> list[Path]:
    tables = sorted([*root.glob("*.csv"), *root.glob("*.csv.gz")])
    return [path for path in tables if _is_edema_table(set(read_columns(path)))]


def _is_edema_table(columns: set[str]) -> bool:
    return {"dicom_id", "fold"} <= columns and not columns.isdisjoint(_SEVERITY_COLUMNS)


def _largest(paths: list[Path]) -> Path:
    return max(paths, key=lambda path: path.stat().st_size)


def _edema_labels(path: Path) -> Labels:
    table = read_table(path)
    severity = next(name for name in _SEVERITY_COLUMNS if table.has(name))
    labels = Labels(SEVERITIES, f"column fold of {path.name}")
    for row in table.rows("dicom_id", severity, "fold"):
        dicom_id, written, fold = row.cells
        labels.by_image[dicom_id] = severity_of(written)
        labels.membership[dicom_id] = _fold_membership(fold)
    return labels


def _fold_membership(fold: str) -> Membership:
    if fold.removesuffix(".0") in _TRAIN_FOLDS:
        return "train"
    return "unseen" if fold.upper() == "TEST" else "none"


def _chexpert_labels(path: Path, split: Path | None) -> Labels:
    names = tuple(_CHEXPERT_CLASSES.values())
    labels = Labels(names, "" if split is None else f"column split of {split.name}")
    for row in read_table(path).rows("study_id", "edema"):
        study_id, written = row.cells
        severity = severity_of(written)
        labels.by_study[study_id] = severity if severity in _CHEXPERT_CLASSES else UNLABELLED
    for row in read_table(split).rows("dicom_id", "split") if split else ():
        labels.membership[row.cells[0]] = _split_membership(row.cells[1])
    return labels


def _split_membership(word: str) -> Membership:
    if word == "train":
        return "train"
    return "unseen" if word in {"validate", "test"} else "none"
