"""The columns of a manifest: what each of ours means, and which of the file's is taken for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.catalog.preview import ColumnUse
from engine.catalog.reading import ColumnChoice, Reading
from engine.errors import UserError


@dataclass(frozen=True, slots=True)
class KnownColumn:
    """A column that this program knows; ``others`` are usual other names, the likeliest first."""

    name: str
    meaning: str
    others: tuple[str, ...]
    required: bool = False


PATIENT_NAMES = (
    "subject_id",
    "patient_id",
    "mrn",
    "medical_record_number",
    "patient_number",
    "patient_no",
    "case_id",
    "pid",
    "subject",
    "patient",
    "case",
)
"""Usual names of a column with patient ids, the likeliest first."""

KNOWN_COLUMNS = (
    KnownColumn("subject_id", "the patient's id", PATIENT_NAMES[1:], required=True),
    KnownColumn(
        "study_id",
        "the study's id; images of one study share a report",
        ("study", "study_instance_uid", "accession", "accession_number", "exam_id", "exam", "examination_id"),
        required=True,
    ),
    KnownColumn(
        "image_path",
        "the image's file, relative to the manifest",
        ("path", "image_file", "file_path", "filepath", "filename", "file", "image", "image_index", "dicom"),
        required=True,
    ),
    KnownColumn(
        "text",
        "the report's text",
        ("report", "report_text", "impression", "findings", "clinical_notes", "notes", "note", "caption"),
    ),
    KnownColumn(
        "report_path",
        "the report's file, relative to the manifest",
        ("report_file", "text_path", "text_file"),
    ),
    KnownColumn(
        "label",
        "the class",
        ("labels", "class", "target", "diagnosis", "finding", "finding_labels", "severity", "edeme_severity"),
    ),
    KnownColumn("split", "train or unseen", ("fold", "set", "partition", "subset")),
    KnownColumn("view", "the view (PA, AP, LL)", ("view_position", "projection")),
    KnownColumn("sex", "the patient's sex", ("gender", "patient_sex", "patient_gender")),
    KnownColumn("age", "the patient's age in years", ("patient_age", "age_years")),
    KnownColumn("date", "the study's date", ("study_date", "exam_date", "acquisition_date")),
    KnownColumn(
        "image_id", "the image's id; made from the other ids without it", ("dicom_id", "sop_instance_uid")
    ),
)
"""Every column of a manifest that this program knows, in the order of the preview."""


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """Which column of the file is used for each of ours.

    ``strangers`` are columns that the user chose and the file does not have.
    """

    uses: tuple[ColumnUse, ...]
    strangers: tuple[ColumnChoice, ...]

    def theirs(self, ours: str) -> str:
        """Return the file's column for one of ours; empty where there is none."""
        return next((use.theirs for use in self.uses if use.ours == ours), "")

    @property
    def taken(self) -> frozenset[str]:
        """The file's columns that are in use."""
        return frozenset(use.theirs for use in self.uses if use.theirs)

    def problems(self, table: str) -> tuple[UserError, ...]:
        """Return what has to be settled before the table can be read, each with what to do."""
        told = {choice.ours for choice in self.strangers}
        missing = [use.ours for use in self.uses if use.required and not use.theirs and use.ours not in told]
        found = [
            _column_error(
                f"{table} has no column {choice.theirs}, which was chosen for {choice.ours}.",
                "Choose a column that is there.",
            )
            for choice in self.strangers
        ]
        if missing:
            found.append(
                _column_error(
                    f"{table} has no column {' and no column '.join(missing)}.",
                    "Say which of its columns holds it, or add it.",
                )
            )
        if not (self.theirs("text") or self.theirs("report_path") or told & {"text", "report_path"}):
            found.append(
                _column_error(
                    f"{table} has neither a column text nor a column report_path.",
                    "Say which of its columns holds the report's text, or the path of the report's file.",
                )
            )
        return tuple(found)


def _column_error(what: str, do: str) -> UserError:
    return UserError("table-columns", what=what, do=do)


def plain(name: str) -> str:
    """Return a column's name as it is compared: letters and digits only, in lower case."""
    return "".join(letter for letter in name.lower() if letter.isalnum())


def guess(columns: Sequence[str], names: Sequence[str]) -> str:
    """Return the first column that carries one of the names, the likeliest name first; else empty."""
    known = {plain(column): column for column in reversed(columns)}
    return next((known[plain(name)] for name in names if plain(name) in known), "")


def match_columns(columns: Sequence[str], reading: Reading) -> ColumnMatch:
    """Say which column is used for each of ours: the one that the user chose, else a guess by its name.

    A choice of an empty name means that no column is used. No guess takes a column twice.

    Raises
    ------
    UserError
        ``column-unknown`` when the user names a column of ours that does not exist.
    """
    _check_names(reading)
    chosen = {choice.ours: choice.theirs for choice in reading.columns}
    found = {ours: guess(columns, (theirs,)) for ours, theirs in chosen.items()}
    # Exact names come before other names of any column, so that a column is not taken by a guess.
    for exact in (True, False):
        for column in KNOWN_COLUMNS:
            if not found.get(column.name) and column.name not in chosen:
                free = [name for name in columns if name not in found.values()]
                found[column.name] = guess(free, (column.name,) if exact else column.others)
    uses = tuple(ColumnUse(one.name, found[one.name], one.required, one.meaning) for one in KNOWN_COLUMNS)
    strangers = tuple(choice for choice in reading.columns if choice.theirs and not found[choice.ours])
    return ColumnMatch(uses, strangers)


def _check_names(reading: Reading) -> None:
    ours = [column.name for column in KNOWN_COLUMNS]
    strange = [choice.ours for choice in reading.columns if choice.ours not in ours]
    if strange:
        raise UserError(
            "column-unknown",
            what=f"This program knows no column {strange[0]}.",
            do=f"Name one of {', '.join(ours)}.",
        )
