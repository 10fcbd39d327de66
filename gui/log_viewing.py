"""The audit log page at work."""

from PySide6.QtCore import QObject, Slot

from engine.errors import UserError
from gui.messages import Message
from gui.pages.audit_log import AuditLogPage
from gui.workplace import Workplace


class LogViewing(QObject):
    """Leads the audit log page."""

    def __init__(self, page: AuditLogPage, workplace: Workplace) -> None:
        super().__init__(page)
        self._page = page
        self._workplace = workplace
        self._session = workplace.session
        page.check_asked.connect(self._check)
        page.export_asked.connect(self._export)
        self._session.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        if self._page.isVisible():
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the log as it is, to somebody who is signed in."""
        if self._session.account is None:
            self._page.show_signed_out()
            return
        try:
            steward = self._session.steward
            self._page.show_events(tuple(steward.chain.events()), full_name=steward.accounts.full_name)
        except UserError as error:
            self._workplace.messages.tell_error(error)

    @Slot()
    def _check(self) -> None:
        self._page.show_check(self._session.steward.check())

    @Slot()
    def _export(self) -> None:
        out = self._workplace.dialogs.new_file(
            self.tr("Export the audit log"),
            purpose="export",
            name=self.tr("Audit log.xml"),
            pattern=self.tr("XML (*.xml)"),
        )
        if out is None:
            return
        steward, account = self._session.steward, self._session.signed_in
        if self._session.act(lambda: steward.export_trail(out, by=account)):
            what = self.tr("The audit log was exported: {0}").format(out.name)
            self._workplace.messages.post(Message("good", what, str(out.parent)))
