"""Recommended: what serves forget most is drawn anew, then learnt from retain, forget held at bay.

This project's own method on the objective of Forget-MI (arXiv 2506.23145): re-initialised weights,
retain cross-entropy, the inverted hinge (Cha et al. 2024, arXiv 2408.06621) until a forget patient is
known no better than an unseen one, and the paper's distances where they are given a weight.
"""

from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor

from engine.events import Notice, Report
from engine.model.dual_encoder import DualEncoder
from engine.unlearning.methods.forget_mi import Distances, distances_to_original
from engine.unlearning.objective import Bench, Objective, Side, Step, Term, one_phase
from engine.unlearning.parameters import ForgetMi, Optimisation, Recommended
from engine.unlearning.reference import Usual, usual_of
from engine.unlearning.reinitialise import reinitialise, renew_batch_norm, squared_gradients
from engine.unlearning.terms import cases_of, hinge_until_usual, loss_of


@dataclass(slots=True)
class _Target:
    """How confident a model usually is on unseen patients; follows the model where wanted."""

    usual: Usual


def begin(bench: Bench, parameters: Optimisation) -> Objective:
    """Draw weights anew and say what is minimised from there."""
    wanted = cast(Recommended, parameters)
    if not bench.resumed:
        _clear_weights(bench, wanted.reinitialised)
    distances = distances_to_original(bench, wanted) if _has_distances(wanted) else None
    target = _Target(usual_of(bench.original, bench))

    def terms(step: Step) -> tuple[Term, ...]:
        return (
            *_distance_terms(distances, step, wanted),
            Term("ce", wanted.retain_loss * loss_of(step.kept)),
            Term("hinge", wanted.forget_hinge * _hinge(step.gone, target.usual)),
        )

    def follow(model: DualEncoder, _report: Report) -> None:
        target.usual = usual_of(model, bench)

    refresh = follow if wanted.follow_unseen else None
    return Objective(one_phase("both", terms), statistics="retain", refresh=refresh)


def _has_distances(wanted: ForgetMi) -> bool:
    weights = (
        wanted.unimodal_unlearning,
        wanted.multimodal_unlearning,
        wanted.unimodal_retention,
        wanted.multimodal_retention,
    )
    return any(weight > 0 for weight in weights)


def _distance_terms(distances: Distances | None, step: Step, wanted: ForgetMi) -> tuple[Term, ...]:
    return distances.terms(step, wanted) if distances else ()


def _hinge(gone: Side, usual: Usual) -> Tensor:
    heads = [hinge_until_usual(*head) for head in zip(cases_of(gone), usual.heads, strict=True)]
    return torch.stack(heads).mean()


def _clear_weights(bench: Bench, share: float) -> None:
    rows = bench.rows
    forget, retain = (squared_gradients(bench.original, bench, part) for part in (rows.forget, rows.retain))
    changed = reinitialise(bench.model, forget, retain, share=share, config=bench.config, seed=bench.seed)
    renew_batch_norm(bench.model, bench, rows.retain)
    bench.report(Notice("info", f"{changed:,} weights that serve the forget patients most were drawn anew."))
