"""A checkpoint's configuration: architecture, task, labels, preprocessing and tokenizer; no torch."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from msgspec import Meta, Struct

SCHEMA_VERSION = 1
CONFIG_FILE = "config.json"
MANIFEST_FILE = "manifest.json"
WEIGHTS_FILE = "model.safetensors"
TOKENIZER_FILE = "tokenizer.json"

Task = Literal["multiclass", "ordinal"]
"""``ordinal``: of c ordered classes, channel k says whether the class is above k, k from 0 to c - 2."""

TextFamily = Literal["bert", "roberta", "distilbert", "modernbert"]
Pooling = Literal["pooler", "first", "mean"]
Setting = bool | int | float | str | None

VoiChoice = Literal["none", "file"]
SizePx = Annotated[int, Meta(ge=16, le=4096)]
Channels = Annotated[int, Meta(ge=1, le=4096)]
Width = Annotated[int, Meta(ge=4, le=8192)]
Deviation = Annotated[float, Meta(gt=0.0)]


class ResidualStages(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="residual"):
    """Stages of torchvision's basic blocks, each after the first halving the resolution.

    Attributes
    ----------
    channels : tuple of int
        Output channels of each stage.
    blocks : int
        Basic blocks a stage.
    """

    channels: Annotated[tuple[Channels, ...], Meta(min_length=1, max_length=10)] = (16, 32, 64, 128)
    blocks: Annotated[int, Meta(ge=1, le=8)] = 2


class PublishedStages(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="published"):
    """The image encoder of joint_chestxray and Forget-MI: 2048 px in, 768 features out; nothing to set."""


class TorchvisionBackbone(
    Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="torchvision"
):
    """A torchvision classification model whose first convolution takes one grey channel.

    Attributes
    ----------
    name : str
        As torchvision calls it, ``resnet18`` for example.
    channel_offset : bool
        The weights come from colour images whose channels were normalised differently, so that the
        first convolution adds what the one grey channel cannot carry.
    """

    name: str
    channel_offset: bool = False


ImageEncoderConfig = ResidualStages | PublishedStages | TorchvisionBackbone


class BertSizes(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="sizes"):
    """A BERT made from scratch; sizes as in transformers' BertConfig, its pooled output is used."""

    vocabulary: Annotated[int, Meta(ge=8, le=200_000)] = 2000
    hidden: Annotated[int, Meta(ge=8, le=4096)] = 96
    layers: Annotated[int, Meta(ge=1, le=48)] = 2
    heads: Annotated[int, Meta(ge=1, le=64)] = 4
    positions: Annotated[int, Meta(ge=16, le=8192)] = 128
    dropout: Annotated[float, Meta(ge=0.0, le=0.9)] = 0.1


class TransformersEncoder(
    Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="transformers"
):
    """A text encoder of the transformers library, described by its own settings.

    Attributes
    ----------
    settings : dict
        As in the library's configuration of that family; only those that engine.model.text_settings
        lists, so that no setting can name code.
    pooling : str
        What stands for the whole report: the trained pooled output, the first token or the mean of
        all tokens.
    """

    family: TextFamily
    settings: dict[str, Setting]
    pooling: Pooling


TextEncoderConfig = BertSizes | TransformersEncoder


class Projected(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="projected"):
    """Embeddings are linear projections of the encoders' features to ``width``."""

    width: Width = 96
    activation: Literal["tanh", "none"] = "tanh"
    bias: bool = True


class Direct(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="direct"):
    """Embeddings are the encoders' features themselves, of equal width; the text's after dropout."""

    text_dropout: Annotated[float, Meta(ge=0.0, le=0.9)] = 0.0


EmbeddingConfig = Projected | Direct


class FrozenGate(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="gate"):
    """No fused head: a frozen gate joins the embeddings, the two heads' logits join the classes.

    ``seed`` is what the gate is drawn from (Forget-MI, section 4.2).
    """

    seed: int


class FusionLayer(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="layer"):
    """A trained layer on [image, text], tanh(linear), with a head of its own; ``width`` of its output."""

    width: Width


JointConfig = FrozenGate | FusionLayer


class PercentileSquare(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="percentiles"):
    """Scaled by the image's own percentiles, padded to a square, reduced to ``size_px``.

    Attributes
    ----------
    low_percentile, high_percentile : float
        Percentiles that become 0 and 1; what lies outside is clipped.
    mean, deviation : float
        Subtracted from, then divided into, the 0-1 image; the same in the other variants.
    invert_monochrome1 : bool
        Whether a file that stores high values for dark is turned over first; the same in the others.
    voi : str
        ``file``: the window or VOI LUT that the file names is applied first; the same in the others.
    """

    size_px: SizePx = 96
    low_percentile: Annotated[float, Meta(ge=0.0, le=50.0)] = 1.0
    high_percentile: Annotated[float, Meta(ge=50.0, le=100.0)] = 99.0
    mean: float = 0.5
    deviation: Deviation = 0.25
    invert_monochrome1: bool = True
    voi: VoiChoice = "none"


class PaddedCrop(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="padded-crop"):
    """Divided by the image's own maximum, padded with zeros and cropped about the centre.

    This is how joint_chestxray and Forget-MI prepare images; MONOCHROME1 is not turned over there.
    """

    size_px: SizePx = 2048
    mean: float = 0.0
    deviation: Deviation = 1.0
    invert_monochrome1: bool = False
    voi: VoiChoice = "none"


class ResizedCrop(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="resized-crop"):
    """Resized until the shorter side is ``shorter_px``, then the middle ``size_px`` are taken.

    Attributes
    ----------
    shorter_px : int or None
        None: both sides are stretched or reduced to ``size_px`` and nothing is cut off.
    white : float or None
        Value that becomes 1, for example 255 or 4095; None: the image's own smallest and largest
        values become 0 and 1.
    """

    size_px: SizePx = 224
    shorter_px: SizePx | None = 256
    white: Deviation | None = None
    mean: float = 0.449
    deviation: Deviation = 0.226
    invert_monochrome1: bool = True
    voi: VoiChoice = "none"


class UnknownPixels(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="unknown"):
    """The checkpoint does not say how its images were prepared: somebody has to choose first."""

    size_px: SizePx
    mean: float = 0.0
    deviation: Deviation = 1.0
    invert_monochrome1: bool = True
    voi: VoiChoice = "none"


ImagePreparation = PercentileSquare | PaddedCrop | ResizedCrop | UnknownPixels


class ReportPreparation(Struct, frozen=True, forbid_unknown_fields=True):
    """How a report's text becomes tokens.

    Attributes
    ----------
    max_tokens : int
        Longest report in tokens, with the special ones.
    numbers : str
        ``replaced``: numbers become the word NUMBER, as in joint_chestxray.
    """

    max_tokens: Annotated[int, Meta(ge=8, le=8192)] = 128
    numbers: Literal["kept", "replaced"] = "kept"


class Preprocessing(Struct, frozen=True, forbid_unknown_fields=True):
    """How pixels and reports become the model's inputs; it belongs to the checkpoint."""

    image: ImagePreparation = PercentileSquare()
    report: ReportPreparation = ReportPreparation()


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """config.json of a checkpoint folder; ``labels`` are the classes in words, in their order."""

    schema_version: int
    name: str
    task: Task
    labels: tuple[str, ...]
    intended_use: str
    image: ImageEncoderConfig
    text: TextEncoderConfig
    embedding: EmbeddingConfig
    joint: JointConfig
    preprocessing: Preprocessing = field(default_factory=Preprocessing)

    @property
    def channels(self) -> int:
        """Number of outputs of each head."""
        return len(self.labels) - 1 if self.task == "ordinal" else len(self.labels)


@dataclass(frozen=True, slots=True)
class Manifest:
    """manifest.json: what the folder holds and where the model comes from.

    Attributes
    ----------
    sha256 : dict
        File name to SHA-256 of every other file of the folder.
    parent : str
        SHA-256 of the parent's manifest, or empty for a model trained from scratch.
    data_version : str
        Version of the training data as the catalog gives it, or empty where unknown.
    parameters : int
        Number of trainable parameters.
    created_at : str
        ISO 8601 in UTC.
    weights_digest : str
        SHA-256 over the tensors alone (sorted names, dtypes, shapes, bytes): the same for the same
        weights under another name or configuration.
    source_sha256 : str
        SHA-256 of the foreign weights that the model was converted from, or empty.
    """

    schema_version: int
    sha256: dict[str, str]
    parent: str
    data_version: str
    parameters: int
    created_at: str
    weights_digest: str
    source_sha256: str
