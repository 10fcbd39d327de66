"""The robust membership inference attack, with the retrained model as the one reference (row 9)."""

import numpy as np

from engine.audit.auc import delong
from engine.audit.inputs import Cohort
from engine.audit.result import AttackAuc, Rmia
from engine.audit.scores import DECIMALS, Floats, Ints, Mask, cases_of, patient_means

GAMMA = 1.0
"""How many times likelier than a population image an image must be to count as dominating it."""

OFFLINE_A = 1.0
"""How far the probability in models that trained on an image goes along with the one in those that did not."""

SMALLEST = 1e-150
"""Probabilities below this count as this, so that a ratio of two of them is a number."""


def rmia(phi_before: Floats, phi_after: Floats, phi_reference: Floats, cohort: Cohort) -> Rmia | None:
    """Return the attack of forget against ``unseen_report`` on both models; None without ``unseen_select``.

    Each image has the score of `rmia_scores` with the ``unseen_select`` images as the population; a
    patient has the mean over the images.

    Parameters
    ----------
    phi_before, phi_after, phi_reference : ndarray of float64, shape of the labels
        One head's confidence of the original, the unlearned and the retrained model.
    """
    population = cohort.rows("unseen_select")
    if not population.any():
        return None
    reference = probabilities(phi_reference, cohort.labels)
    before, after = (
        _attack(rmia_scores(probabilities(phi, cohort.labels), reference, population), cohort)
        for phi in (phi_before, phi_after)
    )
    return Rmia(GAMMA, OFFLINE_A, before, after)


def probabilities(phi: Floats, labels: Ints) -> Floats:
    """Return the probability that a model gives the truth of each image, (n,), from its confidence.

    1 / (1 + exp(-phi)); of findings the geometric mean over those that are known, so that images on which
    more is known are no less likely for it.
    """
    cases = cases_of(labels)
    return np.asarray(np.exp(cases.means(-np.logaddexp(0.0, -phi[cases.known]))))


def rmia_scores(model: Floats, reference: Floats, population: Mask) -> Floats:
    """Return the share of population images that each image dominates, 0 to 1, in O(N log N).

    With P(x | model) the probability of the truth, LR(x) = P(x | model) / P(x), and the score is the
    share of population images z with LR(x) / LR(z) >= gamma. P(x) is the mean over models that trained on
    x and models that did not. With one reference that did not (offline form), the former is taken as
    a P(x | reference) + 1 - a, so that P(x) = ((1 + a) P(x | reference) + 1 - a) / 2. With a below 1 a
    hard image has a low ratio in every model, also in one that never saw it: patients who are
    harder than the unseen ones would look over-removed. With a = 1, as here, P(x) = P(x | reference): a
    model that answers as the retrained one does has ratios of 1 throughout, and an AUC of .5.

    Parameters
    ----------
    model, reference : ndarray of float64, shape (n,)
        From `probabilities`.
    population : ndarray of bool, shape (n,)
        Images that neither model was trained on; one at least.

    Notes
    -----
    Zarifzadeh, Liu and Shokri, "Low-Cost High-Power Membership Inference Attacks", ICML 2024, arXiv
    2312.03262, section 3. The authors choose a between 0 and 1 by data set.
    """
    marginal = ((1.0 + OFFLINE_A) * np.maximum(reference, SMALLEST) + (1.0 - OFFLINE_A)) / 2.0
    ratio = np.maximum(model, SMALLEST) / marginal
    others = np.sort(ratio[population])
    return np.asarray(np.searchsorted(others, ratio / GAMMA, side="right") / others.size)


def _attack(scores: Floats, cohort: Cohort) -> AttackAuc:
    groups = (cohort.rows("forget"), cohort.rows("unseen_report"))
    members, non_members = (
        patient_means(scores[rows], cohort.subjects[rows]).values.round(DECIMALS) for rows in groups
    )
    return delong(members, non_members)
