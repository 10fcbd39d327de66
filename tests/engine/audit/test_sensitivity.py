from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from engine.audit.attack import attack_between
from engine.audit.inputs import SuiteInput, cohort_of
from engine.audit.scores import confidence
from engine.audit.sensitivity import highest_images, middle_images, sensitivities
from engine.audit.suite import run_suite
from engine.events import ignore

IMAGES = st.lists(st.tuples(st.integers(0, 6), st.integers(-20, 20)), min_size=1, max_size=60)


@given(IMAGES)
def test_the_chosen_images_have_scipys_maximum_and_trimmed_mean(images: list[tuple[int, int]]) -> None:
    subjects, values = np.array([one for one, _ in images]), np.array([score / 3 for _, score in images])
    highest, middle = highest_images(values, subjects), middle_images(values, subjects)
    for subject in np.unique(subjects):
        own = values[subjects == subject]
        assert values[highest & (subjects == subject)].tolist() == [own.max()]
        chosen = values[middle & (subjects == subject)]
        assert chosen.mean() == pytest.approx(stats.trim_mean(own, 0.2), abs=1e-12)


def test_with_one_image_a_patient_all_summaries_are_the_primary_attack(audited: SuiteInput) -> None:
    samples = replace(audited.samples, patient=audited.samples.image)
    cohort = cohort_of(samples)
    phi = confidence(audited.before.image, cohort.labels)
    primary = attack_between(phi, cohort, members="forget", non_members="unseen_report")
    found = sensitivities(phi, phi, cohort)
    assert [one.summary for one in found] == ["maximum", "trimmed_mean"]
    assert all(one.before == one.after == primary for one in found)


def test_the_suite_holds_both_beside_the_mean(audited: SuiteInput) -> None:
    for head in run_suite(audited, report=ignore).heads:
        assert [one.summary for one in head.sensitivity] == ["maximum", "trimmed_mean"]
        # With at most four images the trimmed mean is the mean.
        assert head.sensitivity[1].after == head.after
        assert head.sensitivity[0].before.ci95.low > 0.5
