"""A model's inputs for a list of samples: prepared pixels, token ids, classes, patients."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from engine.events import Report
from engine.model.config import Preprocessing
from engine.model.preprocessing import FULL_SCALE
from engine.records import Sample
from engine.store.pixels import Pixels, load_pixels
from engine.store.store import Store
from engine.store.tokens import load_tokens


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch on its device.

    Attributes
    ----------
    images : Tensor
        (batch, 1, size, size) float32 in [0, 1], before the mean is subtracted.
    tokens, mask : Tensor
        (batch, t) int64 and bool, padded to the longest report of the batch.
    labels : Tensor
        (batch,) int64 classes, or (batch, f) int64 findings: 1, 0 or UNLABELLED.
    studies : Tensor
        (batch,) int64; equal numbers mean that two samples share one report.
    rows : Tensor
        (batch,) int64, positions in the Inputs.
    """

    images: Tensor
    tokens: Tensor
    mask: Tensor
    labels: Tensor
    studies: Tensor
    rows: Tensor

    def split(self, at: int) -> "tuple[Batch, Batch]":
        """Return the samples before a place and those from it on."""
        columns = (self.images, self.tokens, self.mask, self.labels, self.studies, self.rows)
        return Batch(*(one[:at] for one in columns)), Batch(*(one[at:] for one in columns))


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything of n samples that a model needs.

    Attributes
    ----------
    samples : tuple of Sample
        n of them, in the order of the rows.
    pixels : Pixels
        (n, size, size) uint16, share of full scale, on the disk until a batch is gathered.
    tokens : list of list of int
        n token lists without padding.
    labels : ndarray
        (n,) int64 classes, or (n, f) int64 findings: 1, 0 or UNLABELLED.
    studies, patients : ndarray
        (n,) int64, numbered in the order of their first sample.
    """

    samples: tuple[Sample, ...]
    pixels: Pixels
    tokens: list[list[int]]
    labels: NDArray[np.int64]
    studies: NDArray[np.int64]
    patients: NDArray[np.int64]

    def rows_of(self, subject_ids: Iterable[str]) -> NDArray[np.int64]:
        """Return the rows of these patients, in order."""
        wanted = set(subject_ids)
        return np.array([i for i, s in enumerate(self.samples) if s.subject_id in wanted], dtype=np.int64)

    def batch(self, rows: NDArray[np.int64], device: torch.device) -> Batch:
        """Gather rows into a batch on the device."""
        longest = max(len(self.tokens[row]) for row in rows)
        tokens = np.zeros((len(rows), longest), dtype=np.int64)
        mask = np.zeros((len(rows), longest), dtype=bool)
        for place, row in enumerate(rows):
            tokens[place, : len(self.tokens[row])] = self.tokens[row]
            mask[place, : len(self.tokens[row])] = True
        shares = self.pixels[rows].astype(np.float32) / np.float32(FULL_SCALE)
        arrays = (shares[:, None], tokens, mask, self.labels[rows], self.studies[rows], rows)
        return Batch(*(torch.from_numpy(array).to(device) for array in arrays))


def load_inputs(
    samples: Sequence[Sample],
    tokenizer: Tokenizer,
    *,
    preprocessing: Preprocessing,
    store: Store,
    report: Report,
) -> Inputs:
    """Take pixels and tokens from the store; what it does not hold yet is read and added to it.

    Parameters
    ----------
    store : Store
        The inputs may be used until it is closed.

    Raises
    ------
    UserError
        ``image-unreadable`` when a file changed since it was indexed, and what concerns the store.
    """
    pixels = load_pixels(store, samples, preprocessing, report=report)
    tokens = load_tokens(store, samples, tokenizer, preprocessing)
    return Inputs(
        samples=tuple(samples),
        pixels=pixels,
        tokens=tokens,
        labels=np.array([s.findings or s.label for s in samples], dtype=np.int64),
        studies=_numbered([f"{s.subject_id}/{s.study_id}" for s in samples]),
        patients=_numbered([s.subject_id for s in samples]),
    )


def _numbered(names: Sequence[str]) -> NDArray[np.int64]:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], dtype=np.int64)
