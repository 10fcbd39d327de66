import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special

from engine.audit.scores import confidence, patient_means, require_finite, standardise
from engine.errors import UserError


@given(st.integers(0, 2**32 - 1), st.integers(2, 6))
def test_confidence_is_the_logit_of_the_true_class_probability(seed: int, classes: int) -> None:
    generator = np.random.default_rng(seed)
    log_p = special.log_softmax(generator.normal(size=(20, classes)), axis=1)
    labels = generator.integers(0, classes, 20)
    expected = special.logit(np.exp(log_p[np.arange(20), labels]))
    np.testing.assert_allclose(confidence(log_p, labels), expected, rtol=1e-9, atol=1e-9)


def test_confidence_keeps_its_digits_where_the_probability_rounds_to_one() -> None:
    log_p = special.log_softmax(np.array([[60.0, 0.0, 0.0]]), axis=1)
    assert confidence(log_p, np.array([0]))[0] == pytest.approx(60.0 - np.log(2.0), abs=1e-12)


def test_confidence_does_not_depend_on_normalisation() -> None:
    log_p = np.array([[-0.2, -1.9, -3.0], [-2.0, -0.4, -1.5]])
    labels = np.array([0, 2])
    np.testing.assert_allclose(confidence(log_p + 7.0, labels), confidence(log_p, labels), rtol=1e-12)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_outputs_that_are_no_numbers_are_told_in_words(bad: float) -> None:
    with pytest.raises(UserError) as caught:
        require_finite(np.array([[0.0, bad]]))
    assert caught.value.code == "scores-not-finite"


@pytest.mark.parametrize("label", [-1, 2])
def test_a_label_outside_the_classes_is_told_in_words(label: int) -> None:
    with pytest.raises(UserError) as caught:
        confidence(np.log(np.array([[0.5, 0.5]])), np.array([label]))
    assert caught.value.code == "label-unknown-class"


def test_reference_rows_of_each_class_get_mean_0_and_sd_1() -> None:
    generator = np.random.default_rng(1)
    labels = np.repeat([0, 1, 2], 30)
    phi = generator.normal(size=90) * (1 + labels) + 10 * labels
    reference = np.tile([True, True, False], 30)
    scores = standardise(phi, labels, reference)
    for label in range(3):
        rows = scores[(labels == label) & reference]
        assert rows.mean() == pytest.approx(0.0, abs=1e-12)
        assert rows.std(ddof=1) == pytest.approx(1.0)


def test_a_class_missing_or_rare_in_the_reference_takes_the_pooled_mean_and_sd() -> None:
    phi = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 100.0, 8.0, 9.0])
    labels = np.array([0, 0, 0, 0, 0, 1, 1, 2])
    reference = np.array([True] * 6 + [False, False])
    scores = standardise(phi, labels, reference)
    pooled = phi[:6]
    expected = (phi[5:] - pooled.mean()) / pooled.std(ddof=1)
    np.testing.assert_allclose(scores[5:], expected, rtol=1e-12)
    np.testing.assert_allclose(scores[:5], (phi[:5] - 2.0) / np.sqrt(2.5), rtol=1e-12)


def test_a_class_without_spread_takes_the_pooled_mean_and_sd() -> None:
    phi = np.array([0.1] * 6 + [1.0, 2.0, 3.0, 4.0, 5.0])
    labels = np.array([0] * 6 + [1] * 5)
    scores = standardise(phi, labels, np.ones(11, dtype=bool))
    np.testing.assert_allclose(scores[:6], (0.1 - phi.mean()) / phi.std(ddof=1), rtol=1e-12)


def test_equal_scores_everywhere_become_zero() -> None:
    scores = standardise(np.full(9, 0.1), np.zeros(9, dtype=np.int64), np.ones(9, dtype=bool))
    assert (scores == 0.0).all()


def test_without_reference_rows_nothing_changes() -> None:
    phi = np.array([1.0, 2.0])
    np.testing.assert_array_equal(standardise(phi, np.array([0, 1]), np.zeros(2, dtype=bool)), phi)


def test_a_patient_with_400_images_counts_once() -> None:
    values = np.concatenate([np.full(400, 3.0), [1.0, 2.0]])
    subjects = np.concatenate([np.full(400, 7), [2, 2]])
    means = patient_means(values, subjects)
    assert means.subjects.tolist() == [2, 7]
    assert means.values.tolist() == [1.5, 3.0]
