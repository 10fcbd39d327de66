"""Relearning: fine-tuning a copy on retain alone, to see whether the forgotten signal comes back."""

from collections.abc import Iterator
from copy import deepcopy

import numpy as np
import torch
from numpy.typing import NDArray

from engine.events import Progress, Report
from engine.model.config import Preprocessing
from engine.model.dual_encoder import DualEncoder, hold_batch_norm
from engine.model.inputs import Inputs
from engine.model.losses import cross_entropy
from engine.model.optimisation import Schedule, make_optimiser
from engine.model.scoring import run_model
from engine.randomness import derived_seed, numpy_generator

LEARNING_RATE = 5e-4
BATCH = 32


def relearn(
    model: DualEncoder,
    inputs: Inputs,
    rows: NDArray[np.int64],
    *,
    epochs: int,
    preprocessing: Preprocessing,
    device: torch.device,
    seed: int,
    report: Report,
) -> Iterator[DualEncoder]:
    """Yield a copy of the model after each epoch of cross-entropy on these rows.

    The rate stays constant, and BatchNorm keeps its running statistics, so that only the weights
    can bring the signal back.
    """
    copy = deepcopy(model).to(device)
    optimiser = make_optimiser(copy, weight_decay=0.01)
    schedule = Schedule(LEARNING_RATE, warmup=0.0, steps=10**9)
    for epoch in range(1, epochs + 1):
        copy.train()
        hold_batch_norm(copy)
        torch.manual_seed(derived_seed(seed, "relearn-dropout", epoch))
        order = numpy_generator(seed, "relearn-order", epoch).permutation(rows)
        for start in range(0, len(order), BATCH):
            report(Progress("Relearning, epoch {0} of {1}", start, len(order), (epoch, epochs)))
            batch = inputs.batch(order[start : start + BATCH], device)
            loss = cross_entropy(run_model(copy, batch, preprocessing), batch.labels)
            schedule.step(optimiser, step=0, loss=loss, clip_norm=1.0)
        yield copy.eval()
