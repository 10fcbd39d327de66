"""The mechanics of the released Forget-MI code, made to run: for comparison only, never offered.

Source: read in the public code of Forget-MI (arXiv 2506.23145; no line of it is used): both models in
train mode, so that dropout is on and BatchNorm drifts; a gate with new random weights for every batch
and model; unlearning distances without a bound; retention cut off above a margin; one update an
epoch, none in the first, at a constant rate and unclipped.
"""

from copy import deepcopy
from dataclasses import dataclass, replace
from typing import cast

import torch
from torch import Tensor

from engine.model.dual_encoder import DualEncoder, Gate, Outputs
from engine.model.inputs import Inputs
from engine.model.scoring import run_model
from engine.randomness import derived_seed, torch_generator
from engine.unlearning.objective import Bench, Objective, Phase, Side, Step, Term
from engine.unlearning.parameters import Optimisation, Published
from engine.unlearning.perturbation import perturb_images
from engine.unlearning.reference import perturbed_inputs
from engine.unlearning.terms import both_modalities, distance

MARGIN_ABOVE = 1.0
"""What the retention distances of the first epoch's last batch are raised by to give the margins."""


@dataclass(slots=True)
class _Release:
    """The released objective with what it carries from batch to batch."""

    bench: Bench
    wanted: Published
    original: DualEncoder
    noisy: Inputs
    batches: int = 0
    epoch: int = 0
    unimodal_margin: float = float("inf")
    joint_margin: float = float("inf")

    def terms(self, step: Step) -> tuple[Term, ...]:
        """Return the four terms of one batch."""
        self.batches += 1
        wanted, forget, retain = self.wanted, step.gone.outputs, step.kept.outputs
        noisy, old = self._noisy(step.gone), self._run(step.kept)
        sign = 1.0 if wanted.perturb else -1.0
        uu = sign * distance(both_modalities(forget), both_modalities(noisy)).mean()
        mu = sign * distance(self._joint(forget, 0), self._joint(noisy, 1)).mean()
        ur = distance(both_modalities(retain), both_modalities(old)).mean()
        mr = distance(self._joint(retain, 2), self._joint(old, 3)).mean()
        if self.epoch == 1:
            self.unimodal_margin = float(ur.detach()) + MARGIN_ABOVE
            self.joint_margin = float(mr.detach()) + MARGIN_ABOVE
        return (
            Term("uu", wanted.unimodal_unlearning * uu),
            Term("mu", wanted.multimodal_unlearning * mu),
            Term("ur", wanted.unimodal_retention * ur.clamp(max=self.unimodal_margin)),
            Term("mr", wanted.multimodal_retention * mr.clamp(max=self.joint_margin)),
        )

    def _run(self, side: Side) -> Outputs:
        with torch.no_grad():
            return run_model(self.original, side.batch, self.bench.config.preprocessing)

    def _noisy(self, gone: Side) -> Outputs:
        batch = self.noisy.batch(gone.batch.rows.cpu().numpy(), self.bench.device)
        generator = torch_generator(self.bench.seed, "image-noise", self.batches)
        images = perturb_images(batch.images, deviation=self.wanted.image_noise, generator=generator)
        return self._run(replace(gone, batch=replace(batch, images=images)))

    def _joint(self, outputs: Outputs, which: int) -> Tensor:
        width = outputs.image_embedding.shape[1]
        gate = Gate(width, derived_seed(self.bench.seed, "gate", self.batches, which))
        joint: Tensor = gate.to(self.bench.device)(outputs.image_embedding, outputs.text_embedding)
        return joint


def begin(bench: Bench, parameters: Optimisation) -> Objective:
    """Run as the release does, where its own words would have kept it from starting."""
    wanted = cast(Published, parameters)
    noisy = perturbed_inputs(bench, bench.rows.forget, 0, level=wanted.text_noise)
    release = _Release(bench, wanted, deepcopy(bench.original).train(), noisy)

    def phases(epoch: int) -> tuple[Phase, ...]:
        release.epoch = epoch
        return (Phase("both by forget", release.terms),)

    return Objective(phases, statistics="all", steps_once=True)
