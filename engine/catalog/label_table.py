"""Labels by image, study or patient id, from a table of the data set or a file that the user chose."""

from dataclasses import dataclass, replace
from pathlib import Path

from engine.catalog.columns import KNOWN_COLUMNS, guess
from engine.catalog.keyed import KeyColumns, KeyedValues, key_columns
from engine.catalog.label_columns import LabelColumns, LabelOffers, offered_labels
from engine.catalog.labels import Label
from engine.catalog.preview import LabelKind
from engine.catalog.reading import Reading
from engine.catalog.split_table import SPLIT_NAMES
from engine.catalog.tables import Table, read_table
from engine.catalog.text_files import MAX_TABLE_BYTES
from engine.records import UNLABELLED

_LABEL_NAMES = next(("label", *column.others) for column in KNOWN_COLUMNS if column.name == "label")


@dataclass(frozen=True, slots=True)
class LabelTable:
    """Labels by id: the classes or findings, and what each id has."""

    names: tuple[str, ...]
    kind: LabelKind
    values: KeyedValues[Label]

    @property
    def unlabelled(self) -> Label:
        """The label of an image that the table does not have."""
        return Label(findings=(UNLABELLED,) * len(self.names) if self.kind == "multi-label" else ())

    def of(
        self, *, image_id: str, study_id: str, subject_id: str, path: str = "", accession: str = ""
    ) -> Label:
        """Return the label of an image by its most specific id that the table has."""
        found = self.values.of(
            image_id=image_id, study_id=study_id, subject_id=subject_id, path=path, accession=accession
        )
        return found or self.unlabelled


def label_offers(path: Path, *, most_bytes: int = MAX_TABLE_BYTES) -> LabelOffers:
    """Return the labels that a table with ids offers.

    Raises
    ------
    UserError
        When the table cannot be read or has no column of ids.
    """
    table = read_table(path, most_bytes=most_bytes)
    return _offers(table, key_columns(table.columns, path.name))


def _offers(table: Table, keys: KeyColumns) -> LabelOffers:
    split = guess(table.columns, SPLIT_NAMES)
    others = [column for column in table.columns if column and column not in (*keys.names, split)]
    main = guess(others, _LABEL_NAMES)
    offers = offered_labels(table, main=main, taken=(*keys.names, split))
    if main or len(others) != 1:
        return offers
    # A table of ids and one column more can only mean that column.
    return replace(offers, default=offers.choose(others[0]))


def read_label_table(path: Path, reading: Reading, *, label: str) -> LabelTable:
    """Read the labels of a table with ids.

    Parameters
    ----------
    label : str
        As ``Reading.label``; empty for the table's own.

    Raises
    ------
    UserError
        When the table cannot be read, has no column of ids, or not that label.
    """
    table = read_table(path)
    columns = _offers(table, key_columns(table.columns, path.name)).choose(label)
    return read_label_columns(table, columns, reading)


def read_label_columns(table: Table, columns: LabelColumns, reading: Reading) -> LabelTable:
    """Read one label of a table with ids.

    Raises
    ------
    UserError
        When the table has no column of ids, or ``labels-many``.
    """
    keys = key_columns(table.columns, table.path.name)
    cells = (row[0] for row in table.cells(columns.columns[0])) if columns.reads == "class" else ()
    scheme = columns.scheme(cells, reading=reading, path=table.path)
    values: KeyedValues[Label] = KeyedValues(table.path.name, keys)
    width = len(keys.names)
    # Few labels repeat over many rows: each is made once.
    known: dict[tuple[str, ...], Label] = {}
    for row in table.cells(*keys.names, *columns.columns):
        written = row[width:]
        if written not in known:
            known[written] = scheme.of(written)
        values.add(row[:width], known[written])
    return LabelTable(scheme.names, scheme.kind, values)
