"""One run from start to verdict: its job, pause, safe stop, and going on after a stop."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import UserError
from engine.files import user_errors_of_disk
from engine.runs import RunFolder, RunRequest
from gui.dialogs import Dialogs, Question
from gui.jobs import Job
from gui.messages import Message, Messages
from gui.pages.run import RunPage
from gui.project import Plan, Project, RunResult
from gui.work import UnlearnAndAudit, Workspace


@dataclass(frozen=True, slots=True)
class _Begun:
    request: RunRequest
    planned: int


class Running(QObject):
    """Leads the run page.

    Attributes
    ----------
    finished : Signal(object)
        The RunResult, when the audit has ended.
    changed : Signal()
        A run began or ended.
    """

    finished = Signal(object)
    changed = Signal()

    def __init__(self, page: RunPage, messages: Messages, *, dialogs: Dialogs) -> None:
        super().__init__(page)
        self._page = page
        self._messages = messages
        self._dialogs = dialogs
        self._begun: _Begun | None = None
        self._job: Job | None = None
        page.pause_asked.connect(self._pause_or_go_on)
        page.stop_asked.connect(self._ask_stop)
        page.resume_asked.connect(self._resume)

    @property
    def is_working(self) -> bool:
        """Whether the run's thread works, paused or not."""
        return self._job is not None

    @property
    def has_begun(self) -> bool:
        """Whether a run was started since the project was opened."""
        return self._begun is not None

    def forget(self) -> None:
        """Let go of an earlier run, for a new project."""
        self._begun = None

    def start(
        self, plan: Plan, project: Project, subject_ids: tuple[str, ...], *, workspace: Workspace
    ) -> bool:
        """Freeze the list of patients and start; False where the workspace cannot be written."""
        try:
            with user_errors_of_disk(workspace.folder):
                request = _request(plan, project, subject_ids, workspace=workspace)
        except UserError as error:
            self._messages.tell_error(error)
            return False
        self._begun = _Begun(request, plan.epochs_planned)
        self._page.begin(plan.epochs_planned)
        self._work(UnlearnAndAudit(request))
        return True

    @Slot()
    def _resume(self) -> None:
        if self._begun is None or self.is_working:
            return
        history = RunFolder(self._begun.request.out).metrics()
        self._page.begin(self._begun.planned, history=history, resumed=True)
        self._work(UnlearnAndAudit(self._begun.request, resume=True))

    def _work(self, work: UnlearnAndAudit) -> None:
        self._job = Job(work, self)
        self._job.events.connect(self._page.show_events)
        self._job.succeeded.connect(self._succeed)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._stopped)
        self._job.ended.connect(self._end)
        self._job.start()
        self.changed.emit()

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
        self.finished.emit(result)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._page.end(self.tr("The run could not go on"), can_resume=self._can_resume())
        self._messages.tell_error(error)

    @Slot()
    def _stopped(self) -> None:
        can_resume = self._can_resume()
        self._page.end(self.tr("Stopped safely"), can_resume=can_resume)
        do = self.tr("Resume the run here when you are ready.") if can_resume else ""
        self._messages.post(
            Message("info", self.tr("The run was stopped. The original model is unchanged."), do)
        )

    def _can_resume(self) -> bool:
        return self._begun is not None and RunFolder(self._begun.request.out).record_file.is_file()

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.changed.emit()


def _request(
    plan: Plan, project: Project, subject_ids: tuple[str, ...], *, workspace: Workspace
) -> RunRequest:
    workspace.runs.mkdir(parents=True, exist_ok=True, mode=0o700)
    out = workspace.new_run(f"{datetime.now().astimezone():%Y%m%d-%H%M%S}")
    return RunRequest(
        checkpoint=project.checkpoint.path,
        dataset=project.dataset,
        forget=(workspace.write_list(out, subject_ids),),
        out=out,
        method=plan.method,
        preset=plan.preset,
        seed=plan.seed,
        device=plan.device,
        epochs=plan.epochs,
        catalog=project.catalog,
    )
