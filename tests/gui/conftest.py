"""What the window's tests share: settings of their own, a user who answers as told, the window itself."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.report.palette import LIGHT
from gui.app import create_application
from gui.dialogs import Question
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.theme import apply_palette

LONG_MS = 120_000


@dataclass
class Answers:
    """A user who chooses these places, confirms as told and gives this reason; keeps the questions."""

    folders: dict[str, Path] = field(default_factory=dict)
    confirms: bool = True
    gives: str | None = "as the ticket says"
    questions: list[Question] = field(default_factory=list)

    def folder(self, title: str, *, purpose: str) -> Path | None:
        return self.folders.get(purpose)

    def file(self, title: str, *, purpose: str, pattern: str) -> Path | None:
        return self.folders.get(purpose)

    def new_file(self, title: str, *, purpose: str, name: str, pattern: str) -> Path | None:
        return self.folders.get(purpose)

    def confirm(self, question: Question) -> bool:
        self.questions.append(question)
        return self.confirms

    def reason(self, question: Question) -> str | None:
        self.questions.append(question)
        return self.gives


@pytest.fixture
def application(qapp: QApplication) -> QApplication:
    dressed = create_application()
    apply_palette(dressed, LIGHT)
    return dressed


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini", default_workspace=tmp_path / "workspace")


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(application: QApplication, settings: Settings, answers: Answers, qtbot: QtBot) -> MainWindow:
    def leave(window: MainWindow) -> None:
        """Close it before pytest-qt deletes it, which would lose the end of a job that is under way."""
        window.close()
        qtbot.waitUntil(lambda: not window.flow.busy and not window.isVisible(), timeout=LONG_MS)

    shown = MainWindow(settings, answers)
    qtbot.addWidget(shown, before_close_func=leave)
    shown.show()
    return shown
