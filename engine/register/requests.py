"""The requests of a register, from the ticket to the signed report: the steps of plans and their runs."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from engine.errors import UserError
from engine.register.accounts import ROLES, Account
from engine.register.chain import Detail
from engine.register.checklist import Checklist
from engine.register.filed import (
    Filed,
    FiledAftercare,
    FiledDecision,
    FiledPerson,
    file_event,
    file_request,
    write_filed,
)
from engine.register.intake_steps import IntakeSteps, reason_of
from engine.register.ledger import Change, Ledger, Told
from engine.register.plans import Frozen, PlanSeal, plan_for, require_second_person
from engine.register.records import (
    Decision,
    FrozenPlan,
    PlanWishes,
    RequestStatus,
    RunOutcome,
    StewardRequest,
)
from engine.register.report_steps import SignedReport, note_signed


class Requests(IntakeSteps):
    """All that may be done to the requests of one register.

    A step that may not be taken from where a request stands is refused (UserError ``step-refused``), one by
    an account without the role as well (``account-not-allowed``). A batch takes its steps together.
    """

    def __init__(self, ledger: Ledger, seal: PlanSeal, checklist: Checklist) -> None:
        super().__init__(ledger)
        self._seal = seal
        self._checklist = checklist

    def freeze(self, numbers: Sequence[int], wishes: PlanWishes, *, by: Account) -> FrozenPlan:
        """Freeze one plan for one request or a batch, for the second person to decide on.

        Raises
        ------
        UserError
            What `plan_for` raises.
        """
        with self._ledger.change(by, "operator") as change:
            requests = tuple(self._ledger.request_for("freeze", number) for number in numbers)
            plan = self._seal.seal(plan_for(requests, wishes, Frozen(change.actor.name, change.at)))
            plan_id = self._ledger.rows.add_plan(change.connection, plan)
            columns = {"status": "awaiting_approval", "plan_id": plan_id}
            told = Told("procedure_record", "C", "plan-frozen")
            self._write_batch(change, requests, columns, told=told, detail=_about(plan_id, plan))
        return self._ledger.rows.plan(plan_id)

    def approve(self, plan_id: int, *, by: Account) -> FrozenPlan:
        """Approve a plan as another person than those who made it.

        Raises
        ------
        UserError
            ``approver-is-operator``, or ``plan-changed`` where it is not what was frozen.
        """
        return self._decide("approve", plan_id, reason="", by=by)

    def refuse(self, plan_id: int, reason: str, *, by: Account) -> FrozenPlan:
        """Refuse a plan; its requests can then be changed and planned again."""
        return self._decide("refuse", plan_id, reason=reason_of(reason), by=by)

    def withdraw(self, plan_id: int, *, by: Account) -> None:
        """Take a plan back, approved or not, to change it."""
        with self._ledger.change(by, "operator") as change:
            plan, requests = self._ledger.batch_for("withdraw", plan_id)
            self._step_back(change, requests, plan=plan, name="plan-withdrawn")

    def start(self, plan_id: int, run_folder: Path, *, by: Account) -> FrozenPlan:
        """Note that an approved plan is run, and file its requests in the run's folder.

        Raises
        ------
        UserError
            ``plan-changed`` where a list or the plan is not what was approved, and what concerns the disk.
        """
        with self._ledger.change(by, "operator") as change:
            plan, requests = self._ledger.batch_for("start", plan_id)
            _require_approved(plan)
            self._require_unchanged(plan)
            columns = {"status": "running", "run_folder": str(run_folder.resolve())}
            told = Told("procedure_record", "E", "run-started")
            self._write_batch(change, requests, columns, told=told, detail=_about(plan_id, plan))
            self._file(run_folder, requests, plan)
        return plan

    def refile(self, plan_id: int) -> None:
        """File the requests of a run again, with the audit trail's head as it is now: before each report."""
        plan = self._ledger.rows.plan(plan_id)
        requests = tuple(self._ledger.rows.get(number) for number in plan.requests)
        folder = requests[0].run_folder
        if folder is not None:
            _require_approved(plan)
            self._file(folder, requests, plan)

    def run_ended(self, plan_id: int, outcome: RunOutcome, *, by: Account) -> None:
        """Note how a run ended: a finished one is verified, any other can be run again."""
        with self._ledger.change(by, *ROLES) as change:
            _, requests = self._ledger.batch_for("run_ended", plan_id)
            columns = {"status": "verifying" if outcome == "finished" else "approved"}
            told = Told("procedure_record", "U", "run-ended")
            detail: dict[str, Detail] = {"plan": plan_id, "outcome": outcome}
            self._write_batch(change, requests, columns, told=told, detail=detail)

    def sign(self, plan_id: int, report_sha256: str, *, by: Account) -> None:
        """Note that the report of a run was signed and filed.

        Raises
        ------
        UserError
            ``report-hash``.
        """
        note_signed(self._ledger, "sign", SignedReport(plan_id, "operator", report_sha256), by=by)

    def rerun(self, plan_id: int, *, by: Account) -> None:
        """Go back from a verified run to planning another one."""
        with self._ledger.change(by, "operator") as change:
            plan, requests = self._ledger.batch_for("rerun", plan_id)
            self._step_back(change, requests, plan=plan, name="plan-again")

    def _decide(
        self, step: Literal["approve", "refuse"], plan_id: int, *, reason: str, by: Account
    ) -> FrozenPlan:
        with self._ledger.change(by, "approver") as change:
            plan, requests = self._ledger.batch_for(step, plan_id)
            require_second_person(plan, requests, by=change.actor.name)
            decision = Decision(step == "approve", change.actor.name, change.at, reason)
            if decision.approved:
                self._require_unchanged(plan)
            self._ledger.rows.decide(change.connection, plan_id, decision)
            told = Told("procedure_record", "U", "plan-approved" if decision.approved else "plan-refused")
            for request in requests:
                status = _moved(request, "approved" if decision.approved else "matched")
                token = self._ledger.lists.token(request.number, reason) if reason else ""
                detail = {**_about(plan_id, plan), **({"reason": token} if token else {})}
                self._ledger.write(change, request, status, told=told, detail=detail)
        return self._ledger.rows.plan(plan_id)

    def _step_back(
        self, change: Change, requests: Sequence[StewardRequest], *, plan: FrozenPlan, name: str
    ) -> None:
        told = Told("procedure_record", "U", name)
        for request in requests:
            columns = {**_moved(request, "matched"), "plan_id": None}
            self._ledger.write(change, request, columns, told=told, detail={"plan": plan.plan_id})

    def _write_batch(
        self,
        change: Change,
        requests: Sequence[StewardRequest],
        columns: Mapping[str, object],
        *,
        told: Told,
        detail: Mapping[str, Detail],
    ) -> None:
        for request in requests:
            self._ledger.write(change, request, columns, told=told, detail=detail)

    def _file(self, folder: Path, requests: Sequence[StewardRequest], plan: FrozenPlan) -> None:
        assert plan.decision is not None
        chain, codes = self._ledger.chain, {request.code for request in requests}
        decision = FiledDecision(
            operator=self._person(plan.frozen_by),
            approver=self._person(plan.decision.by),
            decided_at=plan.decision.at,
            plan_digest=plan.digest,
        )
        events = tuple(file_event(event) for event in chain.events() if event.request in codes)
        filed = Filed(
            tuple(map(file_request, requests)), decision, chain.head(), events, self._left(requests)
        )
        write_filed(folder, filed)

    def _left(self, requests: Sequence[StewardRequest]) -> tuple[FiledAftercare, ...]:
        return tuple(FiledAftercare(one.code, self._checklist.of(one.number)) for one in requests)

    def _person(self, account: str) -> FiledPerson:
        return FiledPerson(account, self._ledger.full_name(account))

    def _require_unchanged(self, plan: FrozenPlan) -> None:
        if not self._seal.holds(plan):
            raise UserError(
                "plan-changed",
                what="A list or the plan is not what was frozen.",
                do="Take the plan back, look at it and freeze it again.",
            )


def _moved(request: StewardRequest, status: RequestStatus) -> dict[str, object]:
    """Return the columns that move a request; a held one stays on hold and is moved underneath."""
    return {"before_hold" if request.status == "on_hold" else "status": status}


def _about(plan_id: int, plan: FrozenPlan) -> dict[str, Detail]:
    return {
        "plan": plan_id,
        "digest": plan.digest,
        "method": plan.wishes.method,
        "model": plan.project.model_sha256,
        "batch": len(plan.requests),
    }


def _require_approved(plan: FrozenPlan) -> None:
    if plan.decision is None or not plan.decision.approved:
        raise UserError(
            "plan-unapproved",
            what="Nobody has approved this plan.",
            do="Ask a second person to decide on it.",
        )
