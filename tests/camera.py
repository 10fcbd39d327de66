"""Pictures of the window in both palettes, and waiting for it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from engine.report.palette import DARK, LIGHT
from gui.theme import apply_palette
from gui.widgets.turns import Turns

PALETTES = {"light": LIGHT, "dark": DARK}
LOOK_EVERY_MS = 20


class Camera:
    """Grabs the window, or another one, in both palettes."""

    def __init__(self, application: QApplication, window: QWidget, out: Path) -> None:
        self._application = application
        self._window = window
        self._out = out

    def take(self, name: str, *, window: QWidget | None = None) -> None:
        for theme, palette in PALETTES.items():
            apply_palette(self._application, palette)
            settle(self._window)
            (window or self._window).grab().save(str(self._out / f"{name}-{theme}.png"))


def wait_until(done: Callable[[], bool]) -> None:
    """Let events go on until something holds."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setInterval(LOOK_EVERY_MS)
    timer.timeout.connect(lambda: loop.quit() if done() else None)
    timer.start()
    loop.exec()


def settle(window: QWidget) -> None:
    """Let layouts and paints that are due happen, and the charts be drawn."""
    for _ in range(5):
        QApplication.processEvents()
    while not all(one.is_idle for one in window.findChildren(Turns)):
        QApplication.processEvents()
    QApplication.processEvents()
