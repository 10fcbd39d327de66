"""Steps: order by the seed, held weights, pieces when memory runs out, losses that are no number."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.events import Event, Notice, ignore
from engine.model.scoring import run_model
from engine.unlearning.ground import Ground
from engine.unlearning.method_info import resolve
from engine.unlearning.methods import METHODS
from engine.unlearning.objective import Bench, Objective, Step, Term, one_phase
from engine.unlearning.pairs import Pair, paired
from engine.unlearning.parameters import Optimisation
from engine.unlearning.stepping import LossNotFinite, Stepper

MakeGround = Callable[..., Ground]


def parameters_of(name: str = "finetune", **overrides: float) -> Optimisation:
    return resolve(name, None, {"epochs": 2, "batch_size": 4, "forget_batch_size": 3, **overrides})


def stepper_for(bench: Bench, ground_of: MakeGround, name: str, **overrides: float) -> Stepper:
    parameters = parameters_of(name, **overrides)
    return Stepper(ground_of(METHODS[name](bench, parameters), parameters))


@given(st.integers(1, 40), st.integers(1, 20), st.integers(1, 50))
def test_pieces_hold_every_place_once(retain: int, forget: int, count: int) -> None:
    pair = Pair(np.arange(retain), np.arange(forget), 0)
    pieces = pair.pieces(count)
    assert len(pieces) == min(count, retain, forget)
    assert np.concatenate([piece.retain for piece in pieces]).tolist() == list(range(retain))
    assert np.concatenate([piece.forget for piece in pieces]).tolist() == list(range(forget))


def test_an_epoch_passes_once_over_retain_and_evenly_over_forget(ground_of: MakeGround) -> None:
    pairs = list(paired("both", ground_of(None, parameters_of()), 1, number=0))
    assert sorted(np.concatenate([pair.retain for pair in pairs]).tolist()) == list(range(10))
    counts = np.bincount(np.concatenate([pair.forget for pair in pairs]), minlength=6)
    assert counts.max() - counts.min() <= 1


def test_a_pass_over_forget_alone_and_one_beside_retain(ground_of: MakeGround) -> None:
    ground = ground_of(None, parameters_of())
    alone = list(paired("forget", ground, 1, number=0))
    beside = list(paired("both by forget", ground, 1, number=0))
    for pairs in (alone, beside):
        assert sorted(np.concatenate([pair.forget for pair in pairs]).tolist()) == list(range(6))
    assert all(pair.retain is None for pair in alone)
    assert all(len(pair.retain) == 4 for pair in beside)


def test_another_epoch_and_another_phase_go_in_another_order(ground_of: MakeGround) -> None:
    ground = ground_of(None, parameters_of())
    orders = [
        np.concatenate([pair.retain for pair in paired("retain", ground, epoch, number=number)]).tolist()
        for epoch, number in ((1, 0), (2, 0), (1, 1), (1, 0))
    ]
    assert orders[0] == orders[3]
    assert len({tuple(order) for order in orders}) == 3


def test_an_epoch_goes_through_the_asked_share_of_retain(ground_of: MakeGround) -> None:
    pairs = list(paired("both", ground_of(None, parameters_of(epoch_share=0.6)), 1, number=0))
    assert [len(pair.retain) for pair in pairs] == [4, 2]
    assert len(set(np.concatenate([pair.retain for pair in pairs]).tolist())) == 6


def test_renewed_statistics_normalise_retain_and_forget_as_one_batch(
    bench: Bench, ground_of: MakeGround
) -> None:
    seen: list[Step] = []

    def look(step: Step) -> tuple[Term, ...]:
        seen.append(step)
        return (Term("ce", step.kept.outputs.image_logits.sum()),)

    objective = Objective(one_phase("both", look), statistics="renewed")
    parameters = parameters_of(batch_size=10, forget_batch_size=6)
    before = deepcopy(bench.model).train()
    Stepper(ground_of(objective, parameters)).run_epoch(1, ignore)
    (step,) = seen
    rows = np.concatenate([step.kept.batch.rows.numpy(), step.gone.batch.rows.numpy()])
    assert (len(step.kept.batch.rows), len(step.gone.batch.rows)) == (10, 6)
    assert rows[10:].tolist() == bench.rows.forget[step.gone.places.numpy()].tolist()
    whole = run_model(before, bench.inputs.batch(rows, bench.device), bench.config.preprocessing)
    parts = torch.cat([step.kept.outputs.image_logits, step.gone.outputs.image_logits])
    assert torch.allclose(parts, whole.image_logits, atol=1e-6)


def test_only_the_chosen_layers_change(bench: Bench, ground_of: MakeGround) -> None:
    stepper_for(bench, ground_of, "cf-k", layers=1, weight_decay=0.5).run_epoch(1, ignore)
    for name, value in bench.model.named_parameters():
        assert torch.equal(value, bench.original.get_parameter(name)) == ("head" not in name)


def test_salun_holds_the_weights_outside_its_mask_to_the_last_bit(
    bench: Bench, ground_of: MakeGround
) -> None:
    stepper = stepper_for(bench, ground_of, "salun", salient=0.1, weight_decay=0.5)
    trained = stepper.ground.objective.trained
    for epoch in (1, 2):
        stepper.run_epoch(epoch, ignore)
    moved = 0
    for name, value in bench.model.named_parameters():
        same = value == bench.original.get_parameter(name)
        assert same[~trained[name]].all()
        moved += int((~same).sum())
    assert moved > 0


class Small:
    """Cross-entropy on a device that holds no more than so many retain images."""

    def __init__(self, most: int) -> None:
        self.most = most

    def __call__(self, step: Step) -> tuple[Term, ...]:
        if len(step.kept.places) > self.most:
            raise torch.OutOfMemoryError("too large")
        loss = torch.nn.functional.cross_entropy(step.kept.outputs.image_logits, step.kept.batch.labels)
        return (Term("ce", loss),)


def test_where_memory_runs_out_the_pieces_add_up_to_the_whole(bench: Bench, ground_of: MakeGround) -> None:
    said: list[Event] = []
    losses, weights = [], []
    for most in (100, 2):
        model = deepcopy(bench.model)
        objective = Objective(one_phase("retain", Small(most)))
        ground = replace(ground_of(objective, parameters_of(batch_size=5)), model=model)
        losses.append(Stepper(ground).run_epoch(1, said.append)[0].value)
        weights.append(model.image_head.weight.detach())
    assert losses[0] == pytest.approx(losses[1], abs=1e-6)
    assert torch.allclose(weights[0], weights[1], atol=1e-6)
    notices = [event.words() for event in said if isinstance(event, Notice)]
    assert notices == [
        f"The memory of the device ran out; each batch is now computed in {pieces} pieces."
        for pieces in (2, 4)
    ]


def test_a_device_that_holds_no_image_at_all_is_said_in_words(ground_of: MakeGround) -> None:
    stepper = Stepper(ground_of(Objective(one_phase("retain", Small(0))), parameters_of()))
    with pytest.raises(UserError) as raised:
        stepper.run_epoch(1, ignore)
    assert raised.value.code == "memory-full"


def test_a_loss_that_is_no_number_is_not_followed(bench: Bench, ground_of: MakeGround) -> None:
    def undefined(step: Step) -> tuple[Term, ...]:
        return (Term("ce", step.kept.outputs.image_logits.sum() * float("nan")),)

    stepper = Stepper(ground_of(Objective(one_phase("retain", undefined)), parameters_of()))
    with pytest.raises(LossNotFinite):
        stepper.run_epoch(1, ignore)
    assert torch.equal(bench.model.image_head.weight, bench.original.image_head.weight)


def test_the_release_updates_once_an_epoch_and_not_in_the_first(bench: Bench, ground_of: MakeGround) -> None:
    stepper = stepper_for(bench, ground_of, "forget-mi-published")
    stepper.run_epoch(1, ignore)
    assert stepper.steps == 0
    assert torch.equal(bench.model.image_head.weight, bench.original.image_head.weight)
    stepper.run_epoch(2, ignore)
    assert stepper.steps == 1
    changed = bench.model.image_projection.weight != bench.original.image_projection.weight
    assert changed.any()
