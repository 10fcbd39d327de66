"""The file of the steward's register: opening, bringing up to date, transactions, and its errors in words."""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.files import OWNER_ONLY_FOLDER, file_atomic, user_errors_of_disk
from engine.register.database_errors import damaged, in_words
from engine.register.schema import SCHEMA, Schema

BUSY_SECONDS = 5.0
APPLICATION_ID = int.from_bytes(b"FMIS")
"""What tells a register from any other SQLite file."""


class Database:
    """One open register file; each change is one transaction, on the disk when its block has ended.

    A connection belongs to the thread that opened it.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[Any]:
        """Return all rows of a query."""
        with in_words(self.path):
            return self._connection.execute(statement, values).fetchall()

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside a transaction: all of the block's changes stay, or none."""
        with in_words(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite has taken some errors, as a full disk, back by itself.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def wipe(self) -> None:
        """Leave nothing of what was deleted, in the write-ahead log and in copies made before an upgrade either."""
        with in_words(self.path), user_errors_of_disk(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            for copy in self.path.parent.glob(f"{self.path.name}.before-version-*"):
                copy.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def open_database(path: Path, schema: Schema = SCHEMA) -> Database:
    """Open a register, made owner-only where there is none yet, and bring it up to date.

    Before an upgrade a copy is left beside it (``.before-version-N``).

    Raises
    ------
    UserError
        ``register-damaged``, ``register-version``, ``register-busy``, and what concerns the disk.
    """
    with user_errors_of_disk(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
        _make_file(path)
    return _opened(
        sqlite3.connect(path, isolation_level=None, timeout=BUSY_SECONDS),
        path,
        lambda connection: _prepare(connection, path, schema),
    )


def _make_file(path: Path) -> None:
    """Make an owner-only file where there is none.

    One that is there is not opened here: closing a file lets go of all locks that the process has on it, those
    of its open connections too (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    if not path.exists():
        with suppress(FileExistsError):  # another process was quicker
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    elif not os.access(path, os.R_OK | os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def open_to_check(path: Path) -> Database:
    """Open a register as it is, to read only; nothing is made, upgraded or written beside it.

    Raises
    ------
    UserError
        As `open_database`, and ``register-damaged`` where it is no register.
    """
    # Where nobody has it open there is no log to take into account, and the folder may be read-only.
    how = "ro" if path.with_name(f"{path.name}-wal").exists() else "ro&immutable=1"
    return _opened(
        sqlite3.connect(f"{path.resolve().as_uri()}?mode={how}", uri=True, timeout=BUSY_SECONDS),
        path,
        lambda connection: _require_current(connection, path),
    )


def _opened(
    connection: sqlite3.Connection, path: Path, prepare: Callable[[sqlite3.Connection], None]
) -> Database:
    # A byte that is no UTF-8 must come out as a changed text, not as an error without words.
    connection.text_factory = lambda data: data.decode(errors="replace")
    try:
        with in_words(path):
            prepare(connection)
    except BaseException:
        connection.close()
        raise
    return Database(connection, path)


def _prepare(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    # An approval must outlive a power cut, and a destroyed list must not stay in free pages.
    for setting in ("synchronous = FULL", "secure_delete = ON", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}")
    _require_sound(connection, path, schema)
    if _version(connection) < schema.version:
        _bring_up_to_date(connection, path, schema)
    _require_whole(connection, path, schema)


def _require_current(connection: sqlite3.Connection, path: Path) -> None:
    _require_sound(connection, path, SCHEMA)
    if _version(connection) < SCHEMA.version:
        raise UserError(
            "register-old",
            what=f"The register {path} was written by an older version of this program.",
            do="Open it once with this one, which brings it up to date, then check it.",
        )
    _require_whole(connection, path, SCHEMA)


def _require_whole(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not schema.names <= found:
        raise damaged(path)


def _require_sound(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise damaged(path)
    version = _version(connection)
    if version > schema.version:
        raise UserError(
            "register-version",
            what=f"The register {path} was written by a newer version of this program.",
            do="Use the newer version of the program.",
        )
    named = connection.execute("PRAGMA application_id").fetchone()[0]
    empty = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0] == 0
    if not (empty and not version) and (not version or named != APPLICATION_ID):
        raise damaged(path)


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    """Make the tables, or take those of an older version further; all of it or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Read again inside: another process may just have done it.
        version = _version(connection)
        if version:
            back_up(path, path.with_name(f"{path.name}.before-version-{schema.version}"))
        older = range(version, schema.version)
        upgrades = [statement for one in older for statement in schema.upgrades[one]] if version else []
        for statement in upgrades if version else schema.tables:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {schema.version}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def back_up(path: Path, copy: Path) -> None:
    """Copy the file as it was last committed; a connection of its own sees nothing of the upgrade."""
    with (
        user_errors_of_disk(copy),
        file_atomic(copy) as temporary,
        closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as source,
        closing(sqlite3.connect(temporary)) as target,
    ):
        source.backup(target)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
