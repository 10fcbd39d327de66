"""The password of a key sheet, asked for twice."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from engine.errors import UserError
from engine.report.key_sheet_password import require_long_enough
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, label, spaced
from gui.widgets.form import line_field, named
from gui.widgets.refusal_card import RefusalCard

WIDTH_PX = 480


class KeySheetDialog(QDialog):
    """Says what a key sheet is, and hands on the password.

    Attributes
    ----------
    password_given : Signal(str)
        Long enough, and typed the same twice.
    """

    password_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Key sheet"))
        self.setFixedWidth(WIDTH_PX)
        self.password = line_field(self.tr("Password of the key sheet"), secret=True)
        self.again = line_field(self.tr("Password of the key sheet once more"), secret=True)
        self.refusal = RefusalCard()
        self.write_button = button(self.tr("Choose a place and write …"), "primary")
        self.cancel_button = button(self.tr("Cancel"))
        self.write_button.setDefault(True)
        self._arrange()
        for field in (self.password, self.again):
            field.textChanged.connect(self._show_complete)
        self.write_button.clicked.connect(self._give)
        self.cancel_button.clicked.connect(self.reject)
        self._show_complete()

    def _arrange(self) -> None:
        column = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addWidget(label(self.tr("Write the key sheet"), "section"))
        text = self.tr(
            "It says whose the pseudonyms of the report are, in a PDF that only this password opens. Keep it apart from "
            "the report, and the password apart from both: nobody can recover it."
        )
        column.addWidget(label(text, wrap=True))
        column.addLayout(named(self.tr("Password"), self.password))
        column.addLayout(named(self.tr("Password once more"), self.again))
        column.addWidget(self.refusal)
        row = spaced(QHBoxLayout(), spacing=GRID_PX)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.write_button)
        column.addLayout(row)

    @Slot()
    def _show_complete(self) -> None:
        self.write_button.setEnabled(bool(self.password.text() and self.again.text()))

    @Slot()
    def _give(self) -> None:
        self.refusal.clear()
        try:
            require_long_enough(self.password.text())
            self._require_same()
        except UserError as error:
            self.refusal.show_error(error)
            return
        self.accept()
        self.password_given.emit(self.password.text())

    def _require_same(self) -> None:
        if self.password.text() != self.again.text():
            raise UserError(
                "password-differs",
                what=self.tr("The two passwords differ."),
                do=self.tr("Type the same one twice."),
            )
