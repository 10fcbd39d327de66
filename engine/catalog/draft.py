"""The catalog in the making: an owner-only file beside the catalog that survives a stop at any moment."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from engine.catalog.schema import DDL, MEMORY_DDL, MEMORY_TABLES, SCHEMA_VERSION
from engine.errors import UserError

_COMMIT_SECONDS = 2.0
_DISCARDED = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR}
_DISK = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


class CatalogDraft:
    """An open draft; ``open_draft`` makes it.

    What an index that was broken off remembered of the files stands in ``known_`` tables, what the
    finished catalog before remembered in the attached database ``previous``.

    Attributes
    ----------
    connection : sqlite3.Connection
        In autocommit mode with a transaction open; for the opening thread only.
    sources : tuple of str
        Prefixes of the tables of MEMORY_TABLES in which earlier indexings remembered files.
    """

    def __init__(self, connection: sqlite3.Connection, sources: tuple[str, ...]) -> None:
        self.connection = connection
        self.sources = sources
        self._committed = time.monotonic()

    def commit_now_and_then(self) -> None:
        """Commit when the last time is a few seconds ago."""
        if time.monotonic() - self._committed > _COMMIT_SECONDS:
            self.connection.execute("COMMIT")
            self.connection.execute("BEGIN")
            self._committed = time.monotonic()

    def remembers_any(self) -> bool:
        """Tell whether keeping the draft saves work."""
        prefixes = [source for source in self.sources if source != "previous."]
        tables = [prefix + name for prefix in ("", *prefixes) for name in MEMORY_TABLES]
        return any(self.connection.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone() for name in tables)  # noqa: S608 - names of this module

    def seal(self) -> None:
        """Drop what belongs to the draft only, and commit."""
        known = "known_" in self.sources
        for name in MEMORY_TABLES if known else ():
            self.connection.execute(f"DROP TABLE known_{name}")
        self.connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        self.connection.execute("COMMIT")
        if "previous." in self.sources:
            self.connection.execute("DETACH previous")
        if known:
            # Files that the data set no longer has must not stay readable in free pages.
            self.connection.execute("VACUUM")


def draft_path(catalog: Path) -> Path:
    """Return where the draft of a catalog lies."""
    return catalog.with_name(f".{catalog.name}.unfinished")


@contextmanager
def open_draft(catalog: Path, *, dataset: Path, reader: str) -> Iterator[CatalogDraft]:
    """Give the draft of a catalog, which takes the catalog's place when the block ends well.

    When the block raises, the catalog stays as it was and the draft keeps what was gathered.

    Parameters
    ----------
    dataset : Path
        Absolute; what was remembered of another data set is not taken over.
    reader : str
        Identifies the form and rules of what is remembered; of another one nothing is taken over.

    Raises
    ------
    UserError
        ``catalog-unwritable`` when the folder is missing, not writable, or the disk is full;
        ``catalog-busy`` when another index is writing the same catalog.
    """
    path = draft_path(catalog)
    with _told(catalog):
        connection = _begin(path, str(dataset), reader)
        try:
            draft = CatalogDraft(connection, _sources(connection, catalog, str(dataset), reader))
            with _kept_when_broken_off(draft, path):
                yield draft
                draft.seal()
        finally:
            connection.close()
        _put_in_place(path, catalog)


@contextmanager
def _told(catalog: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        if _kind(error) in _BUSY:
            raise _busy(catalog) from error
        if _kind(error) in _DISK:
            raise _unwritable(catalog) from error
        raise
    except _DraftOSError as error:
        raise _unwritable(catalog) from error


def _kind(error: sqlite3.Error) -> int:
    return error.sqlite_errorcode & 0xFF  # the primary code; see SQLite, Result and Error Codes


class _DraftOSError(Exception):
    """An OSError of the draft's file itself, kept apart from those of the data set."""


def _busy(catalog: Path) -> UserError:
    return UserError(
        "catalog-busy",
        what=f"The catalog {catalog.name} is being written by another index.",
        do="Wait until that one has ended, or choose another file.",
    )


def _unwritable(path: Path) -> UserError:
    return UserError(
        "catalog-unwritable",
        what=f"The catalog {path.name} cannot be written in {path.parent}.",
        do="Check that the folder is there, that you may write in it and that the disk is not full.",
    )


@contextmanager
def _kept_when_broken_off(draft: CatalogDraft, path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(sqlite3.Error):
            useful = draft.remembers_any()
            draft.connection.execute("COMMIT")
            draft.connection.close()
            if not useful:
                path.unlink(missing_ok=True)
        raise


def _begin(path: Path, dataset: str, reader: str) -> sqlite3.Connection:
    try:
        return _connect(path, dataset, reader)
    except sqlite3.DatabaseError as error:
        if _kind(error) not in _DISCARDED:
            raise
    _remove(path)
    return _connect(path, dataset, reader)


def _remove(path: Path) -> None:
    for stale in (path, path.with_name(path.name + "-journal")):
        stale.unlink(missing_ok=True)


def _connect(path: Path, dataset: str, reader: str) -> sqlite3.Connection:
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise _DraftOSError from error
    connection = sqlite3.connect(path.resolve().as_uri(), uri=True, isolation_level=None, timeout=0.5)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("BEGIN EXCLUSIVE")
        _lay_out(connection, dataset, reader)
    except BaseException:
        connection.close()
        raise
    return connection


def _lay_out(connection: sqlite3.Connection, dataset: str, reader: str) -> None:
    """Leave empty tables, and beside them what an earlier draft of the same data set remembered."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    whole = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    if not whole:
        raise _damaged()
    keeps = "facts" in tables and _is_of(connection, "", dataset, reader)
    for name in MEMORY_TABLES if keeps else ():
        _set_aside(connection, name, tables)
    kept = {f"known_{name}" for name in MEMORY_TABLES} if keeps else set()
    for name in sorted(tables - kept):
        connection.execute(f'DROP TABLE IF EXISTS "{name}"')
    for statement in (DDL + MEMORY_DDL).split(";"):
        connection.execute(statement)
    facts = [("dataset", dataset), ("reader", reader)]
    connection.executemany("INSERT INTO facts VALUES (?,?)", facts)


def _damaged() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("the draft is damaged")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _set_aside(connection: sqlite3.Connection, name: str, tables: set[str]) -> None:
    if f"known_{name}" in tables:
        connection.execute(f"INSERT OR REPLACE INTO known_{name} SELECT * FROM {name}")  # noqa: S608 - names of the schema
    else:
        connection.execute(f"ALTER TABLE {name} RENAME TO known_{name}")


def _is_of(connection: sqlite3.Connection, prefix: str, dataset: str, reader: str) -> bool:
    rows = connection.execute(f"SELECT name, value FROM {prefix}facts")  # noqa: S608 - names of this module
    facts = dict(rows.fetchall())
    return facts.get("dataset") == dataset and facts.get("reader") == reader


def _sources(connection: sqlite3.Connection, catalog: Path, dataset: str, reader: str) -> tuple[str, ...]:
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'known_file_facts'").fetchone()
    sources = ("known_",) if known else ()
    connection.execute("COMMIT")
    if catalog.is_file() and _attach(connection, catalog, dataset, reader):
        sources = (*sources, "previous.")
    connection.execute("BEGIN")
    return sources


def _attach(connection: sqlite3.Connection, catalog: Path, dataset: str, reader: str) -> bool:
    """Attach the finished catalog where it remembers files of the same data set; a damaged one does not."""
    uri = f"{catalog.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        connection.execute("ATTACH ? AS previous", (uri,))
    except sqlite3.DatabaseError:
        return False
    try:
        version = connection.execute("PRAGMA previous.user_version").fetchone()[0]
        if version == SCHEMA_VERSION and _is_of(connection, "previous.", dataset, reader):
            return True
    except sqlite3.DatabaseError:
        pass
    connection.execute("DETACH previous")
    return False


def _put_in_place(path: Path, catalog: Path) -> None:
    try:
        with path.open("rb+") as stream:
            os.fsync(stream.fileno())
        path.replace(catalog)
    except OSError as error:
        raise _DraftOSError from error
