"""What a checkpoint folder says of itself, read without torch."""

from dataclasses import dataclass
from pathlib import Path

from engine.errors import UserError
from engine.files import read_json, sha256_of
from engine.model.config import (
    CONFIG_FILE,
    MANIFEST_FILE,
    TOKENIZER_FILE,
    WEIGHTS_FILE,
    Manifest,
    ModelConfig,
)


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
        image_encoder=config.image.backbone,
        text_encoder=f"BERT, {config.text.layers} layers of {config.text.hidden}",
        size_px=config.preprocessing.size_px,
        intended_use=config.intended_use,
        created_at=manifest.created_at,
    )


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


_ROLES = {
    CONFIG_FILE: "its configuration",
    WEIGHTS_FILE: "its weights",
    TOKENIZER_FILE: "its tokenizer",
    MANIFEST_FILE: "its hashes",
}
