"""SCRUB: a student that stays near the original on retain and is driven from it on forget.

Source: Kurmanji et al., "Towards Unbounded Machine Unlearning", NeurIPS 2023, section 3. Its rewind
(SCRUB+R) is what the loop's selection of the epoch does for every method.
"""

from typing import cast

import torch
from torch import Tensor

from engine.model.tasks import RULES
from engine.unlearning.objective import Bench, Objective, Phase, Side, Step, Term
from engine.unlearning.parameters import Optimisation, Scrub
from engine.unlearning.reference import Before, outputs_before
from engine.unlearning.terms import divergence, loss_of


def begin(bench: Bench, parameters: Optimisation) -> Objective:
    """In the first epochs go away from the original on forget, then in all back to it on retain."""
    wanted = cast(Scrub, parameters)
    kept, gone = (outputs_before(bench, rows) for rows in (bench.rows.retain, bench.rows.forget))

    def away(step: Step) -> tuple[Term, ...]:
        return (Term("forget", -_divergence(step.gone, gone, wanted.temperature)),)

    def back(step: Step) -> tuple[Term, ...]:
        return (
            Term("ce", wanted.retain_loss * loss_of(step.kept)),
            Term("kl", wanted.retain_divergence * _divergence(step.kept, kept, wanted.temperature)),
        )

    def phases(epoch: int) -> tuple[Phase, ...]:
        first = (Phase("forget", away),) if epoch <= wanted.forget_epochs else ()
        return (*first, Phase("retain", back))

    return Objective(phases)


def _divergence(side: Side, before: Before, temperature: float) -> Tensor:
    old, logits_of = before.take(side.places), RULES[side.outputs.task].distributions
    heads = zip(old.logits, side.outputs.trained_logits, strict=True)
    return torch.stack([divergence(logits_of(was), logits_of(now), temperature) for was, now in heads]).sum()
