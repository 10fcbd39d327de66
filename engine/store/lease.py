"""Who uses the store: shared leases of the runs that read it, and one exclusive lease to wipe rows.

SQLite's own file locks serve as leases: they work between processes on every system, and end with
the process that holds them, however it ends.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WAIT_SECONDS = 60.0


@contextmanager
def shared(file: Path) -> Iterator[None]:
    """Hold a lease that any number of users may hold, but none beside an exclusive one; waits for it.

    Raises
    ------
    sqlite3.OperationalError
        SQLITE_BUSY after a minute.
    """
    connection = sqlite3.connect(file, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield
    finally:
        connection.close()


@contextmanager
def exclusive(file: Path) -> Iterator[bool]:
    """Try to hold the only lease, and give whether that worked; waits for nobody."""
    connection = sqlite3.connect(file, timeout=0.0, isolation_level=None)
    try:
        yield _exclude(connection)
    finally:
        connection.close()


def _exclude(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True
