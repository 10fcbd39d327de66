"""What a checkpoint folder says of itself, read without torch."""

from dataclasses import dataclass
from pathlib import Path

from engine.errors import UserError
from engine.files import read_json, sha256_of
from engine.model.architecture import (
    BertSizes,
    ImageEncoderConfig,
    PublishedStages,
    ResidualStages,
    TextEncoderConfig,
    TextFamily,
    TorchvisionBackbone,
)
from engine.model.config import (
    CONFIG_FILE,
    MANIFEST_FILE,
    TOKENIZER_FILE,
    WEIGHTS_FILE,
    ImagePreparation,
    Manifest,
    ModelConfig,
    PaddedCrop,
    PercentileSquare,
    ResizedCrop,
    UnknownPixels,
)
from engine.model.text_settings import sizes_of


@dataclass(frozen=True, slots=True)
class CheckpointSummary:
    """A checkpoint in the words of its own configuration; ``sha256`` is that of its manifest."""

    path: Path
    name: str
    task: str
    labels: tuple[str, ...]
    parameters: int
    sha256: str
    image_encoder: str
    text_encoder: str
    size_px: int
    preparation: str
    preparation_known: bool
    intended_use: str
    created_at: str


def describe_checkpoint(path: Path) -> CheckpointSummary:
    """Read a checkpoint folder's configuration and check that no file of it is missing.

    Raises
    ------
    UserError
        ``checkpoint-missing`` or ``checkpoint-incomplete`` or ``file-damaged``.
    """
    require_files(path)
    config = read_json(path / CONFIG_FILE, ModelConfig)
    manifest = read_json(path / MANIFEST_FILE, Manifest)
    return CheckpointSummary(
        path=path,
        name=config.name,
        task=config.task,
        labels=config.labels,
        parameters=manifest.parameters,
        sha256=sha256_of(path / MANIFEST_FILE),
        image_encoder=image_words(config.image),
        text_encoder=text_words(config.text),
        size_px=config.preprocessing.image.size_px,
        preparation=preparation_words(config.preprocessing.image),
        preparation_known=not isinstance(config.preprocessing.image, UnknownPixels),
        intended_use=config.intended_use,
        created_at=manifest.created_at,
    )


def image_words(config: ImageEncoderConfig) -> str:
    """Return an image encoder's name in words."""
    match config:
        case ResidualStages():
            return f"residual network, {len(config.channels)} stages"
        case PublishedStages():
            return "residual network of joint_chestxray"
        case TorchvisionBackbone():
            return config.name


def text_words(config: TextEncoderConfig) -> str:
    """Return a text encoder's name and size in words."""
    if isinstance(config, BertSizes):
        return f"BERT, {config.layers} layers of {config.hidden}"
    sizes = sizes_of(config.family, config.settings)
    return f"{_FAMILIES[config.family]}, {sizes.layers} layers of {sizes.hidden}"


def preparation_words(image: ImagePreparation) -> str:
    """Return in one line how images are prepared, for a choice or a summary."""
    return f"{_steps(image)}{'' if image.invert_monochrome1 else ', MONOCHROME1 left reversed'}"


def _steps(image: ImagePreparation) -> str:
    size = f"{image.size_px} x {image.size_px} pixels"
    match image:
        case PercentileSquare():
            span = f"{image.low_percentile:g} to {image.high_percentile:g} % of the grey values"
            return f"padded to a square, reduced to {size}, contrast from {span}"
        case PaddedCrop():
            return (
                f"at full resolution, padded or cut about the centre to {size}, divided by the largest value"
            )
        case ResizedCrop():
            white = "its own range" if image.white is None else f"0 to {image.white:g}"
            cut = "stretched" if image.shorter_px is None else f"shorter side {image.shorter_px}, centre cut"
            return (
                f"{cut} to {size}, contrast from {white}, mean {image.mean:g}, deviation {image.deviation:g}"
            )
        case UnknownPixels():
            return f"not said; {size}"


_FAMILIES: dict[TextFamily, str] = {
    "bert": "BERT",
    "roberta": "RoBERTa",
    "distilbert": "DistilBERT",
    "modernbert": "ModernBERT",
}


def require_files(path: Path) -> None:
    """Refuse a folder that is missing or lacks a file of a checkpoint."""
    if not path.is_dir():
        raise UserError(
            "checkpoint-missing",
            what=f"There is no checkpoint folder at {path}.",
            do="Give the folder that train, convert or unlearn wrote.",
        )
    for name, role in _ROLES.items():
        if not (path / name).is_file():
            raise UserError(
                "checkpoint-incomplete",
                what=f"The checkpoint {path} has no {name} ({role}).",
                do="Copy the whole checkpoint folder again, or convert it with: python main.py convert.",
            )


def require_hashes(path: Path, manifest: Manifest) -> None:
    """Refuse a folder with a file that is not the one that the manifest was written for; reads all of it.

    Raises
    ------
    UserError
        ``checkpoint-altered``.
    """
    for name in (CONFIG_FILE, TOKENIZER_FILE, WEIGHTS_FILE):
        if manifest.sha256.get(name) != sha256_of(path / name):
            raise UserError(
                "checkpoint-altered",
                what=f"{name} in {path} is not the file that the checkpoint was saved with.",
                do="Copy the whole checkpoint folder again from where it came from.",
            )


_ROLES = {
    CONFIG_FILE: "its configuration",
    WEIGHTS_FILE: "its weights",
    TOKENIZER_FILE: "its tokenizer",
    MANIFEST_FILE: "its hashes",
}
