"""Which image lies in which row of a pixel file: finding, reserving and confirming rows in the index."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.model.config import Preprocessing
from engine.store.digests import pixels_fields, pixels_key
from engine.store.index import transaction


@dataclass(frozen=True, slots=True)
class Wanted:
    """An image that is to get a row: the digests of its file and of its patient."""

    file: bytes
    patient: bytes


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one way of preparing.

    Attributes
    ----------
    preparation : int
        Its number in the index.
    """

    connection: sqlite3.Connection
    preparation: int

    @classmethod
    def of(cls, connection: sqlite3.Connection, how: Preprocessing) -> "Rows":
        """Return the rows of images prepared in this way; there may be none yet."""
        key = pixels_key(how)
        with transaction(connection):
            connection.execute(
                "INSERT OR IGNORE INTO preparation (key, fields, size_px) VALUES (?, ?, ?)",
                (key, json.dumps(pixels_fields(how)), how.image.size_px),
            )
            query = "SELECT id FROM preparation WHERE key = ?"
            (number,) = connection.execute(query, (key,)).fetchone()
        return cls(connection, number)

    def find(self, files: Iterable[bytes]) -> dict[bytes, int]:
        """Return the row of each file that is there."""
        query = "SELECT row FROM image WHERE preparation = ? AND file = ?"
        found = {}
        for file in files:
            answer = self.connection.execute(query, (self.preparation, file)).fetchone()
            if answer is not None:
                found[file] = int(answer[0])
        return found

    def give_up_beyond(self, rows: int) -> None:
        """Give up the images that a pixel file of ``rows`` rows does not hold, as when it was deleted."""
        with transaction(self.connection):
            self.connection.execute(
                "UPDATE image SET file = NULL WHERE preparation = ? AND row >= ? AND file IS NOT NULL",
                (self.preparation, rows),
            )

    def count_free(self) -> int:
        """Return how many wiped rows wait for another image."""
        query = "SELECT count(*) FROM free_row WHERE preparation = ?"
        return int(self.connection.execute(query, (self.preparation,)).fetchone()[0])

    def reserve(self, wanted: Sequence[Wanted]) -> list[int]:
        """Return a row for each image; it is nobody else's, and wiped unless it is confirmed."""
        with transaction(self.connection):
            rows = self._take_free(len(wanted))
            rows += self._append(len(wanted) - len(rows))
            entries = [(self.preparation, row, one.patient) for row, one in zip(rows, wanted, strict=True)]
            self.connection.executemany("INSERT INTO image VALUES (?, ?, NULL, ?)", entries)
        return rows

    def confirm(self, rows: Sequence[int], wanted: Sequence[Wanted]) -> None:
        """Make written rows findable; where another process was faster, its row is the one that counts."""
        entries = [(one.file, self.preparation, row) for row, one in zip(rows, wanted, strict=True)]
        with transaction(self.connection):
            self.connection.executemany(
                "UPDATE OR IGNORE image SET file = ? WHERE preparation = ? AND row = ?", entries
            )

    def _take_free(self, most: int) -> list[int]:
        query = "SELECT row FROM free_row WHERE preparation = ? ORDER BY row LIMIT ?"
        rows = [row for (row,) in self.connection.execute(query, (self.preparation, most))]
        taken = [(self.preparation, row) for row in rows]
        self.connection.executemany("DELETE FROM free_row WHERE preparation = ? AND row = ?", taken)
        return rows

    def _append(self, count: int) -> list[int]:
        query = "UPDATE preparation SET rows = rows + ? WHERE id = ? RETURNING rows"
        (end,) = self.connection.execute(query, (count, self.preparation)).fetchone()
        return list(range(end - count, end))
