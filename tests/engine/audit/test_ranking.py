import numpy as np
import pytest
from scipy import special
from sklearn.metrics import f1_score, log_loss, roc_auc_score

from engine.audit.scores import Floats
from engine.audit.utility import set_metrics
from engine.errors import UserError


def outputs(seed: int, rows: int) -> Floats:
    return np.asarray(special.log_softmax(np.random.default_rng(seed).normal(size=(rows, 4)), axis=1))


@pytest.mark.parametrize("seed", range(4))
def test_figures_agree_with_scikit_learn(seed: int) -> None:
    log_p, labels = outputs(seed, 120), np.random.default_rng(seed + 50).integers(0, 4, 120)
    found = set_metrics(log_p, labels)
    p = np.exp(log_p)
    assert found.auc == pytest.approx(roc_auc_score(labels, p, multi_class="ovr"), abs=1e-9)
    assert found.f1 == pytest.approx(f1_score(labels, p.argmax(axis=1), average="macro"), abs=1e-12)
    assert found.loss == pytest.approx(log_loss(labels, p), abs=1e-9)


def test_classes_that_the_set_does_not_hold_are_left_out() -> None:
    log_p, labels = outputs(9, 90), np.random.default_rng(9).choice([0, 2, 3], 90)
    found = set_metrics(log_p, labels)
    each = [roc_auc_score(labels == label, log_p[:, label]) for label in (0, 2, 3)]
    assert found.auc == pytest.approx(np.mean(each), abs=1e-12)
    expected = f1_score(labels, log_p.argmax(axis=1), average="macro", labels=[0, 2, 3])
    assert found.f1 == pytest.approx(expected, abs=1e-12)


def test_one_class_has_no_auc_and_no_row_has_zeros() -> None:
    assert set_metrics(outputs(1, 5), np.zeros(5, dtype=np.int64)).auc is None
    empty = set_metrics(np.empty((0, 4)), np.empty(0, dtype=np.int64))
    assert (empty.auc, empty.f1, empty.loss) == (None, 0.0, 0.0)


def test_a_diverged_model_is_told_in_words() -> None:
    with pytest.raises(UserError) as caught:
        set_metrics(np.full((3, 4), np.nan), np.zeros(3, dtype=np.int64))
    assert caught.value.code == "scores-not-finite"


@pytest.mark.parametrize("seed", range(3))
def test_figures_of_findings_agree_with_scikit_learn_on_what_is_known(seed: int) -> None:
    generator = np.random.default_rng(seed)
    odds, labels = generator.normal(size=(150, 3)) * 2, generator.integers(-1, 2, (150, 3))
    labels[:, 2] = np.where(labels[:, 2] == 0, -1, 1)  # known only where present
    odds, labels = odds[(labels >= 0).any(axis=1)], labels[(labels >= 0).any(axis=1)]
    found = set_metrics(odds, labels)
    known = [labels[:, k] >= 0 for k in range(3)]
    aucs = [roc_auc_score(labels[known[k], k], odds[known[k], k]) for k in (0, 1)]
    f1s = [f1_score(labels[known[k], k], odds[known[k], k] > 0) for k in range(3)]
    p = special.expit(odds)
    losses = [
        np.mean([-np.log(p[i, k] if labels[i, k] else 1 - p[i, k]) for k in range(3) if labels[i, k] >= 0])
        for i in range(len(labels))
    ]
    assert found.auc == pytest.approx(np.mean(aucs), abs=1e-12)
    assert found.f1 == pytest.approx(np.mean(f1s), abs=1e-12)
    assert found.loss == pytest.approx(np.mean(losses), abs=1e-9)


def test_findings_that_nobody_has_give_no_auc_and_no_f1() -> None:
    found = set_metrics(np.ones((4, 2)), np.tile([0, -1], (4, 1)))
    assert (found.auc, found.f1) == (None, 0.0)
    assert found.loss == pytest.approx(np.log(1 + np.e))
