"""A warning of a run stays in sight: a model that only guesses is told on the run page; on the real engine."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.demo import DemoProject
from engine.events import Notice
from engine.model.checkpoint import Origin, load_checkpoint, save_checkpoint
from gui.main_window import MainWindow
from gui.pages.run import RunPage
from gui.steps import Step
from tests.engine.model.tiny_model import make_model
from tests.gui.steward import LONG_MS, start_tiny


@pytest.fixture
def guessing(tiny_project: DemoProject, tmp_path: Path) -> Path:
    """Give the tiny project's checkpoint with random weights, as a wrong preparation makes of right ones."""
    known = load_checkpoint(tiny_project.checkpoint)
    save_checkpoint(
        tmp_path / "guessing",
        make_model(known.config, seed=3),
        known.tokenizer,
        config=known.config,
        origin=Origin("", known.record.data_version, datetime(2026, 5, 4, tzinfo=UTC)),
    )
    return tmp_path / "guessing"


def test_accuracy_at_chance_is_a_warning_that_stays(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, guessing: Path
) -> None:
    start_tiny(window, qtbot, replace(tiny_project, checkpoint=guessing), epochs=2)
    assert not window.run_page.warnings.isVisible()
    qtbot.waitUntil(lambda: not window.flow.running, timeout=LONG_MS)

    window.flow.go(Step.RUN)
    assert "cannot be told from guessing" in window.run_page.warnings.words.text()
    assert window.run_page.warnings.isVisible()
    assert "preparation of images" in window.run_page.warnings.accessibleName()
    assert "Warning: On unseen patients" in window.run_page.log.toPlainText()


def test_warnings_are_listed_once_kept_on_resuming_and_gone_with_a_new_run(qtbot: QtBot) -> None:
    page = RunPage()
    qtbot.addWidget(page)
    page.begin(2)
    page.show_events((Notice("warning", "One."), Notice("info", "Two."), Notice("warning", "One.")))
    assert page.warnings.words.text() == "One."
    page.begin(2, resumed=True)
    page.show_events((Notice("warning", "One."), Notice("warning", "Three.")))
    assert page.warnings.words.text() == "– One.\n– Three."
    page.begin(2)
    assert page.warnings.words.text() == ""
    assert page.warnings.isHidden()
