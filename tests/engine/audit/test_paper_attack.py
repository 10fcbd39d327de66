from dataclasses import replace

import numpy as np

from engine.audit.inputs import SuiteInput, cohort_of
from engine.audit.paper_attack import paper_attack


def test_forget_looks_like_retain_before_and_like_unseen_after(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    found = paper_attack(
        audited.before.image, audited.after.image, cohort, generator=np.random.default_rng(0)
    )
    assert found is not None
    assert found.forget_before > 0.7
    assert found.forget_before - found.unseen_before > 0.4
    assert abs(found.forget_after - found.unseen_after) < 0.15


def test_without_any_signal_the_score_is_no_perfect_one(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    noise = np.log(np.random.default_rng(1).dirichlet(np.ones(4), cohort.labels.size))
    found = paper_attack(noise, noise, cohort, generator=np.random.default_rng(0))
    assert found is not None
    assert abs(found.forget_after - found.unseen_after) < 0.15
    assert 0.1 < found.forget_after < 0.9


def test_the_unseen_images_scored_are_not_those_fitted_on(audited: SuiteInput) -> None:
    cohort = cohort_of(audited.samples)
    other = audited.after.image.copy()
    other[cohort.rows("unseen_report")] = np.log(0.25)
    first, second = (
        paper_attack(audited.before.image, after, cohort, generator=np.random.default_rng(0))
        for after in (audited.after.image, other)
    )
    assert first is not None
    assert second is not None
    assert first.forget_after == second.forget_after
    assert second.unseen_after in (0.0, 1.0)


def test_an_empty_set_leaves_nothing_to_compare(audited: SuiteInput) -> None:
    sets = np.where(audited.samples.set == "unseen_select", "unseen_report", audited.samples.set)
    cohort = cohort_of(replace(audited.samples, set=sets))
    model = audited.before.image
    assert paper_attack(model, model, cohort, generator=np.random.default_rng(0)) is None
