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
from engine.saying import Say, in_english


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


def describe_checkpoint(path: Path, *, say: Say = in_english) -> CheckpointSummary:
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
        image_encoder=image_words(config.image, say=say),
        text_encoder=text_words(config.text, say=say),
        size_px=config.preprocessing.image.size_px,
        preparation=preparation_words(config.preprocessing.image, say=say),
        preparation_known=not isinstance(config.preprocessing.image, UnknownPixels),
        intended_use=config.intended_use,
        created_at=manifest.created_at,
    )


def image_words(config: ImageEncoderConfig, *, say: Say = in_english) -> str:
    """Return an image encoder's name in words."""
    match config:
        case ResidualStages():
            return say("residual network, {count} stages").format(count=len(config.channels))
        case PublishedStages():
            return say("residual network of joint_chestxray")
        case TorchvisionBackbone():
            return config.name


def text_words(config: TextEncoderConfig, *, say: Say = in_english) -> str:
    """Return a text encoder's name and size in words."""
    sizes = config if isinstance(config, BertSizes) else sizes_of(config.family, config.settings)
    family = "BERT" if isinstance(config, BertSizes) else _FAMILIES[config.family]
    text = say("{family}, {layers} layers of {width}")
    return text.format(family=family, layers=sizes.layers, width=sizes.hidden)


def preparation_words(image: ImagePreparation, *, say: Say = in_english) -> str:
    """Return in one line how images are prepared, for a choice or a summary."""
    steps = _steps(image, say)
    if image.invert_monochrome1:
        return steps
    return say("{steps}, MONOCHROME1 left reversed").format(steps=steps)


def _steps(image: ImagePreparation, say: Say) -> str:
    size = say("{side} x {side} pixels").format(side=image.size_px)
    match image:
        case PercentileSquare():
            text = say(
                "padded to a square, reduced to {size}, contrast from {low:g} to {high:g} % of the grey values"
            )
            return text.format(size=size, low=image.low_percentile, high=image.high_percentile)
        case PaddedCrop():
            text = say(
                "at full resolution, padded or cut about the centre to {size}, divided by the largest value"
            )
            return text.format(size=size)
        case ResizedCrop():
            return _crop_words(image, size, say)
        case UnknownPixels():
            return say("not said; {size}").format(size=size)


def _crop_words(image: ResizedCrop, size: str, say: Say) -> str:
    white = say("its own range") if image.white is None else say("0 to {white:g}").format(white=image.white)
    text = (
        say("stretched to {size}, contrast from {white}, mean {mean:g}, deviation {deviation:g}")
        if image.shorter_px is None
        else say(
            "shorter side {shorter}, centre cut to {size}, contrast from {white}, mean {mean:g}, deviation {deviation:g}"
        )
    )
    return text.format(
        shorter=image.shorter_px, size=size, white=white, mean=image.mean, deviation=image.deviation
    )


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
