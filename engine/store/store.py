"""Opening the store: a lease for as long as it is used, and its index."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from engine.errors import UserError
from engine.store.digests import Digests
from engine.store.folder import StoreFolder, default_store
from engine.store.index import connect, in_use, is_made, told_in_words
from engine.store.lease import shared
from engine.store.wiping import settle

OPENING_ATTEMPTS = 100
PAUSE_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Store:
    """A store in use: rows that it has found are neither wiped nor given to others before it is closed."""

    folder: StoreFolder
    connection: sqlite3.Connection
    digests: Digests


@contextmanager
def open_store(path: Path | None) -> Iterator[Store]:
    """Open the store in a folder, or the default one, and make it where it is missing.

    On opening and on closing, rows that were given up meanwhile are wiped if nobody else uses the store.

    Raises
    ------
    UserError
        ``store-damaged``, ``store-not-private``, ``store-in-use`` and what concerns the disk.
    """
    folder = StoreFolder(path or default_store())
    with told_in_words(folder):
        folder.prepare()
        held, connection = _enter(folder)
    try:
        with held:
            (key,) = connection.execute("SELECT key FROM secret").fetchone()
            yield Store(folder, connection, Digests(key))
    finally:
        _settle_or_leave(folder)


def _enter(folder: StoreFolder) -> tuple[ExitStack, sqlite3.Connection]:
    for _ in range(OPENING_ATTEMPTS):
        settle(folder)
        with ExitStack() as attempt:
            attempt.enter_context(shared(folder.lease_file))
            connection = attempt.enter_context(closing(connect(folder)))
            if is_made(connection):
                return attempt.pop_all(), connection
        time.sleep(PAUSE_SECONDS)  # another process opens it as well and one of the two will make it
    raise in_use()


def _settle_or_leave(folder: StoreFolder) -> None:
    try:
        settle(folder)
    except UserError:
        # The disk refuses, which mostly is what ended the work as well; the next opening wipes the rows.
        return
