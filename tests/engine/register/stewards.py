"""A register to test with: cheap passwords, a clock that is set by hand, and requests ready for each step."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from engine.register.accounts import Account
from engine.register.passwords import PasswordCost
from engine.register.records import Counts, FrozenPlan, Intake, PlanWishes, Project, StewardRequest
from engine.register.steward import Steward
from engine.requests import IdTotals

CHEAP = PasswordCost(passes=1, memory_kib=8, lanes=1)
PROJECT = Project(Path("/data"), Path("/models/one"), "one", "ab" * 32)
WISHES = PlanWishes("recommended", None, 0, "cpu", 3)
REPORT = "cd" * 32


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    now: datetime = field(default_factory=lambda: datetime(2026, 3, 2, 9, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **parts: float) -> None:
        self.now += timedelta(**parts)


@dataclass
class Office:
    """An open register with an operator and an approver."""

    steward: Steward
    clock: Clock
    file: Path
    operator: Account
    approver: Account

    def create(self, received: date = date(2026, 3, 1), *, verified: bool = True) -> StewardRequest:
        intake = Intake("T-17", "erasure", "all images", received, verified, "by post")
        return self.steward.requests.create(intake, by=self.operator)

    def match(
        self, number: int, ids: Sequence[str] = ("p1", "p2"), project: Project = PROJECT
    ) -> StewardRequest:
        totals = IdTotals(len(ids) + 1, len(ids), 1, 0, 0)
        counts = Counts(len(ids), 2 * len(ids), 3 * len(ids))
        return self.steward.requests.match(
            number, ids, totals, counts=counts, project=project, by=self.operator
        )

    def matched(self, ids: Sequence[str] = ("p1", "p2")) -> StewardRequest:
        return self.match(self.create().number, ids)

    def frozen(self, *numbers: int) -> FrozenPlan:
        chosen = numbers or (self.matched().number,)
        return self.steward.requests.freeze(chosen, WISHES, by=self.operator)

    def approved(self, *numbers: int) -> FrozenPlan:
        return self.steward.requests.approve(self.frozen(*numbers).plan_id, by=self.approver)


def open_office(file: Path) -> Office:
    clock = Clock()
    steward = Steward.open(file, clock=clock, cost=CHEAP, who_is_it=lambda: "ward7")
    operator = steward.accounts.add("operator", "A. Operator", roles=("operator",), password="correct horse")
    approver = steward.accounts.add("approver", "B. Approver", roles=("approver",), password="battery staple")
    return Office(steward, clock, file, operator, approver)
