"""Measures how a run's cost grows with forget, retain and the length of reports: ``python -m tests.benchmarks.speed_growth``.

Times the recommended method from its beginning to the measured last epoch on a small model with random inputs,
once for each size; ``--most`` leaves sizes beyond out. Retain is also tried with an epoch that goes through 2,000
images, however many there are. Writes speed_growth.csv and speed_growth.svg beside the other results.
"""

import argparse
import csv
import sys
import time
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import astuple, dataclass, fields, replace
from pathlib import Path

import matplotlib as mpl
import numpy as np
import torch
from matplotlib.figure import Figure

from engine.device import choose_device, repeatable
from engine.events import ignore
from engine.model.architecture import BertSizes, FrozenGate, Projected, ResidualStages
from engine.model.config import (
    SCHEMA_VERSION,
    ModelConfig,
    PercentileSquare,
    Preprocessing,
    ReportPreparation,
)
from engine.model.dual_encoder import DualEncoder
from engine.model.inputs import Inputs
from engine.model.scoring import Scorer
from engine.model.tokenizer import make_tokenizer
from engine.records import Sample
from engine.store.pixels import Pixels
from engine.unlearning.ground import Ground
from engine.unlearning.measuring import EpochMeter, SetRows
from engine.unlearning.method_info import resolve
from engine.unlearning.methods import METHODS
from engine.unlearning.normalisation import renew_batch_norm
from engine.unlearning.objective import Bench
from engine.unlearning.stepping import Stepper

RESULTS = Path(__file__).resolve().parent / "results"
SIDE_PX, DRAWN, UNSEEN = 32, 64, 400
VOCABULARY, LONGEST = 2000, 512
BOUNDED = 2000


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is: images of forget and retain, and the mean length of a report in tokens."""

    forget: int = 60
    retain: int = 2000
    tokens: int = 80


@dataclass(frozen=True, slots=True)
class Point:
    """One size and what it took; ``grows`` says what differs from the others of its line."""

    grows: str
    forget: int
    retain: int
    tokens: int
    seconds: float


def sizes(most: int) -> Iterator[tuple[str, Size]]:
    """Give the sizes of all lines, none beyond ``most`` images."""
    usual = Size()
    yield from (("forget", replace(usual, forget=n)) for n in (1, 10, 100, 500, 2000) if n <= most)
    for grows in ("retain", "retain, sampled"):
        steps = (1000, 3000, 10_000, 30_000, 100_000)
        yield from ((grows, replace(usual, retain=n)) for n in steps if n <= most)
    yield from (("tokens", replace(usual, tokens=n)) for n in (20, 60, 120, 250, 500))


def seconds_of(size: Size, *, bounded: bool, device: torch.device) -> float:
    """Run the recommended method for its epochs and return the seconds."""
    bench = _bench(size, device)
    wanted = resolve("recommended", None, {})
    if bounded:
        wanted = replace(wanted, epoch_share=min(wanted.epoch_share, BOUNDED / size.retain))
    meter = EpochMeter(bench.inputs, bench.rows, Scorer(bench.config.preprocessing, device), bench.seed)
    some = bench.rows.retain_sample(bench.seed)
    started = time.perf_counter()
    objective = METHODS["recommended"](bench, wanted)
    stepper = Stepper(
        Ground(
            model=bench.model,
            objective=objective,
            parameters=wanted,
            inputs=bench.inputs,
            rows=bench.rows,
            preprocessing=bench.config.preprocessing,
            device=device,
            seed=bench.seed,
        )
    )
    for epoch in range(1, wanted.epochs + 1):
        stepper.run_epoch(epoch, ignore)
        renew_batch_norm(bench.model, bench.inputs, some, scorer=meter.scorer, report=ignore)
        measured = meter.measure(bench.model, ignore)
        if objective.follow is not None:
            objective.follow(measured.unseen)
    return time.perf_counter() - started


def _bench(size: Size, device: torch.device) -> Bench:
    random = np.random.default_rng(1)
    count = size.forget + size.retain + 2 * UNSEEN
    samples = tuple(
        Sample(str(n), str(n), str(n // 3), Path("none"), "no edema", n % 4, "", None) for n in range(count)
    )
    tokenizer = make_tokenizer(samples, vocabulary=VOCABULARY)
    config = _config()
    torch.manual_seed(1)
    model = DualEncoder(config).eval().to(device)
    lengths = np.clip(random.normal(size.tokens, size.tokens / 4, count), 4, LONGEST).astype(int)
    inputs = Inputs(
        samples=samples,
        pixels=Pixels(
            random.integers(0, 65535, (DRAWN, SIDE_PX, SIDE_PX), dtype=np.uint16), np.arange(count) % DRAWN
        ),
        tokens=[random.integers(5, VOCABULARY, length).tolist() for length in lengths],
        labels=np.arange(count) % 4,
        studies=np.arange(count),
        patients=np.arange(count) // 3,
    )
    ends = np.cumsum([size.forget, size.retain, UNSEEN])
    return Bench(
        original=model,
        model=deepcopy(model),
        config=config,
        tokenizer=tokenizer,
        inputs=inputs,
        rows=SetRows(*np.split(np.arange(count), ends)),
        device=device,
        seed=1,
        resumed=False,
        report=ignore,
    )


def _config() -> ModelConfig:
    return ModelConfig(
        schema_version=SCHEMA_VERSION,
        name="growth",
        task="multiclass",
        labels=("none", "mild", "moderate", "severe"),
        intended_use="benchmark",
        image=ResidualStages((8, 16), 1),
        text=BertSizes(vocabulary=VOCABULARY, hidden=32, layers=2, heads=2, positions=LONGEST),
        embedding=Projected(width=32),
        joint=FrozenGate(1),
        preprocessing=Preprocessing(PercentileSquare(size_px=SIDE_PX), ReportPreparation(max_tokens=LONGEST)),
    )


def draw(points: list[Point]) -> Figure:
    """Draw seconds over size, a panel for each line, both axes logarithmic."""
    figure = Figure(figsize=(9, 3), layout="constrained")
    panels = figure.subplots(1, 3, sharey=True)
    lines = (("forget", 0), ("retain", 1), ("retain, sampled", 1), ("tokens", 2))
    for grows, place in lines:
        some = [one for one in points if one.grows == grows]
        name = grows.split(",")[0]
        across = [getattr(one, name) for one in some]
        panels[place].loglog(across, [one.seconds for one in some], marker="o", label=grows)
        panels[place].set_xlabel({"tokens": "tokens a report"}.get(name, f"images of {name}"))
    panels[0].set_ylabel("seconds a run")
    panels[1].legend(frameon=False)
    return figure


def main() -> int:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=100_000, help="images")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--out", type=Path, default=RESULTS)
    options = parser.parse_args()
    device, points = choose_device(options.device), []
    with repeatable():
        seconds_of(Size(10, 50, 20), bounded=False, device=device)  # the first run also warms up
        for grows, size in sizes(options.most):
            taken = seconds_of(size, bounded=grows.endswith("sampled"), device=device)
            points.append(Point(grows, *astuple(size), round(taken, 2)))
            sys.stdout.write(f"{points[-1]}\n")
            sys.stdout.flush()
    with (options.out / "speed_growth.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([one.name for one in fields(Point)])
        writer.writerows(astuple(one) for one in points)
    mpl.rcParams["svg.hashsalt"] = "growth"
    draw(points).savefig(options.out / "speed_growth.svg", metadata={"Date": None})
    return 0


if __name__ == "__main__":
    sys.exit(main())
