"""The parts that a model can be made of, as its configuration names them; no torch."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

TextFamily = Literal["bert", "roberta", "distilbert", "modernbert"]
Pooling = Literal["pooler", "first", "mean"]
Setting = bool | int | float | str | None
Channels = Annotated[int, Meta(ge=1, le=4096)]
Width = Annotated[int, Meta(ge=4, le=8192)]


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
