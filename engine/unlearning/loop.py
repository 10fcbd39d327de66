"""The one loop of all methods: it owns epochs, measurements, selection, states and cancellation."""

import time
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field

from torch import Tensor

from engine.events import Measured, Notice, Report
from engine.records import EpochMetrics, LossTerm
from engine.unlearning.ground import Ground
from engine.unlearning.measuring import EpochMeter, Measurement
from engine.unlearning.normalisation import renew_batch_norm
from engine.unlearning.selection import is_better, qualifies
from engine.unlearning.sharing import require_equal_weights, spread_tensors
from engine.unlearning.state import Progressed, StateFolder, load_progress, load_selected, restore
from engine.unlearning.stepping import LossNotFinite, Stepper


@dataclass(frozen=True, slots=True)
class LoopSetup:
    """What one run of the loop works with; nothing in it changes but the model's weights.

    Attributes
    ----------
    ground : Ground
        Its model starts as the method wants it and holds the last epoch's weights afterwards.
    original : Measurement
        The original's figures, which epoch 0 shows and utility is compared with.
    tolerance : float
        Tolerated loss of AUC.
    """

    ground: Ground
    meter: EpochMeter
    original: Measurement
    states: StateFolder
    tolerance: float


@dataclass(frozen=True, slots=True)
class LoopResult:
    """How the loop ended: all figures, and the selected epoch's weights if one qualified.

    ``cut_short`` says in words why the planned epochs were not all run; empty when they were.
    """

    metrics: tuple[EpochMetrics, ...]
    selected_epoch: int | None
    weights: dict[str, Tensor] | None
    active_seconds: float
    cut_short: str


@dataclass(slots=True)
class Loop:
    """Runs a setup's epochs; call ``run`` once."""

    setup: LoopSetup
    on_epoch: Callable[[tuple[EpochMetrics, ...]], None]
    metrics: list[EpochMetrics] = field(default_factory=list)
    selected: EpochMetrics | None = None
    weights: dict[str, Tensor] | None = None
    active_seconds: float = 0.0

    def run(self, report: Report) -> LoopResult:
        """Go on from the newest state, or start, and run to the last epoch.

        A loss that is no number ends the loop early; the epochs before it are kept.

        Raises
        ------
        Cancelled
            Out of ``report``; the newest state stays for a later resume.
        UserError
            ``memory-full`` where the device does not hold a single image.
        """
        stepper = Stepper(self.setup.ground)
        self._resume_or_start(stepper, report)
        cut_short = ""
        while self._goes_on(report):
            epoch = len(self.metrics)
            try:
                self._run_epoch(epoch, stepper, report)
            except LossNotFinite:
                notice = Notice(
                    "warning",
                    "The loss became infinite or undefined in epoch {0}; that epoch was thrown away.",
                    (epoch,),
                )
                cut_short = notice.words()
                report(notice)
                break
        epoch_of = self.selected.epoch if self.selected else None
        return LoopResult(tuple(self.metrics), epoch_of, self.weights, self.active_seconds, cut_short)

    def _goes_on(self, report: Report) -> bool:
        """Return whether another epoch is due: one that was planned, or a further one while none qualifies."""
        wanted, epoch = self.setup.ground.parameters, len(self.metrics)
        further = 0 if self.selected else wanted.further_epochs
        if further and epoch == wanted.epochs + 1:
            report(Notice("info", "No epoch qualifies yet; at most {0} further ones follow.", (further,)))
        return epoch <= wanted.epochs + further

    def _run_epoch(self, epoch: int, stepper: Stepper, report: Report) -> None:
        started = time.monotonic()
        losses = stepper.run_epoch(epoch, report)
        require_equal_weights(self.setup.ground.model, self.setup.ground.processes)
        self._renew_statistics(report)
        self._finish(epoch, losses, self._measure(report))
        self.active_seconds += time.monotonic() - started
        self._save(stepper)
        report(Measured(self.metrics[-1]))

    def _resume_or_start(self, stepper: Stepper, report: Report) -> None:
        newest = self.setup.states.newest()
        if newest is None:
            self._finish(0, (), self.setup.original)
            report(Measured(self.metrics[0]))
            return
        before = load_progress(newest)
        restore(newest, model=self.setup.ground.model, optimiser=stepper.optimiser)
        self.metrics, stepper.steps = list(before.metrics), before.steps
        self.active_seconds = before.active_seconds
        self.weights = load_selected(newest)
        self.selected = next((m for m in self.metrics if m.epoch == before.selected_epoch), None)
        if self.setup.ground.objective.follow is not None:
            self._follow(self._measure(report))
        report(Notice("info", "Going on after epoch {0}.", (self.metrics[-1].epoch,)))
        for metrics in self.metrics:
            report(Measured(metrics))

    def _measure(self, report: Report) -> Measurement:
        """Measure in the first process, so that all of them go by the same figures."""
        ground, meter = self.setup.ground, self.setup.meter
        return ground.processes.lead(lambda tell: meter.measure(ground.model, tell), report)

    def _finish(self, epoch: int, losses: tuple[LossTerm, ...], measured: Measurement) -> None:
        heads, before = measured.heads, self.setup.original.heads
        useful = qualifies(heads, before, tolerance=self.setup.tolerance)
        metrics = EpochMetrics(epoch, losses, heads["image"], heads["text"], heads["joint"], useful)
        self.metrics.append(metrics)
        if epoch:
            self._follow(measured)
        if is_better(metrics, self.selected):
            self.selected = metrics
            self.weights = deepcopy(self.setup.ground.model.state_dict())
        self.on_epoch(tuple(self.metrics))

    def _follow(self, measured: Measurement) -> None:
        follow = self.setup.ground.objective.follow
        if follow is not None:
            follow(measured.unseen)

    def _renew_statistics(self, report: Report) -> None:
        ground = self.setup.ground
        if ground.objective.statistics != "renewed":
            return
        some, scorer = ground.rows.retain_sample(ground.seed), self.setup.meter.scorer
        ground.processes.lead(
            lambda tell: renew_batch_norm(ground.model, ground.inputs, some, scorer=scorer, report=tell),
            report,
        )
        spread_tensors(ground.model.buffers(), ground.processes)

    def _save(self, stepper: Stepper) -> None:
        if self.setup.ground.objective.steps_once:
            return  # what its terms carry from batch to batch is not in a state: it starts over
        if self.setup.ground.processes.index:
            return  # the first process writes
        progressed = Progressed(
            steps=stepper.steps,
            metrics=tuple(self.metrics),
            selected_epoch=self.selected.epoch if self.selected else None,
            active_seconds=self.active_seconds,
        )
        model = self.setup.ground.model
        self.setup.states.save(progressed, model=model, selected=self.weights, optimiser=stepper.optimiser)
