"""Who can sign in: the accounts of the register, a form for another one, and taking one out of use."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from engine.errors import UserError
from engine.register.accounts import Role
from gui.models.figures import Figures
from gui.session import Session
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.account_form import AccountForm
from gui.widgets.elements import button, label, spaced
from gui.widgets.figure_table import FigureTable
from gui.widgets.refusal_card import RefusalCard

WIDTH_PX = 800


class AccountsDialog(QDialog):
    """Left: the accounts. Right: the form."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._accounts = session.steward.accounts
        self.setWindowTitle(self.tr("Accounts"))
        self.setFixedWidth(WIDTH_PX)
        self.table = FigureTable(self.tr("Accounts"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.form = AccountForm(self.tr("Another account"), roles=self._role_titles())
        self.refusal = RefusalCard()
        self.deactivate_button = button(self.tr("Take out of use"))
        self.add_button = button(self.tr("Add the account"))
        self.close_button = button(self.tr("Close"), "primary")
        self._arrange()
        self.form.changed.connect(self._show_state)
        self.table.selectionModel().selectionChanged.connect(self._show_state)
        self.deactivate_button.clicked.connect(self._deactivate)
        self.add_button.clicked.connect(self._add)
        self.close_button.clicked.connect(self.accept)
        self._show()

    def _role_titles(self) -> tuple[tuple[Role, str], ...]:
        return (
            ("operator", self.tr("Operator: carries requests out")),
            ("approver", self.tr("Approver: decides on plans")),
            ("owner", self.tr("Clinical owner of the model")),
        )

    def _arrange(self) -> None:
        left = spaced(QVBoxLayout(), spacing=GRID_PX)
        left.addWidget(self.table, 1)
        left.addWidget(self.deactivate_button)
        right = spaced(QVBoxLayout(), spacing=GRID_PX)
        right.addWidget(self.form)
        right.addWidget(self.add_button)
        row = spaced(QHBoxLayout(), spacing=GROUP_PX)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        column = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addWidget(label(self.tr("Accounts"), "section"))
        text = self.tr(
            "An approver or a clinical owner appoints approvers. What an account did stays in its name."
        )
        column.addWidget(label(text, "muted", wrap=True))
        column.addWidget(self.refusal)
        column.addLayout(row)
        last = spaced(QHBoxLayout())
        last.addStretch(1)
        last.addWidget(self.close_button)
        column.addLayout(last)

    @Slot()
    def _show(self) -> None:
        titles = (self.tr("Account"), self.tr("Name"), self.tr("Roles"))
        words = {
            "operator": self.tr("operator"),
            "approver": self.tr("approver"),
            "owner": self.tr("owner"),
        }
        rows = tuple(
            (one.name, one.full_name, ", ".join(words[role] for role in one.roles))
            for one in self._accounts.all()
        )
        self.table.show_figures(Figures(titles, rows, text_columns=len(titles)))
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        self.add_button.setEnabled(self.form.is_complete)
        self.deactivate_button.setEnabled(bool(self.table.selectionModel().selectedRows()))

    @Slot()
    def _add(self) -> None:
        self.refusal.clear()
        try:
            self.form.require_same_password()
            self.form.add_to(self._accounts, by=self._session.signed_in.name)
        except UserError as error:
            self.refusal.show_error(error)
            return
        self.form.clear()
        self._show()

    @Slot()
    def _deactivate(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if not rows:
            return
        self.refusal.clear()
        try:
            self._accounts.deactivate(self.table.figures.rows[rows[0].row()][0], self._session.signed_in.name)
        except UserError as error:
            self.refusal.show_error(error)
            return
        self._show()
