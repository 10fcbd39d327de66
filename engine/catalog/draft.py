"""The catalog in the making: an owner-only file beside the catalog that survives a stop at any moment."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from engine.catalog.draft_tables import Owner, attach_sources, lay_out
from engine.catalog.schema import MEMORY_TABLES, SCHEMA_VERSION
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
def open_draft(catalog: Path, owner: Owner) -> Iterator[CatalogDraft]:
    """Give the draft of a catalog, which takes the catalog's place when the block ends well.

    When the block raises, the catalog stays as it was and the draft keeps what was gathered.

    Raises
    ------
    UserError
        ``catalog-unwritable`` when the folder is missing, not writable, or the disk is full;
        ``catalog-busy`` when another index is writing the same catalog.
    """
    path = draft_path(catalog)
    with _told(catalog):
        connection = _begin(path, owner)
        try:
            draft = CatalogDraft(connection, attach_sources(connection, catalog, owner))
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


def _begin(path: Path, owner: Owner) -> sqlite3.Connection:
    try:
        return _connect(path, owner)
    except sqlite3.DatabaseError as error:
        if _kind(error) not in _DISCARDED:
            raise
    _remove(path)
    return _connect(path, owner)


def _remove(path: Path) -> None:
    for stale in (path, path.with_name(path.name + "-journal")):
        stale.unlink(missing_ok=True)


def _connect(path: Path, owner: Owner) -> sqlite3.Connection:
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
        lay_out(connection, owner)
    except BaseException:
        connection.close()
        raise
    return connection


def _put_in_place(path: Path, catalog: Path) -> None:
    try:
        with path.open("rb+") as stream:
            os.fsync(stream.fileno())
        path.replace(catalog)
    except OSError as error:
        raise _DraftOSError from error
