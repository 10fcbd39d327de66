"""The key of a run's pseudonyms: the sheet that says whose they are, and destroying the key."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from engine.register.account import Account
from gui.dialogs import Question
from gui.jobs import Job, Work
from gui.key_sheet_dialog import KeySheetDialog
from gui.messages import Message
from gui.pages.release import ReleasePage
from gui.project import RunResult
from gui.report_work import DestroyKey, WriteKeySheet
from gui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Doing:
    """For which plan something is done, and who is at the desk."""

    plan_id: int
    by: Account


class KeyKeeping(QObject):
    """Leads the menu of the release page.

    Attributes
    ----------
    changed : Signal()
        Writing or destroying began or ended.
    """

    changed = Signal()

    def __init__(self, page: ReleasePage, workplace: Workplace) -> None:
        super().__init__(page)
        self._page = page
        self._messages = workplace.messages
        self._dialogs = workplace.dialogs
        self._session = workplace.session
        self._desk = workplace.desk
        self._result: RunResult | None = None
        self._job: Job | None = None
        self._doing: _Doing | None = None
        self.dialog: KeySheetDialog | None = None
        page.key_sheet_asked.connect(self._ask_password)
        page.destroy_key_asked.connect(self._destroy)

    @property
    def is_working(self) -> bool:
        """Whether a key sheet is being written or a key destroyed."""
        return self._job is not None

    def show_result(self, result: RunResult | None) -> None:
        """Take over a finished run, or None before there is one."""
        self._result = result

    def stop(self) -> None:
        """Ask the writing to end."""
        if self._job is not None:
            self._job.stop()

    @Slot()
    def _ask_password(self) -> None:
        if self._result is None or self._desk.plan is None or self.is_working:
            return
        self.dialog = KeySheetDialog(self._page.window())
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.password_given.connect(self._write)
        self.dialog.open()

    @Slot(str)
    def _write(self, password: str) -> None:
        """Ask where, and write the key sheet there."""
        result, request = self._result, self._desk.request
        if result is None or request is None:
            return
        out = self._dialogs.new_file(
            self.tr("Write the key sheet"),
            purpose="key-sheet",
            name=self.tr("Key sheet {0}.pdf").format(request.code),
            pattern=self.tr("PDF (*.pdf)"),
        )
        if out is not None:
            words = self.tr("Writing the key sheet")
            self._work(WriteKeySheet(result.folder.path, out, password), self._written, words=words)

    @Slot(object)
    def _written(self, sheet: Path) -> None:
        keeping, doing = self._session.steward.keeping, self._doing
        assert doing is not None
        if self._session.act(lambda: keeping.key_sheet_written(doing.plan_id, by=doing.by)):
            what = self.tr("The key sheet was written: {0}").format(sheet.name)
            self._messages.post(
                Message("good", what, self.tr("It names patients: keep it apart from the report."))
            )

    @Slot()
    def _destroy(self) -> None:
        """Ask whether that is meant, and destroy the key."""
        result, plan = self._result, self._desk.plan
        if result is None or plan is None or self.is_working:
            return
        keeping, by = self._session.steward.keeping, self._session.signed_in
        if not self._dialogs.confirm(self._question()):
            return
        if self._session.act(lambda: keeping.require_may_destroy_key(plan.plan_id, by=by)):
            self._work(DestroyKey(result.folder.path), self._destroyed, words=self.tr("Destroying the key"))

    def _question(self) -> Question:
        return Question(
            self.tr("Destroy the key of the pseudonyms?"),
            self.tr(
                "Nobody can then say whose the pseudonyms in the report and its scores are, no key sheet can be made, "
                "and the run cannot be audited again. Delete copies in backups as well. This cannot be undone."
            ),
            proceed=self.tr("Destroy the key"),
            stay=self.tr("Keep it"),
        )

    @Slot(object)
    def _destroyed(self, run: Path) -> None:
        keeping, doing = self._session.steward.keeping, self._doing
        assert doing is not None
        if self._session.act(lambda: keeping.key_destroyed(doing.plan_id, by=doing.by)):
            self._messages.post(Message("good", self.tr("The key of the pseudonyms was destroyed."), ""))

    def _work(self, work: Work, then: Callable[[Any], None], *, words: str) -> None:
        plan = self._desk.plan
        if plan is None or self._job is not None:
            return
        self._doing = _Doing(plan.plan_id, self._session.signed_in)
        self._page.progress.begin(words)
        self._job = Job(work, self)
        self._job.succeeded.connect(then)
        self._job.failed.connect(self._messages.tell_error)
        self._job.ended.connect(self._end)
        self._job.start()
        self.changed.emit()

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._page.progress.hide()
        self.changed.emit()
