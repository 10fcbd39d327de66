"""The start of the window: from the start of the process to the first picture on the screen.

Run as a program it is the process that is measured: ``python -m tests.benchmarks.window_start STARTED`` opens
the window as ``main.py`` does, prints the seconds since STARTED (a time of the system's clock) and what heavy was
imported by then, and closes it again.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.window_figures import Figure

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("torch", "transformers", "matplotlib", "scipy", "typst", "sklearn")
LIMIT_MS = 1_500.0
REPEATS = 5


def start_figures(repeats: int = REPEATS) -> Iterator[Figure]:
    """Start the window once to warm the disk's cache, then some times more."""
    with tempfile.TemporaryDirectory() as folder:
        start_once(Path(folder))
        spent = [start_once(Path(folder)) for _ in range(repeats)]
    yield Figure("start", "first picture, median", statistics.median(spent), LIMIT_MS)
    yield Figure("start", "first picture, longest", max(spent))


def start_once(folder: Path) -> float:
    """Start the window in a process of its own; fail where anything heavy was imported before it showed."""
    environment = {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.window_start", str(time.time())],
        env={"QT_QPA_PLATFORM": "offscreen", **os.environ, **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    assert told["heavy"] == [], told
    return float(told["milliseconds"])


class _FirstPicture(QObject):
    """Waits for the first paint of a main window, tells when it was done, and ends the program."""

    def __init__(self, application: QApplication, started: float) -> None:
        super().__init__(application)
        self._application = application
        self._started = started
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self._application.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)  # the whole picture is painted before the next event
        return False

    def _tell(self) -> None:
        spent = 1000 * (time.time() - self._started)
        heavy = [name for name in HEAVY if name in sys.modules]
        sys.stdout.write(json.dumps({"milliseconds": spent, "heavy": heavy}))
        sys.stdout.flush()
        for window in self._application.topLevelWidgets():
            window.close()


def _main() -> int:
    from gui.app import create_application
    from main import main

    _FirstPicture(create_application(), float(sys.argv[1]))
    return main([])


if __name__ == "__main__":
    sys.exit(_main())
