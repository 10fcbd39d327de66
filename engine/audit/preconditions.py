"""What must hold before any figure means something, as far as the arrays show it."""

import numpy as np

from engine.audit.inputs import AuditSamples, SuiteInput
from engine.audit.result import MetadataCheck, Precondition
from engine.audit.scores import require_finite, require_labels
from engine.errors import UserError
from engine.records import HEADS, SET_NAMES

DISJOINT = "No patient is in two sets"
NOT_CONFOUNDED = "Metadata do not tell forget from unseen"
FILLED = "Every set holds patients"
FINITE = "All outputs are finite numbers"

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
    return (*data.preconditions, disjoint_sets(data.samples), filled_sets(data.samples), finite)


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
