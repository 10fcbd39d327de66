from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from engine.audit.auc import auc, variance
from engine.audit.inputs import SuiteInput
from engine.audit.reference import Groups, difference, paired_components
from engine.audit.result import Difference, Interval, Thresholds
from engine.audit.scores import Floats
from engine.audit.suite import run_suite
from engine.audit.verdict import overall_comparison, states_of_comparison
from engine.events import ignore


def pair(
    seed: int, m: int, n: int, *, truths: tuple[float, float], correlation: float
) -> tuple[Groups, Groups]:
    """Return the scores of two models on the same patients, normal, with known AUCs."""
    draw = np.random.default_rng(seed)
    shape = [[1.0, correlation], [correlation, 1.0]]
    members = draw.multivariate_normal(stats.norm.ppf(truths) * 2**0.5, shape, m)
    others = draw.multivariate_normal((0.0, 0.0), shape, n)
    return (members[:, 0], others[:, 0]), (members[:, 1], others[:, 1])


def covariance_over_all_pairs(one: Groups, other: Groups) -> Floats:
    """Return DeLong's 2 x 2 covariance matrix from the kernel written out over all pairs."""
    kernels = [np.sign(np.subtract.outer(x, y)) / 2 + 0.5 for x, y in (one, other)]
    rows = np.array([kernel.mean(axis=1) for kernel in kernels])
    columns = np.array([kernel.mean(axis=0) for kernel in kernels])
    return np.asarray(np.cov(rows) / rows.shape[1] + np.cov(columns) / columns.shape[1])


@given(st.integers(0, 1000), st.integers(2, 20), st.integers(2, 30), st.booleans())
def test_the_variance_is_that_of_delongs_covariance_matrix(seed: int, m: int, n: int, ties: bool) -> None:
    one, other = pair(seed, m, n, truths=(0.7, 0.6), correlation=0.5)
    if ties:
        one, other = ((x.round(), y.round()) for x, y in (one, other))
    matrix = covariance_over_all_pairs(one, other)
    parts = paired_components(one, other)
    expected = matrix[0, 0] + matrix[1, 1] - 2 * matrix[0, 1]
    assert variance(parts) == pytest.approx(expected, abs=1e-9)
    assert difference(one, other).value == pytest.approx(auc(*one) - auc(*other), abs=1e-9)


def test_with_many_patients_the_interval_is_delongs() -> None:
    one, other = pair(3, 800, 900, truths=(0.7, 0.6), correlation=0.5)
    matrix = covariance_over_all_pairs(one, other)
    half = 1.96 * (matrix[0, 0] + matrix[1, 1] - 2 * matrix[0, 1]) ** 0.5
    found = difference(one, other)
    assert found.ci95.low == pytest.approx(found.value - half, abs=1e-3)
    assert found.ci95.high == pytest.approx(found.value + half, abs=1e-3)


@pytest.mark.parametrize("truths", [(0.5, 0.5), (0.75, 0.5), (0.35, 0.5), (0.9, 0.9)])
@pytest.mark.parametrize(("m", "correlation"), [(10, 0.3), (40, 0.3), (40, 0.9)])
def test_the_95_percent_interval_covers_the_true_difference(
    truths: tuple[float, float], m: int, correlation: float
) -> None:
    held = 0
    for seed in range(250):
        found = difference(*pair(seed, m, 80, truths=truths, correlation=correlation)).ci95
        held += found.low <= truths[0] - truths[1] <= found.high
    assert held / 250 >= 0.92


def test_what_makes_patients_easy_in_both_models_cancels_out() -> None:
    alike = difference(*pair(1, 40, 80, truths=(0.7, 0.7), correlation=0.95))
    unrelated = difference(*pair(1, 40, 80, truths=(0.7, 0.7), correlation=0.0))
    width = [one.ci95.high - one.ci95.low for one in (alike, unrelated)]
    assert width[0] < 0.5 * width[1]


def test_exchanging_the_models_turns_the_difference_round() -> None:
    one, other = pair(2, 12, 30, truths=(0.8, 0.5), correlation=0.4)
    there, back = difference(one, other), difference(other, one)
    assert there.value == pytest.approx(-back.value, abs=1e-12)
    assert there.ci95.low == pytest.approx(-back.ci95.high, abs=1e-12)


def test_models_that_rank_alike_differ_by_nothing_with_room_for_doubt_where_patients_are_few() -> None:
    few, many = (difference(*[pair(0, m, 100, truths=(0.6, 0.6), correlation=0.5)[0]] * 2) for m in (5, 50))
    assert (few.value, many.value) == (0.0, 0.0)
    assert few.ci90.high > Thresholds().margin > many.ci90.high > 0.0


def test_one_patient_shows_nothing() -> None:
    one, other = pair(0, 1, 50, truths=(0.9, 0.5), correlation=0.0)
    assert difference(one, other).ci95 == Interval(-1.0, 1.0)


def between(low90: float, high90: float) -> Difference:
    middle, half = (low90 + high90) / 2, (high90 - low90) / 2
    return Difference(middle, Interval(low90, high90), Interval(middle - 1.19 * half, middle + 1.19 * half))


FOUND_BEFORE, NOT_FOUND_BEFORE = between(0.2, 0.4), between(-0.1, 0.1)


@pytest.mark.parametrize(
    ("before", "after", "states"),
    [
        (FOUND_BEFORE, between(-0.05, 0.05), ("as_retrained",)),
        (FOUND_BEFORE, between(0.02, 0.08), ("as_retrained", "above_retrained")),
        (FOUND_BEFORE, between(0.1, 0.3), ("above_retrained",)),
        (FOUND_BEFORE, between(-0.3, -0.1), ("below_retrained",)),
        (FOUND_BEFORE, between(-0.05, 0.15), ("undecided_retrained",)),
        (NOT_FOUND_BEFORE, between(-0.05, 0.05), ("unassessable_retrained",)),
        (NOT_FOUND_BEFORE, between(-0.3, -0.1), ("below_retrained",)),
    ],
)
def test_each_state_of_the_comparison_is_reached(
    before: Difference, after: Difference, states: tuple[str, ...]
) -> None:
    assert states_of_comparison(before, after, Thresholds()) == states


def test_the_worst_head_decides_and_without_heads_nothing_is_said() -> None:
    assert overall_comparison([("as_retrained",), ("undecided_retrained",)]) == ("undecided_retrained",)
    held = overall_comparison([("as_retrained", "above_retrained"), ("above_retrained",)])
    assert held == ("above_retrained",)
    assert overall_comparison([]) == ()


def test_a_reference_that_finds_the_patients_as_often_gives_the_headline(audited: SuiteInput) -> None:
    audit = run_suite(replace(audited, reference=audited.after), report=ignore)
    assert audit.reference_states == ("as_retrained",)
    for head in audit.heads:
        assert head.comparison is not None
        assert head.comparison.after.value == 0.0
        assert head.comparison.before.value == pytest.approx(head.before.auc - head.after.auc)
    kept = run_suite(replace(audited, after=audited.before, reference=audited.after), report=ignore)
    assert kept.reference_states == ("above_retrained",)
    assert kept.states == ("residual",)


def test_what_confounds_the_attack_cancels_in_the_comparison_and_shared_patients_do_not(
    audited: SuiteInput,
) -> None:
    forget = audited.samples.set == "forget"
    device = np.where(forget, "Maker Z", audited.samples.device)
    data = replace(audited, samples=replace(audited.samples, device=device), reference=audited.after)
    audit = run_suite(data, report=ignore)
    assert (audit.states, audit.reference_states) == (("confounded",), ("as_retrained",))
    patient = audited.samples.patient.copy()
    patient[audited.samples.set == "unseen_report"] = patient[0]
    shared = run_suite(replace(data, samples=replace(data.samples, patient=patient)), report=ignore)
    assert shared.reference_states == ()


def test_without_unseen_patients_there_is_no_comparison(made_up: object) -> None:
    data = replace(made_up, patients=(40, 80, 0, 0)).build()  # type: ignore[type-var, attr-defined]
    assert run_suite(replace(data, reference=data.after), report=ignore).reference_states == ()
