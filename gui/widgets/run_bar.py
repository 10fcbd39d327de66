"""The line above the curves: epoch n of N, what is being done, how long it still takes, pause and stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from engine.events import Progress
from gui.saying import say
from gui.texts import number
from gui.theme import GRID_PX
from gui.widgets.elements import button, label, spaced

WIDE_PX = 144


class RunBar(QFrame):
    """Shows where a run is.

    Attributes
    ----------
    pause_asked, stop_asked, resume_asked : Signal()
        The buttons; pause also ends a pause, resume goes on after a stop.
    """

    pause_asked = Signal()
    stop_asked = Signal()
    resume_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.epoch = label(role="section")
        self.selected = label(role="muted")
        self.left = label(role="muted")
        self.step = label(role="small", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Epochs done"))
        self.pause_button = button(self.tr("Pause"), picture="pause", shortcut="Ctrl+P")
        self.pause_button.setMinimumWidth(WIDE_PX)
        self.stop_button = button(self.tr("Stop safely"), picture="stop", shortcut="Ctrl+T")
        self.stop_button.setMinimumWidth(WIDE_PX)
        self.pause_button.clicked.connect(self.pause_asked)
        self.stop_button.clicked.connect(self.stop_asked)
        self.resume_button = button(self.tr("Resume the run"), "primary", shortcut="Ctrl+R")
        self.resume_button.clicked.connect(self.resume_asked)
        self._arrange()
        self.offer_resume(offered=False)

    def _arrange(self) -> None:
        head = spaced(QHBoxLayout(), spacing=2 * GRID_PX)
        head.addWidget(self.epoch)
        head.addWidget(self.selected)
        head.addStretch(1)
        head.addWidget(self.left)
        words = spaced(QVBoxLayout(), spacing=GRID_PX)
        words.addLayout(head)
        words.addWidget(self.bar)
        words.addWidget(self.step)
        row = spaced(QHBoxLayout(self), margin=2 * GRID_PX, spacing=2 * GRID_PX)
        row.addLayout(words, 1)
        row.addWidget(self.pause_button)
        row.addWidget(self.stop_button)
        row.addWidget(self.resume_button)

    def show_epochs(self, *, done: int, planned: int) -> None:
        """Show the epoch that is being worked on; ``done`` epochs are measured."""
        self.bar.setRange(0, planned)
        self.bar.setValue(done)
        if done >= planned:
            self.epoch.setText(self.tr("All {0} epochs done").format(number(planned)))
        else:
            self.epoch.setText(self.tr("Epoch {0} of {1}").format(number(done + 1), number(planned)))

    def show_words(self, words: str) -> None:
        """Show words in place of the epoch."""
        self.epoch.setText(words)

    def show_selected(self, epoch: int | None) -> None:
        """Show which epoch would be kept now."""
        none = self.tr("no epoch selected so far")
        self.selected.setText(none if epoch is None else self.tr("selected so far: {0}").format(epoch))

    def show_step(self, progress: Progress) -> None:
        """Show what is being done inside the epoch."""
        count = self.tr("{0} of {1}").format(number(progress.done), number(progress.total))
        step = progress.words(say)
        self.step.setText(f"{step}  ·  {count}" if progress.total else step)

    def show_paused(self, *, paused: bool) -> None:
        """Name the button after what it will do."""
        text = self.tr("Resume") if paused else self.tr("Pause")
        self.pause_button.setText(f" {text}")
        self.pause_button.setAccessibleName(text)

    def set_running(self, *, running: bool) -> None:
        """Allow or forbid pause and stop."""
        self.pause_button.setEnabled(running)
        self.stop_button.setEnabled(running)
        self.offer_resume(offered=False)

    def offer_resume(self, *, offered: bool) -> None:
        """Show the button that goes on after a stop, in place of pause and stop."""
        self.resume_button.setVisible(offered)
        self.pause_button.setVisible(not offered)
        self.stop_button.setVisible(not offered)
