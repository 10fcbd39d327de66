"""Importing what a run needs while the steward reads, and telling the device."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QLabel

from gui.jobs import Job
from gui.messages import Messages
from gui.work import WarmUp


class Warming(QObject):
    """Works once, after the window's first picture.

    Parameters
    ----------
    device : QLabel
        Where the device is named.

    Attributes
    ----------
    ended : Signal()
        It works no longer.
    """

    ended = Signal()

    def __init__(self, device: QLabel, messages: Messages) -> None:
        super().__init__(device)
        self._device = device
        self._messages = messages
        self._job: Job | None = None

    @property
    def is_working(self) -> bool:
        """Whether its thread works."""
        return self._job is not None

    def start(self) -> None:
        """Begin."""
        self._job = Job(WarmUp(), self)
        self._job.succeeded.connect(self._show_device)
        self._job.failed.connect(self._messages.tell_error)
        self._job.ended.connect(self._end)
        self._job.start()

    def stop(self) -> None:
        """Ask it to end."""
        if self._job is not None:
            self._job.stop()

    @Slot(object)
    def _show_device(self, device: str) -> None:
        self._device.setText(self.tr("Device: {0}").format(device))

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.ended.emit()
