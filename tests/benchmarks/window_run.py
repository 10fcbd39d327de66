"""The window while a real run trains beside it: the gaps between the ticks of a 10 ms timer in its thread."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from engine.demo import DemoProject
from engine.phantom.plan import DEMO_PLAN
from engine.report.palette import LIGHT
from gui.app import create_application
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.steps import Step
from gui.theme import apply_palette
from tests.benchmarks.window_figures import Figure
from tests.camera import wait_until
from tests.gui.steward import open_request
from tests.screens import SIZE, NoDialogs

EVERY_MS = 10
P99_MS, LONGEST_MS = 50.0, 200.0
TINY_PLAN = replace(DEMO_PLAN, train_patients=80, unseen_patients=60, size_px=64, seed=5)


@dataclass
class Phase:
    """A part of the work, and the gaps that fell into it."""

    name: str
    gaps_ms: list[float] = field(default_factory=list)


class Pulse(QObject):
    """Ticks in the window's thread and keeps how long each tick let wait for it, phase by phase."""

    def __init__(self) -> None:
        super().__init__()
        self.phases: list[Phase] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self, name: str) -> None:
        self.phases.append(Phase(name))
        if not self._timer.isActive():
            self._last = time.perf_counter()
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        self.phases[-1].gaps_ms.append(1000 * (now - self._last))
        self._last = now


def run_figures(
    name: str,
    folder: Path,
    *,
    project: DemoProject,
    epochs: int | None = None,
) -> Iterator[Figure]:
    """Open phantom patients in the window, unlearn and audit them, and tell the gaps of each phase.

    Parameters
    ----------
    name : str
        What the run is called in the result.
    folder : Path
        Empty; takes what the window writes.
    project : DemoProject
        What is opened.
    epochs : int or None
        None for the method's own number.
    """
    pulse = Pulse()
    with _window(folder) as window:
        _work(window, pulse, project=project, epochs=epochs)
    for phase in pulse.phases:
        yield from _figures(f"{name}, {phase.name}", phase.gaps_ms)
    run = [gap for phase in pulse.phases[2:] for gap in phase.gaps_ms]
    yield from _figures(f"{name}, the whole run", run, limited=True)


def run_in_window(project: DemoProject, folder: Path) -> Path:
    """Unlearn and audit a project's patients from the window; returns the run's folder."""
    with _window(folder) as window:
        _work(window, Pulse(), project=project, epochs=None)
        (run,) = (folder / "work" / "runs").glob("*/run.json")
    return run.parent


@contextmanager
def _window(folder: Path) -> Iterator[MainWindow]:
    application = create_application()
    apply_palette(application, LIGHT)
    window = MainWindow(Settings(folder / "settings.ini", default_workspace=folder / "work"), NoDialogs())
    window.resize(SIZE)
    window.show()
    yield window
    window.close()
    shiboken6.delete(window)  # here and now: the collector of garbage may work in another thread


def _work(window: MainWindow, pulse: Pulse, *, project: DemoProject, epochs: int | None) -> None:
    pulse.begin("start and opening")
    window.flow.warming.start()
    window.flow.opening.open_project(project.dataset, project.checkpoint)
    wait_until(lambda: not window.flow.busy)
    _plan(window, project, epochs=epochs)
    pulse.begin("start entered in the register")
    window.plan_page.approval.start_button.click()
    wait_until(lambda: len(pulse.phases[-1].gaps_ms) > 0)
    pulse.begin("run until the first curves")
    wait_until(lambda: len(window.run_page.history) >= 2 or not window.flow.running)
    assert window.run_page.history, window.banner.what.text()
    pulse.begin("rest of the run and audit")
    wait_until(lambda: not window.flow.running)
    pulse.begin("verdict shown")
    QCoreApplication.processEvents()
    wait_until(lambda: len(pulse.phases[-1].gaps_ms) > 50)
    pulse.stop()


def _plan(window: MainWindow, project: DemoProject, *, epochs: int | None) -> None:
    """Take a request to an approved plan."""
    open_request(window)
    window.flow.go(Step.PATIENTS)
    window.patients_page.load_list(project.forget)
    window.patients_page.plan_button.click()
    if epochs is not None:
        window.plan_page.epochs.setValue(epochs)
    window.plan_page.approval.freeze_button.click()
    session, plan = window.flow.session, window.flow.desk.plan
    assert plan is not None, window.banner.what.text()
    (approver,) = (one for one in session.steward.accounts.all() if "approver" in one.roles)
    assert session.act(lambda: session.steward.requests.approve(plan.plan_id, by=approver))


def _figures(part: str, gaps_ms: list[float], *, limited: bool = False) -> Iterator[Figure]:
    yield Figure(part, "gap, median", float(np.percentile(gaps_ms, 50)))
    yield Figure(part, "gap, 99th percentile", float(np.percentile(gaps_ms, 99)), P99_MS if limited else None)
    yield Figure(part, "gap, longest", max(gaps_ms), LONGEST_MS if limited else None)
