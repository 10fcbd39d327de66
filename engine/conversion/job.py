"""Turning a foreign checkpoint into a safe one: read in a confined process, fitted, saved whole or not at all."""

import hashlib
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from torch import Tensor

from engine.conversion.assembly import Assembly, assemble
from engine.conversion.described import assemble_described
from engine.conversion.layouts import CONFIG, DESCRIPTION, WHOLE, files_to_read
from engine.conversion.process import read_untrusted
from engine.conversion.published import assemble_published, is_published
from engine.conversion.request import SafeFiles
from engine.conversion.sizes import require_bearable
from engine.conversion.vision_text import assemble_vision_text, is_vision_text
from engine.conversion.wishes import ConversionWishes
from engine.errors import UserError
from engine.events import Notice, Progress, Report
from engine.files import user_errors_of_disk
from engine.model.checkpoint import Origin, read_weights, save_checkpoint
from engine.model.config import ModelConfig
from engine.model.foreign_tokenizer import require_vocabulary
from engine.model.tokenizer import load_tokenizer
from engine.runs import ModelRecord
from engine.untrusted.json_text import JsonObject

STEP = "Converting the checkpoint"


def convert_checkpoint(
    wishes: ConversionWishes, *, approve: Callable[[Path], object], report: Report
) -> ModelRecord:
    """Convert a checkpoint that nobody vouches for.

    Parameters
    ----------
    approve : callable
        Gets the finished folder before it is put in its place, and may raise, as the model
        register does for a retired model; nothing is left then.

    Raises
    ------
    UserError
        With the reason of the refusal, by its code.
    """
    out = wishes.out
    if out.exists():
        raise UserError("checkpoint-exists", what=f"{out} is there already.", do="Choose another folder.")
    with user_errors_of_disk(out):
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".converting-", dir=out.parent) as cache:
            safe = _read(wishes, Path(cache), report)
            made = Path(cache) / "checkpoint"
            record = _rebuild(safe, wishes, made, report)
            approve(made)
            report(Progress(STEP, 1, 1))
            made.rename(out)
    return record


def _read(wishes: ConversionWishes, cache: Path, report: Report) -> SafeFiles:
    folder = cache / "read"
    folder.mkdir()
    return read_untrusted(files_to_read(wishes, folder), report=report)


def _rebuild(safe: SafeFiles, wishes: ConversionWishes, out: Path, report: Report) -> ModelRecord:
    report(Progress(STEP, 0, 1))
    assembly = _assembly(safe, wishes)
    tokenizer = load_tokenizer(safe.tokenizer)
    require_vocabulary(tokenizer, assembly.config)
    model = assemble(assembly)
    for text in (*safe.notices, *assembly.notices):
        report(Notice("info", text))
    origin = Origin("", "", datetime.now(UTC), source_sha256=_source(safe))
    return save_checkpoint(out, model, tokenizer, config=assembly.config, origin=origin)


def _source(safe: SafeFiles) -> str:
    hashes = [digest for _, digest in sorted(safe.sha256.items())]
    return hashes[0] if len(hashes) == 1 else hashlib.sha256("\n".join(hashes).encode()).hexdigest()


def _assembly(safe: SafeFiles, wishes: ConversionWishes) -> Assembly:
    documents = safe.documents
    tensors = {part: read_weights(safe.weights(part)) for part in safe.sha256}
    if DESCRIPTION in documents:
        return assemble_described(tensors, documents, wishes)
    if "schema_version" in documents.get(CONFIG, {}):
        return _own(documents[CONFIG], tensors[WHOLE])
    if is_vision_text(documents):
        return assemble_vision_text(tensors, documents, wishes)
    if is_published(tensors[WHOLE]) or CONFIG not in documents:
        return assemble_published(tensors[WHOLE], documents, wishes)
    raise UserError(
        "format-unknown",
        what="The weights are of no format that this program knows.",
        do="Give the published format, a VisionTextDualEncoderModel, or two parts with a model.toml; see the README.",
    )


def _own(document: JsonObject, tensors: dict[str, Tensor]) -> Assembly:
    try:
        config = msgspec.convert(document, ModelConfig)
    except msgspec.ValidationError as error:
        raise UserError(
            "config-unfit",
            what="The config.json is damaged or was written by another version.",
            do="Ask for the whole folder where the checkpoint came from.",
        ) from error
    require_bearable(config.text, tensors.values())
    return Assembly(config, tensors)
