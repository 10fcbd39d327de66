"""The state of a run between two epochs: enough to go on after a crash, bit for bit on the CPU."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from engine.files import folder_atomic, read_json, to_json
from engine.model.checkpoint import read_weights
from engine.model.dual_encoder import DualEncoder
from engine.model.tensor_file import write_tensors
from engine.records import EpochMetrics

PREFIX = "epoch-"


@dataclass(frozen=True, slots=True)
class Progressed:
    """state.json: the epochs measured so far and which of them is selected."""

    steps: int
    metrics: tuple[EpochMetrics, ...]
    selected_epoch: int | None
    active_seconds: float


@dataclass(frozen=True, slots=True)
class StateFolder:
    """Folders ``epoch-0003``, one complete state each; only the newest is kept.

    A new state is written beside the old one and renamed, so that at any moment one is whole.
    """

    path: Path

    def newest(self) -> Path | None:
        """Return the newest whole state, or None before the first."""
        found = sorted(self.path.glob(f"{PREFIX}*")) if self.path.is_dir() else []
        return found[-1] if found else None

    def save(
        self,
        progressed: Progressed,
        *,
        model: DualEncoder,
        selected: dict[str, Tensor] | None,
        optimiser: torch.optim.Optimizer,
    ) -> None:
        """Write a whole state, then remove the older ones."""
        older = list(self.path.glob(f"{PREFIX}*"))
        target = self.path / f"{PREFIX}{progressed.metrics[-1].epoch:04d}"
        with folder_atomic(target) as folder:
            (folder / "state.json").write_bytes(to_json(progressed))
            write_tensors(folder / "model.safetensors", model.state_dict())
            write_tensors(folder / "optimiser.safetensors", _flatten(optimiser))
            if selected is not None:
                write_tensors(folder / "selected.safetensors", selected)
        for folder in older:
            if folder != target:
                shutil.rmtree(folder, ignore_errors=True)

    def remove(self) -> None:
        """Delete every state; the run is over."""
        shutil.rmtree(self.path, ignore_errors=True)


def load_progress(folder: Path) -> Progressed:
    """Read state.json of one state."""
    return read_json(folder / "state.json", Progressed)


def load_selected(folder: Path) -> dict[str, Tensor] | None:
    """Read the selected epoch's weights, or None where no epoch has qualified yet."""
    file = folder / "selected.safetensors"
    return read_weights(file) if file.is_file() else None


def restore(folder: Path, *, model: DualEncoder, optimiser: torch.optim.Optimizer) -> None:
    """Put a state's weights and optimiser moments back in place."""
    model.load_state_dict(read_weights(folder / "model.safetensors"))
    moments = read_weights(folder / "optimiser.safetensors")
    for number, parameter in enumerate(_parameters(optimiser)):
        names = [name for name in moments if name.startswith(f"{number}.")]
        if names:
            optimiser.state[parameter] = {
                name.split(".", 1)[1]: _beside(moments[name], parameter) for name in names
            }


def _beside(moment: Tensor, parameter: Tensor) -> Tensor:
    return moment if moment.ndim == 0 else moment.to(parameter.device)


def _flatten(optimiser: torch.optim.Optimizer) -> dict[str, Tensor]:
    flat: dict[str, Tensor] = {}
    for number, parameter in enumerate(_parameters(optimiser)):
        for name, value in optimiser.state.get(parameter, {}).items():
            flat[f"{number}.{name}"] = value
    return flat


def _parameters(optimiser: torch.optim.Optimizer) -> Iterable[Tensor]:
    return (parameter for group in optimiser.param_groups for parameter in group["params"])
