"""Child processes that read files in parallel; a file that ends or holds up its process costs only itself."""

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from engine.catalog.worker import READY, serve
from engine.dicom.file_facts import FileFacts

Paths = tuple[str, ...]

LIMIT_S = 120.0
"""Seconds without an answer after which a process counts as held up; the largest file takes a few."""

_TICK_S = 0.2
_START_LIMIT_S = 60.0


class ProcessesUnavailable(Exception):
    """No child process can be started here; the files have to be read in this one."""


@dataclass(slots=True)
class _Worker:
    """One child process; ``number`` is the position of the chunk that it reads, -1 when idle."""

    process: BaseProcess
    connection: Connection
    number: int = -1
    paths: Paths = ()
    since: float = 0.0

    @classmethod
    def start(cls, base: Path) -> "_Worker":
        """Start a process that imports the program anew, as it must beside threads and in a frozen app."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, str(base)), daemon=True)
        process.start()
        theirs.close()
        return cls(process, ours)

    def give(self, number: int, paths: Paths) -> None:
        """Send it a chunk; that the process is gone shows when its answer is waited for."""
        self.number, self.paths, self.since = number, paths, time.monotonic()
        try:
            self.connection.send(paths)
        except OSError:
            return

    def answer(self, limit_s: float) -> list[FileFacts] | str | None:
        """Return the facts, or the code of the reason why none come; None while it is busy."""
        try:
            if self.connection.poll():
                facts: list[FileFacts] = self.connection.recv()
                self.number = -1
                return facts
        except (EOFError, OSError):
            return "file-breaks"
        return "file-hangs" if time.monotonic() - self.since > limit_s else None

    def end(self) -> None:
        """End the process at once."""
        self.connection.close()
        self.process.kill()
        self.process.join()
        self.process.close()


class WorkerPool:
    """Processes that read files below one folder; they start at the first reading.

    Parameters
    ----------
    tick : callable
        Called several times a second; what it raises ends the reading.
    limit_s : float
        See LIMIT_S.
    """

    def __init__(self, base: Path, count: int, *, tick: Callable[[], None], limit_s: float = LIMIT_S) -> None:
        self._base = base
        self._count = count
        self._tick = tick
        self._limit_s = limit_s
        self._workers: list[_Worker] = []

    def close(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def read(self, chunks: Sequence[Paths]) -> Iterator[list[FileFacts]]:
        """Give the facts of each chunk, in order.

        Raises
        ------
        ProcessesUnavailable
            When no process comes up.
        """
        waiting = deque(enumerate(chunks))
        answers: dict[int, list[FileFacts]] = {}
        for number in range(len(chunks)):
            while number not in answers:
                self._give_work(waiting)
                self._tick()
                answers.update(self._collect())
            yield answers.pop(number)

    def _give_work(self, waiting: deque[tuple[int, Paths]]) -> None:
        idle = [worker for worker in self._workers if worker.number < 0]
        missing = min(self._count - len(self._workers), len(waiting) - len(idle))
        fresh = [_Worker.start(self._base) for _ in range(missing)]
        self._workers += fresh
        for worker in fresh:
            self._await_ready(worker)
        for worker in (*idle, *fresh):
            if waiting:
                worker.give(*waiting.popleft())

    def _await_ready(self, worker: _Worker) -> None:
        until = time.monotonic() + _START_LIMIT_S
        try:
            while not worker.connection.poll(_TICK_S):
                self._tick()
                if time.monotonic() > until:
                    raise ProcessesUnavailable
            if worker.connection.recv() != READY:
                raise ProcessesUnavailable
        except (EOFError, OSError) as error:
            raise ProcessesUnavailable from error

    def _collect(self) -> dict[int, list[FileFacts]]:
        busy = {worker.connection: worker for worker in self._workers if worker.number >= 0}
        wait(list(busy), timeout=_TICK_S)
        answers = {}
        for worker in busy.values():
            number = worker.number
            answer = worker.answer(self._limit_s)
            if isinstance(answer, str):
                answers[number] = self._alone(worker)
            elif answer is not None:
                answers[number] = answer
        return answers

    def _alone(self, lost: _Worker) -> list[FileFacts]:
        """Read the files of a process that was lost one at a time, in one that is fresh after every loss."""
        self._discard(lost)
        return [self._read_alone(path) for path in lost.paths]

    def _discard(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.end()

    def _read_alone(self, path: str) -> FileFacts:
        worker = self._spare()
        worker.give(0, (path,))
        while (answer := worker.answer(self._limit_s)) is None:
            wait([worker.connection], timeout=_TICK_S)
            self._tick()
        if isinstance(answer, list):
            return answer[0]
        self._discard(worker)
        return FileFacts("rejected", answer)

    def _spare(self) -> _Worker:
        idle = next((worker for worker in self._workers if worker.number < 0), None)
        if idle is None:
            idle = _Worker.start(self._base)
            self._workers.append(idle)
            self._await_ready(idle)
        return idle
