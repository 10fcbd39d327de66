"""Looking at a data set before it is read: on a thread of its own, the last wish wins."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.catalog.preview import DatasetPreview
from engine.catalog.reading import Reading
from engine.errors import UserError
from gui.jobs import Job
from gui.messages import Messages, as_user_error
from gui.widgets.preview_card import PreviewCard
from gui.work import LookAtData

WAIT_MS = 200
"""So long nothing may change before the data set is looked at: going through a list is one change."""


class Previewing(QObject):
    """Keeps a PreviewCard up to date.

    Attributes
    ----------
    changed : Signal()
        A look began or ended.
    """

    changed = Signal()

    def __init__(self, card: PreviewCard, messages: Messages) -> None:
        super().__init__(card)
        self._card = card
        self._messages = messages
        self._job: Job | None = None
        self._wanted: tuple[Path, Reading] | None = None
        self.dataset: Path | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._look)
        card.changed.connect(self._want)
        card.look_asked.connect(self._look_again)

    @property
    def is_working(self) -> bool:
        """Whether a thread looks."""
        return self._job is not None

    def begin(self, dataset: Path, reading: Reading) -> None:
        """Look at a data set."""
        self.dataset = dataset
        self._card.show_looking(dataset, reading)
        self._wanted = (dataset, reading)
        self._look()

    def stop(self) -> None:
        """Look no more; what is on its way is not shown."""
        self.dataset = self._wanted = None
        self._timer.stop()
        if self._job is not None:
            self._job.stop()

    @Slot(object)
    def _want(self, reading: Reading) -> None:
        if self.dataset is not None:
            self._wanted = (self.dataset, reading)
            self._timer.start()

    @Slot()
    def _look_again(self) -> None:
        self._card.await_preview()
        self._want(self._card.reading)

    @Slot()
    def _look(self) -> None:
        """Start the look that is wanted, or let the one on its way end first."""
        if self._wanted is None or self._timer.isActive():
            return
        if self._job is not None:
            self._job.stop()
            return
        job = Job(LookAtData(*self._wanted), self)
        self._wanted = None
        job.succeeded.connect(self._show)
        job.failed.connect(self._tell)
        job.ended.connect(self._end)
        self._job = job
        job.start()
        self.changed.emit()

    @Slot(object)
    def _show(self, preview: DatasetPreview) -> None:
        if self._is_wanted():
            self._card.show_preview(preview)

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        if not self._is_wanted():
            return
        mendable = as_user_error(error)
        if mendable is None:
            self._messages.tell_error(error)
            what = self.tr("The data set could not be looked at.")
            mendable = UserError(
                "preview-failed", what=what, do=self.tr("Choose another layout, or look again.")
            )
        self._card.show_error(mendable)

    def _is_wanted(self) -> bool:
        return self.dataset is not None and self._wanted is None

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._look()
        self.changed.emit()
