"""Training an original, or a retrained reference, from scratch with the published losses."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import numpy as np
import torch
from msgspec import Meta
from numpy.typing import NDArray

from engine.errors import UserError
from engine.events import Progress, Report
from engine.model.architecture import BertSizes, ImageEncoderConfig, Projected, ResidualStages
from engine.model.config import Preprocessing
from engine.model.dual_encoder import DualEncoder
from engine.model.inputs import Inputs
from engine.model.losses import training_loss
from engine.model.optimisation import Schedule, make_optimiser
from engine.model.scoring import run_model
from engine.model.training_settings import TrainingSettings
from engine.randomness import derived_seed, numpy_generator


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """What ``train --config`` may set in TOML; the defaults suit some thousand small radiographs.

    Attributes
    ----------
    epochs : int
        Passes over the training samples.
    learning_rate : float
        Peak of AdamW's rate, after a linear warm-up over ``warmup`` of all steps.
    task : str
        ``ordinal`` for classes that are ordered; a data set of findings is multi-label by itself.
    """

    name: str = "joint image and report classifier"
    intended_use: str = "not stated"
    task: Literal["multiclass", "ordinal"] = "multiclass"
    epochs: Annotated[int, Meta(ge=1, le=1000)] = 20
    learning_rate: Annotated[float, Meta(gt=0.0, le=1.0)] = 1e-3
    weight_decay: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.01
    batch_size: Annotated[int, Meta(ge=2, le=4096)] = 32
    warmup: Annotated[float, Meta(ge=0.0, le=0.9)] = 0.1
    embedding: Projected = field(default_factory=Projected)
    image: ImageEncoderConfig = field(default_factory=ResidualStages)
    text: BertSizes = field(default_factory=BertSizes)
    preprocessing: Preprocessing = field(default_factory=Preprocessing)


def read_training_config(file: Path | None) -> TrainingConfig:
    """Read a TOML file, or return the defaults; a wrong value is a UserError."""
    if file is None:
        return TrainingConfig()
    try:
        return msgspec.toml.decode(file.read_bytes(), type=TrainingConfig)
    except (OSError, UnicodeDecodeError, msgspec.DecodeError) as error:
        raise UserError(
            "config-unreadable",
            what=f"The training configuration {file} cannot be used: {_reason(error)}.",
            do="Mend the file, or leave --config out to train with the defaults.",
        ) from error


def settings_of(config: TrainingConfig, *, seed: int) -> TrainingSettings:
    """Return what a manifest records of a training."""
    return TrainingSettings(
        epochs=config.epochs,
        learning_rate=config.learning_rate,
        weight_decay=config.weight_decay,
        batch_size=config.batch_size,
        warmup=config.warmup,
        seed=seed,
    )


def train_model(
    model: DualEncoder,
    inputs: Inputs,
    rows: NDArray[np.int64],
    *,
    config: TrainingConfig,
    seed: int,
    device: torch.device,
    report: Report,
) -> None:
    """Train a model in place on these rows; random order and dropout come from the seed.

    Parameters
    ----------
    rows : ndarray
        (m,) int64, at least two.
    """
    schedule = Schedule(config.learning_rate, config.warmup, config.epochs * _steps(len(rows), config))
    optimiser = make_optimiser(model, weight_decay=config.weight_decay)
    step = 0
    model.train()
    for epoch in range(config.epochs):
        report(Progress("Training", epoch, config.epochs))
        order = numpy_generator(seed, "train-order", epoch).permutation(rows)
        torch.manual_seed(derived_seed(seed, "train-dropout", epoch))
        for start in range(0, len(order) - 1, config.batch_size):
            batch = inputs.batch(order[start : start + config.batch_size], device)
            outputs = run_model(model, batch, config.preprocessing)
            loss = training_loss(outputs, batch.labels, batch.studies)
            schedule.step(optimiser, step=step, loss=loss, clip_norm=1.0)
            step += 1
            report(Progress("Training", epoch, config.epochs))
    model.eval()
    report(Progress("Training", config.epochs, config.epochs))


def _steps(samples: int, config: TrainingConfig) -> int:
    return len(range(0, samples - 1, config.batch_size))


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or "it cannot be read"
    if isinstance(error, UnicodeDecodeError):
        return "it is no text in UTF-8"
    return str(error)
