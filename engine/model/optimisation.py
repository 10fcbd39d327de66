"""AdamW with warm-up, cosine decay and clipping, the same for training and unlearning."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class Schedule:
    """Linear warm-up to ``peak`` over a share of all steps, then half a cosine down to 0."""

    peak: float
    warmup: float
    steps: int

    def rate(self, step: int) -> float:
        """Return the learning rate of a step, counted from 0."""
        rising = max(1, round(self.warmup * self.steps))
        if step < rising:
            return self.peak * (step + 1) / rising
        through = (step - rising) / max(1, self.steps - rising)
        return self.peak * 0.5 * (1 + math.cos(math.pi * min(1.0, through)))

    def step(self, optimiser: torch.optim.AdamW, *, step: int, loss: Tensor, clip_norm: float) -> None:
        """Go one step down a loss: gradients, then ``update``."""
        optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        self.update(optimiser, step=step, clip_norm=clip_norm)

    def update(self, optimiser: torch.optim.AdamW, *, step: int, clip_norm: float) -> None:
        """Clip the gradients that are there to an L2 norm and update at this step's rate."""
        for group in optimiser.param_groups:
            group["lr"] = self.rate(step)
        parameters = [p for group in optimiser.param_groups for p in group["params"]]
        nn.utils.clip_grad_norm_(parameters, clip_norm)
        optimiser.step()


def make_optimiser(model: nn.Module, *, weight_decay: float) -> torch.optim.AdamW:
    """Return AdamW over the trainable parameters, without decay on biases and norms."""
    trainable = [parameter for parameter in model.parameters() if parameter.requires_grad]
    groups = [
        {"params": [p for p in trainable if p.ndim > 1], "weight_decay": weight_decay},
        {"params": [p for p in trainable if p.ndim <= 1], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=1e-3)
