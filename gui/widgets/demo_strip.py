"""The line that says that the patients are invented, with the demo's accounts and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from engine.register.demo_accounts import APPROVER, OPERATOR
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, label, spaced


class DemoStrip(QFrame):
    """Shown while the demo is open.

    Attributes
    ----------
    leave_asked : Signal()
        Go back to the user's own register.
    """

    leave_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.badge = label(self.tr("Demo: invented patients"), "badge")
        text = self.tr("Operator: {0}, password {1}. Approver: {2}, password {3}.")
        accounts = (OPERATOR.name, OPERATOR.password, APPROVER.name, APPROVER.password)
        self.words = label(text.format(*accounts), "small", wrap=True)
        self.leave_button = button(self.tr("Leave the demo"), "quiet")
        row = spaced(QHBoxLayout(self), spacing=2 * GRID_PX)
        row.setContentsMargins(GROUP_PX, GRID_PX // 2, 2 * GRID_PX, GRID_PX // 2)
        row.addWidget(self.badge)
        row.addWidget(self.words, 1)
        row.addWidget(self.leave_button)
        self.leave_button.clicked.connect(self.leave_asked)
        self.hide()
