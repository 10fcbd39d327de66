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
