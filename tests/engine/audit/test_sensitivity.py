from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from engine.audit.attack import attack_between
from engine.audit.inputs import SuiteInput, cohort_of
from engine.audit.patients import standardised
from engine.audit.scores import confidence
from engine.audit.sensitivity import patient_maxima, patient_trimmed_means, sensitivities
from engine.audit.suite import run_suite
from engine.events import ignore

IMAGES = st.lists(st.tuples(st.integers(0, 6), st.integers(-20, 20)), min_size=1, max_size=60)


@given(IMAGES)
def test_maximum_and_trimmed_mean_of_every_patient_agree_with_scipy(images: list[tuple[int, int]]) -> None:
    subjects, values = np.array([one for one, _ in images]), np.array([score / 3 for _, score in images])
    maxima, trimmed = patient_maxima(values, subjects), patient_trimmed_means(values, subjects)
    assert maxima.subjects.tolist() == trimmed.subjects.tolist() == sorted(set(subjects.tolist()))
    for place, subject in enumerate(maxima.subjects):
        own = values[subjects == subject]
        assert maxima.values[place] == own.max()
        assert trimmed.values[place] == pytest.approx(stats.trim_mean(own, 0.2), abs=1e-12)


def test_with_one_image_a_patient_all_summaries_are_the_primary_attack(audited: SuiteInput) -> None:
    samples = replace(audited.samples, patient=audited.samples.image)
    cohort = cohort_of(samples)
    phi = confidence(audited.before.image, cohort.labels)
    primary = attack_between(phi, cohort, members="forget", non_members="unseen_report")
    found = sensitivities(standardised(phi, cohort), standardised(phi, cohort))
    assert [one.summary for one in found] == ["maximum", "trimmed_mean"]
    assert all(one.before == one.after == primary for one in found)


def test_the_suite_holds_both_beside_the_mean(audited: SuiteInput) -> None:
    for head in run_suite(audited, report=ignore).heads:
        assert [one.summary for one in head.sensitivity] == ["maximum", "trimmed_mean"]
        # With at most four images the trimmed mean is the mean.
        assert head.sensitivity[1].after == head.after
        assert head.sensitivity[0].before.ci95.low > 0.5
