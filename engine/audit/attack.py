"""The primary attack: telling two groups of patients apart by class-standardised confidence."""

from engine.audit.auc import auc, delong
from engine.audit.result import AttackAuc
from engine.audit.scores import Floats, Ints, Mask, patient_means, standardise


def attack(
    phi: Floats, labels: Ints, subjects: Ints, *, members: Mask, non_members: Mask, reference: Mask
) -> AttackAuc:
    """Return the patient-level AUC of members against non-members, with its intervals.

    Each image's ``phi`` is standardised within its class on the reference rows (a class that is
    missing or rare there by the pooled mean and sd, see `standardise`), averaged over the images of
    a patient, and ranked: AUC = P(S_member > S_non_member) + P(equal) / 2.

    Parameters
    ----------
    phi : ndarray of float64, shape (n,)
        Logit-scaled confidence of one head, from `confidence`.
    labels, subjects : ndarray of int64, shape (n,)
        Class and patient of each image.
    members, non_members, reference : ndarray of bool, shape (n,)
        Rows of the two groups, disjoint by patient, and of ``unseen_select``.
    """
    scores = standardise(phi, labels, reference)
    return delong(
        patient_means(scores[members], subjects[members]).values,
        patient_means(scores[non_members], subjects[non_members]).values,
    )


def attack_of_epoch(
    phi: Floats, labels: Ints, subjects: Ints, *, members: Mask, non_members: Mask
) -> float | None:
    """Return the attack AUC alone, standardised on the non-members, for every epoch of a run.

    Parameters
    ----------
    phi : ndarray of float64, shape (n,)
    labels, subjects : ndarray of int64, shape (n,)
    members, non_members : ndarray of bool, shape (n,)
        Rows of forget and of ``unseen_select``.

    Returns
    -------
    float or None
        0 to 1, .5 means no signal; None where one of the groups is empty.
    """
    if not (members.any() and non_members.any()):
        return None
    scores = standardise(phi, labels, non_members)
    return auc(
        patient_means(scores[members], subjects[members]).values,
        patient_means(scores[non_members], subjects[non_members]).values,
    )
