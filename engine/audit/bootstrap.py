"""The bootstrap over patients, for the change in macro AUC and F1 from one model to the other."""

from collections.abc import Callable, Iterator

import numpy as np

from engine.audit.ranking import Contrast, held_contrasts, predictions, present_contrasts
from engine.audit.result import Interval
from engine.audit.scores import Floats, Ints, Mask

REPLICATES = 1000
FEWEST_PATIENTS = 5
CELLS_AT_ONCE = 2_000_000


def auc_change_interval(
    before: Floats, after: Floats, labels: Ints, *, subjects: Ints, generator: np.random.Generator
) -> Interval | None:
    """Return the 95 % percentile interval of macro AUC after minus before.

    Patients are drawn with replacement, all images of a patient together, and both models are
    measured on the same draw. A class or finding that a draw misses is left out of that draw's mean.

    Parameters
    ----------
    before, after : ndarray of float64, shape (n, c) or (n, f)
        Log-probabilities of one head on one set, or log-odds of findings.
    labels : ndarray of int64, shape (n,) or (n, f)
    subjects : ndarray of int64, shape (n,)
    generator : numpy.random.Generator

    Returns
    -------
    Interval or None
        -1 to 1; None with fewer than ``FEWEST_PATIENTS`` patients, or with nothing to tell apart.

    Notes
    -----
    Field and Welsh, "Bootstrapping clustered data", JRSS B 69 (2007), section 2.
    """
    if not held_contrasts(labels):
        return None

    def change(weights: Floats) -> Floats:
        return _weighted_macro_auc(after, labels, weights) - _weighted_macro_auc(before, labels, weights)

    return _interval(change, subjects, generator)


def f1_change_interval(
    before: Floats, after: Floats, labels: Ints, *, subjects: Ints, generator: np.random.Generator
) -> Interval | None:
    """Return the 95 % percentile interval of macro F1 after minus before; as `auc_change_interval`.

    None too where no class or finding is present.
    """
    if not present_contrasts(labels):
        return None

    def change(weights: Floats) -> Floats:
        return _weighted_macro_f1(after, labels, weights) - _weighted_macro_f1(before, labels, weights)

    return _interval(change, subjects, generator)


def _interval(
    change: Callable[[Floats], Floats], subjects: Ints, generator: np.random.Generator
) -> Interval | None:
    patients, place = np.unique(subjects, return_inverse=True)
    if patients.size < FEWEST_PATIENTS:
        return None
    at_once = max(1, CELLS_AT_ONCE // len(subjects))
    changes = [change(draws[:, place]) for draws in _draws(patients.size, at_once, generator)]
    low, high = np.nanquantile(np.concatenate(changes), [0.025, 0.975])
    return Interval(float(low), float(high))


def _draws(patients: int, at_once: int, generator: np.random.Generator) -> Iterator[Floats]:
    for start in range(0, REPLICATES, at_once):
        rows = min(at_once, REPLICATES - start)
        yield generator.multinomial(patients, np.full(patients, 1.0 / patients), size=rows).astype(np.float64)


def _weighted_macro_auc(scores: Floats, labels: Ints, weights: Floats) -> Floats:
    return _mean_of_known(
        [weighted_auc(scores[:, one.output], one, weights) for one in held_contrasts(labels)]
    )


def _weighted_macro_f1(scores: Floats, labels: Ints, weights: Floats) -> Floats:
    predicted = predictions(scores, findings=labels.ndim == 2)
    return _mean_of_known(
        [weighted_f1(predicted[:, one.output], one, weights) for one in present_contrasts(labels)]
    )


def _mean_of_known(values: list[Floats]) -> Floats:
    known = np.isfinite(values)
    return _ratio(np.where(known, values, 0.0).sum(axis=0), known.sum(axis=0))


def weighted_f1(predicted: Mask, groups: Contrast, weights: Floats) -> Floats:
    """Return 2 TP / (2 TP + FP + FN) under each row of weights, NaN where nothing positive has weight.

    Parameters
    ----------
    predicted : ndarray of bool, shape (n,)
    groups : Contrast
    weights : ndarray of float64, shape (replicates, n)

    Returns
    -------
    ndarray of float64, shape (replicates,)
        0 to 1.
    """
    known = groups.positive | groups.negative
    hits, given, found = (
        weights @ rows.astype(np.float64)
        for rows in (predicted & groups.positive, groups.positive, predicted & known)
    )
    return np.where(given > 0, _ratio(2.0 * hits, found + given), np.nan)


def weighted_auc(scores: Floats, groups: Contrast, weights: Floats) -> Floats:
    """Return the AUC of positives against negatives under each row of weights.

    Parameters
    ----------
    scores : ndarray of float64, shape (n,)
    groups : Contrast
    weights : ndarray of float64, shape (replicates, n)
        How often each image counts.

    Returns
    -------
    ndarray of float64, shape (replicates,)
        0 to 1; NaN where one side has no weight.
    """
    positive, negative = groups.positive, np.flatnonzero(groups.negative)
    negative = negative[np.argsort(scores[negative], kind="stable")]
    ordered = scores[negative]
    below = np.zeros((len(weights), negative.size + 1))
    np.cumsum(weights[:, negative], axis=1, out=below[:, 1:])
    own = weights[:, positive]
    left = np.searchsorted(ordered, scores[positive], side="left")
    right = np.searchsorted(ordered, scores[positive], side="right")
    wins = (own * (below[:, left] + below[:, right])).sum(axis=1) / 2.0
    pairs = own.sum(axis=1) * below[:, -1]
    return _ratio(wins, pairs)


def _ratio(part: Floats, whole: Floats) -> Floats:
    ratio: Floats = np.full(len(part), np.nan)
    np.divide(part, whole, out=ratio, where=whole > 0)
    return ratio
