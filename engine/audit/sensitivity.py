"""The attack with other summaries of a patient's images, to see whether the verdict hangs on the mean."""

from collections.abc import Callable

import numpy as np

from engine.audit.auc import delong
from engine.audit.patients import Standardised
from engine.audit.result import AttackAuc, Sensitivity, Summary
from engine.audit.scores import DECIMALS, Floats, Ints, PatientScores, patient_means
from engine.records import SetName

TRIMMED = 0.2


def sensitivities(before: Standardised, after: Standardised) -> tuple[Sensitivity, ...]:
    """Return rows 1 and 2 (forget against ``unseen_report``) with the maximum and the trimmed mean.

    The maximum grows with the number of images, so it misleads where forget patients have more of
    them than unseen ones; the mean does not. The doubt by standardising is taken from the mean.

    Parameters
    ----------
    before, after : Standardised
        One head of the original and of the unlearned model.
    """
    return tuple(
        Sensitivity(summary, before=_attack(before, summarise), after=_attack(after, summarise))
        for summary, summarise in SUMMARIES
    )


def patient_maxima(values: Floats, subjects: Ints) -> PatientScores:
    """Return each patient's highest score; shapes as in `patient_means`."""
    unique, place = np.unique(subjects, return_inverse=True)
    highest = np.full(unique.size, -np.inf)
    np.maximum.at(highest, place, values)
    return PatientScores(unique, highest)


def patient_trimmed_means(values: Floats, subjects: Ints) -> PatientScores:
    """Return each patient's mean without the lowest and highest fifth of the images.

    floor(.2 k) of k images are left out at either end, so that up to four images give their mean.

    Parameters
    ----------
    values : ndarray of float64, shape (n,)
    subjects : ndarray of int64, shape (n,)

    Notes
    -----
    Tukey and McLaughlin, Sankhya A 25 (1963).
    """
    order = np.lexsort((values, subjects))
    _, place, counts = np.unique(subjects[order], return_inverse=True, return_counts=True)
    rank = np.arange(order.size) - (np.cumsum(counts) - counts)[place]
    cut = np.floor(TRIMMED * counts).astype(np.int64)[place]
    kept = order[(rank >= cut) & (rank < counts[place] - cut)]
    return patient_means(values[kept], subjects[kept])


SUMMARIES: tuple[tuple[Summary, Callable[[Floats, Ints], PatientScores]], ...] = (
    ("maximum", patient_maxima),
    ("trimmed_mean", patient_trimmed_means),
)


def _attack(of_model: Standardised, summarise: Callable[[Floats, Ints], PatientScores]) -> AttackAuc:
    def of_set(name: SetName) -> Floats:
        rows = of_model.cohort.rows(name)
        return summarise(of_model.scores[rows], of_model.cohort.subjects[rows]).values.round(DECIMALS)

    return delong(of_set("forget"), of_set("unseen_report"), doubt=of_model.doubt())
