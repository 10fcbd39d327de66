"""What the model sees of the data set that is open: read on a thread of its own, the last wish wins."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.model.config import Preprocessing
from engine.model.summary import CheckpointSummary
from gui.checkpoint_work import ChoosePreparation, SeenImages, ShowImages
from gui.dialogs import Dialogs
from gui.jobs import Job
from gui.messages import Messages, as_user_error
from gui.page_work import PageWork, Task
from gui.project import Project
from gui.widgets.seen_card import SeenCard
from gui.work import Workspace


class Seeing(QObject):
    """Leads a SeenCard.

    Attributes
    ----------
    changed : Signal()
        Reading began or ended.
    written : Signal(object)
        The CheckpointSummary of the folder that was written with a chosen preparation.
    """

    changed = Signal()
    written = Signal(object)

    def __init__(
        self,
        card: SeenCard,
        messages: Messages,
        *,
        work: PageWork,
        dialogs: Dialogs,
        workspace: Workspace,
    ) -> None:
        super().__init__(card)
        self._card = card
        self._messages = messages
        self._work = work
        self._dialogs = dialogs
        self._workspace = workspace
        self._project: Project | None = None
        self._job: Job | None = None
        self._wanted: ShowImages | None = None
        self._shown: ShowImages | None = None
        card.others_asked.connect(self._show_others)
        card.choice_wanted.connect(self._offer)
        card.chosen.connect(self._write)

    @property
    def is_working(self) -> bool:
        """Whether images are being read."""
        return self._job is not None

    def show_project(self, project: Project) -> None:
        """Show a few images of a project as its model sees them."""
        self._project = project
        if project.totals.usable:
            self._want(ShowImages(project.catalog, project.checkpoint.path))
        else:
            self._card.show_problem(self.tr("The data set has no usable image."))

    def stop(self) -> None:
        """Read no more; what is on its way is not shown."""
        self._wanted = self._shown = None
        if self._job is not None:
            self._job.stop()

    @Slot()
    def _show_others(self) -> None:
        if self._shown is not None:
            self._want(replace(self._shown, offset=self._shown.offset + 1))

    @Slot()
    def _offer(self) -> None:
        if self._shown is not None:
            self._want(replace(self._shown, offer=True))

    def _want(self, wish: ShowImages) -> None:
        self._wanted = wish
        self._card.await_images()
        self._look()

    def _look(self) -> None:
        """Start what is wanted, or let what is on its way end first."""
        if self._wanted is None:
            return
        if self._job is not None:
            self._job.stop()
            return
        self._shown, self._wanted = self._wanted, None
        job = Job(self._shown, self)
        job.succeeded.connect(self._show)
        job.failed.connect(self._tell)
        job.ended.connect(self._end)
        self._job = job
        job.start()
        self.changed.emit()

    @Slot(object)
    def _show(self, seen: SeenImages) -> None:
        if self._wanted is None and self._shown is not None:
            self._card.show_images(seen)

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        mendable = as_user_error(error)
        if mendable is None:
            self._messages.tell_error(error)
        words = f"{mendable.what} {mendable.do}" if mendable else self.tr("No image can be shown.")
        self._card.show_problem(words)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._look()
        self.changed.emit()

    @Slot(object)
    def _write(self, preprocessing: Preprocessing) -> None:
        """Ask where, and write the checkpoint with a preparation there."""
        if self._project is None:
            return
        out = self._place(self._project.checkpoint)
        if out is None:
            return
        words = self.tr("Writing the checkpoint with the preparation chosen")
        work = ChoosePreparation(self._project.checkpoint.path, out, preprocessing)
        self._work.begin(Task(work, words, self.tr("Stopped. Nothing was written."), self._tell_written))

    def _place(self, checkpoint: CheckpointSummary) -> Path | None:
        title = self.tr("New folder for the checkpoint with its preparation")
        name = self._workspace.new_checkpoint(f"{checkpoint.path.name}-prepared").name
        return self._dialogs.new_file(title, purpose="converted", name=name, pattern="")

    def _tell_written(self, summary: object) -> None:
        assert isinstance(summary, CheckpointSummary)
        self.written.emit(summary)
