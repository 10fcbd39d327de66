"""One step of a request or a batch: who takes it and from where, written together with its audit event."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from engine.errors import UserError
from engine.register.account import Account, Role, full_name, require_role
from engine.register.chain import Action, AuditChain, Detail, EventKind, NewEvent
from engine.register.database import Database
from engine.register.lists import PatientLists
from engine.register.records import FrozenPlan, StewardRequest
from engine.register.rows import RequestRows
from engine.register.statuses import Step, require_step


@dataclass(frozen=True, slots=True)
class Change:
    """A transaction that is open, and who makes it at what time (ISO 8601 in UTC)."""

    connection: sqlite3.Connection
    actor: Account
    at: str


@dataclass(frozen=True, slots=True)
class Told:
    """How an event is told: what of DICOM's kinds it is, what it does, and its name."""

    kind: EventKind
    action: Action
    name: str


class Ledger:
    """Where the steps of one register are written."""

    def __init__(self, database: Database, chain: AuditChain, clock: Callable[[], datetime]) -> None:
        self.rows = RequestRows(database)
        self.lists = PatientLists(database)
        self._database = database
        self.chain = chain
        self.clock = clock

    @contextmanager
    def change(self, by: Account, *roles: Role) -> Iterator[Change]:
        """Open a transaction for an account that has one of the roles; all is written at its end, or nothing."""
        with self._database.changing() as connection:
            actor = require_role(connection, by, *roles)
            yield Change(connection, actor, self.clock().astimezone(UTC).isoformat(timespec="seconds"))

    def request_for(self, step: Step, number: int) -> StewardRequest:
        """Return a request from whose state the step may be taken."""
        request = self.rows.get(number)
        require_step(step, request.code, request.status)
        return request

    def batch_for(self, step: Step, plan_id: int) -> tuple[FrozenPlan, tuple[StewardRequest, ...]]:
        """Return a plan that still counts and its requests, from whose states the step may be taken."""
        plan = self.rows.plan(plan_id)
        requests = tuple(self.rows.get(number) for number in plan.requests)
        for request in requests:
            require_step(step, request.code, request.status, before_hold=request.before_hold)
            _require_current(request, plan)
        return plan, requests

    def write(
        self,
        change: Change,
        request: StewardRequest,
        columns: Mapping[str, object],
        *,
        told: Told,
        detail: Mapping[str, Detail] | None = None,
    ) -> None:
        """Write a request's columns and the event that tells of it, with the status that it then has."""
        if columns:
            self.rows.change(change.connection, request.number, columns)
        status = str(columns.get("status", request.status))
        event = NewEvent(
            told.kind,
            told.action,
            told.name,
            change.actor.name,
            request.code,
            {"status": status, **(detail or {})},
        )
        self.chain.append(change.connection, event)

    def full_name(self, name: str) -> str:
        """Return the full name of an account."""
        return full_name(self._database, name)

    def wipe(self) -> None:
        """Leave nothing of deleted ids in the file."""
        self._database.wipe()


def _require_current(request: StewardRequest, plan: FrozenPlan) -> None:
    if request.plan is None or request.plan.plan_id != plan.plan_id:
        raise UserError(
            "plan-outdated",
            what=f"{request.code} has another plan by now.",
            do="Open the request again and look at its plan.",
        )
