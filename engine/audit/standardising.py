"""How far the attack AUC hangs on which unseen patients the scores were standardised on."""

from dataclasses import dataclass

import numpy as np

from engine.audit.auc import NO_DOUBT, Doubt, auc
from engine.audit.scores import (
    DECIMALS,
    Cases,
    Floats,
    Ints,
    Mask,
    cases_of,
)
from engine.audit.standards import Standard, standardised_cases, standards_of


def standardising_doubt(
    phi: Floats, labels: Ints, subjects: Ints, *, members: Mask, non_members: Mask, reference: Mask
) -> Doubt:
    """Return the variance of the attack AUC that comes from standardising on finitely many patients.

    Where forget and unseen patients have different classes, an error in a class's mean or sd moves the
    one group against the other, and DeLong's variance, which takes the scores as given, does not see
    it: with 100 forget and 100 unseen patients of unlike classes the 95 % interval covers 92-94 %
    without this part, and 94-96 % with it.

    By the delta method the error of the AUC is the sum over the k reference patients of
    L_p = sum over all means and sds of (slope of the AUC) x (influence of p), and its variance is
    k / (k - 1) sum L_p^2. With z the standardised reference cases that a mean and an sd come from, N of
    them in g patients, the influence of p is (g / (g - 1))^1/2 / N times the sum over the cases of p of
    z for the mean, in sd, and of (z^2 - mean z^2) / 2 for the logarithm of the sd. A slope is the change
    of the AUC from one standard error below to one above, divided by the two. Where all cases have one
    mean and sd the order of the patients cannot change, and the variance is 0. Where a class of few patients
    has the sd within all classes, its own spread stands for the error of that sd, which is smaller.

    Parameters
    ----------
    phi, labels, subjects, members, non_members, reference : ndarray
        As in `engine.audit.attack.attack`.

    Notes
    -----
    Huber and Ronchetti, Robust Statistics, 2nd ed. (2009), section 1.5, for the influence function
    and its variance; Field and Welsh, JRSS B 69 (2007), for patients rather than images as the unit.
    """
    errors = standardising_errors(
        phi, labels, subjects, members=members, non_members=non_members, reference=reference
    )
    return doubt_of(errors)


def standardising_errors(
    phi: Floats, labels: Ints, subjects: Ints, *, members: Mask, non_members: Mask, reference: Mask
) -> Floats:
    """Return the parts L_p of `standardising_doubt`, shape (k,), in the order of the reference patients' numbers.

    All 0 where the order of the patients hangs on no mean and sd. Those of two models on the same
    images may be subtracted, which gives the parts of the difference of their AUCs.
    """
    cases = cases_of(labels)
    standards = standards_of(phi, cases, subjects=subjects, reference=reference)
    patients, place = np.unique(subjects[reference], return_inverse=True)
    if len(standards) < 2 or patients.size < 2:
        return np.zeros(patients.size)
    values = standardised_cases(phi[cases.known], standards)
    sides = tuple(_side(values, cases, subjects, rows) for rows in (members, non_members))
    number = np.zeros(len(subjects), dtype=np.int64)
    number[reference] = place
    return _errors(sides, values, standards, patient=number[cases.image])


def doubt_of(errors: Floats) -> Doubt:
    """Return the variance k / (k - 1) sum L_p^2 with k - 1 degrees of freedom; none where all are 0."""
    if errors.size < 2 or not errors.any():
        return NO_DOUBT
    return Doubt(float(errors @ errors) * errors.size / (errors.size - 1), errors.size - 1.0)


@dataclass(frozen=True, slots=True)
class _Side:
    """One group of the attack: rows of its images, each image's patient, and the patients' scores."""

    cases: Cases
    rows: Mask
    place: Ints
    score: Floats

    def of_patients(self, of_cases: Floats) -> Floats:
        return _means(self.cases.means(of_cases)[self.rows], self.place)


def _side(values: Floats, cases: Cases, subjects: Ints, rows: Mask) -> _Side:
    place = np.unique(subjects[rows], return_inverse=True)[1]
    return _Side(cases, rows, place, _means(cases.means(values)[rows], place))


def _means(values: Floats, place: Ints) -> Floats:
    return np.asarray(np.bincount(place, weights=values) / np.bincount(place))


def _errors(sides: tuple[_Side, ...], values: Floats, standards: list[Standard], *, patient: Ints) -> Floats:
    """Return each reference patient's part L_p in the error of the AUC, shape (k,)."""
    total = np.zeros(int(patient.max()) + 1)
    for one in standards:
        inside = one.cases.astype(np.float64)
        for direction, deviation in ((inside, values), (inside * values, values**2 / 2.0)):
            influence = _influence(deviation[one.basis], patient[one.basis], total.size)
            total += _slope(sides, direction, step=float(np.sqrt(influence @ influence))) * influence
    return total


def _influence(deviation: Floats, patient: Ints, patients: int) -> Floats:
    present = max(np.unique(patient).size, 2)
    scale = (present / (present - 1)) ** 0.5 / deviation.size
    sums = np.bincount(patient, weights=deviation - deviation.mean(), minlength=patients)
    return np.asarray(scale * sums)


def _slope(sides: tuple[_Side, ...], direction: Floats, *, step: float) -> float:
    if step == 0.0:
        return 0.0
    moves = [(side.score, step * side.of_patients(direction)) for side in sides]
    low, high = (auc(*((score + sign * by).round(DECIMALS) for score, by in moves)) for sign in (1.0, -1.0))
    return (high - low) / (2.0 * step)
