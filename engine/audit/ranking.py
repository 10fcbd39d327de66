"""AUC, F1 and loss of a model's outputs on a set: of a class against the rest, or of a finding."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.audit.auc import auc
from engine.audit.scores import Floats, Ints, Mask, cases_of, confidence, require_finite, require_labels
from engine.records import SetMetrics


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two groups of images that one output should tell apart: a class and the rest, a finding and its absence.

    Attributes
    ----------
    output : int
        Column of the scores.
    positive, negative : ndarray of bool, shape (n,)
        Images on which the finding is not known are in neither.
    """

    output: int
    positive: Mask
    negative: Mask

    @property
    def is_held(self) -> bool:
        """Whether both groups have images."""
        return bool(self.positive.any() and self.negative.any())

    def auc(self, scores: Floats) -> float | None:
        """Return the AUC of the output, 0 to 1; None where either side is empty."""
        column = scores[:, self.output]
        return auc(column[self.positive], column[self.negative]) if self.is_held else None


def contrast(labels: Ints, output: int) -> Contrast:
    """Return the contrast of one class or finding.

    Parameters
    ----------
    labels : ndarray of int64, shape (n,) or (n, f)
        0 to c - 1; or 1, 0 and UNLABELLED.
    output : int
        The class or finding, as a column of the scores.
    """
    if labels.ndim == 2:
        return Contrast(output, labels[:, output] == 1, labels[:, output] == 0)
    return Contrast(output, labels == output, labels != output)


def held_contrasts(labels: Ints) -> tuple[Contrast, ...]:
    """Return the contrasts of which the set holds both sides."""
    return tuple(one for one in present_contrasts(labels) if one.is_held)


def present_contrasts(labels: Ints) -> tuple[Contrast, ...]:
    """Return the contrasts of which the set holds positive images."""
    outputs = range(labels.shape[1]) if labels.ndim == 2 else np.unique(labels)
    every = (contrast(labels, int(output)) for output in outputs)
    return tuple(one for one in every if one.positive.any())


def predictions(scores: Floats, *, findings: bool) -> Mask:
    """Return which outputs are predicted, (n, c) or (n, f): the most probable class, or log-odds above 0."""
    return np.asarray(scores > 0.0) if findings else _most_probable(scores)


def macro_auc(scores: Floats, labels: Ints) -> float | None:
    """Return the mean AUC over the classes or findings that the set holds.

    Parameters
    ----------
    scores : ndarray of float64, shape (n, c) or (n, f)
        Log-probabilities, or log-odds of findings.
    labels : ndarray of int64, shape (n,) or (n, f)

    Returns
    -------
    float or None
        0 to 1; None where nothing can be told apart.
    """
    held = held_contrasts(labels)
    return mean_auc(scores, held) if held else None


def mean_auc(scores: Floats, contrasts: Sequence[Contrast]) -> float:
    """Return the mean AUC of one or more contrasts that are held, 0 to 1."""
    return float(np.mean([one.auc(scores) for one in contrasts]))


def macro_f1(scores: Floats, labels: Ints) -> float:
    """Return the mean F1 over the classes that the set holds, or the findings that are present, 0 to 1.

    Predicted is the most probable class, or every finding of log-odds above 0. F1 is 2 TP / (2 TP +
    FP + FN), over the images on which a finding is known; a set that holds nothing gives 0.
    """
    present = present_contrasts(labels)
    return mean_f1(scores, present, findings=labels.ndim == 2) if present else 0.0


def mean_f1(scores: Floats, contrasts: Sequence[Contrast], *, findings: bool) -> float:
    """Return the mean F1 of one or more contrasts that have positive images, 0 to 1; see `macro_f1`."""
    predicted = predictions(scores, findings=findings)
    return float(np.mean([_f1(predicted[:, one.output], one) for one in contrasts]))


def _f1(predicted: Mask, one: Contrast) -> float:
    hits, given = int((predicted & one.positive).sum()), int(one.positive.sum())
    found = int((predicted & (one.positive | one.negative)).sum())
    return 2.0 * hits / (found + given)


def _most_probable(scores: Floats) -> Mask:
    predicted = np.zeros(scores.shape, dtype=np.bool_)
    predicted[np.arange(len(scores)), scores.argmax(axis=1)] = True
    return predicted


def sample_losses(scores: Floats, labels: Ints) -> Floats:
    """Return each image's cross-entropy in nats, for findings the mean of the binary ones that are known.

    Returns
    -------
    ndarray of float64, shape (n,)
    """
    if labels.ndim == 1:
        return np.asarray(-scores[np.arange(labels.size), labels])
    cases = cases_of(labels)
    return cases.means(np.logaddexp(0.0, -confidence(scores, labels)[cases.known]))


def set_metrics(scores: Floats, labels: Ints) -> SetMetrics:
    """Return macro AUC, macro F1 and mean cross-entropy of one head on one set.

    Parameters
    ----------
    scores : ndarray of float64, shape (n, c) or (n, f)
        Log-probabilities, normalised, or log-odds of findings, in nats.
    labels : ndarray of int64, shape (n,) or (n, f)
        0 to c - 1, or 1, 0 and UNLABELLED; n may be 0 (no AUC, F1 and loss 0).

    Raises
    ------
    UserError
        ``scores-not-finite`` or ``label-unknown-class``.
    """
    require_finite(scores)
    require_labels(labels, scores.shape[1])
    loss = float(sample_losses(scores, labels).mean()) if len(labels) else 0.0
    return SetMetrics(macro_auc(scores, labels), macro_f1(scores, labels), loss)
