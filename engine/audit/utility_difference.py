"""What the unlearned model does better or worse than the retrained one (rows 7 and 9)."""

import numpy as np

from engine.audit.bootstrap import auc_change_interval, f1_change_interval
from engine.audit.inputs import Cohort
from engine.audit.ranking import macro_auc, macro_f1
from engine.audit.result import UtilityDifference
from engine.audit.scores import Floats
from engine.audit.utility_result import SubgroupSet

COMPARED_SETS: tuple[SubgroupSet, ...] = ("unseen_report", "retain")


def utility_differences(
    after: Floats, reference: Floats, cohort: Cohort, *, seed: tuple[int, ...]
) -> tuple[UtilityDifference, ...]:
    """Return one head's macro AUC and F1 minus those of the retrained model, with paired intervals.

    Both models are measured on the same draws of patients (`auc_change_interval`), so that what makes
    these patients easy or hard cancels out. A set without images is left out.

    Parameters
    ----------
    after, reference : ndarray of float64, shape (n, c) or (n, f)
        Log-probabilities of the unlearned and of the retrained model, or log-odds of findings.
    seed : tuple of int
        Of the bootstrap: AUC and F1 of every set are drawn from it anew.
    """
    return tuple(
        _difference(after, reference, cohort, name=name, seed=seed)
        for name in COMPARED_SETS
        if cohort.rows(name).any()
    )


def _difference(
    after: Floats, reference: Floats, cohort: Cohort, *, name: SubgroupSet, seed: tuple[int, ...]
) -> UtilityDifference:
    rows = cohort.rows(name)
    one, other, true, subjects = after[rows], reference[rows], cohort.labels[rows], cohort.subjects[rows]
    auc, auc_retrained = macro_auc(one, true), macro_auc(other, true)
    f1_retrained = macro_f1(other, true)
    auc_ci95, f1_ci95 = (
        interval(other, one, true, subjects=subjects, generator=np.random.default_rng(seed))
        for interval in (auc_change_interval, f1_change_interval)
    )
    return UtilityDifference(
        set=name,
        auc_retrained=auc_retrained,
        f1_retrained=f1_retrained,
        auc=None if auc is None or auc_retrained is None else auc - auc_retrained,
        auc_ci95=auc_ci95,
        f1=macro_f1(one, true) - f1_retrained,
        f1_ci95=f1_ci95,
    )
