"""The release page at work: the report is written, signed and filed, and what is left is noted."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from engine.register.accounts import Account
from engine.register.checklist import CopyKind, CopyState
from gui.countersigning import Countersigning
from gui.dialogs import Question
from gui.jobs import Job
from gui.key_keeping import KeyKeeping
from gui.messages import Message
from gui.pages.release import ReleasePage
from gui.project import FiledReport, RunResult
from gui.report_work import WriteReport
from gui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Writing:
    """Whose report is being written, and for whom; another request may be open when it is."""

    plan_id: int
    by: Account


class Releasing(QObject):
    """Leads the release page.

    Attributes
    ----------
    changed : Signal()
        Writing began or ended.
    """

    changed = Signal()

    def __init__(self, page: ReleasePage, workplace: Workplace) -> None:
        super().__init__(page)
        self._page = page
        self._messages = workplace.messages
        self._session = workplace.session
        self._desk = workplace.desk
        self._dialogs = workplace.dialogs
        self._result: RunResult | None = None
        self._job: Job | None = None
        self._writing: _Writing | None = None
        self.countersigning = Countersigning(page.signatures, page.progress, workplace)
        self.key_keeping = KeyKeeping(page, workplace)
        for part in (self.countersigning, self.key_keeping):
            part.changed.connect(self.changed)
        page.sign_asked.connect(self._sign)
        page.draft_asked.connect(self._draft)
        page.destroy_asked.connect(self._destroy)
        page.progress.stop_asked.connect(self.stop)
        page.checklist.marked.connect(self._mark)
        page.checklist.reverification_set.connect(self._set_reverification)
        self._desk.opened.connect(self._show)
        self._desk.changed.connect(self._show)

    @property
    def is_working(self) -> bool:
        """Whether a report or a key sheet is being written, a report signed, or a key destroyed."""
        return self._job is not None or self.countersigning.is_working or self.key_keeping.is_working

    @property
    def is_reading(self) -> bool:
        """Whether the signatures of a report are being read."""
        return self.countersigning.is_reading

    def show_result(self, result: RunResult | None) -> None:
        """Take over a finished run, or None before there is one."""
        self._result = result
        self.countersigning.show_result(result)
        self.key_keeping.show_result(result)
        if result is not None:
            self._page.show_result(result)

    @Slot()
    def _show(self) -> None:
        request = self._desk.request
        if request is not None:
            self._page.show_request(request)
            self._page.checklist.show_aftercare(self._session.steward.checklist.of(request.number))

    @Slot()
    def _sign(self) -> None:
        self._write(key=self._page.key_file, password=self._page.password.text() or None)

    @Slot()
    def _draft(self) -> None:
        self._write(key=None, password=None)

    def _write(self, *, key: Path | None, password: str | None) -> None:
        """Ask where, and write the report there."""
        request, plan = self._desk.request, self._desk.plan
        if self._result is None or request is None or plan is None or self.is_working:
            return
        words = self.tr("Unlearning report {0}.pdf") if key else self.tr("Draft of report {0}.pdf")
        out = self._dialogs.new_file(
            self.tr("File the report"),
            purpose="export",
            name=words.format(request.code),
            pattern=self.tr("PDF (*.pdf)"),
        )
        if out is None:
            return
        requests = self._session.steward.requests
        if not self._session.act(lambda: requests.refile(plan.plan_id)):
            return
        self._writing = _Writing(plan.plan_id, self._session.signed_in)
        self._page.progress.begin(self.tr("Writing the report"))
        self._job = Job(WriteReport(self._result.folder.path, out, key, password), self)
        self._job.events.connect(self._page.progress.show_events)
        self._job.succeeded.connect(self._written)
        self._job.failed.connect(self._messages.tell_error)
        self._job.ended.connect(self._end)
        self._job.start()
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Ask the writing or signing to end."""
        self.countersigning.stop()
        self.key_keeping.stop()
        if self._job is not None:
            self._job.stop()

    @Slot(object)
    def _written(self, filed: FiledReport) -> None:
        url = QUrl.fromLocalFile(str(filed.pdf))
        if not filed.signed:
            what = self.tr("The draft was written: {0}").format(filed.pdf.name)
        elif self._note_signed(filed):
            what = self.tr("The signed report was filed: {0}").format(filed.pdf.name)
        else:
            return
        self._messages.post(
            Message("good", what, str(filed.pdf.parent), self.tr("Open it"), lambda: _open(url))
        )

    def _note_signed(self, filed: FiledReport) -> bool:
        writing, requests = self._writing, self._session.steward.requests
        assert writing is not None
        self._page.password.clear()
        return self._session.act(lambda: requests.sign(writing.plan_id, filed.sha256, by=writing.by))

    @Slot()
    def _destroy(self) -> None:
        request = self._desk.request
        question = Question(
            self.tr("Destroy the list of patients?"),
            self.tr(
                "The register forgets who was on the list. Counts, decisions and the audit log stay. This cannot "
                "be undone."
            ),
            proceed=self.tr("Destroy the list"),
            stay=self.tr("Keep it"),
        )
        if request is not None and self._dialogs.confirm(question):
            requests, by = self._session.steward.requests, self._session.signed_in
            self._session.act(lambda: requests.destroy_ids(request.number, by=by))

    @Slot(str, str, str)
    def _mark(self, kind: CopyKind, state: CopyState, note: str) -> None:
        request = self._desk.request
        if request is not None:
            checklist, by = self._session.steward.checklist, self._session.signed_in
            self._session.act(lambda: checklist.mark(request.number, kind, state, note=note, by=by))
            self._show()

    @Slot(object)
    def _set_reverification(self, chosen: QDate | None) -> None:
        request = self._desk.request
        if request is not None:
            day = date(chosen.year(), chosen.month(), chosen.day()) if chosen is not None else None
            checklist, by = self._session.steward.checklist, self._session.signed_in
            self._session.act(lambda: checklist.set_reverification(request.number, day, by=by))
            self._show()

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._page.progress.hide()
        self.changed.emit()


def _open(url: QUrl) -> None:
    QDesktopServices.openUrl(url)
