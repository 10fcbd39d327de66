import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.audit.result import AttackAuc, Interval, State, Thresholds
from engine.audit.verdict import holm, overall, states_of_head

SEEN = AttackAuc(0.8, Interval(0.72, 0.87), Interval(0.7, 0.88), 50, 200)
UNSEEN = AttackAuc(0.55, Interval(0.48, 0.62), Interval(0.47, 0.63), 50, 200)


def after(low90: float, high90: float, low95: float, high95: float) -> AttackAuc:
    return AttackAuc((low90 + high90) / 2, Interval(low90, high90), Interval(low95, high95), 50, 200)


@pytest.mark.parametrize(
    ("unlearned", "states"),
    [
        (after(0.44, 0.57, 0.43, 0.58), ("within_margin",)),
        (after(0.62, 0.72, 0.60, 0.74), ("residual",)),
        (after(0.25, 0.38, 0.24, 0.40), ("over_removed",)),
        (after(0.44, 0.61, 0.43, 0.63), ("inconclusive",)),
        (after(0.53, 0.58, 0.52, 0.59), ("within_margin", "residual")),
        (after(0.42, 0.47, 0.41, 0.48), ("within_margin", "over_removed")),
        (after(0.40, 0.55, 0.39, 0.56), ("inconclusive",)),
    ],
)
def test_the_intervals_decide_the_state(unlearned: AttackAuc, states: tuple[State, ...]) -> None:
    assert states_of_head(SEEN, unlearned, Thresholds(), confounded=False) == states


def test_where_the_original_shows_nothing_removal_is_not_assessable() -> None:
    quiet = after(0.44, 0.57, 0.43, 0.58)
    assert states_of_head(UNSEEN, quiet, Thresholds(), confounded=False) == ("not_assessable",)


def test_a_signal_of_the_unlearned_model_is_told_even_where_the_original_showed_none() -> None:
    loud = after(0.62, 0.72, 0.60, 0.74)
    assert states_of_head(UNSEEN, loud, Thresholds(), confounded=False) == ("residual",)


def test_an_original_that_is_less_sure_of_its_patients_can_be_assessed() -> None:
    below = AttackAuc(0.2, Interval(0.15, 0.27), Interval(0.14, 0.29), 50, 200)
    quiet = after(0.44, 0.57, 0.43, 0.58)
    assert states_of_head(below, quiet, Thresholds(), confounded=False) == ("within_margin",)


def test_confounded_sets_allow_no_other_word() -> None:
    loud = after(0.62, 0.72, 0.60, 0.74)
    assert states_of_head(SEEN, loud, Thresholds(), confounded=True) == ("confounded",)


def test_without_unseen_patients_there_is_no_verdict() -> None:
    nobody = AttackAuc(0.5, Interval(0.0, 1.0), Interval(0.0, 1.0), 50, 0)
    assert states_of_head(nobody, nobody, Thresholds(), confounded=False) == ("no_unseen",)


def test_a_wider_margin_fixed_before_the_run_is_used() -> None:
    wide = after(0.42, 0.63, 0.40, 0.65)
    assert states_of_head(SEEN, wide, Thresholds(margin=0.15), confounded=False) == ("within_margin",)


@pytest.mark.parametrize(
    ("heads", "worst"),
    [
        ((("within_margin",), ("inconclusive",), ("not_assessable",)), ("inconclusive",)),
        ((("within_margin",), ("not_assessable",)), ("not_assessable",)),
        ((("over_removed",), ("residual",)), ("residual",)),
        ((("within_margin", "residual"), ("residual",)), ("residual",)),
        ((("within_margin", "residual"), ("inconclusive",)), ("within_margin", "residual")),
        ((("within_margin",), ("within_margin",)), ("within_margin",)),
    ],
)
def test_the_worst_head_speaks_for_the_audit(
    heads: tuple[tuple[State, ...], ...], worst: tuple[State, ...]
) -> None:
    assert overall(heads, [0.001] * len(heads)) == worst


@pytest.mark.parametrize(
    ("p_values", "rejected"),
    [
        ((0.01, 0.02, 0.04), [True, True, True]),
        ((0.02, 0.5, 0.04), [False, False, False]),
        ((0.6, 0.016, 0.03), [False, True, False]),
        ((0.6, 0.016, 0.024), [False, True, True]),
        ((0.04,), [True]),
        ((), []),
    ],
)
def test_holm_rejects_step_by_step(p_values: tuple[float, ...], rejected: list[bool]) -> None:
    assert holm(p_values) == rejected


@given(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=6))
def test_holm_rejects_where_the_adjusted_p_value_is_small(p_values: list[float]) -> None:
    order = np.argsort(p_values, kind="stable")
    adjusted = np.maximum.accumulate(np.array(p_values)[order] * np.arange(len(p_values), 0, -1))
    expected = np.empty(len(p_values), dtype=bool)
    expected[order] = adjusted <= 0.05
    if np.abs(adjusted - 0.05).min() > 1e-12:
        assert holm(p_values) == expected.tolist()


def test_a_detection_that_three_heads_give_by_chance_is_inconclusive_and_never_a_pass() -> None:
    heads: list[tuple[State, ...]] = [("within_margin",), ("residual",), ("within_margin",)]
    assert overall(heads, [0.8, 0.03, 0.7]) == ("inconclusive",)
    assert overall(heads, [0.8, 0.01, 0.7]) == ("residual",)
    alike: list[tuple[State, ...]] = [("within_margin",), ("within_margin", "residual"), ("within_margin",)]
    assert overall(alike, [0.8, 0.03, 0.7]) == ("inconclusive",)
