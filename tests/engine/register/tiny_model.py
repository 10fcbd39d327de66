"""The smallest model there is, for tests of what surrounds it."""

import torch

from engine.model.architecture import BertSizes, FrozenGate, Projected, ResidualStages
from engine.model.config import (
    SCHEMA_VERSION,
    ModelConfig,
    PercentileSquare,
    Preprocessing,
    ReportPreparation,
)
from engine.model.dual_encoder import DualEncoder


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
