import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as st_numpy
from scipy import stats

from engine.audit.auc import auc, components, degrees_of_freedom, delong, effective_trials, variance
from engine.audit.scores import Floats

# Few distinct values, so that ties are the rule.
groups = st_numpy.arrays(np.float64, st.integers(2, 25), elements=st.integers(-4, 4).map(float))


def pairwise(members: Floats, non_members: Floats) -> Floats:
    """Return the kernel over all pairs, written out as in the paper."""
    return np.array([[1.0 if x > y else 0.5 if x == y else 0.0 for y in non_members] for x in members])


@given(groups, groups)
def test_auc_and_variance_agree_with_all_pairs_written_out(members: Floats, non_members: Floats) -> None:
    wins = pairwise(members, non_members)
    parts = components(members, non_members)
    assert auc(members, non_members) == pytest.approx(wins.mean(), abs=1e-12)
    np.testing.assert_allclose(parts.members, wins.mean(axis=1), atol=1e-12)
    np.testing.assert_allclose(parts.non_members, wins.mean(axis=0), atol=1e-12)
    m, n = wins.shape
    s10 = sum((row.mean() - wins.mean()) ** 2 for row in wins) / (m - 1)
    s01 = sum((column.mean() - wins.mean()) ** 2 for column in wins.T) / (n - 1)
    assert variance(parts) == pytest.approx(s10 / m + s01 / n, abs=1e-12)


@given(groups, groups)
def test_auc_agrees_with_scipys_mann_whitney(members: Floats, non_members: Floats) -> None:
    expected = stats.mannwhitneyu(members, non_members, method="asymptotic").statistic
    assert auc(members, non_members) == pytest.approx(expected / (members.size * non_members.size), abs=1e-9)


@pytest.mark.parametrize("seed", range(5))
def test_variance_and_degrees_of_freedom_agree_with_scipys_brunner_munzel(seed: int) -> None:
    generator = np.random.default_rng(seed)
    members, non_members = generator.normal(0.7, 2.0, 12), generator.normal(size=35)
    parts = components(members, non_members)
    expected = stats.brunnermunzel(non_members, members)
    statistic = (auc(members, non_members) - 0.5) / variance(parts) ** 0.5
    assert statistic == pytest.approx(expected.statistic, abs=1e-9)
    p_value = 2 * stats.t.sf(abs(statistic), degrees_of_freedom(parts))
    assert p_value == pytest.approx(expected.pvalue, abs=1e-9)


@given(groups, groups)
@example(np.zeros(3), np.array([0.0, 1.0, 1.0]))
def test_exchanging_the_groups_mirrors_everything_about_a_half(members: Floats, non_members: Floats) -> None:
    there, back = delong(members, non_members), delong(non_members, members)
    assert there.auc == pytest.approx(1.0 - back.auc, abs=1e-12)
    assert there.ci95.low == pytest.approx(1.0 - back.ci95.high, abs=1e-9)
    assert there.ci90.high == pytest.approx(1.0 - back.ci90.low, abs=1e-9)


@given(groups, groups)
def test_a_rising_transformation_changes_nothing(members: Floats, non_members: Floats) -> None:
    assert delong(np.exp(members), np.exp(non_members)) == delong(members, non_members)


@given(groups, groups)
def test_intervals_are_nested_hold_the_estimate_and_have_width(members: Floats, non_members: Floats) -> None:
    found = delong(members, non_members)
    assert 0.0 <= found.ci95.low <= found.ci90.low <= found.auc <= found.ci90.high <= found.ci95.high <= 1.0
    assert found.ci90.high - found.ci90.low > 0.01


def test_the_interval_is_wilsons_with_the_effective_trials() -> None:
    generator = np.random.default_rng(3)
    members, non_members = generator.normal(0.5, 1.0, 15), generator.normal(size=60)
    parts, found = components(members, non_members), delong(members, non_members)
    t = stats.t.ppf(0.975, degrees_of_freedom(parts))
    for end in (found.ci95.low, found.ci95.high):
        variance_there = end * (1 - end) / effective_trials(parts)
        assert (found.auc - end) ** 2 == pytest.approx(t**2 * variance_there, abs=1e-9)


def test_groups_fully_apart_leave_room_for_doubt() -> None:
    found = delong(np.linspace(2.0, 3.0, 10), np.linspace(0.0, 1.0, 200))
    assert found.auc == 1.0
    assert 0.6 < found.ci95.low < 0.95


def test_ties_everywhere_are_a_half_with_an_interval_around_it() -> None:
    found = delong(np.zeros(10), np.zeros(200))
    assert found.auc == 0.5
    assert found.ci95.high - found.ci95.low > 0.3


@pytest.mark.parametrize(("m", "n"), [(1, 200), (10, 1), (1, 1)])
def test_one_patient_on_a_side_shows_nothing(m: int, n: int) -> None:
    found = delong(np.linspace(2.0, 3.0, m), np.linspace(0.0, 1.0, n))
    assert found.ci95.low < 0.1
    assert found.ci95.high == 1.0


def test_an_empty_side_knows_nothing() -> None:
    found = delong(np.array([]), np.arange(5.0))
    assert (found.auc, found.ci95.low, found.ci95.high) == (0.5, 0.0, 1.0)
    assert (found.members, found.non_members) == (0, 5)


@pytest.mark.parametrize("truth", [0.35, 0.5, 0.6, 0.75, 0.9])
@pytest.mark.parametrize(("m", "n"), [(10, 200), (30, 150)])
def test_the_95_percent_interval_covers_the_truth(truth: float, m: int, n: int) -> None:
    generator = np.random.default_rng(11)
    shift = stats.norm.ppf(truth) * 2**0.5
    repeats = 600
    held = 0
    for _ in range(repeats):
        interval = delong(generator.normal(shift, 1.0, m), generator.normal(size=n)).ci95
        held += interval.low <= truth <= interval.high
    assert 0.92 <= held / repeats <= 0.985


def test_a_true_auc_at_the_margin_is_seldom_called_within_it() -> None:
    generator = np.random.default_rng(12)
    shift = stats.norm.ppf(0.6) * 2**0.5
    passes = 0
    for _ in range(1500):
        interval = delong(generator.normal(shift, 1.0, 100), generator.normal(size=200)).ci90
        passes += interval.low > 0.4 and interval.high < 0.6
    assert passes / 1500 <= 0.065


@given(st.integers(0, 2**32 - 1), st.integers(2, 30), st.floats(0.0, 2.0))
def test_the_p_value_is_below_5_percent_just_where_the_interval_leaves_a_half_out(
    seed: int, members: int, shift: float
) -> None:
    generator = np.random.default_rng(seed)
    found = delong(generator.normal(shift, 1.0, members), generator.normal(size=60))
    if abs(found.p_value - 0.05) > 1e-9:
        assert (found.p_value < 0.05) == (not found.ci95.low <= 0.5 <= found.ci95.high)
        assert (found.p_value < 0.10) == (not found.ci90.low <= 0.5 <= found.ci90.high)
