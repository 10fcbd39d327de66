"""The kinds of fault: what happens to a job at a moment, and what a power cut leaves of its files."""

import errno
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from tests.faults.children import Child, Ended, start
from tests.faults.project import Place, Project
from tests.faults.shim import Changes, Injection
from tests.faults.work import Job

DAY_SECONDS = 24 * 3600
Rng = np.random.Generator


@dataclass(frozen=True, slots=True)
class Scene:
    """One fault on its stage: the job, its place, the moment, and where the children write."""

    project: Project
    job: Job
    place: Place
    moment: int
    notes: Path
    rng: Rng

    def work(self) -> int:
        """Do the job, in a child."""
        self.place.environment()
        return self.job.first(self.project, self.place)

    def start(self, injection: Injection) -> Child:
        """Start the job with what the shim is to do."""
        return start(self.work, self.notes / "first", watched=self.place.path, injection=injection)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fault.

    Attributes
    ----------
    strike : callable
        Does the job with the fault and returns how it ended.
    fits : callable
        Whether a job can meet it.
    silent : bool
        The process is ended and cannot say anything.
    other_ending : bool
        The job may come to something else: batches are computed in smaller pieces, which rounds otherwise.
    other_data : bool
        What the job reads is another data set for a while, and so is rightly what it makes of it.
    """

    name: str
    strike: Callable[[Scene], Ended]
    fits: Callable[[Job], bool] = lambda _job: True
    silent: bool = False
    other_ending: bool = False
    other_data: bool = False


def _signal(number: signal.Signals) -> Callable[[Scene], Ended]:
    return lambda scene: scene.start(Injection("signal", scene.moment, number)).end()


def _disk(error: int) -> Callable[[Scene], Ended]:
    return lambda scene: scene.start(Injection("disk", scene.moment, error)).end()


def _clock(scene: Scene) -> Ended:
    days = int(scene.rng.integers(1, 400))
    return scene.start(Injection("clock", scene.moment, seconds=days * DAY_SECONDS)).end()


def _power_cut(scene: Scene) -> Ended:
    ended = _signal(signal.SIGKILL)(scene)
    lose(ended.changes, scene.rng)
    return ended


def lose(changes: Changes, rng: Rng) -> None:
    """Do to what was written and not flushed what a power cut does: keep it, blank it, or cut the file there."""
    for name, ranges in changes.unsynced.items():
        path = Path(name)
        if not path.is_file():
            continue
        if path.name.endswith("-shm"):
            path.unlink()  # memory that processes share; SQLite makes it anew
            continue
        with path.open("r+b") as stream:
            for begin, end in ranges:
                _lose_range(stream.fileno(), begin, end, rng)


def _lose_range(file: int, begin: int, end: int, rng: Rng) -> None:
    size = os.fstat(file).st_size
    match rng.integers(3):
        case 0:
            from_here = int(rng.integers(begin, end + 1))
            os.pwrite(file, bytes(max(0, min(end, size) - from_here)), from_here)
        case 1 if end >= size > begin:
            os.ftruncate(file, int(rng.integers(begin, size)))


@contextmanager
def _gone(folder: Path) -> Iterator[None]:
    """Take a folder away, and put it back afterwards in place of what was made there meanwhile."""
    away = folder.with_name(f"{folder.name}.away")
    folder.rename(away)
    try:
        yield
    finally:
        if folder.exists():
            shutil.rmtree(folder)
        away.rename(folder)


def _vanish(which: Literal["work", "dataset"]) -> Callable[[Scene], Ended]:
    def strike(scene: Scene) -> Ended:
        child = scene.start(Injection("signal", scene.moment, signal.SIGSTOP))
        if not child.stopped():
            return child.end()
        with _gone(scene.place.work if which == "work" else scene.project.dataset):
            child.go_on()
            return child.end()

    return strike


def _changed(scene: Scene) -> Ended:
    """Change, cut or remove a file of the data set while the job works."""
    child = scene.start(Injection("signal", scene.moment, signal.SIGSTOP))
    if not child.stopped():
        return child.end()
    files = sorted(path for path in scene.project.dataset.rglob("*") if path.is_file())
    with _damaged(files[scene.rng.integers(len(files))], scene.rng):
        child.go_on()
        return child.end()


@contextmanager
def _damaged(file: Path, rng: Rng) -> Iterator[None]:
    data, stamp = file.read_bytes(), file.stat()
    match rng.integers(3):
        case 0:
            file.unlink()
        case 1:
            file.write_bytes(data[: int(rng.integers(len(data)))])
        case _:
            file.write_bytes(data + bytes(rng.integers(1, 2000)))
    try:
        yield
    finally:
        file.write_bytes(data)
        os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))


def _twice(scene: Scene) -> Ended:
    """Start a second one of the same job while the first is in the middle."""
    child = scene.start(Injection("signal", scene.moment, signal.SIGSTOP))
    stopped = child.stopped()
    second = start(scene.work, scene.notes / "second", watched=scene.place.path)
    if stopped:
        child.go_on()
    other, first = second.end(), child.end()
    return first if other.told else other


def _device(error: str, *, again: bool) -> Callable[[Scene], Ended]:
    """Let the device fail at the moment-th pass through the model, once or for good."""

    def strike(scene: Scene) -> Ended:
        def work() -> int:
            with _failing(error, scene.moment, again=again):
                return scene.work()

        return start(work, scene.notes / "first", watched=scene.place.path).end()

    return strike


@contextmanager
def _failing(error: str, moment: int, *, again: bool) -> Iterator[None]:
    import torch

    from engine.model.dual_encoder import DualEncoder

    forward, passes = DualEncoder.forward, 0
    raised = {
        "memory": torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
        "gone": torch.AcceleratorError("CUDA error: unspecified launch failure"),
    }[error]

    def failing(self: DualEncoder, *arguments: object) -> object:
        nonlocal passes
        passes += 1
        if passes == moment or (again and passes > moment):
            raise raised
        return forward(self, *arguments)  # type: ignore[arg-type]

    DualEncoder.forward = failing  # type: ignore[method-assign, assignment]
    yield


def _computes(job: Job) -> bool:
    return job.computes


def _commands(job: Job) -> bool:
    return job.commands


def _reads(job: Job) -> bool:
    return job.reads_data


KINDS = (
    Kind("killed", _signal(signal.SIGKILL), silent=True),
    Kind("power cut", _power_cut, silent=True),
    Kind("log-out (SIGTERM)", _signal(signal.SIGTERM), _commands),
    Kind("disk full", _disk(errno.ENOSPC)),
    Kind("disk read-only", _disk(errno.EROFS)),
    Kind("disk failing (I/O error)", _disk(errno.EIO)),
    Kind("folder vanishes", _vanish("work")),
    Kind("clock set back", _clock),
    Kind("two at once", _twice),
    Kind("data set vanishes", _vanish("dataset"), _reads),
    Kind("data set's file changed", _changed, _reads, other_data=True),
    Kind("device out of memory once", _device("memory", again=False), _computes, other_ending=True),
    Kind("device out of memory", _device("memory", again=True), _computes),
    Kind("device gone", _device("gone", again=True), _computes),
)
