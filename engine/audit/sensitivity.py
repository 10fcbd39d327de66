"""The attack with other summaries of a patient's images, to see whether the verdict hangs on the mean."""

from collections.abc import Callable

import numpy as np

from engine.audit.attack import attack
from engine.audit.inputs import Cohort
from engine.audit.result import AttackAuc, Sensitivity, Summary
from engine.audit.scores import DECIMALS, Floats, Ints, Mask
from engine.audit.standards import standardise
from engine.records import SetName

TRIMMED = 0.2


def sensitivities(before: Floats, after: Floats, cohort: Cohort) -> tuple[Sensitivity, ...]:
    """Return rows 1 and 2 (forget against ``unseen_report``) with the maximum and the trimmed mean.

    Either is the mean over some of a patient's images, so the attack is made on these alone. The
    maximum grows with the number of images and misleads where forget patients have more of them than
    unseen ones; the mean does not.

    Parameters
    ----------
    before, after : ndarray of float64, shape of the labels
        One head's confidence of the original and of the unlearned model.
    """
    return tuple(
        Sensitivity(summary, before=_attack(before, cohort, choose), after=_attack(after, cohort, choose))
        for summary, choose in SUMMARIES
    )


def highest_images(values: Floats, subjects: Ints) -> Mask:
    """Choose each patient's image of the highest score; the last of equals.

    Parameters
    ----------
    values : ndarray of float64, shape (n,)
        One per image.
    subjects : ndarray of int64, shape (n,)
        The patient of each image.

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    rank, count = _ranks(values, subjects)
    return np.asarray(rank == count - 1)


def middle_images(values: Floats, subjects: Ints) -> Mask:
    """Choose each patient's images without the lowest and highest fifth; as `highest_images`.

    floor(.2 k) of k images are left out at either end, so that of up to four images all stay.

    Notes
    -----
    Tukey and McLaughlin, Sankhya A 25 (1963), for the trimmed mean.
    """
    rank, count = _ranks(values, subjects)
    cut = np.floor(TRIMMED * count)
    return np.asarray((rank >= cut) & (rank < count - cut))


SUMMARIES: tuple[tuple[Summary, Callable[[Floats, Ints], Mask]], ...] = (
    ("maximum", highest_images),
    ("trimmed_mean", middle_images),
)


def _ranks(values: Floats, subjects: Ints) -> tuple[Ints, Ints]:
    """Return the rank of each image among those of its patient, from 0, and how many these are."""
    order = np.lexsort((values, subjects))
    place, counts = np.unique(subjects, return_inverse=True, return_counts=True)[1:]
    rank = np.empty(order.size, dtype=np.int64)
    rank[order] = np.arange(order.size) - (np.cumsum(counts) - counts)[place[order]]
    return rank, counts[place]


def _attack(phi: Floats, cohort: Cohort, choose: Callable[[Floats, Ints], Mask]) -> AttackAuc:
    scores = standardise(phi, cohort.labels, subjects=cohort.subjects, reference=cohort.reference)
    scores = scores.round(DECIMALS)

    def chosen(name: SetName) -> Mask:
        rows = cohort.rows(name)
        rows[rows] = choose(scores[rows], cohort.subjects[rows])
        return rows

    return attack(
        phi,
        cohort.labels,
        cohort.subjects,
        members=chosen("forget"),
        non_members=chosen("unseen_report"),
        reference=cohort.reference,
    )
