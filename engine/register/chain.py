"""The audit chain: events that are only ever added, each sealed by SHA-256 together with all before it."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal

from engine.files import from_json
from engine.register.database import Database

EventKind = Literal[
    "application_activity",
    "audit_log_used",
    "export",
    "order_record",
    "patient_record",
    "procedure_record",
    "security_alert",
    "user_authentication",
]
"""What of DICOM PS3.15, A.5.3 an event is; a request is kept as an order, a plan and its run as a procedure."""

Action = Literal["C", "R", "U", "D", "E"]
"""Create, read, update, delete, execute."""

Detail = str | int | bool | tuple[str, ...]
START = "0" * 64
CLOCK_BACK = "clock_set_back_from"


@dataclass(frozen=True, slots=True)
class NewEvent:
    """What is to be recorded; nobody's identifier and no free text may be in it.

    Attributes
    ----------
    name : str
        What was done, in kebab case (``request-approved``).
    account : str
        Who did it; empty where nobody was signed in.
    request : str
        Code of the request, or empty.
    detail : mapping
        Figures, states and hashes; patients as salted tokens.
    """

    kind: EventKind
    action: Action
    name: str
    account: str = ""
    request: str = ""
    detail: Mapping[str, Detail] = field(default_factory=dict)
    successful: bool = True


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One event as it stands in the chain.

    Attributes
    ----------
    time : str
        ISO 8601 in UTC; the order is that of ``sequence``, whatever the clock said.
    sha256 : str
        The event's seal.
    """

    sequence: int
    time: str
    kind: EventKind
    action: Action
    name: str
    account: str
    request: str
    detail: dict[str, str | int | bool | tuple[str, ...]]
    successful: bool
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class ChainHead:
    """How many events there are, and the seal of the last one: what a report prints."""

    count: int
    sha256: str


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events to show; what is empty does not count, times are ISO 8601 in UTC, ``until`` excluded."""

    kind: str = ""
    request: str = ""
    account: str = ""
    since: str = ""
    until: str = ""

    def takes(self, event: AuditEvent) -> bool:
        """Tell whether an event is shown."""
        return (
            self.kind in ("", event.kind)
            and self.request in ("", event.request)
            and self.account in ("", event.account)
            and self.since <= event.time
            and (not self.until or event.time < self.until)
        )


EVERYTHING = EventFilter()


class AuditChain:
    """The audit trail of one register."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def append(self, connection: sqlite3.Connection, event: NewEvent) -> None:
        """Add an event inside the transaction of the change that it tells of."""
        count, seal, before = _last(connection)
        time = self._clock().astimezone(UTC).isoformat(timespec="milliseconds")
        set_back = {CLOCK_BACK: before} if time < before else {}
        text = _canonical(event, sequence=count + 1, time=time, detail={**event.detail, **set_back})
        connection.execute(
            "INSERT INTO audit_events (sequence, event, sha256) VALUES (?, ?, ?)",
            (count + 1, text, sealed(seal, text)),
        )

    def record(self, event: NewEvent) -> None:
        """Add an event that changes nothing else in the register, as an export or a sign-out."""
        with self._database.changing() as connection:
            self.append(connection, event)

    def head(self) -> ChainHead:
        """Return the number of events and the last seal."""
        rows = self._database.rows("SELECT sequence, sha256 FROM audit_events ORDER BY sequence DESC LIMIT 1")
        return ChainHead(*rows[0]) if rows else ChainHead(0, START)

    def register_id(self) -> str:
        """Return what tells this register from any other: drawn when it was begun, told by its first event."""
        first = next(self.events(), None)
        return "" if first is None else str(first.detail.get("register", ""))

    def events(self, wanted: EventFilter = EVERYTHING) -> Iterator[AuditEvent]:
        """Give the events, the oldest first.

        Raises
        ------
        UserError
            ``file-damaged`` at an event that cannot be read; `check_chain` says which.
        """
        return (event for event in read_events(self._database) if wanted.takes(event))


def read_events(database: Database) -> Iterator[AuditEvent]:
    """Give the events of a register, the oldest first; raises UserError ``file-damaged``."""
    for text, seal in database.rows("SELECT event, sha256 FROM audit_events ORDER BY sequence"):
        yield replace(from_json(text.encode(), AuditEvent, file=database.path), sha256=seal)


def sealed(before: str, text: str) -> str:
    """Return the seal of an event: SHA-256 (hexadecimal) of the seal before it, a line feed and its text."""
    return hashlib.sha256(f"{before}\n{text}".encode()).hexdigest()


def _last(connection: sqlite3.Connection) -> tuple[int, str, str]:
    """Return number, seal and time of the last event."""
    row = connection.execute(
        "SELECT sequence, sha256, event FROM audit_events ORDER BY sequence DESC LIMIT 1"
    ).fetchone()
    return (row[0], row[1], _time_of(row[2])) if row else (0, START, "")


def _time_of(text: str) -> str:
    # A damaged last event must not stop the register: the chain's check tells of it.
    try:
        return str(json.loads(text)["time"])
    except (ValueError, TypeError, LookupError):
        return ""


def _canonical(event: NewEvent, *, sequence: int, time: str, detail: Mapping[str, Detail]) -> str:
    """Return an event as JSON with sorted keys, no spaces and ASCII only: the same bytes for the same event."""
    record = {
        "sequence": sequence,
        "time": time,
        "kind": event.kind,
        "action": event.action,
        "name": event.name,
        "account": event.account,
        "request": event.request,
        "detail": detail,
        "successful": event.successful,
    }
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
