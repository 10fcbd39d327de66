"""The one loop of all methods: it owns steps, progress, measurements, states and cancellation."""

import time
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.errors import UserError
from engine.events import Measured, Notice, Progress, Report
from engine.model.config import Preprocessing
from engine.model.dual_encoder import DualEncoder, hold_batch_norm
from engine.model.inputs import Inputs
from engine.model.optimisation import Schedule, make_optimiser
from engine.model.scoring import run_model
from engine.randomness import derived_seed, numpy_generator
from engine.records import EpochMetrics, Head, HeadMetrics, LossTerm
from engine.unlearning.measuring import EpochMeter, SetRows
from engine.unlearning.methods import Method, Side, Step, Term
from engine.unlearning.parameters import Optimisation
from engine.unlearning.reference import Embeddings, Reference
from engine.unlearning.selection import is_better, qualifies
from engine.unlearning.state import Progressed, StateFolder, load_progress, load_selected, restore


@dataclass(frozen=True, slots=True)
class LoopSetup:
    """What one run of the loop works with; nothing in it changes but the model's weights.

    Attributes
    ----------
    model : DualEncoder
        Starts as the method wants it; holds the last epoch's weights afterwards.
    original_heads : dict
        The original's figures, which epoch 0 shows and utility is compared with.
    tolerance : float
        Tolerated loss of AUC.
    """

    method: Method
    parameters: Optimisation
    model: DualEncoder
    reference: Reference | None
    inputs: Inputs
    rows: SetRows
    preprocessing: Preprocessing
    device: torch.device
    meter: EpochMeter
    original_heads: dict[Head, HeadMetrics]
    states: StateFolder
    seed: int
    tolerance: float


@dataclass(frozen=True, slots=True)
class LoopResult:
    """How the loop ended: all figures, and the selected epoch's weights if one qualified."""

    metrics: tuple[EpochMetrics, ...]
    selected_epoch: int | None
    weights: dict[str, Tensor] | None
    active_seconds: float


@dataclass(slots=True)
class Loop:
    """Runs a setup's epochs; call ``run`` once."""

    setup: LoopSetup
    on_epoch: Callable[[tuple[EpochMetrics, ...]], None]
    metrics: list[EpochMetrics] = field(default_factory=list)
    selected: EpochMetrics | None = None
    weights: dict[str, Tensor] | None = None
    steps: int = 0
    active_seconds: float = 0.0

    def run(self, report: Report) -> LoopResult:
        """Go on from the newest state, or start, and run to the last epoch.

        Raises
        ------
        Cancelled
            Out of ``report``; the newest state stays for a later resume.
        UserError
            ``loss-not-finite`` when an epoch's loss is no number.
        """
        optimiser = make_optimiser(self.setup.model, weight_decay=self.setup.parameters.weight_decay)
        self._resume_or_start(optimiser, report)
        per_epoch = len(range(0, len(self.setup.rows.retain), self.setup.parameters.batch_size))
        schedule = Schedule(
            self.setup.parameters.learning_rate,
            self.setup.parameters.warmup,
            per_epoch * self.setup.parameters.epochs,
        )
        for epoch in range(len(self.metrics), self.setup.parameters.epochs + 1):
            started = time.monotonic()
            losses = self._train(epoch, optimiser, schedule, report)
            self._finish(epoch, losses, report)
            self.active_seconds += time.monotonic() - started
            self._save(optimiser)
            report(Measured(self.metrics[-1]))
        epoch_of = self.selected.epoch if self.selected else None
        return LoopResult(tuple(self.metrics), epoch_of, self.weights, self.active_seconds)

    def _resume_or_start(self, optimiser: torch.optim.AdamW, report: Report) -> None:
        newest = self.setup.states.newest()
        if newest is None:
            self._finish(0, (), report)
            report(Measured(self.metrics[0]))
            return
        before = load_progress(newest)
        restore(newest, model=self.setup.model, optimiser=optimiser)
        self.metrics, self.steps = list(before.metrics), before.steps
        self.active_seconds = before.active_seconds
        self.weights = load_selected(newest)
        self.selected = next((m for m in self.metrics if m.epoch == before.selected_epoch), None)
        report(Notice("info", f"Going on after epoch {self.metrics[-1].epoch}."))
        for metrics in self.metrics:
            report(Measured(metrics))

    def _train(
        self, epoch: int, optimiser: torch.optim.AdamW, schedule: Schedule, report: Report
    ) -> tuple[LossTerm, ...]:
        setup = self.setup
        torch.manual_seed(derived_seed(setup.seed, "dropout", epoch))
        sums: dict[str, float] = {}
        pairs = list(_paired_batches(setup, epoch))
        for place, pair in enumerate(pairs):
            report(Progress(f"Epoch {epoch} of {setup.parameters.epochs}", place, len(pairs)))
            terms = setup.method.terms(_forward(setup, pair), setup.parameters)
            loss = torch.stack([term.value for term in terms]).sum()
            _require_finite(loss, epoch)
            schedule.step(optimiser, step=self.steps, loss=loss, clip_norm=setup.parameters.clip_norm)
            self.steps += 1
            _add(sums, terms)
        return tuple(LossTerm(name, total / len(pairs)) for name, total in sums.items())

    def _finish(self, epoch: int, losses: tuple[LossTerm, ...], report: Report) -> None:
        heads = self.setup.original_heads
        if epoch:
            heads = self.setup.meter.measure(self.setup.model, report)
        useful = qualifies(heads, self.setup.original_heads, tolerance=self.setup.tolerance)
        measured = EpochMetrics(epoch, losses, heads["image"], heads["text"], heads["joint"], useful)
        self.metrics.append(measured)
        if is_better(measured, self.selected):
            self.selected = measured
            self.weights = deepcopy(self.setup.model.state_dict())
        self.on_epoch(tuple(self.metrics))

    def _save(self, optimiser: torch.optim.AdamW) -> None:
        progressed = Progressed(
            steps=self.steps,
            metrics=tuple(self.metrics),
            selected_epoch=self.selected.epoch if self.selected else None,
            active_seconds=self.active_seconds,
        )
        self.setup.states.save(progressed, model=self.setup.model, selected=self.weights, optimiser=optimiser)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The places in retain and forget of one step, and which perturbed version it compares with."""

    retain: NDArray[np.int64]
    forget: NDArray[np.int64]
    version: int


def _paired_batches(setup: LoopSetup, epoch: int) -> Iterator[_Pair]:
    generator = numpy_generator(setup.seed, "order", epoch)
    retain = generator.permutation(len(setup.rows.retain))
    size, forget_size = setup.parameters.batch_size, setup.parameters.forget_batch_size
    steps = len(range(0, len(retain), size))
    rounds = -(-steps * forget_size // len(setup.rows.forget))
    forget = np.concatenate([generator.permutation(len(setup.rows.forget)) for _ in range(rounds)])
    versions = len(setup.reference.forget) if setup.reference else 1
    for step in range(steps):
        yield _Pair(
            retain[step * size : (step + 1) * size],
            forget[step * forget_size : (step + 1) * forget_size],
            int(generator.integers(versions)),
        )


def _forward(setup: LoopSetup, pair: _Pair) -> Step:
    reference = setup.reference
    setup.model.train()
    if not setup.method.learns_statistics:
        hold_batch_norm(setup.model)
    kept = _side(setup, setup.rows.retain, pair.retain, reference.retain if reference else None)
    gone = None
    if setup.method.uses_forget:
        before = reference.forget[pair.version] if reference else None
        hold_batch_norm(setup.model)
        gone = _side(setup, setup.rows.forget, pair.forget, before)
    return Step(retain=kept, forget=gone, reference=reference)


def _side(
    setup: LoopSetup, rows: NDArray[np.int64], places: NDArray[np.int64], before: Embeddings | None
) -> Side:
    batch = setup.inputs.batch(rows[places], setup.device)
    return Side(
        outputs=run_model(setup.model, batch, setup.preprocessing),
        batch=batch,
        before=before.take(torch.from_numpy(places).to(setup.device)) if before else None,
    )


def _require_finite(loss: Tensor, epoch: int) -> None:
    if not torch.isfinite(loss):
        raise UserError(
            "loss-not-finite",
            what=f"The loss became infinite or undefined in epoch {epoch}; the last good epoch is kept.",
            do="Run again with a smaller learning rate.",
        )


def _add(sums: dict[str, float], terms: tuple[Term, ...]) -> None:
    for term in terms:
        sums[term.name] = sums.get(term.name, 0.0) + float(term.value.detach())
