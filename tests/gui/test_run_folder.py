"""The small window of a run folder: whole, changed, no run at all; and its report."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import main
from gui.run_folder import RunFolderDialog
from tests.engine.report.conftest import RunPlan, write_run

LONG_MS = 60_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_run(tmp_path_factory.mktemp("open") / "run", RunPlan(epochs=0)).path


def shown(path: Path, qtbot: QtBot) -> RunFolderDialog:
    dialog = RunFolderDialog(path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.is_working, timeout=LONG_MS)
    return dialog


@pytest.mark.parametrize("opened", [".", "run.json"])
def test_a_whole_run_is_shown_as_unchanged(
    run_folder: Path, opened: str, application: QApplication, qtbot: QtBot
) -> None:
    dialog = shown(run_folder / opened, qtbot)
    assert "Nothing was changed since." in dialog.facts.text()
    assert {row[1] for row in dialog.table.figures.rows} == {"as it was"}
    assert not dialog.report_button.isEnabled()
    qtbot.mouseClick(dialog.close_button, LEFT)
    assert not dialog.isVisible()


def test_a_changed_file_is_named_and_the_report_can_be_opened(
    tmp_path: Path, application: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)  # no viewer on a bare machine
    run = write_run(tmp_path / "run", RunPlan(epochs=0))
    (run.path / "scores.csv").write_bytes(b"other scores")
    run.report_file.write_bytes(b"%PDF-")
    dialog = shown(run.path, qtbot)
    changed = [row[0] for row in dialog.table.figures.rows if row[1] == "changed"]
    assert "scores.csv" in changed
    assert f"Changed since: {len(changed)}." in dialog.facts.text()
    qtbot.mouseClick(dialog.report_button, LEFT)
    assert [Path(url.toLocalFile()) for url in opened] == [run.report_file]


def test_a_folder_that_is_no_run_is_refused_in_words(
    tmp_path: Path, application: QApplication, qtbot: QtBot
) -> None:
    dialog = shown(tmp_path, qtbot)
    assert dialog.refusal.isVisible()
    assert "run.json" in dialog.refusal.what.text()


def test_closing_waits_until_the_files_are_read(
    run_folder: Path, application: QApplication, qtbot: QtBot
) -> None:
    dialog = RunFolderDialog(run_folder)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.close_button, LEFT)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=LONG_MS)
    assert not dialog.is_working


def test_the_command_line_opens_a_run_or_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    # the event loop of a window would not end by itself
    monkeypatch.setattr("gui.app.show_run", lambda _arguments, run: asked.append(run) or 0)
    monkeypatch.setattr("gui.app.run", lambda _arguments: asked.append("window") or 0)
    assert [main.main(arguments) for arguments in (["open", "a/run.json"], ["open"], [])] == [0, 0, 0]
    assert asked == [Path("a/run.json"), "window", "window"]
