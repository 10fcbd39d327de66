"""What may be wished of a qualification run; no torch."""

from dataclasses import dataclass, field
from pathlib import Path

PATIENTS = 100


@dataclass(frozen=True, slots=True)
class QualificationWish:
    """Which model to qualify for which method and settings.

    Attributes
    ----------
    out : Path
        Folder for the result; it must be new or empty.
    patients : int
        How many to draw; at most a fifth of those that the model was trained on are taken.
    earlier : tuple of Path
        Lists of the patients whom earlier requests removed, where their run's folder is not at hand.
    """

    checkpoint: Path
    dataset: Path
    out: Path
    patients: int = PATIENTS
    method: str = "recommended"
    preset: str | None = None
    overrides: dict[str, float | int | bool] = field(default_factory=dict)
    epochs: int | None = None
    seed: int = 0
    device: str = "auto"
    earlier: tuple[Path, ...] = ()
