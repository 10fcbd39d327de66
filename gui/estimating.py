"""The trial that tells what a planned run will take: its job, and the lists that it needs meanwhile."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import UserError
from engine.events import Report
from engine.files import user_errors_of_disk
from engine.runs import RunRequest
from engine.unlearning.estimate import Estimate
from gui.jobs import Job
from gui.messages import Messages
from gui.widgets.estimate_card import EstimateCard
from gui.work import Workspace, delete_lists

MakeRequest = Callable[[], RunRequest | None]


@dataclass(frozen=True, slots=True)
class TryRun:
    """Try a run whose lists were written for this alone, and delete them."""

    request: RunRequest

    def __call__(self, report: Report) -> object:
        """Return the Estimate."""
        from engine import jobs

        try:
            return jobs.estimate(self.request, report=report)
        finally:
            delete_lists(self.request)


class Estimating(QObject):
    """Leads the plan page's card of time, disk and memory.

    Parameters
    ----------
    request : callable
        Writes the lists and returns the run that would be started, None where there is none to try.

    Attributes
    ----------
    changed : Signal()
        A trial began or ended.
    """

    changed = Signal()

    def __init__(
        self, card: EstimateCard, messages: Messages, *, workspace: Workspace, request: MakeRequest
    ) -> None:
        super().__init__(card)
        self._card = card
        self._messages = messages
        self._workspace = workspace
        self._request = request
        self._job: Job | None = None
        self._outdated = False
        card.asked.connect(self._begin)
        card.cleared.connect(self._give_up)
        card.progress.stop_asked.connect(self.stop)

    @property
    def is_working(self) -> bool:
        """Whether a trial works."""
        return self._job is not None

    def stop(self) -> None:
        """Ask the trial to end."""
        if self._job is not None:
            self._job.stop()

    def set_busy(self, *, busy: bool) -> None:
        """Allow no trial beside other work on the device."""
        self._card.button.setEnabled(not busy and self._job is None)

    @Slot()
    def _begin(self) -> None:
        try:
            with user_errors_of_disk(self._workspace.folder):
                request = self._request()
        except UserError as error:
            self._messages.tell_error(error)
            return
        if request is None or self._job is not None:
            return
        self._outdated = False
        self._card.progress.begin(self.tr("Trying a few images and steps"))
        self._job = Job(TryRun(request), self)
        self._job.events.connect(self._card.progress.show_events)
        self._job.succeeded.connect(self._show)
        self._job.failed.connect(self._messages.tell_error)
        self._job.ended.connect(self._end)
        self._job.start()
        self.changed.emit()

    @Slot()
    def _give_up(self) -> None:
        """Try no more: the plan is another one by now."""
        self._outdated = True
        self.stop()

    @Slot(object)
    def _show(self, estimate: Estimate) -> None:
        if self._outdated:
            return
        free = shutil.disk_usage(self._workspace.folder).free
        self._card.show_estimate(estimate, free_bytes=free)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._card.progress.hide()
        self.changed.emit()
