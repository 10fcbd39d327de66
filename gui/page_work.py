"""One piece of work at a time on the first page: its progress, stopping it, trying it again."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from engine.errors import UserError
from gui.jobs import Job, Work
from gui.messages import Message, Messages, as_user_error
from gui.pages.start import StartPage


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work with its words.

    Attributes
    ----------
    words : str
        What is being done.
    stopped : str
        What is said when it was stopped.
    done : callable
        Takes the result.
    refused : callable or None
        Takes what the user can mend; None for the banner with a button to try again.
    """

    work: Work
    words: str
    stopped: str
    done: Callable[[object], None]
    refused: Callable[[UserError], None] | None = None


class PageWork(QObject):
    """Runs tasks beside the window, one at a time, and shows each on the start page.

    Attributes
    ----------
    changed : Signal()
        Work began or ended.
    """

    changed = Signal()

    def __init__(self, page: StartPage, messages: Messages) -> None:
        super().__init__(page)
        self._page = page
        self._messages = messages
        self._job: Job | None = None
        self._task: Task | None = None
        self._locked = False
        page.progress.stop_asked.connect(self.stop)

    @property
    def is_working(self) -> bool:
        """Whether a task is under way."""
        return self._job is not None

    def set_locked(self, *, locked: bool) -> None:
        """Forbid to begin anything while a run works or a report is written."""
        self._locked = locked

    @Slot()
    def stop(self) -> None:
        """Ask the task to end."""
        if self._job is not None:
            self._job.stop()

    def begin(self, task: Task) -> None:
        """Begin a task, unless another is under way."""
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
        if self._task is not None:
            self._task.done(result)

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        mendable = as_user_error(error)
        if mendable is None:
            self._messages.tell_error(error)
        elif self._task is not None and self._task.refused is not None:
            self._task.refused(mendable)
        else:
            words = self.tr("Try again")
            self._messages.post(Message("bad", mendable.what, mendable.do, words, self._try_again))

    def _try_again(self) -> None:
        if self._task is not None:
            self.begin(self._task)

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
