import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from engine.audit.detection import clopper_pearson, detected, detection, threshold_of

SCORES = st.lists(st.integers(-5, 5).map(float), min_size=1, max_size=60).map(np.array)


@pytest.mark.parametrize("trials", [1, 2, 9, 40, 500])
@pytest.mark.parametrize("level", [0.90, 0.95])
def test_clopper_pearson_agrees_with_scipys_exact_interval_of_a_share(trials: int, level: float) -> None:
    for hits in {0, 1, trials // 3, trials - 1, trials}:
        theirs = stats.binomtest(hits, trials).proportion_ci(confidence_level=level, method="exact")
        ours = clopper_pearson(hits, trials, level=level)
        assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=1e-9)


@given(trials=st.integers(1, 300), share=st.floats(0, 1))
def test_the_ends_of_clopper_pearson_are_where_a_tail_has_a_chance_of_2_5_percent(
    trials: int, share: float
) -> None:
    hits = round(share * trials)
    ends = clopper_pearson(hits, trials)
    if hits:
        assert stats.binom.sf(hits - 1, trials, ends.low) == pytest.approx(0.025, abs=1e-9)
    if hits < trials:
        assert stats.binom.cdf(hits, trials, ends.high) == pytest.approx(0.025, abs=1e-9)
    assert ends.low <= hits / trials <= ends.high


def test_nothing_found_among_ten_still_allows_almost_a_third() -> None:
    ends = clopper_pearson(0, 10)
    assert ends.low == 0.0
    assert ends.high == pytest.approx(0.3085, abs=1e-4)
    without = clopper_pearson(0, 0)
    assert (without.low, without.high) == (0.0, 1.0)


@given(SCORES)
def test_at_most_one_in_twenty_exceeds_the_threshold_and_no_lower_score_would_do(values: np.ndarray) -> None:
    threshold = threshold_of(values)
    assert (values > threshold).sum() <= 0.05 * values.size
    lower = values[values < threshold]
    assert not lower.size or (values > lower.max()).sum() > 0.05 * values.size


def test_with_fewer_than_20_patients_the_threshold_is_their_highest_score() -> None:
    assert threshold_of(np.arange(19.0)) == 18.0
    assert threshold_of(np.arange(20.0)) == 18.0
    assert threshold_of(np.arange(40.0)) == 37.0


@given(SCORES, SCORES, st.floats(-6, 6))
def test_counts_are_those_of_scores_above_the_threshold(
    members: np.ndarray, others: np.ndarray, threshold: float
) -> None:
    found = detected(members, others, threshold=threshold)
    assert found.found == sum(score > threshold for score in members)
    assert found.false_alarms == sum(score > threshold for score in others)
    assert (found.patients, found.unseen) == (len(members), len(others))


def test_each_model_gets_a_threshold_of_its_own() -> None:
    select, unseen = np.arange(100.0), np.arange(0.5, 100)
    forget = np.array([97.0, 99.0, 10.0])
    found = detection((forget, unseen, select), (forget + 1000, unseen + 1000, select + 1000))
    assert found is not None
    assert found.before == found.after
    assert (found.before.found, found.before.false_alarms) == (2, 6)
    assert found.threshold_patients == 100


def test_scores_that_all_tie_detect_nobody() -> None:
    flat = np.zeros(30)
    found = detection((flat, flat, flat), (flat, flat, flat))
    assert found is not None
    assert (found.after.found, found.after.false_alarms) == (0, 0)


@pytest.mark.parametrize("empty", range(3))
def test_without_one_of_the_sets_there_is_no_detection(empty: int) -> None:
    groups = [np.arange(5.0)] * 3
    groups[empty] = np.empty(0)
    assert detection(tuple(groups), tuple(groups)) is None  # type: ignore[arg-type]
