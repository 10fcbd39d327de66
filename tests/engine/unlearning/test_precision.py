"""The number format of the steps: chosen by device, rounding only what is meant to be rounded."""

from dataclasses import replace

import pytest
import torch

from engine.errors import UserError
from engine.events import ignore
from engine.unlearning.method_info import resolve
from engine.unlearning.methods import METHODS
from engine.unlearning.precision import choose_precision
from engine.unlearning.stepping import Stepper
from tests.engine.unlearning.conftest import make_bench, make_ground

CPU = torch.device("cpu")


def test_a_processor_computes_in_float32_unless_told_otherwise() -> None:
    assert choose_precision("auto", CPU) == "float32"
    assert choose_precision("bfloat16", CPU) == "bfloat16"


def test_an_unknown_format_is_told() -> None:
    with pytest.raises(UserError, match="no number format"):
        choose_precision("half", CPU)  # type: ignore[arg-type]


def losses_and_types(precision: str) -> tuple[dict[str, float], set[torch.dtype]]:
    bench, wanted = make_bench(), resolve("finetune", None, {"epochs": 1})
    ground = make_ground(bench, METHODS["finetune"](bench, wanted), wanted)
    stepper = Stepper(replace(ground, precision=precision))
    losses = {one.name: one.value for one in stepper.run_epoch(1, ignore)}
    state = stepper.optimiser.state_dict()["state"].values()
    return losses, {*(p.dtype for p in bench.model.parameters()), *(one["exp_avg"].dtype for one in state)}


def test_bfloat16_rounds_the_steps_but_not_the_weights() -> None:
    whole, _ = losses_and_types("float32")
    rounded, kept = losses_and_types("bfloat16")

    assert kept == {torch.float32}
    assert rounded != whole
    assert rounded["ce"] == pytest.approx(whole["ce"], rel=0.02)
