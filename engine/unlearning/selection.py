"""Choosing the epoch without a retrained model, from unseen_select only and from either side."""

import numpy as np
from numpy.typing import NDArray

from engine.events import Notice
from engine.records import HEADS, EpochMetrics, Head, HeadMetrics

TYPICAL_AUC = 0.75


def qualifies(heads: dict[Head, HeadMetrics], original: dict[Head, HeadMetrics], *, tolerance: float) -> bool:
    """Return whether a model is still useful, on every head.

    The AUC on unseen_select may lie at most ``tolerance`` below the original's. The AUC on retain
    may not fall below that same level: what the original knows by heart of its training patients
    may fade, but they must not be served worse than patients it never saw.
    """
    return all(_useful(heads[head], original[head], tolerance) for head in HEADS)


def measurable_loss(labels: NDArray[np.int64]) -> float:
    """Return the smallest loss of macro AUC that so many images can show: one standard error.

    Per class, one against the rest, or per finding, the variance of an AUC A of .75 is (A (1 - A) +
    (m - 1)(Q1 - A^2) + (n - 1)(Q2 - A^2)) / (m n), Q1 = A / (2 - A), Q2 = 2 A^2 / (1 + A) (Hanley and
    McNeil, Radiology 1982); classes and findings count as independent.

    Parameters
    ----------
    labels : ndarray
        (images,) or (images, f) int64, classes or findings of unseen_select.
    """
    # Brings scipy with it, which the window's own start does without.
    from engine.audit.ranking import held_contrasts

    counts = [(one.positive.sum(), one.negative.sum()) for one in held_contrasts(labels)]
    if not counts:
        return 0.5
    m, n = np.array(counts, dtype=np.float64).T
    a, q1, q2 = TYPICAL_AUC, TYPICAL_AUC / (2 - TYPICAL_AUC), 2 * TYPICAL_AUC**2 / (1 + TYPICAL_AUC)
    variances = (a * (1 - a) + (m - 1) * (q1 - a * a) + (n - 1) * (q2 - a * a)) / (m * n)
    return float(np.sqrt(variances.sum()) / len(counts))


def distance_from_chance(metrics: EpochMetrics) -> float:
    """Return the largest distance over the heads of the attack AUC from .5, 0 to .5."""
    attacks = [metrics.head(head).attack for head in HEADS]
    return max(abs(attack - 0.5) for attack in attacks if attack is not None)


def is_better(candidate: EpochMetrics, best: EpochMetrics | None) -> bool:
    """Return whether an epoch replaces the one selected so far; ties stay with the earlier one.

    Epoch 0 is the original and is never selected.
    """
    if candidate.epoch == 0 or not candidate.qualifies:
        return False
    return best is None or distance_from_chance(candidate) < distance_from_chance(best)


def explain(selected: EpochMetrics | None, *, tolerance: float) -> Notice:
    """Say how the epoch was selected, for the log; in English also for run.json and the report."""
    if selected is None:
        return Notice(
            "warning",
            "No epoch qualifies: after each one the AUC on unseen patients or on retained patients lay more than "
            "{0:.2f} below the original's on unseen patients.",
            (tolerance,),
        )
    return Notice(
        "info",
        "Epoch {0}: of the epochs whose AUC, on unseen and on retained patients, lay at most {1:.2f} below the "
        "original's on unseen patients (what is tolerated, and one standard error), the one whose attack AUC "
        "(forget against unseen_select, per patient) was nearest to .5 from either side on its worst head; "
        "{2:.3f} away.",
        (selected.epoch, tolerance, distance_from_chance(selected)),
    )


def _useful(now: HeadMetrics, before: HeadMetrics, tolerance: float) -> bool:
    floor = before.unseen_select.auc
    measured = (now.unseen_select.auc, now.retain.auc)
    if floor is None or None in measured:
        return True
    return all(auc is not None and auc >= floor - tolerance for auc in measured)
