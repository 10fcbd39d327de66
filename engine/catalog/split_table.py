"""Who was trained on, by image, study or patient id, from a table of the data set or a chosen file."""

from pathlib import Path

from engine.catalog.columns import guess, plain
from engine.catalog.keyed import KeyColumns, KeyedValues, key_columns
from engine.catalog.splits import check_disjoint
from engine.catalog.tables import Table, read_table
from engine.errors import UserError
from engine.records import Membership

SPLIT_NAMES = ("split", "fold", "set", "partition", "subset", "membership")
"""Usual names of a column that says who was trained on, the likeliest first."""

_TRAIN = {"train", "training", "trained"}
_UNSEEN = {"unseen", "test", "testing", "validate", "validation", "valid", "val", "heldout", "holdout", "dev"}
_FOLDS: dict[str, Membership] = {
    **dict.fromkeys(("1", "2", "3", "4", "5"), "train"),
    "6": "none",
}
"""Folds of the edema severity split (Horng et al. 2021): 1 to 5 trained on, 6 unlabelled; TEST is a word."""


def membership_of(word: str) -> Membership | None:
    """Return what a word, MIMIC-CXR's split or a fold of the edema split says; None for anything else."""
    name = plain(word.removesuffix(".0"))
    if name in _TRAIN:
        return "train"
    if name in _UNSEEN:
        return "unseen"
    return _FOLDS.get(name) if name else "none"


def split_error(table: str, line: int) -> UserError:
    """Return the error for a word that says neither train nor unseen."""
    return UserError(
        "split-value",
        what=f"Line {line} of {table} has a word in its column of the split that is neither train nor unseen.",
        do="Write train or unseen (also accepted: test, validate, and the folds 1 to 6 and TEST), or do not use the column.",
    )


def split_column(table: Table) -> str:
    """Return the column that says who was trained on.

    Raises
    ------
    UserError
        ``table-columns`` when there is none.
    """
    column = guess(table.columns, SPLIT_NAMES)
    if not column:
        raise UserError(
            "table-columns",
            what=f"{table.path.name} has no column split.",
            do="Name the column that says train or unseen so in the first line.",
        )
    return column


def read_split_table(path: Path) -> KeyedValues[Membership]:
    """Read who was trained on; a patient, study or image that is not named has no known membership.

    Raises
    ------
    UserError
        When the table cannot be read or lacks a column, ``split-value``, or ``split-overlap`` when a
        patient is in both.
    """
    table = read_table(path)
    keys = key_columns(table.columns, path.name)
    column = split_column(table)
    values: KeyedValues[Membership] = KeyedValues(path.name, keys)
    sides: dict[Membership, set[str]] = {"train": set(), "unseen": set(), "none": set()}
    known: dict[str, Membership] = {}
    for row in table.rows(*keys.names, column):
        *ids, word = row.cells
        if word not in known:
            known[word] = _membership(word, path.name, row.number)
        values.add(ids, known[word])
        _note_side(sides, known[word], keys, ids)
    check_disjoint(sides["train"], sides["unseen"])
    return values


def _membership(word: str, table: str, line: int) -> Membership:
    membership = membership_of(word)
    if membership is None:
        raise split_error(table, line)
    return membership


def _note_side(
    sides: dict[Membership, set[str]], membership: Membership, keys: KeyColumns, ids: list[str]
) -> None:
    if keys.patient and ids[-1]:
        sides[membership].add(ids[-1])
