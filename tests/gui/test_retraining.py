"""The verify page's button that trains the retrained model, through the real window on the real engine."""

from typing import Any

from pytestqt.qtbot import QtBot

from engine.demo import DemoProject
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.steps import Step
from tests.gui.test_flow import EQUAL, LEFT, LONG_MS, open_tiny, run_folder


def finish_run(window: MainWindow, qtbot: QtBot, tiny: DemoProject) -> None:
    open_tiny(window, qtbot, tiny)
    window.patients_page.load_list(tiny.forget)
    qtbot.mouseClick(window.patients_page.plan_button, LEFT)
    window.plan_page.choices.buttons[EQUAL].click()
    window.plan_page.epochs.setValue(2)
    window.plan_page.device.setCurrentIndex(1)
    qtbot.mouseClick(window.plan_page.start_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert window.flow.step is Step.VERIFY, window.banner.what.text()


def test_the_reference_is_trained_on_confirmation_can_be_stopped_and_then_shown(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any, settings: Settings
) -> None:
    finish_run(window, qtbot, tiny_project)
    page, reference = window.verify_page, run_folder(window, settings).path / "reference"
    answers.confirms = False
    qtbot.mouseClick(page.reference_button, LEFT)
    assert not window.flow.busy_with_job

    answers.confirms = True
    qtbot.mouseClick(page.reference_button, LEFT)
    assert window.flow.retraining.is_working
    assert not page.export_button.isEnabled()
    qtbot.mouseClick(page.progress.stop_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert not reference.exists()
    assert page.reference_button.isEnabled()
    assert "stopped" in window.banner.what.text()

    qtbot.mouseClick(page.reference_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert reference.is_dir(), window.banner.what.text()
    result = window.flow.result
    assert result is not None
    assert result.audit is not None
    assert result.audit.reference_states
    assert not page.reference_button.isVisible()
    assert page.export_button.isEnabled()
