"""What each task makes of a head's outputs: its loss, its scores, the decisions that labels settle."""

from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor
from torch.nn import functional

from engine.model.config import Task
from engine.records import UNLABELLED


@dataclass(frozen=True, slots=True)
class Cases:
    """The decisions among classes that a batch's labels settle: one a sample, or one a known finding.

    Attributes
    ----------
    logits : Tensor
        (m, k) float32, before the softmax over the k classes.
    truth : Tensor
        (m,) int64, the true class, 0 to k - 1.
    group : Tensor
        (m,) int64, what is alike in kind: the class, or 2 x finding + value. It counts as the groups
        of ``engine.audit.scores.cases_of`` do.
    """

    logits: Tensor
    truth: Tensor
    group: Tensor


class TaskRules(Protocol):
    """What the outputs of one head (batch, channels) mean beside labels (batch,) or (batch, findings)."""

    def joint(self, image: Tensor, text: Tensor) -> Tensor:
        """Return outputs of both heads together, where the model has no trained head for them."""

    def scores(self, logits: Tensor) -> Tensor:
        """Return what the audit reads, float64: log-probabilities (n, c), or log-odds (n, f) of findings."""

    def cases(self, logits: Tensor, labels: Tensor) -> Cases:
        """Return the decisions that the labels settle."""

    def loss(self, logits: Tensor, labels: Tensor) -> Tensor:
        """Return the training loss of one head, a scalar in nats."""

    def distributions(self, logits: Tensor) -> Tensor:
        """Return logits whose last dimension is normalised by a softmax, (batch, ..., k)."""

    def label_distance(self, labels: Tensor, others: Tensor) -> Tensor:
        """Return how far two samples' labels lie apart, (batch,)."""


class Multiclass:
    """One of c classes: c channels, a softmax."""

    def joint(self, image: Tensor, text: Tensor) -> Tensor:
        """Return the sum of both heads' log-probabilities."""
        return image.log_softmax(dim=1) + text.log_softmax(dim=1)

    def scores(self, logits: Tensor) -> Tensor:
        """Return log-probabilities, (n, c)."""
        return logits.double().log_softmax(dim=1)

    def cases(self, logits: Tensor, labels: Tensor) -> Cases:
        """Return one decision a sample."""
        return Cases(logits, labels, labels)

    def loss(self, logits: Tensor, labels: Tensor) -> Tensor:
        """Return the cross-entropy."""
        return functional.cross_entropy(logits, labels)

    def distributions(self, logits: Tensor) -> Tensor:
        """Return the logits, (batch, c)."""
        return logits

    def label_distance(self, labels: Tensor, others: Tensor) -> Tensor:
        """Return the absolute difference of the classes."""
        return (labels - others).abs()


class Ordinal(Multiclass):
    """One of c ordered classes: channel k of c - 1 says whether the class is above k."""

    def joint(self, image: Tensor, text: Tensor) -> Tensor:
        """Return the sum of both heads' log-odds; it is as well that of their classes' log-probabilities."""
        return image + text

    def scores(self, logits: Tensor) -> Tensor:
        """Return log-probabilities of the classes, (n, c)."""
        return class_logits(logits.double()).log_softmax(dim=1)

    def cases(self, logits: Tensor, labels: Tensor) -> Cases:
        """Return one decision a sample, among the classes that the channels tell apart."""
        return Cases(class_logits(logits), labels, labels)

    def loss(self, logits: Tensor, labels: Tensor) -> Tensor:
        """Return the binary cross-entropy, the mean over channels and samples."""
        steps = torch.arange(logits.shape[1], device=labels.device)
        above = (labels[:, None] > steps).to(logits.dtype)
        return functional.binary_cross_entropy_with_logits(logits, above)

    def distributions(self, logits: Tensor) -> Tensor:
        """Return the two sides of every channel, (batch, c - 1, 2)."""
        return two_sided(logits)


class MultiLabel:
    """Findings that are each present or absent, or not known: one channel a finding, its log-odds."""

    def joint(self, image: Tensor, text: Tensor) -> Tensor:
        """Return the sum of both heads' log-odds."""
        return image + text

    def scores(self, logits: Tensor) -> Tensor:
        """Return log-odds of being present, (n, f)."""
        return logits.double()

    def cases(self, logits: Tensor, labels: Tensor) -> Cases:
        """Return one decision a known finding, sample after sample."""
        known = labels != UNLABELLED
        finding = known.nonzero()[:, 1]
        return Cases(two_sided(logits)[known], labels[known], 2 * finding + labels[known])

    def loss(self, logits: Tensor, labels: Tensor) -> Tensor:
        """Return the binary cross-entropy, the mean over the batch's known findings."""
        known = labels != UNLABELLED
        return functional.binary_cross_entropy_with_logits(logits[known], labels[known].to(logits.dtype))

    def distributions(self, logits: Tensor) -> Tensor:
        """Return the two sides of every finding, (batch, f, 2)."""
        return two_sided(logits)

    def label_distance(self, labels: Tensor, others: Tensor) -> Tensor:
        """Return the share of the findings known of both on which they differ; 0 where there is none."""
        known = (labels != UNLABELLED) & (others != UNLABELLED)
        differing = ((labels != others) & known).sum(dim=1)
        return differing / known.sum(dim=1).clamp(min=1)


RULES: dict[Task, TaskRules] = {
    "multiclass": Multiclass(),
    "ordinal": Ordinal(),
    "multi-label": MultiLabel(),
}


def class_logits(channels: Tensor) -> Tensor:
    """Return one logit a class from the channels "above class k", (batch, c - 1) to (batch, c).

    Class y stands for the pattern "above 0 to y - 1, and not above y and more". With p_k the sigmoid of
    channel k its probability is prod_{k<y} p_k prod_{k>=y} (1 - p_k), normalised over the c patterns
    that an order allows, so that the logit of y is the sum of the channels below y. Differences
    P(above y - 1) - P(above y) are not used: they are 0 or less wherever two channels cross, and a
    confidence of minus infinity is of no use to an attack. The likeliest class is that of counting
    the channels above .5, where no two cross (Cheng 2007, arXiv 0704.1028).
    """
    return functional.pad(channels.cumsum(dim=1), (1, 0))


def two_sided(log_odds: Tensor) -> Tensor:
    """Return log-odds as logits of absent and present, (..., 2)."""
    return torch.stack([torch.zeros_like(log_odds), log_odds], dim=-1)
