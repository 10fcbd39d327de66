"""The page and the figure of the calibration, from its tables.

``python tests/benchmarks/calibration_page.py COMMIT [FOLDER]``; the commit is the one that the tables were made from.
"""

import csv
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

RESULTS = Path(__file__).resolve().parent / "results"
Line = dict[str, float | str]
LOWEST, HIGHEST, NOMINAL_FALSE = 0.93, 0.97, 0.05


@dataclass(frozen=True, slots=True)
class Ask:
    """A question to the table: what it is called, which lines it is asked of, and which come first."""

    title: str
    column: str
    of: Callable[[Line], bool]
    highest: bool
    shown: int = 5


ASKED = (
    Ask("Lowest coverage of the 95 % interval", "cover95", lambda _: True, highest=False),
    Ask("Highest coverage of the 95 % interval", "cover95", lambda _: True, highest=True),
    Ask("Lowest coverage of the 90 % interval", "cover90", lambda _: True, highest=False, shown=3),
    Ask(
        'False "within margin" at a true AUC of .60 or .40',
        "within_margin",
        lambda line: line["truth"] in (0.40, 0.60),
        highest=True,
    ),
    Ask(
        '"Within margin" at a true AUC of .35',
        "within_margin",
        lambda line: line["truth"] == 0.35,
        highest=True,
    ),
    Ask(
        'False "residual" of one head at a true AUC of .50',
        "residual",
        lambda line: line["truth"] == 0.50,
        highest=True,
        shown=3,
    ),
)


def read_table(file: Path) -> list[Line]:
    """Return the lines of a table, numbers as numbers."""
    with file.open(newline="", encoding="utf-8") as stream:
        return [
            {name: value if name == "shape" else float(value) for name, value in line.items()}
            for line in csv.DictReader(stream)
        ]


def write_page(folder: Path, *, commit: str) -> None:
    """Write calibration.md and calibration.svg beside the tables of a folder."""
    lines, heads = (read_table(folder / name) for name in ("calibration.csv", "calibration_heads.csv"))
    _figure(lines).savefig(folder / "calibration.svg", metadata={"Date": None})
    (folder / "calibration.md").write_text("\n".join(_page(lines, heads, commit)), encoding="utf-8")


def _page(lines: list[Line], heads: list[Line], commit: str) -> list[str]:
    repeats = int(lines[0]["repeats"])
    return [
        "# How often the audit is right",
        "",
        "Made-up audits of known truth: patients, images, classes and signals are drawn, and standardising, patient",
        "scores, intervals and states are the engine's own. `tests/benchmarks/calibration_cohorts.py` says what is drawn.",
        f"{repeats} repeats each; a share of 5 or 95 % has a Monte-Carlo standard error of",
        f"{100 * (0.0475 / repeats) ** 0.5:.1f} points, so the highest and lowest of {len(lines)} lines lie some three of them off.",
        "",
        "    .venv/bin/python tests/benchmarks/calibration.py        # about a quarter of an hour on one core",
        f"    .venv/bin/python tests/benchmarks/calibration_page.py {commit}  # this page again",
        "",
        f"Made from commit {commit}, except the lines of one class, and those of several with 10 or 30 forget patients and",
        "200 or more unseen ones, which are from 0e6675d: classes of fewer than five unseen patients are standardised",
        "otherwise since, which the former do not have and the latter hardly ever.",
        "Tables: [one head](calibration.csv), [three heads](calibration_heads.csv).",
        "",
        *_summary(lines),
        "![Coverage and states against the true AUC](calibration.svg)",
        "",
        *(part for ask in ASKED for part in _worst(ask, lines)),
        *_heads(heads),
    ]


def _summary(lines: list[Line]) -> list[str]:
    cover = [float(line["cover95"]) for line in lines]
    slack = 2.0 * (LOWEST * (1.0 - LOWEST) / float(lines[0]["repeats"])) ** 0.5
    outside = sum(not LOWEST <= one <= HIGHEST for one in cover)
    clearly = sum(not LOWEST - slack <= one <= HIGHEST + slack for one in cover)
    false = [float(line["within_margin"]) for line in lines if line["truth"] in (0.40, 0.60)]
    over = [float(line["within_margin"]) for line in lines if line["truth"] == 0.35]
    return [
        "| | figure |",
        "| --- | --- |",
        f"| coverage of the 95 % interval, lowest, mean, highest of {len(cover)} | "
        f"{_percent(min(cover))}, {_percent(sum(cover) / len(cover))}, {_percent(max(cover))} |",
        f"| lines outside 93 to 97 %; by more than two standard errors | {outside}; {clearly} |",
        f'| false "within margin" at .60 or .40, mean and highest of {len(false)} | '
        f"{_percent(sum(false) / len(false))}, {_percent(max(false))} |",
        f"| of these above {_percent(NOMINAL_FALSE)} | {sum(one > NOMINAL_FALSE for one in false)} |",
        f'| "within margin" at .35, mean and highest of {len(over)} | '
        f"{_percent(sum(over) / len(over), 2)}, {_percent(max(over), 2)} |",
        "",
    ]


def _worst(ask: Ask, lines: list[Line]) -> list[str]:
    chosen = sorted(filter(ask.of, lines), key=lambda line: float(line[ask.column]), reverse=ask.highest)
    return [
        f"## {ask.title}",
        "",
        "| share | shape | forget | unseen | images | correlation | true AUC |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(
            f"| {_percent(line[ask.column], 2)} | {line['shape']} | {line['forget']:.0f} | {line['unseen']:.0f} | "
            f"{line['images']:.0f} | {line['correlation']:.1f} | {line['truth']:.2f} |"
            for line in chosen[: ask.shown]
        ),
        "",
    ]


def _heads(heads: list[Line]) -> list[str]:
    columns = ("residual", "over_removed", "one_head", "within_margin", "flagged")
    return [
        "## Three heads without any signal",
        "",
        'Shares of cohorts whose verdict is a false "residual" or "over-removed", the mean over heads of a false',
        '"residual", "within margin" on all heads, and somebody flagged in the per-patient table. The verdict counts',
        "what Holm's correction over the heads confirms; without it 4 to 6 % were called residual.",
        "",
        "| forget | unseen | likeness of heads | residual | over-removed | one head | within margin | flagged |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        *(
            f"| {line['forget']:.0f} | {line['unseen']:.0f} | {line['heads_alike']:.1f} | "
            + " | ".join(_percent(line[name]) for name in columns)
            + " |"
            for line in heads
        ),
        "",
    ]


def _percent(share: float | str, digits: int = 1) -> str:
    return f"{100 * float(share):.{digits}f} %"


def current_commit() -> str:
    """Return the short name of the commit that is checked out."""
    found = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=Path(__file__).parent, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return found.stdout.strip() or "unknown"


def _figure(lines: list[Line]) -> Figure:
    mpl.rcParams["svg.hashsalt"] = "calibration"
    figure = Figure(figsize=(10, 6.5), layout="constrained")
    panels = figure.subplots(2, 3, sharex=True, sharey="row")
    for place, patients in enumerate((10, 30, 100)):
        of_size = [line for line in lines if line["forget"] == patients]
        panels[0, place].set_title(f"{patients} forget patients")
        _coverage(panels[0, place], of_size)
        _states(
            panels[1, place], [one for one in of_size if one["unseen"] == 200 and one["shape"] == "normal"]
        )
    panels[0, 0].set_ylabel("coverage of the 95 % interval")
    panels[1, 0].set_ylabel("share of audits (200 unseen, normal)")
    for row, place in ((0, "outside upper center"), (1, "outside lower center")):
        figure.legend(*panels[row, 0].get_legend_handles_labels(), fontsize=8, ncols=6, loc=place)
    return figure


def _coverage(axes: Axes, lines: list[Line]) -> None:
    axes.set_ylim(0.90, 1.0)
    axes.axhspan(LOWEST, HIGHEST, color="0.92")
    shapes = list(dict.fromkeys(str(line["shape"]) for line in lines))
    for place, shape in enumerate(shapes):
        chosen = [line for line in lines if line["shape"] == shape]
        x = [float(line["truth"]) + 0.005 * (place - len(shapes) / 2) for line in chosen]
        axes.plot(x, [float(line["cover95"]) for line in chosen], ".", markersize=3, label=shape)


def _states(axes: Axes, lines: list[Line]) -> None:
    truths = sorted({float(line["truth"]) for line in lines})
    for state in ("within_margin", "residual", "over_removed", "inconclusive"):
        shares = [[float(one[state]) for one in lines if one["truth"] == truth] for truth in truths]
        axes.plot(truths, [sum(some) / len(some) for some in shares], ".-", label=state.replace("_", " "))
    axes.set_xlabel("true attack AUC")


if __name__ == "__main__":
    write_page(Path(sys.argv[2]) if len(sys.argv) > 2 else RESULTS, commit=sys.argv[1])
