"""Whoever signs in is reminded of lists that are kept too long, once."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from engine.register.records import Counts, PlanWishes, Project
from engine.requests import IdTotals
from gui.main_window import MainWindow
from gui.retaining import Retaining
from gui.settings import Settings
from tests.gui.steward import open_request

HASH = "ab" * 32


def release_one(window: MainWindow, folder: Path) -> str:
    """Take a request from the ticket to the signed report in the register alone."""
    request = open_request(window)
    session = window.flow.session
    requests, operator = session.steward.requests, session.signed_in
    (approver,) = (one for one in session.steward.accounts.all() if "approver" in one.roles)
    project = Project(folder, folder, "model", HASH)
    totals = IdTotals(1, 1, 0, 0, 0)
    requests.match(request.number, ("p1",), totals, counts=Counts(1, 1, 1), project=project, by=operator)
    plan = requests.freeze((request.number,), PlanWishes("recommended", None, 0, "cpu", 1), by=operator)
    requests.approve(plan.plan_id, by=approver)
    requests.start(plan.plan_id, folder / "run", by=operator)
    requests.run_ended(plan.plan_id, "finished", by=operator)
    requests.sign(plan.plan_id, HASH, by=operator)
    return request.code


def test_sign_in_reminds_of_lists_kept_too_long_and_only_then(
    window: MainWindow, settings: Settings, tmp_path: Path
) -> None:
    code = release_one(window, tmp_path)
    session = window.flow.session
    account = session.signed_in
    late = datetime.now(UTC) + timedelta(days=settings.preferences.retention_days + 1)
    retaining = Retaining(session, window.messages, settings=settings, now=lambda: late)
    session.sign_out()
    window.banner.clear()
    session.sign_in(account)

    assert "longer than 90 days" in window.banner.what.text()
    assert code in window.banner.do.text()
    window.banner.clear()
    session.changed.emit()
    assert not window.banner.isVisible()
    retaining._now = lambda: datetime.now(UTC)
    session.sign_out()
    session.sign_in(account)
    assert not window.banner.isVisible()
