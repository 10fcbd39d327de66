"""The signatures of a released report: shown, added one by one, and each noted in the register."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from engine.register.account import Account
from engine.register.report_steps import SignedReport
from engine.report.sign_off import ReportSignature, SigningRole
from gui.jobs import Job, Work
from gui.messages import Message
from gui.project import FiledReport, RunResult
from gui.report_work import Countersign, ReadSignatures
from gui.widgets.progress import ProgressPanel
from gui.widgets.signatures_card import SignaturesCard
from gui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Report:
    """A filed report: its run's folder, its plan, and its SHA-256 as the register holds it."""

    run: Path
    plan_id: int
    sha256: str


@dataclass(frozen=True, slots=True)
class _Signing:
    """What is being signed, as whom, and who is at the desk."""

    report: _Report
    role: SigningRole
    by: Account


class Countersigning(QObject):
    """Leads the release page's card of signatures.

    Attributes
    ----------
    changed : Signal()
        Reading or signing began or ended.
    """

    changed = Signal()

    def __init__(self, card: SignaturesCard, progress: ProgressPanel, workplace: Workplace) -> None:
        super().__init__(card)
        self._card = card
        self._progress = progress
        self._workplace = workplace
        self._session = workplace.session
        self._result: RunResult | None = None
        self._job: Job | None = None
        self._read: _Report | None = None
        self._signing: _Signing | None = None
        card.sign_asked.connect(self._sign)
        card.note_asked.connect(self._note_last)
        workplace.desk.opened.connect(self._refresh)
        workplace.desk.changed.connect(self._refresh)

    @property
    def is_working(self) -> bool:
        """Whether a signature is being added."""
        return self._job is not None and self._signing is not None

    @property
    def is_reading(self) -> bool:
        """Whether signatures are being read."""
        return self._job is not None and self._signing is None

    def show_result(self, result: RunResult | None) -> None:
        """Take over a finished run, or None before there is one."""
        self._result = result
        self._read = None
        self._refresh()

    @Slot()
    def stop(self) -> None:
        """Ask reading or signing to end."""
        if self._job is not None:
            self._job.stop()

    @property
    def _filed(self) -> _Report | None:
        """The report that the open request was released with, where its run is at hand."""
        request, plan, result = self._workplace.desk.request, self._workplace.desk.plan, self._result
        if request is None or plan is None or result is None or request.status != "signed":
            return None
        if request.run_folder != result.folder.path.resolve():
            return None
        return _Report(result.folder.path, plan.plan_id, request.report_sha256)

    @Slot()
    def _refresh(self) -> None:
        """Read the signatures of what is open, unless they are known or being read."""
        filed = self._filed
        self._card.setVisible(filed is not None)
        if filed is not None and filed != self._read and self._job is None:
            self._read = filed
            self._work(ReadSignatures(filed.run), self._show)

    @Slot(object)
    def _show(self, signatures: tuple[ReportSignature, ...]) -> None:
        filed = self._filed
        if filed is not None and filed == self._read:
            self._card.show_signatures(signatures, recorded=filed.sha256)

    @Slot()
    def _sign(self) -> None:
        """Ask where the PDF is filed, and add the signature."""
        filed, key, request = self._filed, self._card.key_file, self._workplace.desk.request
        if filed is None or key is None or request is None or self._job is not None:
            return
        out = self._workplace.dialogs.new_file(
            self.tr("File the report"),
            purpose="export",
            name=self.tr("Unlearning report {0}.pdf").format(request.code),
            pattern=self.tr("PDF (*.pdf)"),
        )
        if out is None:
            return
        role = self._card.chosen_role
        self._signing = _Signing(filed, role, self._session.signed_in)
        self._progress.begin(self.tr("Signing the report"))
        password = self._card.password.text() or None
        self._work(Countersign(filed.run, out, filed.sha256, role, key, password), self._signed)

    @Slot(object)
    def _signed(self, report: FiledReport) -> None:
        signing = self._signing
        assert signing is not None
        self._card.password.clear()
        self._card.key.field.clear()
        self._read = None
        if self._note(signing, report.sha256):
            what = self.tr("The signature was added: {0}").format(report.pdf.name)
            url = QUrl.fromLocalFile(str(report.pdf))
            self._workplace.messages.post(
                Message("good", what, str(report.pdf.parent), self.tr("Open it"), lambda: _open(url))
            )

    @Slot()
    def _note_last(self) -> None:
        """Note the last signature, which was added without the register."""
        filed, signatures = self._filed, self._card.signatures
        if filed is not None and signatures:
            last = signatures[-1]
            self._note(_Signing(filed, last.role, self._session.signed_in), last.document)

    def _note(self, signing: _Signing, sha256: str) -> bool:
        keeping = self._session.steward.keeping
        signed = SignedReport(signing.report.plan_id, signing.role, sha256)
        return self._session.act(lambda: keeping.countersign(signed, by=signing.by))

    def _work(self, work: Work, then: Callable[[Any], None]) -> None:
        self._job = Job(work, self)
        self._job.events.connect(self._progress.show_events)
        self._job.succeeded.connect(then)
        self._job.failed.connect(self._workplace.messages.tell_error)
        self._job.ended.connect(self._end)
        self._job.start()
        self.changed.emit()

    @Slot()
    def _end(self) -> None:
        if self._signing is not None:
            self._signing = None
            self._progress.hide()
        self._job = None
        self._refresh()
        self.changed.emit()


def _open(url: QUrl) -> None:
    QDesktopServices.openUrl(url)
