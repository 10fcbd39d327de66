"""Opening an image file safely: regular files only, its kind told from its content, gzip with a cap."""

import gzip
import io
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from engine.dicom.rejection import ImageRejected

MAX_FILE_BYTES = 1 << 30
MAX_INFLATED_BYTES = 512 << 20
_CHUNK_BYTES = 1 << 20
_PROBE_BYTES = 132

Kind = Literal["dicom", "png", "jpeg"]

_PROGRAM_MAGICS = (b"MZ", b"\x7fELF", b"#!", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
_HEADERLESS_GROUPS = (b"\x02\x00", b"\x08\x00", b"\x00\x08")
_CHARACTER_SET_TAG = b"\x08\x00\x05\x00"


@dataclass(frozen=True, slots=True)
class Source:
    """An opened image file: what it is, a stream at its start, and the bytes the stream holds."""

    kind: Kind
    stream: BinaryIO
    size_bytes: int


@contextmanager
def open_image(path: Path) -> Iterator[Source]:
    """Open an image file for reading; gzip-wrapped content is inflated into memory.

    Raises
    ------
    ImageRejected
        When the file is missing, no regular file, empty, too large, or of no known kind.
    """
    with open_regular(path) as stream:
        size = os.fstat(stream.fileno()).st_size
        probe = stream.read(_PROBE_BYTES)
        stream.seek(0)
        if probe.startswith(b"\x1f\x8b"):
            data = inflate_gzip(stream)
            yield Source(_kind_of(data[:_PROBE_BYTES]), io.BytesIO(data), len(data))
        else:
            yield Source(_kind_of(probe), stream, size)


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file of a data set for reading, without waiting for anything.

    Raises
    ------
    ImageRejected
        When it is missing, no regular file, empty or too large.
    """
    # O_NONBLOCK keeps a named pipe in a dataset folder from hanging the whole index.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except FileNotFoundError as error:
        raise ImageRejected("file-missing") from error
    except IsADirectoryError as error:
        raise ImageRejected("not-a-file") from error
    except (OSError, ValueError) as error:
        raise ImageRejected("not-a-file" if _is_folder(path) else "file-unreadable") from error
    status = os.fstat(descriptor)
    code = _refusal(status)
    if code:
        os.close(descriptor)
        raise ImageRejected(code)
    return os.fdopen(descriptor, "rb")


def _is_folder(path: Path) -> bool:
    # Windows answers a folder with PermissionError, which says nothing by itself.
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _refusal(status: os.stat_result) -> str | None:
    if not stat.S_ISREG(status.st_mode):
        return "not-a-file"
    if status.st_size == 0:
        return "file-empty"
    return "file-too-large" if status.st_size > MAX_FILE_BYTES else None


def _kind_of(probe: bytes) -> Kind:
    if probe[128:132] == b"DICM":
        if probe.startswith(_PROGRAM_MAGICS):
            raise ImageRejected("executable-preamble")
        return "dicom"
    if probe.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if probe.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    headerless = probe[:2] in _HEADERLESS_GROUPS or _CHARACTER_SET_TAG in probe[:16]
    raise ImageRejected("marker-missing" if headerless else "not-an-image")


def inflate_gzip(stream: BinaryIO) -> bytes:
    """Return the inflated content of a gzip stream, at most MAX_INFLATED_BYTES.

    Raises
    ------
    ImageRejected
        ``gzip-damaged`` or ``inflates-too-large``.
    """
    parts: list[bytes] = []
    total = 0
    try:
        with gzip.GzipFile(fileobj=stream, mode="rb") as inflated:
            while chunk := inflated.read(_CHUNK_BYTES):
                parts.append(chunk)
                total += len(chunk)
                if total > MAX_INFLATED_BYTES:
                    raise ImageRejected("inflates-too-large")
    except (OSError, EOFError, zlib.error) as error:
        raise ImageRejected("gzip-damaged") from error
    return b"".join(parts)


def inflate_raw(data: bytes) -> bytes:
    """Return the inflated content of a raw deflate stream, at most MAX_INFLATED_BYTES.

    A stream that is cut short gives what there is of it.

    Raises
    ------
    ImageRejected
        ``header-damaged`` or ``inflates-too-large``.
    """
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        inflated = inflater.decompress(data, MAX_INFLATED_BYTES + 1)
    except zlib.error as error:
        raise ImageRejected("header-damaged") from error
    if len(inflated) > MAX_INFLATED_BYTES:
        raise ImageRejected("inflates-too-large")
    return inflated
