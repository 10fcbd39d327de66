"""What may be wished of a retrained model's training; no torch."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReferenceWishes:
    """How to train a run's retrained model.

    Attributes
    ----------
    config : Path or None
        Training configuration in TOML; None for what the original records, or else the defaults.
    """

    seed: int = 0
    config: Path | None = None
    device: str = "auto"
