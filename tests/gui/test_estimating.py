"""The plan page's trial: figures before a run, none that belong to another plan, and no list left behind."""

from pytestqt.qtbot import QtBot

from engine.demo import DemoProject
from engine.unlearning.estimate import Estimate
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.steps import Step
from gui.widgets.estimate_card import EstimateCard
from tests.gui.steward import LEFT, LONG_MS, match_tiny


def test_a_trial_tells_what_the_plan_will_take(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, settings: Settings
) -> None:
    match_tiny(window, qtbot, tiny_project, patients=2)
    assert window.flow.place is Step.PLAN
    card = window.plan_page.estimate
    qtbot.mouseClick(card.button, LEFT)
    assert not window.plan_page.approval.start_button.isEnabled()
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert card.time.isVisible(), window.banner.what.text()
    assert "CPU" in card.detail.text()
    assert not list((settings.workspace / "lists").iterdir())
    assert not (settings.workspace / "runs").exists()
    window.plan_page.epochs.setValue(window.plan_page.epochs.value() + 1)
    assert not card.time.isVisible()


def test_a_stopped_trial_leaves_nothing(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, settings: Settings
) -> None:
    match_tiny(window, qtbot, tiny_project, patients=2)
    card = window.plan_page.estimate
    qtbot.mouseClick(card.button, LEFT)
    qtbot.mouseClick(card.progress.stop_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert not card.time.isVisible()
    assert not list((settings.workspace / "lists").iterdir())
    assert card.button.isEnabled()


def test_figures_of_a_plan_that_was_changed_meanwhile_are_not_shown(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject
) -> None:
    match_tiny(window, qtbot, tiny_project, patients=2)
    card = window.plan_page.estimate
    qtbot.mouseClick(card.button, LEFT)
    qtbot.keyClick(window.plan_page.parameters.rows["perturb"].editor, " ")
    assert window.plan_page.plan.overrides == {"perturb": False}
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert not card.time.isVisible()
    assert card.button.isEnabled()


def test_a_disk_without_room_is_told(qtbot: QtBot, application: object) -> None:
    card = EstimateCard()
    qtbot.addWidget(card)
    card.show()
    card.show_estimate(Estimate(90.0, 90.0, 0, 2 << 30, 1 << 30, "CPU"), free_bytes=1 << 30)

    assert card.shortage.isVisible()
    assert "GiB" in card.shortage.text()
    card.show_estimate(Estimate(90.0, 90.0, 0, 2 << 20, 1 << 30, "CPU"), free_bytes=1 << 30)
    assert not card.shortage.isVisible()
