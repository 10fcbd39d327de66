"""All patients of a catalog as columns, for a table of tens of thousands of rows."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.records import Membership


@dataclass(frozen=True, slots=True)
class PatientTable:
    """Columns of equal length, one entry a patient, sorted by id; patients with nothing usable included.

    Attributes
    ----------
    studies, images : ndarray
        int32 ``(patients,)``, usable ones.
    label : ndarray
        int32 ``(patients,)``, the highest class; -1 where there is none.
    findings : ndarray or None
        bool ``(patients, findings)``, whether an image shows it; None for data sets of one class an image.
    membership : tuple of Membership
        ``none`` for patients with nothing usable.
    last_date : tuple of str
        ISO, or empty.
    """

    subject_id: tuple[str, ...]
    studies: NDArray[np.int32]
    images: NDArray[np.int32]
    label: NDArray[np.int32]
    membership: tuple[Membership, ...]
    last_date: tuple[str, ...]
    findings: NDArray[np.bool_] | None = None


def load_patient_table(connection: sqlite3.Connection) -> PatientTable:
    """Load all patients of an open catalog as columns."""
    rows = connection.execute(
        "SELECT subject_id, studies, images, label, membership, last_date FROM patients ORDER BY subject_id"
    ).fetchall()
    columns = tuple(zip(*rows, strict=True)) if rows else ((),) * 6
    return PatientTable(
        subject_id=columns[0],
        studies=np.array(columns[1], dtype=np.int32),
        images=np.array(columns[2], dtype=np.int32),
        label=np.array(columns[3], dtype=np.int32),
        membership=columns[4],
        last_date=columns[5],
        findings=_findings(connection, columns[0]),
    )


def _findings(connection: sqlite3.Connection, subject_ids: Sequence[str]) -> NDArray[np.bool_] | None:
    if connection.execute("SELECT value FROM facts WHERE name = 'kind'").fetchone() != ("multi-label",):
        return None
    count = connection.execute("SELECT count(*) FROM classes").fetchone()[0]
    row_of = {subject_id: row for row, subject_id in enumerate(subject_ids)}
    images = connection.execute("SELECT subject_id, findings FROM images").fetchall()
    shown = np.frombuffer(b"".join(found for _, found in images), dtype=np.int8).reshape(-1, count) == 1
    present = np.zeros((len(row_of), count), dtype=np.bool_)
    np.logical_or.at(present, [row_of[subject_id] for subject_id, _ in images], shown)
    return present
