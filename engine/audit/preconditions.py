"""What must hold before any figure means something, as far as the arrays show it."""

import numpy as np

from engine.audit.inputs import AuditSamples, SuiteInput
from engine.audit.result import MetadataCheck, Precondition
from engine.audit.scores import cases_of, require_finite, require_labels
from engine.errors import UserError
from engine.records import HEADS, SET_NAMES

DISJOINT = "No patient is in two sets"
NOT_CONFOUNDED = "Metadata do not tell forget from unseen"
FILLED = "Every set holds patients"
FINITE = "All outputs are finite numbers"
CLASSES = "Unseen patients are at hand for each class to forget"

FEWEST_UNSEEN_PATIENTS = 5
FREQUENT = 0.1
"""A class that this share of the forget images shows needs unseen patients to be compared with."""

COMPARABILITY = (DISJOINT, NOT_CONFOUNDED)
"""Where one of these fails, the attack measures something else than membership."""


def checked_preconditions(data: SuiteInput) -> tuple[Precondition, ...]:
    """Return what was handed in, followed by what the arrays show (row 0).

    Raises
    ------
    UserError
        ``audit-no-forget-patients``, ``scores-not-finite`` or ``label-unknown-class``: the audit
        cannot be made at all.
    """
    if not (data.samples.set == "forget").any():
        raise UserError(
            "audit-no-forget-patients",
            what="None of the patients to forget has an image to audit.",
            do="Check the list of patients against the data set.",
        )
    require_labels(data.samples.label, len(data.labels))
    for model in (data.before, data.after, *([data.reference] if data.reference else [])):
        for head in HEADS:
            require_finite(model.head(head))
    finite = Precondition(FINITE, passed=True, detail=f"{len(data.samples.label)} images, 3 heads")
    own = (disjoint_sets(data.samples), filled_sets(data.samples), matched_classes(data.samples, data.labels))
    return (*data.preconditions, *own, finite)


def is_confounded(preconditions: tuple[Precondition, ...]) -> bool:
    """Return whether a precondition of comparability failed."""
    return any(line.name in COMPARABILITY and line.passed is False for line in preconditions)


def unconfounded(check: MetadataCheck) -> Precondition:
    """Return whether facts about the patients tell the sets apart; the detail names facts, no value of one.

    Only an AUC whose 95 % interval lies above .5 counts: below it the facts of some patients misled about
    the others, which is what happens where there is nothing to learn.
    """
    if check.attack is None:
        why = "too few patients" if check.facts else "no facts about the patients are known"
        return Precondition(NOT_CONFOUNDED, passed=None, detail=f"not assessable: {why}")
    found, bounds = check.attack, check.attack.ci95
    detail = (
        f"AUC {found.auc:.2f}, 95 % interval {bounds.low:.2f} to {bounds.high:.2f}, from "
        f"{', '.join(check.facts)}, number of images and of studies"
    )
    return Precondition(NOT_CONFOUNDED, passed=bounds.low <= 0.5, detail=detail)


def disjoint_sets(samples: AuditSamples) -> Precondition:
    """Check that all images of a patient are in one set; the detail counts, it names nobody."""
    pairs = np.unique(np.stack([samples.patient.astype(str), samples.set.astype(str)]), axis=1)
    shared = int((np.unique(pairs[0], return_counts=True)[1] > 1).sum())
    return Precondition(DISJOINT, passed=shared == 0, detail=f"{shared} patients in more than one set")


def filled_sets(samples: AuditSamples) -> Precondition:
    """Check that each of the four sets holds a patient."""
    empty = [name for name in SET_NAMES if not (samples.set == name).any()]
    return Precondition(FILLED, passed=not empty, detail=f"empty: {', '.join(empty) or 'none'}")


def matched_classes(samples: AuditSamples, labels: tuple[str, ...]) -> Precondition:
    """Check that what forget often shows is known from enough unseen patients.

    Scores are standardised within class or finding on ``unseen_select``; with too few patients there
    the pooled mean stands in, and a class that forget shows more often than the others then looks like
    membership. The detail names classes or findings, no count.

    Parameters
    ----------
    labels : tuple of str
        The c classes, or the f findings, in words.
    """
    cases = cases_of(samples.label)
    sets, patients = samples.set[cases.image], samples.patient[cases.image].astype(str)
    scarce = []
    for group in np.unique(cases.group[sets == "forget"]):
        of_group = cases.group == group
        frequent = of_group[sets == "forget"].mean() >= FREQUENT
        unseen = np.unique(patients[of_group & (sets == "unseen_select")])
        if frequent and len(unseen) < FEWEST_UNSEEN_PATIENTS:
            scarce.append(_name(int(group), labels, findings=samples.label.ndim == 2))
    detail = f"few unseen patients for: {', '.join(scarce)}" if scarce else "no class is short of them"
    return Precondition(CLASSES, passed=not scarce, detail=detail)


def _name(group: int, labels: tuple[str, ...], *, findings: bool) -> str:
    if not findings:
        return labels[group]
    return labels[group // 2] if group % 2 else f"no {labels[group // 2]}"
