"""Retraining from scratch on retain: the reference that the other methods are measured against."""

from engine.model.losses import training_loss
from engine.unlearning.objective import Bench, Objective, Step, Term, one_phase
from engine.unlearning.parameters import Optimisation
from engine.unlearning.reinitialise import fresh_model


def begin(bench: Bench, _parameters: Optimisation) -> Objective:
    """Start from random weights, with the losses that the original was trained with."""
    if not bench.resumed:
        bench.model.load_state_dict(fresh_model(bench.config, bench.seed).state_dict())
    return Objective(one_phase("retain", _terms), statistics="renewed")


def _terms(step: Step) -> tuple[Term, ...]:
    batch = step.kept.batch
    return (Term("ce", training_loss(step.kept.outputs, batch.labels, batch.studies)),)
