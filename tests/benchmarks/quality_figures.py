"""The figures of one model on one run's sets, and what a training costs in passes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import nn

from engine.audit.attack import attack_between
from engine.audit.inputs import Cohort, ModelScores
from engine.audit.paper_attack import paper_attack
from engine.audit.ranking import set_metrics
from engine.audit.scores import confidence
from engine.events import ignore
from engine.model.dual_encoder import DualEncoder
from engine.records import HEADS, SET_NAMES, Head
from engine.unlearning.relearning import relearn
from engine.unlearning.workplace import Workplace

RELEARNING_EPOCHS = 2
BACKWARD_FORWARD = 3
"""A pass with gradients counts as three forward passes."""


@dataclass(frozen=True, slots=True)
class HeadFigures:
    """One head of one model: attack AUC on unseen_report before and after relearning, and utility."""

    attack: float
    relearned: float
    forget_auc: float | None
    forget_f1: float
    test_auc: float | None
    test_f1: float


@dataclass(frozen=True, slots=True)
class ModelFigures:
    """One model: its heads, and the shares that the paper's attack takes for members."""

    heads: dict[Head, HeadFigures]
    paper_forget: float
    paper_unseen: float


def figures_of(model: DualEncoder, place: Workplace) -> ModelFigures:
    """Measure a model on forget and unseen_report, also after relearning on retain."""
    cohort = _cohort(place)
    scores = _scores(model, place)
    how, seed = place.original.config.preprocessing, place.record.request.seed
    copies = relearn(
        model,
        place.inputs,
        place.rows.retain,
        epochs=RELEARNING_EPOCHS,
        preprocessing=how,
        device=place.device,
        seed=seed,
        report=ignore,
    )
    again = _scores(list(copies)[-1], place)
    paper = paper_attack(scores.image, scores.image, cohort, generator=np.random.default_rng(seed))
    heads = {head: _head(scores.head(head), again.head(head), cohort) for head in HEADS}
    return ModelFigures(
        heads, paper.forget_after if paper else float("nan"), paper.unseen_after if paper else float("nan")
    )


def _head(values: np.ndarray, again: np.ndarray, cohort: Cohort) -> HeadFigures:
    before, after = (
        attack_between(
            confidence(v, cohort.labels), cohort, members="forget", non_members="unseen_report"
        ).auc
        for v in (values, again)
    )
    forget, test = (
        set_metrics(values[cohort.rows(name)], cohort.labels[cohort.rows(name)])
        for name in ("forget", "unseen_report")
    )
    return HeadFigures(before, after, forget.auc, forget.f1, test.auc, test.f1)


def _scores(model: DualEncoder, place: Workplace) -> ModelScores:
    rows = np.arange(len(place.inputs.samples), dtype=np.int64)
    return place.scorer.score(model.to(place.device), place.inputs, rows, ignore)


def _cohort(place: Workplace) -> Cohort:
    sets = np.empty(len(place.inputs.samples), dtype=object)
    for name in SET_NAMES:
        sets[getattr(place.rows, name)] = name
    names = sets.astype(str)
    return Cohort(place.inputs.labels, place.inputs.patients, names, names == "unseen_select")


@dataclass(slots=True)
class Passes:
    """Samples passed through dual encoders, a pass with gradients counted three times."""

    count: int = field(default=0)

    def add(self, module: nn.Module, arguments: tuple[torch.Tensor, ...], _outputs: object) -> None:
        """Count one forward pass; a hook of torch."""
        if isinstance(module, DualEncoder):
            self.count += len(arguments[0]) * (BACKWARD_FORWARD if torch.is_grad_enabled() else 1)


@contextmanager
def counted_passes() -> Iterator[Passes]:
    """Count every pass of every dual encoder inside the block."""
    passes = Passes()
    hook = nn.modules.module.register_module_forward_hook(passes.add)
    try:
        yield passes
    finally:
        hook.remove()
