"""The course of the work: makes the parts that lead the pages, and says what opens which page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from engine.catalog.ids import IdList
from engine.phantom.plan import DEMO_PLAN, PhantomPlan
from gui.activity import Activity
from gui.desk import Desk
from gui.dialogs import Dialogs
from gui.entrance import Entrance
from gui.estimating import Estimating
from gui.evidence import Evidence
from gui.intaking import Intaking
from gui.log_viewing import LogViewing
from gui.matching import Matching
from gui.models.course import FIRST_STEP, Standing
from gui.navigation import Navigation
from gui.opening import Opening
from gui.planning import Planning
from gui.project import Project, RunResult
from gui.project_gate import ProjectGate
from gui.registering import Registering
from gui.releasing import Releasing
from gui.results import Results
from gui.resuming import Resuming
from gui.running import Running
from gui.session import Session
from gui.settings import Settings
from gui.steps import Area, Place, Step
from gui.storing import Storing
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
    """

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
        self.session = Session(window.messages, self)
        self.desk = Desk(self.session)
        self.opening = Opening(
            window.start_page, window.messages, settings=settings, dialogs=dialogs, demo_plan=demo_plan
        )
        workplace = Workplace(window.messages, dialogs, self.session, self.desk)
        workspace = Workspace(settings.workspace)
        self._make_parts(workplace, workspace)
        self._make_frame(workplace, workspace)
        self._connect()
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
        self.evidence = Evidence(window.verify_page, workplace)
        self.releasing = Releasing(window.release_page, workplace)
        self.log = LogViewing(window.audit_log_page, workplace)
        self.storing = Storing(window, workplace, workspace)
        self.warming = Warming(window.device, window.messages)
        self.results = Results(
            window.verify_page,
            workplace,
            run=self.run,
            releasing=self.releasing,
            evidence=self.evidence,
        )

    def _make_frame(self, workplace: Workplace, workspace: Workspace) -> None:
        """Make what belongs to no page alone: what works, who comes in, the open project, where the window is."""
        self.activity = Activity(
            self._window,
            self.run,
            releasing=self.releasing,
            evidence=self.evidence,
            estimating=self.estimating,
            storing=self.storing,
            opening=self.opening,
            warming=self.warming,
        )
        self.entrance = Entrance(self._window, workplace, workspace, activity=self.activity)
        self.gate = ProjectGate(
            self._window,
            workplace,
            opening=self.opening,
            entrance=self.entrance,
            readers=(self.planning, self.matching, self.storing),
        )
        self.navigation = Navigation(
            self._window,
            self.desk,
            standing=self._standing,
            admits=self.gate.admits,
            refresh={
                Area.REQUESTS: self.registering.refresh,
                Area.MODELS: self._window.models_page.refresh,
                Area.AUDIT_LOG: self.log.refresh,
            },
        )

    def _connect(self) -> None:
        window, go = self._window, self.navigation.go
        window.header.area_asked.connect(go)
        window.request_bar.steps.chosen.connect(self.navigation.choose_step)
        window.start_page.places.models_asked.connect(self._go_to_models)
        window.start_page.project.patients_asked.connect(self.gate.go_on)
        window.requests_page.demo_asked.connect(self.gate.open_demo)
        window.verify_page.again_asked.connect(self.planning.withdraw)
        window.verify_page.accept_asked.connect(self._go_to_release)
        window.verify_page.reference_asked.connect(self.evidence.ask_reference)
        window.verify_page.qualification_asked.connect(self.evidence.ask_qualification)
        self.desk.opened.connect(self._show_opened)
        self.desk.changed.connect(self.navigation.show)
        self.gate.place_asked.connect(go)
        self.storing.sign_in_asked.connect(self.entrance.sign_in)
        self.registering.begun.connect(self._begin_request)
        self.intaking.went_on.connect(self._go_to_patients)
        self.matching.matched.connect(self._go_to_plan)
        self.matching.unprepared.connect(self.gate.ask_preparation)
        self.matching.closed.connect(self._go_to_requests)
        self.planning.started.connect(self._go_to_run)
        self.planning.again.connect(self._go_to_plan)
        self.resuming.resumed.connect(self._go_to_run)
        self.results.verdict_there.connect(self._go_to_verify)
        self.activity.changed.connect(self.navigation.show)

    @property
    def place(self) -> Place:
        """Where the window is."""
        return self.navigation.place

    @property
    def project(self) -> Project | None:
        """The data set and model that are open."""
        return self.gate.project

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
        return self.activity.busy

    def go(self, place: Place) -> None:
        """Show a page, where it may be shown."""
        self.navigation.go(place)

    def _standing(self) -> Standing:
        request, plan = self.desk.request, self.desk.plan
        return Standing(
            request,
            is_new=request is None and self.intaking.is_new,
            has_run=plan is not None and plan.plan_id == self.run.plan_id,
            has_result=self.result is not None,
        )

    @Slot()
    def _go_to_models(self) -> None:
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
            self.results.forget()
        self.go(Step.PLAN)

    @Slot()
    def _go_to_run(self) -> None:
        self._window.banner.clear()
        self.go(Step.RUN)

    @Slot()
    def _go_to_verify(self) -> None:
        self.go(Step.VERIFY)

    @Slot()
    def _go_to_release(self) -> None:
        self.go(Step.RELEASE)

    @Slot(object)
    def _begin_request(self, listed: IdList | None) -> None:
        self.intaking.begin(listed)
        self.go(Step.INTAKE)

    @Slot()
    def _show_opened(self) -> None:
        """Show the request that was opened, where its work goes on; without one the register."""
        self._window.banner.clear()
        self.gate.forget_wanted()
        request = self.desk.request
        self.results.open()
        if request is None:
            if isinstance(self.place, Step):
                self.go(Area.REQUESTS)
            return
        self.navigation.go_where_it_stands(FIRST_STEP[request.status])
        if request.status in ("running", "approved") and not self.running:
            self.resuming.offer(request)
