"""The confidence of a model in the true label, made comparable between classes and patients."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.errors import UserError

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

FEWEST_REFERENCE_ROWS = 5
"""A class with fewer reference rows than this is standardised by the pooled mean and sd."""


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


def require_labels(labels: Ints, classes: int) -> None:
    """Stop where a label is none of the model's classes.

    Raises
    ------
    UserError
        ``label-unknown-class``.
    """
    if ((labels < 0) | (labels >= classes)).any():
        raise UserError(
            "label-unknown-class",
            what=f"Some images carry a label that is none of the model's {classes} classes.",
            do="Use the data set that the model was trained for, or leave out the unlabelled images.",
        )


def confidence(log_probabilities: Floats, labels: Ints) -> Floats:
    """Return the logit-scaled confidence in the true label.

    phi = log p_y - log(1 - p_y), computed as log p_y - logsumexp over the other classes, which
    loses no digits where p_y is near 1 and needs no normalisation (so that a sum of two heads'
    log-probabilities may be given).

    Parameters
    ----------
    log_probabilities : ndarray of float64, shape (n, c)
        With two classes or more, in nats.
    labels : ndarray of int64, shape (n,)
        0 to c - 1.

    Returns
    -------
    ndarray of float64, shape (n,)
        In nats; 0 means that the true class has half of the probability.

    Raises
    ------
    UserError
        ``scores-not-finite`` or ``label-unknown-class``.

    Notes
    -----
    Carlini et al., "Membership inference attacks from first principles", S&P 2022, section IV-C.
    """
    require_finite(log_probabilities)
    rows, classes = log_probabilities.shape
    require_labels(labels, classes)
    true = log_probabilities[np.arange(rows), labels]
    others = log_probabilities.copy()
    others[np.arange(rows), labels] = -np.inf
    highest = others.max(axis=1)
    phi: Floats = true - highest - np.log(np.exp(others - highest[:, None]).sum(axis=1))
    return phi


def standardise(phi: Floats, labels: Ints, reference: Mask) -> Floats:
    """Return ``(phi - mean_y) / sd_y`` with mean and sd of the reference rows of the same class.

    Classes differ in how confident a model is, and the sets differ in their classes; without this
    step an attack would find the class rather than the membership. A class with fewer than
    ``FEWEST_REFERENCE_ROWS`` reference rows, or without any spread in them, falls back to the
    pooled mean and sd of all reference rows; where these have no spread the sd is taken as 1, and
    where there is no reference row at all ``phi`` comes back unchanged.

    Parameters
    ----------
    phi : ndarray of float64, shape (n,)
    labels : ndarray of int64, shape (n,)
    reference : ndarray of bool, shape (n,)
        Rows of patients that the model was never trained on.

    Returns
    -------
    ndarray of float64, shape (n,)
    """
    if not reference.any():
        return phi.copy()
    pooled = _centre_and_spread(phi[reference])
    result = np.empty_like(phi)
    for label in np.unique(labels):
        rows = labels == label
        of_class = phi[rows & reference]
        centre, spread = pooled if of_class.size < FEWEST_REFERENCE_ROWS else _centre_and_spread(of_class)
        if spread == 0.0:
            centre, spread = pooled
        result[rows] = (phi[rows] - centre) / (spread or 1.0)
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
