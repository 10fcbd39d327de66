"""Signing in: to work, or to put one's name to a decision whose words stand above the fields."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from engine.errors import UserError
from engine.register.accounts import Account, Accounts
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, label, spaced
from gui.widgets.form import line_field, named
from gui.widgets.refusal_card import RefusalCard

WIDTH_PX = 440


class SignInDialog(QDialog):
    """Name and password; an empty password asks the operating system.

    Parameters
    ----------
    accounts : Accounts
        Who may sign in.
    title, meaning, action : str
        Title, what the sign-in means, and the words of the button.
    then : callable
        Takes the account; what it refuses (UserError) stands in the dialog, which stays.
    parent : QWidget or None
        The window.
    """

    def __init__(
        self,
        accounts: Accounts,
        *,
        title: str,
        meaning: str,
        action: str,
        then: Callable[[Account], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._accounts = accounts
        self._then = then
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH_PX)
        self.name = line_field(self.tr("Account name"))
        self.password = line_field(self.tr("Password"), secret=True)
        self.refusal = RefusalCard()
        self.sign_button = button(action, "primary")
        self.cancel_button = button(self.tr("Cancel"))
        self.sign_button.setDefault(True)
        self._arrange(title, meaning)
        self.sign_button.clicked.connect(self._sign_in)
        self.cancel_button.clicked.connect(self.reject)

    def _arrange(self, title: str, meaning: str) -> None:
        column = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addWidget(label(title, "section", wrap=True))
        if meaning:
            column.addWidget(label(meaning, wrap=True))
        column.addLayout(named(self.tr("Account name"), self.name))
        hint = self.tr("Leave it empty where the account is this computer's own user.")
        column.addLayout(named(self.tr("Password"), self.password, hint=hint))
        column.addWidget(self.refusal)
        row = spaced(QHBoxLayout())
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.sign_button)
        column.addLayout(row)

    @Slot()
    def _sign_in(self) -> None:
        self.refusal.clear()
        try:
            account = self._accounts.sign_in(self.name.text().strip(), self.password.text() or None)
            self._then(account)
        except UserError as error:
            self.refusal.show_error(error)
            self.password.selectAll()
            self.password.setFocus()
            return
        self.accept()
