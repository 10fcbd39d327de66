"""The dialog after a bug: says that nothing was lost, and offers redacted details to copy."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from gui.redaction import crash_details
from gui.theme import GROUP_PX
from gui.widgets.elements import button, label, spaced


class CrashDialog(QDialog):
    """Shows one exception.

    Parameters
    ----------
    error : BaseException
        The bug; its text is redacted before it is shown.
    parent : QWidget or None
        The window.
    """

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in the program"))
        self.setMinimumSize(640, 400)
        self.details = QPlainTextEdit(crash_details(error))
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Details of the fault"))
        self.copy_button = button(self.tr("Copy the details"))
        self.copy_button.clicked.connect(self._copy)
        self.close_button = button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        self._arrange()

    def _arrange(self) -> None:
        column = spaced(QVBoxLayout(self), margin=GROUP_PX)
        column.addWidget(label(self.tr("The program made a mistake."), "section", wrap=True))
        text = self.tr(
            "Your data set and the original model are unchanged. Please pass these details on to whoever looks "
            "after the program; they hold no patient, no identifier and no folder of this computer."
        )
        column.addWidget(label(text, "muted", wrap=True))
        column.addWidget(self.details, 1)
        row = spaced(QHBoxLayout())
        row.addWidget(self.copy_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
