"""The labels that the columns of a table offer, and the choice among them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from engine.catalog.chexpert import CHEXPERT
from engine.catalog.columns import plain
from engine.catalog.labels import MAX_CLASSES, LabelScheme, Reads, finding_of, scheme_of
from engine.catalog.preview import LabelChoice, LabelKind
from engine.catalog.reading import Reading
from engine.catalog.tables import Table
from engine.errors import UserError

_SEVERITY_NAMES = ("edemeseverity", "edemaseverity")
_CHEXPERT_PLAIN = frozenset(map(plain, CHEXPERT))
_LONGEST_CLASS = 80
_ROWS_LOOKED_AT = 2000


@dataclass(frozen=True, slots=True)
class LabelColumns:
    """A label that a table offers: its name as in ``Reading.label``, its columns and how they are read."""

    name: str
    title: str
    columns: tuple[str, ...]
    reads: Reads
    kind: LabelKind = "multiclass"

    @property
    def choice(self) -> LabelChoice:
        """The label as a preview offers it."""
        return LabelChoice(self.name, self.title, self.kind, self.reads == "finding")

    def scheme(self, cells: Iterable[str], *, reading: Reading, path: Path) -> LabelScheme:
        """Return how the cells are read; see ``engine.catalog.labels.scheme_of``."""
        return scheme_of(self.reads, self.columns, kind=self.kind, cells=cells, reading=reading, path=path)


def is_severity(column: str) -> bool:
    """Tell whether a column holds the paper's severity of pulmonary edema, however it is spelled."""
    return plain(column) in _SEVERITY_NAMES


@dataclass(frozen=True, slots=True)
class LabelOffers:
    """The labels that a table offers, the likeliest first.

    Attributes
    ----------
    table : str
        The table's file name.
    columns : tuple of str
        Every column of the table; each can be had as classes, also where it does not look like that.
    default : LabelColumns or None
        The one that is taken without a wish; None where that would be a guess.
    """

    table: str
    columns: tuple[str, ...]
    offers: tuple[LabelColumns, ...]
    default: LabelColumns | None

    @property
    def choices(self) -> tuple[LabelChoice, ...]:
        """The labels as a preview offers them."""
        return tuple(offer.choice for offer in self.offers)

    def choose(self, wanted: str) -> LabelColumns:
        """Return the wanted label, or without a wish the default.

        Raises
        ------
        UserError
            ``label-missing`` without a wish and a default, ``label-unknown``.
        """
        if not wanted:
            return self._default()
        if plain(wanted) == "label" and self.default is not None:
            return self.default
        named = next((offer for offer in self.offers if plain(offer.name) == plain(wanted)), None)
        column = next((column for column in self.columns if plain(column) == plain(wanted)), None)
        if named is None and column is None:
            raise UserError(
                "label-unknown", what=f"{self.table} has no label {wanted}.", do=f"Choose {self._listed()}."
            )
        return named or _main(column or "")

    def _default(self) -> LabelColumns:
        if self.default is None:
            raise UserError(
                "label-missing",
                what=f"It is not clear which column of {self.table} holds the label.",
                do=f"Choose {self._listed()}.",
            )
        return self.default

    def _listed(self) -> str:
        return ", ".join(offer.name for offer in self.offers) or "a column, or a file with the labels"


def offered_labels(table: Table, *, main: str, taken: Iterable[str]) -> LabelOffers:
    """Look at the first rows of a table for the labels that it offers.

    Parameters
    ----------
    main : str
        The column that is known to hold the class; empty where none is.
    taken : iterable of str
        Columns that hold something else.
    """
    used = {*taken, main}
    names = tuple(dict.fromkeys(table.columns))
    rows = tuple(islice(table.cells(*names), _ROWS_LOOKED_AT))
    looks = {
        column: look
        for at, column in enumerate(names)
        if column and column not in used and (look := _look(column, [row[at] for row in rows])) is not None
    }
    first = (_main(main),) if main else ()
    many = _many(tuple(column for column, look in looks.items() if look == "finding"))
    single = tuple(_single(column, look) for column, look in looks.items())
    default = next(iter((*first, *many)), None)
    return LabelOffers(table.path.name, names, (*first, *many, *single), default)


def _main(column: str) -> LabelColumns:
    if is_severity(column):
        return LabelColumns("severity", "Pulmonary edema severity, 0 to 3", (column,), "severity")
    return LabelColumns(column, f"Classes of the column {column}", (column,), "class")


def _single(column: str, look: Reads) -> LabelColumns:
    if is_severity(column):
        return _main(column)
    title = f"Finding {column}: present or absent" if look == "finding" else f"Classes of the column {column}"
    return LabelColumns(column, title, (column,), look)


def _many(findings: tuple[str, ...]) -> tuple[LabelColumns, ...]:
    """Return the choices of many findings at once: CheXpert's, where all are there, and all others."""
    by_name = {plain(column): column for column in findings}
    known = tuple(by_name[plain(name)] for name in CHEXPERT if plain(name) in by_name)
    offers = []
    if len(known) == len(CHEXPERT):
        offers.append(LabelColumns("chexpert", "CheXpert's 14 findings", known, "finding", "multi-label"))
    if len(findings) > max(1, len(known) if offers else 0):
        title = f"All {len(findings)} columns of findings"
        offers.append(LabelColumns("findings", title, findings, "finding", "multi-label"))
    return tuple(offers)


def _look(column: str, cells: list[str]) -> Reads | None:
    """Tell what a column looks like: findings (1, 0, -1, blank), few classes that repeat, or neither."""
    filled = [cell for cell in cells if cell]
    values = set(filled)
    known = {finding_of(value) for value in values}
    # A finding of CheXpert may be blank, or uncertain, in every row that is looked at.
    by_name = bool(cells) and plain(column) in _CHEXPERT_PLAIN
    if None not in known and (known & {0, 1} or by_name):
        return "finding"
    short = all(len(value) <= _LONGEST_CLASS for value in values)
    return "class" if short and 2 <= len(values) <= MAX_CLASSES and len(values) < len(filled) else None
