import threading

import pytest
from PySide6.QtCore import QObject, QThread, Signal, Slot
from pytestqt.qtbot import QtBot

from engine.errors import UserError
from engine.events import Event, Notice, Progress, Report
from gui.jobs import Job


class Listener(QObject):
    """Notes what a job says, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.batches: list[tuple[Event, ...]] = []
        self.outcomes: list[object] = []
        self.threads: set[QThread] = set()

    def listen(self, job: Job) -> None:
        job.events.connect(self.take_events)
        job.succeeded.connect(self.take_result)
        job.failed.connect(self.take_result)
        job.cancelled.connect(self.take_cancelled)

    @Slot(tuple)
    def take_events(self, batch: tuple[Event, ...]) -> None:
        self.threads.add(QThread.currentThread())
        self.batches.append(batch)

    @Slot(object)
    def take_result(self, result: object) -> None:
        self.threads.add(QThread.currentThread())
        self.outcomes.append(result)

    @Slot()
    def take_cancelled(self) -> None:
        self.outcomes.append("cancelled")

    @property
    def events(self) -> list[Event]:
        return [event for batch in self.batches for event in batch]


def run(qtbot: QtBot, job: Job) -> Listener:
    listener = Listener()
    listener.listen(job)
    with qtbot.waitSignal(job.ended, timeout=10_000):
        job.start()
    return listener


def test_job_hands_on_all_events_in_order_and_then_its_result(qtbot: QtBot) -> None:
    def work(report: Report) -> object:
        for number in range(2_000):
            report(Progress("Counting", number, 2_000))
        return "done"

    listener = run(qtbot, Job(work))

    assert listener.events == [Progress("Counting", number, 2_000) for number in range(2_000)]
    assert listener.outcomes == ["done"]
    assert len(listener.batches) < 200


def test_job_works_on_its_own_thread_and_speaks_on_the_windows(qtbot: QtBot) -> None:
    seen: list[QThread] = []

    def work(report: Report) -> object:
        seen.append(QThread.currentThread())
        report(Notice("info", "here"))
        return None

    listener = run(qtbot, Job(work))

    assert listener.threads == {QThread.currentThread()}
    assert seen[0] is not QThread.currentThread()


@pytest.mark.parametrize("error", [UserError("code", what="What.", do="Do."), ZeroDivisionError("bug")])
def test_job_tells_one_failure(qtbot: QtBot, error: Exception) -> None:
    def work(report: Report) -> object:
        raise error

    assert run(qtbot, Job(work)).outcomes == [error]


def test_stopped_job_ends_as_cancelled_even_while_paused(qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(report: Report) -> object:
        while True:
            report(Progress("Working", 0, 0))
            begun.set()

    job = Job(work)
    listener = Listener()
    listener.listen(job)
    with qtbot.waitSignal(job.ended, timeout=10_000):
        job.start()
        assert begun.wait(5)
        job.pause()
        assert job.is_paused
        job.stop()

    assert listener.outcomes == ["cancelled"]
    assert not job.is_running


def test_paused_job_goes_on_where_it_waited(qtbot: QtBot) -> None:
    def work(report: Report) -> object:
        for number in range(3):
            report(Progress("Working", number, 3))
        return None

    job = Job(work)
    listener = Listener()
    listener.listen(job)
    job.pause()
    with qtbot.waitSignal(job.events, timeout=5_000):
        job.start()
    assert listener.events == [Progress("Working", 0, 3)]
    with qtbot.waitSignal(job.ended, timeout=5_000):
        job.resume()

    assert [event.done for event in listener.events if isinstance(event, Progress)] == [0, 1, 2]


class Emitter(QObject):
    flag = Signal(bool)

    @Slot()
    def run(self) -> None:
        for number in range(2_000):
            self.flag.emit(number % 2 == 0)
        self.thread().quit()


class Counter(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.values: list[bool] = []

    @Slot(bool)
    def take(self, value: bool) -> None:
        self.values.append(value)


def test_two_thousand_emits_of_a_bool_from_a_worker_all_arrive(qtbot: QtBot) -> None:
    thread, emitter, counter = QThread(), Emitter(), Counter()
    emitter.moveToThread(thread)
    emitter.flag.connect(counter.take)
    thread.started.connect(emitter.run)
    thread.start()
    qtbot.waitUntil(lambda: len(counter.values) == 2_000, timeout=5_000)
    assert thread.wait(5_000)
