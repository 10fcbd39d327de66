import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from engine.audit.distance import EDGES, distance, expected_by_chance, histogram, wasserstein

SCORES = st.lists(st.integers(-60, 60).map(lambda number: number / 7), min_size=1, max_size=50).map(np.array)


@given(SCORES, SCORES)
def test_the_distance_agrees_with_scipys(one: np.ndarray, other: np.ndarray) -> None:
    assert wasserstein(one, other) == pytest.approx(stats.wasserstein_distance(one, other), abs=1e-9)


@given(SCORES, SCORES, st.integers(-3, 3))
def test_a_shift_of_both_changes_nothing_and_a_shift_of_one_copy_is_the_distance(
    one: np.ndarray, other: np.ndarray, shift: int
) -> None:
    assert wasserstein(one + shift, other + shift) == pytest.approx(wasserstein(one, other), abs=1e-9)
    assert wasserstein(one, one + shift) == pytest.approx(abs(shift), abs=1e-9)


@pytest.mark.parametrize("size", [10, 60])
def test_what_chance_gives_is_foretold_within_a_few_percent(size: int) -> None:
    generator = np.random.default_rng(3)
    found, foretold = [], []
    for _ in range(300):
        one, other = generator.gumbel(size=size), generator.gumbel(size=200)
        found.append(wasserstein(one, other))
        foretold.append(expected_by_chance(other, size))
    assert np.mean(foretold) == pytest.approx(np.mean(found), rel=0.06)


@given(SCORES)
def test_no_bin_holds_fewer_than_five_patients_and_none_is_lost(values: np.ndarray) -> None:
    found = histogram(values)
    if values.size < 5:
        assert (found.edges, found.counts) == ((), ())
        return
    assert min(found.counts) >= 5
    assert sum(found.counts) == values.size
    assert (found.edges[0], found.edges[-1]) == (EDGES[0], EDGES[-1])
    assert set(found.edges) <= set(EDGES)
    expected, _ = np.histogram(np.clip(values, EDGES[0], EDGES[-1]), found.edges)
    assert found.counts == tuple(expected)


def test_where_no_bin_is_small_none_is_joined() -> None:
    values = np.repeat(np.array(EDGES[:-1]) + 0.25, 5)
    found = histogram(values)
    assert found.edges == EDGES
    assert set(found.counts) == {5}


def test_an_empty_group_has_no_distance() -> None:
    assert distance(np.empty(0), np.arange(5.0)) is None
    assert distance(np.arange(5.0), np.empty(0)) is None
    one = distance(np.array([3.0]), np.array([1.0]))
    assert one is not None
    assert (one.wasserstein, one.by_chance, one.forget.counts) == (2.0, 0.0, ())
