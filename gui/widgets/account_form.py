"""The fields of one new account."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from engine.errors import UserError
from engine.register.accounts import Account, Accounts, Role
from gui.theme import GRID_PX
from gui.widgets.elements import label, spaced
from gui.widgets.form import line_field, named


class AccountForm(QWidget):
    """Name, full name, roles and password.

    Parameters
    ----------
    title : str
        What the account is for; also part of the fields' accessible names.
    roles : sequence of (Role, str)
        The roles that can be ticked, with their titles; a single one is given without a tick.

    Attributes
    ----------
    changed : Signal()
        Something was typed.
    """

    changed = Signal()

    def __init__(self, title: str, *, roles: Sequence[tuple[Role, str]]) -> None:
        super().__init__()
        self.name = line_field(self.tr("Account name, {0}").format(title))
        self.full_name = line_field(self.tr("Full name, {0}").format(title))
        self.password = line_field(self.tr("Password, {0}").format(title), secret=True)
        self.again = line_field(self.tr("Password once more, {0}").format(title), secret=True)
        self.of_system = QCheckBox(self.tr("Signs in as this computer's user of that name"))
        self.of_system.setAccessibleName(self.tr("Signs in as this computer's user, {0}").format(title))
        self.roles = {role: QCheckBox(words) for role, words in roles}
        for role, words in roles:
            self.roles[role].setAccessibleName(words)
        self._arrange(title)
        for field in (self.name, self.full_name, self.password, self.again):
            field.textChanged.connect(self.changed)
        self.of_system.toggled.connect(self._show_passwords)

    def _arrange(self, title: str) -> None:
        column = spaced(QVBoxLayout(self), spacing=GRID_PX)
        column.addWidget(label(title, "strong", wrap=True))
        column.addLayout(named(self.tr("Full name"), self.full_name))
        column.addLayout(named(self.tr("Account name"), self.name))
        if len(self.roles) == 1:
            next(iter(self.roles.values())).setChecked(True)
        else:
            for box in self.roles.values():
                column.addWidget(box)
                box.toggled.connect(self.changed)
        column.addLayout(named(self.tr("Password"), self.password))
        column.addLayout(named(self.tr("Password once more"), self.again))
        column.addWidget(self.of_system)

    @Slot()
    def _show_passwords(self) -> None:
        for field in (self.password, self.again):
            field.setEnabled(not self.of_system.isChecked())
        self.changed.emit()

    @property
    def is_complete(self) -> bool:
        """Whether everything was filled in."""
        secret = self.of_system.isChecked() or bool(self.password.text() and self.again.text())
        named_too = bool(self.name.text().strip() and self.full_name.text().strip())
        return secret and named_too and any(box.isChecked() for box in self.roles.values())

    def require_same_password(self) -> None:
        """Refuse two passwords that differ."""
        if not self.of_system.isChecked() and self.password.text() != self.again.text():
            raise UserError(
                "passwords-differ",
                what=self.tr("The two passwords of {0} differ.").format(self.name.text().strip()),
                do=self.tr("Type the same password twice."),
            )

    def add_to(self, accounts: Accounts, *, by: str = "") -> Account:
        """Make the account."""
        return accounts.add(
            self.name.text().strip(),
            self.full_name.text().strip(),
            roles=tuple(role for role, box in self.roles.items() if box.isChecked()),
            password=None if self.of_system.isChecked() else self.password.text(),
            by=by,
        )

    def clear(self) -> None:
        """Empty the fields."""
        for field in (self.name, self.full_name, self.password, self.again):
            field.clear()
