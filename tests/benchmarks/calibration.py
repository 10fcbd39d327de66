"""Audits made-up cohorts of known truth and writes how often it is right: ``python tests/benchmarks/calibration.py``.

One CSV row per setting and true attack AUC, one per kind of cohort without any signal in a second
table, and a page beside them. The full run takes about a quarter of an hour on one core; ``--repeats 20``
a few seconds per hundred rows.
"""

import argparse
import csv
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields, replace
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from engine.audit.auc import NO_DOUBT, Doubt, delong
from engine.audit.result import AttackAuc, Thresholds
from engine.audit.scores import DECIMALS, Floats, Mask, patient_means
from engine.audit.standardising import standardising_doubt
from engine.audit.standards import standardise
from engine.audit.verdict import states_of_head
from tests.benchmarks.calibration_cohorts import SHAPES, Draw, Setting, draw, signals_of
from tests.benchmarks.calibration_heads import ASSESSABLE, HeadsRow, measure_heads
from tests.benchmarks.calibration_page import current_commit, write_page

RESULTS = Path(__file__).resolve().parent / "results"
TRUTHS = (0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.65, 0.70, 0.75)
FORGET, UNSEEN = (10, 30, 100), (100, 200, 400)
IMAGES_AND_CORRELATION = ((1, 0.3), (4, 0.3), (4, 0.6))
"""Correlation means nothing where each patient has one image."""
REPEATS = 1500
"""The standard error of a coverage of 95 % is then .56 points."""
SEED = 6


@dataclass(frozen=True, slots=True)
class Row:
    """Shares of the repeats, 0 to 1; ``within_margin`` may hold together with a detection.

    ``above95`` and ``below95`` are the shares of intervals that lie wholly above or below the truth.
    """

    shape: str
    forget: int
    unseen: int
    images: int
    correlation: float
    truth: float
    repeats: int
    cover95: float
    cover90: float
    above95: float
    below95: float
    within_margin: float
    residual: float
    over_removed: float
    inconclusive: float
    half_width95: float


def settings() -> Iterator[Setting]:
    """Give every kind of cohort."""
    for shape, forget, unseen, kind in product(SHAPES, FORGET, UNSEEN, IMAGES_AND_CORRELATION):
        yield Setting(shape, forget, unseen, *kind)


def attacks(cohort: Draw) -> list[AttackAuc]:
    """Attack each model as the suite does, standardising and scoring the unseen patients only once."""
    scores = standardise(cohort.phi, cohort.labels, subjects=cohort.subjects, reference=cohort.select)

    def patients(rows: Mask) -> Floats:
        return patient_means(scores[rows], cohort.subjects[rows]).values.round(DECIMALS)

    unseen = patients(cohort.report)
    return [delong(patients(rows), unseen, doubt=_doubt(cohort, rows)) for rows in cohort.models]


def _doubt(cohort: Draw, members: Mask) -> Doubt:
    if not cohort.labels.any():  # one class: there is none, and asking nine times takes a while
        return NO_DOUBT
    rows = members | cohort.report | cohort.select
    return standardising_doubt(
        cohort.phi[rows],
        cohort.labels[rows],
        cohort.subjects[rows],
        members=members[rows],
        non_members=cohort.report[rows],
        reference=cohort.select[rows],
    )


def measure(setting: Setting, signals: Floats, repeats: int) -> list[Row]:
    """Return the rows of one setting; its draws hang on the setting alone."""
    generator = np.random.default_rng([SEED, *_number(setting)])
    audits = [attacks(draw(setting, signals, generator)) for _ in range(repeats)]
    return [
        _row(setting, truth, found) for truth, found in zip(TRUTHS, zip(*audits, strict=True), strict=True)
    ]


def signals_for(setting: Setting) -> Floats:
    """Return the signals of the true AUCs, which are the same for any number of patients."""
    kind = replace(setting, forget=0, unseen=0)
    return signals_of(kind, TRUTHS, np.random.default_rng([SEED, *_number(kind)]))


def _number(setting: Setting) -> tuple[int, ...]:
    place, tenths = SHAPES.index(setting.shape), round(10 * setting.correlation)
    return (place, setting.forget, setting.unseen, setting.images, tenths)


def _row(setting: Setting, truth: float, found: Sequence[AttackAuc]) -> Row:
    states = [states_of_head(ASSESSABLE, one, Thresholds(), confounded=False) for one in found]
    low, high = (np.array([getattr(one.ci95, end) for one in found]) for end in ("low", "high"))
    names = ("within_margin", "residual", "over_removed", "inconclusive")
    return Row(
        **asdict(setting),
        truth=truth,
        repeats=len(found),
        cover95=float(np.mean((low <= truth) & (truth <= high))),
        cover90=float(np.mean([one.ci90.low <= truth <= one.ci90.high for one in found])),
        above95=float(np.mean(truth < low)),
        below95=float(np.mean(truth > high)),
        half_width95=float(np.mean(high - low) / 2.0),
        **{name: float(np.mean([name in held for held in states])) for name in names},
    )


def write_table(file: Path, rows: Sequence[Row] | Sequence[HeadsRow]) -> None:
    """Write rows as CSV; shares have four decimals."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", newline="", encoding="utf-8") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow([column.name for column in fields(rows[0])])
        for row in rows:
            table.writerow([f"{one:.4f}" if isinstance(one, float) else one for one in asdict(row).values()])


def standard_error(share: float, repeats: int) -> float:
    """Return the Monte-Carlo standard error of a share."""
    return float(np.sqrt(share * (1.0 - share) / repeats))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure everything, print a line per setting, and write tables, figure and page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=RESULTS)
    parser.add_argument("--repeats", type=int, default=REPEATS)
    options = parser.parse_args(arguments)
    commit = current_commit()
    rows: list[Row] = []
    signals: dict[Setting, Floats] = {}
    for setting in settings():
        kind = replace(setting, forget=0, unseen=0)
        signals[kind] = signals[kind] if kind in signals else signals_for(kind)
        found = measure(setting, signals[kind], options.repeats)
        rows += found
        sys.stdout.write(_line(found))
        sys.stdout.flush()
    heads = measure_heads(FORGET, UNSEEN, options.repeats, seed=SEED)
    write_table(options.out / "calibration.csv", rows)
    write_table(options.out / "calibration_heads.csv", heads)
    write_page(options.out, commit=commit)
    return 0


def _line(found: list[Row]) -> str:
    least, most = (choose(found, key=lambda row: row.cover95).cover95 for choose in (min, max))
    false = max(row.within_margin for row in found if row.truth in (0.40, 0.60))
    errors = [100 * standard_error(share, found[0].repeats) for share in (least, false)]
    one = found[0]
    return (
        f"{one.shape:<8}{one.forget:4} of {one.unseen:3}, {one.images} images, {one.correlation:.1f}:"
        f" covers {100 * least:.1f} to {100 * most:.1f} % (+-{errors[0]:.1f}),"
        f" false within at most {100 * false:.1f} % (+-{errors[1]:.1f})\n"
    )


if __name__ == "__main__":
    sys.exit(main())
