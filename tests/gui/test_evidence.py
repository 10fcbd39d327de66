"""The verify page's buttons for further evidence, through the real window on the real engine."""

from dataclasses import replace
from typing import Any

from pytestqt.qtbot import QtBot

from engine.demo import DemoProject
from engine.files import read_json
from engine.requests import RequestedPatients
from engine.runs import RunFolder
from engine.store.purging import purge_patients
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.steps import Step
from tests.gui.steward import EQUAL, LEFT, LONG_MS, approve, freeze, match_tiny, open_request, run_folder


def finish_run(window: MainWindow, qtbot: QtBot, tiny: DemoProject) -> None:
    match_tiny(window, qtbot, tiny)
    window.plan_page.choices.buttons[EQUAL].click()
    freeze(window, qtbot, epochs=2)
    approve(window, qtbot)
    qtbot.mouseClick(window.plan_page.approval.start_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert window.flow.place is Step.VERIFY, window.banner.what.text()


def test_the_reference_is_trained_on_confirmation_can_be_stopped_and_is_shown_with_its_own_request(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any, settings: Settings
) -> None:
    finish_run(window, qtbot, tiny_project)
    assert not list((settings.workspace / "lists").iterdir()), "the run has the list itself"
    page, reference = window.verify_page, run_folder(settings).path / "reference"
    answers.confirms = False
    qtbot.mouseClick(page.run_summary.reference_button, LEFT)
    assert not window.flow.activity.busy_with_job

    answers.confirms = True
    qtbot.mouseClick(page.run_summary.reference_button, LEFT)
    assert window.flow.evidence.is_working
    assert not page.accept_button.isEnabled()
    qtbot.mouseClick(page.progress.stop_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert not reference.exists()
    assert page.run_summary.reference_button.isEnabled()
    assert "stopped" in window.banner.what.text()

    qtbot.mouseClick(page.run_summary.reference_button, LEFT)
    other = open_request(window, ticket="T-2")
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert reference.is_dir(), window.banner.what.text()
    assert window.flow.desk.numbers == (other.number,)
    assert window.flow.result is None
    qtbot.mouseClick(window.banner.action, LEFT)
    assert window.flow.place is Step.VERIFY
    result = window.flow.result
    assert result is not None
    assert result.audit is not None
    assert result.audit.reference_states
    assert not page.run_summary.reference_button.isVisible()
    assert page.accept_button.isEnabled()


def test_settings_are_tried_on_patients_drawn_at_random_and_cited_beside_the_verdict(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any, settings: Settings
) -> None:
    finish_run(window, qtbot, tiny_project)
    page, run = window.verify_page, run_folder(settings)
    before = window.flow.result
    assert before is not None
    assert page.run_summary.qualification.isHidden()

    answers.confirms = True
    qtbot.mouseClick(page.run_summary.qualify_button, LEFT)
    assert not page.accept_button.isEnabled()
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    after = window.flow.result
    assert after is not None, window.banner.what.text()
    assert before.audit is not None
    assert after.audit is not None
    assert after.audit.qualification.same is not None, window.banner.what.text()
    assert replace(after.audit, qualification=before.audit.qualification) == before.audit
    assert "randomly chosen" in page.run_summary.qualification.text()
    assert not page.run_summary.qualify_button.isVisible()
    assert page.accept_button.isEnabled()
    assert not (run.path / "qualification" / ".qualifying").exists()
    assert not images_of_forgotten(run)


def images_of_forgotten(run: RunFolder) -> int:
    """Count what the store still holds of the run's forgotten patients."""
    requested = read_json(run.requests_file, RequestedPatients)
    return purge_patients(run.record().request.store, requested.everybody("forget")).images
