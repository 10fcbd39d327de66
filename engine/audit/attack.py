"""The primary attack: telling two groups of patients apart by standardised confidence."""

from engine.audit.auc import auc, delong
from engine.audit.inputs import Cohort
from engine.audit.result import AttackAuc
from engine.audit.scores import DECIMALS, Floats, Ints, Mask, patient_means
from engine.audit.standardising import standardising_doubt
from engine.audit.standards import standardise
from engine.records import SetName


def attack(
    phi: Floats, labels: Ints, subjects: Ints, *, members: Mask, non_members: Mask, reference: Mask
) -> AttackAuc:
    """Return the patient-level AUC of members against non-members, with its intervals.

    Each image's ``phi`` is standardised within its class, or finding and value, on the reference rows
    (what is rare or missing there as in `standards_of`), averaged over the
    images of a patient, rounded to 9 decimals, and ranked: AUC = P(S_member > S_non_member) +
    P(equal) / 2. The intervals hold the doubt of the AUC given the means and sds (`delong`), and that of
    these themselves (`standardising_doubt`).

    Parameters
    ----------
    phi : ndarray of float64, shape of the labels
        Logit-scaled confidence of one head, from `confidence`.
    labels : ndarray of int64, shape (n,) or (n, f)
        Class, or findings, of each image.
    subjects : ndarray of int64, shape (n,)
        Patient of each image.
    members, non_members, reference : ndarray of bool, shape (n,)
        Rows of the two groups, disjoint by patient, and of ``unseen_select``.
    """
    scores = standardise(phi, labels, subjects=subjects, reference=reference)
    doubt = standardising_doubt(
        phi, labels, subjects, members=members, non_members=non_members, reference=reference
    )
    groups = (_patients(scores, subjects, rows) for rows in (members, non_members))
    return delong(*groups, doubt=doubt)


def attack_of_epoch(
    phi: Floats, labels: Ints, subjects: Ints, *, members: Mask, non_members: Mask
) -> float | None:
    """Return the attack AUC alone, standardised on the non-members, for every epoch of a run.

    Parameters
    ----------
    phi, labels, subjects : ndarray
        As in `attack`.
    members, non_members : ndarray of bool, shape (n,)
        Rows of forget and of ``unseen_select``.

    Returns
    -------
    float or None
        0 to 1, .5 means no signal; None where one of the groups is empty.
    """
    if not (members.any() and non_members.any()):
        return None
    scores = standardise(phi, labels, subjects=subjects, reference=non_members)
    return auc(_patients(scores, subjects, members), _patients(scores, subjects, non_members))


def _patients(scores: Floats, subjects: Ints, rows: Mask) -> Floats:
    return patient_means(scores[rows], subjects[rows]).values.round(DECIMALS)


def attack_between(phi: Floats, cohort: Cohort, *, members: SetName, non_members: SetName) -> AttackAuc:
    """Return the attack on two whole sets (rows 1 and 2: forget against ``unseen_report``).

    Parameters
    ----------
    phi : ndarray of float64, shape of the labels
        One head's confidence on every image of the cohort.
    """
    return attack(
        phi,
        cohort.labels,
        cohort.subjects,
        members=cohort.rows(members),
        non_members=cohort.rows(non_members),
        reference=cohort.reference,
    )
