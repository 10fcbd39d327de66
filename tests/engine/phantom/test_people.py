"""Phantom patients follow the plan's shares, and their labels are noisy as planned."""

from dataclasses import replace

import numpy as np

from engine.phantom.people import PhantomPatient, PhantomStudy, draw_patient
from engine.phantom.plan import PhantomPlan

PLAN = PhantomPlan(train_patients=500, unseen_patients=0, size_px=64, seed=1, label_noise=0.15)


def _patients(plan: PhantomPlan) -> list[PhantomPatient]:
    rng = np.random.default_rng(plan.seed)
    return [draw_patient(rng, number, plan) for number in range(plan.train_patients)]


def _studies(plan: PhantomPlan) -> list[PhantomStudy]:
    return [study for patient in _patients(plan) for study in patient.studies]


def test_severities_follow_their_shares() -> None:
    truths = np.array([study.truth for study in _studies(PLAN)])
    shares = np.bincount(truths, minlength=4) / len(truths)
    np.testing.assert_allclose(shares, PLAN.severity_shares, atol=0.05)


def test_the_planned_share_of_labels_is_wrong() -> None:
    wrong = np.mean([study.truth != study.recorded for study in _studies(PLAN)])
    assert abs(wrong - 0.15) < 0.035


def test_without_label_noise_every_label_is_true() -> None:
    assert all(study.truth == study.recorded for study in _studies(replace(PLAN, label_noise=0.0)))


def test_without_overlap_a_study_looks_as_severe_as_it_is() -> None:
    studies = _studies(replace(PLAN, image_overlap=0.0))
    assert all(study.shown.edema == study.truth for study in studies)


def test_patients_have_about_two_and_a_half_images() -> None:
    images = [sum(study.images for study in patient.studies) for patient in _patients(PLAN)]
    assert max(images) <= 6
    assert 2.3 < np.mean(images) < 2.9


def test_studies_lie_in_order_of_time() -> None:
    for patient in _patients(replace(PLAN, train_patients=50)):
        days = [study.day for study in patient.studies]
        assert days == sorted(set(days))
