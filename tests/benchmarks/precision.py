"""Measures what bfloat16 steps change against float32: ``python -m tests.benchmarks.precision [--seeds N] [--out CSV]``.

The demo's run with each number format and seed, audited; prints the attack AUC and the AUC on unseen patients of every
output, and for each the mean difference of the formats beside the standard deviation between the seeds of float32.
"""

import argparse
import csv
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from engine import jobs
from engine.audit.result import Audit
from engine.demo import DemoProject, prepare_demo
from engine.events import ignore
from engine.records import HEADS, Head
from engine.runs import Precision, RunRequest

FORMATS: tuple[Precision, ...] = ("float32", "bfloat16")


@dataclass(frozen=True, slots=True)
class Row:
    """One output of one run: attack AUC of the forgotten patients, AUC on unseen_report, seconds of the run."""

    seed: int
    precision: Precision
    head: Head
    attack: float
    unseen: float
    seconds: float


def rows_of(project: DemoProject, folder: Path, *, seed: int, precision: Precision) -> Iterator[Row]:
    """Unlearn and audit once."""
    out = folder / f"{precision}-{seed}"
    request = RunRequest(
        checkpoint=project.checkpoint,
        dataset=project.dataset,
        forget=(project.forget,),
        out=out,
        seed=seed,
        catalog=project.catalog,
        store=folder / "store",
        precision=precision,
    )
    record = jobs.unlearn(request, report=ignore)
    audit = jobs.audit(out, report=ignore)
    for head in HEADS:
        yield Row(seed, precision, head, *_figures(audit, head), record.active_seconds)


def _figures(audit: Audit, head: Head) -> tuple[float, float]:
    (of_head,) = (one for one in audit.heads if one.head == head)
    (unseen,) = (one for one in of_head.utility if one.set == "unseen_report")
    assert unseen.auc_after is not None
    return of_head.after.auc, unseen.auc_after


def compared(rows: list[Row]) -> Iterator[str]:
    """Return a line for each figure of each output: difference of the formats, spread of the seeds."""
    for head in HEADS:
        for what in ("attack", "unseen"):
            of = {
                one: [getattr(row, what) for row in rows if row.head == head and row.precision == one]
                for one in FORMATS
            }
            pairs = zip(of["bfloat16"], of["float32"], strict=True)
            moved = statistics.mean(other - own for other, own in pairs)
            spread = statistics.stdev(of["float32"])
            within = "within" if abs(moved) <= spread else "BEYOND"
            yield f"{head:<6} {what:<7} bfloat16 - float32 {moved:+.3f}   seeds of float32 ± {spread:.3f}   {within}"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="precision-") as name:
        folder = Path(name)
        os.environ["XDG_DATA_HOME"] = str(folder / "data")
        project = prepare_demo(folder / "project", report=ignore)
        for seed in range(1, options.seeds + 1):
            for precision in FORMATS:
                some = list(rows_of(project, folder, seed=seed, precision=precision))
                rows += some
                sys.stdout.writelines(
                    f"{one.seed} {one.precision:<8} {one.head:<6} attack {one.attack:.3f}  unseen {one.unseen:.3f}"
                    f"  {one.seconds:.1f} s\n"
                    for one in some
                )
    sys.stdout.writelines(f"{line}\n" for line in compared(rows))
    if options.out is not None:
        with options.out.open("w", newline="", encoding="utf-8") as stream:
            table = csv.writer(stream, lineterminator="\n")
            table.writerow([one.name for one in fields(Row)])
            table.writerows([f"{v:.4g}" if isinstance(v, float) else v for v in astuple(one)] for one in rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
