"""What a run will have: the method's own values, those chosen in their place, and batches that fit the data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.unlearning.method_info import resolve
from engine.unlearning.parameters import Value
from engine.unlearning.planned_parameters import (
    SMALLEST_BATCH,
    differences,
    planned_parameters,
    with_enough_steps,
    with_epochs,
    written,
)

FEW = 60
"""Retain images of a data set for which the recommended method takes smaller batches than its default."""


def test_a_small_data_set_is_gone_through_in_smaller_batches() -> None:
    wanted = {"least_steps": 50, "batch_size": 16, "forget_batch_size": 2, "epochs": 2, "epoch_share": 0.5}
    parameters = resolve("recommended", None, wanted)
    small = with_enough_steps(parameters, 400)
    assert (small.batch_size, small.forget_batch_size) == (8, 1)
    assert with_enough_steps(parameters, 12).batch_size == SMALLEST_BATCH
    assert with_enough_steps(parameters, 10_000) == parameters
    baseline = resolve("finetune", None, {})
    assert with_enough_steps(baseline, 25) == baseline


def test_what_was_chosen_stays_however_small_the_data_set_is() -> None:
    chosen: dict[str, Value] = {"forget_batch_size": 7}
    planned = planned_parameters("recommended", None, chosen=chosen, retain_images=FEW)
    assert (planned.batch_size, planned.forget_batch_size) == (SMALLEST_BATCH, 7)
    planned = planned_parameters("recommended", None, chosen={"batch_size": 32}, retain_images=FEW)
    assert (planned.batch_size, planned.forget_batch_size) == (32, 1)


def test_only_what_the_method_would_not_have_taken_itself_differs() -> None:
    chosen: dict[str, Value] = {"batch_size": 8, "learning_rate": 1e-3, "epochs": 3}
    (epochs,) = differences("recommended", None, chosen=chosen, retain_images=None)
    assert (epochs.parameter.title, epochs.chosen, epochs.own) == ("Epochs", 3, 2)
    epochs, batch = differences("recommended", None, chosen=chosen, retain_images=FEW)
    assert (batch.parameter.name, batch.chosen, batch.own) == ("batch_size", 8, SMALLEST_BATCH)


def test_a_presets_values_are_the_methods_own() -> None:
    assert differences("forget-mi", "no-noise", chosen={"perturb": False}, retain_images=FEW) == ()
    (weight,) = differences("forget-mi", "unimodal", chosen={"unimodal_unlearning": 0.25}, retain_images=FEW)
    assert weight.own == 0.4


def test_epochs_that_were_not_chosen_are_no_choice() -> None:
    assert with_epochs({"layers": 2}, None) == {"layers": 2}
    assert with_epochs({"layers": 2}, 5) == {"layers": 2, "epochs": 5}


def test_a_choice_out_of_range_is_refused() -> None:
    with pytest.raises(UserError, match="does not fit"):
        planned_parameters("ssd", None, chosen={"selection": float("nan")}, retain_images=FEW)


@given(st.one_of(st.booleans(), st.integers(0, 10**6), st.floats(1e-7, 1e6)))
def test_a_written_number_is_the_number_itself(value: Value) -> None:
    text = written(value)
    assert text in ("yes", "no") if isinstance(value, bool) else float(text) == value


def test_common_numbers_are_written_short() -> None:
    assert [written(one) for one in (1.0, 5e-4, 1e-7, 0.1 + 0.2, 300, True)] == [
        "1",
        "0.0005",
        "1e-07",
        "0.30000000000000004",
        "300",
        "yes",
    ]
