"""What confidence is standardised by; `of_images` takes every image as a patient's only one."""

import numpy as np
import pytest

from engine.audit.scores import Floats, Ints, Mask
from engine.audit.standards import standardise


def of_images(phi: Floats, labels: Ints, reference: Mask) -> Floats:
    return standardise(phi, labels, subjects=np.arange(len(labels)), reference=reference)


def test_reference_rows_of_each_class_get_mean_0_and_sd_1() -> None:
    generator = np.random.default_rng(1)
    labels = np.repeat([0, 1, 2], 30)
    phi = generator.normal(size=90) * (1 + labels) + 10 * labels
    reference = np.tile([True, True, False], 30)
    scores = of_images(phi, labels, reference)
    for label in range(3):
        rows = scores[(labels == label) & reference]
        assert rows.mean() == pytest.approx(0.0, abs=1e-12)
        assert rows.std(ddof=1) == pytest.approx(1.0)


def test_a_class_of_one_reference_patient_or_none_takes_the_pooled_mean_and_sd() -> None:
    phi = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 100.0, 8.0, 9.0])
    labels = np.array([0, 0, 0, 0, 0, 1, 1, 2])
    reference = np.array([True] * 6 + [False, False])
    scores = of_images(phi, labels, reference)
    pooled = phi[:6]
    expected = (phi[5:] - pooled.mean()) / pooled.std(ddof=1)
    np.testing.assert_allclose(scores[5:], expected, rtol=1e-12)
    np.testing.assert_allclose(scores[:5], (phi[:5] - 2.0) / np.sqrt(2.5), rtol=1e-12)


def test_a_class_without_spread_has_its_own_mean_and_the_spread_within_the_classes() -> None:
    phi = np.array([0.1] * 6 + [1.0, 2.0, 3.0, 4.0, 5.0, 0.7])
    labels = np.array([0] * 6 + [1] * 5 + [0])
    scores = of_images(phi, labels, np.array([True] * 11 + [False]))
    assert (scores[:6] == 0.0).all()
    assert scores[11] == pytest.approx(0.6 / np.sqrt(10.0 / 9.0))


@pytest.mark.parametrize("of_patient", [2, 3])
def test_a_class_of_few_reference_patients_has_its_own_mean_and_the_spread_within_the_classes(
    of_patient: int,
) -> None:
    rare = np.array([10.0, 12.0, 14.0, 20.0])
    phi = np.concatenate([[1.0, 2.0, 3.0, 4.0, 5.0], rare])
    labels = np.array([0] * 5 + [1] * 4)
    subjects = np.array([0, 1, 2, 3, 4, 5, 6, 6 if of_patient == 2 else 7, 8])
    reference = np.array([True] * 8 + [False])
    scores = standardise(phi, labels, subjects=subjects, reference=reference)
    within = np.sqrt((10.0 + 8.0) / (4 + 2))
    np.testing.assert_allclose(scores[5:], (rare - 12.0) / within, rtol=1e-12)
    np.testing.assert_allclose(scores[:5], (phi[:5] - 3.0) / np.sqrt(2.5), rtol=1e-12)


def test_many_images_of_one_reference_patient_are_no_class_of_their_own() -> None:
    phi = np.concatenate([[1.0, 2.0, 3.0, 4.0, 5.0], np.full(40, 9.0) + np.arange(40)])
    labels = np.repeat([0, 1], [5, 40])
    subjects = np.concatenate([np.arange(5), np.full(40, 7)])
    scores = standardise(phi, labels, subjects=subjects, reference=np.ones(45, dtype=bool))
    np.testing.assert_allclose(scores[5:], (phi[5:] - phi.mean()) / phi.std(ddof=1), rtol=1e-12)


def test_equal_scores_everywhere_become_zero() -> None:
    scores = of_images(np.full(9, 0.1), np.zeros(9, dtype=np.int64), np.ones(9, dtype=bool))
    assert (scores == 0.0).all()


def test_without_reference_rows_nothing_changes() -> None:
    phi = np.array([1.0, 2.0])
    np.testing.assert_array_equal(of_images(phi, np.array([0, 1]), np.zeros(2, dtype=bool)), phi)


def test_an_image_counts_once_however_many_of_its_findings_are_known() -> None:
    generator = np.random.default_rng(8)
    labels = generator.integers(-1, 2, (300, 3))
    labels[:, 2] = -1  # never known
    labels = labels[(labels >= 0).any(axis=1)]
    phi = np.where(labels < 0, np.nan, generator.normal(size=labels.shape) * 3 + 5 * labels)
    reference = generator.random(len(labels)) < 0.5
    found = of_images(phi, labels, reference)
    for image in range(len(labels)):
        each = []
        for finding in np.flatnonzero(labels[image] >= 0):
            alike = phi[reference & (labels[:, finding] == labels[image, finding]), finding]
            each.append((phi[image, finding] - alike.mean()) / alike.std(ddof=1))
        assert found[image] == pytest.approx(np.mean(each), abs=1e-9)


def test_a_finding_of_one_reference_patient_takes_the_pooled_mean_and_sd_of_all_findings() -> None:
    phi = np.array([[0.0, np.nan], [1.0, np.nan], [2.0, np.nan], [3.0, np.nan], [4.0, 8.0], [np.nan, 9.0]])
    labels = np.where(np.isnan(phi), -1, 1)
    reference = np.array([True] * 5 + [False])
    pooled = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 8.0])
    assert of_images(phi, labels, reference)[5] == pytest.approx((9 - pooled.mean()) / pooled.std(ddof=1))
