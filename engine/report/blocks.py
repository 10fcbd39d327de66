"""The few kinds of block that a page of the report is laid out from, as the template reads them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from engine.report.vector import FigureFile, FigureKey

Alignment = Literal["left", "right"]
NOT_RECORDED = "not recorded"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``style`` blank prints a line to be filled in, code prints hashes in narrow digits."""

    text: str
    style: Literal["plain", "strong", "muted", "code", "blank"] = "plain"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; ``width`` is a share of the free width, 0 for as wide as its content."""

    title: str
    align: Alignment = "left"
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a marked header row; ``caption`` empty for a plain list of facts."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    text: str
    style: Literal["plain", "muted"] = "plain"
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section."""

    text: str
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of sentences."""

    items: tuple[str, ...]
    kind: Literal["bullets"] = "bullets"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The box that stands first: state and sentence, in the tone of the worst state."""

    title: str
    sentence: str
    tone: Literal["good", "warning", "bad"]
    kind: Literal["verdict"] = "verdict"


@dataclass(frozen=True, slots=True)
class Figure:
    """A vector figure by the name of its SVG file, with its alternative text."""

    file: str
    alt: str
    caption: str
    kind: Literal["figure"] = "figure"


Block = Table | Paragraph | Heading | Bullets | Verdict | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """One of the twelve numbered sections."""

    title: str
    blocks: tuple[Block, ...]


def facts(*rows: tuple[str, str | None], code: Sequence[str] = ()) -> Table:
    """Return a two-column table of named facts; None prints a line to be filled in.

    Parameters
    ----------
    code : sequence of str
        Names of the facts that are hashes.
    """
    cells = tuple((Cell(name, "muted"), fact_cell(value, code=name in code)) for name, value in rows)
    return Table("", (Column("Item", width=1.0), Column("Value", width=2.6)), cells)


def fact_cell(value: str | None, *, code: bool = False) -> Cell:
    """Return a value's cell, or an empty line to be filled in."""
    if value is None:
        return Cell(NOT_RECORDED, "blank")
    return Cell(value, "code" if code else "plain")


def figure_of(figures: Sequence[FigureFile], key: FigureKey) -> tuple[Block, ...]:
    """Return the block of one figure, or nothing where it was left out."""
    return tuple(Figure(one.file, one.alt, one.caption) for one in figures if one.key == key)
