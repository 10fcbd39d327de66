"""The question at the first start: to be shown around on the demo, or not now."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, label, spaced

WIDTH_PX = 480


class TourOffer(QDialog):
    """Accepted to be shown around; rejected, also by Escape, for not now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Welcome"))
        self.setMinimumWidth(WIDTH_PX)
        self.show_button = button(self.tr("Show me on the demo"), "primary")
        self.later_button = button(self.tr("Not now"))
        self.show_button.clicked.connect(self.accept)
        self.later_button.clicked.connect(self.reject)
        self._arrange()

    def _arrange(self) -> None:
        text = self.tr(
            "In eight short stops, a request with invented patients leads from the ticket to the signed report. "
            "Nothing is changed on the way."
        )
        later = self.tr("Later it is in the menu of your account, at the top right.")
        column = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addWidget(label(self.tr("See the whole job once?"), "section", wrap=True))
        column.addWidget(label(text, wrap=True))
        column.addWidget(label(later, "muted", wrap=True))
        row = spaced(QHBoxLayout())
        row.addStretch(1)
        row.addWidget(self.later_button)
        row.addWidget(self.show_button)
        column.addLayout(row)
        self.show_button.setDefault(True)
