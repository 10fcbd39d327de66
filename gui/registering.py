"""The requests page at work: making, opening, holding, extending and closing requests of the register."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.catalog.ids import IdList, read_ids
from engine.errors import UserError
from engine.register.records import StewardRequest
from gui.dialogs import Dialogs, Question
from gui.messages import Messages
from gui.pages.requests import RequestsPage
from gui.workplace import Workplace


class Registering(QObject):
    """Leads the requests page.

    Attributes
    ----------
    begun : Signal(object)
        A new request is to be taken in, with its IdList or None.
    """

    begun = Signal(object)

    def __init__(self, page: RequestsPage, workplace: Workplace) -> None:
        super().__init__(page)
        self._page = page
        self._messages = workplace.messages
        self._session = workplace.session
        self._desk = workplace.desk
        self._dialogs = workplace.dialogs
        page.new_asked.connect(self._begin)
        page.import_asked.connect(self._import)
        page.open_asked.connect(self._open)
        page.together_asked.connect(self._open_together)
        page.hold_asked.connect(self._hold_chosen)
        page.release_asked.connect(self._release_chosen)
        page.extend_asked.connect(self._extend_chosen)
        page.close_asked.connect(self._close_chosen)
        self._session.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show the register as it is."""
        self._page.show_demo_offered(offered=not self._session.is_demo)
        if not self._session.is_open or self._session.account is None:
            self._page.show_signed_out(has_accounts=self._session.has_accounts)
            return
        try:
            self._page.show_requests(self._session.steward.requests.all())
        except UserError as error:
            self._messages.tell_error(error)

    @Slot()
    def _begin(self) -> None:
        self.begun.emit(None)

    @Slot()
    def _import(self) -> None:
        file = ask_list(self._dialogs, self.tr("List of patient ids"))
        listed = read_list(file, self._messages) if file is not None else None
        if listed is not None:
            self.begun.emit(listed)

    @Slot()
    def _open(self) -> None:
        chosen = self._page.table.chosen
        if chosen:
            self._desk.open(chosen[0].number)

    @Slot()
    def _open_together(self) -> None:
        numbers = [one.number for one in self._page.table.chosen]
        if numbers:
            self._desk.open(numbers[0], together=numbers)

    @Slot()
    def _hold_chosen(self) -> None:
        for one in self._page.table.chosen:
            self.hold(one)

    @Slot()
    def _release_chosen(self) -> None:
        for one in self._page.table.chosen:
            self.release(one)

    @Slot()
    def _extend_chosen(self) -> None:
        for one in self._page.table.chosen:
            self._extend(one)

    @Slot()
    def _close_chosen(self) -> None:
        for one in self._page.table.chosen:
            self.close(one)

    def hold(self, request: StewardRequest) -> None:
        """Ask why, and put a request on hold."""
        reason = self._dialogs.reason(
            Question(
                self.tr("Put {0} on hold?").format(request.code),
                self.tr("Nothing can be done with it until the hold is released. The deadline runs on."),
                proceed=self.tr("Hold"),
                stay=self.tr("Cancel"),
            )
        )
        if reason is not None:
            requests, by = self._session.steward.requests, self._session.signed_in
            self._session.act(lambda: requests.hold(request.number, reason, by=by))

    def release(self, request: StewardRequest) -> None:
        """End a hold; the request stands where it stood."""
        requests, by = self._session.steward.requests, self._session.signed_in
        self._session.act(lambda: requests.release_hold(request.number, by=by))

    def _extend(self, request: StewardRequest) -> None:
        reason = self._dialogs.reason(
            Question(
                self.tr("Extend the deadline of {0}?").format(request.code),
                self.tr(
                    "By two months, once. Tell the person who asked, with this reason, before the first month is over."
                ),
                proceed=self.tr("Extend"),
                stay=self.tr("Cancel"),
            )
        )
        if reason is not None:
            requests, by = self._session.steward.requests, self._session.signed_in
            self._session.act(lambda: requests.extend(request.number, reason, by=by))

    def close(self, request: StewardRequest) -> bool:
        """Ask why, and close a request without a run; whether that was done."""
        reason = self._dialogs.reason(
            Question(
                self.tr("Close {0} without a run?").format(request.code),
                self.tr("It stays in the register with this reason, and cannot be opened again."),
                proceed=self.tr("Close without a run"),
                stay=self.tr("Cancel"),
            )
        )
        if reason is None:
            return False
        requests, by = self._session.steward.requests, self._session.signed_in
        return self._session.act(lambda: requests.close(request.number, reason, by=by))


def ask_list(dialogs: Dialogs, title: str) -> Path | None:
    """Ask for a list of ids."""
    return dialogs.file(title, purpose="ids", pattern="CSV (*.csv *.txt *.tsv);;* (*)")


def read_list(file: Path, messages: Messages) -> IdList | None:
    """Read a list of ids; None where it cannot be read, which is told."""
    try:
        return read_ids(file)
    except UserError as error:
        messages.tell_error(error)
        return None
