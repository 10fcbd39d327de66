"""What a device refuses while it computes, in words."""

import pytest
import torch

from engine.device import repeatable
from engine.errors import UserError


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."), "memory-full"),
        (torch.AcceleratorError("CUDA error: unspecified launch failure"), "device-gone"),
    ],
)
def test_a_full_or_failing_device_is_told(error: RuntimeError, code: str) -> None:
    with pytest.raises(UserError) as caught, repeatable():
        raise error
    assert caught.value.code == code
    assert not torch.are_deterministic_algorithms_enabled()


def test_other_errors_stay_what_they_are() -> None:
    with pytest.raises(RuntimeError, match="shapes"), repeatable():
        raise RuntimeError("shapes differ")
