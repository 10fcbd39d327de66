"""The small window of one run folder, opened from the desktop: what it is, whether it is unchanged, its report."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from engine.events import Report
from engine.files import read_json
from engine.report.finding import Finding
from engine.runs import RunFolder, RunRecord
from gui.crash_dialog import CrashDialog
from gui.jobs import Job
from gui.messages import as_user_error
from gui.models.figures import Figures
from gui.models.method_words import method_words
from gui.texts import day
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, label, spaced
from gui.widgets.figure_table import FigureTable
from gui.widgets.refusal_card import RefusalCard

SIZE = QSize(720, 480)


@dataclass(frozen=True, slots=True)
class CheckedRun:
    """A run's record, and what checking its files found."""

    record: RunRecord
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CheckRun:
    """Read a run folder and check its files."""

    run: Path

    def __call__(self, report: Report) -> object:
        """Return the CheckedRun."""
        from engine import jobs

        return CheckedRun(read_json(RunFolder(self.run).record_file, RunRecord), jobs.verify(self.run))


class RunFolderDialog(QDialog):
    """Shows a run folder; nothing in it is changed.

    Parameters
    ----------
    run : Path
        The folder, or its run.json.
    parent : QWidget or None
        A window.
    """

    def __init__(self, run: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = RunFolder(run.parent if run.is_file() else run)
        self._closing = False
        self.setWindowTitle(self.tr("Run {0}").format(self._folder.path.name))
        self.resize(SIZE)
        self.heading = label(self.windowTitle(), "section")
        self.facts = label(self.tr("Checking the files …"), "muted", wrap=True)
        self.refusal = RefusalCard()
        self.table = FigureTable(self.tr("What was checked"))
        self.report_button = button(self.tr("Open the report"))
        self.report_button.setEnabled(self._folder.report_file.is_file())
        self.report_button.clicked.connect(self._open_report)
        self.close_button = button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.reject)
        self._arrange()
        self._job: Job | None = Job(CheckRun(self._folder.path), self)
        self._job.succeeded.connect(self._show)
        self._job.failed.connect(self._tell)
        self._job.ended.connect(self._end)
        self._job.start()

    def _arrange(self) -> None:
        column = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        for widget in (self.heading, self.facts, self.refusal):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        row = spaced(QHBoxLayout())
        row.addWidget(self.report_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)

    @property
    def is_working(self) -> bool:
        """Whether the files are being checked."""
        return self._job is not None

    @Slot(object)
    def _show(self, checked: CheckedRun) -> None:
        self.heading.setText(self.tr("Run {0}").format(checked.record.run_id))
        changed = sum(not one.passed for one in checked.findings)
        state = (
            self.tr("Nothing was changed since.")
            if not changed
            else self.tr("Changed since: {0}.").format(changed)
        )
        begun = self.tr("Begun on {0} with the method {1}.").format(
            day(checked.record.started_at[:10]), method_words(checked.record.method)
        )
        self.facts.setText(f"{begun} {state}")
        words = {True: self.tr("as it was"), False: self.tr("changed")}
        rows = tuple((one.name, words[one.passed], one.detail) for one in checked.findings)
        titles = (self.tr("What was checked"), self.tr("State"), self.tr("What was seen"))
        self.table.show_figures(Figures(titles, rows, text_columns=len(titles)))

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        self.facts.setText("")
        mendable = as_user_error(error)
        if mendable is None:
            CrashDialog(error, self).open()
        else:
            self.refusal.show_error(mendable)

    @Slot()
    def _end(self) -> None:
        self._job = None
        if self._closing:
            self.reject()

    @Slot()
    def _open_report(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder.report_file)))

    def reject(self) -> None:
        """Close when the files are no longer read."""
        self._closing = self.is_working
        if not self._closing:
            super().reject()
