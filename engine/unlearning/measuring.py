"""The figures of one epoch: utility on three sets and the attack, for every head."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.audit.attack import attack_of_epoch
from engine.audit.scores import confidence
from engine.audit.suite import ModelScores
from engine.audit.utility import set_metrics
from engine.events import Report
from engine.model.dual_encoder import DualEncoder
from engine.model.inputs import Inputs
from engine.model.scoring import Scorer
from engine.randomness import numpy_generator
from engine.records import HEADS, Head, HeadMetrics

LARGEST_SAMPLE, SMALLEST_SAMPLE, SAMPLED_SHARE = 256, 32, 8
"""An eighth of retain, within these bounds, stands for all of it where a run measures or averages."""


def sampled(retain: int) -> int:
    """Return how many of so many retain images are sampled."""
    return min(retain, LARGEST_SAMPLE, max(SMALLEST_SAMPLE, retain // SAMPLED_SHARE))


@dataclass(frozen=True, slots=True)
class SetRows:
    """The rows of a run's four sets in its Inputs, each (m,) int64."""

    forget: NDArray[np.int64]
    retain: NDArray[np.int64]
    unseen_select: NDArray[np.int64]
    unseen_report: NDArray[np.int64]

    @property
    def count(self) -> int:
        """How many rows the four sets have together."""
        return sum(map(len, (self.forget, self.retain, self.unseen_select, self.unseen_report)))

    def retain_sample(self, seed: int) -> NDArray[np.int64]:
        """Return the sample of retain rows that stands for all of them, drawn once for a run; sorted."""
        count = sampled(len(self.retain))
        chosen = numpy_generator(seed, "retain-sample").choice(self.retain, count, replace=False)
        return np.sort(chosen)


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one pass over a model's inputs told.

    Attributes
    ----------
    heads : dict
        The figures of every head.
    unseen : ModelScores
        Outputs on unseen_select, in the order of its rows.
    """

    heads: dict[Head, HeadMetrics]
    unseen: ModelScores


@dataclass(frozen=True, slots=True)
class EpochMeter:
    """Measures a model on forget, a sample of retain, and unseen_select."""

    inputs: Inputs
    rows: SetRows
    scorer: Scorer
    seed: int

    @property
    def measured(self) -> NDArray[np.int64]:
        """The rows that are measured, (m,)."""
        return np.concatenate(self._sets)

    @property
    def _sets(self) -> tuple[NDArray[np.int64], ...]:
        return (self.rows.forget, self.rows.retain_sample(self.seed), self.rows.unseen_select)

    def measure(self, model: DualEncoder, report: Report) -> Measurement:
        """Score the model once and return its figures."""
        return self.figures(self.scorer.score(model, self.inputs, self.measured, report))

    def figures(self, scores: ModelScores) -> Measurement:
        """Return the figures of a model's outputs on the rows that are measured, in their order."""
        sets, rows = self._sets, self.measured
        places = np.split(np.arange(len(rows)), np.cumsum([len(part) for part in sets])[:-1])
        heads = {head: self._head(scores, head, rows, places) for head in HEADS}
        return Measurement(heads, scores.at(places[2]))

    def _head(
        self, scores: ModelScores, head: Head, rows: NDArray[np.int64], places: list[NDArray[np.int64]]
    ) -> HeadMetrics:
        values = scores.head(head)
        labels = self.inputs.labels[rows]
        forget, retain, unseen = (set_metrics(values[where], labels[where]) for where in places)
        attack = attack_of_epoch(
            confidence(values, labels),
            labels,
            self.inputs.patients[rows],
            members=_mask(places[0], len(rows)),
            non_members=_mask(places[2], len(rows)),
        )
        return HeadMetrics(forget, retain, unseen, attack)


def _mask(places: NDArray[np.int64], size: int) -> NDArray[np.bool_]:
    mask = np.zeros(size, dtype=bool)
    mask[places] = True
    return mask
