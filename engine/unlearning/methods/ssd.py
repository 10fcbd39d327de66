"""Selective synaptic dampening: weights that forget needs far more than all others shrink; no training.

Source: Foster et al., "Fast Machine Unlearning without Retraining through Selective Synaptic Dampening",
AAAI 2024, arXiv 2308.07707, equations 3 and 4.
"""

from typing import cast

import numpy as np
import torch
from torch import Tensor

from engine.model.dual_encoder import DualEncoder
from engine.unlearning.objective import Bench, Objective
from engine.unlearning.parameters import Optimisation, Ssd
from engine.unlearning.reinitialise import squared_gradients


def begin(bench: Bench, parameters: Optimisation) -> Objective:
    """Dampen the model at once; the epoch that follows changes nothing."""
    wanted = cast(Ssd, parameters)
    if not bench.resumed:
        everybody = np.concatenate([bench.rows.retain, bench.rows.forget])
        forget = squared_gradients(bench.original, bench, bench.rows.forget)
        full = squared_gradients(bench.original, bench, everybody)
        dampen(bench.model, forget, full, selection=wanted.selection, dampening=wanted.dampening)
    return Objective(lambda _epoch: ())


def dampen(
    model: DualEncoder,
    forget: dict[str, Tensor],
    full: dict[str, Tensor],
    *,
    selection: float,
    dampening: float,
) -> None:
    """Multiply by min(lambda F_full / F_forget, 1) where F_forget > alpha F_full.

    Parameters
    ----------
    forget, full : dict
        Parameter name to the diagonal of the Fisher information on forget and on all training rows.
    selection, dampening : float
        alpha and lambda.
    """
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            factor = (dampening * full[name] / forget[name].clamp(min=1e-30)).clamp(max=1.0)
            parameter.mul_(torch.where(forget[name] > selection * full[name], factor, 1.0))
