"""Reading CSV and TSV tables, gzip-wrapped or not, by column name, in whatever encoding they came."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.catalog.text_files import (
    MAX_TABLE_BYTES,
    Encoding,
    encoding_of,
    lines_of,
    read_bytes,
    table_unreadable,
)
from engine.errors import UserError

_DELIMITERS = ",;\t|"
_HEAD_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class Row:
    """One data row: its number in the file (the header is 1) and its cells, stripped.

    ``complete`` is False where the row has fewer or more cells than the header.
    """

    number: int
    cells: tuple[str, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table's column names as written, its encoding, and its bytes with the header.

    ``cut`` tells that the file goes on after ``data``.
    """

    path: Path
    columns: tuple[str, ...]
    encoding: Encoding
    data: bytes
    delimiter: str
    cut: bool = False

    def has(self, *names: str) -> bool:
        """Tell whether all columns exist; capitals and surrounding spaces do not count."""
        known = {normal(column) for column in self.columns}
        return all(normal(name) in known for name in names)

    def rows(self, *names: str, optional: tuple[str, ...] = ()) -> Iterator[Row]:
        """Give the wanted cells of every row that is not blank, in the order of the names.

        Parameters
        ----------
        names : str
            Columns that must exist.
        optional : tuple of str
            Columns that come after them; their cells are empty where the table has none of that name.

        Raises
        ------
        UserError
            ``table-columns`` when a column is missing, ``table-unreadable`` for broken quoting.
        """
        positions = [*self._positions(names), *map(self._find, optional)]
        width = len(self.columns)
        for number, cells in self._records():
            found = len(cells)
            wanted = tuple([cells[at].strip() if 0 <= at < found else "" for at in positions])
            yield Row(number, wanted, found == width)

    def cells(self, *names: str) -> Iterator[tuple[str, ...]]:
        """Give the wanted cells of every complete row, faster than ``rows``.

        Raises
        ------
        UserError
            As ``rows``.
        """
        positions = self._positions(names)
        width = len(self.columns)
        for _, cells in self._records():
            if len(cells) == width:
                yield tuple([cells[at].strip() for at in positions])

    def _records(self) -> Iterator[tuple[int, list[str]]]:
        reader = csv.reader(lines_of(self.data, self.encoding), delimiter=self.delimiter, strict=True)
        filled = _filled(reader)
        try:
            next(filled)
            for cells in filled:
                yield reader.line_num, cells
        except csv.Error as error:
            if self.cut:
                return
            raise table_unreadable(
                self.path, f"its quotation marks are wrong near line {reader.line_num}"
            ) from error

    def _find(self, name: str) -> int:
        names = [normal(column) for column in self.columns]
        return names.index(normal(name)) if name and normal(name) in names else -1

    def _positions(self, names: tuple[str, ...]) -> list[int]:
        missing = [name for name in names if not self.has(name)]
        if missing:
            raise UserError(
                "table-columns",
                what=f"{self.path.name} has no column {' and no column '.join(missing)}.",
                do="Add the column, name it so in the first line, or say which column is meant.",
            )
        return [self._find(name) for name in names]


def is_separator_line(cells: list[str]) -> bool:
    """Tell whether a row is ``sep=;``, by which spreadsheets name the delimiter on top of a table."""
    return len(cells) == 2 and cells[0].strip().lower() == "sep=" and not cells[1].strip()


def _filled(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    """Give the rows that hold something, without a line that names the delimiter on top."""
    filled = (cells for cells in rows if not _is_blank(cells))
    first = next(filled, None)
    if first is not None and not is_separator_line(first):
        yield first
    yield from filled


def _is_blank(cells: list[str]) -> bool:
    written = "".join(cells)
    return not written or written.isspace()


def normal(name: str) -> str:
    """Return a column's name as it is compared: stripped, in lower case."""
    return name.strip().lower()


def read_table(path: Path, *, most_bytes: int = MAX_TABLE_BYTES) -> Table:
    """Read a table file, whole or, for a preview, about as many bytes as named.

    Raises
    ------
    UserError
        ``table-unreadable`` or ``table-empty``.
    """
    data = read_bytes(path, most_bytes=most_bytes)
    cut = len(data) > most_bytes
    if cut:
        data = data[: data.rfind(b"\n") + 1] or data
    encoding = encoding_of(data)
    delimiter = delimiter_of(next((line for line in lines_of(data, encoding) if line.strip()), ""))
    reader = csv.reader(lines_of(data, encoding), delimiter=delimiter, strict=True)
    try:
        header = next(_filled(reader), None)
    except csv.Error as error:
        raise table_unreadable(path, "its first line has wrong quotation marks") from error
    if header is None:
        raise UserError(
            "table-empty",
            what=f"{path.name} is empty.",
            do="Choose a table with a header and at least one row.",
        )
    return Table(path, tuple(column.strip() for column in header), encoding, data, delimiter, cut)


def read_columns(path: Path) -> tuple[str, ...]:
    """Return only the column names of a table, reading no more than its first 64 KiB; empty when unreadable."""
    try:
        return tuple(map(normal, read_table(path, most_bytes=_HEAD_BYTES).columns))
    except UserError:
        return ()


def delimiter_of(text: str) -> str:
    """Return the delimiter that is most frequent in the first line that is not blank, outside quotes."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(line.split('"')[::2])
    return max(_DELIMITERS, key=outside.count)
