"""CF-k and EU-k: only the last k layers of each branch learn, from where they are or from scratch.

Source: Goel et al., "Towards Adversarial Evaluations for Inexact Machine Unlearning", arXiv 2201.06640,
section 4.
"""

from typing import cast

import torch
from torch import Tensor, nn

from engine.model.dual_encoder import DualEncoder
from engine.unlearning.methods.finetune import retain_loss
from engine.unlearning.objective import Bench, Objective, one_phase
from engine.unlearning.parameters import LastLayers, Optimisation
from engine.unlearning.reinitialise import fresh_model

BRANCHES = (
    ("image_encoder", "image_projection", "image_head"),
    ("text_encoder", "text_projection", "text_head"),
    ("fusion",),
)


def begin_forgetting(bench: Bench, parameters: Optimisation) -> Objective:
    """CF-k (catastrophic forgetting): train the last k layers on retain, the others stay."""
    return _objective(bench.model, cast(LastLayers, parameters).layers)


def begin_unlearning(bench: Bench, parameters: Optimisation) -> Objective:
    """EU-k (exact unlearning): draw the last k layers anew, then train them on retain."""
    layers = cast(LastLayers, parameters).layers
    if not bench.resumed:
        fresh = fresh_model(bench.config, bench.seed).state_dict()
        names = last_layers(bench.model, layers)
        bench.model.load_state_dict({name: fresh[name] for name in names}, strict=False)
    return _objective(bench.model, layers)


def _objective(model: DualEncoder, layers: int) -> Objective:
    everything = torch.ones((), dtype=torch.bool)
    trained: dict[str, Tensor] = dict.fromkeys(last_layers(model, layers), everything)
    return Objective(one_phase("retain", retain_loss), trained=trained)


def last_layers(model: DualEncoder, count: int) -> tuple[str, ...]:
    """Return the names of the parameters of the last layers of each branch.

    A layer is a module with a matrix or kernel of its own, with the norms and biases that follow it;
    the head is the last one, then the projection, then the encoder from its end.
    """
    names: list[str] = []
    for branch in BRANCHES:
        layers: list[list[str]] = []
        for prefix, module in _leaves(model, branch):
            parameters = list(module.named_parameters(recurse=False))
            if not layers or any(p.ndim > 1 for _, p in parameters):
                layers.append([])
            layers[-1] += [f"{prefix}.{name}" for name, _ in parameters]
        names += [name for layer in layers[-count:] for name in layer]
    return tuple(names)


def _leaves(model: DualEncoder, branch: tuple[str, ...]) -> list[tuple[str, nn.Module]]:
    found: list[tuple[str, nn.Module]] = []
    for part in branch:
        module: nn.Module | None = getattr(model, part, None)
        if module is not None:
            inside = module.named_modules(prefix=part)
            found += [
                (path, leaf) for path, leaf in inside if any(True for _ in leaf.parameters(recurse=False))
            ]
    return found
