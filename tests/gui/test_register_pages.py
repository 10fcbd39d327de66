"""Requests, intake, accounts and audit log in the window, on the real register."""

import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.register.accounts import Account
from engine.register.records import Counts, Project, StewardRequest
from engine.register.steward import steward_file
from engine.requests import IdTotals
from gui.accounts_dialog import AccountsDialog
from gui.main_window import MainWindow
from gui.models.request_words import today
from gui.sign_in_dialog import SignInDialog
from gui.steps import Area, Step
from tests.gui.steward import APPROVER, LEFT, OPERATOR, open_request, sign_in, status, write_list

PROJECT = Project(Path("data"), Path("model"), "edema-2025", "ab" * 32)


def match(window: MainWindow, request: StewardRequest, *ids: str) -> None:
    session, count = window.flow.session, len(ids)
    counts, totals = Counts(count, count, count), IdTotals(count, count, 0, 0, 0)
    session.act(
        lambda: session.steward.requests.match(
            request.number, ids, totals, counts=counts, project=PROJECT, by=session.signed_in
        )
    )


def who(window: MainWindow) -> Account | None:
    return window.flow.session.account


def test_nobody_sees_the_requests_before_signing_in(window: MainWindow, qtbot: QtBot) -> None:
    sign_in(window)
    open_request(window)
    window.flow.entrance._sign_out()
    assert window.requests_page.model.rowCount() == 0
    assert window.flow.place is Area.REQUESTS
    window.flow.go(Area.AUDIT_LOG)
    assert not window.audit_log_page.table.isVisible()

    window.header.switch_action.trigger()
    dialog = window.flow.entrance.dialog
    assert isinstance(dialog, SignInDialog)
    for name, password in (("olga", "wrong"), ("nobody", OPERATOR[1])):
        dialog.name.setText(name)
        dialog.password.setText(password)
        qtbot.mouseClick(dialog.sign_button, LEFT)
        assert "not right" in dialog.refusal.what.text()
        assert dialog.height() >= dialog.layout().totalHeightForWidth(dialog.width())
    dialog.name.setText(OPERATOR[0])
    dialog.password.setText(OPERATOR[1])
    qtbot.mouseClick(dialog.sign_button, LEFT)
    assert who(window) is not None
    assert window.audit_log_page.table.isVisible()


def test_intake_computes_the_deadline_and_takes_a_dropped_list(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    sign_in(window)
    qtbot.mouseClick(window.requests_page.first_button, LEFT)
    page = window.intake_page
    assert not page.next_button.isEnabled()
    received = today() - timedelta(days=40)
    page.received.setDate(QDate(received.year, received.month, received.day))
    page.ticket.setText("T-9")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_list(tmp_path, "1", "1", "2")))])
    none = Qt.KeyboardModifier.NoModifier
    page.list.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, none))
    assert "3 lines = 2 ids + 1 given twice" in page.list.sums.text()
    qtbot.mouseClick(page.save_button, LEFT)

    request = window.flow.desk.request
    assert request is not None
    assert request.due < today()
    assert window.request_bar.due.text().startswith("overdue")
    assert window.request_bar.due.property("ink") == "bad"
    kept = window.flow.session.steward.drafts.of(request.number).listed
    assert kept is not None
    assert kept.ids == ("1", "2")
    assert "identity must be verified" in page.obstacle.text()


def test_requests_are_held_released_extended_and_closed_with_a_reason(
    window: MainWindow, qtbot: QtBot, answers: Any
) -> None:
    request = open_request(window)
    window.flow.go(Area.REQUESTS)
    page = window.requests_page
    page.table.select(request.number)
    qtbot.mouseClick(page.hold_button, LEFT)
    assert status(window) == "on_hold"
    assert not page.close_button.isEnabled()
    qtbot.mouseClick(page.release_button, LEFT)
    assert status(window) == "draft"
    answers.gives = None
    qtbot.mouseClick(page.extend_button, LEFT)
    answers.gives = "many studies"
    qtbot.mouseClick(page.extend_button, LEFT)
    extended = window.flow.session.steward.requests.get(request.number)
    assert extended.due - request.due >= timedelta(days=59)
    assert not page.extend_button.isEnabled()
    qtbot.mouseClick(page.close_button, LEFT)
    assert status(window) == "closed"
    assert page.model.rowCount() == 1


def test_matched_requests_of_one_model_are_planned_together(window: MainWindow, qtbot: QtBot) -> None:
    first, second, third = (open_request(window, ticket=f"T-{place}") for place in range(3))
    match(window, first, "1", "2")
    match(window, second, "2", "3")
    window.flow.go(Area.REQUESTS)
    page = window.requests_page
    page.table.selectAll()
    assert not page.together_button.isEnabled()  # the third is a draft
    page.search.setText("T-")
    page.status.setCurrentIndex(page.status.findData("matched"))
    page.table.selectAll()
    qtbot.mouseClick(page.together_button, LEFT)
    assert window.flow.desk.numbers == (first.number, second.number)
    assert "and 1 more" in window.request_bar.code.text()
    assert third.number not in window.flow.desk.numbers


def test_an_approver_appoints_and_an_operator_does_not(window: MainWindow, qtbot: QtBot) -> None:
    sign_in(window)
    window.header.accounts_action.trigger()
    dialog = window.flow.entrance.dialog
    assert isinstance(dialog, AccountsDialog)
    fill(dialog, "max", "approver")
    qtbot.mouseClick(dialog.add_button, LEFT)
    assert "not allowed" in dialog.refusal.what.text()
    qtbot.mouseClick(dialog.close_button, LEFT)
    accounts = window.flow.session.steward.accounts
    window.flow.session.sign_in(accounts.sign_in(*APPROVER))
    window.header.accounts_action.trigger()
    dialog = window.flow.entrance.dialog
    assert isinstance(dialog, AccountsDialog)
    fill(dialog, "max", "approver")
    qtbot.mouseClick(dialog.add_button, LEFT)
    assert "max" in {one.name for one in accounts.all()}
    rows = [row[0] for row in dialog.table.figures.rows]
    dialog.table.selectRow(rows.index("max"))
    qtbot.mouseClick(dialog.deactivate_button, LEFT)
    assert "max" not in {one.name for one in accounts.all()}
    dialog.accept()


def fill(dialog: AccountsDialog, name: str, role: str) -> None:
    dialog.form.name.setText(name)
    dialog.form.full_name.setText(name.title())
    dialog.form.roles[role].setChecked(True)  # type: ignore[index]
    dialog.form.password.setText("long enough for max")
    dialog.form.again.setText("long enough for max")


def test_the_audit_log_is_filtered_checked_and_exported_and_tells_of_tampering(
    window: MainWindow, qtbot: QtBot, answers: Any, tmp_path: Path
) -> None:
    request = open_request(window)
    window.flow.go(Area.AUDIT_LOG)
    page = window.audit_log_page
    whole = len(page.table.figures.rows)
    page.search.setText("request made")
    assert [row[4] for row in page.table.figures.rows] == [request.code]
    page.search.clear()
    page.request.setCurrentIndex(page.request.findData(request.code))
    assert 0 < len(page.table.figures.rows) < whole
    qtbot.mouseClick(page.check_button, LEFT)
    assert "whole" in page.result.text()
    answers.folders["export"] = tmp_path / "log.xml"
    qtbot.mouseClick(page.export_button, LEFT)
    assert b"AuditMessage" in (tmp_path / "log.xml").read_bytes()

    with sqlite3.connect(steward_file()) as connection:
        connection.execute("DROP TRIGGER audit_events_stay")
        connection.execute(
            "UPDATE audit_events SET event = replace(event, 'olga', 'otto') WHERE sequence = 4"
        )
    connection.close()
    qtbot.mouseClick(page.check_button, LEFT)
    assert "tampered" in page.result.text()
    assert page.result_card.property("tone") == "bad"


def test_return_opens_the_current_request(window: MainWindow, qtbot: QtBot) -> None:
    request = open_request(window)
    window.flow.desk.close()
    window.requests_page.table.select(request.number)
    QTest.keyClick(window.requests_page.table, Qt.Key.Key_Return)
    assert window.flow.place is Step.INTAKE
    assert window.request_bar.isVisible()
