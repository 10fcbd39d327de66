"""METHODS: what each method minimises at a step, and what it does before the first one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from torch import Tensor

from engine.model.dual_encoder import Outputs
from engine.model.inputs import Batch
from engine.model.losses import cross_entropy, training_loss
from engine.unlearning.parameters import (
    ForgetMi,
    NegGradPlus,
    Optimisation,
    Recommended,
)
from engine.unlearning.reference import Embeddings, Reference
from engine.unlearning.terms import both_modalities, hinge_until_usual, retention, unlearning


@dataclass(frozen=True, slots=True)
class Side:
    """One set's share of a step.

    Attributes
    ----------
    outputs : Outputs
        The unlearned model's, on the batch.
    batch : Batch
        Unperturbed inputs and labels.
    before : Embeddings or None
        The original's embeddings of the same samples (of forget: of a perturbed version), for
        methods that compare with it.
    """

    outputs: Outputs
    batch: Batch
    before: Embeddings | None


@dataclass(frozen=True, slots=True)
class Step:
    """What a method sees at one step; ``forget`` is None for methods that never look at it."""

    retain: Side
    forget: Side | None
    reference: Reference | None


@dataclass(frozen=True, slots=True)
class Term:
    """One weighted term of an objective: a name and a scalar."""

    name: str
    value: Tensor


@dataclass(frozen=True, slots=True)
class Method:
    """A method that trains.

    Attributes
    ----------
    name : str
        As in METHOD_INFO.
    terms : callable
        Gives the weighted terms whose sum is minimised.
    uses_forget : bool
        Whether it looks at forget inputs at all.
    compares : bool
        Whether it needs the original's embeddings.
    from_scratch : bool
        Whether it starts from random weights instead of the original's.
    learns_statistics : bool
        Whether BatchNorm learns its statistics again, from retain batches only; otherwise those of
        the original stay.
    """

    name: str
    terms: Callable[[Step, Optimisation], tuple[Term, ...]]
    uses_forget: bool = True
    compares: bool = False
    from_scratch: bool = False
    learns_statistics: bool = False


def forget_mi(step: Step, parameters: Optimisation) -> tuple[Term, ...]:
    """Return the four distances of Forget-MI, weighted (arXiv 2506.23145, section 2)."""
    wanted = cast(ForgetMi, parameters)
    kept, gone = step.retain, _forget_of(step)
    assert kept.before is not None
    assert gone.before is not None
    assert step.reference is not None
    uu = unlearning(both_modalities(gone.outputs), gone.before.unimodal, step.reference.unimodal_bound)
    mu = unlearning(gone.outputs.joint_embedding, gone.before.joint, step.reference.joint_bound)
    ur = retention(both_modalities(kept.outputs), kept.before.unimodal)
    mr = retention(kept.outputs.joint_embedding, kept.before.joint)
    weighted = (
        ("uu", wanted.unimodal_unlearning, uu),
        ("mu", wanted.multimodal_unlearning, mu),
        ("ur", wanted.unimodal_retention, ur),
        ("mr", wanted.multimodal_retention, mr),
    )
    return tuple(Term(name, weight * value) for name, weight, value in weighted if weight > 0)


def recommended(step: Step, parameters: Optimisation) -> tuple[Term, ...]:
    """Return Forget-MI's distances, retain cross-entropy and the inverted hinge on forget."""
    wanted = cast(Recommended, parameters)
    gone = _forget_of(step)
    return (
        *forget_mi(step, parameters),
        Term("ce", wanted.retain_loss * _loss_of(step.retain)),
        Term("hinge", wanted.forget_hinge * _hinge(gone, step.reference)),
    )


def fine_tune(step: Step, _parameters: Optimisation) -> tuple[Term, ...]:
    """Return the cross-entropy of both heads on retain."""
    return (Term("ce", _loss_of(step.retain)),)


def neggrad_plus(step: Step, parameters: Optimisation) -> tuple[Term, ...]:
    """Return a CE(retain) and -(1 - a) min(CE(forget), cap) (Kurmanji et al., NeurIPS 2023)."""
    wanted = cast(NegGradPlus, parameters)
    capped = _loss_of(_forget_of(step)).clamp(max=wanted.forget_cap)
    return (
        Term("ce", wanted.retain_share * _loss_of(step.retain)),
        Term("forget", -(1 - wanted.retain_share) * capped),
    )


def retrain(step: Step, _parameters: Optimisation) -> tuple[Term, ...]:
    """Return the losses that the original was trained with, on retain."""
    kept = step.retain
    return (Term("ce", training_loss(kept.outputs, kept.batch.labels, kept.batch.studies)),)


METHODS: dict[str, Method] = {
    "recommended": Method("recommended", recommended, compares=True, learns_statistics=True),
    "forget-mi": Method("forget-mi", forget_mi, compares=True),
    "finetune": Method("finetune", fine_tune, uses_forget=False),
    "neggrad-plus": Method("neggrad-plus", neggrad_plus),
    "retrain": Method("retrain", retrain, uses_forget=False, from_scratch=True, learns_statistics=True),
}


def _loss_of(side: Side) -> Tensor:
    return cross_entropy(side.outputs, side.batch.labels)


def _hinge(gone: Side, reference: Reference | None) -> Tensor:
    assert reference is not None
    labels = gone.batch.labels
    image = hinge_until_usual(gone.outputs.image_logits, labels, reference.usual_image)
    return (image + hinge_until_usual(gone.outputs.text_logits, labels, reference.usual_text)) / 2


def _forget_of(step: Step) -> Side:
    assert step.forget is not None, "this method looks at forget inputs"
    return step.forget
