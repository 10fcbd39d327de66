"""Reading CSV and TSV tables, gzip-wrapped or not, by column name, in whatever encoding they came."""

import csv
import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal, cast

from engine.errors import UserError

MAX_TABLE_BYTES = 2 << 30
_DELIMITERS = ",;\t|"
_BINARY_MAGICS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff")

Encoding = Literal["utf-8", "utf-16", "cp1252"]
_CODECS: dict[Encoding, str] = {"utf-8": "utf-8-sig", "utf-16": "utf-16", "cp1252": "cp1252"}
_CHUNK_BYTES = 1 << 20


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
        filled = (cells for cells in reader if not _is_blank(cells))
        try:
            next(filled)
            for cells in filled:
                yield reader.line_num, cells
        except csv.Error as error:
            if self.cut:
                return
            raise _unreadable(
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
    data = _read(path, most_bytes)
    cut = len(data) > most_bytes
    if cut:
        data = data[: data.rfind(b"\n") + 1] or data
    encoding = encoding_of(data)
    delimiter = delimiter_of(next((line for line in lines_of(data, encoding) if line.strip()), ""))
    reader = csv.reader(lines_of(data, encoding), delimiter=delimiter, strict=True)
    try:
        header = next((cells for cells in reader if not _is_blank(cells)), None)
    except csv.Error as error:
        raise _unreadable(path, "its first line has wrong quotation marks") from error
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
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
            head = stream.read(1 << 16)
    except (OSError, EOFError, zlib.error):
        return ()
    line = decode(head.split(b"\n", 1)[0]).text.strip("\r")
    return tuple(normal(cell.strip('"')) for cell in line.split(delimiter_of(line)))


def count_lines(path: Path) -> int:
    """Return the number of line ends of a table, gzip-wrapped or not, without reading its cells.

    Raises
    ------
    UserError
        ``table-unreadable``.
    """
    return _read(path, MAX_TABLE_BYTES).count(b"\n")


def _read(path: Path, most_bytes: int) -> bytes:
    """Return one byte more than allowed where the file is longer; gzip by content, inflated no further."""
    try:
        with path.open("rb") as stream:
            zipped = stream.read(2) == b"\x1f\x8b"
            stream.seek(0)
            source: IO[bytes] = cast(IO[bytes], gzip.GzipFile(fileobj=stream)) if zipped else stream
            data = _read_most(source, most_bytes + 1)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise _unreadable(path, "it cannot be opened") from error
    if len(data) > MAX_TABLE_BYTES:
        raise _unreadable(path, "it is larger than 2 GiB")
    if is_binary(data):
        raise _unreadable(path, "it is no text file")
    return data


def _read_most(stream: IO[bytes], most_bytes: int) -> bytes:
    # One large read would reserve the whole limit at once.
    content = io.BytesIO()
    while content.tell() < most_bytes and (
        chunk := stream.read(min(_CHUNK_BYTES, most_bytes - content.tell()))
    ):
        content.write(chunk)
    return content.getvalue()


def is_binary(data: bytes) -> bool:
    """Tell whether bytes are no text: a known binary format, or NUL bytes outside UTF-16."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return data.startswith(_BINARY_MAGICS) or b"\0" in data


def encoding_of(data: bytes) -> Encoding:
    """Return the encoding of a text: UTF-8, UTF-16 where a mark says so, else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        # Most tables are ASCII, which is told without making a text of them.
        _ = data.isascii() or data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def decode(data: bytes) -> TableText:
    """Decode UTF-8 (with or without BOM) or UTF-16 with BOM, else Windows-1252."""
    encoding = encoding_of(data)
    return TableText(data.decode(_CODECS[encoding], errors="replace"), encoding)


def lines_of(data: bytes, encoding: Encoding) -> Iterator[str]:
    """Give the lines of a text with their ends, decoding it piece by piece."""
    return io.TextIOWrapper(io.BytesIO(data), _CODECS[encoding], errors="replace", newline="")


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
