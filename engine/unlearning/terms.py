"""The terms of the objectives, as pure functions of embeddings and logits."""

import torch
from torch import Tensor

from engine.model.dual_encoder import Outputs
from engine.model.losses import cross_entropy
from engine.model.tasks import RULES, Cases
from engine.unlearning.objective import Side


def distance(first: Tensor, second: Tensor) -> Tensor:
    """Return the Euclidean distances between two rows of embeddings, (batch,).

    A tiny amount under the root keeps the gradient finite where two rows are equal.
    """
    return ((first - second).square().sum(dim=1) + 1e-12).sqrt()


def retention(current: Tensor, before: Tensor) -> Tensor:
    """Return the mean distance to where retain embeddings were: UR or MR of Forget-MI, section 2.

    Parameters
    ----------
    current, before : Tensor
        (batch, d) float32; UR takes image and text embeddings side by side, (batch, 2 d).
    """
    return distance(current, before).mean()


def unlearning(current: Tensor, before: Tensor, bound: float) -> Tensor:
    """Return the mean of relu(bound - distance): UU or MU of Forget-MI, made to stop by itself.

    The paper's term is minus the distance, which has no lower end and drives the embeddings to
    infinity; this one has the same gradient until a patient's embedding has moved as far from its
    old place as other patients' embeddings lie, then none.

    Parameters
    ----------
    current, before : Tensor
        (batch, d) float32; ``before`` is the original's embedding of the perturbed input.
    bound : float
        Distance that is far enough.
    """
    return (bound - distance(current, before)).relu().mean()


def both_modalities(outputs: Outputs) -> Tensor:
    """Return image and text embeddings side by side, (batch, 2 d)."""
    return torch.cat([outputs.image_embedding, outputs.text_embedding], dim=1)


def loss_of(side: Side) -> Tensor:
    """Return the cross-entropy of the heads on one set's batch, a scalar in nats."""
    return cross_entropy(side.outputs, side.batch.labels)


def divergence(before: Tensor, now: Tensor, temperature: float) -> Tensor:
    """Return T^2 KL(softmax(before / T) || softmax(now / T)), the mean over the batch, in nats.

    Where a sample has several distributions, one a channel, theirs are summed.

    Source: Hinton et al. 2015, arXiv 1503.02531, section 2 (distillation); T^2 keeps the gradient's
    size the same for every temperature.

    Parameters
    ----------
    before, now : Tensor
        (batch, ..., c) logits of the teacher and of the student, from ``TaskRules.distributions``.
    """
    old, new = (before / temperature).log_softmax(dim=-1), (now / temperature).log_softmax(dim=-1)
    return temperature**2 * (old.exp() * (old - new)).flatten(start_dim=1).sum(dim=1).mean()


def inverted_hinge(logits: Tensor, labels: Tensor) -> Tensor:
    """Return 1 + p_y - max over v != y of p_v for each sample, (batch,) in [0, 2].

    It lowers the true class only until another one overtakes it surely, and then stops.

    Source: Cha et al. 2024, arXiv 2408.06621, inverted hinge loss.

    Parameters
    ----------
    logits : Tensor
        (batch, c) float32.
    labels : Tensor
        (batch,) int64.
    """
    probabilities = logits.softmax(dim=1)
    true = probabilities.gather(1, labels[:, None]).squeeze(1)
    others = probabilities.scatter(1, labels[:, None], -1.0)
    return 1 + true - others.max(dim=1).values


def confidence(logits: Tensor, labels: Tensor) -> Tensor:
    """Return phi = log p_y - log(1 - p_y) for each sample, (batch,), in nats."""
    true = logits.gather(1, labels[:, None]).squeeze(1)
    others = logits.scatter(1, labels[:, None], -torch.inf)
    return true - others.logsumexp(dim=1)


def hinge_until_usual(cases: Cases, usual: Tensor) -> Tensor:
    """Return the mean inverted hinge over the cases that are still known too well, a scalar.

    A case, which is a sample's class or one finding, stops counting once the confidence in its truth
    is no higher than usual for a patient never trained on; going on would make forget patients
    conspicuous from the other side.

    Parameters
    ----------
    cases : Cases
        m of them.
    usual : Tensor
        (groups,) float32, usual confidence of each group of cases, in nats.
    """
    too_well = confidence(cases.logits, cases.truth) > usual[cases.group]
    return (inverted_hinge(cases.logits, cases.truth) * too_well).mean()


def cases_of(side: Side) -> tuple[Cases, ...]:
    """Return what the labels of one set's batch settle, for each trained head."""
    rules = RULES[side.outputs.task]
    return tuple(rules.cases(logits, side.batch.labels) for logits in side.outputs.trained_logits)
