"""The report of a run that a register's request led to: who asked, who decided, and the trail behind it."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from engine.errors import UserError
from engine.files import write_atomic
from engine.register.filed import read_filed
from engine.report.filed_evidence import request_section
from engine.report.pdf import write_report
from engine.report.verification import verify_path
from engine.runs import RunFolder
from tests.engine.register.stewards import Office, open_office
from tests.engine.report.conftest import CREATED_AT, MakeRun, RunPlan


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = open_office(tmp_path / "register.sqlite")
    yield office
    office.steward.close()


@pytest.fixture
def run(office: Office, make_run: MakeRun) -> RunFolder:
    """Return a run that a request led to, filed again as it is before a report."""
    run = make_run(RunPlan(epochs=0))
    plan = office.approved(office.matched(["10000032", "10000049"]).number)
    office.steward.requests.start(plan.plan_id, run.path, by=office.operator)
    office.steward.requests.run_ended(plan.plan_id, "finished", by=office.operator)
    office.steward.requests.refile(plan.plan_id)
    return run


def failed(path: Path, report: Path | None = None) -> list[str]:
    return [one.detail for one in verify_path(path, report) if not one.passed]


def test_request_decision_and_sign_off_are_printed(run: RunFolder) -> None:
    write_report(run, created_at=CREATED_AT)
    content = json.loads(run.report_json_file.read_text())
    request = content["request"]
    assert request["ticket"] == "T-17 (R-2026-001)"
    assert (request["received"], request["due"]) == ("2026-03-01", "2026-04-01")
    assert request["legal_ground"] == "GDPR, Article 17(1)"
    assert "frozen by A. Operator, approved by B. Approver on 2026-03-02 09:00 UTC" in request["decision"]
    names = [(row["role"], row["name"]) for row in content["sign_off"]["rows"]]
    assert names == [("Operator", "A. Operator"), ("Approver", "B. Approver"), ("Clinical owner", None)]
    trail = content["audit_trail"]
    assert trail["events"][-1] == "2026-03-02 09:00 UTC R-2026-001 run ended (operator)"
    assert "10000032" not in run.filed_file.read_text() + json.dumps(request)
    assert not failed(run.path)


def test_the_checklist_of_copies_is_printed_as_it_stands(run: RunFolder, office: Office) -> None:
    checklist = office.steward.checklist
    number = office.steward.requests.all()[0].number
    checklist.mark(number, "backups", "done", note="tapes of March rewritten", by=office.operator)
    checklist.mark(number, "recipients", "not_applicable", note="", by=office.operator)
    checklist.set_reverification(number, date(2027, 3, 1), by=office.operator)
    office.steward.requests.refile(office.steward.requests.get(number).plan.plan_id)
    write_report(run, created_at=CREATED_AT)
    content = json.loads(run.report_json_file.read_text())
    done = {row["kind"]: row["done"] for row in content["data"]["copies"]}
    assert done["backups"] == "Done, operator, 2026-03-02 09:00 UTC: tapes of March rewritten"
    assert done["recipients of the original"] == "Not applicable, operator, 2026-03-02 09:00 UTC"
    assert done["source data"] is None
    assert content["change_control"]["next_verification"] == "2027-03-01"


def test_a_register_that_files_again_leaves_the_report_whole(run: RunFolder, office: Office) -> None:
    write_report(run, created_at=CREATED_AT)
    office.create()
    office.steward.requests.refile(office.steward.requests.all()[0].plan.plan_id)
    assert not failed(run.path)


def test_a_register_is_checked_against_the_head_that_its_report_printed(
    run: RunFolder, office: Office
) -> None:
    write_report(run, created_at=CREATED_AT)
    office.create()
    assert not failed(office.file, run.report_file)
    (count,) = {json.loads(run.report_json_file.read_text())["audit_trail"]["chain_length"]}
    office.steward.close()
    with closing(sqlite3.connect(office.file)) as connection:
        (trigger,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'audit_events_remain'"
        ).fetchone()
        connection.execute("DROP TRIGGER audit_events_remain")
        connection.execute("DELETE FROM audit_events WHERE sequence >= ?", (count,))
        connection.execute("DELETE FROM requests WHERE number = 2")
        connection.execute("UPDATE requests SET status = 'running' WHERE number = 1")
        connection.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'audit_events'", (count - 1,))
        connection.execute(trigger)
        connection.commit()
    assert not [words for words in failed(office.file) if "event" in words]
    assert failed(office.file, run.report_file) == [f"The report was made when there were {count} events."]


def test_what_no_register_can_be_checked_against_is_told(office: Office, make_run: MakeRun) -> None:
    run = make_run(RunPlan(epochs=0))
    write_report(run, created_at=CREATED_AT)
    for file, code in ((run.report_file, "report-without-trail"), (office.file, "report-unreadable")):
        with pytest.raises(UserError) as raised:
            verify_path(office.file, file)
        assert raised.value.code == code


def test_requests_of_a_batch_are_told_apart_where_they_differ(office: Office, tmp_path: Path) -> None:
    numbers = [office.matched([one]).number for one in ("a", "b")]
    office.steward.requests.extend(numbers[1], "many requests", by=office.operator)
    plan = office.approved(*numbers)
    office.steward.requests.start(plan.plan_id, tmp_path / "run", by=office.operator)
    section = request_section(read_filed(tmp_path / "run"))
    assert section.ticket == "T-17 (R-2026-001); T-17 (R-2026-002)"
    assert section.received == "2026-03-01"
    assert section.due == "R-2026-001: 2026-04-01; R-2026-002: 2026-06-01, extended by two months"


def test_a_damaged_filing_stops_the_report_in_words(run: RunFolder) -> None:
    write_atomic(run.filed_file, b"{}")
    with pytest.raises(UserError) as raised:
        write_report(run, created_at=CREATED_AT)
    assert raised.value.code == "file-damaged"
    assert read_filed(run.path / "private") is None
