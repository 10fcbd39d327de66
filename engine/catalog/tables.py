"""Reading CSV and TSV tables, gzip-wrapped or not, by column name, in whatever encoding they came."""

import csv
import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.errors import UserError

MAX_TABLE_BYTES = 2 << 30
_DELIMITERS = ",;\t|"
_BINARY_MAGICS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff")

Encoding = Literal["utf-8", "utf-16", "cp1252"]


@dataclass(frozen=True, slots=True)
class TableText:
    """A table file's text and the encoding it was decoded from."""

    text: str
    encoding: Encoding


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
    """A table's column names as written, its encoding, and its text below the header."""

    path: Path
    columns: tuple[str, ...]
    encoding: Encoding
    text: str
    delimiter: str

    def has(self, *names: str) -> bool:
        """Tell whether all columns exist; capitals and surrounding spaces do not count."""
        known = {normal(column) for column in self.columns}
        return all(name in known for name in names)

    def rows(self, *names: str, optional: tuple[str, ...] = ()) -> Iterator[Row]:
        """Give the wanted cells of every row that is not blank, in the order of the names.

        Parameters
        ----------
        names : str
            Columns that must exist, in lower case.
        optional : tuple of str
            Columns that come after them, empty where the table has none.

        Raises
        ------
        UserError
            ``table-columns`` when a column is missing, ``table-unreadable`` for broken quoting.
        """
        positions = self._positions(names) + [self._find(name) for name in optional]
        width = len(self.columns)
        for number, cells in self._records():
            if len(cells) == width:
                wanted = tuple(cells[at].strip() if at >= 0 else "" for at in positions)
                yield Row(number, wanted, complete=True)
            else:
                wanted = tuple(cells[at].strip() if 0 <= at < len(cells) else "" for at in positions)
                yield Row(number, wanted, complete=False)

    def _records(self) -> Iterator[tuple[int, list[str]]]:
        reader = csv.reader(io.StringIO(self.text, newline=""), delimiter=self.delimiter, strict=True)
        try:
            next(reader)
            for cells in reader:
                if any(cell and not cell.isspace() for cell in cells):
                    yield reader.line_num, cells
        except csv.Error as error:
            raise _unreadable(
                self.path, f"its quotation marks are wrong near line {reader.line_num}"
            ) from error

    def _find(self, name: str) -> int:
        names = [normal(column) for column in self.columns]
        return names.index(name) if name in names else -1

    def _positions(self, names: tuple[str, ...]) -> list[int]:
        missing = [name for name in names if not self.has(name)]
        if missing:
            raise UserError(
                "table-columns",
                what=f"{self.path.name} has no column {' and no column '.join(missing)}.",
                do="Add the column or name it so in the first line.",
            )
        return [self._find(name) for name in names]


def normal(name: str) -> str:
    """Return a column's name as it is compared: stripped, in lower case."""
    return name.strip().lower()


def read_table(path: Path) -> Table:
    """Read a table file whole.

    Raises
    ------
    UserError
        ``table-unreadable`` or ``table-empty``.
    """
    decoded = read_text(path)
    if not decoded.text.strip():
        raise UserError(
            "table-empty",
            what=f"{path.name} is empty.",
            do="Choose a table with a header and at least one row.",
        )
    delimiter = delimiter_of(decoded.text)
    reader = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = next(reader)
    except csv.Error as error:
        raise _unreadable(path, "its first line has wrong quotation marks") from error
    return Table(path, tuple(columns), decoded.encoding, decoded.text, delimiter)


def read_columns(path: Path) -> tuple[str, ...]:
    """Return only the column names of a table, reading no more than its first 64 KiB; empty when unreadable."""
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
            head = stream.read(1 << 16)
    except (OSError, EOFError, zlib.error):
        return ()
    line = decode(head.split(b"\n", 1)[0]).text.strip("\r")
    return tuple(normal(cell.strip('"')) for cell in line.split(delimiter_of(line)))


def read_text(path: Path) -> TableText:
    """Read a text file whole and decode it; gzip by content, with a cap on the inflated size.

    Raises
    ------
    UserError
        ``table-unreadable`` when it cannot be opened, is binary or far too large.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_TABLE_BYTES + 1)
        if data[:2] == b"\x1f\x8b":
            data = _inflate(data)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise _unreadable(path, "it cannot be opened") from error
    if len(data) > MAX_TABLE_BYTES:
        raise _unreadable(path, "it is larger than 2 GiB")
    if is_binary(data):
        raise _unreadable(path, "it is no text file")
    return decode(data)


def _inflate(data: bytes) -> bytes:
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
        return stream.read(MAX_TABLE_BYTES + 1)


def is_binary(data: bytes) -> bool:
    """Tell whether bytes are no text: a known binary format, or NUL bytes outside UTF-16."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return data.startswith(_BINARY_MAGICS) or b"\0" in data


def decode(data: bytes) -> TableText:
    """Decode UTF-8 (with or without BOM) or UTF-16 with BOM, else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return TableText(data.decode("utf-16", errors="replace"), "utf-16")
    try:
        return TableText(data.decode("utf-8-sig"), "utf-8")
    except UnicodeDecodeError:
        return TableText(data.decode("cp1252", errors="replace"), "cp1252")


def delimiter_of(text: str) -> str:
    """Return the delimiter that is most frequent in the first line that is not blank, outside quotes."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(line.split('"')[::2])
    return max(_DELIMITERS, key=outside.count)


def _unreadable(path: Path, why: str) -> UserError:
    return UserError(
        "table-unreadable",
        what=f"{path.name} cannot be read as a table: {why}.",
        do="Save it again as CSV in UTF-8 and choose that file.",
    )
