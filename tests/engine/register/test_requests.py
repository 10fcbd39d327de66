"""The life of a request: what each step leaves, and which steps are refused in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from engine.errors import UserError
from engine.register.filed import read_filed
from engine.register.records import Counts, Intake
from engine.requests import IdTotals
from tests.engine.register.stewards import PROJECT, REPORT, WISHES, Office


def refused(code: str, call: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as raised:
        call()
    assert raised.value.code == code
    return raised.value


def test_a_request_goes_from_the_ticket_to_the_signed_report(office: Office, tmp_path: Path) -> None:
    requests = office.steward.requests
    request = office.create()
    assert (request.code, request.status, request.due) == ("R-2026-001", "draft", date(2026, 4, 1))
    request = office.match(request.number, ["p2", "p1"])
    assert request.status == "matched"
    assert requests.subject_ids(request.number) == ("p1", "p2")
    plan = requests.freeze([request.number], WISHES, by=office.operator)
    assert requests.get(request.number).status == "awaiting_approval"
    assert len(plan.digest) == 64
    plan = requests.approve(plan.plan_id, by=office.approver)
    assert plan.decision is not None
    assert plan.decision.by == "approver"
    requests.start(plan.plan_id, tmp_path / "run", by=office.operator)
    requests.run_ended(plan.plan_id, "finished", by=office.operator)
    requests.sign(plan.plan_id, REPORT, by=office.operator)
    signed = requests.get(request.number)
    assert (signed.status, signed.report_sha256) == ("signed", REPORT)
    assert signed.run_folder == tmp_path / "run"
    assert signed.plan == plan
    assert requests.all() == (signed,)


def test_codes_count_within_the_year_of_receipt_and_stay_when_the_day_is_amended(office: Office) -> None:
    codes = [office.create(day).code for day in (date(2025, 12, 31), date(2026, 1, 1), date(2025, 12, 30))]
    assert codes == ["R-2025-001", "R-2026-001", "R-2025-002"]
    intake = replace(office.steward.requests.get(1).intake, received=date(2026, 2, 1))
    amended = office.steward.requests.amend(1, intake, by=office.operator)
    assert (amended.code, amended.due) == ("R-2025-001", date(2026, 3, 1))


@pytest.mark.parametrize(
    ("totals", "code"),
    [
        (IdTotals(3, 2, 0, 0, 1), "ids-unresolved"),
        (IdTotals(3, 2, 0, 1, 0), "ids-unresolved"),
        (IdTotals(4, 2, 1, 0, 0), "totals-differ"),
        (IdTotals(3, 3, 0, 0, 0), "totals-differ"),
        (IdTotals(1, 0, 1, 0, 0), "nobody-matched"),
    ],
)
def test_a_list_that_is_not_resolved_or_does_not_add_up_is_not_kept(
    office: Office, totals: IdTotals, code: str
) -> None:
    number = office.create().number
    requests = office.steward.requests
    ids = ["p1", "p2"] if totals.matched else []
    counts = Counts(len(ids), 2, 2)
    refused(
        code,
        lambda: requests.match(number, ids, totals, counts=counts, project=PROJECT, by=office.operator),
    )
    assert requests.get(number).status == "draft"
    assert not requests.subject_ids(number)


def test_who_entered_matched_or_planned_cannot_approve_even_with_the_role(office: Office) -> None:
    both = office.steward.accounts.add(
        "both", "C. Both", roles=("operator", "approver"), password="two hats on", by="approver"
    )
    requests = office.steward.requests
    for hand in range(3):
        created_by, matched_by, frozen_by = (both if hand == one else office.operator for one in range(3))
        intake = Intake("T-1", "erasure", "all", date(2026, 3, 1), identity_verified=True)
        number = requests.create(intake, by=created_by).number
        requests.match(
            number, ["p"], IdTotals(1, 1, 0, 0, 0), counts=Counts(1, 1, 1), project=PROJECT, by=matched_by
        )
        plan_id = requests.freeze([number], WISHES, by=frozen_by).plan_id
        refused("approver-is-operator", lambda plan_id=plan_id: requests.approve(plan_id, by=both))
        requests.approve(plan_id, by=office.approver)


def test_an_operator_without_the_role_cannot_approve_and_an_approver_cannot_run(
    office: Office, tmp_path: Path
) -> None:
    plan = office.frozen()
    requests = office.steward.requests
    refused("account-not-allowed", lambda: requests.approve(plan.plan_id, by=office.operator))
    pretended = replace(office.operator, roles=("approver",))
    refused("account-not-allowed", lambda: requests.approve(plan.plan_id, by=pretended))
    requests.approve(plan.plan_id, by=office.approver)
    refused("account-not-allowed", lambda: requests.start(plan.plan_id, tmp_path, by=office.approver))


def test_a_refused_plan_says_why_and_can_be_replaced(office: Office) -> None:
    requests = office.steward.requests
    plan = office.frozen()
    refused("reason-missing", lambda: requests.refuse(plan.plan_id, " ", by=office.approver))
    requests.refuse(plan.plan_id, "wrong model", by=office.approver)
    request = requests.get(plan.requests[0])
    assert request.status == "matched"
    assert request.plan is not None
    assert request.plan.decision is not None
    assert (request.plan.decision.approved, request.plan.decision.reason) == (False, "wrong model")
    again = office.frozen(request.number)
    refused("plan-outdated", lambda: requests.approve(plan.plan_id, by=office.approver))
    assert requests.approve(again.plan_id, by=office.approver).decision is not None


def test_a_list_or_plan_changed_behind_the_program_is_not_run(office: Office, tmp_path: Path) -> None:
    import sqlite3

    requests = office.steward.requests
    for statement in (
        "INSERT INTO subjects VALUES (1, 'p9')",
        "UPDATE plans SET wishes = replace(wishes, '\"seed\":0', '\"seed\":1')",
        "UPDATE plans SET project = replace(project, 'abab', 'acac')",
    ):
        plan = office.approved(office.matched().number)
        with sqlite3.connect(office.file) as connection:
            connection.execute(statement.replace("(1,", f"({plan.requests[0]},"))
        connection.close()
        refused("plan-changed", lambda plan=plan: requests.start(plan.plan_id, tmp_path, by=office.operator))
        assert requests.get(plan.requests[0]).status == "approved"
        assert not list(tmp_path.glob("*.json"))
        requests.withdraw(plan.plan_id, by=office.operator)


def test_a_batch_is_one_plan_and_takes_its_steps_together(office: Office, tmp_path: Path) -> None:
    requests = office.steward.requests
    first, second = office.matched(["a"]).number, office.matched(["b", "c"]).number
    plan = office.approved(first, second)
    requests.start(plan.plan_id, tmp_path / "run", by=office.operator)
    assert [one.status for one in requests.all()] == ["running", "running"]
    filed = read_filed(tmp_path / "run")
    assert filed is not None
    assert filed.trail == office.steward.chain.head()
    assert [one.code for one in filed.requests] == ["R-2026-001", "R-2026-002"]
    requests.run_ended(plan.plan_id, "finished", by=office.operator)
    requests.rerun(plan.plan_id, by=office.operator)
    assert [(one.status, one.plan) for one in requests.all()] == [("matched", None)] * 2


def test_a_batch_is_about_one_data_set_and_one_model(office: Office) -> None:
    other = office.match(office.create().number, ["p7"], replace(PROJECT, model_sha256="cd" * 32))
    numbers = [office.matched().number, other.number]
    freeze = office.steward.requests.freeze
    refused("batch-differs", lambda: freeze(numbers, WISHES, by=office.operator))
    refused("batch-empty", lambda: freeze([], WISHES, by=office.operator))
    refused("batch-repeats", lambda: freeze([numbers[0]] * 2, WISHES, by=office.operator))
    assert {one.status for one in office.steward.requests.all()} == {"matched"}


def test_nothing_is_planned_before_the_identity_is_verified(office: Office) -> None:
    request = office.match(office.create(verified=False).number)
    refused("identity-unverified", lambda: office.frozen(request.number))
    verified = replace(request.intake, identity_verified=True)
    office.steward.requests.amend(request.number, verified, by=office.operator)
    assert office.frozen(request.number).requests == (request.number,)


@pytest.mark.parametrize("outcome", ["stopped", "failed", "no_epoch_qualified"])
def test_a_run_that_did_not_finish_can_be_run_again(office: Office, tmp_path: Path, outcome: str) -> None:
    requests = office.steward.requests
    plan = office.approved()
    requests.start(plan.plan_id, tmp_path, by=office.operator)
    requests.run_ended(plan.plan_id, outcome, by=office.operator)  # type: ignore[arg-type]
    assert requests.get(1).status == "approved"
    requests.start(plan.plan_id, tmp_path, by=office.operator)
    assert requests.get(1).status == "running"


def test_a_hold_stops_every_step_and_gives_the_status_back(office: Office, tmp_path: Path) -> None:
    requests = office.steward.requests
    plan = office.approved()
    held = requests.hold(1, "litigation", by=office.approver)
    assert (held.status, held.hold, held.before_hold) == ("on_hold", "litigation", "approved")
    error = refused("step-refused", lambda: requests.start(plan.plan_id, tmp_path, by=office.operator))
    assert error.do == "Release the hold first."
    released = requests.release_hold(1, by=office.operator)
    assert (released.status, released.hold) == ("approved", "")
    requests.start(plan.plan_id, tmp_path, by=office.operator)
    refused("step-refused", lambda: requests.hold(1, "too late", by=office.operator))


def test_one_held_request_does_not_keep_the_rest_of_its_batch(office: Office) -> None:
    requests = office.steward.requests
    plan = office.frozen(office.matched(["a"]).number, office.matched(["b"]).number)
    requests.hold(1, "litigation", by=office.operator)
    refused("step-refused", lambda: requests.approve(plan.plan_id, by=office.approver))
    requests.withdraw(plan.plan_id, by=office.operator)
    assert [(one.status, one.before_hold) for one in requests.all()] == [
        ("on_hold", "matched"),
        ("matched", ""),
    ]


def test_an_extension_moves_the_day_once(office: Office) -> None:
    requests = office.steward.requests
    number = office.create(date(2026, 1, 31)).number
    assert requests.get(number).due == date(2026, 2, 28)
    extended = requests.extend(number, "many requests", by=office.operator)
    assert extended.due == date(2026, 4, 30)
    assert extended.extension is not None
    refused("extended-already", lambda: requests.extend(number, "again", by=office.operator))


def test_a_request_is_closed_without_a_run_and_never_opened_again(office: Office) -> None:
    requests = office.steward.requests
    number = office.create().number
    closed = requests.close(number, "nobody is in training", by=office.operator)
    assert (closed.status, closed.closed) == ("closed", "nobody is in training")
    refused("step-refused", lambda: office.match(number))
    refused("step-refused", lambda: requests.extend(number, "late", by=office.operator))


def test_destroyed_ids_are_in_no_byte_of_the_files(office: Office) -> None:
    name = "MRN-77120394"
    requests = office.steward.requests
    number = office.matched([name]).number
    refused("step-refused", lambda: requests.destroy_ids(number, by=office.operator))
    requests.close(number, "withdrawn", by=office.operator)
    copy = office.file.with_name(f"{office.file.name}.before-version-1")
    copy.write_bytes(name.encode())
    assert any(name.encode() in file.read_bytes() for file in office.file.parent.glob("register.sqlite*"))
    assert requests.get(number).ids_kept
    cleared = requests.destroy_ids(number, by=office.operator)
    assert not cleared.ids_kept
    assert requests.subject_ids(number) == ()
    assert not any(name.encode() in file.read_bytes() for file in office.file.parent.iterdir())
    assert not copy.exists()
    assert office.steward.check().passed


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"ticket": "  "}, "ticket-missing"),
        ({"received": date(2026, 3, 9)}, "received-in-future"),
        ({"remark": "x" * 2001}, "text-too-long"),
    ],
)
def test_a_ticket_that_cannot_be_is_refused(office: Office, change: dict[str, str], code: str) -> None:
    intake = replace(Intake("T", "other", "", date(2026, 3, 1), identity_verified=False), **change)
    refused(code, lambda: office.steward.requests.create(intake, by=office.operator))
    refused("request-unknown", lambda: office.steward.requests.get(7))
    refused("plan-unknown", lambda: office.steward.requests.approve(7, by=office.approver))


def test_a_report_is_signed_by_its_hash(office: Office, tmp_path: Path) -> None:
    requests = office.steward.requests
    plan = office.approved()
    requests.start(plan.plan_id, tmp_path, by=office.operator)
    requests.run_ended(plan.plan_id, "finished", by=office.operator)
    refused("report-hash", lambda: requests.sign(plan.plan_id, "", by=office.operator))
    assert requests.get(1).status == "verifying"
