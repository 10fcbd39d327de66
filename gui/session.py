"""Who works in which register: the user's own or the demo's, opened, with the account that is signed in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.errors import UserError
from engine.register.accounts import Account
from engine.register.steward import Steward
from gui.messages import Message, Messages, as_user_error


class Session(QObject):
    """Holds one open register file at a time.

    Parameters
    ----------
    messages : Messages
        Takes errors.
    parent : QObject or None
        The owner.

    Attributes
    ----------
    register_changed : Signal()
        Another register is open, or none.
    changed : Signal()
        Another register, another account, or something in the register changed.
    account : Account or None
        Who is signed in.
    is_demo : bool
        Whether the register is the demo's.
    """

    register_changed = Signal()
    changed = Signal()

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._steward: Steward | None = None
        self._untold: Message | None = None
        self.account: Account | None = None
        self.is_demo = False

    @property
    def steward(self) -> Steward:
        """The open register; only where ``is_open``."""
        assert self._steward is not None
        return self._steward

    @property
    def is_open(self) -> bool:
        """Whether a register is open; not where its file cannot be read or written."""
        return self._steward is not None

    @property
    def has_accounts(self) -> bool:
        """Whether anybody can sign in."""
        return self._steward is not None and bool(self._steward.accounts.all())

    @property
    def signed_in(self) -> Account:
        """The account that acts; only where somebody is signed in."""
        assert self.account is not None
        return self.account

    def open(self, file: Path, *, is_demo: bool) -> bool:
        """Open another register, with nobody signed in; False where it cannot be opened."""
        self.close()
        self.is_demo = is_demo
        try:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._steward = Steward.open(file)
        except (UserError, OSError) as error:
            self._messages.tell_error(error)
        self.register_changed.emit()
        self.changed.emit()
        return self.is_open

    def close(self) -> None:
        """Let go of the register's file."""
        if self._steward is not None:
            self._steward.close()
        self._steward, self.account, self.is_demo = None, None, False
        self._untold = None

    def sign_in(self, account: Account) -> None:
        """Let an account act from now on."""
        self.account = account
        self.changed.emit()
        untold, self._untold = self._untold, None
        if untold is not None:
            self._messages.post(untold)

    def sign_out(self) -> None:
        """Let nobody act."""
        self.account = None
        self.changed.emit()

    def tell(self, message: Message) -> None:
        """Tell how long work has ended: to whoever is signed in, or to the next who signs in here."""
        if self.account is None:
            self._untold = message
        else:
            self._messages.post(message)

    def tell_failed(self, error: Exception) -> None:
        """Tell in the same way what the user can mend; anything else is a crash, told at once."""
        mendable = as_user_error(error)
        if mendable is None:
            self._messages.tell_error(error)
        else:
            self.tell(Message("bad", mendable.what, mendable.do))

    def act(self, action: Callable[[], object]) -> bool:
        """Change the register; False where it refused, which is told in words."""
        try:
            action()
        except (UserError, OSError) as error:
            self._messages.tell_error(error)
            return False
        finally:
            self.changed.emit()
        return True
