"""What a checkpoint looks like before anything of it is run or converted: told by names and small files; no torch."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.conversion.layouts import DESCRIPTION_FILE, NAMES, TEXT_FOLDER, VISION_TEXT_TYPE
from engine.conversion.wishes import ConversionWishes, named_labels
from engine.errors import UserError
from engine.model.config import CONFIG_FILE, MANIFEST_FILE
from engine.untrusted.json_text import JsonObject, read_document

Form = Literal["own", "own-weights", "published", "vision-text", "two-parts", "weights"]
WEIGHT_ENDINGS = (".safetensors", ".bin", ".pt", ".pth")


@dataclass(frozen=True, slots=True)
class Recognised:
    """A checkpoint by its form, and what has to be said of it before it can be converted.

    Attributes
    ----------
    form : Form
        ``own``: a checkpoint folder of this program, which needs no conversion. ``own-weights``: its
        configuration beside weights in another format. ``weights``: one file that holds weights alone.
    size_bytes : int
        All files together.
    labels : tuple of str
        The classes that its small files name; empty where they name none.
    asks_labels, asks_preparation, asks_config : bool
        What its files certainly leave open. The weights may turn out to leave the labels open as well.
    """

    source: Path
    form: Form
    size_bytes: int
    labels: tuple[str, ...] = ()
    asks_labels: bool = False
    asks_preparation: bool = False
    asks_config: bool = False


def is_like_checkpoint(path: Path) -> bool:
    """Return whether a file or folder is named as checkpoints are."""
    if path.is_file():
        return path.suffix.lower() in WEIGHT_ENDINGS
    return any((path / name).exists() for name in (*NAMES, DESCRIPTION_FILE))


def recognise(source: Path) -> Recognised:
    """Tell by names and small files what a folder or a file of weights is.

    Raises
    ------
    UserError
        ``checkpoint-missing``, ``checkpoint-unrecognised``, and what a damaged small file raises.
    """
    if not source.exists():
        raise UserError(
            "checkpoint-missing",
            what=f"There is nothing at {source}.",
            do="Choose a folder, or a file of weights.",
        )
    if source.is_file() and is_like_checkpoint(source):
        return Recognised(source, "weights", source.stat().st_size, asks_config=True)
    if (source / MANIFEST_FILE).is_file():
        return Recognised(source, "own", _size(source))
    if (source / DESCRIPTION_FILE).is_file():
        return _two_parts(source)
    if is_like_checkpoint(source):
        return _folder(source)
    raise UserError(
        "checkpoint-unrecognised",
        what=f"{source.name} is no checkpoint that this program knows.",
        do="Choose a folder with config.json and weights, one with model.toml, or a file of weights.",
    )


def _two_parts(source: Path) -> Recognised:
    description = read_document(source / DESCRIPTION_FILE, inside=source)
    given = description.get("labels")
    labels = tuple(map(str, given)) if isinstance(given, list) else ()
    labels = labels or _named(source, _document(source / TEXT_FOLDER / CONFIG_FILE))
    return Recognised(
        source,
        "two-parts",
        _size(source),
        labels,
        asks_labels=not labels,
        asks_preparation="preprocessing" not in description,
    )


def _folder(source: Path) -> Recognised:
    size = _size(source)
    if not (source / CONFIG_FILE).is_file():
        return Recognised(source, "weights", size, asks_config=True)
    config = _document(source / CONFIG_FILE)
    if "schema_version" in config:
        return Recognised(source, "own-weights", size)
    labels = _named(source, config)
    if config.get("model_type") == VISION_TEXT_TYPE:
        return Recognised(source, "vision-text", size, labels, asks_labels=not labels, asks_preparation=True)
    return Recognised(source, "published", size, labels)


def _document(file: Path) -> JsonObject:
    return read_document(file, inside=file.parent) if file.is_file() else {}


def _named(source: Path, config: JsonObject) -> tuple[str, ...]:
    return named_labels(ConversionWishes(source, source), config)


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
