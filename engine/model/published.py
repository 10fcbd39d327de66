"""The published classifier of joint_chestxray and Forget-MI: its image network and its configuration.

Source of the sizes: Chauhan et al. 2020, arXiv 2008.09884, section 2, and the state dictionaries'
shapes; the names of the network's parts are those of the published weights.
"""

from typing import ClassVar, Literal

from torch import Tensor, nn
from torchvision.models.resnet import BasicBlock

from engine.model.architecture import Direct, FrozenGate, PublishedStages, Setting, TransformersEncoder
from engine.model.config import SCHEMA_VERSION, ModelConfig, PaddedCrop, Preprocessing, ReportPreparation

PUBLISHED_SIZE_PX = 2048
PUBLISHED_TOKENS = 320
STEM_CHANNELS = 8
STAGE_CHANNELS = (8, 16, 32, 64, 128, 192, 192)
EDEMA_LABELS = ("no edema", "vascular congestion", "interstitial edema", "alveolar edema")

PUBLISHED_PREPROCESSING = Preprocessing(
    PaddedCrop(size_px=PUBLISHED_SIZE_PX), ReportPreparation(max_tokens=PUBLISHED_TOKENS, numbers="replaced")
)

SCIBERT: dict[str, Setting] = {
    "vocab_size": 31090,
    "hidden_size": 768,
    "num_hidden_layers": 12,
    "num_attention_heads": 12,
    "intermediate_size": 3072,
    "hidden_act": "gelu",
    "hidden_dropout_prob": 0.1,
    "attention_probs_dropout_prob": 0.1,
    "max_position_embeddings": 512,
    "type_vocab_size": 2,
    "layer_norm_eps": 1e-12,
    "pad_token_id": 0,
}
"""Settings of SciBERT, scivocab uncased (Beltagy et al. 2019, arXiv 1903.10676)."""

KEY_PREFIXES = {
    "img_model.fc1.": "image_head.",
    "img_model.": "image_encoder.body.",
    "text_model.bert.": "text_encoder.bert.",
    "text_model.classifier.": "text_head.",
}
"""Prefixes of the published weights' names to those of a DualEncoder, the longer ones first."""

UNUSED_PREFIXES = ("classifier.", "text_model.pooler.", "text_model.bert.embeddings.position_ids")
"""Published weights that no output depends on: the shared head, the attention pooler, a counter."""


def published_config(
    *,
    text: dict[str, Setting] = SCIBERT,
    labels: tuple[str, ...] = EDEMA_LABELS,
    task: Literal["multiclass", "ordinal"] = "multiclass",
    gate_seed: int,
    name: str,
    intended_use: str,
) -> ModelConfig:
    """Return the configuration of a checkpoint in the published architecture.

    Parameters
    ----------
    text : dict
        Settings of the BERT, of 768 features, as in the checkpoint's own config.json.
    task : str
        ``ordinal`` where the heads have one output less than there are classes.
    """
    dropout = text.get("hidden_dropout_prob", SCIBERT["hidden_dropout_prob"])
    assert isinstance(dropout, int | float)
    return ModelConfig(
        schema_version=SCHEMA_VERSION,
        name=name,
        task=task,
        labels=labels,
        intended_use=intended_use,
        image=PublishedStages(),
        text=TransformersEncoder("bert", text, "pooler"),
        embedding=Direct(text_dropout=float(dropout)),
        joint=FrozenGate(gate_seed),
        preprocessing=PUBLISHED_PREPROCESSING,
    )


class PublishedNetwork(nn.Module):
    """Image network from (batch, 1, 2048, 2048) to (batch, 768).

    A convolution 7x7 of stride 4 leaves 512 px; seven stages of stride 2 leave 4 px of 192 channels;
    mean pooling of 2x2 leaves 2 px, and 192 x 2 x 2 = 768.
    """

    width: ClassVar[int] = 768

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, STEM_CHANNELS, kernel_size=7, stride=4, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(STEM_CHANNELS)
        self.relu = nn.ReLU(inplace=True)
        before = STEM_CHANNELS
        for number, channels in enumerate(STAGE_CHANNELS, start=1):
            self.add_module(f"layer{number}", residual_stage(before, channels, blocks=2, stride=2))
            before = channels
        self.avgpool = nn.AvgPool2d(2)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")

    def forward(self, images: Tensor) -> Tensor:
        """Return features, (batch, 768) float32."""
        features: Tensor = self.relu(self.bn1(self.conv1(images)))
        for number in range(1, len(STAGE_CHANNELS) + 1):
            features = self.get_submodule(f"layer{number}")(features)
        pooled: Tensor = self.avgpool(features)
        return pooled.flatten(1)


def residual_stage(before: int, width: int, *, blocks: int, stride: int) -> nn.Sequential:
    """Return basic residual blocks (He et al. 2015, arXiv 1512.03385), the first with the stride.

    Parameters
    ----------
    before, width : int
        Channels in and out.
    """
    shortcut = None
    if stride != 1 or before != width:
        shortcut = nn.Sequential(
            nn.Conv2d(before, width, kernel_size=1, stride=stride, bias=False), nn.BatchNorm2d(width)
        )
    first = BasicBlock(before, width, stride=stride, downsample=shortcut)
    return nn.Sequential(first, *(BasicBlock(width, width) for _ in range(blocks - 1)))
