"""One run from start to verdict: its job, pause, safe stop, going on after a stop or a crash, and the register."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import UserError
from engine.register.accounts import Account
from engine.register.records import FrozenPlan, RunOutcome
from engine.runs import RunFolder, RunRequest
from gui.dialogs import Question
from gui.jobs import Job
from gui.messages import Message
from gui.pages.run import RunPage
from gui.project import RunResult
from gui.work import UnlearnAndAudit
from gui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Begun:
    request: RunRequest
    plan: FrozenPlan
    planned: int
    by: Account


class Running(QObject):
    """Leads the run page, and tells the register how the run ends.

    Attributes
    ----------
    finished : Signal(object)
        The RunResult, when the audit has ended.
    changed : Signal()
        A run began or ended.
    """

    finished = Signal(object)
    changed = Signal()

    def __init__(self, page: RunPage, workplace: Workplace) -> None:
        super().__init__(page)
        self._page = page
        self._messages = workplace.messages
        self._session = workplace.session
        self._dialogs = workplace.dialogs
        self._begun: _Begun | None = None
        self._job: Job | None = None
        page.pause_asked.connect(self._pause_or_go_on)
        page.stop_asked.connect(self._ask_stop)
        page.resume_asked.connect(self._resume)
        self._session.register_changed.connect(self._forget)

    @property
    def is_working(self) -> bool:
        """Whether the run's thread works, paused or not."""
        return self._job is not None

    @property
    def plan_id(self) -> int | None:
        """The plan whose run the page shows."""
        return self._begun.plan.plan_id if self._begun is not None else None

    @property
    def first_request(self) -> int:
        """The first request of the run; only where one was begun."""
        assert self._begun is not None
        return self._begun.plan.requests[0]

    def start(self, request: RunRequest, plan: FrozenPlan, *, planned: int) -> None:
        """Start a run that the register has noted as started."""
        self._begun = _Begun(request, plan, planned, self._session.signed_in)
        self._page.begin(planned)
        self._work(UnlearnAndAudit(request))

    def resume(self, plan: FrozenPlan, folder: Path) -> bool:
        """Go on with an approved plan's run that was stopped, or broken off by a crash; False where it cannot."""
        if self.is_working:
            return False
        try:
            record = RunFolder(folder).record()
        except UserError as error:
            self._messages.tell_error(error)
            return False
        self._begun = _Begun(record.request, plan, record.epochs_planned, self._session.signed_in)
        self._resume()
        return self.is_working

    def call_off(self, plan: FrozenPlan) -> None:
        """Tell the register that a run broken off cannot go on, so that it can be started anew."""
        requests, by = self._session.steward.requests, self._session.signed_in
        self._session.act(lambda: requests.run_ended(plan.plan_id, "failed", by=by))

    @Slot()
    def _forget(self) -> None:
        """Show no run of another register, whose plans have the same numbers; it is offered there again."""
        self._begun = None
        self._page.show_none()

    @Slot()
    def _resume(self) -> None:
        begun = self._begun
        if begun is None or self.is_working or not self._note_started(begun):
            return
        history = RunFolder(begun.request.out).metrics()
        self._page.begin(begun.planned, history=history, resumed=True)
        self._work(UnlearnAndAudit(begun.request, resume=True))

    def _note_started(self, begun: _Begun) -> bool:
        """Tell the register that a stopped run goes on; one broken off by a crash is still noted as running."""
        requests = self._session.steward.requests
        states = {one.status for one in requests.all() if one.plan and one.plan.plan_id == begun.plan.plan_id}
        if states == {"running"}:
            return True
        by = self._session.account or begun.by
        return self._session.act(lambda: requests.start(begun.plan.plan_id, begun.request.out, by=by))

    def _work(self, work: UnlearnAndAudit) -> None:
        self._job = Job(work, self)
        self._job.events.connect(self._page.show_events)
        self._job.succeeded.connect(self._succeed)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._stopped)
        self._job.ended.connect(self._end)
        self._job.start()
        self.changed.emit()

    def _note_ended(self, outcome: RunOutcome) -> None:
        begun = self._begun
        if begun is not None:
            requests = self._session.steward.requests
            self._session.act(lambda: requests.run_ended(begun.plan.plan_id, outcome, by=begun.by))

    def stop(self) -> None:
        """Ask the run to end at its next safe point."""
        if self._job is not None:
            self._page.show_stopping()
            self._job.stop()

    @Slot()
    def _ask_stop(self) -> None:
        question = Question(
            self.tr("Stop the run?"),
            self.tr(
                "The run ends at the next safe point and can be resumed. The original model is unchanged."
            ),
            proceed=self.tr("Stop safely"),
            stay=self.tr("Keep running"),
        )
        if self._dialogs.confirm(question):
            self.stop()

    @Slot()
    def _pause_or_go_on(self) -> None:
        if self._job is None:
            return
        paused = not self._job.is_paused
        (self._job.pause if paused else self._job.resume)()
        self._page.show_paused(paused=paused)

    @Slot(object)
    def _succeed(self, result: RunResult) -> None:
        self._page.end(self.tr("Finished"), can_resume=False)
        self._note_ended("finished" if result.audit is not None else "no_epoch_qualified")
        self.finished.emit(result)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._page.end(self.tr("The run could not go on"), can_resume=self._can_resume())
        self._note_ended("failed")
        self._session.tell_failed(error)

    @Slot()
    def _stopped(self) -> None:
        can_resume = self._can_resume()
        self._page.end(self.tr("Stopped safely"), can_resume=can_resume)
        self._note_ended("stopped")
        do = self.tr("Resume the run here when you are ready.") if can_resume else ""
        self._session.tell(
            Message("info", self.tr("The run was stopped. The original model is unchanged."), do)
        )

    def _can_resume(self) -> bool:
        return self._begun is not None and RunFolder(self._begun.request.out).record_file.is_file()

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.changed.emit()
