"""The published training losses of the joint image and report classifier, for every task."""

import torch
from torch import Tensor

from engine.model.dual_encoder import Outputs
from engine.model.tasks import RULES


def cross_entropy(outputs: Outputs, labels: Tensor) -> Tensor:
    """Return CE(image head) + CE(text head), and + CE(joint head) where that one is trained; in nats.

    For ordinal channels and for findings it is the binary cross-entropy.

    Source: Chauhan et al. 2020, arXiv 2008.09884, section 2.3 (classification loss).

    Parameters
    ----------
    labels : Tensor
        (batch,) int64 classes, or (batch, findings) int64 of 1, 0 and UNLABELLED.
    """
    losses = [RULES[outputs.task].loss(logits, labels) for logits in outputs.trained_logits]
    return torch.stack(losses).sum()


def ranking(outputs: Outputs, labels: Tensor, studies: Tensor) -> Tensor:
    """Return the ranking loss that ties an image to its own report, a scalar.

    For sample i and its impostor j, the next in the batch, with s the dot product of embeddings:
    relu(m + s(image_j, text_i) - s_ii) + relu(m + s(image_i, text_j) - s_ii), where
    m = max(.5, abs(label_i - label_j)), and 0 where i and j come from one report. For findings the
    difference is the share on which i and j differ, of those known of both.

    Source: Chauhan et al. 2020, arXiv 2008.09884, section 2.3 (joint embedding loss).

    Parameters
    ----------
    labels : Tensor
        As in ``cross_entropy``.
    studies : Tensor
        (batch,) int64.
    """
    image, text = outputs.image_embedding, outputs.text_embedding
    other_image, other_text = image.roll(-1, dims=0), text.roll(-1, dims=0)
    margin = RULES[outputs.task].label_distance(labels, labels.roll(-1, dims=0)).clamp(min=0.5)
    own = (image * text).sum(dim=1)
    image_impostor = (margin + (other_image * text).sum(dim=1) - own).relu()
    text_impostor = (margin + (image * other_text).sum(dim=1) - own).relu()
    apart = (studies != studies.roll(-1)).to(own.dtype)
    return ((image_impostor + text_impostor) * apart).mean()


def training_loss(outputs: Outputs, labels: Tensor, studies: Tensor) -> Tensor:
    """Return cross-entropy of both heads plus the ranking loss, a scalar."""
    return cross_entropy(outputs, labels) + ranking(outputs, labels, studies)
