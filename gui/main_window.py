"""The window: areas, the open request with its steps, banner, pages, status line; and what closing it does."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from engine.phantom.plan import DEMO_PLAN, PhantomPlan
from gui.about import AboutDialog
from gui.crash_dialog import CrashDialog
from gui.dialogs import Dialogs, Question
from gui.flow import Flow
from gui.help.desk import HelpDesk
from gui.help.topics import Topic
from gui.icons import icon
from gui.messages import Messages
from gui.pages.audit_log import AuditLogPage
from gui.pages.intake import IntakePage
from gui.pages.models import ModelsPage
from gui.pages.patients import PatientsPage
from gui.pages.plan import PlanPage
from gui.pages.release import ReleasePage
from gui.pages.requests import RequestsPage
from gui.pages.run import RunPage
from gui.pages.start import StartPage
from gui.pages.verify import VerifyPage
from gui.preferring import Preferring
from gui.project import Project
from gui.retaining import Retaining
from gui.settings import Settings
from gui.steps import Area, Place, Step
from gui.texts import number
from gui.theme import GRID_PX, GROUP_PX
from gui.touring import Touring
from gui.widgets.banner import Banner
from gui.widgets.demo_strip import DemoStrip
from gui.widgets.elements import label, spaced
from gui.widgets.header import Header
from gui.widgets.request_bar import RequestBar

SIZE = QSize(1280, 800)
LEAST_SIZE = QSize(1024, 640)


class MainWindow(QMainWindow):
    """Holds the pages and shows where the flow is.

    Parameters
    ----------
    settings : Settings
        What is remembered.
    dialogs : Dialogs
        Who asks the user.
    demo_plan : PhantomPlan
        Size of the demo project.

    Attributes
    ----------
    closed : Signal()
        The window closed for good; nothing runs any more.
    """

    closed = Signal()

    def __init__(self, settings: Settings, dialogs: Dialogs, *, demo_plan: PhantomPlan = DEMO_PLAN) -> None:
        super().__init__()
        self._settings = settings
        self._dialogs = dialogs
        self.messages = Messages(self)
        self._make_pages(dialogs)
        self.header = Header()
        self.demo_strip = DemoStrip()
        self.request_bar = RequestBar()
        self.banner = Banner()
        self.device = label(role="small")
        self.catalog = label(role="small")
        self.doing = label(role="small")
        self.pages = QStackedWidget()
        self.crash: CrashDialog | None = None
        self._arrange()
        self.messages.posted.connect(self.banner.show_message)
        self.messages.crashed.connect(self._show_crash)
        self.flow = Flow(self, settings, dialogs=dialogs, demo_plan=demo_plan)
        self.flow.activity.idle.connect(self._close_when_asked)
        self.preferring = Preferring(self, settings, dialogs=dialogs, messages=self.messages)
        self.header.preferences_asked.connect(self.preferring.open)
        for page in (self.plan_page, self.release_page):
            self.preferring.changed.connect(page.prefer)
            page.prefer(settings.preferences)
        Retaining(self.flow.session, self.messages, settings=settings)
        self.about: AboutDialog | None = None
        self.help_desk = HelpDesk(self, dialogs=dialogs, messages=self.messages)
        self.header.help_asked.connect(self._show_handbook)
        self.header.about_asked.connect(self._show_about)
        self.touring = Touring(self, settings)
        self._restore()

    def _make_pages(self, dialogs: Dialogs) -> None:
        self.requests_page = RequestsPage()
        self.start_page = StartPage(dialogs)
        self.models_page = ModelsPage(dialogs, self.messages)
        self.audit_log_page = AuditLogPage()
        self.intake_page = IntakePage()
        self.patients_page = PatientsPage(dialogs, self.messages)
        self.plan_page = PlanPage()
        self.run_page = RunPage()
        self.verify_page = VerifyPage()
        self.release_page = ReleasePage(dialogs)
        self.places: dict[Place, QWidget] = {
            Area.REQUESTS: self.requests_page,
            Area.DATA: self.start_page,
            Area.MODELS: self.models_page,
            Area.AUDIT_LOG: self.audit_log_page,
            Step.INTAKE: self.intake_page,
            Step.PATIENTS: self.patients_page,
            Step.PLAN: self.plan_page,
            Step.RUN: self.run_page,
            Step.VERIFY: self.verify_page,
            Step.RELEASE: self.release_page,
        }

    def _restore(self) -> None:
        self.setWindowTitle("Forget-MI Steward")
        self.setWindowIcon(icon("app", "primary"))
        self.setMinimumSize(LEAST_SIZE)
        self.resize(SIZE)
        geometry = self._settings.geometry
        if geometry is not None:
            self.restoreGeometry(geometry)
        self._closing = False
        self._first_of(Area.REQUESTS).setFocus()

    def _arrange(self) -> None:
        for page in self.places.values():
            self.pages.addWidget(page)
        body = QWidget()
        column = spaced(QVBoxLayout(body), spacing=0)
        for part in (self.header, self.demo_strip, self.request_bar, self.banner):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        column.addWidget(self._footer())
        self.setCentralWidget(body)

    def _footer(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "foot")
        row = spaced(QHBoxLayout(frame), spacing=GROUP_PX)
        row.setContentsMargins(GROUP_PX, GRID_PX // 2, GROUP_PX, GRID_PX // 2)
        row.addWidget(self.device)
        row.addWidget(self.catalog)
        row.addStretch(1)
        row.addWidget(self.doing)
        self.device.setText(self.tr("Device: looking …"))
        self.show_project(None)
        return frame

    def show_place(self, place: Place, *, reachable: set[int], done: set[int]) -> None:
        """Show a page, and the state of the open request's steps."""
        page = self.places[place]
        if self.pages.currentWidget() is not page:
            self.pages.setCurrentWidget(page)
            self._first_of(place).setFocus(Qt.FocusReason.OtherFocusReason)
        self.header.show_area(place if isinstance(place, Area) else None)
        self.request_bar.setVisible(isinstance(place, Step))
        current = place if isinstance(place, Step) else -1
        self.request_bar.steps.show_state(current=current, reachable=reachable, done=done)

    def focus_page(self) -> None:
        """Give the focus to the page that is shown, as after a dialog whose button is gone by now."""
        self._first_of(self.flow.place).setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_of(self, place: Place) -> QWidget:
        """Return the widget of a page that takes the focus when it opens."""
        first: dict[Place, QWidget] = {
            Area.REQUESTS: self.requests_page.first,
            Area.DATA: self.start_page.demo_button,
            Area.MODELS: self.models_page.table,
            Area.AUDIT_LOG: self.audit_log_page.search,
            Step.INTAKE: self.intake_page.first,
            Step.PATIENTS: self.patients_page.table,
            Step.PLAN: self.plan_page.choices.buttons[0],
            Step.RUN: self.run_page.bar.pause_button,
            Step.VERIFY: self.verify_page.accept_button,
            Step.RELEASE: self.release_page.key,
        }
        return first[place]

    def show_project(self, project: Project | None) -> None:
        """Tell which data set is open."""
        if project is None:
            self.catalog.setText(self.tr("No data set open"))
            return
        text = self.tr("{0}: {1} images usable, model {2}")
        usable = number(project.totals.usable)
        self.catalog.setText(text.format(project.name, usable, project.checkpoint.name))

    @Slot()
    def _show_about(self) -> None:
        self.about = AboutDialog(self)
        self.about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.about.open()

    @Slot()
    def _show_handbook(self) -> None:
        self.help_desk.open_handbook(Topic.JOB)

    @Slot(object)
    def _show_crash(self, error: Exception) -> None:
        self.crash = CrashDialog(error, self)
        self.crash.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.crash.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while a run works, stop it safely, and close when its thread has ended."""
        if not self.flow.busy:
            self.flow.activity.stop_all()  # what still waits for its moment to begin
            self._settings.remember_geometry(self.saveGeometry())
            self.patients_page.close_threads()
            self.patients_page.close_catalog()
            self.flow.session.close()
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        if self._closing or (self.flow.running and not self._dialogs.confirm(self._question())):
            return
        self._closing = True
        self.setEnabled(False)
        self.doing.setText(self.tr("Closing when the work has stopped …"))
        self.flow.activity.stop_all()

    def _question(self) -> Question:
        return Question(
            self.tr("A run is working"),
            self.tr(
                "Stop the run safely and close? It can be resumed later; the original model is unchanged."
            ),
            proceed=self.tr("Stop and close"),
            stay=self.tr("Keep running"),
        )

    @Slot()
    def _close_when_asked(self) -> None:
        if self._closing:
            self._closing = False
            self.close()
