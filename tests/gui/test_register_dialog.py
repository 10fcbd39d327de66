"""The register of models in the window: listed, retired with a reason once, refused from then on."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine import jobs
from engine.events import ignore
from engine.files import sha256_of
from engine.model.config import MANIFEST_FILE, PaddedCrop, Preprocessing, ReportPreparation
from engine.register.models import open_register, register_file
from gui.main_window import MainWindow
from gui.register_dialog import RegisterDialog
from tests.engine.model.tiny_model import save_tiny

LONG_MS = 60_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    save_tiny(tmp_path / "tiny")
    with open_register() as register:
        register.register(tmp_path / "tiny")
    return tmp_path / "tiny"


def show(window: MainWindow, qtbot: QtBot) -> RegisterDialog:
    qtbot.mouseClick(window.start_page.places.models_button, LEFT)
    assert window.register is not None
    wait(window.register, qtbot)
    return window.register


def wait(dialog: RegisterDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.is_working, timeout=LONG_MS)


def test_models_are_listed_with_their_parents(window: MainWindow, qtbot: QtBot, tiny: Path) -> None:
    chosen = Preprocessing(PaddedCrop(size_px=64), ReportPreparation(max_tokens=16))
    jobs.choose_preparation(tiny, tiny.with_name("made"), preprocessing=chosen, report=ignore)
    dialog = show(window, qtbot)

    first, second = sorted(dialog.table.figures.rows, key=lambda row: bool(row[2]))
    assert first[:3] == ("tiny", sha256_of(tiny / MANIFEST_FILE)[:12], "")
    assert second[2] == f"tiny ({first[1]})"
    assert {first[4], second[4]} == {"in use"}
    assert all(one.accessibleName() for one in (dialog.table, dialog.reason, dialog.retire_button))
    dialog.reject()


def test_model_is_retired_with_a_reason_after_a_confirmation(
    window: MainWindow, qtbot: QtBot, tiny: Path, answers: Any
) -> None:
    dialog = show(window, qtbot)
    assert not dialog.reason.isEnabled()
    dialog.table.selectRow(0)
    assert dialog.reason.isEnabled()
    assert not dialog.retire_button.isEnabled()
    qtbot.keyClicks(dialog.reason, "consent withdrawn")
    answers.confirms = False
    qtbot.mouseClick(dialog.retire_button, LEFT)
    wait(dialog, qtbot)
    assert jobs.models()[0].state == "active"

    answers.confirms = True
    qtbot.mouseClick(dialog.retire_button, LEFT)
    wait(dialog, qtbot)

    assert (jobs.models()[0].state, jobs.models()[0].reason) == ("retired", "consent withdrawn")
    assert dialog.table.figures.rows[0][4].startswith("retired")
    dialog.table.selectRow(0)
    assert "consent withdrawn" in dialog.status.text()
    assert not dialog.reason.isEnabled()
    assert "cannot be undone" in answers.questions[0].text
    dialog.reject()


def test_empty_and_damaged_registers_are_told_in_words(window: MainWindow, qtbot: QtBot) -> None:
    dialog = show(window, qtbot)
    assert "No model" in dialog.status.text()
    dialog.reject()
    register_file().write_bytes(b"no database at all " * 100)

    dialog = show(window, qtbot)

    assert dialog.refusal.isVisible()
    assert "damaged" in dialog.refusal.what.text()
    dialog.reject()


def test_dialog_closes_only_when_the_register_is_read(window: MainWindow, qtbot: QtBot, tiny: Path) -> None:
    qtbot.mouseClick(window.start_page.places.models_button, LEFT)
    dialog = window.register
    assert dialog is not None
    assert dialog.is_working
    with qtbot.waitSignal(dialog.finished, timeout=LONG_MS):
        dialog.reject()
        assert dialog.isVisible()
