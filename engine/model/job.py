"""The job of training an original, or a reference retrained without some patients."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import numpy as np
import torch

from engine.catalog.catalog import Catalog
from engine.catalog.ids import read_ids
from engine.catalog.matching import known_patients, match_ids, require_matched
from engine.catalog.providing import provide_catalog
from engine.device import choose_device, repeatable
from engine.errors import UserError
from engine.events import Report
from engine.files import OWNER_ONLY_FOLDER, user_errors_of_disk
from engine.model.architecture import FrozenGate
from engine.model.checkpoint import Origin, save_checkpoint
from engine.model.config import SCHEMA_VERSION, ModelConfig, Task
from engine.model.dual_encoder import DualEncoder
from engine.model.inputs import load_inputs
from engine.model.tokenizer import make_tokenizer
from engine.model.training import TrainingConfig, settings_of, train_model
from engine.randomness import derived_seed
from engine.records import Sample
from engine.runs import ModelRecord
from engine.store.store import open_store


@dataclass(frozen=True, slots=True)
class TrainingRequest:
    """What to train.

    Attributes
    ----------
    without : Path or None
        CSV of patients to leave out: the result is a retrained reference.
    """

    dataset: Path
    out: Path
    config: TrainingConfig
    without: Path | None = None
    seed: int = 0
    device: str = "auto"


def run_training(request: TrainingRequest, *, report: Report) -> ModelRecord:
    """Index a data set, train on its training patients, and write the checkpoint folder.

    Raises
    ------
    UserError
        ``checkpoint-exists``, ``training-few``, ``training-task``, and what concerns data set, ids,
        device and disk.
    """
    out = request.out
    if out.exists():
        raise UserError("checkpoint-exists", what=f"{out} is there already.", do="Choose another folder.")
    choose_device(request.device)
    with user_errors_of_disk(out), repeatable(), torch.random.fork_rng():
        out.parent.mkdir(parents=True, exist_ok=True)
        with _catalog(request, report) as catalog:
            samples = _training_samples(catalog, request.without)
            learned = Learned(_task(catalog, request.config), catalog.labels, catalog.version)
        return _train(request, samples, learned=learned, report=report)


@dataclass(frozen=True, slots=True)
class Learned:
    """What a model is trained to tell, and the version of the data set that it learns from."""

    task: Task
    labels: tuple[str, ...]
    version: str


@contextmanager
def _catalog(wish: TrainingRequest, report: Report) -> Iterator[Catalog]:
    """Give a catalog in a folder beside the model, which is gone before the training begins.

    The folder has a name of its own, so that the next training of this model removes what a killed one left.
    """
    folder = wish.out.with_name(f".{wish.out.name}.training")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=OWNER_ONLY_FOLDER)
    try:
        # A split that has to be drawn is drawn with the same seed at every index, not with the training's.
        provide_catalog(wish.dataset, folder / "catalog.sqlite", report=report)
        with Catalog.open(folder / "catalog.sqlite") as catalog:
            yield catalog
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _train(
    wish: TrainingRequest, samples: tuple[Sample, ...], *, learned: Learned, report: Report
) -> ModelRecord:
    device = choose_device(wish.device)
    tokenizer = make_tokenizer(samples, vocabulary=wish.config.text.vocabulary)
    with open_store(None) as store:
        inputs = load_inputs(
            samples, tokenizer, preprocessing=wish.config.preprocessing, store=store, report=report
        )
        config = _model_config(wish, learned, vocabulary=tokenizer.get_vocab_size())
        torch.manual_seed(derived_seed(wish.seed, "initial-weights"))
        model = DualEncoder(config).to(device)
        rows = np.arange(len(samples), dtype=np.int64)
        train_model(model, inputs, rows, config=wish.config, seed=wish.seed, device=device, report=report)
    training = settings_of(wish.config, seed=wish.seed)
    origin = Origin(parent="", data_version=learned.version, created_at=datetime.now(UTC), training=training)
    return save_checkpoint(wish.out, model, tokenizer, config=config, origin=origin)


def _training_samples(catalog: Catalog, without: Path | None) -> tuple[Sample, ...]:
    left_out: frozenset[str] = frozenset()
    if without is not None:
        ids = read_ids(without)
        match = match_ids(ids, known_patients(catalog.patient_table()))
        require_matched(match, ids)
        left_out = frozenset(match.matched)
    samples = catalog.samples(i for i in catalog.members("train") if i not in left_out)
    if len(samples) < 2:
        raise UserError(
            "training-few",
            what=f"The data set holds {len(samples)} usable training images.",
            do="See why the others are rejected with: python main.py index.",
        )
    return samples


def _task(catalog: Catalog, config: TrainingConfig) -> Task:
    if config.task == "ordinal" and (catalog.kind == "multi-label" or len(catalog.labels) < 2):
        raise UserError(
            "training-task",
            what="The training configuration says ordinal, but the data set has no ordered classes.",
            do="Choose a label of two classes or more when indexing, or leave the task out.",
        )
    return "multi-label" if catalog.kind == "multi-label" else config.task


def _model_config(wish: TrainingRequest, learned: Learned, *, vocabulary: int) -> ModelConfig:
    config = wish.config
    return ModelConfig(
        schema_version=SCHEMA_VERSION,
        name=config.name,
        task=learned.task,
        labels=learned.labels,
        intended_use=config.intended_use,
        image=config.image,
        text=msgspec.structs.replace(config.text, vocabulary=vocabulary),
        embedding=config.embedding,
        joint=FrozenGate(derived_seed(wish.seed, "gate")),
        preprocessing=config.preprocessing,
    )
