import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special

from engine.audit.scores import cases_of, confidence, patient_means, require_finite
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


def test_a_patient_with_400_images_counts_once() -> None:
    values = np.concatenate([np.full(400, 3.0), [1.0, 2.0]])
    subjects = np.concatenate([np.full(400, 7), [2, 2]])
    means = patient_means(values, subjects)
    assert means.subjects.tolist() == [2, 7]
    assert means.values.tolist() == [1.5, 3.0]


def test_confidence_in_a_finding_is_the_log_odds_of_its_true_value() -> None:
    odds = np.array([[2.0, -1.0], [0.5, 3.0]])
    phi = confidence(odds, np.array([[1, 0], [-1, 0]]))
    assert phi[0].tolist() == [2.0, 1.0]
    assert np.isnan(phi[1, 0])
    assert phi[1, 1] == -3.0


def test_confidence_in_two_classes_and_in_one_finding_is_the_same() -> None:
    generator = np.random.default_rng(3)
    odds, labels = generator.normal(size=(30, 1)) * 5, generator.integers(0, 2, 30)
    as_classes = special.log_softmax(np.hstack([np.zeros_like(odds), odds]), axis=1)
    np.testing.assert_allclose(confidence(odds, labels[:, None])[:, 0], confidence(as_classes, labels))


@pytest.mark.parametrize("labels", [[[1, 2]], [[-1, -1]], [[1]], [[1, 0, 1]]])
def test_findings_that_the_model_cannot_be_asked_about_are_told_in_words(labels: list[list[int]]) -> None:
    with pytest.raises(UserError) as caught:
        confidence(np.zeros((1, 2)), np.array(labels))
    assert caught.value.code == "label-unknown-class"


def test_cases_are_the_known_findings_image_by_image() -> None:
    cases = cases_of(np.array([[-1, 1], [0, 1], [-1, 0]]))
    assert cases.image.tolist() == [0, 1, 1, 2]
    assert cases.group.tolist() == [3, 0, 3, 2]
    assert cases.means(np.array([1.0, 2.0, 4.0, 8.0])).tolist() == [1.0, 3.0, 8.0]
