"""Writing the report of a finished run to the place that the steward chooses."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from gui.dialogs import Dialogs
from gui.jobs import Job
from gui.messages import Message, Messages
from gui.pages.verify import VerifyPage
from gui.project import RunResult
from gui.work import WriteReport


class Exporting(QObject):
    """Leads the buttons of the verify page that write or open files.

    Attributes
    ----------
    changed : Signal()
        Writing began or ended.
    """

    changed = Signal()

    def __init__(self, page: VerifyPage, messages: Messages, *, dialogs: Dialogs) -> None:
        super().__init__(page)
        self._page = page
        self._messages = messages
        self._dialogs = dialogs
        self._result: RunResult | None = None
        self._job: Job | None = None
        self.done = False
        page.export_asked.connect(self.export)
        page.folder_asked.connect(self._open_folder)
        page.progress.stop_asked.connect(self.stop)

    @property
    def is_working(self) -> bool:
        """Whether a report is being written."""
        return self._job is not None

    def show_result(self, result: RunResult | None) -> None:
        """Take over a finished run, or None before there is one."""
        self._result, self.done = result, False
        if result is not None:
            self._page.show_result(result)

    @Slot()
    def export(self) -> None:
        """Ask where, and write the report there."""
        if self._result is None or self.is_working:
            return
        name = self.tr("Unlearning report {0}.pdf").format(self._result.record.run_id)
        pattern = self.tr("PDF (*.pdf)")
        out = self._dialogs.new_file(
            self.tr("Export the report"), purpose="export", name=name, pattern=pattern
        )
        if out is None:
            return
        self._page.progress.begin(self.tr("Writing the report"))
        self._job = Job(WriteReport(self._result.folder.path, out), self)
        self._job.events.connect(self._page.progress.show_events)
        self._job.succeeded.connect(self._show_exported)
        self._job.failed.connect(self._messages.tell_error)
        self._job.ended.connect(self._end)
        self._job.start()
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Ask the writing to end."""
        if self._job is not None:
            self._job.stop()

    @Slot(object)
    def _show_exported(self, path: Path) -> None:
        self.done = True
        what = self.tr("The report was written: {0}").format(path.name)
        url = QUrl.fromLocalFile(str(path))
        self._messages.post(Message("good", what, str(path.parent), self.tr("Open it"), lambda: _open(url)))

    @Slot()
    def _open_folder(self) -> None:
        if self._result is not None:
            _open(QUrl.fromLocalFile(str(self._result.folder.path)))

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._page.progress.hide()
        self.changed.emit()


def _open(url: QUrl) -> None:
    QDesktopServices.openUrl(url)
