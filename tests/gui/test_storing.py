"""The dialog of stored data: what lies there, purged after a question, refused in words, and told to the audit log."""

from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.demo import DemoProject
from engine.store.store import open_store
from engine.stored_records import StoredKind
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.stored_data_dialog import StoredDataDialog
from tests.engine.report.keys import write_key
from tests.gui.steward import LEFT, LONG_MS, open_project, released_run, sign_in
from tests.gui.test_accessibility import takes_focus


def opened(window: MainWindow, qtbot: QtBot) -> StoredDataDialog:
    window.header.stored_data_action.trigger()
    dialog = window.flow.storing.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    return dialog


def purge(window: MainWindow, qtbot: QtBot, kind: StoredKind) -> None:
    dialog = window.flow.storing.dialog
    assert dialog is not None
    dialog.table.selectRow([one.kind for one in dialog.stored].index(kind))
    qtbot.mouseClick(dialog.purge_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)


def test_stored_data_is_listed_and_purged_after_a_question(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, settings: Settings, answers: Any
) -> None:
    open_project(window, qtbot, tiny_project)
    folder = settings.workspace / "runs"
    run = released_run(window, folder, key=write_key(settings.workspace / "olga.p12", "Olga Operator"))
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    with open_store(None):
        dialog = opened(window, qtbot)
        assert [one.kind for one in dialog.stored] == ["images", "catalog", "run"]
        assert not dialog.purge_button.isEnabled()
        assert "R-2026-001" in dialog.table.figures.rows[2][0]
        assert "70 patients" in dialog.table.figures.rows[1][1]
        assert all(one.accessibleName() for one in dialog.findChildren(QWidget) if takes_focus(one))
        purge(window, qtbot, "images")
        assert "using the store" in dialog.refusal.what.text()
    purge(window, qtbot, "catalog")
    assert "is open needs this catalog" in dialog.refusal.what.text()
    answers.confirms = False
    purge(window, qtbot, "run")
    assert run.split_file.exists()
    answers.confirms = True
    purge(window, qtbot, "run")

    assert not dialog.refusal.isVisible()
    assert [one.kind for one in dialog.stored] == ["images", "catalog"]
    assert not run.split_file.exists()
    assert "cannot be undone" in answers.questions[-1].text
    purge(window, qtbot, "images")
    assert [one.kind for one in dialog.stored] == ["catalog"]
    dialog.close_button.click()
    assert window.flow.storing.dialog is None
    steward = window.flow.session.steward
    told = [(one.name, one.request) for one in steward.chain.events()][-2:]
    assert told == [("run-purged", "R-2026-001"), ("stored-data-purged", "")]
    assert steward.check().passed


def test_only_who_is_signed_in_sees_it_and_an_approver_purges_nothing(
    window: MainWindow, qtbot: QtBot, settings: Settings
) -> None:
    sign_in(window)
    session = window.flow.session
    (approver,) = (one for one in session.steward.accounts.all() if "approver" in one.roles)
    session.sign_out()
    window.header.stored_data_action.trigger()
    assert window.flow.storing.dialog is None
    assert window.flow.entrance.dialog is not None
    window.flow.entrance.dialog.reject()
    session.sign_in(approver)
    lists = settings.workspace / "lists"
    lists.mkdir(parents=True)
    (lists / "run-1.csv").write_text("subject_id\np1\n", encoding="utf-8")
    dialog = opened(window, qtbot)
    purge(window, qtbot, "lists")
    assert "not allowed" in dialog.refusal.what.text()
    assert (lists / "run-1.csv").exists()
    dialog.reject()
