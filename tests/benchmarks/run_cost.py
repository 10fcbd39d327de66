"""Measures what a run costs beside its steps, and how near its estimate is: ``python -m tests.benchmarks.run_cost``.

The demo's run is done by the engine alone and from the window, in turns, in one process; prints the seconds of
both, of the parts of an epoch, and of the journal, and the estimate of time, memory and disk beside what it took.
``--repeats N`` turns; ``--out CSV`` writes the figures.
"""

import argparse
import csv
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("GOMP_SPINCOUNT", "10000")  # as main.py sets it

from engine import jobs
from engine.demo import SEED, DemoProject, prepare_demo
from engine.device import choose_device
from engine.events import ignore
from engine.memory import watched
from engine.runs import RunFolder, RunRequest

NEAR = 0.2
"""How far an estimate may be from what it took, as a share."""

MOST_BESIDE = 0.05
"""What window and journal may add to a run, as a share."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit; ``holds`` is None where there is no limit."""

    what: str
    value: float
    unit: str
    holds: bool | None = None


@dataclass(slots=True)
class Parts:
    """Seconds spent in each part of a run, by name."""

    seconds: dict[str, float] = field(default_factory=dict)

    def timing(self, name: str, owner: type, method: str) -> Any:
        """Return a patch that counts the seconds of a method."""
        own: Callable[..., Any] = getattr(owner, method)

        def timed(*given: Any, **named: Any) -> Any:
            started = time.perf_counter()
            try:
                return own(*given, **named)
            finally:
                self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - started

        return patch.object(owner, method, timed)


@contextmanager
def taken_apart(parts: Parts) -> Iterator[None]:
    """Count the parts of every run inside the block."""
    from engine.journal import Journal
    from engine.unlearning.measuring import EpochMeter
    from engine.unlearning.state import StateFolder
    from engine.unlearning.stepping import Stepper

    named = (
        ("steps", Stepper, "run_epoch"),
        ("measured for the curves", EpochMeter, "measure"),
        ("states saved", StateFolder, "save"),
        ("journal", Journal, "note"),
    )
    with ExitStack() as stack:
        for name, owner, method in named:
            stack.enter_context(parts.timing(name, owner, method))
        yield


def request_of(project: DemoProject, folder: Path, name: str) -> RunRequest:
    """Return the demo's run."""
    return RunRequest(
        checkpoint=project.checkpoint,
        dataset=project.dataset,
        forget=(project.forget,),
        out=folder / name,
        seed=SEED,
        catalog=project.catalog,
        store=folder / "store",
    )


def estimate_figures(project: DemoProject, folder: Path) -> Iterator[Figure]:
    """Estimate a run on an empty store, do it with its audit, and tell both."""
    request = request_of(project, folder, "estimated")
    told = jobs.estimate(request, report=ignore)
    before = _bytes_in(folder)
    started = time.perf_counter()
    with watched(choose_device("auto")) as peak:
        record = jobs.unlearn(request, report=ignore)
    jobs.audit(request.out, report=ignore)
    took = time.perf_counter() - started
    further = record.epochs_run > record.epochs_planned
    seconds = told.seconds_at_most if further else told.seconds
    yield from _beside("time", seconds, took, "s")
    yield from _beside("memory", told.memory_bytes / 2**20, peak.held / 2**20, "MiB")
    yield Figure("disk, estimated at the fullest", told.disk_bytes / 2**20, "MiB")
    yield Figure("disk, taken at the end", (_bytes_in(folder) - before) / 2**20, "MiB")


def _beside(what: str, told: float, took: float, unit: str) -> Iterator[Figure]:
    yield Figure(f"{what}, estimated", told, unit)
    yield Figure(f"{what}, taken", took, unit)
    yield Figure(f"{what}, estimated for one taken", told / took, "", abs(told / took - 1) <= NEAR)


def _bytes_in(folder: Path) -> int:
    return sum(one.stat().st_blocks * 512 for one in folder.rglob("*") if one.is_file())


def turns(project: DemoProject, folder: Path, *, repeats: int) -> Iterator[Figure]:
    """Do the run alone and from the window in turns, and tell both and the parts of the run alone."""
    from tests.benchmarks.window_run import run_in_window

    alone, watched_by, parts = [], [], Parts()
    for turn in range(repeats):
        os.environ["XDG_DATA_HOME"] = str(folder / f"data-{turn}")  # a register for each window
        with taken_apart(parts):
            record = jobs.unlearn(request_of(project, folder, f"alone-{turn}"), report=ignore)
        alone.append(record.active_seconds)
        run = run_in_window(project, folder / f"window-{turn}")
        watched_by.append(RunFolder(run).record().active_seconds)
    yield Figure("run, by the engine alone", statistics.median(alone), "s")
    yield Figure("run, from the window", statistics.median(watched_by), "s")
    more = statistics.median(watched_by) / statistics.median(alone) - 1
    yield Figure("the window adds", 100 * more, "%", more <= MOST_BESIDE)
    whole = sum(alone)
    for name, seconds in parts.seconds.items():
        limit = seconds / whole <= MOST_BESIDE if name == "journal" else None
        yield Figure(f"of the run alone: {name}", 100 * seconds / whole, "%", limit)


def tell(figures: Iterator[Figure]) -> Iterator[Figure]:
    """Print each figure on its way."""
    for one in figures:
        missed = "  MISSED" if one.holds is False else ""
        sys.stdout.write(f"{one.what:<40}{one.value:>10.2f} {one.unit}{missed}\n")
        sys.stdout.flush()
        yield one


def main() -> int:
    """Measure and print; 1 where a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="run-cost-") as name:
        folder = Path(name)
        os.environ.update(XDG_DATA_HOME=str(folder / "data"), STEWARD_STORE=str(folder / "turns" / "store"))
        project = prepare_demo(folder / "project", report=ignore)
        figures = list(tell(estimate_figures(project, folder / "estimate")))
        figures += tell(turns(project, folder / "turns", repeats=options.repeats))
    if options.out is not None:
        with options.out.open("w", newline="", encoding="utf-8") as stream:
            rows = csv.writer(stream, lineterminator="\n")
            rows.writerow(("what", "value", "unit", "holds"))
            rows.writerows((one.what, f"{one.value:.4g}", one.unit, one.holds) for one in figures)
    return 0 if all(one.holds is not False for one in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
