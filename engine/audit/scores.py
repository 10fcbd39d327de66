"""The confidence of a model in the true label, made comparable between classes, findings and patients."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.errors import UserError
from engine.records import UNLABELLED

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

DECIMALS = 9
"""Patient scores are rounded, so that a tie does not hang on the order in which images are summed."""

FEWEST_REFERENCE_ROWS = 5
"""A class or finding with fewer reference cases than this is standardised by the pooled mean and sd."""


@dataclass(frozen=True, slots=True)
class Cases:
    """What there is to be right or wrong about: each image's class, or each known finding of each image.

    Attributes
    ----------
    known : ndarray of bool, shape of the labels
        Where there is a case: m in all, in the order of the images.
    image : ndarray of int64, shape (m,)
        The row that the case belongs to.
    group : ndarray of int64, shape (m,)
        Cases of one kind: the class, or 2 x finding + value.
    """

    known: Mask
    image: Ints
    group: Ints

    def means(self, values: Floats) -> Floats:
        """Return the mean of each image's cases, from (m,) to (n,)."""
        sums = np.bincount(self.image, weights=values, minlength=len(self.known))
        return np.asarray(sums / np.bincount(self.image, minlength=len(self.known)))


def cases_of(labels: Ints) -> Cases:
    """Return the cases of labels, which are classes (n,), or findings (n, f) of 1, 0 and UNLABELLED."""
    known = labels != UNLABELLED
    image, *finding = np.nonzero(known)
    group = 2 * finding[0] + labels[known] if finding else labels[known]
    return Cases(known, image, group)


@dataclass(frozen=True, slots=True)
class PatientScores:
    """One score per patient.

    Attributes
    ----------
    subjects : ndarray of int64, shape (patients,)
        Sorted, unique.
    values : ndarray of float64, shape (patients,)
    """

    subjects: Ints
    values: Floats


def require_finite(values: Floats) -> None:
    """Stop where a model gave NaN or infinite outputs, which no figure can be made of.

    Raises
    ------
    UserError
        ``scores-not-finite``.
    """
    if not np.isfinite(values).all():
        raise UserError(
            "scores-not-finite",
            what="The model gives outputs that are no finite numbers.",
            do="Run the unlearning again with a smaller learning rate, and check the checkpoint.",
        )


def require_labels(labels: Ints, outputs: int) -> None:
    """Stop where a label is none of the model's classes, or an image has no known finding.

    Parameters
    ----------
    labels : ndarray of int64, shape (n,) or (n, f)
    outputs : int
        How many classes or findings the model tells.

    Raises
    ------
    UserError
        ``label-unknown-class``.
    """
    if labels.ndim == 2:
        fits = labels.shape[1] == outputs and np.isin(labels, (UNLABELLED, 0, 1)).all()
        fits = fits and (labels != UNLABELLED).any(axis=1).all()
    else:
        fits = not ((labels < 0) | (labels >= outputs)).any()
    if not fits:
        raise UserError(
            "label-unknown-class",
            what=f"Some images carry no label, or one that is none of the model's {outputs} classes or findings.",
            do="Use the data set that the model was trained for, or leave out the unlabelled images.",
        )


def confidence(scores: Floats, labels: Ints) -> Floats:
    """Return the logit-scaled confidence in the truth, of each image or of each finding.

    phi = log p_y - log(1 - p_y), computed as log p_y - logsumexp over the other classes, which
    loses no digits where p_y is near 1 and needs no normalisation (so that a sum of two heads'
    log-probabilities may be given). For a finding it is the log-odds of its true value.

    Parameters
    ----------
    scores : ndarray of float64, shape (n, c) or (n, f)
        Log-probabilities of two classes or more, or log-odds of findings, in nats.
    labels : ndarray of int64, shape (n,) or (n, f)
        0 to c - 1; or 1, 0 and UNLABELLED.

    Returns
    -------
    ndarray of float64, shape of the labels
        In nats; 0 means that the truth has half of the probability. NaN for findings not known.

    Raises
    ------
    UserError
        ``scores-not-finite`` or ``label-unknown-class``.

    Notes
    -----
    Carlini et al., "Membership inference attacks from first principles", S&P 2022, section IV-C.
    """
    require_finite(scores)
    rows, outputs = scores.shape
    require_labels(labels, outputs)
    if labels.ndim == 2:
        return np.where(labels == UNLABELLED, np.nan, np.where(labels == 1, scores, -scores))
    true = scores[np.arange(rows), labels]
    others = scores.copy()
    others[np.arange(rows), labels] = -np.inf
    highest = others.max(axis=1)
    phi: Floats = true - highest - np.log(np.exp(others - highest[:, None]).sum(axis=1))
    return phi


def standardise(phi: Floats, labels: Ints, reference: Mask) -> Floats:
    """Return one score an image: the mean over its cases of ``(phi - mean_y) / sd_y``.

    Mean and sd are those of the reference rows' cases of the same class, or of the same finding
    with the same value; an image of one class has one case. Classes differ in how confident a model
    is, and the sets differ in their classes; without this step an attack would find the class rather
    than the membership. A class with fewer than ``FEWEST_REFERENCE_ROWS`` reference cases, or without
    any spread in them, falls back to the pooled mean and sd of all reference cases; where these have
    no spread the sd is taken as 1, and where there is no reference row at all ``phi`` stays as it is.

    Parameters
    ----------
    phi : ndarray of float64, shape of the labels
    labels : ndarray of int64, shape (n,) or (n, f)
    reference : ndarray of bool, shape (n,)
        Rows of patients that the model was never trained on.

    Returns
    -------
    ndarray of float64, shape (n,)
    """
    cases = cases_of(labels)
    return cases.means(standardised_cases(phi[cases.known], standards_of(phi, cases, reference)))


@dataclass(frozen=True, slots=True)
class Standard:
    """The mean and sd that some cases are standardised by, and which cases these were measured on.

    Attributes
    ----------
    cases : ndarray of bool, shape (m,)
        Cases of one group, or of all groups that take the pooled mean and sd.
    basis : ndarray of bool, shape (m,)
        Reference cases that the mean and sd are those of.
    centre, spread : float
        In the unit of phi; ``spread`` is above 0.
    """

    cases: Mask
    basis: Mask
    centre: float
    spread: float


def standards_of(phi: Floats, cases: Cases, reference: Mask) -> list[Standard]:
    """Return what each case is standardised by; nothing where there is no reference row.

    Parameters
    ----------
    phi : ndarray of float64, shape of the labels
    cases : Cases
    reference : ndarray of bool, shape (n,)
    """
    values, basis = phi[cases.known], reference[cases.image]
    if not basis.any():
        return []
    pooled, found = np.zeros(values.size, dtype=bool), []
    for group in np.unique(cases.group):
        rows = cases.group == group
        own = rows & basis
        enough = np.count_nonzero(own) >= FEWEST_REFERENCE_ROWS
        centre, spread = _centre_and_spread(values[own]) if enough else (0.0, 0.0)
        if spread == 0.0:
            pooled |= rows
        else:
            found.append(Standard(rows, own, centre, spread))
    if pooled.any():
        centre, spread = _centre_and_spread(values[basis])
        found.append(Standard(pooled, basis, centre, spread or 1.0))
    return found


def standardised_cases(values: Floats, standards: list[Standard]) -> Floats:
    """Return the standardised values of all cases, shape (m,); unchanged without any standard."""
    result = values.copy()
    for one in standards:
        result[one.cases] = (values[one.cases] - one.centre) / one.spread
    return result


def _centre_and_spread(values: Floats) -> tuple[float, float]:
    # The rounding error of a mean would turn equal values into a tiny spread, and that into noise.
    if values.size < 2 or np.ptp(values) == 0.0:
        return float(values[0]), 0.0
    return float(values.mean()), float(values.std(ddof=1))


def patient_means(values: Floats, subjects: Ints) -> PatientScores:
    """Return each patient's mean over the images, so that every patient counts once.

    Parameters
    ----------
    values : ndarray of float64, shape (n,)
        One per image.
    subjects : ndarray of int64, shape (n,)
        The patient of each image.
    """
    unique, place = np.unique(subjects, return_inverse=True)
    sums = np.bincount(place, weights=values, minlength=unique.size)
    return PatientScores(unique, sums / np.bincount(place, minlength=unique.size))
