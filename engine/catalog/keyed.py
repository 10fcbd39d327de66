"""Values that a table gives by the id of an image, a study or a patient."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from engine.catalog.columns import PATIENT_NAMES, guess
from engine.errors import UserError
from engine.events import Notice, Report

T = TypeVar("T")

_IMAGE_NAMES = ("image_id", "dicom_id", "sop_instance_uid", "image_path", "path", "filename", "file", "image")
_STUDY_NAMES = ("study_id", "study", "study_instance_uid", "accession", "accession_number", "exam_id")


@dataclass(frozen=True, slots=True)
class KeyColumns:
    """The columns of a table that hold ids; empty where there is none."""

    image: str
    study: str
    patient: str

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that are there, in the order image, study, patient."""
        return tuple(name for name in (self.image, self.study, self.patient) if name)


def key_columns(columns: Sequence[str], table: str) -> KeyColumns:
    """Find the columns of ids by their usual names.

    Raises
    ------
    UserError
        ``table-columns`` when there is none.
    """
    keys = KeyColumns(*(guess(columns, names) for names in (_IMAGE_NAMES, _STUDY_NAMES, PATIENT_NAMES)))
    if not keys.names:
        raise UserError(
            "table-columns",
            what=f"{table} has no column image_id, study_id or subject_id.",
            do="Name the column of the images', studies' or patients' ids so in the first line.",
        )
    return keys


@dataclass(slots=True)
class KeyedValues(Generic[T]):
    """Values by id; the most specific id of a row counts.

    Attributes
    ----------
    table : str
        The table's file name.
    values : dict
        By key; keys of images, studies and patients differ in their first letter.
    conflicts : int
        Rows that repeat an id with another value; the first one holds.
    hits : int
        Images that a value was found for.
    used : set
        Keys that they were found by.
    """

    table: str
    values: dict[str, T] = field(default_factory=dict)
    conflicts: int = 0
    hits: int = 0
    used: set[str] = field(default_factory=set)

    def add(self, ids: Sequence[str], keys: KeyColumns, value: T) -> None:
        """Keep the value of one row; ``ids`` are the cells of ``keys.names``."""
        key = _row_key(dict(zip(keys.names, ids, strict=True)), keys)
        if key and self.values.setdefault(key, value) != value:
            self.conflicts += 1

    def of(self, *, image_id: str, study_id: str, subject_id: str, path: str = "") -> T | None:
        """Return the value for an image, or None."""
        for key in (
            f"i{image_id}",
            f"i{path}",
            f"s{subject_id}\0{study_id}",
            f"s\0{study_id}",
            f"p{subject_id}",
        ):
            value = self.values.get(key)
            if value is not None:
                self.hits += 1
                self.used.add(key)
                return value
        return None

    def tell_use(self, what: str, total: int, *, report: Report) -> None:
        """Tell how many images and ids found each other.

        Parameters
        ----------
        what : str
            What the table gives (``labels``).
        total : int
            All images that were asked for.

        Raises
        ------
        UserError
            ``file-no-match`` when there are images and none has a value.
        """
        if total and not self.hits:
            raise UserError(
                "file-no-match",
                what=f"None of the ids in {self.table} is in the data set.",
                do="Check that the file belongs to this data set and that its ids are written the same way.",
            )
        idle = len(self.values) - len(self.used)
        text = f"{self.table} gives {what} for {self.hits:,} of {total:,} images; "
        text += f"{idle:,} of its {len(self.values):,} ids match nothing."
        if self.conflicts:
            text += f" {self.conflicts:,} rows contradict an earlier row, which was used."
        report(Notice("warning" if idle or self.conflicts else "info", text))


def _row_key(ids: dict[str, str], keys: KeyColumns) -> str:
    if image := ids.get(keys.image):
        return f"i{image}".replace("\\", "/")
    patient = ids.get(keys.patient, "")
    if study := ids.get(keys.study):
        return f"s{patient}\0{study}"
    return f"p{patient}" if patient else ""
