"""One-vs-rest AUC and F1 of a classifier's outputs on a set of images."""

import numpy as np

from engine.audit.auc import auc
from engine.audit.scores import Floats, Ints, require_finite, require_labels
from engine.records import SetMetrics


def class_auc(log_probabilities: Floats, labels: Ints, label: int) -> float | None:
    """Return the AUC of one class against the rest, or None where either side is empty.

    Parameters
    ----------
    log_probabilities : ndarray of float64, shape (n, c)
    labels : ndarray of int64, shape (n,)
    label : int
        The class, 0 to c - 1.
    """
    positive = labels == label
    if positive.all() or not positive.any():
        return None
    score = log_probabilities[:, label]
    return auc(score[positive], score[~positive])


def macro_auc(log_probabilities: Floats, labels: Ints) -> float | None:
    """Return the mean one-vs-rest AUC over the classes that the set holds.

    Returns
    -------
    float or None
        0 to 1; None where the set holds fewer than two classes.
    """
    values = [class_auc(log_probabilities, labels, int(label)) for label in np.unique(labels)]
    defined = [value for value in values if value is not None]
    return float(np.mean(defined)) if defined else None


def macro_f1(log_probabilities: Floats, labels: Ints) -> float:
    """Return the mean F1 of the most probable class over the classes that the set holds, 0 to 1.

    F1 of a class is 2 TP / (2 TP + FP + FN); an empty set gives 0.
    """
    if labels.size == 0:
        return 0.0
    classes = log_probabilities.shape[1]
    predicted = log_probabilities.argmax(axis=1)
    hits = np.bincount(labels[predicted == labels], minlength=classes)
    given = np.bincount(labels, minlength=classes)
    held = given > 0
    return float((2.0 * hits[held] / (np.bincount(predicted, minlength=classes) + given)[held]).mean())


def set_metrics(log_probabilities: Floats, labels: Ints) -> SetMetrics:
    """Return macro AUC, macro F1 and mean cross-entropy of one head on one set.

    Parameters
    ----------
    log_probabilities : ndarray of float64, shape (n, c)
        Normalised, in nats.
    labels : ndarray of int64, shape (n,)
        0 to c - 1; n may be 0 (no AUC, F1 and loss 0).

    Raises
    ------
    UserError
        ``scores-not-finite`` or ``label-unknown-class``.
    """
    require_finite(log_probabilities)
    require_labels(labels, log_probabilities.shape[1])
    loss = float(-log_probabilities[np.arange(labels.size), labels].mean()) if labels.size else 0.0
    return SetMetrics(macro_auc(log_probabilities, labels), macro_f1(log_probabilities, labels), loss)
