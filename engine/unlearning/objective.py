"""What a method is to the loop: a bench to begin from, and an objective to minimise phase by phase."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tokenizers import Tokenizer
from torch import Tensor, device

from engine.audit.inputs import ModelScores
from engine.events import Report
from engine.model.config import ModelConfig
from engine.model.dual_encoder import DualEncoder, Outputs
from engine.model.inputs import Batch, Inputs
from engine.unlearning.measuring import SetRows
from engine.unlearning.parameters import Optimisation

DRAWS = 4
"""Perturbed versions of each forget input that the steps of a run draw from."""


@dataclass(frozen=True, slots=True)
class Side:
    """One set's share of a step.

    Attributes
    ----------
    outputs : Outputs
        The unlearned model's, on the batch.
    batch : Batch
        Unperturbed inputs and labels.
    places : Tensor
        (batch,) int64 on the device: where each sample stands among the rows of its set.
    """

    outputs: Outputs
    batch: Batch
    places: Tensor


@dataclass(frozen=True, slots=True)
class Step:
    """What an objective sees at one step.

    Attributes
    ----------
    retain, forget : Side or None
        None for the set that the phase does not go over.
    draw : int
        A number from 0 to ``DRAWS`` - 1, drawn for this step: which version of the forget inputs.
    """

    retain: Side | None
    forget: Side | None
    draw: int = 0

    @property
    def kept(self) -> Side:
        """The retain side of a phase that goes over retain."""
        assert self.retain is not None, "this phase goes over retain"
        return self.retain

    @property
    def gone(self) -> Side:
        """The forget side of a phase that goes over forget."""
        assert self.forget is not None, "this phase goes over forget"
        return self.forget


@dataclass(frozen=True, slots=True)
class Term:
    """One weighted term of an objective: a name and a scalar."""

    name: str
    value: Tensor


Terms = Callable[[Step], tuple[Term, ...]]
Over = Literal["both", "retain", "forget", "both by forget"]
Statistics = Literal["held", "renewed", "all"]


@dataclass(frozen=True, slots=True)
class Phase:
    """One pass of an epoch.

    Attributes
    ----------
    over : Over
        ``both``: one pass over retain, each batch beside one of forget, which is gone through as
        often as it takes; ``both by forget``: one pass over forget beside as much of retain.
    terms : callable
        Gives the weighted terms whose sum is minimised.
    """

    over: Over
    terms: Terms


@dataclass(frozen=True, slots=True)
class Objective:
    """What a method wants of the loop.

    Attributes
    ----------
    phases : callable
        Gives the phases of an epoch, counted from 1; none where nothing is trained.
    trained : dict or None
        Parameter name to a bool tensor of its shape (or of shape ()): where it may change. Names
        that are absent stay as they are; None trains everything.
    statistics : Statistics
        What BatchNorm's running statistics do: ``held`` keeps the original's; ``renewed`` normalises
        by the step's own batch, retain and forget together, and averages them anew over retain
        before each epoch is measured; ``all`` lets every batch into the running average.
    follow : callable or None
        Called with the model's outputs on unseen_select after each epoch, and where a run goes on
        from a state.
    steps_once : bool
        One update an epoch, on the gradients of all its steps, none in the first epoch, at a
        constant rate and unclipped; only for the mechanics of the released Forget-MI code.
    """

    phases: Callable[[int], tuple[Phase, ...]]
    trained: dict[str, Tensor] | None = None
    statistics: Statistics = "held"
    follow: Callable[[ModelScores], None] | None = None
    steps_once: bool = False


def one_phase(over: Over, terms: Terms) -> Callable[[int], tuple[Phase, ...]]:
    """Return the phases of a method whose epochs are all alike."""
    phases = (Phase(over, terms),)
    return lambda _epoch: phases


@dataclass(frozen=True, slots=True)
class Bench:
    """What a method has at hand before the first step.

    Attributes
    ----------
    original : DualEncoder
        In eval mode; stays as it is.
    model : DualEncoder
        A copy of it, which becomes the unlearned model; changed in place.
    resumed : bool
        A saved state replaces the model's weights afterwards, so they need no preparing.
    """

    original: DualEncoder
    model: DualEncoder
    config: ModelConfig
    tokenizer: Tokenizer
    inputs: Inputs
    rows: SetRows
    device: device
    seed: int
    resumed: bool
    report: Report


Begin = Callable[[Bench, Optimisation], Objective]
"""A method: prepares the bench's model and says what is minimised."""
