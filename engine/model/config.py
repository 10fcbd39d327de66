"""A checkpoint's configuration: architecture, task, labels, preprocessing and tokenizer; no torch."""

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

SCHEMA_VERSION = 1
CONFIG_FILE = "config.json"
MANIFEST_FILE = "manifest.json"
WEIGHTS_FILE = "model.safetensors"
TOKENIZER_FILE = "tokenizer.json"

Task = Literal["multiclass"]


@dataclass(frozen=True, slots=True)
class ImageEncoderConfig:
    """The image encoder.

    Attributes
    ----------
    backbone : str
        ``residual`` (stages of torchvision's basic blocks, as in joint_chestxray) or the name of
        a torchvision classification model (``resnet18``).
    channels : tuple of int
        Output channels of each stage, for ``residual`` only; every stage after the first halves
        the resolution.
    blocks : int
        Basic blocks a stage, for ``residual`` only.
    """

    backbone: str = "residual"
    channels: tuple[int, ...] = (16, 32, 64, 128)
    blocks: Annotated[int, Meta(ge=1, le=8)] = 2


@dataclass(frozen=True, slots=True)
class TextEncoderConfig:
    """A BERT encoder made from scratch; sizes as in transformers' BertConfig."""

    vocabulary: Annotated[int, Meta(ge=8, le=200_000)] = 2000
    hidden: Annotated[int, Meta(ge=8, le=4096)] = 96
    layers: Annotated[int, Meta(ge=1, le=48)] = 2
    heads: Annotated[int, Meta(ge=1, le=64)] = 4
    positions: Annotated[int, Meta(ge=16, le=8192)] = 128
    dropout: Annotated[float, Meta(ge=0.0, le=0.9)] = 0.1


@dataclass(frozen=True, slots=True)
class Preprocessing:
    """How pixels and reports become the model's inputs.

    Attributes
    ----------
    size_px : int
        Height and width that the model sees.
    low_percentile, high_percentile : float
        Percentiles of the image's own values that become 0 and 1; what lies outside is clipped.
    mean, deviation : float
        Subtracted from, then divided into, the 0-1 image.
    max_tokens : int
        Longest report in tokens, with the two special ones.
    """

    size_px: Annotated[int, Meta(ge=16, le=4096)] = 96
    low_percentile: Annotated[float, Meta(ge=0.0, le=50.0)] = 1.0
    high_percentile: Annotated[float, Meta(ge=50.0, le=100.0)] = 99.0
    mean: float = 0.5
    deviation: Annotated[float, Meta(gt=0.0)] = 0.25
    max_tokens: Annotated[int, Meta(ge=8, le=8192)] = 128


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """config.json of a checkpoint folder.

    Attributes
    ----------
    embedding : int
        Width d of image, text and joint embeddings.
    gate_seed : int
        Seed of the frozen gate that fuses the two embeddings (Forget-MI, section 4.2).
    """

    schema_version: int
    name: str
    task: Task
    labels: tuple[str, ...]
    intended_use: str
    image: ImageEncoderConfig
    text: TextEncoderConfig
    embedding: Annotated[int, Meta(ge=4, le=8192)]
    gate_seed: int
    preprocessing: Preprocessing


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
    """

    schema_version: int
    sha256: dict[str, str]
    parent: str
    data_version: str
    parameters: int
    created_at: str
