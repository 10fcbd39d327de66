"""Two processes on one batch: losses, weights and statistics of one process on the whole of it."""

import re

import pytest
import torch
from torch import Tensor

from engine.processes import ALONE
from engine.unlearning.methods import METHODS
from tests.engine.unlearning.shared_steps import SINGLE, everything
from tests.several import Several

Found = dict[str, dict[str, Tensor]]
TOLERANCE = 1e-5
EXACT = 1e-6
"""Between two results in float64."""


@pytest.fixture(scope="module")
def alone() -> Found:
    return everything(ALONE)


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Return what two processes found."""
    file = tmp_path_factory.mktemp("shared") / "found.pt"
    with Several(["-m", "tests.engine.unlearning.shared_steps", str(file)], count=2) as two:
        assert two.codes(timeout=200) == [0, 0], two.errors()
    return torch.load(file)


def farthest(one: dict[str, Tensor], two: dict[str, Tensor], pattern: str) -> float:
    """Return the largest absolute difference of all values whose names fit the pattern."""
    names = [name for name in one if re.match(pattern, name)]
    assert names
    assert list(one) == list(two)
    return max(float((one[name] - two[name]).abs().max()) for name in names)


@pytest.mark.parametrize("name", [*METHODS, "findings"])
def test_two_processes_lose_and_learn_what_one_does(alone: Found, together: Found, name: str) -> None:
    if name != "ssd":  # it is done before the first step
        assert farthest(alone[name], together[name], "loss") <= EXACT
    assert farthest(alone[name], together[name], "weight") <= EXACT


@pytest.mark.parametrize("name", SINGLE)
def test_in_single_precision_and_with_dropout_the_losses_are_equal(
    alone: Found, together: Found, name: str
) -> None:
    assert farthest(alone[f"single {name}"], together[f"single {name}"], "loss") <= TOLERANCE


def test_methods_end_at_weights_of_their_own(together: Found) -> None:
    assert farthest(together["salun"], together["neggrad-plus"], "weight") > 100 * TOLERANCE


def test_memory_that_runs_out_on_one_device_makes_all_take_smaller_pieces(
    alone: Found, together: Found
) -> None:
    assert farthest(alone["small device"], together["small device"], "loss") <= EXACT
    assert farthest(alone["small device"], together["small device"], "weight") <= EXACT


def test_a_shared_norm_is_batch_norm_on_the_whole_batch(alone: Found, together: Found) -> None:
    assert farthest(alone["norms"], together["norms"], ".*") <= EXACT
