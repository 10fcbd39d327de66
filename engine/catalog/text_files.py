"""The bytes and the text of files that should be text: gzip, sizes, encodings."""

import errno
import gzip
import io
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, Literal, cast

from engine.errors import UserError

MAX_TABLE_BYTES = 2 << 30
"""The largest table that is read, inflated."""

_BINARY_MAGICS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff")
_CHUNK_BYTES = 1 << 20

Encoding = Literal["utf-8", "utf-16", "cp1252"]
_CODECS: dict[Encoding, str] = {"utf-8": "utf-8-sig", "utf-16": "utf-16", "cp1252": "cp1252"}


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A file's text and the encoding it was decoded from."""

    text: str
    encoding: Encoding


def count_lines(path: Path) -> int:
    """Return the number of line ends of a table, gzip-wrapped or not, without reading its cells.

    Raises
    ------
    UserError
        ``table-unreadable``.
    """
    return read_bytes(path, most_bytes=MAX_TABLE_BYTES).count(b"\n")


def open_file(path: Path) -> BinaryIO:
    """Open a file for reading; a pipe is not opened, because it would be waited for.

    Raises
    ------
    OSError
        When it cannot be opened or is no regular file; ValueError for a path that cannot be one.
    """
    if not path.is_file():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    return path.open("rb")


def read_bytes(path: Path, *, most_bytes: int) -> bytes:
    """Return the bytes of a text file, one more than allowed where it is longer; gzip by content.

    Raises
    ------
    UserError
        ``table-unreadable`` when it cannot be opened, is binary or far too large.
    """
    try:
        with open_file(path) as stream:
            zipped = stream.read(2) == b"\x1f\x8b"
            stream.seek(0)
            source: IO[bytes] = cast(IO[bytes], gzip.GzipFile(fileobj=stream)) if zipped else stream
            data = _read_most(source, most_bytes + 1)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise table_unreadable(path, "it cannot be opened") from error
    if len(data) > MAX_TABLE_BYTES:
        raise table_unreadable(path, "it is larger than 2 GiB")
    if is_binary(data):
        raise table_unreadable(path, "it is no text file")
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


def decode(data: bytes) -> DecodedText:
    """Decode UTF-8 (with or without BOM) or UTF-16 with BOM, else Windows-1252."""
    encoding = encoding_of(data)
    return DecodedText(data.decode(_CODECS[encoding], errors="replace"), encoding)


def lines_of(data: bytes, encoding: Encoding) -> Iterator[str]:
    """Give the lines of a text with their ends, decoding it piece by piece."""
    return io.TextIOWrapper(io.BytesIO(data), _CODECS[encoding], errors="replace", newline="")


def table_unreadable(path: Path, why: str) -> UserError:
    """Return the error for a table that cannot be read, with the reason."""
    return UserError(
        "table-unreadable",
        what=f"{path.name} cannot be read as a table: {why}.",
        do="Save it again as CSV in UTF-8 and choose that file.",
    )
