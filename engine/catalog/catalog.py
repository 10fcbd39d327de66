"""Reading a catalog file: totals, rejects, the patient table, patients and samples."""

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import wraps
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from engine.catalog.patient_table import PatientTable, load_patient_table
from engine.catalog.preview import LabelKind
from engine.catalog.reading import Reading
from engine.catalog.schema import SCHEMA_VERSION
from engine.catalog.totals import Totals, count_totals
from engine.errors import UserError
from engine.files import from_json
from engine.records import ImageFile, Membership, Patient, Sample, Study

_SAMPLES = """
SELECT image_id, study_id, subject_id, path, text, label, sex, age, findings, view, date, device
FROM images JOIN reports USING (report_id)
WHERE subject_id IN (SELECT value FROM json_each(?))
ORDER BY subject_id, study_id, image_id
"""
_STUDIES = """
SELECT study_id, date, text, label, image_id, path, view, findings
FROM images JOIN reports USING (report_id) WHERE subject_id = ?
ORDER BY study_id, image_id
"""


@dataclass(frozen=True, slots=True)
class Reject:
    """One image that is not usable: its path in the data set, and why."""

    path: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class SharedImage:
    """One image that stands under more than one patient.

    ``image_ids`` are the ids under which it is listed, ``owners`` the patient of each of them.
    """

    image_ids: tuple[str, ...]
    owners: tuple[str, ...]

    @property
    def subject_ids(self) -> tuple[str, ...]:
        """The patients, sorted."""
        return tuple(sorted(set(self.owners)))


_DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""The library's own message about a damaged schema quotes its bytes, which need be no UTF-8."""
Answer = TypeVar("Answer")
Asked = ParamSpec("Asked")


def _damage_in_words(
    query: Callable[Concatenate["Catalog", Asked], Answer],
) -> Callable[Concatenate["Catalog", Asked], Answer]:
    """Let a query of a catalog tell damage that opening it did not meet."""

    @wraps(query)
    def asked(catalog: "Catalog", /, *args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        try:
            return query(catalog, *args, **kwargs)
        except _DAMAGE as error:
            raise _damaged(catalog.path) from error

    return asked


class Catalog:
    """A catalog file opened read-only, for use from one thread.

    Its methods raise UserError ``catalog-damaged`` where they meet damage.

    Attributes
    ----------
    path : Path
        The file.
    dataset : Path
        The indexed folder or manifest.
    adapter : str
        Key of ADAPTERS.
    reading : Reading
        How the data set was read.
    kind : LabelKind
        One class per image, or findings.
    labels : tuple of str
        Class names in order; for multi-label the findings' names.
    split_source : str
        Where the memberships come from, in words.
    version : str
        SHA-256 over the usable content.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path
        facts: dict[str, str] = dict(connection.execute("SELECT name, value FROM facts"))
        self._base = Path(facts["base"])
        self.dataset = Path(facts["dataset"])
        self.adapter = facts["adapter"]
        self.split_source = facts["split_source"]
        self.version = facts["version"]
        self.reading = from_json(facts["reading"].encode(), Reading, file=path)
        self.kind: LabelKind = "multi-label" if facts["kind"] == "multi-label" else "multiclass"
        self.labels: tuple[str, ...] = tuple(
            name for (name,) in connection.execute("SELECT name FROM classes ORDER BY label")
        )

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a catalog file.

        Raises
        ------
        UserError
            ``catalog-missing``, ``catalog-damaged`` or ``catalog-version``.
        """
        if not path.is_file():
            raise UserError(
                "catalog-missing", what=f"The catalog {path} is not there.", do="Index the data set first."
            )
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        # The library's own error about a byte that is no UTF-8 quotes the text, which may be a report.
        connection.text_factory = lambda data: data.decode(errors="replace")
        try:
            _check_version(connection, path)
            return cls(connection, path)
        except (*_DAMAGE, KeyError) as error:
            connection.close()
            raise _damaged(path) from error
        except UserError:
            connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @_damage_in_words
    def totals(self) -> Totals:
        """Count what was found, what is usable, and why the rest is not."""
        return count_totals(self._connection, self.adapter)

    @_damage_in_words
    def rejects(self) -> tuple[Reject, ...]:
        """Return every reject, by reason and path."""
        rows = self._connection.execute(
            "SELECT path, code, reason FROM rejects JOIN reasons USING (code) ORDER BY code, path"
        )
        return tuple(Reject(*row) for row in rows)

    @_damage_in_words
    def patient_table(self) -> PatientTable:
        """Load all patients as columns."""
        return load_patient_table(self._connection)

    @_damage_in_words
    def patient(self, subject_id: str) -> Patient:
        """Return one patient with all usable studies, in the order of their dates.

        Raises
        ------
        UserError
            ``patient-unknown``.
        """
        row = self._connection.execute(
            "SELECT sex, age, membership FROM patients WHERE subject_id = ?", (subject_id,)
        ).fetchone()
        if row is None:
            raise UserError(
                "patient-unknown",
                what="The data set has no such patient.",
                do="Check the id and the data set.",
            )
        studies = tuple(sorted(self._studies(subject_id), key=lambda study: study.date))
        return Patient(subject_id, sex=row[0], age=row[1], membership=row[2], studies=studies)

    def _studies(self, subject_id: str) -> Iterator[Study]:
        rows = self._connection.execute(_STUDIES, (subject_id,)).fetchall()
        for study_id, group in groupby(rows, key=lambda row: row[0]):
            images = list(group)
            yield Study(
                study_id=study_id,
                report=images[0][2],
                label=max(row[3] for row in images),
                date=max(row[1] for row in images),
                images=tuple(ImageFile(row[4], self._base / row[5], row[6]) for row in images),
                findings=_findings(images[0][7]),
            )

    @_damage_in_words
    def samples(self, subject_ids: Iterable[str]) -> tuple[Sample, ...]:
        """Return the usable images of patients, ordered by patient, study and image id; unknown ids give none."""
        wanted = json.dumps(list(set(subject_ids)))
        rows = self._connection.execute(_SAMPLES, (wanted,))
        return tuple(
            Sample(image, study, subject, self._base / path, text, label, sex, age, _findings(found), *taken)
            for image, study, subject, path, text, label, sex, age, found, *taken in rows
        )

    @_damage_in_words
    def members(self, membership: Membership) -> tuple[str, ...]:
        """Return the sorted ids of the patients of one membership that have at least one sample."""
        rows = self._connection.execute(
            "SELECT subject_id FROM patients WHERE membership = ? AND images > 0 ORDER BY subject_id",
            (membership,),
        )
        return tuple(subject_id for (subject_id,) in rows)

    @_damage_in_words
    def membership_of(self, subject_id: str) -> Membership | None:
        """Return where a patient stands, ``none`` when nothing is usable, None when not in the data set."""
        row = self._connection.execute(
            "SELECT membership FROM patients WHERE subject_id = ?", (subject_id,)
        ).fetchone()
        membership: Membership | None = row[0] if row else None
        return membership

    @_damage_in_words
    def shared_images(self) -> tuple[SharedImage, ...]:
        """Return every image that stands under more than one patient."""
        rows = self._connection.execute(
            "SELECT group_id, image_id, subject_id FROM shared_images ORDER BY group_id, image_id"
        )
        return tuple(
            SharedImage(
                image_ids=tuple(row[1] for row in group),
                owners=tuple(row[2] for row in group),
            )
            for group in (list(rows_of) for _, rows_of in groupby(rows, key=lambda row: row[0]))
        )


def _damaged(path: Path) -> UserError:
    return UserError(
        "catalog-damaged",
        what=f"{path.name} is no catalog, or it is damaged.",
        do="Index the data set again.",
    )


def _findings(data: bytes) -> tuple[int, ...]:
    return tuple(array("b", data))


def _check_version(connection: sqlite3.Connection, path: Path) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version not in {0, SCHEMA_VERSION}:
        raise UserError(
            "catalog-version",
            what=f"{path.name} was written by another version of this program.",
            do="Index the data set again.",
        )
