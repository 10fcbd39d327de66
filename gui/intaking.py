"""The intake page at work: a new request is made, or an open one amended, with the list that came with it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.catalog.ids import IdList
from engine.register.drafts import DraftList
from engine.register.records import StewardRequest
from gui.pages.intake import IntakePage
from gui.registering import Registering, ask_list, read_list
from gui.workplace import Workplace


class Intaking(QObject):
    """Leads the intake page.

    Attributes
    ----------
    went_on : Signal()
        The request is in the register; its patients are next.
    """

    went_on = Signal()

    def __init__(self, page: IntakePage, workplace: Workplace, registering: Registering) -> None:
        super().__init__(page)
        self._page = page
        self._messages = workplace.messages
        self._session = workplace.session
        self._desk = workplace.desk
        self._dialogs = workplace.dialogs
        self._registering = registering
        self._listed: IdList | None = None
        self.is_new = False
        page.save_asked.connect(self._save)
        page.next_asked.connect(self._save_and_go_on)
        page.hold_asked.connect(self._hold)
        page.release_asked.connect(self._release)
        page.list.choose_asked.connect(self._choose_list)
        page.list.dropped.connect(self._take_list)
        self._desk.opened.connect(self._show)
        self._desk.changed.connect(self._show)

    def begin(self, listed: IdList | None) -> None:
        """Begin a request that is not in the register yet."""
        self._desk.close()
        self.is_new, self._listed = True, listed
        self._page.show_new()
        self._page.list.show_list(listed)

    @Slot()
    def _show(self) -> None:
        request = self._desk.request
        if request is None:
            return
        self.is_new = False
        kept = self._session.steward.drafts.of(request.number)
        self._listed = kept.listed
        self._page.show_request(request, kept.listed)

    @Slot()
    def _save_and_go_on(self) -> None:
        request = self._desk.request
        unchanged = request is not None and self._page.intake == request.intake
        if unchanged or not self._page.save_button.isVisible() or self._save():
            self.went_on.emit()

    @Slot()
    def _save(self) -> bool:
        request = self._desk.request
        return self._create() if request is None else self._amend(request)

    def _create(self) -> bool:
        made: list[StewardRequest] = []
        steward, by = self._session.steward, self._session.signed_in
        listed = self._listed
        if not self._session.act(lambda: made.append(steward.requests.create(self._page.intake, by=by))):
            return False
        if listed is not None:
            self._session.act(lambda: steward.drafts.keep(made[0].number, DraftList(listed)))
        self._desk.open(made[0].number)
        return True

    def _amend(self, request: StewardRequest) -> bool:
        requests, by = self._session.steward.requests, self._session.signed_in
        return self._session.act(lambda: requests.amend(request.number, self._page.intake, by=by))

    @Slot()
    def _choose_list(self) -> None:
        file = ask_list(self._dialogs, self.tr("List of patient ids"))
        if file is not None:
            self._take_list(file)

    @Slot(object)
    def _take_list(self, file: Path) -> None:
        listed = read_list(file, self._messages)
        if listed is None:
            return
        self._listed = listed
        self._page.list.show_list(listed)
        request = self._desk.request
        if request is not None:
            drafts = self._session.steward.drafts
            self._session.act(lambda: drafts.keep(request.number, DraftList(listed)))
            self._desk.reopen()

    @Slot()
    def _hold(self) -> None:
        if self._desk.request is not None:
            self._registering.hold(self._desk.request)

    @Slot()
    def _release(self) -> None:
        if self._desk.request is not None:
            self._registering.release(self._desk.request)
