"""The number format in which the steps of a run are computed; measuring always takes float32."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from engine.errors import UserError
from engine.runs import Precision, PrecisionWish

if TYPE_CHECKING:
    import torch

PRECISIONS: tuple[PrecisionWish, ...] = ("auto", "float32", "bfloat16")


def choose_precision(wish: PrecisionWish, device: "torch.device") -> Precision:
    """Return the format for a device: ``auto`` takes bfloat16 on GPUs that compute it, float32 elsewhere.

    Raises
    ------
    UserError
        ``precision-unknown``.
    """
    import torch

    if wish not in PRECISIONS:
        raise UserError(
            "precision-unknown",
            what=f"There is no number format named {wish!r}.",
            do="Choose auto, float32 or bfloat16.",
        )
    if wish != "auto":
        return wish
    fits = device.type == "cuda" and torch.cuda.is_bf16_supported(including_emulation=False)
    return "bfloat16" if fits else "float32"


@contextmanager
def computing_in(precision: Precision, device: "torch.device") -> Iterator[None]:
    """Let matrix products and convolutions of the block round to a format; weights stay float32."""
    import torch

    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=precision == "bfloat16"):
        yield
