from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import f1_score, roc_auc_score

from engine.audit.inputs import AuditSamples, SuiteInput, cohort_of
from engine.audit.subgroups import FEWEST_PATIENTS, HeadOutputs, largest_fall, subgroup_utilities
from engine.audit.utility_result import SubgroupUtility


def cells(data: SuiteInput) -> dict[tuple[str, str], SubgroupUtility]:
    outputs = HeadOutputs(data.before.image, data.after.image)
    found = subgroup_utilities(outputs, cohort_of(data.samples), data.samples)
    return {(cell.set, cell.name): cell for cell in found}


def with_patients(samples: AuditSamples, name: str, values: np.ndarray) -> AuditSamples:
    """Return the samples with a fact given patient by patient, in their order."""
    _, first, place = np.unique(samples.patient, return_index=True, return_inverse=True)
    order = np.argsort(np.argsort(first))
    return replace(samples, **{name: values[order[place]]})  # type: ignore[arg-type]


def test_figures_are_those_of_the_patients_of_the_group(audited: SuiteInput) -> None:
    found = cells(audited)
    assert {name for _, name in found} == {"female", "male", "under 40", "40 to 64", "65 and over"}
    rows = (audited.samples.set == "unseen_report") & (audited.samples.sex == "F")
    truth, model = audited.samples.label[rows], audited.after.image[rows]
    cell = found["unseen_report", "female"]
    assert cell.patients == np.unique(audited.samples.patient[rows]).size
    assert cell.auc_after == pytest.approx(roc_auc_score(truth, np.exp(model), multi_class="ovr"), abs=1e-9)
    assert cell.f1_after == pytest.approx(f1_score(truth, model.argmax(axis=1), average="macro"), abs=1e-9)


def test_ages_fall_into_their_groups_by_the_mean_of_what_is_known(audited: SuiteInput) -> None:
    count = np.unique(audited.samples.patient).size
    unseen = np.arange(count) >= 160
    ages = np.where(unseen, np.resize([39.9, 40.0, 64.9, 65.0], count), 50.0)
    found = cells(replace(audited, samples=with_patients(audited.samples, "age", ages)))
    sizes = {name: found["unseen_report", name].patients for name in ("under 40", "40 to 64", "65 and over")}
    assert sizes == {"under 40": 20, "40 to 64": 40, "65 and over": 20}
    assert ("retain", "under 40") not in found
    # Two studies two years apart, one of them without an age, are one patient of one group.
    first = audited.samples.patient[np.flatnonzero(audited.samples.set == "unseen_report")[0]]
    mine = np.flatnonzero(audited.samples.patient == first)
    base = with_patients(audited.samples, "age", ages).age
    base[mine] = np.linspace(30.0, 70.0, mine.size) if mine.size > 1 else 50.0
    moved = cells(replace(audited, samples=replace(audited.samples, age=base)))
    assert moved["unseen_report", "40 to 64"].patients == 41


def test_patients_of_whom_nothing_is_known_are_left_out(audited: SuiteInput) -> None:
    count = np.unique(audited.samples.patient).size
    sex = np.where(np.arange(count) % 2 == 0, "F", "")
    samples = with_patients(audited.samples, "sex", sex)
    found = cells(replace(audited, samples=replace(samples, age=np.full(samples.age.shape, np.nan))))
    assert {name for _, name in found} == {"female"}
    assert found["retain", "female"].patients == 40


def test_a_small_group_is_suppressed_and_with_it_the_one_that_would_give_it_away(audited: SuiteInput) -> None:
    count = np.unique(audited.samples.patient).size
    sex = np.where(np.arange(count) % 20 == 0, "M", "F")
    few = cells(replace(audited, samples=with_patients(audited.samples, "sex", sex)))
    for name in ("female", "male"):
        cell = few["unseen_report", name]
        assert (cell.patients, cell.auc_before, cell.auc_after, cell.f1_before, cell.f1_after) == (None,) * 5
    # Somebody of unknown sex stands between total and difference: the large group may be shown.
    sex[-30:] = ""
    some = cells(replace(audited, samples=with_patients(audited.samples, "sex", sex)))
    assert some["unseen_report", "male"].patients is None
    assert some["unseen_report", "female"].patients is not None


def test_a_class_of_few_patients_takes_no_part_and_without_any_the_group_is_suppressed(
    audited: SuiteInput,
) -> None:
    patient = np.unique(audited.samples.patient, return_inverse=True)[1]
    one_class = np.where(np.isin(patient, [160, 161, 162]), 1, 0)
    found = cells(replace(audited, samples=replace(audited.samples, label=one_class)))
    assert all(cell.patients is None for cell in found.values())
    two = np.where(np.isin(patient, [160, 161, 162]), 2, patient % 2)
    data = replace(audited, samples=replace(audited.samples, label=two, sex=np.full(patient.shape, "F")))
    rows = audited.samples.set == "unseen_report"
    expected = np.mean(
        [roc_auc_score(two[rows] == one, audited.before.image[rows][:, one]) for one in (0, 1)]
    )
    assert cells(data)["unseen_report", "female"].auc_before == pytest.approx(expected, abs=1e-9)


@given(st.lists(st.integers(0, 25), min_size=3, max_size=3))
def test_no_shown_group_is_small_and_no_hidden_one_follows_from_the_total(sizes: list[int]) -> None:
    ages = np.repeat([20.0, 50.0, 80.0], sizes)
    count = ages.size
    draw = np.random.default_rng(0)
    samples = AuditSamples(
        image=np.arange(count).astype(str),
        patient=np.arange(count).astype(str),
        set=np.full(count, "retain"),
        label=draw.integers(0, 2, count),
        sex=np.full(count, ""),
        age=ages,
        view=np.full(count, ""),
        device=np.full(count, ""),
        year=np.full(count, np.nan),
        study=np.arange(count),
    )
    scores = draw.normal(size=(count, 2))
    found = subgroup_utilities(HeadOutputs(scores, scores), cohort_of(samples), samples)
    assert len(found) == sum(size > 0 for size in sizes)
    assert all(cell.patients is None or cell.patients >= FEWEST_PATIENTS for cell in found)
    hidden = [cell for cell in found if cell.patients is None]
    assert len(hidden) != 1 or len(found) == 1


def test_the_largest_fall_is_told_of_what_is_shown() -> None:
    shown = [
        SubgroupUtility("retain", "sex", "female", 20, 0.9, 0.8, 0.5, 0.5),
        SubgroupUtility("retain", "sex", "male", 20, 0.9, 0.85, 0.5, 0.1),
        SubgroupUtility("retain", "age", "under 40", None, None, None, None, None),
    ]
    fall = largest_fall(shown)
    assert fall is not None
    assert (fall.name, round(fall.fall, 9)) == ("female", 0.1)
    assert largest_fall(shown[2:]) is None
