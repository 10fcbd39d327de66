"""Random generators derived from one recorded seed and a purpose, so that no state need be kept."""

import hashlib
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import torch


def derived_seed(seed: int, *purpose: str | int) -> int:
    """Return a 63-bit seed for one purpose of a run, the same on every machine."""
    text = "/".join(str(part) for part in (seed, *purpose))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 1


def torch_generator(seed: int, *purpose: str | int) -> "torch.Generator":
    """Return a CPU generator of torch for one purpose of a run."""
    import torch

    return torch.Generator().manual_seed(derived_seed(seed, *purpose))


def numpy_generator(seed: int, *purpose: str | int) -> np.random.Generator:
    """Return a generator of numpy for one purpose of a run."""
    return np.random.default_rng(derived_seed(seed, *purpose))
