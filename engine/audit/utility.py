"""How well the model still does its job: macro AUC and F1, per class or finding, before and after."""

from typing import Literal

import numpy as np

from engine.audit.bootstrap import auc_change_interval
from engine.audit.inputs import Cohort
from engine.audit.ranking import contrast, macro_auc, macro_f1, set_metrics
from engine.audit.result import SetUtility
from engine.audit.scores import Floats, Ints, Mask
from engine.audit.utility_result import ClassUtility

__all__ = ["SMALLEST_CELL", "class_utilities", "set_metrics", "set_utility", "utilities"]

SMALLEST_CELL = 5
"""Figures of fewer images or patients than this are left out: they could point at a person."""

UtilitySet = Literal["retain", "unseen_report", "forget"]
UTILITY_SETS: tuple[UtilitySet, ...] = ("retain", "unseen_report", "forget")


def utilities(
    before: Floats, after: Floats, cohort: Cohort, *, labels: tuple[str, ...], generator: np.random.Generator
) -> tuple[SetUtility, ...]:
    """Return the utility of one head on retain, ``unseen_report`` and forget (rows 7 and 10).

    Parameters
    ----------
    before, after : ndarray of float64, shape (n, c) or (n, f)
        Log-probabilities of the original and of the unlearned model, or log-odds of findings.
    labels : tuple of str
        The c classes, or the f findings, in words.
    generator : numpy.random.Generator
        Of the bootstrap.

    Returns
    -------
    tuple of SetUtility
        A set without images is left out.
    """
    return tuple(
        set_utility(before, after, cohort, name=name, labels=labels, generator=generator)
        for name in UTILITY_SETS
        if cohort.rows(name).any()
    )


def set_utility(
    before: Floats,
    after: Floats,
    cohort: Cohort,
    *,
    name: UtilitySet,
    labels: tuple[str, ...],
    generator: np.random.Generator,
) -> SetUtility:
    """Return macro AUC and F1 over what one set holds, with the change's interval."""
    rows = cohort.rows(name)
    true, subjects = cohort.labels[rows], cohort.subjects[rows]
    return SetUtility(
        set=name,
        auc_before=macro_auc(before[rows], true),
        auc_after=macro_auc(after[rows], true),
        f1_before=macro_f1(before[rows], true),
        f1_after=macro_f1(after[rows], true),
        auc_change_ci95=auc_change_interval(
            before[rows], after[rows], true, subjects=subjects, generator=generator
        ),
        classes=class_utilities(before[rows], after[rows], true, subjects=subjects, labels=labels),
    )


def class_utilities(
    before: Floats, after: Floats, true: Ints, *, subjects: Ints, labels: tuple[str, ...]
) -> tuple[ClassUtility, ...]:
    """Return the AUC of each class against the rest, or of each finding; None where a cell is small.

    A cell is small where the class, or all the other classes together, has fewer than
    ``SMALLEST_CELL`` images or patients in the set; for a finding, where it is present or absent.

    Parameters
    ----------
    before, after : ndarray of float64, shape (n, c) or (n, f)
    true : ndarray of int64, shape (n,) or (n, f)
    subjects : ndarray of int64, shape (n,)
    """
    found = []
    for index, label in enumerate(labels):
        one = contrast(true, index)
        shown = _large(one.positive, subjects) and _large(one.negative, subjects)
        found.append(
            ClassUtility(
                label=label,
                images=int(one.positive.sum()),
                auc_before=one.auc(before) if shown else None,
                auc_after=one.auc(after) if shown else None,
            )
        )
    return tuple(found)


def _large(rows: Mask, subjects: Ints) -> bool:
    return bool(rows.sum() >= SMALLEST_CELL and np.unique(subjects[rows]).size >= SMALLEST_CELL)
