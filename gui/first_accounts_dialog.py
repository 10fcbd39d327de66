"""The first start: the two accounts without which no request can be carried out and approved."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from engine.errors import UserError
from engine.register.accounts import Account, Accounts
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.account_form import AccountForm
from gui.widgets.elements import button, label, spaced
from gui.widgets.refusal_card import RefusalCard

WIDTH_PX = 720


class FirstAccountsDialog(QDialog):
    """Two forms beside each other; can be left for later.

    Attributes
    ----------
    made : Signal(object)
        The operator's Account, to be signed in.
    demo_asked : Signal()
        Look at the demo first.
    """

    made = Signal(object)
    demo_asked = Signal()

    def __init__(self, accounts: Accounts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts = accounts
        self.setWindowTitle(self.tr("Two accounts"))
        self.setFixedWidth(WIDTH_PX)
        self.operator = AccountForm(self.tr("Operator"), roles=(("operator", self.tr("Operator")),))
        self.approver = AccountForm(self.tr("Approver"), roles=(("approver", self.tr("Approver")),))
        self.refusal = RefusalCard()
        self.later_button = button(self.tr("Later"))
        self.demo_button = button(self.tr("Look at the demo first"))
        self.make_button = button(self.tr("Make the accounts"), "primary")
        self.make_button.setDefault(True)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addWidget(label(self.tr("Who works with the register?"), "section", wrap=True))
        text = self.tr(
            "One person carries a request out, a second one approves it before anything runs. Passwords stay on "
            "this computer, and only as a hash. More accounts can be made later."
        )
        column.addWidget(label(text, "muted", wrap=True))
        forms = spaced(QHBoxLayout(), spacing=GROUP_PX)
        forms.addWidget(self.operator, 1)
        forms.addWidget(self.approver, 1)
        column.addLayout(forms)
        column.addWidget(self.refusal)
        row = spaced(QHBoxLayout())
        row.addWidget(self.demo_button)
        row.addStretch(1)
        row.addWidget(self.later_button)
        row.addWidget(self.make_button)
        column.addLayout(row)

    def _connect(self) -> None:
        for form in (self.operator, self.approver):
            form.changed.connect(self._show_complete)
        self.make_button.clicked.connect(self._make)
        self.later_button.clicked.connect(self.reject)
        self.demo_button.clicked.connect(self.reject)
        self.demo_button.clicked.connect(self.demo_asked)
        self._show_complete()

    @Slot()
    def _show_complete(self) -> None:
        self.make_button.setEnabled(self.operator.is_complete and self.approver.is_complete)

    @Slot()
    def _make(self) -> None:
        self.refusal.clear()
        try:
            account = self._both()
        except UserError as error:
            self.refusal.show_error(error)
            return
        self.accept()
        self.made.emit(account)

    def _both(self) -> Account:
        """Make both accounts; what was made before a refusal is not made twice."""
        for form in (self.operator, self.approver):
            form.require_same_password()
        if self.operator.name.text().strip().casefold() == self.approver.name.text().strip().casefold():
            raise UserError(
                "accounts-same",
                what=self.tr("Operator and approver have the same account name."),
                do=self.tr("Give two names: nobody approves their own request."),
            )
        known = {one.name: one for one in self._accounts.all()}
        name = self.operator.name.text().strip()
        operator = known.get(name) or self.operator.add_to(self._accounts)
        if self.approver.name.text().strip() not in known:
            self.approver.add_to(self._accounts, by=operator.name)
        return operator
