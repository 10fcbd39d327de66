"""Measures the engine's unlearning loop against a plain one of the published structure, in one process.

``python -m tests.benchmarks.speed [--job tiny|published|paper] [--repeats N] [--device D] [--precision P] [--out CSV]``.
``paper`` is the paper's 10 % job (some 6,742 images of 2048 px, 674 of them in forget) and needs a GPU. Both loops
minimise Forget-MI's four distances on the same files, model, pairs of batches, rates and epochs, one loop after
the other; the losses of each repetition stand in its line, so that the equal work can be seen. A repetition is
an epoch. What the engine does once a run (filling the store, the original's outputs) is printed apart.
"""

import argparse
import csv
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import cast, get_args

import numpy as np
import torch
from numpy.typing import NDArray

from engine.device import choose_device, describe_hardware, repeatable
from engine.events import ignore
from engine.memory import watched
from engine.model.inputs import Batch, Inputs
from engine.runs import Precision
from engine.store.store import open_store
from engine.unlearning.ground import Ground
from engine.unlearning.method_info import resolve
from engine.unlearning.methods.forget_mi import Distances, distances_to_original
from engine.unlearning.objective import Bench, Objective, one_phase
from engine.unlearning.pairs import paired
from engine.unlearning.parameters import ForgetMi
from engine.unlearning.stepping import Stepper
from engine.unlearning.workplace import Workplace, bench_of, open_workplace
from tests.benchmarks.plain_loop import Bounds, PlainLoop
from tests.benchmarks.speed_jobs import EPOCHS, JOBS, SpeedJob, prepared

BESIDE = 0.02
"""Standard deviation of the factor on each weight with which both loops begin."""


@dataclass(frozen=True, slots=True)
class Row:
    """One epoch of one loop.

    Attributes
    ----------
    images : int
        Of retain and forget that the epoch's steps held.
    peak_mib : float
        Most memory held: on the GPU, or by the whole process.
    uu, mu, ur, mr : float
        Mean of each weighted term.
    """

    job: str
    machine: str
    loop: str
    precision: str
    epoch: int
    seconds: float
    loading_seconds: float
    images: int
    images_per_second: float
    peak_mib: float
    uu: float
    mu: float
    ur: float
    mr: float


@dataclass(slots=True)
class Clock:
    """Counts the seconds spent in gathering batches."""

    seconds: float = 0.0


class TimedInputs(Inputs):
    """Inputs that count how long gathering takes."""

    __slots__ = ("clock",)

    @classmethod
    def of(cls, inputs: Inputs, clock: Clock) -> "TimedInputs":
        """Return the same inputs with a clock."""
        timed = cls(*(getattr(inputs, one.name) for one in fields(Inputs)))
        object.__setattr__(timed, "clock", clock)
        return timed

    def batch(self, rows: NDArray[np.int64], device: torch.device) -> Batch:
        """Gather rows and count the time."""
        started = time.perf_counter()
        batch = Inputs.batch(self, rows, device)
        self.clock.seconds += time.perf_counter() - started
        return batch


@dataclass(frozen=True, slots=True)
class Compared:
    """All rows, and what the engine did once before its first epoch, in seconds."""

    rows: list[Row]
    store_seconds: float
    outputs_seconds: float

    @property
    def ratio(self) -> float:
        """How many times faster an epoch of the engine's loop is, by medians."""
        plain, own = (statistics.median(self.seconds(loop)) for loop in ("plain", "engine"))
        return plain / own

    def seconds(self, loop: str) -> list[float]:
        """Return the seconds of a loop's epochs."""
        return [row.seconds for row in self.rows if row.loop == loop]


def compare(
    job: SpeedJob, folder: Path, *, repeats: int, device: str, precision: Precision = "float32"
) -> Compared:
    """Run both loops for so many epochs each, the engine's first and in a number format of its own."""
    run = prepared(job, folder, device=device)
    where = choose_device(device)
    with repeatable(), torch.random.fork_rng(), open_store(folder / "store") as store:
        begun = time.perf_counter()
        place = open_workplace(run, run.record(), store=store, report=ignore)
        filled = time.perf_counter()
        ground, distances = _engine(place)
        known = time.perf_counter()
        told = _Told(job.name, _machine(where), _images(ground))
        rows = list(_engine_epochs(told, replace(ground, precision=precision), repeats))
        plain = _plain(place, ground, distances, folder)
        rows += _plain_epochs(told, plain, repeats)
    return Compared(rows, filled - begun, known - filled)


def _engine(place: Workplace) -> tuple[Ground, Distances]:
    wanted = _wanted(place)
    bench = _begun(place)
    distances = distances_to_original(bench, wanted)
    objective = Objective(one_phase("both", lambda step: distances.terms(step, wanted)))
    ground = Ground(
        model=bench.model,
        objective=objective,
        parameters=wanted,
        inputs=TimedInputs.of(place.inputs, Clock()),
        rows=place.rows,
        preprocessing=bench.config.preprocessing,
        device=place.device,
        seed=bench.seed,
    )
    return ground, distances


def _begun(place: Workplace) -> Bench:
    """Return a bench whose model lies a little beside the original.

    At the original itself the distance to it is 0 and its gradient rounding noise, which the optimiser
    would make as large as any other, differently in each loop.
    """
    bench = bench_of(place, resumed=False, report=ignore)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for weights in bench.model.parameters():
            weights.mul_(1 + BESIDE * torch.randn(weights.shape, generator=generator).to(weights.device))
    return bench


def _plain(place: Workplace, ground: Ground, distances: Distances, folder: Path) -> PlainLoop:
    table = folder / "split.csv"
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("image_id", "subject_id"))
        writer.writerows((sample.image_id, sample.subject_id) for sample in place.inputs.samples)
    bounds = Bounds(distances.unimodal_bound, distances.joint_bound)
    return PlainLoop(_begun(place), ground, _wanted(place), bounds, table)


def _wanted(place: Workplace) -> ForgetMi:
    numbers = {name: one for name, one in place.record.method.parameters.items() if not isinstance(one, str)}
    return cast(ForgetMi, resolve("forget-mi", None, numbers))


def _images(ground: Ground) -> int:
    pairs = paired("both", ground, 1, number=0)
    return sum(len(some) for pair in pairs for some in (pair.retain, pair.forget) if some is not None)


def _machine(device: torch.device) -> str:
    if device.type == "cuda":
        return describe_hardware(device).device
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    name = next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    return f"{name}, {torch.get_num_threads()} threads"


@dataclass(frozen=True, slots=True)
class _Told:
    job: str
    machine: str
    images: int

    def row(
        self,
        loop: tuple[str, str],
        epoch: int,
        timing: tuple[float, float, float],
        losses: dict[str, float],
    ) -> Row:
        seconds, loading, peak = timing
        measured = (seconds, loading, self.images, self.images / seconds, peak)
        return Row(self.job, self.machine, *loop, epoch, *measured, **losses)


def _engine_epochs(told: _Told, ground: Ground, repeats: int) -> Iterator[Row]:
    stepper, clock = Stepper(ground), cast(TimedInputs, ground.inputs).clock
    for epoch in range(1, repeats + 1):
        clock.seconds, started = 0.0, time.perf_counter()
        with watched(ground.device) as peak:
            losses = stepper.run_epoch(epoch, ignore)
            _finish(ground.device)
        timing = (time.perf_counter() - started, clock.seconds, peak.held / 2**20)
        yield told.row(("engine", ground.precision), epoch, timing, {one.name: one.value for one in losses})


def _plain_epochs(told: _Told, loop: PlainLoop, repeats: int) -> Iterator[Row]:
    for epoch in range(1, repeats + 1):
        loop.loading_seconds, started = 0.0, time.perf_counter()
        with watched(loop.ground.device) as peak:
            losses = loop.run_epoch(epoch)
            _finish(loop.ground.device)
        timing = (time.perf_counter() - started, loop.loading_seconds, peak.held / 2**20)
        yield told.row(("plain", "float32"), epoch, timing, losses)


def _finish(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize(device)


def tell(compared: Compared) -> Iterator[str]:
    """Return a line for each repetition and the ratio."""
    yield "loop   epoch  seconds  loading  images/s  peak MiB      uu      mu      ur      mr"
    for row in compared.rows:
        losses = "".join(f"{value:8.4f}" for value in (row.uu, row.mu, row.ur, row.mr))
        yield (
            f"{row.loop:<6} {row.epoch:>5} {row.seconds:>8.2f} {row.loading_seconds:>8.2f} "
            f"{row.images_per_second:>9.2f} {row.peak_mib:>9.0f}{losses}"
        )
    yield f"once a run: store {compared.store_seconds:.1f} s, the original's outputs {compared.outputs_seconds:.1f} s"
    whole = (
        compared.store_seconds
        + compared.outputs_seconds
        + EPOCHS * statistics.median(compared.seconds("engine"))
    )
    yield f"the engine's {EPOCHS} epochs with what it does once, at that rate: {whole / 60:.1f} min"
    yield f"an epoch of the engine's loop is {compared.ratio:.1f} times faster (medians)"


def write(rows: Iterable[Row], out: Path) -> None:
    """Append rows to a CSV, with a header where there is no file yet."""
    new = not out.exists()
    with out.open("a", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, [one.name for one in fields(Row)])
        if new:
            writer.writeheader()
        for row in rows:
            rounded = {k: f"{v:.5g}" if isinstance(v, float) else v for k, v in asdict(row).items()}
            writer.writerow(rounded)


def main() -> int:
    """Measure and print; write a CSV where asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--job", choices=tuple(JOBS), default="tiny")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--device", default="auto")
    parser.add_argument(
        "--precision", choices=get_args(Precision), default="float32", help="of the engine's steps"
    )
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="speed-") as name:
        compared = compare(
            JOBS[options.job],
            Path(name),
            repeats=options.repeats,
            device=options.device,
            precision=options.precision,
        )
    sys.stdout.writelines(f"{line}\n" for line in tell(compared))
    if options.out is not None:
        write(compared.rows, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
