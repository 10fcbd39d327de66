"""NegGrad+: down on retain, up on forget, in one step.

Source: Kurmanji et al., "Towards Unbounded Machine Unlearning", NeurIPS 2023, section 5 (baselines).
"""

from typing import cast

from engine.unlearning.objective import Bench, Objective, Step, Term, one_phase
from engine.unlearning.parameters import NegGradPlus, Optimisation
from engine.unlearning.terms import loss_of


def begin(_bench: Bench, parameters: Optimisation) -> Objective:
    """Minimise a CE(retain) - (1 - a) min(CE(forget), cap); the cap keeps it from diverging."""
    wanted = cast(NegGradPlus, parameters)

    def terms(step: Step) -> tuple[Term, ...]:
        capped = loss_of(step.gone).clamp(max=wanted.forget_cap)
        return (
            Term("ce", wanted.retain_share * loss_of(step.kept)),
            Term("forget", -(1 - wanted.retain_share) * capped),
        )

    return Objective(one_phase("both", terms))
