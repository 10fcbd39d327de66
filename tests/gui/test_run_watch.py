"""A run keeps the computer awake from its start to its end, whatever the end is."""

from dataclasses import dataclass, field
from typing import Any

from pytestqt.qtbot import QtBot

from engine.demo import DemoProject
from gui.main_window import MainWindow
from gui.run_watch import RunWatch
from tests.gui.steward import LONG_MS, start_tiny


@dataclass
class Held:
    """Notes what the computer would be told."""

    told: list[str] = field(default_factory=list)

    def hold(self, why: str) -> None:
        self.told.append("hold")

    def let_go(self) -> None:
        self.told.append("let go")


def test_computer_is_kept_awake_while_a_run_works_and_not_longer(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any
) -> None:
    held = Held()
    RunWatch(window, (window.flow.run, window.flow.evidence), awake=held)
    assert held.told == []
    start_tiny(window, qtbot, tiny_project, epochs=3)
    assert held.told == ["hold"]
    window.flow.run.stop()
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert held.told == ["hold", "let go"]
