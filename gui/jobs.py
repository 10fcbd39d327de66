"""Work on a thread of its own: a Job starts it, hands on its events, pauses it and stops it."""

import threading
from collections import deque
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from engine.events import Cancelled, Event, Report

EVENTS_EVERY_MS = 50


class Work(Protocol):
    """What a job does on its thread: it tells its progress through ``report`` and returns its result."""

    def __call__(self, report: Report) -> object:
        """Do the work; raise UserError, Cancelled, or any exception that is a bug."""


class _Control:
    """The switches and the mailbox that window and worker share; every method is safe from both threads."""

    def __init__(self) -> None:
        self._go = threading.Event()
        self._go.set()
        self._stopped = threading.Event()
        self._waiting: deque[Event] = deque()

    def pause(self) -> None:
        self._go.clear()

    def resume(self) -> None:
        self._go.set()

    def stop(self) -> None:
        self._stopped.set()
        self._go.set()

    @property
    def paused(self) -> bool:
        return not self._go.is_set()

    @property
    def stopped(self) -> bool:
        return self._stopped.is_set()

    def report(self, event: Event) -> None:
        """Take an event from the worker, wait while paused, and raise Cancelled once stopped."""
        self._waiting.append(event)
        self._go.wait()
        if self._stopped.is_set():
            raise Cancelled

    def taken(self) -> tuple[Event, ...]:
        """Empty the mailbox."""
        return tuple(self._waiting.popleft() for _ in range(len(self._waiting)))


class _Worker(QObject):
    """Runs the work on its thread and emits exactly one of succeeded, failed and cancelled."""

    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, work: Work, report: Report) -> None:
        super().__init__()
        self._work = work
        self._report = report

    @Slot()
    def run(self) -> None:
        try:
            result = self._work(self._report)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - the one broad catch: a bug must reach the crash dialog
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        self.thread().quit()


class Job(QObject):
    """One piece of work on its own QThread; lives on the window's thread, and so do its signals.

    The outcome is told only after the thread has ended, so that a job may be dropped at once.

    Attributes
    ----------
    events : Signal(tuple)
        Events of at most the last 50 ms, in order; never empty.
    succeeded : Signal(object)
        The work's result.
    failed : Signal(object)
        The exception: a UserError, or a bug.
    cancelled : Signal()
        The work ended because of ``stop``.
    ended : Signal()
        After any of the three.
    """

    events = Signal(tuple)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._control = _Control()
        self._tell: Callable[[], None] = self.cancelled.emit
        self._thread = QThread(self)
        self._worker = _Worker(work, self._control.report)
        self._worker.moveToThread(self._thread)
        self._timer = QTimer(self)
        self._timer.setInterval(EVENTS_EVERY_MS)
        self._connect()

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._thread.started.connect(self._worker.run)
        self._worker.succeeded.connect(self._keep_result, queued)
        self._worker.failed.connect(self._keep_error, queued)
        self._worker.cancelled.connect(self._keep_cancelled, queued)
        self._thread.finished.connect(self._finish, queued)
        self._timer.timeout.connect(self._hand_on)

    @property
    def is_running(self) -> bool:
        """Whether the thread has been started and its outcome not been told yet."""
        return self._timer.isActive()

    @property
    def is_paused(self) -> bool:
        """Whether the work waits at its next report."""
        return self._control.paused

    @property
    def is_stopping(self) -> bool:
        """Whether a stop was asked for."""
        return self._control.stopped

    def start(self) -> None:
        """Start the work; a job runs once."""
        self._timer.start()
        self._thread.start()

    def pause(self) -> None:
        """Let the work wait at its next report."""
        self._control.pause()

    def resume(self) -> None:
        """Let paused work go on."""
        self._control.resume()

    def stop(self) -> None:
        """Ask the work to end at its next report; ``cancelled`` follows."""
        self._control.stop()

    @Slot()
    def _hand_on(self) -> None:
        batch = self._control.taken()
        if batch:
            self.events.emit(batch)

    @Slot(object)
    def _keep_result(self, result: object) -> None:
        self._tell = lambda: self.succeeded.emit(result)

    @Slot(object)
    def _keep_error(self, error: object) -> None:
        self._tell = lambda: self.failed.emit(error)

    @Slot()
    def _keep_cancelled(self) -> None:
        self._tell = self.cancelled.emit

    @Slot()
    def _finish(self) -> None:
        self._thread.wait()
        self._timer.stop()
        self._hand_on()
        self._tell()
        self.ended.emit()
