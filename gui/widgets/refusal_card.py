"""Why something was refused: one sentence with what to do, and details to copy where there are any."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from engine.errors import UserError
from gui.theme import GRID_PX
from gui.widgets.elements import IconLabel, button, label, spaced

DETAILS_PX = 96


class RefusalCard(QFrame):
    """A card with the tone of a fault; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setProperty("tone", "bad")
        self._icon = IconLabel()
        self.what = label(role="strong", wrap=True)
        self.do = label(role="muted", wrap=True)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFixedHeight(DETAILS_PX)
        self.details.setAccessibleName(self.tr("Details of the refusal"))
        self.copy_button = button(self.tr("Copy the details"), "quiet")
        self.copy_button.clicked.connect(self._copy)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        words = spaced(QVBoxLayout(), spacing=GRID_PX // 2)
        words.addWidget(self.what)
        words.addWidget(self.do)
        words.addWidget(self.details)
        copy = spaced(QHBoxLayout())
        copy.addWidget(self.copy_button)
        copy.addStretch(1)
        words.addLayout(copy)
        row = spaced(QHBoxLayout(self), margin=GRID_PX)
        row.addWidget(self._icon)
        row.addLayout(words, 1)

    def show_error(self, error: UserError) -> None:
        """Show a refusal."""
        self._icon.show_icon("error", "bad")
        self.what.setText(error.what)
        self.do.setText(error.do)
        self.details.setPlainText("\n".join(error.details))
        for widget in (self.details, self.copy_button):
            widget.setVisible(bool(error.details))
        self.setAccessibleName(f"{error.what} {error.do}")
        self.show()
        self._make_room()

    @Slot()
    def clear(self) -> None:
        """Show nothing."""
        self.hide()

    def _make_room(self) -> None:
        """Let a dialog grow with the words: it does not follow the height of wrapped lines by itself."""
        dialog = self.window()
        if isinstance(dialog, QDialog) and (layout := dialog.layout()) is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(dialog.width())
            dialog.resize(dialog.width(), max(dialog.height(), needed))

    @Slot()
    def _copy(self) -> None:
        whole = f"{self.what.text()}\n{self.do.text()}\n\n{self.details.toPlainText()}"
        QGuiApplication.clipboard().setText(whole)
