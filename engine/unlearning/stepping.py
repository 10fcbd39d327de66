"""The steps of an epoch: passes and updates, shared by processes, in smaller batches where memory runs out."""

from dataclasses import dataclass, field, replace

import numpy as np
import torch
from torch import Tensor

from engine.errors import UserError
from engine.events import Notice, Progress, Report
from engine.model.dual_encoder import Outputs, hold_batch_norm
from engine.model.inputs import Batch
from engine.model.optimisation import Schedule, make_optimiser
from engine.randomness import derived_seed
from engine.records import LossTerm
from engine.unlearning.ground import Ground
from engine.unlearning.objective import Phase, Side, Step
from engine.unlearning.pairs import Pair, Places, count_steps, paired
from engine.unlearning.precision import computing_in
from engine.unlearning.sharing import agreed, changed, run_shared, share_batch_norm, sum_gradients


class LossNotFinite(Exception):
    """The loss became infinite or undefined; the epoch it happened in is lost, those before it are not."""


@dataclass(slots=True)
class Stepper:
    """Takes the steps; ``steps`` counts the updates so far, over all epochs."""

    ground: Ground
    steps: int = 0
    optimiser: torch.optim.AdamW = field(init=False)
    schedule: Schedule = field(init=False)
    _held: dict[str, Tensor] = field(init=False, default_factory=dict)
    _pieces: int = field(init=False, default=1)
    _before: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        ground = self.ground
        self._hold_back()
        share_batch_norm(ground.model, ground.processes)
        self.optimiser = make_optimiser(ground.model, weight_decay=ground.parameters.weight_decay)
        epochs = range(1, ground.parameters.epochs + 1)
        total = sum(self._count(epoch) for epoch in epochs)
        self.schedule = Schedule(ground.parameters.learning_rate, ground.parameters.warmup, total)

    def _hold_back(self) -> None:
        trained = self.ground.objective.trained
        if trained is None:
            return
        for name, parameter in self.ground.model.named_parameters():
            parameter.requires_grad_(name in trained and bool(trained[name].any()))
            if parameter.requires_grad and not trained[name].all():
                self._held[name] = parameter.detach().clone()

    def run_epoch(self, epoch: int, report: Report) -> tuple[LossTerm, ...]:
        """Take all steps of an epoch, counted from 1, and return the mean of each term.

        Raises
        ------
        LossNotFinite
            At the first step whose loss is no number; that step is not taken.
        UserError
            ``memory-full`` where the device does not hold a single image.
        """
        torch.manual_seed(derived_seed(self.ground.seed, "dropout", epoch))
        step = self._begin(epoch)
        losses: list[LossTerm] = []
        for number, phase in enumerate(self.ground.objective.phases(epoch)):
            pairs = list(paired(phase.over, self.ground, epoch, number=number))
            sums: dict[str, float] = {}
            for place, pair in enumerate(pairs):
                report(replace(step, done=place, total=len(pairs)))
                self._step(phase, pair, sums=sums, report=report)
            losses += [LossTerm(name, total / len(pairs)) for name, total in sums.items()]
        if self.ground.objective.steps_once:
            self._step_once(epoch)
        return tuple(losses)

    def _begin(self, epoch: int) -> Progress:
        """Say which epoch begins; a further one has a cycle of the learning rate to itself, half as high."""
        planned, further = self.ground.parameters.epochs, self.ground.parameters.further_epochs
        if epoch <= planned:
            return Progress("Epoch {0} of {1}", 0, 0, (epoch, planned))
        steps = self._count(epoch)
        rate, warmup = self.ground.parameters.learning_rate, self.ground.parameters.warmup
        self.schedule, self._before = Schedule(rate / 2, warmup, steps), self.steps
        return Progress("Further epoch {0} of at most {1}", 0, 0, (epoch - planned, further))

    def _count(self, epoch: int) -> int:
        wanted, rows = self.ground.parameters, self.ground.rows
        forget, retain = len(rows.forget), len(rows.retain)
        phases = self.ground.objective.phases(epoch)
        return sum(count_steps(phase.over, wanted, forget=forget, retain=retain) for phase in phases)

    def _step(self, phase: Phase, pair: Pair, *, sums: dict[str, float], report: Report) -> None:
        once = self.ground.objective.steps_once
        if not once:
            self.optimiser.zero_grad(set_to_none=True)
        values = self._gradients(phase, pair, report)
        if not all(np.isfinite(value) for value in values.values()):
            raise LossNotFinite
        for name, value in values.items():
            sums[name] = sums.get(name, 0.0) + value
        if not once:
            step, clip_norm = self.steps - self._before, self.ground.parameters.clip_norm
            self.schedule.update(self.optimiser, step=step, clip_norm=clip_norm)
            self._put_back()
            self.steps += 1

    def _step_once(self, epoch: int) -> None:
        if epoch > 1:
            sum_gradients(self.ground.model.parameters(), self.ground.processes)
            for group in self.optimiser.param_groups:
                group["lr"] = self.ground.parameters.learning_rate
            self.optimiser.step()
            self.steps += 1
        self.optimiser.zero_grad(set_to_none=True)

    def _gradients(self, phase: Phase, pair: Pair, report: Report) -> dict[str, float]:
        """Add up the gradients of a pair, cut smaller as often as memory runs out."""
        while True:
            pieces = pair.pieces(self._pieces)
            try:
                return self._backward(phase, pieces, pair.size)
            except torch.OutOfMemoryError as error:
                self.ground.processes.memory_ran_out(error)
                if len(pieces) < self._pieces or self.ground.objective.steps_once:
                    raise _memory_full() from error
            self.optimiser.zero_grad(set_to_none=True)
            if self.ground.device.type == "cuda":
                torch.cuda.empty_cache()
            self._pieces *= 2
            text = f"The memory of the device ran out; each batch is now computed in {self._pieces} pieces."
            report(Notice("warning", text))

    def _backward(self, phase: Phase, pieces: list[Pair], size: int) -> dict[str, float]:
        values: dict[str, float] = {}
        for piece in pieces:
            share = piece.size / size
            terms = phase.terms(self._forward(piece))
            loss = share * torch.stack([term.value for term in terms]).sum()
            loss.backward()  # type: ignore[no-untyped-call]
            for term in terms:
                values[term.name] = values.get(term.name, 0.0) + share * float(term.value.detach())
        if not self.ground.objective.steps_once:
            sum_gradients(self.ground.model.parameters(), self.ground.processes)
        return agreed(values, self.ground.processes)

    def _forward(self, pair: Pair) -> Step:
        ground = self.ground
        ground.model.train()
        if ground.objective.statistics == "held":
            hold_batch_norm(ground.model)
        apart = ground.objective.statistics == "all"
        if pair.retain is not None and pair.forget is not None and not apart:
            return self._together(pair.retain, pair.forget, pair.draw)
        kept = None if pair.retain is None else self._side(ground.rows.retain, pair.retain)
        gone = None if pair.forget is None else self._side(ground.rows.forget, pair.forget)
        return Step(kept, gone, pair.draw)

    def _together(self, retain: Places, forget: Places, draw: int) -> Step:
        rows = np.concatenate([self.ground.rows.retain[retain], self.ground.rows.forget[forget]])
        batch = self.ground.inputs.batch(rows, self.ground.device)
        outputs = self._run(batch)
        both = zip(outputs.split(len(retain)), batch.split(len(retain)), (retain, forget), strict=True)
        kept, gone = (self._as_side(*side) for side in both)
        return Step(kept, gone, draw)

    def _side(self, rows: Places, places: Places) -> Side:
        batch = self.ground.inputs.batch(rows[places], self.ground.device)
        return self._as_side(self._run(batch), batch, places)

    def _run(self, batch: Batch) -> Outputs:
        ground = self.ground
        with computing_in(ground.precision, ground.device):
            outputs = run_shared(ground.model, batch, ground.preprocessing, ground.processes)
        if ground.precision == "float32":
            return outputs
        return changed(outputs, lambda values: tuple(value.float() for value in values))

    def _as_side(self, outputs: Outputs, batch: Batch, places: Places) -> Side:
        return Side(outputs, batch, torch.from_numpy(places).to(self.ground.device))

    def _put_back(self) -> None:
        """Undo what the optimiser did to weights that may not change (decay, old momentum)."""
        trained = self.ground.objective.trained
        if not self._held or trained is None:
            return
        parameters = dict(self.ground.model.named_parameters())
        with torch.no_grad():
            for name, held in self._held.items():
                parameters[name].copy_(torch.where(trained[name], parameters[name], held))


def _memory_full() -> UserError:
    return UserError(
        "memory-full",
        what="The memory of the device does not hold even a single image of this model.",
        do="Close other programs that use the GPU, or run with --device cpu.",
    )
