"""A question whose answer is a reason in words."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, label, spaced
from gui.widgets.form import named, text_field

WIDTH_PX = 480
FIELD_PX = 88


class ReasonDialog(QDialog):
    """Asks why; the reason cannot be empty."""

    def __init__(self, title: str, text: str, *, proceed: str, stay: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH_PX)
        self.reason = text_field(self.tr("Reason, without naming patients"), height_px=FIELD_PX)
        self.proceed_button = button(proceed, "primary")
        self.stay_button = button(stay)
        column = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addWidget(label(title, "section", wrap=True))
        column.addWidget(label(text, wrap=True))
        column.addLayout(named(self.tr("Reason, without naming patients"), self.reason))
        row = spaced(QHBoxLayout())
        row.addStretch(1)
        row.addWidget(self.stay_button)
        row.addWidget(self.proceed_button)
        column.addLayout(row)
        self.reason.textChanged.connect(self._show_complete)
        self.proceed_button.clicked.connect(self.accept)
        self.stay_button.clicked.connect(self.reject)
        self._show_complete()

    @property
    def answer(self) -> str:
        """The reason."""
        return self.reason.toPlainText().strip()

    @Slot()
    def _show_complete(self) -> None:
        self.proceed_button.setEnabled(bool(self.answer))
