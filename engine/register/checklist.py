"""What is left of a request's patients outside the model: each kind of copy open, done or not applicable."""

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Literal

from engine.errors import UserError
from engine.files import from_json, to_json_line
from engine.register.accounts import ROLES, Account
from engine.register.database import Database
from engine.register.ledger import Ledger, Told

CopyKind = Literal["source_data", "caches", "backups", "older_checkpoints", "derived_models", "recipients"]
CopyState = Literal["open", "done", "not_applicable"]

COPY_KINDS: tuple[CopyKind, ...] = (
    "source_data",
    "caches",
    "backups",
    "older_checkpoints",
    "derived_models",
    "recipients",
)
LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True)
class CopyItem:
    """One kind of copy; ``by`` and ``at`` (ISO 8601 in UTC) are empty until somebody has changed it.

    Attributes
    ----------
    note : str
        What was done or by when, without patients' names.
    """

    kind: CopyKind
    state: CopyState = "open"
    note: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Aftercare:
    """The checklist of a request, and the day on which its model is looked at again."""

    items: tuple[CopyItem, ...]
    reverify_on: date | None = None

    @property
    def open_items(self) -> int:
        """How many kinds of copies nobody has decided on."""
        return sum(one.state == "open" for one in self.items)


NOTHING_DONE = Aftercare(tuple(CopyItem(kind) for kind in COPY_KINDS))


class Checklist:
    """The checklists of one register's requests."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def of(self, number: int) -> Aftercare:
        """Return a request's checklist."""
        rows = self._database.rows("SELECT aftercare FROM checklists WHERE number = ?", (number,))
        return from_json(rows[0][0].encode(), Aftercare, file=self._database.path) if rows else NOTHING_DONE

    def mark(self, number: int, kind: CopyKind, state: CopyState, *, note: str, by: Account) -> Aftercare:
        """Note what became of one kind of copy.

        Raises
        ------
        UserError
            ``text-too-long`` or ``account-not-allowed``.
        """
        note = " ".join(note.split())
        if len(note) > LONGEST_NOTE:
            raise UserError(
                "text-too-long",
                what=f"The note is longer than {LONGEST_NOTE} characters.",
                do="Shorten it; documents stay outside.",
            )
        with self._ledger.change(by, *ROLES) as change:
            before = self.of(number)
            item = CopyItem(kind, state, note, change.actor.name, change.at)
            items = tuple(item if one.kind == kind else one for one in before.items)
            request = self._ledger.rows.get(number)
            self._keep(change.connection, number, Aftercare(items, before.reverify_on))
            told = Told("order_record", "U", "copies-noted")
            self._ledger.write(change, request, {}, told=told, detail={"copies": kind, "state": state})
        return self.of(number)

    def set_reverification(self, number: int, day: date | None, *, by: Account) -> Aftercare:
        """Note when the model is to be looked at again; None for never."""
        with self._ledger.change(by, *ROLES) as change:
            request = self._ledger.rows.get(number)
            self._keep(change.connection, number, Aftercare(self.of(number).items, day))
            told = Told("order_record", "U", "reverification-set")
            detail = {"reverify_on": day.isoformat() if day else ""}
            self._ledger.write(change, request, {}, told=told, detail=detail)
        return self.of(number)

    def _keep(self, connection: sqlite3.Connection, number: int, aftercare: Aftercare) -> None:
        text = to_json_line(aftercare).decode().rstrip("\n")
        connection.execute(
            "INSERT OR REPLACE INTO checklists (number, aftercare) VALUES (?, ?)", (number, text)
        )
