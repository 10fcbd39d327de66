"""A long time of use in one process: requests, runs, audits and reports, one after the other, on a tiny model.

``python -m tests.faults.long_use [--rounds 100]``. Prints memory, open files and threads after every tenth round,
and exits with 1 where at the end the memory is more than a tenth above that after the tenth round, or a file
or thread is left over. ``--csv`` writes the figures beside the other measurements.
"""

import argparse
import csv
import gc
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields, replace
from pathlib import Path

import psutil

from engine import jobs
from engine.catalog.catalog import Catalog
from engine.catalog.ids import read_ids
from engine.events import ignore
from engine.phantom.dataset import write_phantom_dataset
from engine.phantom.plan import DEMO_PLAN
from engine.runs import RunRequest
from tests.engine.register.stewards import Office, open_office
from tests.tiny_training import TINY_TRAINING

RESULTS = Path(__file__).parents[1] / "benchmarks" / "results" / "long_use.csv"
SETTLED = 10
"""Rounds after which everything that is kept for good has been made."""
GROWTH = 1.10


@dataclass(frozen=True, slots=True)
class Figures:
    """What the process holds after a round; ``resident_mb`` is its resident memory in MB."""

    round: int
    resident_mb: float
    files: int
    threads: int


def use(folder: Path, *, rounds: int) -> Iterator[Figures]:
    """Take one request after the other from its ticket to its report."""
    dataset, checkpoint, catalog = folder / "dataset", folder / "checkpoint", folder / "catalog.sqlite"
    plan = replace(DEMO_PLAN, train_patients=10, unseen_patients=8, size_px=32, seed=5)
    write_phantom_dataset(dataset, plan, report=ignore)
    (folder / "training.toml").write_text(TINY_TRAINING, encoding="utf-8")
    jobs.train(dataset, checkpoint, config=folder / "training.toml", device="cpu", report=ignore)
    jobs.index(dataset, catalog, report=ignore)
    with Catalog.open(catalog) as opened:
        patients = opened.members("train")
    office = open_office(folder / "register.sqlite")
    for number in range(1, rounds + 1):
        forget = folder / "forget.csv"
        forget.write_text(f"subject_id\n{patients[number % len(patients)]}\n", encoding="utf-8")
        run = folder / f"run-{number}"
        request = RunRequest(
            checkpoint, dataset, (forget,), run, method="forget-mi", seed=number, device="cpu"
        )
        _one(office, replace(request, epochs=1, catalog=catalog))
        shutil.rmtree(run)
        yield figures(number)
    office.steward.close()


def _one(office: Office, request: RunRequest) -> None:
    number = office.create().number
    office.match(number, read_ids(request.forget[0]).ids)
    plan = office.approved(number)
    office.steward.requests.start(plan.plan_id, request.out, by=office.operator)
    jobs.unlearn(request, report=ignore)
    if (request.out / "model").is_dir():
        jobs.audit(request.out, report=ignore)
        jobs.write_report(request.out, report=ignore)
    office.steward.requests.run_ended(plan.plan_id, "finished", by=office.operator)


def figures(number: int) -> Figures:
    """Return what this process holds now."""
    gc.collect()
    process = psutil.Process()
    files = len(list(Path("/proc/self/fd").iterdir())) if os.name == "posix" else process.num_handles()
    return Figures(number, round(process.memory_info().rss / 1e6, 1), files, threading.active_count())


def judge(settled: Figures, end: Figures) -> list[str]:
    """Return what is wrong at the end, in words."""
    wrong = []
    if end.resident_mb > GROWTH * settled.resident_mb:
        wrong.append(f"memory grew from {settled.resident_mb} to {end.resident_mb} MB")
    if end.files > settled.files:
        wrong.append(f"{end.files - settled.files} files are left open")
    if end.threads > settled.threads:
        wrong.append(f"{end.threads - settled.threads} threads are left over")
    return wrong


def main() -> int:
    """Use the program for as many rounds as asked for, print the figures and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.long_use", description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--csv", action="store_true", help=f"write the figures to {RESULTS.name}")
    options = parser.parse_args()
    kept: list[Figures] = []
    with tempfile.TemporaryDirectory(prefix="long-use-") as name:
        folder = Path(name)
        for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
        os.environ["STEWARD_STORE"] = str(folder / "store")
        for now in use(folder, rounds=options.rounds):
            if now.round % SETTLED == 0:
                kept.append(now)
                tell(f"round {now.round}: {now.resident_mb} MB, {now.files} files, {now.threads} threads")
    wrong = judge(kept[0], kept[-1])
    tell("; ".join(wrong) or "memory settled, no file and no thread left over")
    if options.csv:
        write(kept)
    return 1 if wrong else 0


def tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def write(kept: list[Figures]) -> None:
    """Write the figures as CSV."""
    with RESULTS.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow([field.name for field in fields(Figures)])
        table.writerows(astuple(one) for one in kept)


if __name__ == "__main__":
    sys.exit(main())
