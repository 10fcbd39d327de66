"""The plan page at work: frozen by one person, approved or refused by another, then started."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.audit.result import Thresholds
from engine.errors import UserError
from engine.files import user_errors_of_disk
from engine.register.accounts import Account
from engine.register.records import FrozenPlan, PlanWishes, StewardRequest
from engine.runs import RunRequest
from gui.dialogs import Question
from gui.matching import project_of
from gui.models.subject_totals import totals_of
from gui.pages.plan import PlanPage
from gui.project import Plan, Project, SubjectTotals
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
        self._project: Project | None = None
        self.dialog: SignInDialog | None = None
        page.freeze_asked.connect(self._freeze)
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
        """Show the open request's plan, or what would be planned."""
        request, plan = self._desk.request, self._desk.plan
        if request is None:
            return
        if request.project is not None:
            self._page.show_model(request.project.model_name, request.project.model_sha256)
            self._page.show_patients(self._totals())
        frozen = request.status != "matched" and plan is not None
        if frozen and plan is not None:
            self._page.show_frozen(plan)
        else:
            self._page.set_locked(locked=request.status != "matched")
        self._page.approval.show_state(request.status, plan, obstacle=self._obstacle())

    def _obstacle(self) -> str:
        """Return why nothing can be frozen, in words."""
        group = self._desk.group
        if group[0].status != "matched":
            return ""
        if not all(one.intake.identity_verified for one in group):
            codes = ", ".join(one.code for one in group if not one.intake.identity_verified)
            return self.tr("The identity is not verified: {0}. Tick it in the intake.").format(codes)
        return ""

    def _totals(self) -> SubjectTotals:
        """Count what the run removes: from the data set where it is open, else as the register has it."""
        project, request = self._project, self._desk.request
        if project is None or request is None or request.project != project_of(project):
            return _kept_totals(self._desk.group)
        requests = self._session.steward.requests
        return totals_of(
            project.table, {one for each in self._desk.numbers for one in requests.subject_ids(each)}
        )

    @Slot(object)
    def _freeze(self, plan: Plan) -> None:
        requests, by = self._session.steward.requests, self._session.signed_in
        numbers, wishes = self._desk.numbers, _wishes(plan)
        self._session.act(lambda: requests.freeze(numbers, wishes, by=by))

    @Slot()
    def _ask_approval(self) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        requests = self._session.steward.requests
        patients = sum(one.matched.patients for one in self._desk.group if one.matched is not None)
        meaning = self.tr("I approve the removal of these {0} patients from this model with this plan.")
        self._ask_second(
            self.tr("Approve the plan"),
            meaning.format(number(patients)),
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
                request = self._run_request(plan, project)
        except UserError as error:
            self._messages.tell_error(error)
            return
        requests, by = self._session.steward.requests, self._session.signed_in
        if self._session.act(lambda: requests.start(plan.plan_id, request.out, by=by)):
            self._run.start(request, plan, planned=self._page.plan.epochs_planned)
            self.started.emit()

    def trial_request(self) -> RunRequest | None:
        """Write the lists and return the run of the plan as it stands; None without a data set for it."""
        project, request = self._project, self._desk.request
        if project is None or request is None or request.project != project_of(project):
            return None
        numbers, wishes = self._desk.numbers, _wishes(self._page.plan)
        return self._request(project, numbers, wishes, out=self._workspace.new_run(f"trial-{numbers[0]}"))

    def _run_request(self, plan: FrozenPlan, project: Project) -> RunRequest:
        self._workspace.runs.mkdir(parents=True, exist_ok=True, mode=0o700)
        out = self._workspace.new_run(f"{datetime.now().astimezone():%Y%m%d-%H%M%S}")
        request = self._request(project, plan.requests, plan.wishes, out=out)
        return replace(request, checkpoint=plan.project.checkpoint, dataset=plan.project.dataset)

    def _request(
        self, project: Project, numbers: Sequence[int], wishes: PlanWishes, *, out: Path
    ) -> RunRequest:
        """Write the list of each request and return their run."""
        ids_of = self._session.steward.requests.subject_ids
        return RunRequest(
            checkpoint=project.checkpoint.path,
            dataset=project.dataset,
            forget=tuple(self._workspace.write_list(out, one, ids_of(one)) for one in numbers),
            out=out,
            method=wishes.method,
            preset=wishes.preset,
            seed=wishes.seed,
            device=wishes.device,
            epochs=wishes.epochs,
            catalog=project.catalog,
            overrides=dict(wishes.overrides),
        )


def _wishes(plan: Plan) -> PlanWishes:
    return PlanWishes(plan.method, plan.preset, plan.seed, plan.device, plan.epochs, Thresholds())


def _kept_totals(group: Sequence[StewardRequest]) -> SubjectTotals:
    """Sum what was matched; a patient of two requests counts twice."""
    matched = [one.matched for one in group if one.matched is not None]
    return SubjectTotals(
        patients=sum(one.patients for one in matched),
        studies=sum(one.studies for one in matched),
        images=sum(one.images for one in matched),
        train_patients=0,
        unseen_patients=0,
        train_images=0,
    )
