"""What a planned run will take, told by a short trial: time, disk and memory."""

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from engine.unlearning.estimate import Estimate
from gui.texts import duration, number
from gui.theme import GRID_PX
from gui.widgets.elements import button, label, set_ink, spaced
from gui.widgets.progress import ProgressPanel


class EstimateCard(QFrame):
    """Before the trial a button, while it works its progress, then the figures.

    Attributes
    ----------
    asked : Signal()
        Try the plan as it stands.
    cleared : Signal()
        The plan is another one, and what is tried is not it.
    """

    asked = Signal()
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.time = label(role="figure", wrap=True)
        self.detail = label(role="muted", wrap=True)
        self.shortage = label(role="strong", wrap=True)
        set_ink(self.shortage, "bad")
        self.button = button(self.tr("Estimate time and memory"))
        self.button.clicked.connect(self.asked)
        self.progress = ProgressPanel()
        column = spaced(QVBoxLayout(self), margin=2 * GRID_PX)
        column.addWidget(label(self.tr("What the run will take"), "caps"))
        for part in (self.time, self.detail, self.shortage, self.button, self.progress):
            column.addWidget(part)
        self.clear()

    @Slot()
    def clear(self) -> None:
        """Forget the figures: the plan is another one."""
        self.time.hide()
        self.shortage.hide()
        self.detail.setText(self.tr("A few images and steps are tried on the chosen device."))
        self.cleared.emit()

    def show_estimate(self, estimate: Estimate, *, free_bytes: int) -> None:
        """Show the figures, and whether the disk has room."""
        self.time.setText(self.tr("Takes {0}").format(duration(estimate.seconds)))
        self.time.show()
        texts = [self.tr("With the audit, on {0}.").format(estimate.device)]
        if estimate.seconds_at_most > estimate.seconds:
            longest = duration(estimate.seconds_at_most)
            texts.append(self.tr("At most {0}, where the planned epochs do not suffice.").format(longest))
        if estimate.images_to_prepare:
            texts.append(
                self.tr("Images still to be prepared: {0}.").format(number(estimate.images_to_prepare))
            )
        sizes = (_size(estimate.disk_bytes), _size(estimate.memory_bytes))
        texts.append(self.tr("Disk: {0}. Memory: {1}.").format(*sizes))
        self.detail.setText(" ".join(texts))
        self.shortage.setText(
            self.tr("The disk has only {0} free: make room first.").format(_size(free_bytes))
        )
        self.shortage.setVisible(estimate.disk_bytes > free_bytes)


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1)
