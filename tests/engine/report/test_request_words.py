"""Behaviour of the words and tables about several requests and earlier ones."""

from pathlib import Path

from engine.events import ignore
from engine.files import read_json
from engine.report.content import ReportContent
from engine.report.evidence import residual_risk_section, verdict_section
from engine.report.layout_requests import outcomes
from engine.report.pdf import write_report
from engine.report.request_words import earlier_summary, request_lines, requests_found
from engine.report.verdicts import states_in_order, tone_of, verdicts_of
from tests.engine.report.conftest import MakeRun, RunPlan, make_audit, make_record
from tests.engine.report.test_pdf import text_of


def test_one_request_needs_no_table_of_its_own() -> None:
    audit = make_audit(RunPlan(), ())
    assert request_lines(audit) == []
    assert outcomes(audit.requests) == ()
    assert earlier_summary(audit) is None


def test_an_earlier_request_that_came_back_is_the_first_thing_said() -> None:
    plan = RunPlan(earlier=2, earlier_states=("earlier_again",))
    audit = make_audit(plan, ())
    assert states_in_order(audit)[0] == "earlier_again"
    assert verdicts_of(audit)[0].title == "Earlier request detectable again"
    assert tone_of("earlier_again") == "bad"
    section = verdict_section(make_record(Path("run"), plan), audit)
    assert any("Earlier request 1 on its own" in limit for limit in section.limits)
    assert residual_risk_section(audit).open_points == tuple(
        dict.fromkeys(residual_risk_section(audit).open_points)
    )
    assert len(requests_found(audit)) == 2
    assert earlier_summary(audit) == "2 requests: 2 detectable in the unlearned model"


def test_the_command_line_gives_every_request_and_output() -> None:
    lines = request_lines(make_audit(RunPlan(requests=2, earlier=1), ()))
    assert [line.split(" (")[0].strip() for line in lines if line.startswith(("  R", "  E"))] == [
        "Request 1",
        "Request 2",
        "Earlier request 1",
    ]
    assert len(lines) == 3 * 4


def test_the_report_holds_a_table_of_requests_and_the_record_of_earlier_ones(make_run: MakeRun) -> None:
    run = make_run(RunPlan(patients=12, requests=2, earlier=1, earlier_states=("earlier_still",)))
    text = text_of(write_report(run, report=ignore))
    for words in ("Each request on its own", "Request 2", "Earlier request 1", "Still detectable".lower()):
        assert words in text or words in text.lower()
    content = read_json(run.report_json_file, ReportContent)
    assert [(one.kind, one.number) for one in content.subjects.requests] == [
        ("forget", 1),
        ("forget", 2),
        ("earlier", 1),
    ]
    assert content.change_control.earlier_requests_audited == "1 request: 1 detectable in the unlearned model"
