"""Turning a foreign checkpoint into a safe one, its pickle opened only in a confined child process."""

import multiprocessing
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from engine.errors import UserError
from engine.events import Progress, Report
from engine.files import read_json, user_errors_of_disk
from engine.model.checkpoint import Origin, read_weights, require_fit, save_checkpoint, write_weights
from engine.model.config import CONFIG_FILE, TOKENIZER_FILE, WEIGHTS_FILE, ModelConfig
from engine.model.dual_encoder import DualEncoder
from engine.model.tokenizer import load_tokenizer
from engine.runs import ModelRecord

PICKLES = ("pytorch_model.bin", "model.pt", "model.pth", "model_state_dict.pth")
MEMORY_BYTES = 16 * 2**30
CPU_SECONDS = 600


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How the child ended: 0 tensors written, 1 refused, anything else died."""

    exit_code: int | None


def convert_checkpoint(source: Path, out: Path, *, report: Report) -> ModelRecord:
    """Convert a folder with config.json, tokenizer.json and weights in safetensors or a pickle.

    A pickle is read with ``weights_only=True`` in a child process with limits on memory and time,
    never in this one, and there is no fallback.

    Raises
    ------
    UserError
        ``checkpoint-exists``, ``checkpoint-missing``, ``checkpoint-incomplete``,
        ``weights-refused``, ``checkpoint-unfit`` or ``file-damaged``.
    """
    if out.exists():
        raise UserError("checkpoint-exists", what=f"{out} is there already.", do="Choose another folder.")
    _require(source, CONFIG_FILE)
    _require(source, TOKENIZER_FILE)
    config = read_json(source / CONFIG_FILE, ModelConfig)
    tokenizer = load_tokenizer(source / TOKENIZER_FILE)
    report(Progress("Reading foreign weights", 0, 1))
    with user_errors_of_disk(out), tempfile.TemporaryDirectory(prefix=".converting-") as cache:
        weights = read_weights(_safe_weights(source, Path(cache)))
        model = DualEncoder(config)
        require_fit(model, weights, source)
        model.load_state_dict(weights)
        report(Progress("Reading foreign weights", 1, 1))
        origin = Origin(parent="", data_version="", created_at=datetime.now(UTC))
        return save_checkpoint(out, model, tokenizer, config=config, origin=origin)


def _require(source: Path, name: str) -> None:
    if not source.is_dir():
        raise UserError(
            "checkpoint-missing",
            what=f"There is no checkpoint folder at {source}.",
            do="Give the folder that holds config.json, tokenizer.json and the weights.",
        )
    if not (source / name).is_file():
        raise UserError(
            "checkpoint-incomplete",
            what=f"The checkpoint {source} has no {name}.",
            do="Ask for the whole folder where the checkpoint came from.",
        )


def _safe_weights(source: Path, cache: Path) -> Path:
    if (source / WEIGHTS_FILE).is_file():
        return source / WEIGHTS_FILE
    found = [source / name for name in PICKLES if (source / name).is_file()]
    if not found:
        raise UserError(
            "checkpoint-incomplete",
            what=f"The checkpoint {source} has no weights ({WEIGHTS_FILE} or {', '.join(PICKLES)}).",
            do="Ask for the whole folder where the checkpoint came from.",
        )
    target = cache / WEIGHTS_FILE
    outcome = _in_child(found[0], target)
    if outcome.exit_code != 0 or not target.is_file():
        raise UserError(
            "weights-refused",
            what=f"{found[0]} is not a plain set of weights, or is too large: it was refused unopened.",
            do="Ask its maker for a safetensors file.",
        )
    return target


def _in_child(file: Path, target: Path) -> _Outcome:
    child = multiprocessing.get_context("spawn").Process(target=rewrite_pickle, args=(file, target))
    child.start()
    child.join(CPU_SECONDS)
    if child.is_alive():
        child.kill()
        child.join()
    return _Outcome(child.exitcode)


def rewrite_pickle(file: Path, target: Path) -> None:
    """Read a pickle of tensors and write them as safetensors; runs in the child only."""
    import torch

    _limit_resources()
    try:
        content = torch.load(file, map_location="cpu", weights_only=True)
    except Exception:  # noqa: BLE001 - whatever it is, the file is refused and the parent says so
        sys.exit(1)
    write_weights(target, {n: value for n, value in dict(content).items() if isinstance(value, torch.Tensor)})


def _limit_resources() -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
