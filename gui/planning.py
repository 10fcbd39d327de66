"""The plan page at work: frozen by one person, approved or refused by another, then started."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from engine.audit.result import Thresholds
from engine.errors import UserError
from engine.files import user_errors_of_disk
from engine.register.accounts import Account
from engine.register.records import PlanWishes, StewardRequest
from engine.runs import RunRequest
from gui.dialogs import Question
from gui.matching import project_of
from gui.models.parameter_words import differences_words
from gui.models.subject_totals import kept_totals, totals_of
from gui.pages.plan import PlanPage
from gui.project import Plan, Project, SubjectTotals
from gui.run_requests import RunRequests
from gui.running import Running
from gui.sign_in_dialog import SignInDialog
from gui.texts import number
from gui.work import Workspace
from gui.workplace import Workplace


class Planning(QObject):
    """Leads the plan page.

    Attributes
    ----------
    started : Signal()
        The run works.
    again : Signal()
        The plan can be changed again.
    dialog : SignInDialog or None
        Where the second person signs in.
    """

    started = Signal()
    again = Signal()

    def __init__(self, page: PlanPage, workplace: Workplace, run: Running, workspace: Workspace) -> None:
        super().__init__(page)
        self._page = page
        self._messages = workplace.messages
        self._session = workplace.session
        self._desk = workplace.desk
        self._dialogs = workplace.dialogs
        self._run = run
        self._workspace = workspace
        self._run_requests = RunRequests(workplace.session, workspace)
        self._project: Project | None = None
        self._shown: int | None = None
        self.dialog: SignInDialog | None = None
        page.freeze_asked.connect(self._freeze)
        page.parameters_changed.connect(self._show_approval)
        page.approval.approve_asked.connect(self._ask_approval)
        page.approval.refuse_asked.connect(self._ask_refusal)
        page.approval.withdraw_asked.connect(self.withdraw)
        page.approval.start_asked.connect(self.start)
        self._desk.opened.connect(self.show)
        self._desk.changed.connect(self.show)

    def show_project(self, project: Project | None) -> None:
        """Take over the project that was opened."""
        self._project = project
        self.show()

    @Slot()
    def show(self) -> None:
        """Show the open request's plan, or what would be planned; another request is planned from the start."""
        request = self._desk.request
        before, self._shown = self._shown, None if request is None else request.number
        if request is None:
            return
        if request.project is not None:
            self._page.show_model(request.project.model_name, request.project.model_sha256)
            self._page.show_patients(self._totals())
        self._show_wishes(request, is_another=before != self._shown)
        self._show_approval()

    def _show_wishes(self, request: StewardRequest, *, is_another: bool) -> None:
        """Show a plan as it was frozen; one that can be changed stays as it stands on the page."""
        is_open = request.status == "matched"
        try:
            if is_another:
                self._page.begin_anew()
            if request.plan is not None and (is_another or not is_open):
                self._page.show_frozen(request.plan)
        except UserError as error:  # an older version knew other parameters
            self._messages.tell_error(error)
        self._page.set_locked(locked=not is_open)

    @Slot()
    def _show_approval(self) -> None:
        request = self._desk.request
        if request is not None:
            self._page.approval.show_state(
                request.status,
                self._desk.plan,
                obstacle=self._obstacle(),
                full_name=self._session.steward.accounts.full_name,
            )

    def _obstacle(self) -> str:
        """Return why nothing can be frozen, in words."""
        group, refused = self._desk.group, self._page.parameters.refused
        if group[0].status != "matched":
            return ""
        if not all(one.intake.identity_verified for one in group):
            codes = ", ".join(one.code for one in group if not one.intake.identity_verified)
            return self.tr("The identity is not verified: {0}. Tick it in the intake.").format(codes)
        if refused:
            return self.tr("A value under Advanced is refused: {0}. Mend it there.").format(
                ", ".join(refused)
            )
        return ""

    def _totals(self) -> SubjectTotals:
        """Count what the run removes: from the data set where it is open, else as the register has it."""
        project, request = self._project, self._desk.request
        if project is None or request is None or request.project != project_of(project):
            return kept_totals(self._desk.group)
        requests = self._session.steward.requests
        return totals_of(
            project.table, {one for each in self._desk.numbers for one in requests.subject_ids(each)}
        )

    @Slot(object)
    def _freeze(self, plan: Plan) -> None:
        requests, by = self._session.steward.requests, self._session.signed_in
        numbers, wishes = self._desk.numbers, _wishes(plan)
        if self._session.act(lambda: requests.freeze(numbers, wishes, by=by)):
            self._page.approval.take_focus()

    @Slot()
    def _ask_approval(self) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        requests = self._session.steward.requests
        patients = sum(one.matched.patients for one in self._desk.group if one.matched is not None)
        meaning = self.tr("I approve the removal of these {0} patients from this model with this plan.")
        differ = differences_words(self._page.parameters.differences)
        self._ask_second(
            self.tr("Approve the plan"),
            f"{meaning.format(number(patients))} {differ}",
            action=self.tr("Sign and approve"),
            then=lambda account: requests.approve(plan.plan_id, by=account),
        )

    @Slot()
    def _ask_refusal(self) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        question = Question(
            self.tr("Refuse the plan?"),
            self.tr("The request goes back to its operator, who sees this reason."),
            proceed=self.tr("Go on to sign"),
            stay=self.tr("Cancel"),
        )
        reason = self._dialogs.reason(question)
        requests = self._session.steward.requests
        if reason is not None:
            self._ask_second(
                self.tr("Refuse the plan"),
                self.tr("I refuse this plan, because: {0}").format(reason),
                action=self.tr("Sign and refuse"),
                then=lambda account: requests.refuse(plan.plan_id, reason, by=account),
            )

    def _ask_second(
        self, title: str, meaning: str, *, action: str, then: Callable[[Account], object]
    ) -> None:
        self.dialog = SignInDialog(
            self._session.steward.accounts,
            title=title,
            meaning=meaning,
            action=action,
            then=then,
            parent=self._page.window(),
        )
        self.dialog.finished.connect(self._decided)
        self.dialog.open()

    @Slot(int)
    def _decided(self, result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
        self._session.changed.emit()
        self._page.window().activateWindow()
        self._page.approval.take_focus()

    @Slot()
    def withdraw(self) -> None:
        """Take the plan back so that it can be changed; after a finished run that is another run."""
        request, plan = self._desk.request, self._desk.plan
        if request is None or plan is None:
            return
        requests, by = self._session.steward.requests, self._session.signed_in
        take_back = requests.rerun if request.status == "verifying" else requests.withdraw
        if self._session.act(lambda: take_back(plan.plan_id, by=by)):
            self.again.emit()

    @Slot()
    def start(self) -> None:
        """Start the approved plan, with the lists of the register and nothing else."""
        plan, project = self._desk.plan, self._project
        if plan is None or project is None or self._run.is_working:
            return
        try:
            with user_errors_of_disk(self._workspace.folder):
                request = self._run_requests.of_plan(project, plan)
        except UserError as error:
            self._messages.tell_error(error)
            return
        requests, by = self._session.steward.requests, self._session.signed_in
        if self._session.act(lambda: requests.start(plan.plan_id, request.out, by=by)):
            self._run.start(request, plan, planned=self._page.plan.epochs_planned)
            self.started.emit()

    def trial_request(self) -> RunRequest | None:
        """Write the lists and return the run of the plan as it stands; None without a data set for it.

        Raises
        ------
        UserError
            ``parameter-refused``.
        """
        project, request = self._project, self._desk.request
        if project is None or request is None or request.project != project_of(project):
            return None
        self._require_parameters()
        return self._run_requests.trial(project, self._desk.numbers, _wishes(self._page.plan))

    def _require_parameters(self) -> None:
        refused = self._page.parameters.refused
        if refused:
            raise UserError(
                "parameter-refused",
                what=self.tr("A value under Advanced is refused: {0}.").format(", ".join(refused)),
                do=self.tr("Give one within its range, or go back to the method's own values."),
            )


def _wishes(plan: Plan) -> PlanWishes:
    return PlanWishes(
        plan.method, plan.preset, plan.seed, plan.device, plan.epochs, Thresholds(), plan.overrides
    )
