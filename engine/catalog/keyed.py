"""Values that a table gives by the id of an image, a study or a patient."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from engine.catalog.columns import PATIENT_NAMES, guess
from engine.errors import UserError
from engine.events import Level, Notice, Report

T = TypeVar("T")

_IMAGE_NAMES = ("image_id", "dicom_id", "sop_instance_uid", "image_path", "path", "filename", "file", "image")
_STUDY_NAMES = ("study_id", "study", "study_instance_uid", "accession", "accession_number", "exam_id")

Given = Literal["labels", "split"]

USED: dict[Given, str] = {
    "labels": "{0} gives labels for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing.",
    "split": "{0} gives the split for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing.",
}

CONTRADICTED: dict[Given, str] = {
    what: f"{text} {{5:,}} rows contradict an earlier row, which was used." for what, text in USED.items()
}


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
    keys : KeyColumns
        The table's columns of ids.
    images, studies, patients : dict
        Values by image id, by patient and study id (the former empty where the table has none), and
        by patient id.
    conflicts : int
        Rows that repeat an id with another value; the first one holds.
    used : set or None
        Ids that an image was found by, where they are to be counted.
    hits : int
        Images that a value was found for, counted like ``used``.
    """

    table: str
    keys: KeyColumns
    images: dict[str, T] = field(default_factory=dict)
    studies: dict[str, T] = field(default_factory=dict)
    patients: dict[str, T] = field(default_factory=dict)
    conflicts: int = 0
    used: set[str] | None = None
    hits: int = 0

    def add(self, ids: Sequence[str], value: T) -> None:
        """Keep the value of one row; ``ids`` are the cells of ``keys.names``. A row without an id gives none."""
        keys = self.keys
        image = ids[0] if keys.image else ""
        patient = ids[-1] if keys.patient else ""
        study = ids[1 if keys.image else 0] if keys.study else ""
        if image:
            kept = self.images.setdefault(image.replace("\\", "/"), value)
        elif study:
            kept = self.studies.setdefault(f"{patient}\0{study}", value)
        elif patient:
            kept = self.patients.setdefault(patient, value)
        else:
            return
        if kept != value:
            self.conflicts += 1

    def of(
        self, *, image_id: str, study_id: str, subject_id: str, path: str = "", accession: str = ""
    ) -> T | None:
        """Return the value for an image, or None; a study goes by its id or its accession number."""
        value = None
        key = ""
        if self.images:
            key = image_id if image_id in self.images else path
            value = self.images.get(key)
        if value is None and self.studies:
            patient = subject_id if self.keys.patient else ""
            key = f"{patient}\0{study_id}"
            value = self.studies.get(key)
            if value is None and accession:
                key = f"{patient}\0{accession}"
                value = self.studies.get(key)
        if value is None and self.patients:
            key = subject_id
            value = self.patients.get(key)
        if value is not None and self.used is not None:
            self.used.add(key)
            self.hits += 1
        return value

    def count_use(self) -> None:
        """Count from now on which ids an image is found by."""
        self.used, self.hits = set(), 0

    def tell_use(self, what: Given, total: int, *, report: Report) -> None:
        """Tell how many images and ids found each other since ``count_use``.

        Parameters
        ----------
        what : {"labels", "split"}
            What the table gives.
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
        known = len(self.images) + len(self.studies) + len(self.patients)
        idle = known - len(self.used or ())
        level: Level = "warning" if idle or self.conflicts else "info"
        values = (self.table, self.hits, total, idle, known, self.conflicts)
        report(Notice(level, (CONTRADICTED if self.conflicts else USED)[what], values))
