"""MultiDelete: decouples a forget patient's image from the report, keeps everything else where it is.

Source: Cheng and Amiri, "MultiDelete for Multimodal Machine Unlearning", ECCV 2024, arXiv 2311.12047,
section 3 (modality decoupling, multimodal and unimodal knowledge retention).
"""

from typing import cast

from torch.nn.functional import mse_loss

from engine.randomness import numpy_generator
from engine.unlearning.objective import Bench, Objective, Step, Term, one_phase
from engine.unlearning.parameters import MultiDelete, Optimisation
from engine.unlearning.reference import outputs_before, with_tokens
from engine.unlearning.terms import both_modalities


def begin(bench: Bench, parameters: Optimisation) -> Objective:
    """Draw forget's joint embedding to that of its image with another patient's report."""
    wanted = cast(MultiDelete, parameters)
    forget, retain = bench.rows.forget, bench.rows.retain
    others = numpy_generator(bench.seed, "shuffled-reports").choice(retain, len(forget))
    unpaired = with_tokens(bench.inputs, forget, [bench.inputs.tokens[row] for row in others])
    shuffled = outputs_before(bench, forget, inputs=unpaired)
    gone, kept = outputs_before(bench, forget), outputs_before(bench, retain)

    def terms(step: Step) -> tuple[Term, ...]:
        to, own = (part.take(step.gone.places) for part in (shuffled, gone))
        now, retained = step.gone.outputs, step.kept.outputs.joint_embedding
        joint = mse_loss(retained, kept.take(step.kept.places).joint)
        return (
            Term("decouple", wanted.decoupling * mse_loss(now.joint_embedding, to.joint)),
            Term("multimodal", wanted.multimodal_retention * joint),
            Term("unimodal", wanted.unimodal_retention * mse_loss(both_modalities(now), own.unimodal)),
        )

    return Objective(one_phase("both", terms))
