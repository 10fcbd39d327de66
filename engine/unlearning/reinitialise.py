"""Putting fresh random values in place of the weights that serve forget most."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.events import Progress
from engine.model.config import ModelConfig
from engine.model.dual_encoder import DualEncoder
from engine.model.losses import cross_entropy
from engine.model.scoring import run_model
from engine.randomness import derived_seed
from engine.unlearning.objective import Bench

GRADIENT_BATCH = 8


@dataclass(frozen=True, slots=True)
class Shares:
    """Which share of each tensor of a branch is drawn anew, 0 to 1."""

    image: float
    text: float

    def of(self, name: str) -> float:
        """Return the share for a parameter's name; what serves both branches goes with the reports."""
        return self.image if name.startswith("image_") else self.text


def squared_gradients(model: DualEncoder, bench: Bench, rows: NDArray[np.int64]) -> dict[str, Tensor]:
    """Return the mean over small batches of the squared gradients of the cross-entropy.

    Parameters
    ----------
    rows : ndarray
        (m,) int64, rows of the bench's inputs.

    Returns
    -------
    dict
        Parameter name to a tensor of that parameter's shape: how much this set needs each weight
        (the diagonal of the empirical Fisher information).
    """
    return _mean_over_batches(model, bench, rows, torch.square)


def mean_gradients(model: DualEncoder, bench: Bench, rows: NDArray[np.int64]) -> dict[str, Tensor]:
    """Return the mean over small batches of the gradients of the cross-entropy, as ``squared_gradients``."""
    return _mean_over_batches(model, bench, rows, torch.clone)


def _mean_over_batches(
    model: DualEncoder, bench: Bench, rows: NDArray[np.int64], value: Callable[[Tensor], Tensor]
) -> dict[str, Tensor]:
    model.eval()
    sums = {name: torch.zeros_like(p) for name, p in model.named_parameters()}
    starts = range(0, len(rows), GRADIENT_BATCH)
    for start in starts:
        bench.report(Progress("Finding the weights that serve these patients", start, len(rows)))
        batch = bench.inputs.batch(rows[start : start + GRADIENT_BATCH], bench.device)
        model.zero_grad(set_to_none=True)
        outputs = run_model(model, batch, bench.config.preprocessing)
        cross_entropy(outputs, batch.labels).backward()  # type: ignore[no-untyped-call]
        for name, parameter in model.named_parameters():
            if parameter.grad is not None:
                sums[name] += value(parameter.grad)
    model.zero_grad(set_to_none=True)
    return {name: total / len(starts) for name, total in sums.items()}


def reinitialise(
    model: DualEncoder,
    forget: dict[str, Tensor],
    retain: dict[str, Tensor],
    *,
    shares: Shares,
    config: ModelConfig,
    seed: int,
) -> int:
    """Draw anew, in each matrix and kernel, the share of weights that forget needs most.

    A weight's need is the squared gradient on forget less that on retain, each as a share of its
    tensor's sum. Biases and norms stay.

    Returns
    -------
    int
        How many weights were drawn anew.
    """
    fresh = fresh_model(config, seed).state_dict()
    changed = 0
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.ndim < 2:
                continue
            need = _share_of_sum(forget[name]) - _share_of_sum(retain[name])
            count = round(shares.of(name) * parameter.numel())
            places = need.flatten().topk(count).indices
            parameter.view(-1)[places] = fresh[name].to(parameter.device).reshape(-1)[places]
            changed += count
    return changed


def fresh_model(config: ModelConfig, seed: int) -> DualEncoder:
    """Return a model with random weights drawn from the seed."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(derived_seed(seed, "fresh-weights"))
        return DualEncoder(config)


def _share_of_sum(values: Tensor) -> Tensor:
    return values / values.sum().clamp(min=torch.finfo(values.dtype).tiny)
