"""The data set and model that are open, and the step of a request that waits for them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from engine.register.records import StewardRequest
from gui.entrance import Entrance
from gui.matching import Matching, project_of
from gui.messages import Message
from gui.models.course import UNPLANNED
from gui.opening import Opening
from gui.planning import Planning
from gui.project import Project
from gui.steps import Area, Step
from gui.storing import Storing
from gui.workplace import Workplace

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class ProjectGate(QObject):
    """Hands an opened project to the pages, and lets a step pass that has the project it is about.

    Parameters
    ----------
    window : MainWindow
        Where the open project is named.
    workplace : Workplace
        The register and what is open of it.
    opening : Opening
        What opens projects.
    entrance : Entrance
        The way into the demo's register and out of it.
    readers : tuple of Planning, Matching and Storing
        Who works with the open project.

    Attributes
    ----------
    place_asked : Signal(object)
        The Place to go to now.
    project : Project or None
        What is open.
    """

    place_asked = Signal(object)

    def __init__(
        self,
        window: "MainWindow",
        workplace: Workplace,
        *,
        opening: Opening,
        entrance: Entrance,
        readers: tuple[Planning, Matching, Storing],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._messages = workplace.messages
        self._session = workplace.session
        self._desk = workplace.desk
        self._opening = opening
        self._entrance = entrance
        self._readers = readers
        self._wanted: Step | None = None
        self.project: Project | None = None
        opening.opened.connect(self._take)
        entrance.demo_asked.connect(self.open_demo)
        entrance.demo_left.connect(self._close)

    def admits(self, step: Step) -> bool:
        """Whether a step has its project; else that is being opened, or asked for, and the step waits."""
        request = self._desk.request
        if request is None or not (
            step is Step.PATIENTS or (step is Step.PLAN and request.status in UNPLANNED)
        ):
            return True
        if self._fits(request):
            return True
        self._wanted = step
        if request.project is None:
            what = self.tr("Open the data set and the model that {0} is about.").format(request.code)
            self._messages.post(Message("info", what, self.tr("Then continue from there.")))
        elif self._session.is_demo:
            self._opening.open_demo()
        else:
            self._opening.open_project(request.project.dataset, request.project.checkpoint)
        self.place_asked.emit(Area.DATA)
        return False

    def _fits(self, request: StewardRequest) -> bool:
        """Whether the open project is the one that a request is about."""
        if self.project is None:
            return False
        return request.project is None or request.project == project_of(self.project)

    def forget_wanted(self) -> None:
        """Let no step wait any longer, as when another request is opened."""
        self._wanted = None

    @Slot()
    def ask_preparation(self) -> None:
        """Let the patients wait until it is chosen how the model's images are prepared."""
        what = self.tr("The checkpoint does not say how its images were prepared.")
        do = self.tr("Choose that on this page, under what the model sees.")
        self._wanted = Step.PATIENTS
        self._messages.post(Message("warning", what, do))
        self.place_asked.emit(Area.DATA)

    @Slot()
    def open_demo(self) -> None:
        """Open the demo project, with its register once it is there."""
        self.place_asked.emit(Area.DATA)
        self._opening.open_demo()

    @Slot()
    def go_on(self) -> None:
        """Go on from the data set: to the step that waited for it, else to the requests."""
        wanted, self._wanted = self._wanted, None
        self.place_asked.emit(Area.REQUESTS if self._desk.request is None else wanted or Step.PATIENTS)

    @Slot()
    def _close(self) -> None:
        self._opening.close_project()
        self._hand_out(None)
        self.place_asked.emit(Area.REQUESTS)

    @Slot(object)
    def _take(self, project: Project) -> None:
        wanted, self._wanted = self._wanted, None
        if project.is_demo and not self._session.is_demo:
            self._entrance.enter_demo()
        elif self._session.is_demo and not project.is_demo:
            self._entrance.leave_demo()
        self._hand_out(project)
        request = self._desk.request
        if wanted is not None and request is not None and request.project is not None:
            self._go_where_wanted(request, wanted)
        else:
            self._wanted = wanted
            self.place_asked.emit(Area.REQUESTS if project.is_demo else Area.DATA)

    def _hand_out(self, project: Project | None) -> None:
        self.project = project
        self._window.show_project(project)
        for one in self._readers:
            one.show_project(project)

    def _go_where_wanted(self, request: StewardRequest, wanted: Step) -> None:
        if self._fits(request):
            self.place_asked.emit(wanted)
            return
        what = self.tr("What was opened is not the model of {0}: its hash differs.").format(request.code)
        do = self.tr("Find the model that the request was matched with, or match the request anew.")
        self._messages.post(Message("bad", what, do))
