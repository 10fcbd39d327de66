"""Forget-MI: four distances between the unlearned and the original model's embeddings.

Source: Hardan et al., "Forget-MI", MICCAI 2025, arXiv 2506.23145, section 2; the two unlearning
distances are bounded, the gate is one and frozen.
"""

from dataclasses import dataclass
from typing import cast

from engine.unlearning.objective import Bench, Objective, Step, Term, one_phase
from engine.unlearning.parameters import ForgetMi, Optimisation
from engine.unlearning.reference import Before, far_enough, outputs_before, perturbed_versions
from engine.unlearning.terms import both_modalities, retention, unlearning


@dataclass(frozen=True, slots=True)
class Distances:
    """What the embeddings are compared with, and how far those of forget have to move.

    Attributes
    ----------
    retain : Before
        Of the retain rows, in their order.
    forget : tuple of Before
        One per version of the forget inputs, in the order of the forget rows.
    unimodal_bound, joint_bound : float
        A quantile of the distances between forget patients' embeddings and those of others.
    """

    retain: Before
    forget: tuple[Before, ...]
    unimodal_bound: float
    joint_bound: float

    def terms(self, step: Step, wanted: ForgetMi) -> tuple[Term, ...]:
        """Return w_uu UU, w_mu MU, w_ur UR and w_mr MR; those of weight 0 are left out."""
        kept, gone = step.kept, step.gone
        old = self.retain.take(kept.places)
        far = self.forget[step.draw % len(self.forget)].take(gone.places)
        new, joint = both_modalities(gone.outputs), gone.outputs.joint_embedding
        weighted = (
            ("uu", wanted.unimodal_unlearning, unlearning(new, far.unimodal, self.unimodal_bound)),
            ("mu", wanted.multimodal_unlearning, unlearning(joint, far.joint, self.joint_bound)),
            ("ur", wanted.unimodal_retention, retention(both_modalities(kept.outputs), old.unimodal)),
            ("mr", wanted.multimodal_retention, retention(kept.outputs.joint_embedding, old.joint)),
        )
        return tuple(Term(name, weight * value) for name, weight, value in weighted if weight > 0)


def begin(bench: Bench, parameters: Optimisation) -> Objective:
    """Compare with the original's embeddings: of retain, and of perturbed forget inputs."""
    wanted = cast(ForgetMi, parameters)
    distances = distances_to_original(bench, wanted)
    return Objective(one_phase("both", lambda step: distances.terms(step, wanted)))


def distances_to_original(bench: Bench, wanted: ForgetMi) -> Distances:
    """Run the original over both sets and find the bounds."""
    kept = outputs_before(bench, bench.rows.retain)
    clean = outputs_before(bench, bench.rows.forget)
    versions = perturbed_versions(bench, bench.rows.forget, wanted) if wanted.perturb else (clean,)
    return Distances(
        retain=kept,
        forget=versions,
        unimodal_bound=far_enough(clean.unimodal, kept.unimodal, wanted.margin_quantile),
        joint_bound=far_enough(clean.joint, kept.joint, wanted.margin_quantile),
    )
