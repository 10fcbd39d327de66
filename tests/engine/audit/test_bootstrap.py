import numpy as np
import pytest
from scipy import special
from sklearn.metrics import f1_score, roc_auc_score

from engine.audit import bootstrap
from engine.audit.bootstrap import auc_change_interval, f1_change_interval, weighted_auc, weighted_f1
from engine.audit.ranking import Contrast
from engine.audit.scores import Floats, Ints


def outputs(generator: np.random.Generator, labels: Ints, *, strength: float) -> Floats:
    logits = generator.normal(size=(labels.size, 3))
    logits[np.arange(labels.size), labels] += strength
    return np.asarray(special.log_softmax(logits, axis=1))


def test_a_weighted_auc_is_the_auc_of_repeated_rows() -> None:
    generator = np.random.default_rng(0)
    scores = generator.integers(0, 6, 40).astype(np.float64)
    positive = generator.random(40) < 0.4
    weights = generator.integers(0, 4, (5, 40))
    expected = [roc_auc_score(np.repeat(positive, row), np.repeat(scores, row)) for row in weights]
    found = weighted_auc(scores, Contrast(0, positive, ~positive), weights.astype(float))
    np.testing.assert_allclose(found, expected, atol=1e-12)


def test_a_side_without_weight_has_no_auc() -> None:
    weights = np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 1.0]])
    positive = np.array([True, True, False])
    found = weighted_auc(np.array([1.0, 2.0, 0.0]), Contrast(0, positive, ~positive), weights)
    assert np.isnan(found[0])
    assert found[1] == 1.0


def test_the_same_outputs_change_by_nothing() -> None:
    generator = np.random.default_rng(1)
    labels, subjects = generator.integers(0, 3, 60), generator.integers(0, 20, 60)
    model = outputs(generator, labels, strength=1.0)
    found = auc_change_interval(model, model, labels, subjects=subjects, generator=generator)
    assert found is not None
    assert (found.low, found.high) == (0.0, 0.0)


def test_a_clear_loss_lies_below_zero_and_comes_out_the_same_again() -> None:
    generator = np.random.default_rng(2)
    labels, subjects = generator.integers(0, 3, 300), generator.integers(0, 100, 300)
    good, bad = (outputs(generator, labels, strength=strength) for strength in (3.0, 0.5))
    first, again = (
        auc_change_interval(good, bad, labels, subjects=subjects, generator=np.random.default_rng(7))
        for _ in range(2)
    )
    assert first == again
    assert first is not None
    assert first.low < first.high < 0.0


def test_drawing_in_pieces_gives_the_same_as_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    generator = np.random.default_rng(3)
    labels, subjects = generator.integers(0, 3, 50), generator.integers(0, 20, 50)
    weak, strong = (outputs(generator, labels, strength=strength) for strength in (1.0, 2.0))

    def interval() -> object:
        generator = np.random.default_rng(4)
        return auc_change_interval(weak, strong, labels, subjects=subjects, generator=generator)

    at_once = interval()
    monkeypatch.setattr(bootstrap, "CELLS_AT_ONCE", 50 * 30)
    assert interval() == at_once


@pytest.mark.parametrize(("patients", "classes"), [(4, 3), (20, 1)])
def test_too_few_patients_or_classes_have_no_interval(patients: int, classes: int) -> None:
    generator = np.random.default_rng(5)
    labels, subjects = generator.integers(0, classes, 60), np.arange(60) % patients
    model = outputs(generator, labels, strength=1.0)
    assert auc_change_interval(model, model, labels, subjects=subjects, generator=generator) is None


def test_findings_that_are_not_known_take_no_part_in_the_interval() -> None:
    generator = np.random.default_rng(4)
    labels, subjects = generator.integers(-1, 2, (80, 2)), generator.integers(0, 25, 80)
    before, after = generator.normal(size=(2, 80, 2))
    unknown = np.where(labels == -1, 99.0, 0.0)
    found, again = (
        auc_change_interval(
            before + extra, after, labels, subjects=subjects, generator=np.random.default_rng(7)
        )
        for extra in (0.0, unknown)
    )
    assert found == again
    assert found.low < found.high


def test_findings_that_are_all_present_or_all_absent_give_no_interval() -> None:
    labels = np.tile([1, 0], (20, 1))
    model = np.random.default_rng(2).normal(size=(20, 2))
    found = auc_change_interval(
        model, model, labels, subjects=np.arange(20), generator=np.random.default_rng(1)
    )
    assert found is None


def test_a_weighted_f1_is_the_f1_of_repeated_rows() -> None:
    generator = np.random.default_rng(6)
    truth, predicted = generator.random((2, 40)) < 0.4
    weights = generator.integers(0, 4, (5, 40))
    expected = [f1_score(np.repeat(truth, row), np.repeat(predicted, row)) for row in weights]
    found = weighted_f1(predicted, Contrast(0, truth, ~truth), weights.astype(float))
    np.testing.assert_allclose(found, expected, atol=1e-12)
    nobody = np.where(truth, 0.0, 1.0)[None]
    assert np.isnan(weighted_f1(predicted, Contrast(0, truth, ~truth), nobody)).all()


def test_without_a_present_finding_f1_has_no_interval() -> None:
    model, labels = np.random.default_rng(2).normal(size=(20, 2)), np.zeros((20, 2), dtype=np.int64)
    generator = np.random.default_rng(1)
    assert f1_change_interval(model, model, labels, subjects=np.arange(20), generator=generator) is None
