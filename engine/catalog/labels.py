"""Labels from the cells of a table: classes as written, a severity, one finding, or many findings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from engine.catalog.preview import LabelKind
from engine.catalog.reading import Reading
from engine.errors import UserError
from engine.records import UNLABELLED

SEVERITIES = ("no edema", "vascular congestion", "interstitial edema", "alveolar edema")
"""Pulmonary edema severity 0 to 3 (Horng et al. 2021, Radiology: Artificial Intelligence 3(2), table 1)."""

MAX_CLASSES = 64
_PRESENT = {"yes", "true", "positive", "present"}
_ABSENT = {"no", "false", "negative", "absent"}
_CLEAR = {"positive": 1, "negative": 0, "missing": UNLABELLED}

Reads = Literal["class", "severity", "finding"]
"""How the cells of a label are read."""


@dataclass(frozen=True, slots=True)
class Label:
    """The class of one image, or for a multi-label data set its findings (1, 0 or UNLABELLED each)."""

    label: int = UNLABELLED
    findings: tuple[int, ...] = ()


class LabelScheme(Protocol):
    """Turns the cells of one row into a label."""

    @property
    def names(self) -> tuple[str, ...]:
        """The classes in their order, or the findings."""

    @property
    def kind(self) -> LabelKind:
        """One class per image, or findings."""

    def of(self, cells: Sequence[str]) -> Label:
        """Return the label of a row's cells, which are in the order of the label's columns."""


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of a column: their names, and whether the column was all whole numbers."""

    names: tuple[str, ...]
    numeric: bool
    kind: LabelKind = "multiclass"

    def of(self, cells: Sequence[str]) -> Label:
        """Return the class of a cell; a blank one (or a negative number) is unlabelled."""
        name = _canonical(cells[0]) if self.numeric else cells[0]
        return Label(self.names.index(name) if name in self.names else UNLABELLED)


@dataclass(frozen=True, slots=True)
class Severities:
    """Pulmonary edema severity 0 to 3; anything else is unlabelled."""

    names: tuple[str, ...] = SEVERITIES
    kind: LabelKind = "multiclass"

    def of(self, cells: Sequence[str]) -> Label:
        """Return the class of a severity."""
        number = _number(cells[0])
        known = number is not None and 0 <= number < len(SEVERITIES)
        return Label(number if known and number is not None else UNLABELLED)


@dataclass(frozen=True, slots=True)
class Findings:
    """One finding as two classes, or many findings as they are, by what blank and uncertain count as."""

    names: tuple[str, ...]
    kind: LabelKind
    blank: int
    uncertain: int

    def of(self, cells: Sequence[str]) -> Label:
        """Return the label of the findings' cells: 1 present, 0 absent, -1 uncertain, or blank."""
        values = tuple([self._value(cell) for cell in cells])
        return Label(values[0]) if self.kind == "multiclass" else Label(findings=values)

    def _value(self, cell: str) -> int:
        if not cell:
            return self.blank
        number = finding_of(cell)
        return self.uncertain if number == UNLABELLED else UNLABELLED if number is None else number


def scheme_of(
    reads: Reads,
    columns: Sequence[str],
    *,
    kind: LabelKind,
    cells: Iterable[str],
    reading: Reading,
    path: Path,
) -> LabelScheme:
    """Return how the label's cells are read.

    Parameters
    ----------
    cells : iterable of str
        Every cell of the column; only read for ``class``.

    Raises
    ------
    UserError
        ``labels-many`` when the column holds more than 64 different values.
    """
    if reads == "class":
        return classes_of(cells, columns[0], path)
    if reads == "severity":
        return Severities()
    names = tuple(columns) if kind == "multi-label" else finding_names(columns[0])
    return Findings(names, kind, _CLEAR[reading.blank], _CLEAR[reading.uncertain])


def classes_of(cells: Iterable[str], column: str, path: Path) -> Classes:
    """Return the classes of a label column: sorted, whole numbers by value; blanks are no class.

    Raises
    ------
    UserError
        ``labels-many`` when the column holds more than 64 different values.
    """
    written = {cell for cell in cells if cell}
    numeric = all(_number(cell) is not None for cell in written)
    if numeric:
        numbers = {number for cell in written if (number := _number(cell)) is not None and number >= 0}
        names = tuple(str(number) for number in sorted(numbers))
    else:
        names = tuple(sorted(written))
    if len(names) > MAX_CLASSES:
        raise UserError(
            "labels-many",
            what=f"The column {column} of {path.name} holds {len(names)} different values, "
            "too many for classes.",
            do="Choose a column that holds the finding and nothing else.",
        )
    return Classes(names, numeric)


def finding_names(column: str) -> tuple[str, str]:
    """Return the two classes of one finding (``no edema``, ``edema``)."""
    name = column.strip().lower()
    return ("any finding", name) if name.replace("_", " ") == "no finding" else (f"no {name}", name)


def finding_of(cell: str) -> int | None:
    """Return 1, 0, or UNLABELLED (uncertain) for what a finding's cell says; None when it is no finding."""
    number = _number(cell)
    if number in (0, 1, UNLABELLED):
        return number
    word = cell.lower()
    return 1 if word in _PRESENT else 0 if word in _ABSENT else UNLABELLED if word == "uncertain" else None


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
