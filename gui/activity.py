"""What works beside the window: whether anything does, stopping it, and what waits until it has ended."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gui.estimating import Estimating
from gui.evidence import Evidence
from gui.opening import Opening
from gui.releasing import Releasing
from gui.running import Running
from gui.storing import Storing
from gui.warming import Warming

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Activity(QObject):
    """Watches every job, so that one works at a time, beside the warm-up.

    Parameters
    ----------
    window : MainWindow
        Whose buttons wait while something works.
    run, releasing, evidence, estimating
        What computes with a model; one at a time.
    storing, opening, warming
        What is listed and purged of stored data; what is opened; the warm-up.

    Attributes
    ----------
    changed : Signal()
        A run, a training or the writing of a report began or ended.
    idle : Signal()
        Nothing works any more.
    """

    changed = Signal()
    idle = Signal()

    def __init__(
        self,
        window: "MainWindow",
        run: Running,
        *,
        releasing: Releasing,
        evidence: Evidence,
        estimating: Estimating,
        storing: Storing,
        opening: Opening,
        warming: Warming,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._run = run
        self._releasing = releasing
        self._evidence = evidence
        self._estimating = estimating
        self._finishing = (run, releasing, evidence, estimating)
        self._storing = storing
        self._opening = opening
        self._warming = warming
        for part in self._finishing:
            part.changed.connect(self._show)
        opening.changed.connect(self._show_opening)
        for reader in (window.models_page, storing):
            reader.changed.connect(self._tell_idle)
        warming.ended.connect(self._tell_idle)

    @property
    def is_finishing(self) -> bool:
        """Whether a run, a training, a trial or the writing of a report works."""
        return any(part.is_working for part in self._finishing)

    @property
    def is_writing(self) -> bool:
        """Whether a report is being written."""
        return self._releasing.is_working

    @property
    def goes_on_alone(self) -> bool:
        """Whether a run or a training works, which needs nobody until it has ended."""
        return self._run.is_working or self._evidence.is_working

    @property
    def busy_with_job(self) -> bool:
        """Whether something is being opened, run or written."""
        return self.is_finishing or self._opening.is_working

    @property
    def busy(self) -> bool:
        """Whether any thread of a job still works."""
        readers = (self._window.models_page, self._storing)
        reading = self._releasing.is_reading or any(one.is_working for one in readers)
        return self.busy_with_job or self._opening.busy or reading or self._warming.is_working

    def stop_all(self) -> None:
        """Ask every job to end; ``idle`` follows."""
        for part in (*self._finishing, self._storing, self._opening, self._warming):
            part.stop()

    @Slot()
    def _show_opening(self) -> None:
        if self._opening.is_working:
            self._window.banner.clear()
        self._window.verify_page.set_busy(busy=self.busy_with_job)
        self._tell_idle()

    @Slot()
    def _show(self) -> None:
        """Let what would disturb the job wait."""
        busy = self.is_finishing
        self._window.doing.setText(self.tr("A run is working") if self._run.is_working else "")
        for page in (self._window.plan_page, self._window.release_page):
            page.set_busy(busy=busy)
        self._window.verify_page.set_busy(busy=self.busy_with_job)
        for part in (self._estimating, self._storing):
            part.set_busy(busy=busy)
        self._opening.work.set_locked(locked=busy)
        self.changed.emit()
        self._tell_idle()

    @Slot()
    def _tell_idle(self) -> None:
        if not self.busy:
            self.idle.emit()
