"""The patients' columns as arrays: rank for sorting, words for showing, a mask for filtering."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.catalog.patient_table import PatientTable
from engine.records import UNLABELLED, Membership


class Column(IntEnum):
    """The columns of the table, from left to right."""

    CHOSEN = 0
    ID = 1
    STUDIES = 2
    IMAGES = 3
    MEMBERSHIP = 4
    LABEL = 5
    LAST = 6


MEMBERSHIPS: tuple[Membership, ...] = ("train", "unseen", "none")


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show: text inside the id, membership, class or finding by code; empty or None shows all."""

    text: str = ""
    membership: Membership | None = None
    label: int | None = None


class PatientColumns:
    """A patient table as arrays of one length; text columns as ranks, so that sorting compares integers.

    Parameters
    ----------
    table : PatientTable
        As the catalog gives it, one entry a patient.
    """

    def __init__(self, table: PatientTable) -> None:
        self.table = table
        self.count = len(table.subject_id)
        self.rows_of_ids = {subject_id: row for row, subject_id in enumerate(table.subject_id)}
        self._lower = np.array([subject_id.lower() for subject_id in table.subject_id], dtype=np.str_)
        membership_codes = {name: code for code, name in enumerate(MEMBERSHIPS)}
        self.membership = np.array([membership_codes[one] for one in table.membership], dtype=np.int8)
        self._ranks: dict[Column, NDArray[np.integer[Any]]] = {
            Column.ID: _rank(self._lower),
            Column.STUDIES: np.asarray(table.studies),
            Column.IMAGES: np.asarray(table.images),
            Column.MEMBERSHIP: self.membership,
            Column.LABEL: table.label if table.findings is None else table.findings.sum(axis=1),
            Column.LAST: _rank(np.array(table.last_date, dtype=np.str_)),
        }

    def matching(self, wanted: Filter) -> NDArray[np.bool_]:
        """Return which rows pass a filter, `(patients,)`."""
        passed = np.ones(self.count, dtype=np.bool_)
        if wanted.membership is not None:
            passed &= self.membership == MEMBERSHIPS.index(wanted.membership)
        if wanted.label is not None:
            passed &= self._has(wanted.label)
        if wanted.text:
            passed &= np.strings.find(self._lower, wanted.text.lower()) >= 0
        return passed

    def order(self, column: Column, *, descending: bool, chosen: NDArray[np.bool_]) -> NDArray[np.intp]:
        """Return the permutation that sorts all rows by a column, `(patients,)`; equal rows keep their order.

        Parameters
        ----------
        column : Column
            What to sort by.
        descending : bool
            Largest first.
        chosen : ndarray of bool, (patients,)
            The ticks, for sorting by them.
        """
        rank = chosen.astype(np.int64) if column is Column.CHOSEN else self._ranks[column].astype(np.int64)
        key = -rank if descending else rank
        return np.argsort(key, kind="stable")

    def labels_present(self) -> tuple[int, ...]:
        """Return the codes of the classes or findings that occur."""
        if self.table.findings is not None:
            return tuple(int(code) for code in np.flatnonzero(self.table.findings.any(axis=0)))
        return tuple(int(code) for code in np.unique(np.asarray(self.table.label)) if code != UNLABELLED)

    def labels_of(self, row: int) -> tuple[int, ...]:
        """Return the codes of a patient's class, or of the findings that an image of the patient shows."""
        if self.table.findings is not None:
            return tuple(int(code) for code in np.flatnonzero(self.table.findings[row]))
        code = int(self.table.label[row])
        return () if code == UNLABELLED else (code,)

    def _has(self, code: int) -> NDArray[np.bool_]:
        if self.table.findings is not None:
            return self.table.findings[:, code]
        return np.asarray(self.table.label == code)


def _rank(values: NDArray[np.str_]) -> NDArray[np.int64]:
    if values.size == 0:
        return np.zeros(0, dtype=np.int64)
    return np.unique(values, return_inverse=True)[1].astype(np.int64)
