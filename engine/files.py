"""Atomic, owner-only writing of files and folders, and the JSON form of records."""

import errno
import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from engine.errors import UserError

T = TypeVar("T")
OWNER_ONLY_FOLDER = 0o700
LONGEST_NAME_KEPT = 50
"""Characters of a folder's name in that of its temporary folder, which systems would else find too long."""
REPORT_WORKPLACE = ".report-"
"""How the folder begins in which a report is typeset."""


def to_json(record: object) -> bytes:
    """Return a frozen dataclass as indented UTF-8 JSON with a final newline."""
    return msgspec.json.format(msgspec.json.encode(record, enc_hook=str), indent=2) + b"\n"


def to_json_line(record: object) -> bytes:
    """Return a frozen dataclass as one line of UTF-8 JSON."""
    return msgspec.json.encode(record, enc_hook=str) + b"\n"


def from_json(data: bytes, kind: type[T], *, file: Path) -> T:
    """Decode and validate JSON into a record of the given type.

    Raises
    ------
    UserError
        ``file-damaged`` when the text is no JSON or does not fit the type, ``file-newer`` when the type names the
        newest version that this program knows (``newest_version``) and the text says a higher one.
    """
    _require_known_version(data, kind, file=file)
    try:
        return msgspec.json.decode(data, type=kind, dec_hook=_decode_path)
    # A damaged byte in a string is no DecodeError of the library's.
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(
            "file-damaged",
            what=f"{file.name} in {file.parent} is damaged or was written by another version.",
            do="Restore it from a copy or make it again.",
        ) from error


@dataclass(frozen=True, slots=True)
class _Versioned:
    schema_version: int = 0


def _require_known_version(data: bytes, kind: type, *, file: Path) -> None:
    newest = getattr(kind, "newest_version", None)
    if newest is None:
        return
    with suppress(ValueError, RecursionError):  # what is no JSON is told by its reading
        if msgspec.json.decode(data, type=_Versioned).schema_version > newest:
            raise UserError(
                "file-newer",
                what=f"{file.name} in {file.parent} was written by a newer version of this program.",
                do="Use the newer version of the program.",
            )


def _decode_path(kind: type, value: object) -> object:
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise TypeError(f"no JSON form for {kind.__name__}")


def read_json(path: Path, kind: type[T]) -> T:
    """Read a record from a JSON file; a missing file is a UserError as well."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(
            "file-missing",
            what=f"{path.name} cannot be read in {path.parent}.",
            do="Check that the folder is complete and that you may read it.",
        ) from error
    return from_json(data, kind, file=path)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write_atomic(path: Path, data: bytes) -> None:
    """Write bytes to a temporary file beside ``path``, flush it to disk, and rename it there."""
    with file_atomic(path) as temporary:
        temporary.write_bytes(data)


_UNFINISHED = (".writing-", ".old-", REPORT_WORKPLACE)


def is_unfinished(path: Path) -> bool:
    """Tell whether a file or folder is what an atomic write, or making a report, leaves behind when it is killed."""
    return path.name.startswith(_UNFINISHED)


def remove_unfinished(folder: Path) -> None:
    """Delete what was killed while it wrote has left directly in a folder, which nobody else writes to now."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if not is_unfinished(path):
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _remove_unfinished_of(target: Path) -> None:
    own = re.compile(re.escape(_writing(target)) + "[a-z0-9_]{8}")  # the random part of tempfile's names
    for path in target.parent.iterdir() if target.parent.is_dir() else ():
        if own.fullmatch(path.name):
            shutil.rmtree(path, ignore_errors=True)


def _writing(target: Path) -> str:
    return f"{_UNFINISHED[0]}{target.name[:LONGEST_NAME_KEPT]}-"


@contextmanager
def file_atomic(path: Path) -> Iterator[Path]:
    """Give an empty owner-only file beside ``path`` that becomes ``path``, on the disk, when the block ends well."""
    descriptor, name = tempfile.mkstemp(prefix=".writing-", dir=path.parent)
    os.close(descriptor)
    temporary = Path(name)
    try:
        yield temporary
        _to_disk(temporary)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


@contextmanager
def folder_atomic(path: Path) -> Iterator[Path]:
    """Give a temporary folder beside ``path`` that becomes ``path`` when the block ends well.

    An existing folder at ``path`` is replaced only then; on an error it stays as it was. Nobody else may
    write it meanwhile; what killed ones have left is removed first.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _remove_unfinished_of(path)
    temporary = Path(tempfile.mkdtemp(prefix=_writing(path), dir=path.parent))
    try:
        yield temporary
        # After a power cut a state or a checkpoint must not be a whole folder of empty files.
        for file in temporary.iterdir():
            if file.is_file():
                _to_disk(file)
        _swap(temporary, path)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise


def _to_disk(file: Path) -> None:
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def _swap(new: Path, path: Path) -> None:
    if not path.exists():
        new.rename(path)
        return
    old = Path(tempfile.mkdtemp(prefix=".old-", dir=path.parent))
    path.rename(old / path.name)
    new.rename(path)
    shutil.rmtree(old, ignore_errors=True)


GONE = (
    errno.EIO,
    errno.ESTALE,
    errno.ENOTCONN,
    errno.EHOSTDOWN,
    errno.EHOSTUNREACH,
    errno.ETIMEDOUT,
    errno.ENODEV,
    errno.ENXIO,
)
"""What systems say of a disk that fails, was unplugged, or stood on a network that is gone."""

_DISK_ERRORS: dict[int, tuple[str, str, str]] = {
    **dict.fromkeys(
        (errno.ENOSPC, errno.EDQUOT),
        (
            "disk-full",
            "There is no space left to write {path}.",
            "Free some space and try again; nothing was lost.",
        ),
    ),
    errno.EFBIG: (
        "file-too-large",
        "{path} is larger than its disk or this account allows a file to be.",
        "Choose a folder on another disk: one formatted as FAT32 holds no file above 4 GB.",
    ),
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM, errno.EROFS),
        ("not-writable", "{path} cannot be written.", "Choose a folder that you may write to."),
    ),
    **dict.fromkeys(
        # EEXIST: something that is no folder lies where one would be made
        (errno.ENOENT, errno.ENOTDIR, errno.EEXIST),
        (
            "folder-missing",
            "{path} cannot be written: its folder does not exist.",
            "Choose an existing folder.",
        ),
    ),
    **dict.fromkeys(
        GONE,
        (
            "disk-failing",
            "{path} cannot be read or written: the disk, or the network that it stands on, reports a fault.",
            "Make sure that it is connected and sound, then try again; what was whole before still is.",
        ),
    ),
}


@contextmanager
def user_errors_of_disk(path: Path) -> Iterator[None]:
    """Turn what the user can mend about writing to ``path`` into a UserError; other OSErrors stay as they are.

    Raises
    ------
    UserError
        ``disk-full``, ``file-too-large``, ``not-writable``, ``folder-missing`` or ``disk-failing``.
    """
    try:
        yield
    except OSError as error:
        if error.errno not in _DISK_ERRORS:
            raise
        code, what, do = _DISK_ERRORS[error.errno]
        raise UserError(code, what=what.format(path=path), do=do) from error
