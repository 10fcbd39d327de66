"""Fine-tuning on retain alone: the common baseline, which forgets only by the way."""

from engine.unlearning.objective import Bench, Objective, Step, Term, one_phase
from engine.unlearning.parameters import Optimisation
from engine.unlearning.terms import loss_of


def begin(_bench: Bench, _parameters: Optimisation) -> Objective:
    """Minimise the cross-entropy of the heads on retain."""
    return Objective(one_phase("retain", retain_loss))


def retain_loss(step: Step) -> tuple[Term, ...]:
    """Return the cross-entropy of the heads on retain."""
    return (Term("ce", loss_of(step.kept)),)
