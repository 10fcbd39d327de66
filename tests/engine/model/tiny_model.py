"""The smallest checkpoint there is, for tests of what surrounds it."""

from datetime import UTC, datetime
from pathlib import Path

import torch
from tokenizers import Tokenizer, models

from engine.model.architecture import BertSizes, FrozenGate, Projected, ResidualStages
from engine.model.checkpoint import Origin, save_checkpoint
from engine.model.config import (
    SCHEMA_VERSION,
    ModelConfig,
    PercentileSquare,
    Preprocessing,
    ReportPreparation,
)
from engine.model.dual_encoder import DualEncoder
from engine.runs import ModelRecord


def make_config(name: str = "tiny") -> ModelConfig:
    """Return a configuration of some thousand parameters."""
    return ModelConfig(
        schema_version=SCHEMA_VERSION,
        name=name,
        task="multiclass",
        labels=("no", "yes"),
        intended_use="tests",
        image=ResidualStages(channels=(4,), blocks=1),
        text=BertSizes(vocabulary=16, hidden=8, layers=1, heads=1, positions=16),
        embedding=Projected(width=4),
        joint=FrozenGate(seed=0),
        preprocessing=Preprocessing(PercentileSquare(size_px=32), ReportPreparation(max_tokens=16)),
    )


def make_model(config: ModelConfig, seed: int = 0) -> DualEncoder:
    """Return a model with random weights of that seed."""
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        return DualEncoder(config).eval()


def save_tiny(folder: Path, *, seed: int = 0, parent: str = "") -> ModelRecord:
    """Write a checkpoint folder that is named as its folder."""
    config = make_config(folder.name)
    vocabulary = {name: number for number, name in enumerate(("[PAD]", "[UNK]", "[CLS]", "[SEP]", "edema"))}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    origin = Origin(parent, "data 1", datetime(2026, 5, 4, tzinfo=UTC))
    return save_checkpoint(folder, make_model(config, seed), tokenizer, config=config, origin=origin)
