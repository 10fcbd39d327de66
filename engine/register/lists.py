"""Whose patients a request names, and the salt that makes tokens of them and can be destroyed."""

import secrets
import sqlite3
from collections.abc import Sequence

from engine.errors import UserError
from engine.register.database import Database
from engine.register.pseudonyms import KEY_BYTES, PseudonymKey

TOKEN_DIGITS = 16


class PatientLists:
    """The patient ids of each request of one register."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, connection: sqlite3.Connection, number: int) -> None:
        """Draw a request's salt."""
        salt = secrets.token_bytes(KEY_BYTES)
        connection.execute("INSERT INTO salts (number, salt) VALUES (?, ?)", (number, salt))

    def replace(self, connection: sqlite3.Connection, number: int, subject_ids: Sequence[str]) -> None:
        """Keep these ids, and no others, for a request."""
        connection.execute("DELETE FROM subjects WHERE number = ?", (number,))
        connection.executemany(
            "INSERT INTO subjects (number, subject_id) VALUES (?, ?)", [(number, one) for one in subject_ids]
        )

    def destroy(self, connection: sqlite3.Connection, number: int) -> None:
        """Forget the ids and the salt; the tokens in the chain then mean nothing to anybody."""
        connection.execute("DELETE FROM subjects WHERE number = ?", (number,))
        connection.execute("DELETE FROM drafts WHERE number = ?", (number,))
        connection.execute("DELETE FROM salts WHERE number = ?", (number,))

    def of(self, number: int) -> tuple[str, ...]:
        """Return a request's patient ids, sorted."""
        rows = self._database.rows(
            "SELECT subject_id FROM subjects WHERE number = ? ORDER BY subject_id", (number,)
        )
        return tuple(row[0] for row in rows)

    def digest(self, number: int) -> str:
        """Return the keyed digest (64 hexadecimal digits) of a request's ids; empty once its salt is destroyed."""
        key = self._key(number)
        return key.digest(self.of(number)) if key else ""

    def token(self, number: int, text: str) -> str:
        """Return 16 hexadecimal digits that stand for a patient or a text; empty once the salt is destroyed."""
        key = self._key(number)
        return key.digest([text])[:TOKEN_DIGITS] if key else ""

    def tokens(self, number: int) -> tuple[str, ...]:
        """Return the tokens of a request's patients, in an order that says nothing of their ids."""
        key = self._key(number)
        return tuple(sorted(key.digest([one])[:TOKEN_DIGITS] for one in self.of(number))) if key else ()

    def _key(self, number: int) -> PseudonymKey | None:
        rows = self._database.rows("SELECT salt FROM salts WHERE number = ?", (number,))
        return PseudonymKey(rows[0][0]) if rows else None


def require_reconciled(subject_ids: Sequence[str], *, matched: int, patients: int) -> None:
    """Refuse a list whose figures do not agree.

    Raises
    ------
    UserError
        ``totals-differ``.
    """
    if not len(set(subject_ids)) == len(subject_ids) == matched == patients:
        raise UserError(
            "totals-differ",
            what="The figures of this list do not agree with the patients on it.",
            do="Match the list with the data set again.",
        )
