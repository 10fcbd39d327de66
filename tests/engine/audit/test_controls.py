from dataclasses import replace

import numpy as np

from engine.audit.controls import halves_of_retain, negative_controls
from engine.audit.exposure import retain_exposure
from engine.audit.inputs import SuiteInput, cohort_of
from engine.audit.scores import confidence


def test_controls_hold_a_half_where_nothing_tells_the_groups_apart(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    phi = confidence(audited.after.image, cohort.labels)
    found = negative_controls(phi, cohort, generator=np.random.default_rng(0))
    assert [control.name for control in found] == ["retain_retain", "unseen_unseen"]
    assert all(control.passed for control in found)
    assert [(control.attack.members, control.attack.non_members) for control in found] == [(40, 40), (40, 80)]


def test_a_control_fails_where_the_two_unseen_sets_differ(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    phi = confidence(audited.after.image, cohort.labels) + 3.0 * cohort.rows("unseen_report")
    found = negative_controls(phi, cohort, generator=np.random.default_rng(0))
    assert [control.passed for control in found] == [True, False]


def test_one_seed_divides_retain_the_same_way(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    phi = confidence(audited.after.image, cohort.labels)
    first, again = (halves_of_retain(phi, cohort, generator=np.random.default_rng(3)) for _ in range(2))
    assert first == again


def test_without_retain_patients_the_control_knows_nothing(audited: SuiteInput) -> None:
    samples = audited.samples
    sets = np.where(samples.set == "retain", "forget", samples.set)
    cohort = cohort_of(replace(samples, set=sets))
    phi = confidence(audited.after.image, cohort.labels)
    control = negative_controls(phi, cohort, generator=np.random.default_rng(0))[0]
    assert (control.attack.ci95.low, control.attack.ci95.high) == (0.0, 1.0)


def test_retained_patients_stay_exposed_where_the_model_remembers_them(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    before, after = (confidence(model.joint, cohort.labels) for model in (audited.before, audited.after))
    found = retain_exposure(before, after, cohort)
    assert found.before.ci95.low > 0.8
    assert found.after.ci95.low > 0.8
    assert found.after.members == 80
