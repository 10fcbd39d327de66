"""What one of several processes does for test_sharing.py: python -m tests.engine.unlearning.shared_steps OUT."""

import sys
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch
from torch import Tensor, nn

from engine.device import repeatable
from engine.events import ignore
from engine.model.dual_encoder import DualEncoder
from engine.processes import Processes, joined
from engine.records import UNLABELLED
from engine.unlearning.method_info import resolve
from engine.unlearning.methods import METHODS
from engine.unlearning.objective import Bench, Objective, Step, Term, one_phase
from engine.unlearning.pieces import Cut, whole_of
from engine.unlearning.shared_norm import SharedBatchNorm
from engine.unlearning.sharing import require_equal_weights
from engine.unlearning.stepping import Stepper
from tests.engine.unlearning.conftest import make_bench, make_ground

# The last batch of retain holds 1 sample, fewer than there are processes.
WISHES = {"epochs": 2, "batch_size": 3, "forget_batch_size": 2}
SINGLE = ("recommended", "finetune", "retrain")
"""Methods that are tried in float32, with dropout; all are in float64, where rounding decides nothing."""

SHAPES = ((5, 4, 3, 2), (2, 4, 6), (3, 4, 1, 1), (4, 4))
"""Batches of four channels, also such that two processes hold pieces of different size."""


def stepped(bench: Bench, objective: Objective, name: str, processes: Processes) -> dict[str, Tensor]:
    """Take the steps of two epochs and return losses and weights."""
    ground = make_ground(bench, objective, resolve(name, None, WISHES))
    stepper = Stepper(replace(ground, processes=processes))
    found: dict[str, Tensor] = {}
    for epoch in (1, 2):
        for number, term in enumerate(stepper.run_epoch(epoch, ignore)):
            found[f"loss {epoch} {number} {term.name}"] = torch.tensor(term.value, dtype=torch.float64)
        require_equal_weights(bench.model, processes)
    return found | {f"weight {name}": value.clone() for name, value in bench.model.state_dict().items()}


def of_method(name: str, processes: Processes, *, dropout: float = 0.0) -> dict[str, Tensor]:
    """Unlearn by a method on the small bench."""
    bench = with_model(make_bench(), dropout=dropout)
    return stepped(bench, METHODS[name](bench, resolve(name, None, WISHES)), name, processes)


def with_model(bench: Bench, *, dropout: float = 0.0, **changes: Any) -> Bench:
    """Return the bench with another model, which takes images of any floating point type."""
    config = replace(bench.config, **changes)
    config = replace(config, text=msgspec.structs.replace(config.text, dropout=dropout))
    torch.manual_seed(2)
    model = DualEncoder(config).eval()
    with torch.no_grad():  # BERT's small initial weights would make all reports look alike
        for parameter in model.text_encoder.parameters():
            if parameter.ndim > 1:
                parameter.mul_(20)
    model.register_forward_pre_hook(
        lambda _model, given: (given[0].to(torch.get_default_dtype()), *given[1:])
    )
    return replace(bench, original=model, model=deepcopy(model), config=config)


def of_findings(processes: Processes) -> dict[str, Tensor]:
    """Fine-tune a model of findings, of which some are not known: its loss is no mean over samples."""
    bench, random = make_bench(), np.random.default_rng(4)
    labels = random.integers(0, 2, (len(bench.inputs.samples), 3))
    labels[random.random(labels.shape) < 0.4] = UNLABELLED
    labels[:, 0] = random.integers(0, 2, len(labels))
    inputs = replace(bench.inputs, labels=labels)
    bench = with_model(replace(bench, inputs=inputs), task="multi-label")
    return stepped(
        bench, METHODS["finetune"](bench, resolve("finetune", None, WISHES)), "finetune", processes
    )


def of_small_device(processes: Processes) -> dict[str, Tensor]:
    """Let the memory run out in the last process only, whenever a batch has more than one sample."""
    bench, cautious = with_model(make_bench()), processes.index == processes.count - 1

    def loss(step: Step) -> tuple[Term, ...]:
        if cautious and len(step.kept.places) > 1:
            raise torch.OutOfMemoryError("too large")
        return (
            Term("ce", nn.functional.cross_entropy(step.kept.outputs.image_logits, step.kept.batch.labels)),
        )

    return stepped(bench, Objective(one_phase("retain", loss)), "finetune", processes)


def of_norms(processes: Processes) -> dict[str, Tensor]:
    """Normalise random batches of several shapes, forwards and backwards."""
    found: dict[str, Tensor] = {}
    for shape in SHAPES:
        for momentum in (0.1, None):
            found |= {f"{shape} {momentum} {name}": one for name, one in of_norm(shape, momentum, processes)}
    return found


def of_norm(shape: tuple[int, ...], momentum: float | None, processes: Processes) -> list[tuple[str, Tensor]]:
    """Normalise two random batches and return outputs, gradients and statistics."""
    random = torch.Generator().manual_seed(sum(shape))
    kind = {2: nn.BatchNorm1d, 3: nn.BatchNorm1d, 4: nn.BatchNorm2d}[len(shape)]
    layer = kind(shape[1], momentum=momentum)
    with torch.no_grad():
        layer.weight.copy_(torch.randn(shape[1], generator=random))
    norm = layer if processes.count == 1 else SharedBatchNorm.of(layer)
    cut = Cut.of(shape[0], processes)
    found = []
    for turn in range(2):
        batch = (torch.randn(shape, generator=random) * 3 + 5).requires_grad_()
        whole = norm(batch) if processes.count == 1 else normalised(norm, batch, cut)
        (whole * torch.randn(shape, generator=random)).square().sum().backward()
        for gradient in (batch.grad, layer.weight.grad, layer.bias.grad):
            processes.sum(gradient)
        found += [(f"{turn} output", whole.detach()), (f"{turn} gradient", batch.grad)]
        found += [(f"{turn} weight", layer.weight.grad.clone()), (f"{turn} bias", layer.bias.grad.clone())]
        layer.zero_grad()
    return found + [(name, value.clone()) for name, value in norm.named_buffers()]


def normalised(norm: SharedBatchNorm, batch: Tensor, cut: Cut) -> Tensor:
    """Normalise this process's piece and return the whole."""
    norm.cut = cut
    try:
        pieces = norm(batch[cut.own]).flatten(start_dim=1)
        return whole_of((pieces,), cut)[0].view_as(batch)
    finally:
        norm.cut = None


def everything(processes: Processes) -> dict[str, dict[str, Tensor]]:
    """Do all of it."""
    parts: dict[str, Callable[[Processes], dict[str, Tensor]]] = {
        "findings": of_findings,
        "small device": of_small_device,
        "norms": of_norms,
    }
    found: dict[str, dict[str, Tensor]] = {}
    with repeatable():
        for name in SINGLE:
            found[f"single {name}"] = of_method(name, processes, dropout=0.3)
        torch.set_default_dtype(torch.float64)
        try:
            found |= {name: of_method(name, processes) for name in METHODS}
            return found | {name: part(processes) for name, part in parts.items()}
        finally:
            torch.set_default_dtype(torch.float32)


def main() -> None:
    """Do all of it in this process among its peers; the first one saves what came of it."""
    torch.set_num_threads(1)
    with joined("cpu") as processes:
        found = everything(processes)
        if processes.index == 0:
            torch.save(found, Path(sys.argv[1]))


if __name__ == "__main__":
    main()
