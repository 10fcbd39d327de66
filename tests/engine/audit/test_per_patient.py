from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from engine.audit.inputs import SuiteInput
from engine.audit.patient_result import PatientTable
from engine.audit.per_patient import conformal_p, discovery_rates, fewest_flagged, patient_table, tail
from engine.audit.suite import run_suite
from engine.events import ignore

SCORES = st.lists(st.integers(-5, 5).map(float), min_size=1, max_size=40).map(np.array)


def table_of(forget: np.ndarray, unseen: np.ndarray) -> PatientTable:
    names = [f"P-{number:03}" for number in range(forget.shape[1])]
    found = patient_table((forget, unseen), (forget, unseen), names=names)
    assert found is not None
    return found


@given(SCORES, SCORES)
def test_a_conformal_p_value_counts_the_others_that_score_no_less(
    values: np.ndarray, others: np.ndarray
) -> None:
    expected = [(1 + sum(other >= value for other in others)) / (len(others) + 1) for value in values]
    assert conformal_p(values, others) == pytest.approx(expected, abs=1e-12)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=60))
def test_discovery_rates_agree_with_scipys_benjamini_hochberg(p_values: list[float]) -> None:
    theirs = stats.false_discovery_control(p_values, method="bh")
    assert discovery_rates(np.array(p_values)) == pytest.approx(theirs, abs=1e-9)


@given(patients=st.integers(1, 60), unseen=st.integers(1, 400))
def test_the_fewest_that_must_stand_out_are_flagged_together_and_one_fewer_is_not(
    patients: int, unseen: int
) -> None:
    def flagged(outstanding: int) -> int:
        values = np.where(np.arange(patients) < outstanding, 9.0, -9.0)
        return int((tail(values, np.zeros(unseen))[1] < 0.05).sum())

    needed = fewest_flagged(patients, unseen)
    if needed is None:
        assert flagged(patients) == 0
    else:
        assert flagged(needed) == needed
        assert flagged(needed - 1) == 0


def test_39_unseen_patients_can_flag_nobody_and_40_only_everybody_at_once() -> None:
    assert fewest_flagged(10, 39) is None
    assert fewest_flagged(10, 40) == 10
    assert fewest_flagged(10, 399) == 2
    assert fewest_flagged(10, 400) == 1


def cohorts(
    generator: np.random.Generator, *, patients: int, unseen: int, shared: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return skewed scores of three heads that hang together (or, below zero, contradict one another)."""
    common = generator.normal(size=patients + unseen)
    own = generator.normal(size=(3, patients + unseen))
    sign = np.array([[1.0], [np.sign(shared)], [1.0]])
    scores = np.exp(0.5 * (np.sqrt(abs(shared)) * sign * common + np.sqrt(1 - abs(shared)) * own))
    return scores[:, :patients], scores[:, patients:]


@pytest.mark.parametrize("shared", [-0.9, 0.0, 0.9])
@pytest.mark.parametrize(("patients", "unseen"), [(1, 200), (10, 200), (50, 100), (5, 1000)])
def test_without_a_signal_at_most_one_cohort_in_twenty_is_flagged(
    patients: int, unseen: int, shared: float
) -> None:
    generator, runs = np.random.default_rng(patients * unseen), 1500
    flagged = 0
    for _ in range(runs):
        forget, others = cohorts(generator, patients=patients, unseen=unseen, shared=shared)
        flagged += any(one.flags for one in table_of(forget, others).patients)
    monte_carlo_error = np.sqrt(0.05 * 0.95 / runs)
    assert flagged / runs <= 0.05 + 2.5 * monte_carlo_error
    if patients == 1:
        assert flagged > 0


def test_a_patient_is_judged_by_the_highest_and_by_the_lowest_head() -> None:
    unseen = np.random.default_rng(1).normal(size=(3, 999))
    forget = np.array([[0.0, 0.0, 9.0, 0.0], [9.0, 0.0, 0.0, 0.0], [0.0, -9.0, -9.0, 0.0]])
    table = table_of(forget, unseen)
    by_name = {one.patient: one for one in table.patients}
    assert by_name["P-000"].flags == ("still_detectable",)
    assert by_name["P-000"].head_high == "text"
    assert by_name["P-001"].flags == ("over_removed",)
    assert by_name["P-001"].head_low == "joint"
    assert set(by_name["P-002"].flags) == {"still_detectable", "over_removed"}
    assert by_name["P-003"].flags == ()
    assert [one.patient for one in table.patients][-1] == "P-003"
    assert by_name["P-000"].p_high == table.smallest_p == 1 / 1000
    assert by_name["P-000"].q_high == pytest.approx(2 * 4 / 2 / 1000)
    assert table.flagged_before == 2


def test_patients_come_worst_first_and_ties_by_pseudonym() -> None:
    generator = np.random.default_rng(2)
    table = table_of(generator.normal(size=(3, 60)), generator.normal(size=(3, 80)))
    keys = [(min(one.q_high, one.q_low), min(one.p_high, one.p_low), one.patient) for one in table.patients]
    assert keys == sorted(keys)


def test_outputs_that_are_all_alike_flag_nobody() -> None:
    table = table_of(np.zeros((3, 20)), np.zeros((3, 200)))
    assert all(one.p_high == one.p_low == 1.0 and not one.flags for one in table.patients)


def test_without_unseen_patients_there_is_no_table() -> None:
    empty = (np.zeros((3, 4)), np.zeros((3, 0)))
    assert patient_table(empty, empty, names=list("abcd")) is None


@pytest.mark.parametrize(("signal", "flag"), [(9.0, "still_detectable"), (-9.0, "over_removed")])
def test_the_suite_names_patients_as_its_samples_do_and_finds_each_kind(
    made_up: Any, signal: float, flag: str
) -> None:
    recipe = replace(made_up, patients=(20, 40, 40, 120), signal_after=(signal, 9.0, 0.0, 0.0))
    data: SuiteInput = recipe.build()
    table = run_suite(data, report=ignore).patients
    assert table is not None
    assert table.unseen == 120
    forget = set(data.samples.patient[data.samples.set == "forget"].tolist())
    assert {one.patient for one in table.patients} == forget
    assert sum(flag in one.flags for one in table.patients) >= 15
    assert table.flagged_before >= 15


def test_with_one_unseen_patient_the_table_says_that_it_can_flag_nobody(made_up: Any) -> None:
    table = run_suite(replace(made_up, patients=(10, 20, 0, 1)).build(), report=ignore).patients
    assert table is not None
    assert table.fewest_flagged is None
    assert table.smallest_p == 0.5
    assert not any(one.flags for one in table.patients)
