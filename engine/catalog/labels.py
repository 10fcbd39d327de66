"""Class names and indices from a label column as it was written."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.errors import UserError
from engine.records import UNLABELLED

SEVERITIES = ("no edema", "vascular congestion", "interstitial edema", "alveolar edema")
"""Pulmonary edema severity 0 to 3 (Horng et al. 2021, Radiology: Artificial Intelligence 3(2), table 1)."""

MAX_CLASSES = 64


@dataclass(frozen=True, slots=True)
class LabelTable:
    """The classes of a column: their names, and whether the column was all whole numbers."""

    names: tuple[str, ...]
    numeric: bool

    def index_of(self, cell: str) -> int:
        """Return the class of a cell, or UNLABELLED when it is blank (or negative in a numeric column)."""
        name = _canonical(cell) if self.numeric else cell
        return self.names.index(name) if name in self.names else UNLABELLED


def class_table(cells: Iterable[str], path: Path) -> LabelTable:
    """Return the classes of a label column: sorted, whole numbers by value; blanks are no class.

    Raises
    ------
    UserError
        ``labels-many`` when the column holds more than 64 different values.
    """
    written = {cell for cell in cells if cell}
    numeric = all(_number(cell) is not None for cell in written)
    if numeric:
        numbers = sorted(
            {number for cell in written if (number := _number(cell)) is not None and number >= 0}
        )
        names = tuple(str(number) for number in numbers)
    else:
        names = tuple(sorted(written))
    if len(names) > MAX_CLASSES:
        raise UserError(
            "labels-many",
            what=f"The column label of {path.name} holds {len(names)} different values, too many for classes.",
            do="Check that the column holds the finding and nothing else.",
        )
    return LabelTable(names, numeric)


def severity_of(cell: str) -> int:
    """Return the class of an edema severity 0 to 3, or UNLABELLED for anything else."""
    number = _number(cell)
    return number if number is not None and 0 <= number < len(SEVERITIES) else UNLABELLED


def _canonical(cell: str) -> str:
    number = _number(cell)
    return "" if number is None else str(number)


def _number(cell: str) -> int | None:
    """Return a whole number, also when a spreadsheet wrote it as ``2.0``."""
    try:
        value = float(cell)
    except ValueError:
        return None
    return int(value) if value.is_integer() else None
