"""A model that guesses on patients it never saw: usually its images are prepared in another way than in training."""

import numpy as np
from numpy.typing import NDArray

from engine.audit.ranking import held_contrasts
from engine.events import Notice, Report
from engine.records import Head, HeadMetrics

NORMAL_QUANTILE = 1.96
PLAINLY_BETTER = 0.7
"""An AUC from which it is for few patients, not for wrong images, that a model cannot be told from guessing."""


def chance_band(labels: NDArray[np.int64], patients: NDArray[np.int64]) -> float:
    """Return how far from .5 the macro AUC of a guessing model comes in 95 % of cases at most.

    Under chance the AUC of one class against the rest, or of one finding, has the variance (m + n + 1) / (12 m n) (Mann and
    Whitney 1947), with m and n patients on the two sides; the mean over these varies no more than
    the mean of their standard deviations.

    Parameters
    ----------
    labels : ndarray
        (images,) or (images, f) int64, class or findings of each unseen image.
    patients : ndarray
        (images,) int64.

    Returns
    -------
    float
        0 to .5; .5 where nothing can be told apart.
    """
    counts = [
        (len(np.unique(patients[one.positive])), len(np.unique(patients[one.negative])))
        for one in held_contrasts(labels)
    ]
    if not counts:
        return 0.5
    deviations = [np.sqrt((m + n + 1) / (12 * m * n)) for m, n in counts]
    return float(min(0.5, NORMAL_QUANTILE * np.mean(deviations)))


def warn_if_at_chance(
    heads: dict[Head, HeadMetrics],
    labels: NDArray[np.int64],
    patients: NDArray[np.int64],
    *,
    report: Report,
) -> None:
    """Say so when the original's image head does no better than chance on unseen patients.

    Parameters
    ----------
    labels, patients : ndarray
        As in ``chance_band``, of unseen_select.
    """
    found = heads["image"].unseen_select.auc
    if found is None or found - 0.5 > min(chance_band(labels, patients), PLAINLY_BETTER - 0.5):
        return
    report(
        Notice(
            "warning",
            f"On unseen patients the original model's image head cannot be told from guessing (AUC {found:.2f}). "
            "Often this means that the checkpoint's preparation of images is not the one it was trained with.",
        )
    )
