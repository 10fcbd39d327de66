"""The course of the work: what opens which page, and what is opened and written in between."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from engine.phantom.plan import DEMO_PLAN, PhantomPlan
from gui.dialogs import Dialogs
from gui.exporting import Exporting
from gui.jobs import Job
from gui.messages import Message
from gui.opening import Opening
from gui.project import Plan, Project, RunResult
from gui.retraining import Retraining
from gui.running import Running
from gui.settings import Settings
from gui.steps import Step
from gui.work import WarmUp, Workspace

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Flow(QObject):
    """Leads from page to page; one job works at a time, beside the warm-up.

    Parameters
    ----------
    window : MainWindow
        Whose pages are led.
    settings : Settings
        Recent projects and the workspace.
    dialogs : Dialogs
        Who asks the user.
    demo_plan : PhantomPlan
        Size of the demo project.

    Attributes
    ----------
    idle : Signal()
        The last job has ended.
    """

    idle = Signal()

    def __init__(
        self,
        window: "MainWindow",
        settings: Settings,
        *,
        dialogs: Dialogs,
        demo_plan: PhantomPlan = DEMO_PLAN,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = Workspace(settings.workspace)
        self._warm_up: Job | None = None
        self.step = Step.DATA
        self.project: Project | None = None
        self.result: RunResult | None = None
        self.opening = Opening(
            window.start_page, window.messages, settings=settings, dialogs=dialogs, demo_plan=demo_plan
        )
        self.run = Running(window.run_page, window.messages, dialogs=dialogs)
        self.exporting = Exporting(window.verify_page, window.messages, dialogs=dialogs)
        self.retraining = Retraining(window.verify_page, window.messages, dialogs=dialogs)
        self._connect()
        self.go(Step.DATA)

    def _connect(self) -> None:
        window = self._window
        self.opening.opened.connect(self._show_project)
        self.opening.changed.connect(self._opening_changed)
        window.start_page.project.patients_asked.connect(self._go_to_patients)
        window.patients_page.chosen_changed.connect(self._show_chosen)
        window.patients_page.plan_asked.connect(self._go_to_plan)
        window.plan_page.start_asked.connect(self.start_run)
        window.verify_page.again_asked.connect(self._go_to_plan)
        window.verify_page.reference_asked.connect(self._train_reference)
        self.run.finished.connect(self._show_result)
        self.run.changed.connect(self._run_changed)
        self.exporting.changed.connect(self._work_changed)
        self.retraining.finished.connect(self._show_result)
        self.retraining.changed.connect(self._work_changed)

    @property
    def running(self) -> bool:
        """Whether a run works."""
        return self.run.is_working

    @property
    def busy(self) -> bool:
        """Whether any thread of a job still works."""
        return self.busy_with_job or self.opening.busy or self._warm_up is not None

    def stop_all(self) -> None:
        """Ask every job to end; ``idle`` follows."""
        self.run.stop()
        self.exporting.stop()
        self.retraining.stop()
        self.opening.stop()
        if self._warm_up is not None:
            self._warm_up.stop()

    def warm_up(self) -> None:
        """Import what a run needs while the steward reads."""
        self._warm_up = Job(WarmUp(), self)
        self._warm_up.succeeded.connect(self._show_device)
        self._warm_up.failed.connect(self._window.messages.tell_error)
        self._warm_up.ended.connect(self._warmed_up)
        self._warm_up.start()

    @Slot(object)
    def _show_device(self, device: str) -> None:
        self._window.device.setText(self.tr("Device: {0}").format(device))

    @Slot()
    def _warmed_up(self) -> None:
        self._warm_up = None
        self._tell_idle()

    @Slot(int)
    def go(self, step: int) -> None:
        """Show a page, and what can be reached from it."""
        self.step = Step(step)
        if self.step is Step.PLAN:
            self._window.plan_page.show_patients(self._window.patients_page.totals())
        self._window.show_step(self.step, reachable=self._reachable(), done=self._done())

    @property
    def _prepared(self) -> bool:
        """Whether it is known how the open checkpoint's images are prepared."""
        return self.project is not None and self.project.checkpoint.preparation_known

    def _reachable(self) -> set[int]:
        ready = self.project is not None
        open_steps = {
            Step.DATA: True,
            Step.PATIENTS: ready,
            Step.PLAN: self._prepared and not self._window.patients_page.blocked,
            Step.RUN: self.run.has_begun,
            Step.VERIFY: self.result is not None,
        }
        return {step for step, is_open in open_steps.items() if is_open}

    def _done(self) -> set[int]:
        finished = {
            Step.DATA: self.project is not None,
            Step.PATIENTS: self.project is not None and not self._window.patients_page.blocked,
            Step.PLAN: self.run.has_begun,
            Step.RUN: self.result is not None,
            Step.VERIFY: self.exporting.done,
        }
        return {step for step, is_done in finished.items() if is_done}

    @Slot()
    def _go_to_patients(self) -> None:
        self.go(Step.PATIENTS)

    @Slot()
    def _go_to_plan(self) -> None:
        if self._prepared:
            self.go(Step.PLAN)
            return
        what = self.tr("The checkpoint does not say how its images were prepared.")
        do = self.tr("Choose that on this page, under what the model sees.")
        self._window.messages.post(Message("warning", what, do))
        self.go(Step.DATA)

    @Slot()
    def _opening_changed(self) -> None:
        if self.opening.is_working:
            self._window.banner.clear()
        self._tell_idle()

    @Slot(object)
    def _show_project(self, project: Project) -> None:
        self.project, self.result = project, None
        self.exporting.show_result(None)
        self.retraining.show_result(None)
        window = self._window
        window.plan_page.show_project(project)
        window.patients_page.show_project(project)
        window.show_project(project)
        self.run.forget()
        self.go(Step.DATA if project.list_offered is None else Step.PATIENTS)
        if project.list_offered is not None:
            what = self.tr("The demo comes with a list of patients to be removed.")
            do = self.tr("Load it, or tick patients yourself.")
            window.messages.post(Message("info", what, do, self.tr("Load the list"), self._load_offered))

    def _load_offered(self) -> None:
        if self.project is not None and self.project.list_offered is not None:
            self._window.patients_page.load_list(self.project.list_offered)

    @Slot()
    def _show_chosen(self) -> None:
        self._window.show_chosen(len(self._window.patients_page.model.chosen))
        self.go(self.step)

    @Slot(object)
    def start_run(self, plan: Plan) -> None:
        """Start a run with the patients ticked now."""
        if self.project is None or self.busy_with_job:
            return
        self._window.banner.clear()
        chosen = self._window.patients_page.model.chosen
        if self.run.start(plan, self.project, chosen, workspace=self._workspace):
            self.result = None
            self.exporting.show_result(None)
            self.retraining.show_result(None)
            self.go(Step.RUN)

    @property
    def busy_with_job(self) -> bool:
        """Whether something is being opened, run or written."""
        return self._finishing or self.opening.is_working

    @property
    def _finishing(self) -> bool:
        return self.running or self.exporting.is_working or self.retraining.is_working

    @Slot()
    def _train_reference(self) -> None:
        if not self.busy_with_job:
            self.retraining.ask()

    @Slot()
    def _run_changed(self) -> None:
        self._window.doing.setText(self.tr("A run is working") if self.running else "")
        self._work_changed()

    @Slot()
    def _work_changed(self) -> None:
        self._window.plan_page.set_busy(busy=self.running or self.retraining.is_working)
        self._window.verify_page.set_busy(busy=self._finishing)
        self.opening.work.set_locked(locked=self._finishing)
        self.go(self.step)
        self._tell_idle()

    @Slot(object)
    def _show_result(self, result: RunResult) -> None:
        self.result = result
        self.exporting.show_result(result)
        self.retraining.show_result(result)
        self.go(Step.VERIFY)

    def _tell_idle(self) -> None:
        if not self.busy:
            self.idle.emit()
