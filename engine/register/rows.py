"""The rows of requests and plans: from the register's tables into records and back."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from engine.errors import UserError
from engine.files import from_json, to_json_line
from engine.register.database import Database
from engine.register.deadlines import due_date
from engine.register.records import (
    Decision,
    Extension,
    FrozenPlan,
    Intake,
    Matched,
    PlanWishes,
    Project,
    StewardRequest,
)

T = TypeVar("T")

_REQUESTS = """
SELECT number, year, ordinal, intake, status, before_hold, hold, extension, matched, matched_by, project, plan_id,
    run_folder, report_sha256, closed, created_by, created_at,
    EXISTS (SELECT 1 FROM subjects WHERE subjects.number = requests.number)
FROM requests
"""
_PLANS = "SELECT plan_id, requests, digest, project, wishes, frozen_by, frozen_at, decision FROM plans"


def to_text(record: object) -> str:
    """Return a record as one line of JSON for a column."""
    return to_json_line(record).decode().rstrip("\n")


class RequestRows:
    """Reads requests and plans of one register and writes their columns.

    Inside a transaction it sees what that has changed. What does not fit its record is a damaged file
    (UserError ``file-damaged``).
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[StewardRequest, ...]:
        """Return all requests in the order of their numbers."""
        plans = {row[0]: self._plan(row) for row in self._database.rows(_PLANS)}
        rows = self._database.rows(f"{_REQUESTS} ORDER BY number")
        return tuple(self._request(row, plans.get(row[11])) for row in rows)

    def get(self, number: int) -> StewardRequest:
        """Return one request; raises UserError ``request-unknown``."""
        rows = self._database.rows(f"{_REQUESTS} WHERE number = ?", (number,))
        if not rows:
            raise UserError("request-unknown", what="There is no such request.", do="Choose one of the list.")
        return self._request(rows[0], self.plan(rows[0][11]) if rows[0][11] else None)

    def plan(self, plan_id: int) -> FrozenPlan:
        """Return one plan; raises UserError ``plan-unknown``."""
        rows = self._database.rows(f"{_PLANS} WHERE plan_id = ?", (plan_id,))
        if not rows:
            raise UserError(
                "plan-unknown", what="There is no such plan.", do="Choose a request that has a plan."
            )
        return self._plan(rows[0])

    def add(self, connection: sqlite3.Connection, intake: Intake, *, by: str, at: str) -> int:
        """Enter a request with the next code of the year in which it was received; return its number."""
        year = intake.received.year
        (ordinal,) = connection.execute(
            "SELECT COALESCE(MAX(ordinal), 0) + 1 FROM requests WHERE year = ?", (year,)
        ).fetchone()
        entered = connection.execute(
            "INSERT INTO requests (year, ordinal, intake, status, created_by, created_at) "
            "VALUES (?, ?, ?, 'draft', ?, ?)",
            (year, ordinal, to_text(intake), by, at),
        )
        assert entered.lastrowid is not None
        return entered.lastrowid

    def add_plan(self, connection: sqlite3.Connection, plan: FrozenPlan) -> int:
        """Enter a plan, whose own number does not count; return the one that it gets."""
        entered = connection.execute(
            "INSERT INTO plans (requests, digest, project, wishes, frozen_by, frozen_at) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (
                to_text(plan.requests),
                plan.digest,
                to_text(plan.project),
                to_text(plan.wishes),
                plan.frozen_by,
                plan.frozen_at,
            ),
        )
        assert entered.lastrowid is not None
        return entered.lastrowid

    def decide(self, connection: sqlite3.Connection, plan_id: int, decision: Decision) -> None:
        """Write what the second person decided."""
        connection.execute("UPDATE plans SET decision = ? WHERE plan_id = ?", (to_text(decision), plan_id))

    def change(self, connection: sqlite3.Connection, number: int, columns: Mapping[str, object]) -> None:
        """Write columns of one request."""
        wanted = ", ".join(f"{name} = ?" for name in columns)
        connection.execute(
            f"UPDATE requests SET {wanted} WHERE number = ?",  # noqa: S608 - the names are the program's own
            (*columns.values(), number),
        )

    def _request(self, row: tuple[Any, ...], plan: FrozenPlan | None) -> StewardRequest:
        intake = self._record(row[3], Intake)
        extension = self._optional(row[7], Extension)
        return StewardRequest(
            number=row[0],
            code=f"R-{row[1]}-{row[2]:03d}",
            intake=intake,
            status=row[4],
            due=due_date(intake.received, extended=extension is not None),
            extension=extension,
            hold=row[6],
            before_hold=row[5],
            matched=self._optional(row[8], Matched),
            matched_by=row[9],
            project=self._optional(row[10], Project),
            plan=plan,
            run_folder=Path(row[12]) if row[12] else None,
            report_sha256=row[13],
            closed=row[14],
            created_by=row[15],
            created_at=row[16],
            ids_kept=bool(row[17]),
        )

    def _plan(self, row: tuple[Any, ...]) -> FrozenPlan:
        return FrozenPlan(
            plan_id=row[0],
            requests=self._record(row[1], tuple[int, ...]),
            digest=row[2],
            project=self._record(row[3], Project),
            wishes=self._record(row[4], PlanWishes),
            frozen_by=row[5],
            frozen_at=row[6],
            decision=self._optional(row[7], Decision),
        )

    def _record(self, text: str, kind: type[T]) -> T:
        return from_json(text.encode(), kind, file=self._database.path)

    def _optional(self, text: str, kind: type[T]) -> T | None:
        return None if text == "null" else self._record(text, kind)
