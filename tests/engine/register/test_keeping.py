"""After the release: further signatures, the key sheet, the key and purged data are told, and asked leave for."""

from pathlib import Path

import pytest

from engine.errors import UserError
from engine.register.chain import AuditEvent
from engine.register.report_steps import SignedReport
from tests.engine.register.stewards import REPORT, Office

LATER = "ef" * 32


def verified(office: Office, run: Path) -> int:
    """Take a batch of two requests to a run that has ended; return its plan."""
    plan = office.approved(office.matched(("p1",)).number, office.matched(("p2",)).number)
    office.steward.requests.start(plan.plan_id, run, by=office.operator)
    office.steward.requests.run_ended(plan.plan_id, "finished", by=office.operator)
    return plan.plan_id


def released(office: Office, run: Path) -> int:
    """Take a batch of two requests to the signed report; return its plan."""
    plan = verified(office, run)
    office.steward.requests.sign(plan, REPORT, by=office.operator)
    return plan


def told(office: Office, name: str) -> list[AuditEvent]:
    return [one for one in office.steward.chain.events() if one.name == name]


def test_a_further_signature_gives_every_request_of_the_batch_the_new_hash(
    office: Office, tmp_path: Path
) -> None:
    plan, keeping = released(office, tmp_path / "run"), office.steward.keeping
    keeping.countersign(SignedReport(plan, "approver", LATER), by=office.approver)
    requests = office.steward.requests.all()
    assert [(one.status, one.report_sha256) for one in requests] == [("signed", LATER)] * 2
    events = told(office, "report-countersigned")
    assert [(one.request, one.account) for one in events] == [(one.code, "approver") for one in requests]
    assert events[0].detail["signed_as"] == "approver"
    assert office.steward.check().passed
    with pytest.raises(UserError) as refused:
        keeping.countersign(SignedReport(plan, "owner", "no hash"), by=office.operator)
    assert refused.value.code == "report-hash"


def test_nothing_is_countersigned_destroyed_or_purged_before_the_release(
    office: Office, tmp_path: Path
) -> None:
    plan, keeping = verified(office, tmp_path / "run"), office.steward.keeping
    head = office.steward.chain.head()
    for step, code in (
        (lambda: keeping.countersign(SignedReport(plan, "owner", LATER), by=office.operator), "step-refused"),
        (lambda: keeping.require_may_destroy_key(plan, by=office.operator), "step-refused"),
        (lambda: keeping.require_may_purge(tmp_path / "run", by=office.operator), "run-not-released"),
    ):
        with pytest.raises(UserError) as refused:
            step()
        assert refused.value.code == code
    keeping.require_may_purge(None, by=office.operator)
    keeping.require_may_purge(tmp_path / "another", by=office.operator)
    assert office.steward.chain.head() == head


def test_only_operator_and_owner_may_destroy_and_purge(office: Office, tmp_path: Path) -> None:
    plan, keeping = released(office, tmp_path / "run"), office.steward.keeping
    for step in (
        lambda: keeping.require_may_destroy_key(plan, by=office.approver),
        lambda: keeping.require_may_purge(None, by=office.approver),
        lambda: keeping.purged("store", None, by=office.approver),
    ):
        with pytest.raises(UserError) as refused:
            step()
        assert refused.value.code == "account-not-allowed"


def test_what_was_done_with_a_runs_records_stands_at_each_of_its_requests(
    office: Office, tmp_path: Path
) -> None:
    plan, keeping = released(office, tmp_path / "run"), office.steward.keeping
    keeping.key_sheet_written(plan, by=office.approver)
    keeping.key_destroyed(plan, by=office.operator)
    keeping.purged("run", tmp_path / "run", by=office.operator)
    codes = [one.code for one in office.steward.requests.all()]
    for name in ("key-sheet-written", "key-destroyed", "run-purged"):
        assert [one.request for one in told(office, name)] == codes
    keeping.purged("run", tmp_path / "of nobody", by=office.operator)
    assert told(office, "run-purged")[-1].request == ""
    keeping.purged("store", None, by=office.operator)
    assert told(office, "stored-data-purged")[0].detail == {"data": "store"}
    assert office.steward.check().passed
