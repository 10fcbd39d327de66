"""The page and the figure of the quality table: ``python tests/benchmarks/quality_page.py COMMIT``."""

import csv
import sys
from pathlib import Path
from statistics import fmean, stdev

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from engine.records import HEADS

RESULTS = Path(__file__).resolve().parent / "results"
OURS = "recommended"
Line = dict[str, str]
DISTANCE, RELEARNED = ("distance", "floor"), ("relearned_distance", "relearned_floor")


def read_table(file: Path) -> list[Line]:
    """Return the lines of the table; an empty cell is an undefined figure."""
    with file.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def write_page(folder: Path, made_from: str) -> None:
    """Write quality.md and quality.svg beside quality.csv; ``made_from`` names the table's commit."""
    lines = read_table(folder / "quality.csv")
    _figure(lines).savefig(folder / "quality.svg", metadata={"Date": None})
    (folder / "quality.md").write_text("\n".join(_page(lines, made_from)) + "\n", encoding="utf-8")


def _page(lines: list[Line], made_from: str) -> list[str]:
    return [
        "# How near each method comes to retraining",
        "",
        "Originals, forget sets of 3, 6 and 10 % of the training images and retrained references, three seeds each;",
        "every method on each. Distance: the mean absolute difference between the patient-level attack AUC (forget",
        "against `unseen_report`) of the unlearned model and those of the three retrained models. Floor: the same",
        "between these three. Relearned: after two epochs of fine-tuning on retain. Test: AUC on `unseen_report` less",
        "the retrained models' mean. Cost: all passes of a run, one with gradients counted as three, as a share of",
        "the passes of one retraining. Means over forget shares and seeds, with the standard deviation.",
        "",
        "    .venv/bin/python tests/benchmarks/quality.py        # hours; goes on where it was broken off",
        "    .venv/bin/python tests/benchmarks/quality_page.py COMMIT   # this page again, from that commit's table",
        "",
        f"Made from commit {made_from}. [Table](quality.csv). [What was tried](quality_tried.md).",
        "",
        "![Distance to the retrained models by method](quality.svg)",
        "",
        *(part for data in _names(lines, "data") for part in _data_set(data, lines)),
        *_columns(),
    ]


def _data_set(data: str, lines: list[Line]) -> list[str]:
    here = [line for line in lines if line["data"] == data]
    return [
        f"## {data}",
        "",
        f"Cells: {_cells(here)}.",
        "",
        "| method | distance image | text | joint | relearned image | text | joint | test image | text | joint | cost | no epoch |",
        "| --- |" + " ---: |" * 11,
        _floor_row(here),
        *(_method_row(name, here) for name in _methods(here)),
        "",
        f"### {OURS} by share",
        "",
        "| share | head | distance | floor | relearned | floor | test | nearer than |",
        "| ---: | --- |" + " ---: |" * 5 + " --- |",
        *_share_rows(here),
        "",
    ]


def _cells(here: list[Line]) -> str:
    found = sorted({(float(line["share"]), int(line["seed"])) for line in here if line["method"] == OURS})
    return ", ".join(f"{100 * share:.0f} % seed {seed}" for share, seed in found) or "none yet"


def _methods(here: list[Line]) -> list[str]:
    names = [name for name in _names(here, "method") if not name.startswith("retrained")]
    return sorted(names, key=lambda name: (_mostly_none(name, here), _mean_far(name, here)))


def _mean_far(name: str, here: list[Line]) -> float:
    return _mean([_far(name, head, here) for head in HEADS])


def _mostly_none(name: str, here: list[Line]) -> bool:
    """Tell whether in most runs no epoch qualified: the mean over the others says little."""
    attacks = [line["attack"] for line in here if line["method"] == name]
    return attacks.count("") > len(attacks) / 2


def _floor_row(here: list[Line]) -> str:
    ours = [line for line in here if line["method"] == "original"]
    floors = [
        _spread([line[column] for line in ours if line["head"] == head])
        for column in ("floor", "relearned_floor")
        for head in HEADS
    ]
    return f"| *retrained (floor)* | {' | '.join(floors)} | 0 | 0 | 0 | 1 | |"


def _method_row(name: str, here: list[Line]) -> str:
    of = [line for line in here if line["method"] == name]
    cells = [
        _spread([line[column] for line in of if line["head"] == head])
        for column in (DISTANCE[0], RELEARNED[0])
        for head in HEADS
    ]
    test = [_signed([_less(line) for line in of if line["head"] == head]) for head in HEADS]
    cost = _spread([line["cost"] for line in of if line["head"] == "image"])
    runs = [line for line in of if line["head"] == "image"]
    none = sum(not line["attack"] for line in runs)
    shown = f"**{name}**" if name == OURS else name
    return f"| {shown} | {' | '.join([*cells, *test, cost])} | {f'{none} of {len(runs)}' if none else ''} |"


def _share_rows(here: list[Line]) -> list[str]:
    rows = []
    for share in sorted({line["share"] for line in here}, key=float):
        at = [line for line in here if line["share"] == share]
        for head in HEADS:
            of = [line for line in at if line["method"] == OURS and line["head"] == head]
            figures = [_spread([line[column] for line in of]) for column in (*DISTANCE, *RELEARNED)]
            test = _signed([_less(line) for line in of])
            rows.append(
                f"| {100 * float(share):.0f} % | {head} | {' | '.join([*figures, test])} | {_rank(at, head)} |"
            )
    return rows


def _rank(at: list[Line], head: str) -> str:
    others = [
        name
        for name in _names(at, "method")
        if name not in (OURS, "original") and not name.startswith("retrained")
    ]
    mine = _far(OURS, head, at)
    nearer = [name for name in others if _far(name, head, at) < mine]
    beaten = f"{len(others) - len(nearer)} of {len(others)}"
    return f"{beaten}, not {', '.join(nearer)}" if nearer and mine < float("inf") else beaten


def _far(name: str, head: str, lines: list[Line]) -> float:
    found = [line["distance"] for line in lines if line["method"] == name and line["head"] == head]
    return _mean([float(one) for one in found if one])


def _less(line: Line) -> str:
    test, retrained = line["test_auc"], line["test_auc_retrained"]
    return str(float(test) - float(retrained)) if test and retrained else ""


def _mean(values: list[float]) -> float:
    return fmean(values) if values else float("inf")


def _spread(cells: list[str]) -> str:
    values = [float(one) for one in cells if one]
    if not values:
        return "-"
    around = f" ± {stdev(values):.3f}" if len(values) > 1 else ""
    return f"{fmean(values):.3f}{around}"


def _signed(cells: list[str]) -> str:
    values = [float(one) for one in cells if one]
    return f"{fmean(values):+.3f}" if values else "-"


def _names(lines: list[Line], column: str) -> list[str]:
    return list(dict.fromkeys(line[column] for line in lines))


def _columns() -> list[str]:
    return [
        "## Columns of the table",
        "",
        "`data`, `share` (of the training images), `method` with its preset, `seed` (of original, forget set and run),",
        "`head`, `epoch` selected, `attack` AUC, its mean `distance` to the references and their `floor`, the same",
        "three `relearned`, `forget_auc` and `forget_f1`, `test_auc` and `test_f1` on `unseen_report` and the",
        "references' means, `paper_forget` and `paper_unseen` (shares that the paper's attack takes for members),",
        "`cost`, `seconds`. Empty where no epoch qualified.",
    ]


def _figure(lines: list[Line]) -> Figure:
    mpl.rcParams["svg.hashsalt"] = "quality"
    data_sets = _names(lines, "data")
    figure = Figure(figsize=(10, 5.5), layout="constrained")
    panels = figure.subplots(len(data_sets), 2, squeeze=False, sharex="col")
    for row, data in zip(panels, data_sets, strict=True):
        here = [line for line in lines if line["data"] == data]
        for axes, columns, title in zip(
            row, (DISTANCE, RELEARNED), ("as unlearned", "relearned"), strict=True
        ):
            _panel(axes, here, columns)
            axes.set_title(f"{data}, {title}", fontsize=9)
    farthest = max(
        float(line[column]) for line in lines for column in (DISTANCE[0], RELEARNED[0]) if line[column]
    )
    for axes in panels[-1]:
        axes.set_xlim(0, 1.05 * farthest)
        axes.set_xlabel("distance of the attack AUC to the retrained models'")
    figure.legend(*panels[0, 0].get_legend_handles_labels(), ncols=4, fontsize=8, loc="outside lower center")
    return figure


def _panel(axes: Axes, here: list[Line], columns: tuple[str, str]) -> None:
    methods = _methods(here)
    by_method = [[line for line in here if line["method"] == name] for name in methods]
    value, floor = columns
    of_original = [line for line in here if line["method"] == "original"]
    axes.axvspan(0, _mean([float(line[floor]) for line in of_original]), color="0.9", label="floor")
    for place, head in enumerate(HEADS):
        means = [_mean_of(value, of, head) for of in by_method]
        heights = [number + 0.2 * (place - 1) for number in range(len(methods))]
        axes.plot(means, heights, "o", markersize=3, label=head)
    axes.set_yticks(range(len(methods)), methods, fontsize=6)
    axes.invert_yaxis()


def _mean_of(column: str, lines: list[Line], head: str) -> float:
    found = [float(line[column]) for line in lines if line["head"] == head and line[column]]
    return fmean(found) if found else float("nan")


if __name__ == "__main__":
    write_page(RESULTS, sys.argv[1])
