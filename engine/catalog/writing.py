"""Writing what was checked into the tables of a draft."""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter
from typing import Any

from engine.catalog.checking import Checked, Refused, Result
from engine.catalog.membership import Memberships

_INSERT_IMAGE = "INSERT INTO images VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
_INSERT_PATIENT = "INSERT INTO patients VALUES (?,?,?,?,?,?,?,?)"
_OF_PATIENTS = """
SELECT subject_id, sex, age, study_id, label, date FROM images ORDER BY subject_id, study_id, image_id
"""

_PatientRow = tuple[str, str, int | None, str, int, int, int, str]


class ImageTables:
    """Fills images, reports and rejects, in whatever order the results come."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._reports: dict[bytes, int] = {}

    def add(self, results: Iterable[Result]) -> None:
        """Insert usable images and rejects."""
        results = list(results)
        self.reject(result for result in results if isinstance(result, Refused))
        rows = [self._image_row(result) for result in results if isinstance(result, Checked)]
        self._connection.executemany(_INSERT_IMAGE, rows)

    def reject(self, refused: Iterable[Refused]) -> None:
        """Insert rejects; a path that is no text is kept with its marks replaced."""
        rows = ((one.path.encode("utf-8", "replace").decode(), one.code) for one in refused)
        self._connection.executemany("INSERT INTO rejects VALUES (?,?)", rows)

    def _image_row(self, image: Checked) -> tuple[str | int | bytes | None, ...]:
        entry, facts = image.entry, image.facts
        return (
            entry.subject_id,
            entry.study_id,
            entry.image_id,
            image.path,
            entry.view or facts.view,
            entry.date or facts.date,
            facts.device,
            entry.label,
            array("b", entry.findings).tobytes(),
            entry.sex or facts.sex,
            facts.age if entry.age is None else entry.age,
            self._report_id(image.report),
            facts.file_bytes,
            bytes.fromhex(facts.fingerprint),
        )

    def _report_id(self, text: str) -> int:
        """Return the number of a text, equal for equal texts; only digests are kept in memory."""
        digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        number = self._reports.get(digest)
        if number is None:
            number = self._reports[digest] = len(self._reports)
            self._connection.execute("INSERT INTO reports VALUES (?,?)", (number, text))
        return number


def write_patients(connection: sqlite3.Connection, memberships: Memberships, subjects: Iterable[str]) -> None:
    """Fill the table of patients from the table of images.

    Parameters
    ----------
    subjects : iterable of str
        All patients that the data set names, usable or not.
    """
    usable: set[str] = set()
    rows = connection.execute(_OF_PATIENTS)
    connection.executemany(_INSERT_PATIENT, _patient_rows(rows, memberships, usable))
    empty = ((subject, "", None, "none", 0, 0, -1, "") for subject in sorted(set(subjects) - usable))
    connection.executemany(_INSERT_PATIENT, empty)


def _patient_rows(
    rows: Iterable[tuple[Any, ...]], memberships: Memberships, usable: set[str]
) -> Iterator[_PatientRow]:
    for subject_id, group in groupby(rows, key=itemgetter(0)):
        usable.add(subject_id)
        _, sexes, ages, studies, labels, dates = zip(*group, strict=True)
        yield (
            subject_id,
            next((sex for sex in sexes if sex), ""),
            max((age for age in ages if age is not None), default=None),
            memberships.of(subject_id),
            len(set(studies)),
            len(labels),
            max(labels),
            max(dates),
        )
