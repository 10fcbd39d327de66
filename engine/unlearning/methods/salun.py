"""SalUn: random labels on forget, true ones on retain, and only the salient weights may change.

Source: Fan et al., "SalUn: Empowering Machine Unlearning via Gradient-based Weight Saliency", ICLR 2024,
sections 4 and 5.
"""

from typing import cast

import numpy as np
import torch
from torch import Tensor

from engine.model.losses import cross_entropy
from engine.randomness import numpy_generator
from engine.records import UNLABELLED
from engine.unlearning.objective import Bench, Objective, Step, Term, one_phase
from engine.unlearning.parameters import Optimisation, SalUn
from engine.unlearning.reinitialise import mean_gradients
from engine.unlearning.terms import loss_of


def begin(bench: Bench, parameters: Optimisation) -> Objective:
    """Find the weights whose gradient on forget is largest, and give forget other labels at random."""
    wanted = cast(SalUn, parameters)
    gradients = mean_gradients(bench.original, bench, bench.rows.forget)
    other = other_labels(bench).to(bench.device)

    def terms(step: Step) -> tuple[Term, ...]:
        return (
            Term("ce", wanted.retain_loss * loss_of(step.kept)),
            Term("forget", cross_entropy(step.gone.outputs, other[step.gone.places])),
        )

    return Objective(one_phase("both", terms), trained=salient(gradients, wanted.salient))


def salient(gradients: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """Return where the absolute gradient is among the largest share of the whole model's."""
    flat = torch.cat([gradient.abs().flatten() for gradient in gradients.values()])
    count = max(1, round(share * flat.numel()))
    smallest = flat.kthvalue(flat.numel() - count + 1).values
    return {name: gradient.abs() >= smallest for name, gradient in gradients.items()}


def other_labels(bench: Bench) -> Tensor:
    """Return for each forget row another class, drawn at random, or its known findings turned over."""
    labels, choices = bench.inputs.labels[bench.rows.forget], bench.config.choices
    shift = numpy_generator(bench.seed, "random-labels").integers(1, max(2, choices), labels.shape)
    return torch.from_numpy(np.where(labels == UNLABELLED, labels, (labels + shift) % choices))
