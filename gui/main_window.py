"""The window: header with the steps, banner, pages, status line; and what closing it does."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from engine.phantom.plan import DEMO_PLAN, PhantomPlan
from gui.crash_dialog import CrashDialog
from gui.dialogs import Dialogs, Question
from gui.flow import Flow
from gui.help.desk import HelpDesk
from gui.icons import ICON_PX, icon
from gui.messages import Messages
from gui.pages.patients import PatientsPage
from gui.pages.plan import PlanPage
from gui.pages.run import RunPage
from gui.pages.start import StartPage
from gui.pages.verify import VerifyPage
from gui.preferring import Preferring
from gui.project import Project
from gui.register_dialog import RegisterDialog
from gui.settings import Settings
from gui.steps import Step
from gui.texts import number
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.banner import Banner
from gui.widgets.elements import IconLabel, label, spaced
from gui.widgets.step_bar import StepBar

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
        self.start_page = StartPage(dialogs)
        self.patients_page = PatientsPage(dialogs, self.messages)
        self.plan_page = PlanPage()
        self.run_page = RunPage()
        self.verify_page = VerifyPage()
        self.step_bar = StepBar(self._step_titles())
        self.banner = Banner()
        self.project_name = label(role="strong")
        self.chosen = label(role="muted")
        self.device = label(role="small")
        self.catalog = label(role="small")
        self.doing = label(role="small")
        self.pages = QStackedWidget()
        self.crash: CrashDialog | None = None
        self.register: RegisterDialog | None = None
        self._arrange()
        self.flow = Flow(self, settings, dialogs=dialogs, demo_plan=demo_plan)
        self._connect()
        self.preferring = Preferring(self, settings, dialogs=dialogs, messages=self.messages)
        self.preferring.changed.connect(self.plan_page.prefer)
        self.plan_page.prefer(settings.preferences)
        self.help_desk = HelpDesk(self, dialogs=dialogs, messages=self.messages)
        self._restore()

    def _step_titles(self) -> tuple[str, ...]:
        return (self.tr("Data"), self.tr("Patients"), self.tr("Plan"), self.tr("Run"), self.tr("Verify"))

    def _connect(self) -> None:
        self.messages.posted.connect(self.banner.show_message)
        self.messages.crashed.connect(self._show_crash)
        self.step_bar.chosen.connect(self.flow.go)
        self.flow.idle.connect(self._close_when_asked)
        self.start_page.places.models_asked.connect(self._show_register)

    def _restore(self) -> None:
        self.setWindowTitle("Forget-MI Steward")
        self.setWindowIcon(icon("app", "primary"))
        self.setMinimumSize(LEAST_SIZE)
        self.resize(SIZE)
        geometry = self._settings.geometry
        if geometry is not None:
            self.restoreGeometry(geometry)
        self._closing = False
        self.first_of(Step.DATA).setFocus()

    def _arrange(self) -> None:
        for page in (self.start_page, self.patients_page, self.plan_page, self.run_page, self.verify_page):
            self.pages.addWidget(page)
        body = QWidget()
        column = spaced(QVBoxLayout(body), spacing=0)
        column.addWidget(self._header())
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)
        column.addWidget(self._footer())
        self.setCentralWidget(body)

    def _header(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "bar")
        picture = IconLabel(ICON_PX + GRID_PX // 2)
        picture.show_icon("app", "primary")
        row = spaced(QHBoxLayout(frame), spacing=GRID_PX)
        row.setContentsMargins(GROUP_PX, GRID_PX, 2 * GRID_PX, GRID_PX)
        row.addWidget(picture)
        row.addWidget(label("Forget-MI Steward", "section"))
        row.addSpacing(GROUP_PX)
        row.addWidget(self.project_name)
        row.addWidget(self.chosen)
        row.addStretch(1)
        row.addWidget(self.step_bar)
        return frame

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
        self.catalog.setText(self.tr("No data set open"))
        return frame

    def show_step(self, step: Step, *, reachable: set[int], done: set[int]) -> None:
        """Show a page and the state of the steps."""
        if self.pages.currentIndex() != step:
            self.pages.setCurrentIndex(step)
            self.first_of(step).setFocus(Qt.FocusReason.OtherFocusReason)
        self.step_bar.show_state(current=step, reachable=reachable, done=done)

    def first_of(self, step: Step) -> QWidget:
        """Return the widget of a page that takes the focus when it opens."""
        first: dict[Step, QWidget] = {
            Step.DATA: self.start_page.demo_button,
            Step.PATIENTS: self.patients_page.table,
            Step.PLAN: self.plan_page.choices.buttons[0],
            Step.RUN: self.run_page.bar.pause_button,
            Step.VERIFY: self.verify_page.export_button,
        }
        return first[step]

    def show_project(self, project: Project) -> None:
        """Name the open project."""
        self.project_name.setText(project.name)
        self.catalog.setText(self.tr("Catalog: {0} images usable").format(number(project.totals.usable)))

    def show_chosen(self, count: int) -> None:
        """Tell how many patients are ticked."""
        self.chosen.setText(self.tr("Patients chosen: {0}").format(number(count)) if count else "")

    @Slot(object)
    def _show_crash(self, error: Exception) -> None:
        self.crash = CrashDialog(error, self)
        self.crash.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.crash.open()

    @Slot()
    def _show_register(self) -> None:
        self.register = RegisterDialog(self._dialogs, self.messages, self)
        self.register.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.register.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while a run works, stop it safely, and close when its thread has ended."""
        if not self.flow.busy:
            self.flow.stop_all()  # what still waits for its moment to begin
            self._settings.remember_geometry(self.saveGeometry())
            self.patients_page.close_threads()
            self.patients_page.close_catalog()
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        if self._closing or (self.flow.running and not self._dialogs.confirm(self._question())):
            return
        self._closing = True
        self.setEnabled(False)
        self.doing.setText(self.tr("Closing when the work has stopped …"))
        self.flow.stop_all()

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
