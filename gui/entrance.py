"""Who comes in and where: signing in and out, the first accounts, the user's own register and the demo's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog

from engine.errors import UserError
from engine.register.accounts import Account
from engine.register.demo_accounts import OPERATOR
from engine.register.steward import steward_file
from gui.accounts_dialog import AccountsDialog
from gui.activity import Activity
from gui.first_accounts_dialog import FirstAccountsDialog
from gui.messages import Message
from gui.sign_in_dialog import SignInDialog
from gui.work import Workspace
from gui.workplace import Workplace

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Entrance(QObject):
    """Leads the account menu of the header, and which register is open.

    Attributes
    ----------
    demo_asked, demo_left : Signal()
        The demo is to be opened; it was left.
    dialog : SignInDialog, FirstAccountsDialog, AccountsDialog or None
        What is open now.
    """

    demo_asked = Signal()
    demo_left = Signal()

    def __init__(
        self, window: "MainWindow", workplace: Workplace, workspace: Workspace, *, activity: Activity
    ) -> None:
        super().__init__(window)
        self._activity = activity
        self._window = window
        self._workplace = workplace
        self._session = workplace.session
        self._workspace = workspace
        self.dialog: SignInDialog | FirstAccountsDialog | AccountsDialog | None = None
        header = window.header
        header.switch_asked.connect(self.sign_in)
        header.sign_out_asked.connect(self._sign_out)
        header.accounts_asked.connect(self._show_accounts)
        window.demo_strip.leave_asked.connect(self.leave_demo)
        window.requests_page.sign_in_asked.connect(self.sign_in)
        self._session.changed.connect(self._show)
        self._session.open(steward_file(), is_demo=False)

    @Slot()
    def _show(self) -> None:
        self._window.header.show_account(self._session.account)
        self._window.demo_strip.setVisible(self._session.is_demo)

    @Slot()
    def sign_in(self) -> None:
        """Ask who is there; where nobody can sign in yet, make the accounts first."""
        if not self._session.is_open or self.dialog is not None:
            return
        if not self._session.has_accounts:
            self._make_first()
            return
        dialog = SignInDialog(
            self._session.steward.accounts,
            title=self.tr("Sign in"),
            meaning="",
            action=self.tr("Sign in"),
            then=self._session.sign_in,
            parent=self._window,
        )
        self._open(dialog)

    def _make_first(self) -> None:
        dialog = FirstAccountsDialog(self._session.steward.accounts, self._window)
        dialog.made.connect(self._enter)
        dialog.demo_asked.connect(self.demo_asked)
        self._open(dialog)

    @Slot()
    def _show_accounts(self) -> None:
        if self._session.account is None:
            self.sign_in()
        elif self.dialog is None:
            self._open(AccountsDialog(self._session, self._window))

    def _open(self, dialog: SignInDialog | FirstAccountsDialog | AccountsDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._dialog_ended)
        dialog.open()

    @Slot(int)
    def _dialog_ended(self, result: int) -> None:
        ended: QDialog | None = self.dialog
        self.dialog = None
        if ended is not None:
            ended.deleteLater()
        self._session.changed.emit()
        self._window.activateWindow()
        self._window.focus_page()

    @Slot(object)
    def _enter(self, account: Account) -> None:
        self._session.sign_in(account)

    @Slot()
    def _sign_out(self) -> None:
        """Let nobody act any longer; a run goes on, and its end is told to the next who signs in."""
        if self._session.account is None:
            return
        if self._activity.is_writing:
            what = self.tr("The report is being written, and the register notes who signed it.")
            self._say(what, self.tr("Sign out in a moment, when it is filed."))
            return
        account, accounts = self._session.signed_in, self._session.steward.accounts
        self._session.act(lambda: accounts.sign_out(account))
        self._workplace.desk.close()
        self._session.sign_out()
        if self._activity.goes_on_alone:
            what = self.tr("You are signed out. The run goes on.")
            self._say(what, self.tr("How it ended is told to the next who signs in."))

    def _say(self, what: str, do: str) -> None:
        self._workplace.messages.post(Message("info", what, do))

    def enter_demo(self) -> None:
        """Go over to the demo's register, as its operator."""
        self._workplace.desk.close()
        if not self._session.open(self._workspace.demo_register, is_demo=True):
            return
        try:
            account = self._session.steward.accounts.sign_in(OPERATOR.name, OPERATOR.password)
        except UserError as error:
            self._workplace.messages.tell_error(error)
            return
        self._session.sign_in(account)

    @Slot()
    def leave_demo(self) -> None:
        """Go back to the user's own register, with nobody signed in; not while something works in the demo's."""
        if self._activity.is_finishing:
            self._say(
                self.tr("Something still works in the demo."), self.tr("Wait until it has ended, or stop it.")
            )
            return
        self._workplace.desk.close()
        self._session.open(steward_file(), is_demo=False)
        self.demo_left.emit()
