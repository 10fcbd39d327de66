"""Which files of a foreign checkpoint to read, told by their names alone; none is opened here."""

from collections.abc import Mapping
from pathlib import Path

from engine.conversion.request import ReadRequest
from engine.conversion.wishes import PREPARATIONS, PUBLISHED, ConversionWishes
from engine.errors import UserError
from engine.model.config import CONFIG_FILE, WEIGHTS_FILE

DESCRIPTION_FILE = "model.toml"
WHOLE, IMAGE, TEXT, HEADS = "whole", "image", "text", "heads"
CONFIG, DESCRIPTION, PREPROCESSING = "config", "description", "preprocessing"
NAMES = (
    WEIGHTS_FILE,
    f"{WEIGHTS_FILE}.index.json",
    "pytorch_model.bin",
    "pytorch_model.bin.index.json",
    "model.pt",
    "model.pth",
    "model_state_dict.pth",
)
"""Names of weights, the better kind first."""
HEAD_NAMES = ("heads.safetensors", "heads.pth", "heads.pt", "heads.bin")
IMAGE_NAMES = ("image.safetensors", "image.pth", "image.pt", "image.bin")
TEXT_FOLDER = "text"
VISION_TEXT_TYPE = "vision-text-dual-encoder"
"""``model_type`` in the config.json of a VisionTextDualEncoderModel."""
_ASK = "Ask for the whole folder where the checkpoint came from."


def files_to_read(wishes: ConversionWishes, out: Path) -> ReadRequest:
    """Return what the confined process shall read of a folder or of one bare file of weights.

    Raises
    ------
    UserError
        ``checkpoint-missing``, ``checkpoint-incomplete`` or ``config-missing``.
    """
    source = wishes.source
    if not (source.exists() or source.is_symlink()):
        raise UserError(
            "checkpoint-missing",
            what=f"There is nothing at {source}.",
            do="Give a folder or a file of weights.",
        )
    if not source.is_dir():
        return _bare(wishes, out)
    if (source / DESCRIPTION_FILE).exists():
        return _described(wishes, out)
    return _folder(wishes, out)


def _folder(wishes: ConversionWishes, out: Path) -> ReadRequest:
    source = wishes.source
    weights = {WHOLE: _first(source, NAMES), **_heads(source)}
    if wishes.config is None:
        return ReadRequest(out, weights, _documents(wishes, {CONFIG: _needed(source / CONFIG_FILE)}), source)
    config, tokenizer = _given_config(wishes)
    return ReadRequest(out, weights, _documents(wishes, {CONFIG: config}), tokenizer)


def _bare(wishes: ConversionWishes, out: Path) -> ReadRequest:
    if wishes.config is None:
        raise UserError(
            "config-missing",
            what=f"{wishes.source.name} holds weights alone and does not say which model they belong to.",
            do=f"Give --config with {PUBLISHED!r} or with a folder that holds {CONFIG_FILE} and the tokenizer.",
        )
    config, tokenizer = _given_config(wishes)
    return ReadRequest(out, {WHOLE: wishes.source}, _documents(wishes, {CONFIG: config}), tokenizer)


def _described(wishes: ConversionWishes, out: Path) -> ReadRequest:
    source = wishes.source
    text = source / TEXT_FOLDER
    documents = {DESCRIPTION: source / DESCRIPTION_FILE, CONFIG: _needed(text / CONFIG_FILE)}
    weights = {IMAGE: _first(source, IMAGE_NAMES), TEXT: _first(text, NAMES), **_heads(source)}
    return ReadRequest(out, weights, _documents(wishes, documents), text)


def _heads(folder: Path) -> dict[str, Path]:
    found = [folder / name for name in HEAD_NAMES if (folder / name).exists()]
    return {HEADS: found[0]} if found else {}


def _given_config(wishes: ConversionWishes) -> tuple[Path | None, Path]:
    """Return the config.json, None for the published one, and the folder with the tokenizer."""
    beside = wishes.source if wishes.source.is_dir() else wishes.source.parent
    if wishes.config == PUBLISHED:
        return None, beside
    given = Path(str(wishes.config))
    file = given / CONFIG_FILE if given.is_dir() else given
    return _needed(file), file.parent


def _documents(wishes: ConversionWishes, found: Mapping[str, Path | None]) -> dict[str, Path]:
    documents = {name: file for name, file in found.items() if file is not None}
    if wishes.preprocessing is not None and wishes.preprocessing not in PREPARATIONS:
        documents[PREPROCESSING] = Path(wishes.preprocessing)
    return documents


def _first(folder: Path, names: tuple[str, ...]) -> Path:
    for name in names:
        if (folder / name).exists() or (folder / name).is_symlink():
            return folder / name
    raise UserError(
        "checkpoint-incomplete", what=f"There are no weights in {folder} ({', '.join(names)}).", do=_ASK
    )


def _needed(file: Path) -> Path:
    if not (file.exists() or file.is_symlink()):
        raise UserError("checkpoint-incomplete", what=f"There is no {file.name} in {file.parent}.", do=_ASK)
    return file
