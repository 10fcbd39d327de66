"""The whole job again, from the ticket to the signed report, by keyboard alone."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.catalog.ids import read_ids
from engine.demo import DemoProject
from gui.first_accounts_dialog import FirstAccountsDialog
from gui.main_window import MainWindow
from gui.steps import Area, Step
from tests.engine.report.keys import PASSWORD, write_key
from tests.gui.steward import APPROVER, LONG_MS, OPERATOR, status, write_list

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_TABS = 120


def focused() -> QWidget:
    QApplication.processEvents()  # a dialog that has just opened or closed hands the focus on
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the focus"
    return focus


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(focused(), key, modifiers)


def strike(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Strike the shortcut of a button, which is pressed for a moment before it acts."""
    press(key, modifiers)
    while any(isinstance(one, QAbstractButton) and one.isDown() for one in QApplication.allWidgets()):
        QTest.qWait(10)


def write(text: str) -> None:
    """Write where the focus is, in place of what stands there."""
    press(Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(focused(), text)


def tab_to(wanted: QWidget) -> None:
    """Go on by the tabulator until a widget has the focus."""
    for _ in range(MOST_TABS):
        if wanted.hasFocus():
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"{wanted.accessibleName()!r} cannot be reached by the tabulator")


def make_accounts(window: MainWindow) -> None:
    press(Qt.Key.Key_Space)  # the first button has the focus
    dialog = window.flow.entrance.dialog
    assert isinstance(dialog, FirstAccountsDialog)
    for form, (name, password) in ((dialog.operator, OPERATOR), (dialog.approver, APPROVER)):
        tab_to(form.full_name)
        for text in (name.title(), name, password):
            write(text)
            press(Qt.Key.Key_Tab)
        write(password)
    press(Qt.Key.Key_Return)
    assert window.flow.session.account is not None


def open_data(window: MainWindow, qtbot: QtBot, tiny: DemoProject) -> None:
    strike(Qt.Key.Key_2, CONTROL)
    assert window.flow.place is Area.DATA
    places = window.start_page.places
    for field, path in ((places.dataset, tiny.dataset), (places.checkpoint, tiny.checkpoint)):
        tab_to(field)
        write(str(path))
    strike(Qt.Key.Key_O, CONTROL)
    read_button = window.start_page.preview.read_button
    qtbot.waitUntil(read_button.isEnabled, timeout=LONG_MS)
    tab_to(read_button)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert window.start_page.project.patients_button.hasFocus(), window.banner.what.text()
    press(Qt.Key.Key_Space)


def approve(window: MainWindow) -> None:
    strike(Qt.Key.Key_Return, CONTROL | SHIFT)
    write(APPROVER[0])
    press(Qt.Key.Key_Tab)
    write(APPROVER[1])
    press(Qt.Key.Key_Return)
    assert status(window) == "approved", window.banner.what.text()


def test_a_ticket_becomes_a_signed_report_by_keyboard_alone(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any, tmp_path: Path
) -> None:
    answers.folders["ids"] = write_list(tmp_path, *read_ids(tiny_project.forget).ids[:2])
    answers.folders["export"] = tmp_path / "signed.pdf"
    make_accounts(window)
    open_data(window, qtbot, tiny_project)
    press(Qt.Key.Key_Space)  # the first request
    write("T-2026-78")
    tab_to(window.intake_page.verified)
    press(Qt.Key.Key_Space)
    strike(Qt.Key.Key_L, CONTROL)
    strike(Qt.Key.Key_Return, CONTROL)
    assert window.flow.place is Step.PATIENTS, window.banner.what.text()
    strike(Qt.Key.Key_Return, CONTROL)
    press(Qt.Key.Key_Down)  # from the recommended method to the first of Forget-MI
    tab_to(window.plan_page.epochs)
    write("2")
    tab_to(window.plan_page.device)
    press(Qt.Key.Key_Down)
    strike(Qt.Key.Key_Return, CONTROL)
    assert status(window) == "awaiting_approval", window.banner.what.text()
    approve(window)
    strike(Qt.Key.Key_R, CONTROL | SHIFT)
    assert window.flow.running, window.banner.what.text()
    qtbot.waitUntil(lambda: not window.flow.running, timeout=LONG_MS)
    assert window.flow.place is Step.VERIFY, window.banner.what.text()
    strike(Qt.Key.Key_Return, CONTROL)
    assert window.flow.place is Step.RELEASE
    tab_to(window.release_page.key)
    write(str(write_key(tmp_path / "olga.p12", "Olga Operator")))
    tab_to(window.release_page.password)
    write(PASSWORD)
    strike(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert status(window) == "signed", window.banner.what.text()
    assert (tmp_path / "signed.pdf").read_bytes().startswith(b"%PDF")
