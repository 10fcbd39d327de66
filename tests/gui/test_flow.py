"""The whole job through the real window on the real engine, from the ticket to the signed report."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from engine.catalog.ids import read_ids
from engine.demo import DemoProject
from engine.files import sha256_of
from engine.phantom.plan import DEMO_PLAN
from gui.first_accounts_dialog import FirstAccountsDialog
from gui.main_window import MainWindow
from gui.models.columns import Column
from gui.pages.intake import IntakePage
from gui.settings import RecentProject, Settings
from gui.steps import Area, Step
from tests.engine.report.keys import PASSWORD, write_key
from tests.gui.steward import (
    APPROVER,
    EQUAL,
    LEFT,
    LONG_MS,
    OPERATOR,
    approve,
    freeze,
    open_project,
    open_request,
    status,
    write_list,
)

CHECK_MARK = QPoint(10, 10)


def make_accounts(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.requests_page.sign_in_button, LEFT)
    dialog = window.flow.entrance.dialog
    assert isinstance(dialog, FirstAccountsDialog)
    for form, (name, password), full in (
        (dialog.operator, OPERATOR, "Olga Operator"),
        (dialog.approver, APPROVER, "Anna Approver"),
    ):
        qtbot.keyClicks(form.full_name, full)
        qtbot.keyClicks(form.name, name)
        qtbot.keyClicks(form.password, password)
        assert not dialog.make_button.isEnabled()
        qtbot.keyClicks(form.again, password)
    qtbot.mouseClick(dialog.make_button, LEFT)
    assert window.flow.session.signed_in.full_name == "Olga Operator"


def fill_intake(page: IntakePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.ticket, "T-2026-77")
    qtbot.keyClicks(page.scope, "all studies")
    qtbot.mouseClick(page.verified, LEFT, pos=page.verified.rect().topLeft() + CHECK_MARK)


def test_a_ticket_becomes_a_signed_report_by_mouse(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any, tmp_path: Path
) -> None:
    make_accounts(window, qtbot)
    open_project(window, qtbot, tiny_project)
    qtbot.mouseClick(window.start_page.project.patients_button, LEFT)
    ids = read_ids(tiny_project.forget).ids[:2]
    answers.folders["ids"] = write_list(tmp_path, *ids)
    qtbot.mouseClick(window.requests_page.first_button, LEFT)
    fill_intake(window.intake_page, qtbot)
    qtbot.mouseClick(window.intake_page.list.choose_button, LEFT)
    qtbot.mouseClick(window.intake_page.next_button, LEFT)
    assert window.flow.place is Step.PATIENTS, window.banner.what.text()
    assert window.patients_page.model.chosen == tuple(sorted(ids))
    qtbot.mouseClick(window.patients_page.plan_button, LEFT)
    window.plan_page.choices.buttons[EQUAL].click()
    freeze(window, qtbot, epochs=2)
    approve(window, qtbot)
    qtbot.mouseClick(window.plan_page.approval.start_button, LEFT)
    assert window.flow.place is Step.RUN
    qtbot.waitUntil(lambda: not window.flow.running, timeout=LONG_MS)

    assert [one.epoch for one in window.run_page.history] == [0, 1, 2]
    assert window.flow.place is Step.VERIFY, window.banner.what.text()
    assert status(window) == "verifying"
    assert window.verify_page.cards[0].accessibleName()
    qtbot.mouseClick(window.verify_page.accept_button, LEFT)
    signed = sign_report(window, qtbot, answers, tmp_path)

    request = window.flow.desk.request
    assert request is not None
    assert (request.status, request.report_sha256) == ("signed", sha256_of(signed))
    assert signed.read_bytes().startswith(b"%PDF")
    assert window.release_page.state_card.isVisible()
    assert window.flow.session.steward.check().passed
    qtbot.mouseClick(window.release_page.destroy_button, LEFT)
    assert window.flow.session.steward.requests.subject_ids(request.number) == ()


def sign_report(window: MainWindow, qtbot: QtBot, answers: Any, folder: Path) -> Path:
    page = window.release_page
    answers.folders |= {
        "export": folder / "draft.pdf",
        "key": write_key(folder / "olga.p12", "Olga Operator"),
    }
    qtbot.mouseClick(page.draft_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert "draft" in window.banner.what.text()
    assert status(window) == "verifying"
    answers.folders["export"] = folder / "signed.pdf"
    assert not page.sign_button.isEnabled()
    qtbot.mouseClick(page.key_button, LEFT)
    qtbot.keyClicks(page.password, "not the password")
    qtbot.mouseClick(page.sign_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert "password" in window.banner.what.text()
    assert status(window) == "verifying"
    page.password.clear()
    qtbot.keyClicks(page.password, PASSWORD)
    qtbot.mouseClick(page.sign_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert "signed.pdf" in window.banner.what.text()
    return folder / "signed.pdf"


def test_demo_opens_by_one_click_with_its_own_register_and_is_left_again(
    application: Any, settings: Settings, answers: Any, qtbot: QtBot
) -> None:
    plan = replace(DEMO_PLAN, train_patients=6, unseen_patients=4, size_px=64)
    window = MainWindow(settings, answers, demo_plan=plan)
    qtbot.addWidget(window)
    window.show()
    places = window.start_page.places
    places.dataset.setText("/somewhere/else")
    qtbot.mouseClick(window.requests_page.demo_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert (places.dataset_given, places.checkpoint_given) == (None, None)
    assert window.flow.place is Area.REQUESTS, window.banner.what.text()
    assert window.demo_strip.isVisible()
    assert [one.status for one in window.flow.session.steward.requests.all()] == [
        "matched",
        "on_hold",
        "draft",
    ]
    window.header.stored_data_action.trigger()
    assert window.flow.storing.dialog is None
    assert "invented" in window.banner.what.text()
    window.requests_page.table.select(1)
    qtbot.mouseClick(window.requests_page.open_button, LEFT)
    assert window.flow.place is Step.PLAN
    window.flow.go(Step.PATIENTS)
    assert window.patients_page.model.chosen
    qtbot.mouseClick(window.demo_strip.leave_button, LEFT)
    assert not window.flow.session.is_demo
    assert not window.flow.session.has_accounts
    assert window.flow.project is None
    assert settings.recent == ()
    window.close()


def test_opened_project_is_recent_at_the_next_start(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, settings: Settings
) -> None:
    open_project(window, qtbot, tiny_project)

    assert settings.recent == (RecentProject(tiny_project.dataset, tiny_project.checkpoint),)
    places = window.start_page.places
    assert (places.dataset_given, places.checkpoint_given) == (tiny_project.dataset, tiny_project.checkpoint)
    assert window.start_page.recent.count() == 1


def test_patient_is_shown_masked_until_revealed(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject
) -> None:
    open_project(window, qtbot, tiny_project)
    open_request(window)
    window.flow.go(Step.PATIENTS)
    page = window.patients_page
    qtbot.waitUntil(lambda: page.patient.image.has_image, timeout=LONG_MS)
    subject_id = page.model.subject_id(0)
    shown = page.model.index(0, Column.ID)

    assert page.model.data(shown) == "****" + subject_id[-4:]
    assert page.patient.title.text() == "****" + subject_id[-4:]
    assert subject_id not in page.patient.report.toPlainText()
    page.patient.reveal_button.click()
    assert page.model.data(shown) == subject_id
    assert page.patient.title.text() == subject_id


def test_missing_data_set_is_told_in_words(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, tmp_path: Path
) -> None:
    window.flow.opening.open_project(tmp_path / "nowhere", tiny_project.checkpoint)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert window.banner.isVisible()
    assert "nowhere" in window.banner.what.text()
    assert window.banner.do.text()
    assert window.flow.project is None
    assert window.start_page.demo_button.isEnabled()
