"""The course of the work: what opens which page, and what has to be open for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from engine.catalog.ids import IdList
from engine.phantom.plan import DEMO_PLAN, PhantomPlan
from engine.register.records import StewardRequest
from gui.desk import Desk
from gui.dialogs import Dialogs
from gui.entrance import Entrance
from gui.estimating import Estimating
from gui.intaking import Intaking
from gui.log_viewing import LogViewing
from gui.matching import Matching, project_of
from gui.messages import Message
from gui.models.course import FIRST_STEP, UNPLANNED, Standing, done_steps, reachable_steps
from gui.opening import Opening
from gui.planning import Planning
from gui.project import Project, RunResult
from gui.registering import Registering
from gui.releasing import Releasing
from gui.results import Results
from gui.resuming import Resuming
from gui.retraining import Retraining
from gui.running import Running
from gui.session import Session
from gui.settings import Settings
from gui.steps import Area, Place, Step
from gui.warming import Warming
from gui.work import Workspace
from gui.workplace import Workplace

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
        self._wanted: Step | None = None
        self.place: Place = Area.REQUESTS
        self.project: Project | None = None
        self.session = Session(window.messages, self)
        self.desk = Desk(self.session)
        self.opening = Opening(
            window.start_page, window.messages, settings=settings, dialogs=dialogs, demo_plan=demo_plan
        )
        workplace = Workplace(window.messages, dialogs, self.session, self.desk)
        self._make_parts(workplace, Workspace(settings.workspace))
        self._connect()
        self.entrance = Entrance(window, workplace, Workspace(settings.workspace))
        self.entrance.demo_asked.connect(self._open_demo)
        self.entrance.demo_left.connect(self._close_project)
        self.go(Area.REQUESTS)

    def _make_parts(self, workplace: Workplace, workspace: Workspace) -> None:
        window = self._window
        self.registering = Registering(window.requests_page, workplace)
        self.intaking = Intaking(window.intake_page, workplace, self.registering)
        self.matching = Matching(window.patients_page, workplace, self.registering)
        self.run = Running(window.run_page, workplace)
        self.planning = Planning(window.plan_page, workplace, self.run, workspace)
        self.estimating = Estimating(
            window.plan_page.estimate,
            workplace.messages,
            workspace=workspace,
            request=self.planning.trial_request,
        )
        self.resuming = Resuming(workplace, self.run)
        self.retraining = Retraining(window.verify_page, window.messages, dialogs=workplace.dialogs)
        self.releasing = Releasing(window.release_page, workplace)
        self.log = LogViewing(window.audit_log_page, workplace)
        self.warming = Warming(window.device, window.messages)
        self.results = Results(
            window.verify_page, window.messages, releasing=self.releasing, retraining=self.retraining
        )

    def _connect(self) -> None:
        window = self._window
        window.header.area_asked.connect(self.go)
        window.request_bar.steps.chosen.connect(self._choose_step)
        window.start_page.places.models_asked.connect(self._show_models)
        window.start_page.project.patients_asked.connect(self._go_on_with_project)
        window.requests_page.demo_asked.connect(self._open_demo)
        window.models_page.changed.connect(self._tell_idle)
        window.verify_page.again_asked.connect(self.planning.withdraw)
        window.verify_page.accept_asked.connect(self._go_to_release)
        window.verify_page.reference_asked.connect(self._train_reference)
        self.desk.opened.connect(self._show_opened)
        self.desk.changed.connect(self._show_standing)
        self.registering.begun.connect(self._begin_request)
        self.intaking.went_on.connect(self._go_to_patients)
        self.matching.matched.connect(self._go_to_plan)
        self.matching.unprepared.connect(self._ask_preparation)
        self.matching.closed.connect(self._go_to_requests)
        self.planning.started.connect(self._go_to_run)
        self.planning.again.connect(self._go_to_plan)
        self.resuming.resumed.connect(self._go_to_run)
        self._connect_jobs()

    def _connect_jobs(self) -> None:
        self.opening.opened.connect(self._show_project)
        self.opening.changed.connect(self._opening_changed)
        self.run.finished.connect(self._run_finished)
        self.run.changed.connect(self._run_changed)
        self.retraining.finished.connect(self._show_result)
        self.retraining.changed.connect(self._work_changed)
        self.releasing.changed.connect(self._work_changed)
        self.estimating.changed.connect(self._work_changed)
        self.warming.ended.connect(self._tell_idle)

    @property
    def result(self) -> RunResult | None:
        """What came of the open request's run, where that is known."""
        return self.results.shown

    @property
    def running(self) -> bool:
        """Whether a run works."""
        return self.run.is_working

    @property
    def busy(self) -> bool:
        """Whether any thread of a job still works."""
        reading = self._window.models_page.is_working
        return self.busy_with_job or self.opening.busy or reading or self.warming.is_working

    @property
    def busy_with_job(self) -> bool:
        """Whether something is being opened, run or written."""
        return self._finishing or self.opening.is_working

    @property
    def _finishing(self) -> bool:
        parts = (self.run, self.releasing, self.retraining, self.estimating)
        return any(part.is_working for part in parts)

    def stop_all(self) -> None:
        """Ask every job to end; ``idle`` follows."""
        for part in (self.run, self.releasing, self.retraining, self.estimating, self.opening):
            part.stop()
        self.warming.stop()

    def warm_up(self) -> None:
        """Import what a run needs while the steward reads."""
        self.warming.start()

    @Slot(object)
    def go(self, place: Place) -> None:
        """Show a page; a step that is not open yet stays closed, one that needs the data set opens it first."""
        if isinstance(place, Step) and (
            place not in reachable_steps(self._standing) or self._lacks_project(place)
        ):
            return
        if place is Area.REQUESTS:
            self.registering.refresh()
        elif place is Area.MODELS:
            self._window.models_page.refresh()
        elif place is Area.AUDIT_LOG:
            self.log.refresh()
        self.place = place
        self._show_standing()

    @property
    def _standing(self) -> Standing:
        request, plan = self.desk.request, self.desk.plan
        return Standing(
            request,
            is_new=request is None and self.intaking.is_new,
            has_run=plan is not None and plan.plan_id == self.run.plan_id,
            has_result=self.result is not None,
        )

    @Slot()
    def _show_standing(self) -> None:
        standing = self._standing
        if standing.request is not None:
            self._window.request_bar.show_group(self.desk.group)
        elif standing.is_new:
            self._window.request_bar.show_new()
        self._window.show_place(self.place, reachable=reachable_steps(standing), done=done_steps(standing))

    def _lacks_project(self, step: Step) -> bool:
        """Whether a step has to wait for its data set, which is then being opened or asked for."""
        request = self.desk.request
        if request is None or not (
            step is Step.PATIENTS or (step is Step.PLAN and request.status in UNPLANNED)
        ):
            return False
        if self._fits(request):
            return False
        self._wanted = step
        if request.project is None:
            what = self.tr("Open the data set and the model that {0} is about.").format(request.code)
            self._window.messages.post(Message("info", what, self.tr("Then continue from there.")))
        elif self.session.is_demo:
            self.opening.open_demo()
        else:
            self.opening.open_project(request.project.dataset, request.project.checkpoint)
        self.go(Area.DATA)
        return True

    def _fits(self, request: StewardRequest) -> bool:
        """Whether the open project is the one that a request is about."""
        if self.project is None:
            return False
        return request.project is None or request.project == project_of(self.project)

    @Slot(int)
    def _choose_step(self, index: int) -> None:
        self.go(Step(index))

    @Slot()
    def _show_models(self) -> None:
        self.go(Area.MODELS)

    @Slot()
    def _go_to_requests(self) -> None:
        self.go(Area.REQUESTS)

    @Slot()
    def _go_to_patients(self) -> None:
        self.go(Step.PATIENTS)

    @Slot()
    def _go_to_plan(self) -> None:
        if self.desk.request is None or self.desk.request.status != "verifying":
            self.results.shown = None
        self.go(Step.PLAN)

    @Slot()
    def _go_to_run(self) -> None:
        self._window.banner.clear()
        self.go(Step.RUN)

    @Slot()
    def _go_to_release(self) -> None:
        self.go(Step.RELEASE)

    @Slot()
    def _ask_preparation(self) -> None:
        what = self.tr("The checkpoint does not say how its images were prepared.")
        do = self.tr("Choose that on this page, under what the model sees.")
        self._wanted = Step.PATIENTS
        self._window.messages.post(Message("warning", what, do))
        self.go(Area.DATA)

    @Slot(object)
    def _begin_request(self, listed: IdList | None) -> None:
        self.intaking.begin(listed)
        self.go(Step.INTAKE)

    @Slot()
    def _show_opened(self) -> None:
        """Show the request that was opened, where its work goes on; without one the register."""
        self._window.banner.clear()
        self._wanted = None
        request = self.desk.request
        self.results.open(request)
        if request is None:
            if isinstance(self.place, Step):
                self.go(Area.REQUESTS)
            return
        standing = self._standing
        step = FIRST_STEP[request.status]
        reachable = reachable_steps(standing)
        self.go(step if step in reachable else Step(max(reachable)))
        if request.status in ("running", "approved") and not self.running:
            self.resuming.offer(request)

    @Slot()
    def _open_demo(self) -> None:
        self.go(Area.DATA)
        self.opening.open_demo()

    @Slot()
    def _close_project(self) -> None:
        self.project = None
        self.opening.close_project()
        self._window.show_project(None)
        self.matching.show_project(None)
        self.planning.show_project(None)
        self.go(Area.REQUESTS)

    @Slot()
    def _opening_changed(self) -> None:
        if self.opening.is_working:
            self._window.banner.clear()
        self._tell_idle()

    @Slot(object)
    def _show_project(self, project: Project) -> None:
        wanted, self._wanted = self._wanted, None
        entered = project.is_demo and not self.session.is_demo
        if entered:
            self.entrance.enter_demo()
        elif self.session.is_demo and not project.is_demo:
            self.entrance.leave_demo()
        self.project = project
        self._window.show_project(project)
        self.planning.show_project(project)
        self.matching.show_project(project)
        request = self.desk.request
        if wanted is not None and request is not None and request.project is not None:
            self._go_where_wanted(request, wanted)
        else:
            self._wanted = wanted
            self.go(Area.REQUESTS if project.is_demo else Area.DATA)

    def _go_where_wanted(self, request: StewardRequest, wanted: Step) -> None:
        if self._fits(request):
            self.go(wanted)
            return
        what = self.tr("What was opened is not the model of {0}: its hash differs.").format(request.code)
        do = self.tr("Find the model that the request was matched with, or match the request anew.")
        self._window.messages.post(Message("bad", what, do))

    @Slot()
    def _go_on_with_project(self) -> None:
        """Go on from the data set: to the step that waited for it, else to the requests."""
        wanted, self._wanted = self._wanted, None
        self.go(Area.REQUESTS if self.desk.request is None else wanted or Step.PATIENTS)

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
        self._window.plan_page.set_busy(busy=self._finishing)
        self.estimating.set_busy(busy=self._finishing)
        self._window.verify_page.set_busy(busy=self._finishing)
        self._window.release_page.set_busy(busy=self._finishing)
        self._window.demo_strip.leave_button.setEnabled(not self._finishing)
        self.opening.work.set_locked(locked=self._finishing)
        self._show_standing()
        self._tell_idle()

    @Slot(object)
    def _run_finished(self, result: RunResult) -> None:
        """Show a verdict, or where another request is open by now, say that there is one."""
        plan = self.desk.plan
        if plan is not None and plan.plan_id == self.run.plan_id:
            self._show_result(result)
            return
        number = self.run.first_request
        what = self.tr("A run has ended.")
        self._window.messages.post(
            Message("good", what, "", self.tr("See its verdict"), lambda: self.desk.open(number))
        )

    @Slot(object)
    def _show_result(self, result: RunResult) -> None:
        self.results.show(result, self.desk.request)
        self.go(Step.VERIFY)

    @Slot()
    def _tell_idle(self) -> None:
        if not self.busy:
            self.idle.emit()
