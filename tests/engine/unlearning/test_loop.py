"""The loop's number of epochs, on a model that never or always qualifies."""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from engine.events import Event, Notice, ignore
from engine.model.scoring import Scorer
from engine.unlearning.ground import Ground
from engine.unlearning.loop import Loop, LoopResult, LoopSetup
from engine.unlearning.measuring import EpochMeter
from engine.unlearning.method_info import resolve
from engine.unlearning.methods import METHODS
from engine.unlearning.objective import Bench
from engine.unlearning.state import StateFolder
from engine.unlearning.stepping import Stepper

MakeGround = Callable[..., Ground]
SHORT = {"epochs": 2, "further_epochs": 3, "batch_size": 4, "forget_batch_size": 2}


class Stopped(Exception):
    """Stands for a run that is killed."""


def setup_of(bench: Bench, ground_of: MakeGround, folder: Path, *, tolerance: float) -> LoopSetup:
    parameters = resolve("finetune", None, dict(SHORT))
    scorer = Scorer(bench.config.preprocessing, bench.device)
    meter = EpochMeter(bench.inputs, bench.rows, scorer, bench.seed)
    original = meter.measure(bench.original, ignore)
    ground = ground_of(METHODS["finetune"](bench, parameters), parameters)
    return LoopSetup(ground, meter, original, StateFolder(folder), tolerance)


def run(setup: LoopSetup, said: list[Event] | None = None) -> LoopResult:
    return Loop(setup, on_epoch=lambda _: None).run((said if said is not None else []).append)


def test_further_epochs_follow_only_while_none_qualifies(
    bench: Bench, ground_of: MakeGround, tmp_path: Path
) -> None:
    said: list[Event] = []
    result = run(setup_of(bench, ground_of, tmp_path / "never", tolerance=-1.0), said)
    assert [metrics.epoch for metrics in result.metrics] == [0, 1, 2, 3, 4, 5]
    assert result.weights is None
    notices = [event.words() for event in said if isinstance(event, Notice)]
    assert notices == ["No epoch qualifies yet; at most 3 further ones follow."]
    useful = run(setup_of(bench, ground_of, tmp_path / "always", tolerance=1.0))
    assert [metrics.epoch for metrics in useful.metrics] == [0, 1, 2]
    assert useful.selected_epoch in (1, 2)


def test_a_further_epoch_has_a_cycle_of_the_rate_to_itself(bench: Bench, ground_of: MakeGround) -> None:
    parameters = resolve("finetune", None, {**SHORT, "learning_rate": 1e-2, "warmup": 0.0})
    stepper = Stepper(ground_of(METHODS["finetune"](bench, parameters), parameters))
    rates = []
    for epoch in (1, 2, 3, 4):
        stepper.run_epoch(epoch, lambda _: rates.append(stepper.optimiser.param_groups[0]["lr"]))
    used = [*rates[1:], stepper.optimiser.param_groups[0]["lr"]]
    assert max(used) == pytest.approx(1e-2)
    assert used[6:9] == used[9:]
    assert used[6] == pytest.approx(5e-3)
    assert used[6] >= used[7] > used[8]


def test_a_run_killed_in_a_further_epoch_ends_as_an_undisturbed_one(
    bench: Bench, ground_of: MakeGround, tmp_path: Path
) -> None:
    start = {name: value.clone() for name, value in bench.model.state_dict().items()}
    whole = setup_of(bench, ground_of, tmp_path / "whole", tolerance=-1.0)
    expected = run(whole)
    ended = {name: value.clone() for name, value in bench.model.state_dict().items()}
    bench.model.load_state_dict(start)
    broken = setup_of(bench, ground_of, tmp_path / "broken", tolerance=-1.0)

    def kill(metrics: tuple) -> None:
        if metrics[-1].epoch == 4:
            raise Stopped

    with pytest.raises(Stopped):
        Loop(broken, on_epoch=kill).run(ignore)
    bench.model.load_state_dict(start)
    resumed = run(broken)
    assert resumed.metrics == expected.metrics
    assert all(torch.equal(value, ended[name]) for name, value in bench.model.state_dict().items())
