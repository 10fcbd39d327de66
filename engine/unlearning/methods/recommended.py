"""Recommended: what serves forget most is drawn anew, then learnt from retain, forget held at bay.

This project's own method on the objective of Forget-MI (arXiv 2506.23145): re-initialised weights,
retain cross-entropy, the inverted hinge (Cha et al. 2024, arXiv 2408.06621) until a forget patient is
known no better than an unseen one, and the paper's distances where they are given a weight.
"""

from dataclasses import dataclass
from typing import cast

import torch

from engine.audit.inputs import ModelScores
from engine.events import Notice
from engine.model.scoring import Scorer
from engine.unlearning.methods.forget_mi import Distances, distances_to_original
from engine.unlearning.normalisation import renew_batch_norm
from engine.unlearning.objective import Bench, Objective, Phase, Side, Step, Term
from engine.unlearning.parameters import ForgetMi, Optimisation, Recommended
from engine.unlearning.reference import Usual, usual_of
from engine.unlearning.reinitialise import Shares, reinitialise, squared_gradients
from engine.unlearning.terms import cases_of, hinge_until_usual, loss_of


def begin(bench: Bench, parameters: Optimisation) -> Objective:
    """Draw weights anew and say what is minimised from there."""
    wanted = cast(Recommended, parameters)
    hinge = _Hinge(bench, wanted, part_of_hinge(len(bench.rows.forget), len(bench.rows.retain), wanted))
    if not bench.resumed:
        _clear_weights(bench, wanted)
        hinge.follow(_outputs_on_unseen(bench))
    distances = distances_to_original(bench, wanted) if _has_distances(wanted) else None

    def relearn(step: Step) -> tuple[Term, ...]:
        return (Term("ce", wanted.retain_loss * loss_of(step.kept)),)

    def both(step: Step) -> tuple[Term, ...]:
        return (*_distance_terms(distances, step, wanted), *relearn(step), hinge.term(step.gone))

    def phases(epoch: int) -> tuple[Phase, ...]:
        return (Phase("both", both) if epoch <= wanted.forget_epochs else Phase("retain", relearn),)

    return Objective(phases, statistics="renewed", follow=hinge.follow)


def part_of_hinge(forget: int, retain: int, wanted: Recommended) -> float:
    """Return the part of the hinge's weights that applies, 0 to 1.

    A few patients take part in an epoch several times over, and each time are pushed: one pass over
    them would do. The weights are lessened by as much, so that few are not pushed harder than many.

    Parameters
    ----------
    forget, retain : int
        Images of the two sets.
    """
    return min(1.0, forget / (wanted.steps_over_retain(retain) * wanted.forget_batch_size))


@dataclass(slots=True)
class _Hinge:
    """The inverted hinge, down to how confident the model itself usually is on unseen patients."""

    bench: Bench
    wanted: Recommended
    part: float
    usual: Usual | None = None

    def follow(self, unseen: ModelScores) -> None:
        """Take the level from the model that was measured last."""
        self.usual = usual_of(unseen, self.bench)

    def term(self, gone: Side) -> Term:
        """Return the weighted mean over the heads; a trained joint head weighs as the mean of both."""
        assert self.usual is not None, "told when weights are cleared, and by the loop from then on"
        image, text = self.part * self.wanted.image_hinge, self.part * self.wanted.text_hinge
        heads = zip((image, text, (image + text) / 2), cases_of(gone), self.usual.heads, strict=False)
        parts = [weight * hinge_until_usual(cases, usual) for weight, cases, usual in heads]
        return Term("hinge", torch.stack(parts).mean())


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


def _clear_weights(bench: Bench, wanted: Recommended) -> None:
    rows, some = bench.rows, bench.rows.retain_sample(bench.seed)
    shares = Shares(wanted.reinitialised_image, wanted.reinitialised_text)
    forget, retain = (squared_gradients(bench.original, bench, part) for part in (rows.forget, some))
    changed = reinitialise(bench.model, forget, retain, shares=shares, config=bench.config, seed=bench.seed)
    bench.report(
        Notice("info", "{0:,} weights that serve the forget patients most were drawn anew.", (changed,))
    )


def _outputs_on_unseen(bench: Bench) -> ModelScores:
    scorer, some = Scorer(bench.config.preprocessing, bench.device), bench.rows.retain_sample(bench.seed)
    renew_batch_norm(bench.model, bench.inputs, some, scorer=scorer, report=bench.report)
    return scorer.score(bench.model, bench.inputs, bench.rows.unseen_select, bench.report)
