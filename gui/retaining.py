"""Reminds whoever signs in of lists of patients that are kept longer than the site wants."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Slot

from engine.errors import UserError
from engine.register.accounts import Account
from engine.register.records import StewardRequest
from engine.register.retention import kept_too_long
from gui.messages import Message, Messages
from gui.session import Session
from gui.settings import Settings
from gui.texts import number


class Retaining(QObject):
    """Looks once at each sign-in; what is destroyed, and when, stays with the steward.

    Parameters
    ----------
    session : Session
        Whose register is looked through; also the owner.
    now : callable
        Gives the time, with its zone.
    """

    def __init__(
        self,
        session: Session,
        messages: Messages,
        *,
        settings: Settings,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(session)
        self._session = session
        self._messages = messages
        self._settings = settings
        self._now = now
        self._last: Account | None = None
        session.changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        account, self._last = self._last, self._session.account
        if self._last is None or self._last == account or not self._session.is_open:
            return
        try:
            late = self._kept_too_long()
        except UserError as error:
            self._messages.tell_error(error)
            return
        if late:
            self._remind(late)

    def _kept_too_long(self) -> tuple[StewardRequest, ...]:
        steward, days = self._session.steward, self._settings.preferences.retention_days
        return kept_too_long(steward.requests, steward.chain, days=days, now=self._now())

    def _remind(self, late: tuple[StewardRequest, ...]) -> None:
        days = number(self._settings.preferences.retention_days)
        what = self.tr("Lists of patients are kept longer than {0} days after release.").format(days)
        do = self.tr("Open {0} and destroy its list on the release page, when nobody needs it any more.")
        codes = ", ".join(one.code for one in late)
        self._messages.post(Message("info", what, do.format(codes)))
