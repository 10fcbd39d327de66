"""The key sheet and the key from the release page: a password typed twice, a question, and the audit log."""

from pathlib import Path
from typing import Any

import pikepdf
from pytestqt.qtbot import QtBot

from gui.key_sheet_dialog import KeySheetDialog
from gui.main_window import MainWindow
from tests.engine.report.conftest import subject_ids
from tests.engine.report.keys import write_key
from tests.gui.steward import LEFT, LONG_MS, released_run

SECRET = "a long secret"


def key_sheet_dialog(window: MainWindow) -> KeySheetDialog:
    window.release_page.key_sheet_action.trigger()
    dialog = window.flow.releasing.key_keeping.dialog
    assert dialog is not None
    return dialog


def give(dialog: KeySheetDialog, qtbot: QtBot, password: str, again: str) -> None:
    dialog.password.setText(password)
    dialog.again.setText(again)
    qtbot.mouseClick(dialog.write_button, LEFT)


def told(window: MainWindow) -> list[str]:
    return [one.name for one in window.flow.session.steward.chain.events()]


def test_key_sheet_is_written_and_the_key_destroyed_for_good(
    window: MainWindow, qtbot: QtBot, answers: Any, tmp_path: Path
) -> None:
    run = released_run(window, tmp_path, key=write_key(tmp_path / "olga.p12", "Olga Operator"))
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    dialog = key_sheet_dialog(window)
    assert not dialog.write_button.isEnabled()
    give(dialog, qtbot, "short", "short")
    assert "fewer than 10" in dialog.refusal.what.text()
    give(dialog, qtbot, SECRET, SECRET.upper())
    assert "differ" in dialog.refusal.what.text()
    answers.folders["key-sheet"] = tmp_path / "sheet.pdf"
    give(dialog, qtbot, SECRET, SECRET)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert "sheet.pdf" in window.banner.what.text()
    with pikepdf.open(tmp_path / "sheet.pdf", password=SECRET) as sheet:
        assert sheet.is_encrypted
    assert subject_ids(1)[0].encode() not in (tmp_path / "sheet.pdf").read_bytes()
    assert told(window)[-1] == "key-sheet-written"

    answers.confirms = False
    window.release_page.destroy_key_action.trigger()
    assert run.key_file.exists()
    answers.confirms = True
    window.release_page.destroy_key_action.trigger()
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert "whose the pseudonyms" in answers.questions[-1].text
    assert not run.key_file.exists()
    assert told(window)[-1] == "key-destroyed"
    give(key_sheet_dialog(window), qtbot, SECRET, SECRET)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert "destroyed on purpose" in window.banner.what.text()
    assert window.flow.session.steward.check().passed
