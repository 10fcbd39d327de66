"""Any sequence of steps by anybody: nothing runs without a second person, figures reconcile, the chain holds."""

import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from engine.errors import UserError
from engine.register.accounts import Account
from engine.register.chain import EventFilter
from engine.register.records import Counts
from engine.register.report_steps import SignedReport
from engine.register.statuses import STATUS_WORDS
from engine.requests import IdTotals
from tests.engine.register.stewards import PROJECT, REPORT, WISHES, open_office

ACTORS = st.sampled_from(["operator", "second", "approver", "both"])
NUMBERS = st.integers(1, 4)
UNLIKELY_COUNTS = st.integers(0, 3)


class Life(RuleBasedStateMachine):
    """A small office in which everybody tries everything."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.place = Path(self.folder.name)
        self.office = open_office(self.place / "register.sqlite")
        # What is tested is what is written, not when the disk has it.
        self.office.steward._database._connection.execute("PRAGMA synchronous = OFF")
        add = self.office.steward.accounts.add
        add("second", "", roles=("operator",), password="password1", by="approver")
        add("both", "", roles=("operator", "approver"), password="password1", by="approver")
        self.people = {one.name: one for one in self.office.steward.accounts.all()}
        self.requests = self.office.steward.requests

    def teardown(self) -> None:
        self.office.steward.close()
        self.folder.cleanup()

    def attempt(self, step: Callable[[], object]) -> None:
        before = self.office.steward.chain.head(), self.requests.all()
        try:
            step()
        except UserError:
            assert (self.office.steward.chain.head(), self.requests.all()) == before

    def plan_of(self, number: int) -> int:
        known = [one for one in self.requests.all() if one.number == number and one.plan is not None]
        return known[0].plan.plan_id if known and known[0].plan else number

    @rule(who=ACTORS)
    def create(self, who: str) -> None:
        if len(self.requests.all()) < 4:
            self.office.operator = self.people[who]
            self.attempt(self.office.create)

    @rule(number=NUMBERS, who=ACTORS, patients=UNLIKELY_COUNTS, unknown=st.sampled_from([0, 0, 0, 1]))
    def match(self, number: int, who: str, patients: int, unknown: int) -> None:
        ids = [f"p{number}-{one}" for one in range(patients)]
        totals = IdTotals(patients + unknown + 1, patients, 1, 0, unknown)
        counts = Counts(patients, patients, patients)
        self.attempt(
            lambda: self.requests.match(
                number, ids, totals, counts=counts, project=PROJECT, by=self.people[who]
            )
        )

    @rule(numbers=st.lists(NUMBERS, min_size=1, max_size=2), who=ACTORS)
    def freeze(self, numbers: list[int], who: str) -> None:
        self.attempt(lambda: self.requests.freeze(numbers, WISHES, by=self.people[who]))

    @rule(number=NUMBERS, who=ACTORS)
    def approve(self, number: int, who: str) -> None:
        self.attempt(lambda: self.requests.approve(self.plan_of(number), by=self.people[who]))

    @rule(number=NUMBERS, who=ACTORS)
    def start(self, number: int, who: str) -> None:
        self.attempt(
            lambda: self.requests.start(self.plan_of(number), self.place / "run", by=self.people[who])
        )

    @rule(number=NUMBERS, who=ACTORS, outcome=st.sampled_from(["finished", "finished", "stopped", "failed"]))
    def run_ended(self, number: int, who: str, outcome: str) -> None:
        self.attempt(
            lambda: self.requests.run_ended(self.plan_of(number), outcome, by=self.people[who])  # type: ignore[arg-type]
        )

    @rule(
        number=NUMBERS,
        who=ACTORS,
        step=st.sampled_from(["refuse", "withdraw", "sign", "rerun", "countersign", "destroy-key"]),
    )
    def step_of_a_plan(self, number: int, who: str, step: str) -> None:
        plan, by, keeping = self.plan_of(number), self.people[who], self.office.steward.keeping
        steps: dict[str, Callable[[], object]] = {
            "refuse": lambda: self.requests.refuse(plan, "no", by=by),
            "withdraw": lambda: self.requests.withdraw(plan, by=by),
            "sign": lambda: self.requests.sign(plan, REPORT, by=by),
            "rerun": lambda: self.requests.rerun(plan, by=by),
            "countersign": lambda: keeping.countersign(SignedReport(plan, "owner", REPORT[::-1]), by=by),
            "destroy-key": lambda: keeping.key_destroyed(plan, by=by),
        }
        self.attempt(steps[step])

    @rule(number=NUMBERS, who=ACTORS, step=st.sampled_from(["hold", "release", "extend", "close", "destroy"]))
    def step_of_a_request(self, number: int, who: str, step: str) -> None:
        by = self.people[who]
        steps: dict[str, Callable[[], object]] = {
            "hold": lambda: self.requests.hold(number, "court", by=by),
            "release": lambda: self.requests.release_hold(number, by=by),
            "extend": lambda: self.requests.extend(number, "many", by=by),
            "close": lambda: self.requests.close(number, "nobody", by=by),
            "destroy": lambda: self.requests.destroy_ids(number, by=by),
        }
        self.attempt(steps[step])

    @rule(number=NUMBERS)
    def go_the_usual_way(self, number: int) -> None:
        """Take the next step as it should be taken, so that late states are reached as well."""
        known = {one.number: one for one in self.requests.all()}
        if number not in known:
            return
        usual: dict[str, Callable[[], object]] = {
            "draft": lambda: self.office.match(number),
            "matched": lambda: self.requests.freeze([number], WISHES, by=self.people["operator"]),
            "awaiting_approval": lambda: self.requests.approve(
                self.plan_of(number), by=self.people["approver"]
            ),
            "approved": lambda: self.requests.start(
                self.plan_of(number), self.place / "run", by=self.people["operator"]
            ),
        }
        self.office.operator = self.people["operator"]
        self.attempt(usual.get(known[number].status, lambda: None))

    @rule(days=st.integers(-40, 40))
    def time_passes(self, days: int) -> None:
        self.office.clock.now += timedelta(days=days) if self.office.clock.now.year == 2026 else timedelta()

    @invariant()
    def nothing_runs_without_the_approval_of_another_person(self) -> None:
        for request in self.requests.all():
            if request.status not in ("approved", "running", "verifying", "signed"):
                continue
            assert request.plan is not None
            assert request.plan.decision is not None
            assert request.plan.decision.approved
            approver: Account = self.people[request.plan.decision.by]
            assert "approver" in approver.roles
            assert approver.name not in (request.created_by, request.matched_by, request.plan.frozen_by)
            approvals = [
                event
                for event in self.office.steward.chain.events(EventFilter(request=request.code))
                if event.name == "plan-approved" and event.detail["plan"] == request.plan.plan_id
            ]
            assert [event.account for event in approvals] == [approver.name]

    @invariant()
    def figures_reconcile(self) -> None:
        for request in self.requests.all():
            assert request.status in STATUS_WORDS
            if request.matched is None:
                assert request.status in ("draft", "closed", "on_hold")
                continue
            ids = request.matched.ids
            assert ids.given == ids.matched + ids.duplicates + ids.not_in_training + ids.unknown
            assert ids.matched == request.matched.patients
            if request.ids_kept:
                assert len(self.requests.subject_ids(request.number)) == ids.matched

    @invariant()
    def register_and_chain_agree(self) -> None:
        assert self.office.steward.check().passed


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=20, stateful_step_count=40, deadline=None)
