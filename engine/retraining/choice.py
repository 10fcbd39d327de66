"""How the retrained model of a run is trained: as the original records it, or as it is told."""

from dataclasses import replace
from pathlib import Path

from engine.events import Notice, Report
from engine.files import read_json
from engine.model.config import CONFIG_FILE, MANIFEST_FILE, Manifest, ModelConfig
from engine.model.training import TrainingConfig, read_training_config
from engine.model.training_settings import TrainingSettings


def choose_training(original: Path, given: Path | None, *, report: Report) -> TrainingConfig:
    """Return the training of a model like the original; what it rests on is told.

    A configuration that is given decides epochs, rate, batches, decay and warm-up; without one, what the
    original's manifest records; where it records nothing, the defaults. Architecture, task and
    preparation are the original's always.

    Raises
    ------
    UserError
        ``config-unreadable``, and where a file of the original is damaged.
    """
    recorded = read_json(original / MANIFEST_FILE, Manifest).training
    config = read_training_config(given)
    if given is None and recorded is not None:
        config = as_recorded(config, recorded)
    report(_told(given, recorded))
    preprocessing = read_json(original / CONFIG_FILE, ModelConfig).preprocessing
    return replace(config, preprocessing=preprocessing)


def as_recorded(config: TrainingConfig, recorded: TrainingSettings) -> TrainingConfig:
    """Return the configuration with the settings that a manifest records."""
    return replace(
        config,
        epochs=recorded.epochs,
        learning_rate=recorded.learning_rate,
        weight_decay=recorded.weight_decay,
        batch_size=recorded.batch_size,
        warmup=recorded.warmup,
    )


def _told(given: Path | None, recorded: TrainingSettings | None) -> Notice:
    if given is not None:
        text = "The retrained model is trained as the configuration says; architecture and preparation are the original's."
        return Notice("info", text)
    if recorded is not None:
        return Notice("info", f"The retrained model is trained as the original records it: {recorded.words}.")
    text = (
        "The original does not record how it was trained, so the retrained model is trained with the defaults; a "
        "difference between them may come from that. Give the original's configuration with --config where there is one."
    )
    return Notice("warning", text)
