"""Opening a data set or the demo: looking at it, reading it with progress, and trying again."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.catalog.reading import AS_FOUND
from engine.phantom.plan import PhantomPlan
from gui.dialogs import Dialogs
from gui.jobs import Job, Work
from gui.messages import Message, Messages, as_user_error
from gui.pages.start import StartPage
from gui.previewing import Previewing
from gui.project import Project
from gui.settings import RecentProject, Settings
from gui.work import OpenData, OpenDemo, SaveRejects, Workspace


@dataclass(frozen=True, slots=True)
class _Task:
    """A piece of work with its words; ``stopped`` is said when it was stopped."""

    work: Work
    words: str
    stopped: str


class Opening(QObject):
    """Leads the start page; one piece of work at a time.

    Parameters
    ----------
    page : StartPage
        The page that is led.
    messages : Messages
        Takes errors.
    settings : Settings
        Recent projects, and how data sets are read.
    dialogs : Dialogs
        Who asks the user.
    demo_plan : PhantomPlan
        Size of the demo project.

    Attributes
    ----------
    opened : Signal(object)
        The Project that was opened.
    changed : Signal()
        Work began or ended.
    """

    opened = Signal(object)
    changed = Signal()

    def __init__(
        self,
        page: StartPage,
        messages: Messages,
        *,
        settings: Settings,
        dialogs: Dialogs,
        demo_plan: PhantomPlan,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._messages = messages
        self._settings = settings
        self._dialogs = dialogs
        self._demo_plan = demo_plan
        self._workspace = Workspace(settings.workspace)
        self._job: Job | None = None
        self._task: _Task | None = None
        self._locked = False
        self.project: Project | None = None
        self.previewing = Previewing(page.preview, messages)
        self._connect()
        page.show_recent(settings.recent)

    def _connect(self) -> None:
        page = self._page
        page.demo_asked.connect(self.open_demo)
        page.places.dataset_chosen.connect(self.look)
        page.project_asked.connect(self.open_project)
        page.preview.read_asked.connect(self._read)
        page.preview.closed.connect(self._close_preview)
        page.progress.stop_asked.connect(self.stop_work)
        page.project.read_again_asked.connect(self._read_again)
        page.project.change_asked.connect(self._change_reading)
        page.project.rejects_asked.connect(self.save_rejects)
        self.previewing.changed.connect(self.changed)

    @property
    def is_working(self) -> bool:
        """Whether something is being opened or written."""
        return self._job is not None

    @property
    def busy(self) -> bool:
        """Whether any thread still works, looking included."""
        return self.is_working or self.previewing.is_working

    def set_locked(self, *, locked: bool) -> None:
        """Forbid to open anything while a run works or a report is written."""
        self._locked = locked

    def stop(self) -> None:
        """Ask everything to end."""
        self.previewing.stop()
        self.stop_work()

    @Slot()
    def stop_work(self) -> None:
        """Ask the opening to end."""
        if self._job is not None:
            self._job.stop()

    @Slot()
    def open_demo(self) -> None:
        """Open the demo project, made at its first use."""
        stopped = self.tr("Stopped. Nothing was changed.")
        work = OpenDemo(self._workspace, self._demo_plan)
        self._begin(_Task(work, self.tr("Opening the demo project"), stopped))

    @Slot(object)
    def look(self, dataset: Path) -> None:
        """Show what is understood of a data set before it is read."""
        if not self.is_working:
            self._page.show_preview()
            self.previewing.begin(dataset, self._settings.reading(dataset) or AS_FOUND)

    @Slot(object, object)
    def open_project(self, dataset: Path, checkpoint: Path) -> None:
        """Open a data set, read as it was the last time, with a checkpoint."""
        reading = self._settings.reading(dataset) or AS_FOUND
        stopped = self.tr("Stopped. What was read is kept: reading the data set again goes on from there.")
        work = OpenData(dataset, checkpoint, self._workspace, reading)
        self._begin(_Task(work, self.tr("Reading the data set"), stopped))

    @Slot()
    def _read(self) -> None:
        """Read the data set of the preview as chosen there, and remember that."""
        dataset, checkpoint = self.previewing.dataset, self._page.places.checkpoint_given
        if dataset is not None and checkpoint is not None:
            self._settings.remember_reading(dataset, self._page.preview.reading)
            self.open_project(dataset, checkpoint)

    @Slot()
    def _read_again(self) -> None:
        if self.project is not None:
            self.open_project(self.project.dataset, self.project.checkpoint.path)

    @Slot()
    def _change_reading(self) -> None:
        if self.project is not None:
            self._page.places.show_places(self.project.dataset, self.project.checkpoint.path)
            self.look(self.project.dataset)

    @Slot()
    def _close_preview(self) -> None:
        self.previewing.stop()
        self._page.show_opened()

    @Slot()
    def save_rejects(self) -> None:
        """Ask where, and write the list of rejects there."""
        if self.project is None or self.is_working:
            return
        name = self.tr("Rejects of {0}.csv").format(self.project.dataset.stem)
        pattern = self.tr("Tables (*.csv)")
        title = self.tr("Save the list of rejects")
        out = self._dialogs.new_file(title, purpose="rejects", name=name, pattern=pattern)
        if out is not None:
            work = SaveRejects(self.project.catalog, out)
            self._begin(_Task(work, title, self.tr("Stopped. Nothing was written.")))

    def _begin(self, task: _Task) -> None:
        if self.is_working:
            return
        if self._locked:
            do = self.tr("Wait until it has ended, or stop it.")
            self._messages.post(Message("info", self.tr("A run is working."), do))
            return
        self._task = task
        self._page.set_busy(busy=True)
        self._page.progress.begin(task.words)
        job = Job(task.work, self)
        job.events.connect(self._page.progress.show_events)
        job.succeeded.connect(self._take)
        job.failed.connect(self._tell_failed)
        job.cancelled.connect(self._tell_stopped)
        job.ended.connect(self._end)
        self._job = job
        job.start()
        self.changed.emit()

    @Slot(object)
    def _take(self, result: object) -> None:
        if isinstance(result, Project):
            self._show(result)
        elif isinstance(result, Path):
            what = self.tr("The list of rejects was written: {0}").format(result.name)
            self._messages.post(Message("good", what, str(result.parent)))

    def _show(self, project: Project) -> None:
        self.project = project
        self.previewing.stop()
        if project.list_offered is None:
            self._settings.add_recent(RecentProject(project.dataset, project.checkpoint.path))
            self._page.show_recent(self._settings.recent)
        self._page.show_project(project)
        self.opened.emit(project)

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        mendable = as_user_error(error)
        if mendable is None:
            self._messages.tell_error(error)
            return
        words = self.tr("Try again")
        self._messages.post(Message("bad", mendable.what, mendable.do, words, self._try_again))

    def _try_again(self) -> None:
        if self._task is not None:
            self._begin(self._task)

    @Slot()
    def _tell_stopped(self) -> None:
        if self._task is not None:
            words = self.tr("Go on")
            self._messages.post(Message("info", self._task.stopped, "", words, self._try_again))

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._page.set_busy(busy=False)
        self._page.focus_next()
        self.changed.emit()
