"""The plan page: every parameter behind Advanced, what differs told to both people, and frozen with the plan."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from engine.demo import DemoProject
from engine.errors import UserError
from engine.unlearning.method_info import METHOD_INFO
from engine.unlearning.parameters import Value
from gui.main_window import MainWindow
from gui.pages.plan import PlanPage
from gui.project import SubjectTotals
from tests.gui.steward import (
    APPROVER,
    EQUAL,
    LEFT,
    LONG_MS,
    approve,
    freeze,
    match_tiny,
    open_request,
    sign_decision,
    status,
)
from tests.gui.test_accessibility import takes_focus

LARGE = SubjectTotals(3, 3, 3, train_patients=900, unseen_patients=90, train_images=3000)
SMALL = SubjectTotals(3, 3, 3, train_patients=20, unseen_patients=9, train_images=63)


@pytest.fixture
def page(application: object, qtbot: QtBot) -> PlanPage:
    shown = PlanPage()
    qtbot.addWidget(shown)
    shown.show_patients(LARGE)
    shown.resize(QSize(1280, 560))
    shown.show()
    return shown


def give(page: PlanPage, name: str, text: str) -> None:
    """Type a value in place of what stands there."""
    editor = page.parameters.rows[name].editor
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)


def shown(page: PlanPage, name: str) -> Value | None:
    return page.parameters.rows[name].value


def test_parameters_wait_behind_advanced_and_none_scrolls_sideways(page: PlanPage, qtbot: QtBot) -> None:
    panel = page.parameters
    assert not panel.rows["learning_rate"].isVisible()
    qtbot.mouseClick(panel.open_button, LEFT)
    assert panel.rows["learning_rate"].isVisible()
    assert set(panel.rows) | {"epochs"} == {one.name for one in METHOD_INFO["recommended"].parameters}
    inside = panel.area.widget()
    assert inside is not None
    qtbot.waitUntil(lambda: 0 < inside.width() <= panel.area.viewport().width())
    assert inside.minimumSizeHint().width() <= panel.area.viewport().width()


def test_every_method_shows_its_own_values_in_named_editors(page: PlanPage) -> None:
    for radio in page.choices.buttons:
        radio.click()
        info = METHOD_INFO[page.plan.method]
        assert [one.parameter for one in page.parameters.rows.values()] == list(info.parameters)[1:]
        for row in page.parameters.rows.values():
            assert isinstance(row.editor, QCheckBox) == isinstance(row.parameter.default, bool)
        assert (page.plan.overrides, page.parameters.differences) == ({}, ())
    focusable = [one for one in page.findChildren(QWidget) if takes_focus(one)]
    assert [one for one in focusable if not one.accessibleName()] == []


def test_changed_values_are_marked_counted_and_taken_back(page: PlanPage, qtbot: QtBot) -> None:
    panel = page.parameters
    give(page, "learning_rate", "0.0002")
    page.epochs.setValue(3)
    row = panel.rows["learning_rate"]
    assert page.plan.overrides == {"learning_rate": 0.0002}
    assert "the method's own is 0.001" in row.editor.accessibleDescription()
    assert row.title.property("role") == "strong"
    assert panel.summary.isVisible()
    assert panel.summary.text().startswith("2 parameters differ from the method's own: Epochs 3 (own: 2)")
    qtbot.mouseClick(panel.own_button, LEFT)
    assert (page.plan.overrides, page.plan.epochs, row.value) == ({}, None, 0.001)
    assert not panel.own_button.isVisible()


def test_a_value_typed_back_to_the_methods_own_is_no_change(page: PlanPage) -> None:
    give(page, "learning_rate", "0.5")
    assert page.parameters.refused == ("Learning rate",)
    give(page, "learning_rate", "1e-3")
    assert (page.plan.overrides, page.parameters.refused, page.parameters.differences) == ({}, (), ())


def test_a_refused_value_says_beside_it_what_is_allowed(page: PlanPage) -> None:
    give(page, "batch_size", "4.5")
    row = page.parameters.rows["batch_size"]
    assert row.words.text() == "Give a whole number from 2 to 512."
    assert "Batch size" in page.parameters.summary.text()
    assert "batch_size" not in page.plan.overrides
    page.epochs.setValue(9)
    assert row.value is None, "what was typed stays until it is mended"


def test_a_switch_is_a_parameter_too(page: PlanPage) -> None:
    editor = page.parameters.rows["perturb"].editor
    QTest.keyClick(editor, " ")
    assert page.plan.overrides == {"perturb": False}


def test_a_small_data_sets_smaller_batches_are_the_methods_own(page: PlanPage) -> None:
    page.show_patients(SMALL)
    assert (shown(page, "batch_size"), page.parameters.differences) == (4, ())
    give(page, "batch_size", "8")
    assert page.plan.overrides == {"batch_size": 8}
    give(page, "least_steps", "0")
    assert (shown(page, "batch_size"), page.plan.overrides) == (8, {"least_steps": 0})


def test_another_method_begins_with_its_own_values(page: PlanPage) -> None:
    give(page, "learning_rate", "0.0002")
    page.choices.buttons[EQUAL].click()
    assert page.plan.overrides == {}
    assert shown(page, "learning_rate") == 5e-4


def test_changed_parameters_are_frozen_approved_and_run(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject
) -> None:
    match_tiny(window, qtbot, tiny_project, patients=2)
    page = window.plan_page
    card = page.estimate
    card.time.show()
    give(page, "learning_rate", "7")
    assert not card.time.isVisible()
    assert not page.approval.freeze_button.isEnabled()
    assert "Learning rate" in page.approval.title.text()
    with pytest.raises(UserError, match="Learning rate"):
        window.flow.planning.trial_request()
    give(page, "learning_rate", "0.0004")
    trial = window.flow.planning.trial_request()
    assert trial is not None
    assert trial.overrides == {"learning_rate": 0.0004}
    freeze(window, qtbot, epochs=1)
    assert "Frozen by Olga Operator" in page.approval.title.text()
    first = window.flow.desk.request
    assert first is not None

    open_request(window, ticket="T-2")
    assert page.plan.overrides == {}
    window.flow.desk.open(first.number)
    summary = page.parameters.summary
    assert summary.isVisible()
    assert summary.text().startswith("2 parameters differ from the method's own: Epochs 1 (own: 2); Learning")
    editor = page.parameters.rows["learning_rate"].editor
    assert isinstance(editor, QLineEdit)
    assert (editor.text(), editor.isReadOnly()) == ("0.0004", True)
    assert not page.parameters.own_button.isVisible()

    qtbot.mouseClick(page.approval.approve_button, LEFT)
    dialog = window.flow.planning.dialog
    assert dialog is not None
    assert any("Learning rate 0.0004 (own: 0.001)" in one.text() for one in dialog.findChildren(QLabel))
    sign_decision(window, qtbot, APPROVER)
    assert "Approved by Anna Approver" in page.approval.title.text()
    qtbot.mouseClick(page.approval.start_button, LEFT)
    window.flow.run.stop()
    qtbot.waitUntil(lambda: not window.flow.running, timeout=LONG_MS)


def test_a_plan_taken_back_or_refused_keeps_what_was_chosen(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject
) -> None:
    match_tiny(window, qtbot, tiny_project, patients=2)
    page = window.plan_page
    give(page, "weight_decay", "0.05")
    freeze(window, qtbot, epochs=4)
    approve(window, qtbot)
    qtbot.mouseClick(page.approval.withdraw_button, LEFT)
    assert status(window) == "matched"
    assert (page.plan.epochs, page.plan.overrides) == (4, {"weight_decay": 0.05})
    editor = page.parameters.rows["weight_decay"].editor
    assert isinstance(editor, QLineEdit)
    assert not editor.isReadOnly()

    freeze(window, qtbot, epochs=5)
    session, plan = window.flow.session, window.flow.desk.plan
    assert plan is not None
    anna = session.steward.accounts.sign_in(*APPROVER)
    session.act(lambda: session.steward.requests.refuse(plan.plan_id, "too gentle", by=anna))
    assert "Anna Approver refused the plan" in page.approval.title.text()
    open_request(window, ticket="T-2")
    window.flow.desk.open(plan.requests[0])
    assert (page.plan.epochs, page.plan.overrides) == (5, {"weight_decay": 0.05})
    assert page.epochs.isEnabled()
