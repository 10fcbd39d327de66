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
from gui.pages.models import ModelsPage
from gui.steps import Area
from tests.engine.model.tiny_model import save_tiny

LONG_MS = 60_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    save_tiny(tmp_path / "tiny")
    with open_register() as register:
        register.register(tmp_path / "tiny")
    return tmp_path / "tiny"


def show(window: MainWindow, qtbot: QtBot) -> ModelsPage:
    window.flow.go(Area.DATA)
    qtbot.mouseClick(window.start_page.places.models_button, LEFT)
    assert window.flow.place is Area.MODELS
    wait(window.models_page, qtbot)
    return window.models_page


def wait(page: ModelsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.is_working, timeout=LONG_MS)


def test_models_are_listed_with_their_parents(window: MainWindow, qtbot: QtBot, tiny: Path) -> None:
    chosen = Preprocessing(PaddedCrop(size_px=64), ReportPreparation(max_tokens=16))
    jobs.choose_preparation(tiny, tiny.with_name("made"), preprocessing=chosen, report=ignore)
    page = show(window, qtbot)

    first, second = sorted(page.table.figures.rows, key=lambda row: bool(row[2]))
    assert first[:3] == ("tiny", sha256_of(tiny / MANIFEST_FILE)[:12], "")
    assert second[2] == f"tiny ({first[1]})"
    assert {first[4], second[4]} == {"in use"}
    assert all(one.accessibleName() for one in (page.table, page.reason, page.retire_button))


def test_model_is_retired_with_a_reason_after_a_confirmation(
    window: MainWindow, qtbot: QtBot, tiny: Path, answers: Any
) -> None:
    page = show(window, qtbot)
    assert not page.reason.isEnabled()
    page.table.selectRow(0)
    assert page.reason.isEnabled()
    assert not page.retire_button.isEnabled()
    qtbot.keyClicks(page.reason, "consent withdrawn")
    answers.confirms = False
    qtbot.mouseClick(page.retire_button, LEFT)
    wait(page, qtbot)
    assert jobs.models()[0].state == "active"

    answers.confirms = True
    qtbot.mouseClick(page.retire_button, LEFT)
    wait(page, qtbot)

    assert (jobs.models()[0].state, jobs.models()[0].reason) == ("retired", "consent withdrawn")
    assert page.table.figures.rows[0][4].startswith("retired")
    page.table.selectRow(0)
    assert "consent withdrawn" in page.status.text()
    assert not page.reason.isEnabled()
    assert "cannot be undone" in answers.questions[0].text


def test_empty_and_damaged_registers_are_told_in_words(window: MainWindow, qtbot: QtBot) -> None:
    page = show(window, qtbot)
    assert "No model" in page.status.text()
    register_file().write_bytes(b"no database at all " * 100)

    page = show(window, qtbot)

    assert page.refusal.isVisible()
    assert "damaged" in page.refusal.what.text()


def test_window_closes_only_when_the_register_is_read(window: MainWindow, qtbot: QtBot, tiny: Path) -> None:
    window.flow.go(Area.MODELS)
    assert window.models_page.is_working
    with qtbot.waitSignal(window.closed, timeout=LONG_MS):
        window.close()
        assert window.isVisible()
