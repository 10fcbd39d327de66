"""The dual encoder: an image encoder, a text encoder, their heads and a frozen gate that joins them."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from engine.model.config import ModelConfig
from engine.model.image_encoder import build_image_encoder
from engine.model.text_encoder import build_text_encoder

BATCH_NORMS = (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)


@dataclass(frozen=True, slots=True)
class Outputs:
    """What a model gives for a batch.

    Attributes
    ----------
    image_embedding, text_embedding, joint_embedding : Tensor
        (batch, d) float32.
    image_logits, text_logits, joint_logits : Tensor
        (batch, c) float32, before the softmax.
    """

    image_embedding: Tensor
    image_logits: Tensor
    text_embedding: Tensor
    text_logits: Tensor
    joint_embedding: Tensor
    joint_logits: Tensor


class Gate(nn.Module):
    """Frozen fusion: joint = g * image + (1 - g) * text, g = sigmoid(W [image, text] + b).

    Forget-MI compares joint embeddings of two models, which means something only where both use
    the same gate; so it is drawn once from a seed, never trained, and saved with the model.

    Parameters
    ----------
    width : int
        d, width of both embeddings.
    seed : int
        Seed that W, normal with SD 1 / sqrt(2 d), is drawn from; b is 0.
    """

    weight: Tensor

    def __init__(self, width: int, seed: int) -> None:
        super().__init__()
        generator = torch.Generator().manual_seed(seed)
        weight = torch.randn(width, 2 * width, generator=generator) / (2 * width) ** 0.5
        self.register_buffer("weight", weight)

    def forward(self, image: Tensor, text: Tensor) -> Tensor:
        """Join two embeddings, each (batch, d), into one (batch, d)."""
        share = torch.sigmoid(nn.functional.linear(torch.cat([image, text], dim=1), self.weight))
        return share * image + (1 - share) * text


class DualEncoder(nn.Module):
    """Image and report classifier with late fusion (joint_chestxray, Chauhan et al. 2020).

    The joint output is the sum of the heads' log-probabilities; there is no fused head to train.
    """

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        classes = len(config.labels)
        self.image_encoder = build_image_encoder(config.image)
        self.text_encoder = build_text_encoder(config.text)
        self.image_projection = nn.Linear(self.image_encoder.width, config.embedding)
        self.text_projection = nn.Linear(config.text.hidden, config.embedding)
        self.image_head = nn.Linear(config.embedding, classes)
        self.text_head = nn.Linear(config.embedding, classes)
        self.gate = Gate(config.embedding, config.gate_seed)

    def forward(self, images: Tensor, tokens: Tensor, mask: Tensor) -> Outputs:
        """Run both encoders.

        Parameters
        ----------
        images : Tensor
            (batch, 1, size, size) float32, normalised as the checkpoint's preprocessing says.
        tokens : Tensor
            (batch, t) int64 token ids, padded with 0.
        mask : Tensor
            (batch, t) bool, True where there is a token.
        """
        image = torch.tanh(self.image_projection(self.image_encoder(images)))
        text = torch.tanh(self.text_projection(self.text_encoder(tokens, mask)))
        image_logits, text_logits = self.image_head(image), self.text_head(text)
        joint = image_logits.log_softmax(dim=1) + text_logits.log_softmax(dim=1)
        return Outputs(image, image_logits, text, text_logits, self.gate(image, text), joint)


def count_parameters(model: nn.Module) -> int:
    """Return the number of trainable parameters."""
    return sum(parameter.numel() for parameter in model.parameters() if parameter.requires_grad)


def hold_batch_norm(model: nn.Module) -> None:
    """Switch every BatchNorm layer to its running statistics, which then stay as they are."""
    for module in model.modules():
        if isinstance(module, BATCH_NORMS):
            module.eval()
