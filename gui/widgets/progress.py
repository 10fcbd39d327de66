"""Progress of a job: the step in words, the share done, an honest estimate, and a way to stop."""

import time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from engine.events import Event, Progress
from gui.models.step_clock import StepClock
from gui.saying import say
from gui.texts import duration, number
from gui.theme import GRID_PX
from gui.widgets.elements import button, label, spaced


class ProgressPanel(QFrame):
    """A card that shows the events of one job.

    Attributes
    ----------
    stop_asked : Signal()
        The stop button was pressed.
    """

    stop_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._clock = StepClock(time.monotonic)
        self.step = label(role="strong", wrap=True)
        self.count = label(role="small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop_button = button(self.tr("Stop"), picture="stop")
        self.stop_button.clicked.connect(self._ask_stop)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        words = spaced(QHBoxLayout())
        words.addWidget(self.step, 1)
        words.addWidget(self.count)
        left = spaced(QVBoxLayout())
        left.addLayout(words)
        left.addWidget(self.bar)
        row = spaced(QHBoxLayout(self), margin=2 * GRID_PX, spacing=2 * GRID_PX)
        row.addLayout(left, 1)
        row.addWidget(self.stop_button)

    def begin(self, words: str) -> None:
        """Show the panel with its first words."""
        self.step.setText(words)
        self.count.setText("")
        self.bar.setRange(0, 0)
        self._clock.start()
        self.stop_button.setEnabled(True)
        self.show()

    @Slot(tuple)
    def show_events(self, events: tuple[Event, ...]) -> None:
        """Show the last progress of a batch."""
        last = next((event for event in reversed(events) if isinstance(event, Progress)), None)
        if last is None or not self.stop_button.isEnabled():
            return
        self.step.setText(last.words(say))
        self.bar.setRange(0, last.total)
        self.bar.setValue(min(last.done, last.total))
        self._clock.mark(last)
        self.count.setText(self._count_words(last))

    def _count_words(self, progress: Progress) -> str:
        """Return how many are done, and how long the rest takes once that can be known."""
        if not progress.total:
            return number(progress.done) if progress.done else ""
        known = self.tr("{0} of {1}").format(number(progress.done), number(progress.total))
        left = self._clock.seconds_left(units=progress.total - progress.done)
        if left is None or progress.done >= progress.total:
            return known
        return self.tr("{0}  ·  {1} left").format(known, duration(left))

    @Slot()
    def _ask_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.step.setText(self.tr("Stopping at the next safe point …"))
        self.stop_asked.emit()
