"""Checkpoint folders: saved whole or not at all, hashes checked at every load, safetensors only."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import safetensors.torch
import torch
from safetensors import SafetensorError
from tokenizers import Tokenizer

from engine.audit.result import FileHash
from engine.errors import UserError
from engine.files import folder_atomic, read_json, sha256_of, to_json, user_errors_of_disk
from engine.model.config import (
    CONFIG_FILE,
    MANIFEST_FILE,
    SCHEMA_VERSION,
    TOKENIZER_FILE,
    WEIGHTS_FILE,
    Manifest,
    ModelConfig,
)
from engine.model.dual_encoder import DualEncoder, count_parameters
from engine.model.summary import require_files, require_hashes
from engine.model.tensor_file import write_tensors
from engine.model.tokenizer import load_tokenizer
from engine.model.training_settings import TrainingSettings
from engine.runs import ModelRecord
from engine.untrusted.safetensors_header import digest_weights, read_header


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A loaded checkpoint: model in eval mode on the CPU, tokenizer, configuration, record."""

    config: ModelConfig
    model: DualEncoder
    tokenizer: Tokenizer
    record: ModelRecord


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a model comes from: its parent's manifest hash, its data, and when it was made.

    ``source_sha256`` is that of the foreign weights that it was converted from, ``run_id`` the unlearning
    run that made it; empty where there is none. ``training`` is None for a model that was not trained from scratch.
    """

    parent: str
    data_version: str
    created_at: datetime
    source_sha256: str = ""
    run_id: str = ""
    training: TrainingSettings | None = None


def save_checkpoint(
    path: Path, model: DualEncoder, tokenizer: Tokenizer, *, config: ModelConfig, origin: Origin
) -> ModelRecord:
    """Write a checkpoint folder atomically, replacing one that is there, and return its record."""
    with user_errors_of_disk(path), folder_atomic(path) as folder:
        (folder / CONFIG_FILE).write_bytes(to_json(config))
        (folder / TOKENIZER_FILE).write_text(tokenizer.to_str(pretty=True), encoding="utf-8")
        write_tensors(folder / WEIGHTS_FILE, model.state_dict())
        manifest = Manifest(
            schema_version=SCHEMA_VERSION,
            sha256={name: sha256_of(folder / name) for name in (CONFIG_FILE, TOKENIZER_FILE, WEIGHTS_FILE)},
            parent=origin.parent,
            data_version=origin.data_version,
            parameters=count_parameters(model),
            created_at=origin.created_at.isoformat(timespec="seconds"),
            weights_digest=digest_weights(folder / WEIGHTS_FILE),
            source_sha256=origin.source_sha256,
            run_id=origin.run_id,
            training=origin.training,
        )
        (folder / MANIFEST_FILE).write_bytes(to_json(manifest))
    return _record(path, config, manifest)


def load_checkpoint(path: Path) -> Checkpoint:
    """Check a folder's hashes, then load it.

    Raises
    ------
    UserError
        ``checkpoint-missing``, ``checkpoint-incomplete``, ``checkpoint-altered`` (a file is not
        what the manifest says) or ``checkpoint-unfit`` (the weights do not fit the configuration).
    """
    require_files(path)
    manifest = read_json(path / MANIFEST_FILE, Manifest)
    require_hashes(path, manifest)
    config = read_json(path / CONFIG_FILE, ModelConfig)
    model = DualEncoder(config)
    weights = read_weights(path / WEIGHTS_FILE)
    require_fit(model, weights, path)
    model.load_state_dict(weights)
    tokenizer = load_tokenizer(path / TOKENIZER_FILE)
    return Checkpoint(config, model.eval(), tokenizer, _record(path, config, manifest))


def read_weights(file: Path) -> dict[str, torch.Tensor]:
    """Read a safetensors file whose header holds what it claims; a damaged one is a UserError."""
    read_header(file, inside=file.parent)
    try:
        return safetensors.torch.load_file(file)
    except (SafetensorError, OSError) as error:
        raise UserError(
            "weights-damaged",
            what=f"The weights {file} cannot be read.",
            do="Copy the whole checkpoint folder again.",
        ) from error


def require_fit(model: DualEncoder, weights: dict[str, torch.Tensor], folder: Path) -> None:
    """Refuse weights that lack a tensor of the model, bring a strange one, or differ in shape."""
    expected = model.state_dict()
    wrong = sorted(set(expected) ^ set(weights))
    wrong += [name for name in expected if name in weights and expected[name].shape != weights[name].shape]
    if wrong:
        raise UserError(
            "checkpoint-unfit",
            what=f"The weights in {folder} do not fit its config.json ({len(wrong)} differ, first {wrong[0]}).",
            do="Use the config.json that was saved with these weights.",
        )


def _record(path: Path, config: ModelConfig, manifest: Manifest) -> ModelRecord:
    return ModelRecord(
        sha256=sha256_of(path / MANIFEST_FILE),
        parent=manifest.parent,
        data_version=manifest.data_version,
        intended_use=config.intended_use,
        parameters=manifest.parameters,
        files=tuple(FileHash(name, digest) for name, digest in sorted(manifest.sha256.items())),
    )
