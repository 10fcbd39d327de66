"""The dual encoder: an image encoder, a text encoder, their heads and a frozen gate that joins them."""

from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from engine.errors import UserError
from engine.model.architecture import Direct, EmbeddingConfig, FusionLayer
from engine.model.config import ModelConfig, Task
from engine.model.image_encoder import build_image_encoder
from engine.model.tasks import RULES
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
        (batch, channels) float32; what the channels mean is the task's.
    joint_is_trained : bool
        The joint logits come from a head of their own, which the training loss has to reach.
    task : Task
        What the heads were made for.
    """

    image_embedding: Tensor
    image_logits: Tensor
    text_embedding: Tensor
    text_logits: Tensor
    joint_embedding: Tensor
    joint_logits: Tensor
    joint_is_trained: bool = False
    task: Task = "multiclass"

    @property
    def trained_logits(self) -> tuple[Tensor, ...]:
        """Logits of the heads that a loss has to reach: image, text, and joint where it is trained."""
        heads = (self.image_logits, self.text_logits)
        return (*heads, self.joint_logits) if self.joint_is_trained else heads

    def split(self, at: int) -> "tuple[Outputs, Outputs]":
        """Return the outputs of the samples before a place and of those from it on."""
        return self._part(slice(None, at)), self._part(slice(at, None))

    def _part(self, where: slice) -> "Outputs":
        return replace(
            self,
            image_embedding=self.image_embedding[where],
            image_logits=self.image_logits[where],
            text_embedding=self.text_embedding[where],
            text_logits=self.text_logits[where],
            joint_embedding=self.joint_embedding[where],
            joint_logits=self.joint_logits[where],
        )


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


class Fusion(nn.Module):
    """Trained fusion: joint = tanh(W [image, text] + b), with a head of its own on it.

    Parameters
    ----------
    widths : tuple of int
        Widths of the image and the text embedding.
    width : int
        Width of the joint embedding.
    channels : int
        Outputs of the head.
    """

    def __init__(self, widths: tuple[int, int], *, width: int, channels: int) -> None:
        super().__init__()
        self.layer = nn.Linear(sum(widths), width)
        self.head = nn.Linear(width, channels)

    def forward(self, image: Tensor, text: Tensor) -> Tensor:
        """Join two embeddings, (batch, widths), into one (batch, width)."""
        return torch.tanh(self.layer(torch.cat([image, text], dim=1)))


class DualEncoder(nn.Module):
    """Image and report classifier with late fusion (joint_chestxray, Chauhan et al. 2020).

    With a frozen gate there is no fused head to train: the joint output is the sum of the heads'
    log-probabilities, or of their log-odds for ordinal channels and for findings. With a fusion
    layer it is that layer's own head.
    """

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.task = config.task
        self.image_encoder = build_image_encoder(config.image, config.preprocessing.image.size_px)
        self.text_encoder = build_text_encoder(config.text, config.preprocessing.report.max_tokens)
        widths = self._embeddings(config.embedding)
        self.image_head = nn.Linear(widths[0], config.channels)
        self.text_head = nn.Linear(widths[1], config.channels)
        if isinstance(config.joint, FusionLayer):
            self.fusion = Fusion(widths, width=config.joint.width, channels=config.channels)
        else:
            _require_equal(widths)
            self.gate = Gate(widths[0], config.joint.seed)

    def _embeddings(self, config: EmbeddingConfig) -> tuple[int, int]:
        image, text = self.image_encoder.width, self.text_encoder.width
        self.image_projection: nn.Module = nn.Identity()
        self.text_projection: nn.Module = nn.Identity()
        self.activation: nn.Module = nn.Identity()
        self.text_dropout: nn.Module = nn.Identity()
        if isinstance(config, Direct):
            self.text_dropout = nn.Dropout(config.text_dropout)
            return image, text
        self.image_projection = nn.Linear(image, config.width, bias=config.bias)
        self.text_projection = nn.Linear(text, config.width, bias=config.bias)
        self.activation = nn.Tanh() if config.activation == "tanh" else nn.Identity()
        return config.width, config.width

    def forward(self, images: Tensor, tokens: Tensor, mask: Tensor) -> Outputs:
        """Run both encoders.

        Parameters
        ----------
        images : Tensor
            (batch, 1, size, size) float32, normalised as the checkpoint's preprocessing says.
        tokens : Tensor
            (batch, t) int64 token ids.
        mask : Tensor
            (batch, t) bool, True where there is a token.
        """
        image = self.activation(self.image_projection(self.image_encoder(images)))
        text = self.activation(self.text_projection(self.text_encoder(tokens, mask)))
        text = self.text_dropout(text)
        image_logits, text_logits = self.image_head(image), self.text_head(text)
        joint, joint_logits = self._joined((image, text), (image_logits, text_logits))
        return Outputs(
            image,
            image_logits,
            text,
            text_logits,
            joint,
            joint_logits,
            joint_is_trained=hasattr(self, "fusion"),
            task=self.task,
        )

    def _joined(
        self, embeddings: tuple[Tensor, Tensor], logits: tuple[Tensor, Tensor]
    ) -> tuple[Tensor, Tensor]:
        if hasattr(self, "fusion"):
            joint = self.fusion(*embeddings)
            return joint, self.fusion.head(joint)
        return self.gate(*embeddings), RULES[self.task].joint(*logits)


def _require_equal(widths: tuple[int, int]) -> None:
    if widths[0] != widths[1]:
        raise UserError(
            "widths-differ",
            what=f"The image encoder gives {widths[0]} features and the text encoder {widths[1]}.",
            do="Set a projection to one width, or a fusion layer, in the model's configuration.",
        )


def count_parameters(model: nn.Module) -> int:
    """Return the number of trainable parameters."""
    return sum(parameter.numel() for parameter in model.parameters() if parameter.requires_grad)


def hold_batch_norm(model: nn.Module) -> None:
    """Switch every BatchNorm layer to its running statistics, which then stay as they are."""
    for module in model.modules():
        if isinstance(module, BATCH_NORMS):
            module.eval()
