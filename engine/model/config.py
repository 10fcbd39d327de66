"""A checkpoint's configuration: architecture, task, labels, preprocessing and tokenizer; no torch."""

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from msgspec import Meta, Struct

from engine.model.architecture import EmbeddingConfig, ImageEncoderConfig, JointConfig, TextEncoderConfig
from engine.model.training_settings import TrainingSettings

SCHEMA_VERSION = 1
CONFIG_FILE = "config.json"
MANIFEST_FILE = "manifest.json"
WEIGHTS_FILE = "model.safetensors"
TOKENIZER_FILE = "tokenizer.json"

Task = Literal["multiclass", "ordinal", "multi-label"]
"""``ordinal``: of c ordered classes, channel k says whether the class is above k, k from 0 to c - 2;
``multi-label``: channel k gives the log-odds of finding k, whatever the others."""


VoiChoice = Literal["none", "file"]
SizePx = Annotated[int, Meta(ge=16, le=4096)]
Deviation = Annotated[float, Meta(gt=0.0)]


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
    """config.json of a checkpoint folder; ``labels`` are the classes or findings in words, in their order."""

    newest_version: ClassVar[int] = SCHEMA_VERSION

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

    @property
    def choices(self) -> int:
        """Number of values that a label has, or a finding that is known."""
        return 2 if self.task == "multi-label" else len(self.labels)


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
    run_id : str
        The unlearning run that made these weights, or empty.
    training : TrainingSettings or None
        How this program trained the model from scratch; None where it did not.
    """

    newest_version: ClassVar[int] = SCHEMA_VERSION

    schema_version: int
    sha256: dict[str, str]
    parent: str
    data_version: str
    parameters: int
    created_at: str
    weights_digest: str
    source_sha256: str
    run_id: str = ""
    training: TrainingSettings | None = None
