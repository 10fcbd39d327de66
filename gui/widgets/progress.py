"""Progress of a job: the step in words, the share done, an honest estimate, and a way to stop."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from engine.events import Event, Progress
from gui.texts import number
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
        self.stop_button.setEnabled(True)
        self.show()

    @Slot(tuple)
    def show_events(self, events: tuple[Event, ...]) -> None:
        """Show the last progress of a batch."""
        last = next((event for event in reversed(events) if isinstance(event, Progress)), None)
        if last is None or not self.stop_button.isEnabled():
            return
        self.step.setText(last.step)
        self.bar.setRange(0, last.total)
        self.bar.setValue(min(last.done, last.total))
        known = self.tr("{0} of {1}").format(number(last.done), number(last.total))
        self.count.setText(known if last.total else "")

    @Slot()
    def _ask_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.step.setText(self.tr("Stopping at the next safe point …"))
        self.stop_asked.emit()
