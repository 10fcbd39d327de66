"""Utility by sex and age group: whether the model got worse for some patients more than for others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.audit.inputs import AuditSamples, Cohort
from engine.audit.ranking import Contrast, held_contrasts, mean_auc, mean_f1
from engine.audit.scores import Floats, Ints, Mask
from engine.audit.utility_result import SubgroupFall, SubgroupKind, SubgroupSet, SubgroupUtility

FEWEST_PATIENTS = 10
"""Subgroups of fewer patients than this are suppressed: their figures could point at a person."""

FEWEST_OF_CLASS = 5
"""Classes or findings with fewer patients than this on a side take no part in a subgroup's means."""

SEXES: Mapping[str, str] = {"F": "female", "M": "male", "O": "other"}
AGE_GROUPS: Mapping[str, tuple[float, float]] = {
    "under 40": (0.0, 40.0),
    "40 to 64": (40.0, 65.0),
    "65 and over": (65.0, np.inf),
}

SETS: tuple[SubgroupSet, ...] = ("retain", "unseen_report")
KINDS: tuple[SubgroupKind, ...] = ("sex", "age")


@dataclass(frozen=True, slots=True)
class HeadOutputs:
    """One head's outputs of the original and of the unlearned model, float64, (n, c) or (n, f)."""

    before: Floats
    after: Floats


def subgroup_utilities(
    outputs: HeadOutputs, cohort: Cohort, samples: AuditSamples
) -> tuple[SubgroupUtility, ...]:
    """Return macro AUC and F1 of each sex and age group on retain and ``unseen_report`` (row 7).

    A patient is in one subgroup with all images: by the first sex that is known, and by the mean of the
    ages that are known; patients of whom it is not known are left out. Means go over the classes, or
    findings, of which the subgroup has ``FEWEST_OF_CLASS`` patients with and as many without. A
    subgroup of fewer than ``FEWEST_PATIENTS`` patients or without such a class is suppressed, and where it
    would be the only one and follow from the total, the next smallest as well. One without any
    patient is left out.

    Parameters
    ----------
    outputs : HeadOutputs
    cohort : Cohort
    samples : AuditSamples
        With the rows of the cohort.
    """
    groups = {"sex": _sexes(cohort, samples), "age": _ages(cohort, samples)}
    return tuple(
        cell
        for name in SETS
        for kind in KINDS
        for cell in _cells(outputs, cohort, name, kind=kind, groups=groups[kind])
    )


def largest_fall(cells: Sequence[SubgroupUtility]) -> SubgroupFall | None:
    """Return the subgroup whose macro AUC fell most; None where none is shown."""
    falls = [
        SubgroupFall(cell.set, cell.kind, cell.name, cell.auc_before - cell.auc_after)
        for cell in cells
        if cell.auc_before is not None and cell.auc_after is not None
    ]
    return max(falls, key=lambda one: one.fall, default=None)


def _sexes(cohort: Cohort, samples: AuditSamples) -> dict[str, Mask]:
    known = np.flatnonzero(samples.sex != "")
    subjects, first = np.unique(cohort.subjects[known], return_index=True)
    return {
        name: np.isin(cohort.subjects, subjects[samples.sex[known[first]] == code])
        for code, name in SEXES.items()
    }


def _ages(cohort: Cohort, samples: AuditSamples) -> dict[str, Mask]:
    known = np.isfinite(samples.age)
    subjects, place = np.unique(cohort.subjects[known], return_inverse=True)
    ages = np.bincount(place, weights=samples.age[known]) / np.bincount(place)
    return {
        name: np.isin(cohort.subjects, subjects[(ages >= low) & (ages < high)])
        for name, (low, high) in AGE_GROUPS.items()
    }


def _cells(
    outputs: HeadOutputs, cohort: Cohort, name: SubgroupSet, *, kind: SubgroupKind, groups: Mapping[str, Mask]
) -> Iterator[SubgroupUtility]:
    rows = cohort.rows(name)
    held = {group: rows & mask for group, mask in groups.items() if (rows & mask).any()}
    patients = {group: np.unique(cohort.subjects[mask]).size for group, mask in held.items()}
    everyone_known = sum(patients.values()) == cohort.patients(name).size
    hidden = {group for group, mask in held.items() if not _shown(cohort, mask)}
    if len(hidden) == 1 and everyone_known and len(held) > 1:
        hidden.add(min(held.keys() - hidden, key=lambda group: patients[group]))
    for group, mask in held.items():
        if group in hidden:
            yield SubgroupUtility(name, kind, group, None, None, None, None, None)
        else:
            yield SubgroupUtility(name, kind, group, patients[group], *_figures(outputs, cohort, mask))


def _shown(cohort: Cohort, rows: Mask) -> bool:
    enough = np.unique(cohort.subjects[rows]).size >= FEWEST_PATIENTS
    return bool(enough and _large(cohort.labels[rows], cohort.subjects[rows]))


def _figures(outputs: HeadOutputs, cohort: Cohort, rows: Mask) -> tuple[float, float, float, float]:
    large = _large(cohort.labels[rows], cohort.subjects[rows])
    before, after = outputs.before[rows], outputs.after[rows]
    f1_before, f1_after = (
        mean_f1(scores, large, findings=cohort.labels.ndim == 2) for scores in (before, after)
    )
    return mean_auc(before, large), mean_auc(after, large), f1_before, f1_after


def _large(labels: Ints, subjects: Ints) -> tuple[Contrast, ...]:
    return tuple(
        one
        for one in held_contrasts(labels)
        if all(np.unique(subjects[side]).size >= FEWEST_OF_CLASS for side in (one.positive, one.negative))
    )
