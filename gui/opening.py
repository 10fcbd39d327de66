"""Opening a data set or the demo: looking at it, reading it with progress, and trying again."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from engine.catalog.reading import AS_FOUND
from engine.model.summary import CheckpointSummary
from engine.phantom.plan import PhantomPlan
from gui.checkpoints import Checkpoints
from gui.dialogs import Dialogs
from gui.messages import Message, Messages
from gui.page_work import PageWork, Task
from gui.pages.start import StartPage
from gui.previewing import Previewing
from gui.project import Project
from gui.seeing import Seeing
from gui.settings import RecentProject, Settings
from gui.work import OpenData, OpenDemo, SaveRejects, Workspace


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
        self.project: Project | None = None
        self.work = PageWork(page, messages)
        self.previewing = Previewing(page.preview, messages)
        self.checkpoints = Checkpoints(page, messages, work=self.work, settings=settings)
        self.seeing = Seeing(
            page.project.seen, messages, work=self.work, dialogs=dialogs, workspace=self._workspace
        )
        self._connect()
        page.show_recent(settings.recent)

    def _connect(self) -> None:
        page = self._page
        page.demo_asked.connect(self.open_demo)
        page.places.dataset_chosen.connect(self.look)
        page.project_asked.connect(self.open_project)
        page.preview.read_asked.connect(self._read)
        page.preview.closed.connect(self._close_preview)
        page.project.read_again_asked.connect(self._read_again)
        page.project.change_asked.connect(self._change_reading)
        page.project.rejects_asked.connect(self.save_rejects)
        page.checkpoint.open_asked.connect(self._open_checkpoint)
        page.checkpoint.closed.connect(self._close_checkpoint)
        page.places.changed.connect(self._show_fit)
        self.checkpoints.known.connect(self._show_fit)
        # the work that wrote it has to end before it can be opened
        self.seeing.written.connect(self._open_prepared, Qt.ConnectionType.QueuedConnection)
        for part in (self.previewing, self.checkpoints, self.seeing):
            part.changed.connect(self.changed)
        self.work.changed.connect(self.changed)
        self._show_fit()

    @property
    def is_working(self) -> bool:
        """Whether something is being opened or written."""
        return self.work.is_working

    @property
    def busy(self) -> bool:
        """Whether any thread still works, looking included."""
        looking = self.previewing.is_working or self.checkpoints.is_working or self.seeing.is_working
        return self.is_working or looking

    def stop(self) -> None:
        """Ask everything to end."""
        self.previewing.stop()
        self.checkpoints.stop()
        self.seeing.stop()
        self.work.stop()

    @Slot()
    def open_demo(self) -> None:
        """Open the demo project, made at its first use."""
        stopped = self.tr("Stopped. Nothing was changed.")
        work = OpenDemo(self._workspace, self._demo_plan)
        self.work.begin(Task(work, self.tr("Opening the demo project"), stopped, self._show))

    @Slot(object)
    def look(self, dataset: Path) -> None:
        """Show what is understood of a data set before it is read."""
        if not self.is_working:
            self._page.show_preview()
            self.previewing.begin(dataset, self._settings.reading(dataset) or AS_FOUND)

    @Slot(object, object)
    def open_project(self, dataset: Path, checkpoint: Path) -> None:
        """Open a data set, read as it was the last time, with a checkpoint."""
        self._page.places.show_places(dataset, checkpoint)
        reading = self._settings.reading(dataset) or AS_FOUND
        stopped = self.tr("Stopped. What was read is kept: reading the data set again goes on from there.")
        work = OpenData(dataset, checkpoint, self._workspace, reading)
        self.work.begin(Task(work, self.tr("Reading the data set"), stopped, self._show))

    @Slot()
    def _read(self) -> None:
        """Read the data set of the preview as chosen there, and remember that."""
        dataset, checkpoint = self.previewing.dataset, self._page.places.checkpoint_given
        if dataset is not None and checkpoint is not None:
            self._settings.remember_reading(dataset, self._page.preview.reading)
            self.open_project(dataset, checkpoint)

    @Slot()
    def _read_again(self) -> None:
        if self.project is not None and self.project.is_demo:
            self.open_demo()
        elif self.project is not None:
            self.open_project(self.project.dataset, self.project.checkpoint.path)

    @Slot()
    def _change_reading(self) -> None:
        if self.project is not None:
            self._page.places.show_places(self.project.dataset, self.project.checkpoint.path)
            self.look(self.project.dataset)

    @Slot()
    def _show_fit(self) -> None:
        """Tell the cards whether data set and checkpoint are given, and whether they belong together."""
        found = self.checkpoints
        self._page.preview.show_checkpoint(found.summary, obstacle=found.obstacle)
        self._page.checkpoint.set_dataset_given(given=self._page.places.dataset_given is not None)

    @Slot()
    def _open_checkpoint(self) -> None:
        """Open the checkpoint with the data set: as it is open now, or after a look at it."""
        dataset, checkpoint = self._page.places.dataset_given, self.checkpoints.summary
        if dataset is None or checkpoint is None:
            return
        if self.previewing.dataset == dataset:
            self._page.show_preview()
        elif self.project is not None and self.project.dataset == dataset:
            self.open_project(dataset, checkpoint.path)
        else:
            self.look(dataset)

    @Slot()
    def _close_checkpoint(self) -> None:
        """Show what stood on the right before."""
        if self.previewing.dataset is not None:
            self._page.show_preview()
        else:
            self._page.show_opened()

    @Slot(object)
    def _open_prepared(self, checkpoint: CheckpointSummary) -> None:
        if self.project is not None:
            self.open_project(self.project.dataset, checkpoint.path)

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
            self.work.begin(Task(work, title, self.tr("Stopped. Nothing was written."), self._show_written))

    def _show_written(self, file: object) -> None:
        assert isinstance(file, Path)
        what = self.tr("The list of rejects was written: {0}").format(file.name)
        self._messages.post(Message("good", what, str(file.parent)))

    def close_project(self) -> None:
        """Let go of what is open."""
        self.project = None
        self._page.places.clear()
        self._page.project.show_none()
        self._page.show_opened()

    def _show(self, project: object) -> None:
        assert isinstance(project, Project)
        self.project = project
        self.previewing.stop()
        if project.is_demo:
            self._page.places.clear()
        else:
            self._settings.add_recent(RecentProject(project.dataset, project.checkpoint.path))
            self._page.show_recent(self._settings.recent)
        self._page.show_project(project)
        self.seeing.show_project(project)
        self.opened.emit(project)
