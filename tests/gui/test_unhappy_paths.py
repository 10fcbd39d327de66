"""What goes wrong between the ticket and the report: wrong ids, a refusal, a stop, a kill, nobody to remove."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.catalog.ids import read_ids
from engine.demo import DemoProject
from engine.runs import RunFolder
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.steps import Area, Step
from tests.gui.steward import (
    APPROVER,
    LEFT,
    LONG_MS,
    OPERATOR,
    approve,
    freeze,
    match_tiny,
    open_project,
    open_request,
    run_folder,
    sign_decision,
    start_tiny,
    status,
    write_list,
)


def test_unresolved_ids_block_until_they_are_left_out_and_the_selection_comes_back(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any, tmp_path: Path
) -> None:
    open_project(window, qtbot, tiny_project)
    request = open_request(window)
    window.flow.go(Step.PATIENTS)
    page = window.patients_page
    known = read_ids(tiny_project.forget).ids[0]
    unseen = page.model.columns.table.subject_id[page.model.columns.table.membership.index("unseen")]
    answers.folders["ids"] = write_list(tmp_path, known, known, unseen, "nobody")

    qtbot.mouseClick(page.list_button, LEFT)

    assert page.model.chosen == (known,)
    assert page.unresolved.isVisible()
    assert (
        "4 given = 1 matched + 1 not in training + 1 unknown + 1 given twice" in page.unresolved.sums.text()
    )
    assert not page.plan_button.isEnabled()
    assert not window.request_bar.steps.button(Step.PLAN).isEnabled()
    window.flow.desk.close()
    assert page.model.chosen == ()
    window.flow.desk.open(request.number)
    window.flow.go(Step.PATIENTS)
    assert page.model.chosen == (known,)
    assert page.unresolved.blocks
    qtbot.mouseClick(page.unresolved.leave_out_button, LEFT)
    qtbot.mouseClick(page.plan_button, LEFT)
    assert window.flow.place is Step.PLAN
    matched = window.flow.session.steward.requests.get(request.number).matched
    assert matched is not None
    assert (matched.ids.given, matched.ids.matched, matched.ids.duplicates) == (2, 1, 1)


def test_a_list_with_nobody_in_training_is_closed_without_a_run(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any, tmp_path: Path
) -> None:
    open_project(window, qtbot, tiny_project)
    request = open_request(window)
    window.flow.go(Step.PATIENTS)
    page = window.patients_page
    table = page.model.columns.table
    page.load_list(write_list(tmp_path, table.subject_id[table.membership.index("unseen")]))

    assert page.unresolved.close_button.isVisible()
    answers.gives = None
    qtbot.mouseClick(page.unresolved.close_button, LEFT)
    assert status(window) == "draft"
    answers.gives = "never in the training data"
    qtbot.mouseClick(page.unresolved.close_button, LEFT)

    closed = window.flow.session.steward.requests.get(request.number)
    assert (closed.status, closed.closed) == ("closed", "never in the training data")
    assert window.flow.place is Area.REQUESTS


def test_the_operator_cannot_approve_and_a_refusal_leads_back_to_the_plan(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any
) -> None:
    match_tiny(window, qtbot, tiny_project)
    freeze(window, qtbot, epochs=2)
    bar = window.plan_page.approval
    assert not window.plan_page.epochs.isEnabled()
    assert not bar.start_button.isVisible()
    qtbot.mouseClick(bar.approve_button, LEFT)
    dialog = window.flow.planning.dialog
    assert dialog is not None
    sign_decision(window, qtbot, (APPROVER[0], "guessed"))
    assert "not right" in dialog.refusal.what.text()
    sign_decision(window, qtbot, OPERATOR)
    assert dialog.refusal.isVisible()
    assert status(window) == "awaiting_approval"
    qtbot.mouseClick(dialog.cancel_button, LEFT)

    answers.gives = "the wrong patients"
    qtbot.mouseClick(bar.refuse_button, LEFT)
    sign_decision(window, qtbot, APPROVER)
    assert status(window) == "matched"
    assert "the wrong patients" in bar.title.text()
    assert window.plan_page.epochs.isEnabled()
    freeze(window, qtbot, epochs=3)
    qtbot.mouseClick(bar.withdraw_button, LEFT)
    assert status(window) == "matched"


def test_run_pauses_stops_safely_and_goes_on(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, settings: Settings
) -> None:
    start_tiny(window, qtbot, tiny_project, epochs=3)
    page = window.run_page
    window.flow.opening.open_demo()
    assert "A run is working" in window.banner.what.text()
    assert not window.flow.opening.is_working
    qtbot.waitUntil(lambda: len(page.history) >= 2, timeout=LONG_MS)
    qtbot.mouseClick(page.bar.pause_button, LEFT)
    assert page.bar.pause_button.accessibleName() == "Resume"
    qtbot.mouseClick(page.bar.stop_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.running, timeout=LONG_MS)

    assert run_folder(settings).record().state == "stopped"
    assert status(window) == "approved"
    assert page.bar.resume_button.isVisible()
    qtbot.mouseClick(page.bar.resume_button, LEFT)
    assert status(window) == "running"
    qtbot.waitUntil(lambda: not window.flow.running, timeout=LONG_MS)
    epochs = [one.epoch for one in page.history]
    assert epochs == list(range(len(epochs)))
    assert len(epochs) >= 4
    result = window.flow.result
    assert result is not None
    assert status(window) == ("approved" if result.audit is None else "verifying")


def test_a_run_that_was_killed_is_offered_at_the_next_start_and_goes_on(
    window: MainWindow,
    qtbot: QtBot,
    tiny_project: DemoProject,
    settings: Settings,
    answers: Any,
    project_root: Path,
) -> None:
    match_tiny(window, qtbot, tiny_project)
    freeze(window, qtbot, epochs=3)
    approve(window, qtbot)
    session, plan = window.flow.session, window.flow.desk.plan
    out = settings.workspace / "runs" / "killed"
    assert plan is not None
    session.steward.requests.start(plan.plan_id, out, by=session.signed_in)
    kill_after_the_first_epoch(project_root, tiny_project, out)
    window.close()

    again = MainWindow(settings, answers)
    qtbot.addWidget(again, before_close_func=leave_of(qtbot))
    again.show()
    again.flow.session.sign_in(again.flow.session.steward.accounts.sign_in(*OPERATOR))
    assert "left unfinished" in again.banner.what.text()
    assert again.banner.action.text().startswith("Resume the run of R-")
    qtbot.mouseClick(again.banner.action, LEFT)
    assert again.flow.running, again.banner.what.text()
    assert again.flow.place is Step.RUN
    assert len(again.run_page.history) >= 1
    qtbot.waitUntil(lambda: not again.flow.busy, timeout=LONG_MS)
    assert RunFolder(out).record().state in ("unlearned", "no_epoch_qualified")
    assert status(again) in ("verifying", "approved")


def leave_of(qtbot: QtBot) -> Callable[[MainWindow], None]:
    def leave(window: MainWindow) -> None:
        window.close()
        qtbot.waitUntil(lambda: not window.flow.busy and not window.isVisible(), timeout=LONG_MS)

    return leave


def kill_after_the_first_epoch(root: Path, tiny: DemoProject, out: Path) -> None:
    """Run the plan in a process of its own, which loses its power after the first epoch."""
    places = (
        "--checkpoint",
        tiny.checkpoint,
        "--dataset",
        tiny.dataset,
        "--forget",
        tiny.forget,
        "--out",
        out,
    )
    program = [sys.executable, root / "main.py", "unlearn", *places, "--epochs", "3", "--device", "cpu"]
    process = subprocess.Popen(list(map(str, program)), cwd=root, stderr=subprocess.DEVNULL)
    while process.poll() is None and len(RunFolder(out).metrics()) < 2:
        QTest.qWait(20)
    process.kill()
    process.wait()


def test_closing_during_a_run_asks_and_then_stops_it(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any, settings: Settings
) -> None:
    start_tiny(window, qtbot, tiny_project, epochs=3)
    qtbot.waitUntil(lambda: len(window.run_page.history) >= 1, timeout=LONG_MS)
    answers.confirms = False
    window.close()
    assert window.isVisible()
    assert window.flow.running
    answers.confirms = True
    with qtbot.waitSignal(window.closed, timeout=LONG_MS):
        window.close()

    assert run_folder(settings).record().state == "stopped"
