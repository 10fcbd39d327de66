"""The patients page at work: the selection belongs to the open request, and becomes its list."""

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import UserError
from engine.register.drafts import DraftList
from engine.register.records import Counts, StewardRequest
from engine.register.records import Project as RequestProject
from engine.register.statuses import STEPS
from engine.requests import IdTotals
from gui.pages.patients import PatientsPage
from gui.project import Project
from gui.registering import Registering
from gui.workplace import Workplace


class Matching(QObject):
    """Leads what the patients page keeps in the register.

    Attributes
    ----------
    matched : Signal()
        The request has its list; the plan is next.
    unprepared : Signal()
        It is not known how the model's images are prepared; nothing can be matched before.
    closed : Signal()
        The request was closed without a run.
    """

    matched = Signal()
    unprepared = Signal()
    closed = Signal()

    def __init__(self, page: PatientsPage, workplace: Workplace, registering: Registering) -> None:
        super().__init__(page)
        self._page = page
        self._messages = workplace.messages
        self._session = workplace.session
        self._desk = workplace.desk
        self._registering = registering
        self._project: Project | None = None
        self._showing = False
        page.chosen_changed.connect(self._keep)
        page.match_asked.connect(self._match)
        page.close_asked.connect(self._close)
        self._desk.opened.connect(self._show)
        self._desk.changed.connect(self._show_locked)

    def show_project(self, project: Project | None) -> None:
        """Show the patients of the project that was opened, and whom the open request chose among them."""
        self._project = project
        self._showing = True  # what it unticks on the way is no choice of the steward's
        if project is None:
            self._page.close_catalog()
        else:
            self._page.show_project(project)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show the open request's selection."""
        self._showing = True
        request = self._desk.request
        if request is None or self._project is None:
            self._page.forget_request()
        else:
            self._show_selection(request)
        self._showing = False
        self._show_locked()

    def _show_selection(self, request: StewardRequest) -> None:
        try:
            kept = self._session.steward.drafts.of(request.number)
            chosen = (
                kept.chosen
                if request.matched is None
                else self._session.steward.requests.subject_ids(request.number)
            )
        except UserError as error:
            self._messages.tell_error(error)
            return
        self._page.show_selection(chosen, kept.listed)

    @Slot()
    def _show_locked(self) -> None:
        request = self._desk.request
        self._page.set_locked(locked=request is None or request.status not in STEPS["match"])

    @Slot()
    def _keep(self) -> None:
        """Keep a draft's selection, so that it is there when the request is opened again."""
        request = self._desk.request
        if self._showing or request is None or request.status != "draft" or self._project is None:
            return
        draft = DraftList(self._page.listed, self._page.model.chosen)
        drafts = self._session.steward.drafts
        if drafts.of(request.number) != draft:
            self._session.act(lambda: drafts.keep(request.number, draft))

    @Slot()
    def _match(self) -> None:
        request, project = self._desk.request, self._project
        if request is None or project is None or self._page.blocked:
            return
        if not project.checkpoint.preparation_known:
            self.unprepared.emit()
            return
        counted = self._page.totals()
        counts = Counts(counted.patients, counted.studies, counted.images)
        chosen, steward, by = self._page.model.chosen, self._session.steward, self._session.signed_in

        def match() -> None:
            steward.requests.match(
                request.number,
                chosen,
                self._id_totals(),
                counts=counts,
                project=project_of(project),
                by=by,
            )
            steward.drafts.forget(request.number)

        if self._session.act(match):
            self.matched.emit()

    def _id_totals(self) -> IdTotals:
        """Return the totals of what is left in: everything unresolved was left out by decision."""
        patients = len(self._page.model.chosen)
        match = self._page.unresolved.match
        duplicates = match.duplicates if match is not None else 0
        return IdTotals(patients + duplicates, patients, duplicates, not_in_training=0, unknown=0)

    @Slot()
    def _close(self) -> None:
        if self._desk.request is not None and self._registering.close(self._desk.request):
            self.closed.emit()


def project_of(project: Project) -> RequestProject:
    """Return what the register keeps of a project."""
    model = project.checkpoint
    return RequestProject(project.dataset, model.path, model.name, model.sha256)
