"""Choosing a checkpoint: what it is, on a thread of its own, and the conversion of a foreign one."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.conversion.recognition import Recognised
from engine.conversion.wishes import ConversionWishes
from engine.errors import UserError
from engine.model.summary import CheckpointSummary
from gui.checkpoint_work import ConvertCheckpoint, Converted, LookAtCheckpoint
from gui.jobs import Job
from gui.messages import Message, Messages, as_user_error
from gui.models.model_facts import form_title
from gui.models.refusals import in_window
from gui.page_work import PageWork, Task
from gui.pages.start import StartPage
from gui.settings import Settings
from gui.work import Workspace

WAIT_MS = 200
"""So long nothing may be typed before the checkpoint is looked at."""


class Checkpoints(QObject):
    """Leads the checkpoint's field and its card.

    Attributes
    ----------
    changed : Signal()
        A look began or ended.
    known : Signal()
        It became known, or unknown again, what the checkpoint is.
    """

    changed = Signal()
    known = Signal()

    def __init__(self, page: StartPage, messages: Messages, *, work: PageWork, settings: Settings) -> None:
        super().__init__(page)
        self._page = page
        self._messages = messages
        self._work = work
        self._settings = settings
        self._workspace = Workspace(settings.workspace)
        self._job: Job | None = None
        self._path: Path | None = None
        self._looked = True
        self._show_asked = False
        self._notices: tuple[str, ...] = ()
        self.found: CheckpointSummary | Recognised | UserError | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._look)
        self._connect()
        page.places.offer_recent(settings.recent_checkpoints)

    def _connect(self) -> None:
        places, card = self._page.places, self._page.checkpoint
        places.checkpoint.textChanged.connect(self._want)
        places.checkpoint_chosen.connect(self._choose)
        places.show_button.clicked.connect(self.show_card)
        card.convert_asked.connect(self.convert)

    @property
    def is_working(self) -> bool:
        """Whether a thread looks."""
        return self._job is not None

    @property
    def summary(self) -> CheckpointSummary | None:
        """The checkpoint, where it is one that can be opened."""
        return self.found if isinstance(self.found, CheckpointSummary) else None

    @property
    def obstacle(self) -> str:
        """Why no data set can be read with the checkpoint; empty where it may be tried."""
        if self._page.places.checkpoint_given is None:
            return self.tr("Choose the checkpoint on the left, then the data set can be read.")
        if isinstance(self.found, Recognised):
            return self.tr("Convert the checkpoint on the left, then the data set can be read.")
        if isinstance(self.found, UserError):
            return self.tr("The checkpoint on the left cannot be used; choose another one.")
        return ""

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._looked = True
        if self._job is not None:
            self._job.stop()

    @Slot()
    def _want(self) -> None:
        """Look at what stands in the field, a moment after the last change of it."""
        self._path = self._page.places.checkpoint_given
        self.found, self._looked, self._show_asked, self._notices = None, False, False, ()
        self._page.places.show_checkpoint("", action="")
        self.known.emit()
        self._timer.start()

    @Slot()
    def _choose(self) -> None:
        """Look at a checkpoint that was chosen, at once and anew, and show what it is."""
        self._want()
        self._show_asked = True
        self._timer.stop()
        self._look()

    @Slot()
    def _look(self) -> None:
        """Look at what is wanted, or let the look on its way end first."""
        if self._looked or self._timer.isActive():
            return
        if self._job is not None:
            self._job.stop()
            return
        self._looked = True
        if self._path is None:
            return
        self._page.places.show_checkpoint(self.tr("Looking at the checkpoint …"), action="")
        job = Job(LookAtCheckpoint(self._path), self)
        job.succeeded.connect(self._take)
        job.failed.connect(self._take_error)
        job.ended.connect(self._end)
        self._job = job
        job.start()
        self.changed.emit()

    @Slot(object)
    def _take(self, found: CheckpointSummary | Recognised) -> None:
        if self._looked:
            self._show_found(found)

    @Slot(object)
    def _take_error(self, error: Exception) -> None:
        mendable = as_user_error(error)
        if mendable is None:
            self._messages.tell_error(error)
        elif self._looked:
            self._show_found(in_window(mendable))

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._look()
        self.changed.emit()

    def _show_found(self, found: CheckpointSummary | Recognised | UserError) -> None:
        self.found = found
        words, action = self._words(found)
        self._page.places.show_checkpoint(words, action=action)
        if not isinstance(found, UserError) and self._path is not None:
            self._settings.add_recent_checkpoint(self._path)
            self._page.places.offer_recent(self._settings.recent_checkpoints)
        stays = isinstance(found, CheckpointSummary) and self._page.is_previewing and not self._notices
        if self._show_asked and not stays:
            self.show_card()
        self.known.emit()

    def _words(self, found: CheckpointSummary | Recognised | UserError) -> tuple[str, str]:
        match found:
            case CheckpointSummary():
                text = self.tr("{0}: predicts {1}").format(found.name, ", ".join(found.labels))
                return text, self.tr("Show the model")
            case Recognised():
                text = self.tr("Recognised as {0}; to be converted first")
                return text.format(form_title(found.form)), self.tr("Convert …")
            case UserError():
                return found.what, self.tr("Why")

    @Slot()
    def show_card(self) -> None:
        """Show the checkpoint on the right."""
        card = self._page.checkpoint
        match self.found:
            case CheckpointSummary():
                card.show_own(self.found, self._notices)
            case Recognised():
                card.show_foreign(self.found, out=self._workspace.new_checkpoint(self.found.source.stem))
            case UserError():
                card.show_refused(self._path or Path(), self.found)
            case None:
                return
        self._page.show_checkpoint()

    @Slot(object)
    def convert(self, wishes: ConversionWishes) -> None:
        """Convert a foreign checkpoint; what is refused is said on the card."""
        stopped = self.tr("Stopped. Nothing was written.")
        words = self.tr("Converting the checkpoint")
        task = Task(ConvertCheckpoint(wishes), words, stopped, self._show_converted, self._show_refused)
        self._work.begin(task)

    def _show_converted(self, converted: object) -> None:
        assert isinstance(converted, Converted)
        self.take(converted.checkpoint, converted.notices)
        what = self.tr("The checkpoint was converted: {0}").format(converted.checkpoint.path.name)
        self._messages.post(Message("good", what, str(converted.checkpoint.path.parent)))

    def take(self, summary: CheckpointSummary, notices: tuple[str, ...] = ()) -> None:
        """Put a checkpoint that was just written into its place, and show it."""
        self._page.places.checkpoint.setText(str(summary.path))
        self._timer.stop()
        self._path, self._looked, self._show_asked, self._notices = summary.path, True, True, notices
        self._show_found(summary)

    def _show_refused(self, error: UserError) -> None:
        self._page.checkpoint.show_conversion_refused(in_window(error))
        self._page.show_checkpoint()
