"""Wiping rows that were given up: overwritten with zeros, then free for other images or cut off."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from engine.store.folder import StoreFolder
from engine.store.index import connect, is_made, make_index, told_in_words, transaction
from engine.store.lease import exclusive

BYTES_OF_PIXEL = 2


def settle(folder: StoreFolder) -> bool:
    """Wipe the rows that were given up, unless somebody uses the store; return whether nobody does.

    The folder must be prepared; the index is made where it is missing.

    Raises
    ------
    UserError
        ``store-damaged`` and what concerns the disk.
    """
    with told_in_words(folder), exclusive(folder.lease_file) as alone:
        if alone:
            with closing(connect(folder)) as connection:
                if not is_made(connection):
                    make_index(connection)
                _wipe(folder, connection)
    return alone


def _wipe(folder: StoreFolder, connection: sqlite3.Connection) -> None:
    given_up = connection.execute(
        "SELECT id, key, size_px FROM preparation WHERE EXISTS "
        "(SELECT 1 FROM image WHERE preparation = id AND file IS NULL)"
    ).fetchall()
    for preparation, key, size_px in given_up:
        file = folder.pixel_file(key)
        row_bytes = size_px * size_px * BYTES_OF_PIXEL
        query = "SELECT row FROM image WHERE preparation = ? AND file IS NULL ORDER BY row"
        rows = [row for (row,) in connection.execute(query, (preparation,))]
        _overwrite(file, rows, row_bytes)
        end = _free(connection, preparation)
        _cut(file, end * row_bytes)
    # Deleted entries would otherwise live on in the journal of the index.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _overwrite(file: Path, rows: list[int], row_bytes: int) -> None:
    if not file.exists():
        return
    with file.open("r+b") as stream:
        size = file.stat().st_size
        for row in rows:
            # Not beyond the end, where a row was reserved but never written: that would take space.
            length = min(row_bytes, size - row * row_bytes)
            if length > 0:
                stream.seek(row * row_bytes)
                stream.write(bytes(length))
        stream.flush()
        os.fsync(stream.fileno())


def _free(connection: sqlite3.Connection, preparation: int) -> int:
    """Turn the rows that were given up into free ones, and return how many rows the file still needs."""
    only = (preparation,)
    with transaction(connection):
        connection.execute(
            "INSERT INTO free_row SELECT preparation, row FROM image WHERE preparation = ? AND file IS NULL",
            only,
        )
        connection.execute("DELETE FROM image WHERE preparation = ? AND file IS NULL", only)
        last = connection.execute("SELECT max(row) FROM image WHERE preparation = ?", only).fetchone()[0]
        end = 0 if last is None else int(last) + 1
        connection.execute("DELETE FROM free_row WHERE preparation = ? AND row >= ?", (preparation, end))
        connection.execute("UPDATE preparation SET rows = ? WHERE id = ?", (end, preparation))
        if end == 0:
            connection.execute("DELETE FROM preparation WHERE id = ?", only)
    return end


def _cut(file: Path, size: int) -> None:
    if size == 0:
        file.unlink(missing_ok=True)
    elif file.exists() and file.stat().st_size > size:
        os.truncate(file, size)
