"""Choice of the device and the settings that make two runs on it equal."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from engine.errors import UserError
from engine.processes import announced
from engine.runs import HardwareRecord

if TYPE_CHECKING:
    import torch


def choose_device(wish: str) -> "torch.device":
    """Return the device for ``auto``, ``cpu`` or ``cuda``; a missing GPU is a UserError."""
    import torch

    if wish not in ("auto", "cpu", "cuda"):
        raise UserError(
            "device-unknown", what=f"There is no device named {wish!r}.", do="Choose auto, cpu or cuda."
        )
    if wish == "cuda" and not torch.cuda.is_available():
        raise UserError(
            "gpu-missing",
            what="No usable NVIDIA GPU was found.",
            do="Choose the device auto or cpu, or see: python main.py doctor.",
        )
    use_gpu = wish != "cpu" and torch.cuda.is_available()
    return torch.device("cuda" if use_gpu else "cpu")


def describe_hardware(device: "torch.device") -> HardwareRecord:
    """Return the device and the versions that a reader of the report needs."""
    import torch
    import transformers

    gpu = device.type == "cuda"
    name = torch.cuda.get_device_name(device) if gpu else f"CPU {platform.machine()}"
    processes = announced().count
    return HardwareRecord(
        device=name if processes == 1 else f"{name}, {processes} processes",
        torch_version=str(torch.__version__),
        transformers_version=transformers.__version__,
        python_version=platform.python_version(),
        threads=torch.get_num_threads(),
    )


@contextmanager
def repeatable() -> Iterator[None]:
    """Use deterministic kernels in full float32 inside the block, and put the former settings back.

    What the device refuses meanwhile is told in words. Convolutions on a GPU would otherwise round their inputs to 10 bits (TF32), which moves logits by
    some hundredths: more than the audit can call repeatable.

    Raises
    ------
    UserError
        ``memory-full`` or ``device-gone``.
    """
    import torch

    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    deterministic = torch.are_deterministic_algorithms_enabled()
    filled = torch.utils.deterministic.fill_uninitialized_memory  # type: ignore[attr-defined]
    rounded = torch.backends.cudnn.allow_tf32
    torch.use_deterministic_algorithms(mode=True, warn_only=torch.cuda.is_available())
    torch.utils.deterministic.fill_uninitialized_memory = False  # type: ignore[attr-defined]
    torch.backends.cudnn.allow_tf32 = False
    try:
        with _device_errors_in_words():
            yield
    finally:
        torch.use_deterministic_algorithms(mode=deterministic)
        torch.utils.deterministic.fill_uninitialized_memory = filled  # type: ignore[attr-defined]
        torch.backends.cudnn.allow_tf32 = rounded


@contextmanager
def _device_errors_in_words() -> Iterator[None]:
    import torch

    try:
        yield
    except torch.OutOfMemoryError as error:
        raise UserError(
            "memory-full",
            what="The memory of the device ran out.",
            do="Close other programs that use the GPU and go on where it was stopped, or choose the device cpu.",
        ) from error
    except torch.AcceleratorError as error:
        raise UserError(
            "device-gone",
            what="The GPU stopped working in the middle of a computation.",
            do="Start the computer anew and go on where it was stopped, or choose the device cpu.",
        ) from error
