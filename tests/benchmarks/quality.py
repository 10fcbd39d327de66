"""Prints and writes how near each method comes to retraining: ``python tests/benchmarks/quality.py``.

Originals, forget sets and retrained references of several seeds; every method on each; one CSV row per
data set, forget share, method, seed and head. It goes on where it was broken off. ``--small`` runs a
few methods on small phantoms within minutes.
"""

import argparse
import csv
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from engine import jobs
from engine.device import repeatable
from engine.events import ignore
from engine.model.checkpoint import load_checkpoint
from engine.model.training import read_training_config
from engine.records import HEADS, Head
from engine.runs import RunFolder, RunRequest
from engine.store.store import Store, open_store
from engine.unlearning.method_info import METHOD_INFO
from engine.unlearning.preparation import prepare_run
from engine.unlearning.workplace import Workplace, as_read_by, open_workplace
from tests.benchmarks.quality_cells import COVID, HARD_PLAN, SMALL_PLAN, TRAINING, Cell, DataSet, cells
from tests.benchmarks.quality_figures import BACKWARD_FORWARD, ModelFigures, counted_passes, figures_of

RESULTS = Path(__file__).resolve().parent / "results" / "quality.csv"
SHARES = (0.03, 0.06, 0.10)


@dataclass(frozen=True, slots=True)
class Contender:
    """A method with one of its presets."""

    method: str
    preset: str = ""

    @property
    def name(self) -> str:
        """The method's id, with the preset's."""
        return f"{self.method}:{self.preset}" if self.preset else self.method


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table; the columns are explained on the page beside it.

    Distances are mean absolute differences to the retrained references; ``floor`` is the mean
    absolute difference between these themselves.
    """

    data: str
    share: float
    method: str
    seed: int
    head: str
    epoch: int | None
    attack: float | None
    distance: float | None
    floor: float
    relearned: float | None
    relearned_distance: float | None
    relearned_floor: float
    forget_auc: float | None
    forget_f1: float | None
    test_auc: float | None
    test_f1: float | None
    test_auc_retrained: float | None
    test_f1_retrained: float
    paper_forget: float | None
    paper_unseen: float | None
    cost: float | None
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a method left: its figures, the epoch, and its cost as a share of one retraining."""

    figures: ModelFigures | None
    epoch: int | None
    cost: float | None
    seconds: float | None


def contenders(wanted: list[str]) -> list[Contender]:
    """Return the methods asked for, or all with all presets."""
    every = [
        Contender(info.name, preset)
        for info in METHOD_INFO.values()
        if info.name != "retrain"
        for preset in ([p.name for p in info.presets] or [""])
    ]
    return [one for one in every if not wanted or one.method in wanted or one.name in wanted]


def measure_cell(cell: Cell, methods: list[Contender], done: set[tuple[object, ...]]) -> Iterator[Row]:
    """Give the rows of one cell that are not done yet."""
    missing = [one for one in methods if (cell.data.name, cell.share, one.name, cell.seed) not in done]
    named = [
        *(("original", cell.original),),
        *((f"retrained-{n}", p) for n, p in enumerate(cell.references, 1)),
    ]
    with repeatable(), open_store(cell.data.folder / "store") as store:
        place = _workplace(cell, store)
        models = {name: _figures_of_checkpoint(path, place, store) for name, path in named}
        references = [figures for name, figures in models.items() if name != "original"]
        retraining = _retraining_passes(place)
    for name, figures in models.items():
        if (cell.data.name, cell.share, name, cell.seed) not in done:
            yield from _rows(cell, name, Outcome(figures, None, None, None), references)
    for contender in missing:
        outcome = _run(cell, contender, retraining)
        yield from _rows(cell, contender.name, outcome, references)


def _figures_of_checkpoint(path: Path, place: Workplace, store: Store) -> ModelFigures:
    checkpoint = load_checkpoint(path)
    return figures_of(checkpoint.model, as_read_by(place, checkpoint, store=store, report=ignore))


def _workplace(cell: Cell, store: Store) -> Workplace:
    out = cell.folder / "reference"
    if not RunFolder(out).record_file.is_file():
        prepare_run(_request(cell, Contender("finetune"), out), report=ignore)
    folder = RunFolder(out)
    return open_workplace(folder, folder.record(), store=store, report=ignore)


def _request(cell: Cell, contender: Contender, out: Path) -> RunRequest:
    return RunRequest(
        checkpoint=cell.original,
        dataset=cell.data.catalog,
        forget=(cell.forget,),
        out=out,
        method=contender.method,
        preset=contender.preset or None,
        seed=cell.seed,
        catalog=cell.data.catalog,
        store=cell.data.folder / "store",
    )


def _retraining_passes(place: Workplace) -> int:
    """Passes of one retraining: every retain sample, with gradients, once an epoch."""
    return BACKWARD_FORWARD * read_training_config(TRAINING).epochs * len(place.rows.retain)


def _run(cell: Cell, contender: Contender, retraining: int) -> Outcome:
    out = cell.folder / contender.name.replace(":", "-")
    started = time.monotonic()
    with counted_passes() as passes:
        record = jobs.unlearn(_request(cell, contender, out), report=ignore)
    seconds = time.monotonic() - started
    cost = passes.count / retraining
    folder = RunFolder(out)
    if not folder.model.is_dir():
        return Outcome(None, None, cost, seconds)
    with repeatable(), open_store(record.request.store) as store:
        place = open_workplace(folder, record, store=store, report=ignore)
        figures = figures_of(load_checkpoint(folder.model).model, place)
    return Outcome(figures, record.selected_epoch, cost, seconds)


def _rows(cell: Cell, name: str, outcome: Outcome, references: list[ModelFigures]) -> Iterator[Row]:
    for head in HEADS:
        yield _row(cell, name, outcome, head=head, references=[one.heads[head] for one in references])


def _row(cell: Cell, name: str, outcome: Outcome, *, head: Head, references: list) -> Row:
    figures = outcome.figures
    mine = figures.heads[head] if figures else None
    attacks, relearned = [one.attack for one in references], [one.relearned for one in references]
    return Row(
        data=cell.data.name,
        share=cell.share,
        method=name,
        seed=cell.seed,
        head=head,
        epoch=outcome.epoch,
        attack=mine and mine.attack,
        distance=mine and _mean(abs(mine.attack - other) for other in attacks),
        floor=_mean(abs(a - b) for a, b in combinations(attacks, 2)),
        relearned=mine and mine.relearned,
        relearned_distance=mine and _mean(abs(mine.relearned - other) for other in relearned),
        relearned_floor=_mean(abs(a - b) for a, b in combinations(relearned, 2)),
        forget_auc=mine and mine.forget_auc,
        forget_f1=mine and mine.forget_f1,
        test_auc=mine and mine.test_auc,
        test_f1=mine and mine.test_f1,
        test_auc_retrained=_mean(one.test_auc for one in references if one.test_auc is not None),
        test_f1_retrained=_mean(one.test_f1 for one in references),
        paper_forget=figures and figures.paper_forget,
        paper_unseen=figures and figures.paper_unseen,
        cost=outcome.cost,
        seconds=outcome.seconds,
    )


def _mean(values: Iterator[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else float("nan")


def read_rows(file: Path) -> set[tuple[object, ...]]:
    """Return which rows a table holds: data set, share, method and seed."""
    if not file.is_file():
        return set()
    with file.open(newline="", encoding="utf-8") as stream:
        return {
            (row["data"], float(row["share"]), row["method"], int(row["seed"]))
            for row in csv.DictReader(stream)
        }


def append(file: Path, row: Row) -> None:
    """Add a row to the table; figures have four decimals."""
    new = not file.is_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", newline="", encoding="utf-8") as stream:
        table = csv.writer(stream, lineterminator="\n")
        if new:
            table.writerow([column.name for column in fields(Row)])
        table.writerow([_cell(value) for value in asdict(row).values()])


def _cell(value: object) -> object:
    return f"{value:.4f}" if isinstance(value, float) else "" if value is None else value


def main() -> int:
    """Run what is asked for and print each row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("quality-out"), help="folder for everything made")
    parser.add_argument("--out", type=Path, default=RESULTS)
    parser.add_argument("--data", nargs="*", choices=("phantom", "covid"), default=["phantom", "covid"])
    parser.add_argument("--shares", nargs="*", type=float, default=list(SHARES))
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--references", type=int, default=3)
    parser.add_argument("--methods", nargs="*", default=[])
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    plan = SMALL_PLAN if options.small else HARD_PLAN
    name = "phantom-small" if options.small else "phantom-hard"
    sets = [DataSet(name, options.work / name, plan)] if "phantom" in options.data else []
    if "covid" in options.data and COVID.is_file():
        sets.append(DataSet("covid", options.work / "covid", None))
    for data in sets:
        done = read_rows(options.out)
        for cell in cells(data, tuple(options.shares), options.seeds, options.references):
            for row in measure_cell(cell, contenders(options.methods), done):
                append(options.out, row)
                sys.stdout.write(_line(row))
                sys.stdout.flush()
    return 0


def _line(row: Row) -> str:
    figures = (row.attack, row.distance, row.floor, row.relearned, row.test_auc, row.cost)
    cells_ = " ".join(f"{one:7.3f}" if isinstance(one, float) else "      -" for one in figures)
    return f"{row.data} {row.share:.2f} {row.seed} {row.method:<26}{row.head:<6}{cells_}\n"


if __name__ == "__main__":
    sys.exit(main())
