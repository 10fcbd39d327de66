"""The job of training a finished run's retrained model, and of auditing the run against it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import numpy as np
import torch
from tokenizers import Tokenizer

from engine.audit.result import Audit
from engine.catalog.catalog import Catalog
from engine.device import choose_device, repeatable
from engine.errors import UserError
from engine.events import Notice, Report
from engine.files import read_json, sha256_of, user_errors_of_disk
from engine.model.architecture import BertSizes
from engine.model.checkpoint import Origin, save_checkpoint
from engine.model.config import CONFIG_FILE, MANIFEST_FILE, TOKENIZER_FILE, ModelConfig
from engine.model.dual_encoder import DualEncoder
from engine.model.inputs import load_inputs
from engine.model.summary import require_files
from engine.model.tokenizer import load_tokenizer, make_tokenizer
from engine.model.training import TrainingConfig, read_training_config, settings_of, train_model
from engine.occupying import working_on
from engine.private_data import require_private
from engine.randomness import derived_seed
from engine.records import SET_NAMES, Sample, Split
from engine.register.pseudonyms import PseudonymKey
from engine.retraining.choice import choose_training
from engine.retraining.wishes import ReferenceWishes
from engine.runs import ModelRecord, RunFolder, RunRecord
from engine.store.store import open_store
from engine.unlearning.auditing import AuditWishes, run_audit

REFERENCE_FOLDER = "reference"


def reference_of(folder: RunFolder) -> Path:
    """Return where a run's own retrained model lies, or would lie."""
    return folder.path / REFERENCE_FOLDER


def require_trainable(folder: RunFolder, wishes: ReferenceWishes) -> RunRecord:
    """Refuse at once what could not be trained or audited hours later.

    Raises
    ------
    UserError
        ``run-missing``, ``run-not-finished``, ``reference-exists``, ``original-changed``,
        ``config-unreadable``, and what concerns the original's folder and the device.
    """
    record = folder.record()
    require_private(folder)
    if record.state != "unlearned" or not folder.model.is_dir():
        raise UserError(
            "run-not-finished",
            what=f"The run in {folder.path} has no unlearned model to compare a retrained one with.",
            do="Go on with it by: python main.py unlearn --resume, or choose a run that has ended.",
        )
    if reference_of(folder).exists() and _was_compared(folder):
        raise UserError(
            "reference-exists",
            what=f"The run in {folder.path} has a retrained model already, and was audited against it.",
            do=f"Delete or move its folder {REFERENCE_FOLDER} to train another.",
        )
    original = record.request.checkpoint
    require_files(original)
    if sha256_of(original / MANIFEST_FILE) != record.original.sha256:
        raise UserError(
            "original-changed",
            what="The original checkpoint is no longer the one that this run was planned with.",
            do="Put the original checkpoint back.",
        )
    read_training_config(wishes.config)
    choose_device(wishes.device)
    return record


def train_and_audit(folder: RunFolder, wishes: ReferenceWishes, *, report: Report) -> Audit:
    """Train a run's retrained model into RUN/reference, and audit the run again with it (row 9).

    The model is written whole or not at all. One that is there but was not audited against, since the
    job was stopped in between, is not trained again. As many epochs of relearning are measured as the
    run's last audit has.

    Raises
    ------
    Cancelled
        Out of ``report``; the run is then as it was, or has its retrained model and its old audit.
    UserError
        What `require_trainable` and `run_audit` raise.
    """
    record = require_trainable(folder, wishes)
    if reference_of(folder).exists():
        report(Notice("info", "The retrained model is there already; the run is audited against it."))
    else:
        train_reference(folder, record, wishes, report=report)
    audit = AuditWishes(reference=reference_of(folder), relearn=_relearned(folder))
    return run_audit(folder, audit, report=report)


def train_reference(
    folder: RunFolder, record: RunRecord, wishes: ReferenceWishes, *, report: Report
) -> ModelRecord:
    """Train a model like the run's original on the retained patients alone, from random weights.

    Patients of earlier requests are not among the retained ones. The tokenizer is learned from the
    retained reports where the original's was made so.
    """
    device = choose_device(wishes.device)
    original = record.request.checkpoint
    config = choose_training(original, wishes.config, report=report)
    with (
        user_errors_of_disk(folder.path),
        working_on(folder),
        repeatable(),
        torch.random.fork_rng(),
        open_store(record.request.store) as store,
    ):
        samples, version = _retained(folder, record)
        tokenizer = _tokenizer(original, samples)
        inputs = load_inputs(
            samples, tokenizer, preprocessing=config.preprocessing, store=store, report=report
        )
        shape = _shape(original, tokenizer)
        torch.manual_seed(derived_seed(wishes.seed, "initial-weights"))
        model = DualEncoder(shape).to(device)
        rows = np.arange(len(samples), dtype=np.int64)
        train_model(model, inputs, rows, config=config, seed=wishes.seed, device=device, report=report)
    return save_checkpoint(
        reference_of(folder), model, tokenizer, config=shape, origin=_origin(config, wishes, version)
    )


def _retained(folder: RunFolder, record: RunRecord) -> tuple[tuple[Sample, ...], str]:
    split = read_json(folder.split_file, Split)
    key = PseudonymKey.load(folder.key_file)
    fixed = {one.count.set: one.digest for one in record.sets}
    if any(key.digest(split.of(name)) != fixed[name] for name in SET_NAMES):
        raise UserError(
            "sets-changed",
            what=f"The lists of patients in {folder.path} are no longer those fixed before the run.",
            do="Restore the folder from a copy.",
        )
    with Catalog.open(folder.catalog_file) as catalog:
        return catalog.samples(split.retain), catalog.version


def _tokenizer(original: Path, samples: tuple[Sample, ...]) -> Tokenizer:
    text = read_json(original / CONFIG_FILE, ModelConfig).text
    if isinstance(text, BertSizes):
        return make_tokenizer(samples, vocabulary=text.vocabulary)
    return load_tokenizer(original / TOKENIZER_FILE)


def _shape(original: Path, tokenizer: Tokenizer) -> ModelConfig:
    config = read_json(original / CONFIG_FILE, ModelConfig)
    text = config.text
    if isinstance(text, BertSizes):
        text = msgspec.structs.replace(text, vocabulary=tokenizer.get_vocab_size())
    return replace(config, name=f"{config.name}, retrained", text=text)


def _origin(config: TrainingConfig, wishes: ReferenceWishes, version: str) -> Origin:
    training = settings_of(config, seed=wishes.seed)
    return Origin(parent="", data_version=version, created_at=datetime.now(UTC), training=training)


def _was_compared(folder: RunFolder) -> bool:
    if not folder.audit_file.is_file():
        return False
    return any(head.reference is not None for head in folder.audit().heads)


def _relearned(folder: RunFolder) -> int:
    if not folder.audit_file.is_file():
        return 0
    return max((one.epochs for head in folder.audit().heads for one in head.relearned), default=0)
