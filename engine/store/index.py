"""The index of the store: its tables, its connection, and its faults told in words."""

import errno
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from engine.errors import UserError
from engine.files import user_errors_of_disk
from engine.store.folder import STORE_VARIABLE, StoreFolder
from engine.store.lease import WAIT_SECONDS

SCHEMA_VERSION = 1
KEY_BYTES = 32
_PRIMARY_CODE = 0xFF

# An image without a file token cannot be found: its row is reserved, or given up and not yet wiped.
_TABLES = (
    "CREATE TABLE secret (key BLOB NOT NULL)",
    "CREATE TABLE preparation (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, fields TEXT NOT NULL, "
    "size_px INTEGER NOT NULL, rows INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE image (preparation INTEGER NOT NULL, row INTEGER NOT NULL, file BLOB, patient BLOB NOT NULL, "
    "PRIMARY KEY (preparation, row)) WITHOUT ROWID",
    "CREATE UNIQUE INDEX image_file ON image (preparation, file)",
    "CREATE INDEX image_patient ON image (patient)",
    "CREATE INDEX image_given_up ON image (preparation, row) WHERE file IS NULL",
    "CREATE TABLE free_row (preparation INTEGER NOT NULL, row INTEGER NOT NULL, "
    "PRIMARY KEY (preparation, row)) WITHOUT ROWID",
    "CREATE TABLE report (text BLOB PRIMARY KEY, patient BLOB NOT NULL, ids BLOB NOT NULL) WITHOUT ROWID",
    "CREATE INDEX report_patient ON report (patient)",
)


def connect(folder: StoreFolder) -> sqlite3.Connection:
    """Open the index; what is deleted in it is overwritten, and nothing of it goes to temporary files."""
    connection = sqlite3.connect(folder.index, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        for pragma in ("secure_delete = ON", "temp_store = MEMORY", "synchronous = NORMAL"):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def is_made(connection: sqlite3.Connection) -> bool:
    """Return whether the index has its tables.

    Raises
    ------
    UserError
        ``store-damaged`` when another version of the program made it.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version not in (0, SCHEMA_VERSION):
        raise damaged()
    return bool(version)


def make_index(connection: sqlite3.Connection) -> None:
    """Make the tables and draw the key of the store; wants an exclusive lease."""
    connection.execute("PRAGMA journal_mode = WAL")
    with transaction(connection):
        for statement in _TABLES:
            connection.execute(statement)
        connection.execute("INSERT INTO secret VALUES (?)", (secrets.token_bytes(KEY_BYTES),))
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write in one transaction, alone among all processes; undone when the block fails."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def damaged() -> UserError:
    """Return the error of an index that this version cannot read."""
    return UserError(
        "store-damaged",
        what="The store of prepared images is damaged or was written by another version.",
        do="Delete it with: python main.py purge --all; images are read again when they are needed.",
    )


def in_use() -> UserError:
    """Return the error of a store that somebody else holds."""
    return UserError(
        "store-in-use",
        what="Another run is using the store of prepared images.",
        do="Wait until it ends, or stop it, and try again.",
    )


def too_small(folder: StoreFolder, needed: int, free: int) -> UserError:
    """Return the error of a disk that has not the bytes that the store needs."""
    return UserError(
        "disk-full",
        what=f"The disk is too full for the prepared images: {needed / 1e9:.1f} GB are needed in {folder.path}, "
        f"{free / 1e9:.1f} GB are free.",
        do=_MAKE_ROOM,
    )


def _full(folder: StoreFolder) -> UserError:
    return UserError(
        "disk-full", what=f"The disk is full: prepared images do not fit in {folder.path}.", do=_MAKE_ROOM
    )


_MAKE_ROOM = (
    f"Free some space, purge the store, or choose a folder on another disk by the environment variable "
    f"{STORE_VARIABLE}."
)
_ERROR_NUMBERS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_IOERR: errno.EIO,
}


@contextmanager
def told_in_words(folder: StoreFolder) -> Iterator[None]:
    """Turn what the user can mend about the store into a UserError; other errors stay as they are.

    Raises
    ------
    UserError
        ``disk-full``, ``not-writable``, ``folder-missing``, ``disk-failing``, ``store-in-use`` or ``store-damaged``.
    """
    try:
        with user_errors_of_disk(folder.path), _sqlite_errors_translated():
            yield
    except UserError as error:
        if error.code != "disk-full" or error.do == _MAKE_ROOM:
            raise
        raise _full(folder) from error


@contextmanager
def _sqlite_errors_translated() -> Iterator[None]:
    try:
        yield
    except UnicodeDecodeError as error:
        raise damaged() from error  # the library's own message about a damaged schema quotes its bytes
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE  # none where Python itself raised
        if code == sqlite3.SQLITE_BUSY:
            raise in_use() from error
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise damaged() from error
        if code not in _ERROR_NUMBERS:
            raise
        raise OSError(_ERROR_NUMBERS[code], os.strerror(_ERROR_NUMBERS[code])) from error
