"""What SQLite says about a register's file, in words for the user."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.errors import UserError


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what the user can mend about the file into a UserError; a wrong statement stays a bug."""
    try:
        yield
    except UnicodeDecodeError as error:
        # The library's own message about a damaged schema quotes its bytes.
        raise damaged(path) from error
    except sqlite3.DatabaseError as error:
        # The extended codes keep the primary one in their lowest byte.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        # The statements are the program's own: where they miss a table or column, the file is at fault.
        if code == sqlite3.SQLITE_ERROR and str(error).startswith("no such "):
            code = sqlite3.SQLITE_CORRUPT
        if code not in _ERRORS:
            raise
        raise _ERRORS[code](path) from error


def damaged(path: Path) -> UserError:
    """Return the error of a file that is damaged or no register."""
    return UserError(
        "register-damaged",
        what=f"The register {path} is damaged or is no register.",
        do="Restore the file from a copy.",
    )


def _busy(path: Path) -> UserError:
    return UserError(
        "register-busy",
        what=f"Another program is writing to the register {path}.",
        do="Wait a moment and try again.",
    )


def _full(path: Path) -> UserError:
    return UserError(
        "disk-full",
        what=f"There is no space left to write {path}.",
        do="Free some space and try again; nothing was lost.",
    )


def _not_writable(path: Path) -> UserError:
    return UserError(
        "not-writable",
        what=f"The register {path} cannot be written.",
        do="Make sure that you may write to the file and to its folder.",
    )


_ERRORS = {
    **dict.fromkeys((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB), damaged),
    **dict.fromkeys((sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED), _busy),
    sqlite3.SQLITE_FULL: _full,
    **dict.fromkeys(
        (
            sqlite3.SQLITE_READONLY,
            sqlite3.SQLITE_CANTOPEN,
            sqlite3.SQLITE_PERM,
            sqlite3.SQLITE_AUTH,
            sqlite3.SQLITE_IOERR,
        ),
        _not_writable,
    ),
}
