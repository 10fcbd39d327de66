"""Child processes that read files in parallel; a file that ends or holds up its process costs only itself."""

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final

from engine.catalog.worker import Paths, serve
from engine.dicom.facts import FileFacts

Serve = Callable[[Connection, str], None]

LIMIT_S = 120.0
"""Seconds without an answer after which a process counts as held up; the largest file takes a few."""

_TICK_S = 0.2
_START_LIMIT_S = 60.0
_STARTING: Final = -2
_IDLE: Final = -1


class ProcessesUnavailable(Exception):
    """No child process comes up here; the files have to be read in this one."""


@dataclass(slots=True)
class _Worker:
    """One child process; ``number`` is the position of the chunk that it reads, or _STARTING or _IDLE."""

    process: BaseProcess
    connection: Connection
    number: int = _STARTING
    paths: Paths = ()
    since: float = 0.0

    @classmethod
    def start(cls, base: Path, target: Serve) -> "_Worker":
        """Start a process that imports the program anew, as it must beside threads and in a frozen app."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=target, args=(theirs, str(base)), daemon=True)
        process.start()
        theirs.close()
        return cls(process, ours, since=time.monotonic())

    def give(self, number: int, paths: Paths) -> None:
        """Send it a chunk; that the process is gone shows when its answer is waited for."""
        self.number, self.paths, self.since = number, paths, time.monotonic()
        try:
            self.connection.send(paths)
        except OSError:
            return

    def answer(self, limit_s: float) -> list[FileFacts] | str | None:
        """Return the facts, or the code of the reason why none come; None while it is busy.

        The first answer of all is empty and says that the process is up.
        """
        try:
            if self.connection.poll():
                facts: list[FileFacts] = self.connection.recv()
                self.number = _IDLE
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
    """Processes that read files below one folder.

    Parameters
    ----------
    tick : callable
        Called several times a second; what it raises ends the reading.
    limit_s : float
        See LIMIT_S.
    target : callable
        What the processes run, see ``engine.catalog.worker.serve``.
    """

    def __init__(
        self,
        base: Path,
        count: int,
        *,
        tick: Callable[[], None],
        limit_s: float = LIMIT_S,
        target: Serve = serve,
    ) -> None:
        self._base = base
        self._count = count
        self._tick = tick
        self._limit_s = limit_s
        self._target = target
        self._workers: list[_Worker] = []
        self._failed = False

    def start(self, chunks: int) -> None:
        """Start what is missing of the processes for so many chunks, and return before they are up."""
        if not self._failed:
            missing = min(self._count, chunks) - len(self._workers)
            self._workers += [_Worker.start(self._base, self._target) for _ in range(missing)]

    def close(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def is_up(self) -> bool:
        """Tell, without waiting, whether a process can take work."""
        self._welcome()
        return any(worker.number != _STARTING for worker in self._workers)

    @property
    def may_start(self) -> bool:
        """Whether no process has failed to come up so far."""
        return not self._failed

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
                self.start(len(chunks) - number)
                self._give_work(waiting)
                self._tick()
                answers.update(self._collect())
            yield answers.pop(number)

    def _give_work(self, waiting: deque[tuple[int, Paths]]) -> None:
        self._welcome()
        if not self._workers:
            raise ProcessesUnavailable
        for worker in self._workers:
            if worker.number == _IDLE and waiting:
                worker.give(*waiting.popleft())

    def _welcome(self) -> None:
        """Note which processes have come up; where one fails to, no more are started."""
        for worker in [one for one in self._workers if one.number == _STARTING]:
            if isinstance(worker.answer(_START_LIMIT_S), str):
                self._discard(worker)
                self._failed = True

    def _collect(self) -> dict[int, list[FileFacts]]:
        wait([worker.connection for worker in self._workers if worker.number != _IDLE], timeout=_TICK_S)
        answers = {}
        for worker in [one for one in self._workers if one.number >= 0]:
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
            self._wait_for(worker)
        if isinstance(answer, list):
            return answer[0]
        self._discard(worker)
        return FileFacts("rejected", answer)

    def _spare(self) -> _Worker:
        """Return an idle process, a fresh one where there is none."""
        idle = next((worker for worker in self._workers if worker.number == _IDLE), None)
        if idle:
            return idle
        fresh = _Worker.start(self._base, self._target)
        self._workers.append(fresh)
        while fresh.number == _STARTING:
            if isinstance(fresh.answer(_START_LIMIT_S), str):
                self._discard(fresh)
                raise ProcessesUnavailable
            self._wait_for(fresh)
        return fresh

    def _wait_for(self, worker: _Worker) -> None:
        self._tick()
        wait([worker.connection], timeout=_TICK_S)
