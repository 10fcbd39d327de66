"""The calibration in small: its cohorts have the truth that they claim, and its audits are the suite's."""

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

from engine.audit.attack import attack
from engine.audit.auc import NO_DOUBT
from engine.audit.scores import patient_means
from tests.benchmarks import calibration, calibration_cohorts
from tests.benchmarks.calibration import TRUTHS, attacks, measure, signals_for
from tests.benchmarks.calibration_cohorts import CLASS_MEANS, CLASS_SDS, SHAPES, Draw, Setting, Shape, draw
from tests.benchmarks.calibration_heads import measure_heads

SMALL = Setting("normal", 30, 100, 1, 0.3)


@pytest.fixture(autouse=True)
def few_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Size the signals on a fifth of the pairs."""
    monkeypatch.setattr(calibration_cohorts, "PAIRS", 200_000)


def cohort(setting: Setting, seed: int) -> Draw:
    return draw(setting, signals_for(setting), np.random.default_rng(seed))


@pytest.mark.parametrize("shape", SHAPES)
def test_each_model_is_attacked_as_the_suite_attacks_it(shape: Shape) -> None:
    made = cohort(Setting(shape, 30, 60, 4, 0.6), seed=1)
    found = attacks(made)
    for members, one in zip(made.models, found, strict=True):
        rows = members | made.report | made.select
        assert one == attack(
            made.phi[rows],
            made.labels[rows],
            made.subjects[rows],
            members=members[rows],
            non_members=made.report[rows],
            reference=made.select[rows],
        )


def test_the_signal_of_normal_scores_is_the_binormal_one() -> None:
    expected = stats.norm.ppf(TRUTHS) * 2**0.5
    np.testing.assert_allclose(signals_for(SMALL), expected, atol=0.02)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("images", [1, 4])
def test_the_attack_finds_the_true_auc_on_average(shape: Shape, images: int) -> None:
    setting = Setting(shape, 100, 400, images, 0.6)
    signals, generator = signals_for(setting), np.random.default_rng(2)
    found = np.array([[one.auc for one in attacks(draw(setting, signals, generator))] for _ in range(30)])
    slack = 4.0 * found.std(axis=0) / 30**0.5 + 0.01
    assert (np.abs(found.mean(axis=0) - TRUTHS) < slack).all()


@pytest.mark.parametrize("correlation", [0.3, 0.6])
def test_images_of_a_patient_correlate_as_asked_and_vary_in_number(correlation: float) -> None:
    made = cohort(Setting("normal", 10, 4000, 4, correlation), seed=3)
    score = ((made.phi - CLASS_MEANS[made.labels]) / CLASS_SDS[made.labels])[made.report]
    _, place, counts = np.unique(made.subjects[made.report], return_inverse=True, return_counts=True)
    means = patient_means(score, place).values
    within = ((score - means[place]) ** 2).sum() / (score.size - counts.size)
    assert 1.0 - within / score.var() == pytest.approx(correlation, abs=0.04)
    assert counts.mean() == pytest.approx(4.0, abs=0.3)
    assert counts.min() == 1
    assert counts.max() > 15


def test_intervals_cover_and_states_are_right_about_as_often_as_promised() -> None:
    rows = {row.truth: row for row in measure(SMALL, signals_for(SMALL), 300)}
    for row in rows.values():
        assert 0.91 <= row.cover95 <= 0.985
        assert 0.85 <= row.cover90 <= 0.95
        assert row.cover95 + row.above95 + row.below95 == pytest.approx(1.0)
    assert rows[0.35].within_margin <= 0.01
    assert rows[0.35].over_removed > 0.5
    assert rows[0.75].residual > 0.9
    assert rows[0.60].within_margin <= 0.03


def test_unlike_classes_are_covered_better_with_the_doubt_of_standardising(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The same draws, once with and once without that part of the variance."""
    setting = Setting("classes", 100, 100, 1, 0.3)
    signals = signals_for(setting)
    with_doubt = measure(setting, signals, 150)
    monkeypatch.setattr(calibration, "_doubt", lambda *_: NO_DOUBT)
    without = measure(setting, signals, 150)
    gain = [one.cover95 - other.cover95 for one, other in zip(with_doubt, without, strict=True)]
    assert np.mean(gain) > 0.012
    assert np.mean([row.cover95 for row in with_doubt]) > 0.915


def test_the_draws_of_a_setting_hang_on_nothing_else() -> None:
    signals = signals_for(SMALL)
    assert measure(SMALL, signals, 5) == measure(SMALL, signals, 5)
    assert measure(SMALL, signals, 5) != measure(replace(SMALL, unseen=101), signals, 5)


def test_without_a_signal_few_cohorts_get_a_detection_or_a_flag() -> None:
    (first, second) = measure_heads([30], [200], 300, seed=1)
    for row in (first, second):
        assert row.residual <= 0.12
        assert row.flagged <= 0.09
        assert row.one_head <= row.residual


def test_the_benchmark_writes_tables_figure_and_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = [
        replace(SMALL, unseen=200),
        Setting("classes", 10, 200, 4, 0.6),
        Setting("partial", 100, 200, 1, 0.3),
    ]
    monkeypatch.setattr(calibration, "settings", lambda: iter(few))
    assert calibration.main(["--repeats", "3", "--out", str(tmp_path)]) == 0
    with (tmp_path / "calibration.csv").open(newline="") as stream:
        table = list(csv.DictReader(stream))
    assert [float(line["truth"]) for line in table] == [*TRUTHS] * 3
    page = (tmp_path / "calibration.md").read_text()
    assert "| coverage of the 95 % interval, lowest, mean, highest of 27 |" in page
    assert "calibration.svg" in page
    assert "<svg" in (tmp_path / "calibration.svg").read_text()[:2000]
