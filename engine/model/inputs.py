"""A model's inputs for a list of samples: prepared pixels, token ids, classes, patients."""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from engine.dicom.pixels import ImageRejected
from engine.errors import UserError
from engine.events import Progress, Report
from engine.model.config import Preprocessing
from engine.model.preprocessing import FULL_SCALE, read_prepared
from engine.model.tokenizer import encode
from engine.records import Sample

PROGRESS_EVERY = 20


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
        (batch,) int64.
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


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything of n samples that a model needs, in main memory or memory-mapped.

    Attributes
    ----------
    samples : tuple of Sample
        n of them, in the order of the rows.
    pixels : ndarray
        (n, size, size) uint16, share of full scale.
    tokens : list of list of int
        n token lists without padding.
    labels, studies, patients : ndarray
        (n,) int64; studies and patients are numbered in the order of their first sample.
    """

    samples: tuple[Sample, ...]
    pixels: NDArray[np.uint16]
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
    store: Path,
    report: Report,
) -> Inputs:
    """Decode every image once into a memory-mapped file and turn every report into tokens.

    Parameters
    ----------
    store : Path
        Owner-only file that the prepared pixels are written to; read again when it is complete.

    Raises
    ------
    UserError
        ``image-unreadable`` when a file changed since it was indexed.
    """
    pixels = _load_pixels(samples, preprocessing, store=store, report=report)
    tokens = encode(tokenizer, [s.report for s in samples], preprocessing)
    return Inputs(
        samples=tuple(samples),
        pixels=pixels,
        tokens=tokens,
        labels=np.array([s.label for s in samples], dtype=np.int64),
        studies=_numbered([f"{s.subject_id}/{s.study_id}" for s in samples]),
        patients=_numbered([s.subject_id for s in samples]),
    )


def _load_pixels(
    samples: Sequence[Sample], how: Preprocessing, *, store: Path, report: Report
) -> NDArray[np.uint16]:
    shape = (len(samples), how.image.size_px, how.image.size_px)
    if not _is_complete(store, shape):
        _fill_store(samples, how, store=store, report=report)
    loaded: NDArray[np.uint16] = np.load(store, mmap_mode="r")
    return loaded


def _is_complete(store: Path, shape: tuple[int, int, int]) -> bool:
    if not store.is_file():
        return False
    header = np.load(store, mmap_mode="r")
    return bool(header.shape == shape and header.dtype == np.uint16)


def _fill_store(samples: Sequence[Sample], how: Preprocessing, *, store: Path, report: Report) -> None:
    partial = store.with_suffix(".partial")
    partial.touch(mode=0o600)
    header = {
        "descr": "<u2",
        "fortran_order": False,
        "shape": (len(samples), how.image.size_px, how.image.size_px),
    }
    try:
        # Written, not mapped: a full disk is then an error that can be told instead of a crash.
        with partial.open("wb") as stream:
            np.lib.format.write_array_header_2_0(stream, header)
            for row, image in enumerate(_decoded(samples, how)):
                stream.write(image.astype("<u2").tobytes())
                if row % PROGRESS_EVERY == 0 or row + 1 == len(samples):
                    report(Progress("Reading images", row + 1, len(samples)))
        partial.replace(store)
    finally:
        partial.unlink(missing_ok=True)


def _decoded(samples: Sequence[Sample], how: Preprocessing) -> Iterator[NDArray[np.uint16]]:
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        try:
            yield from pool.map(lambda sample: _prepare(sample, how), samples)
        finally:
            pool.shutdown(cancel_futures=True)


def _prepare(sample: Sample, how: Preprocessing) -> NDArray[np.uint16]:
    try:
        return read_prepared(sample.path, how)
    except (ImageRejected, OSError) as error:
        raise UserError(
            "image-unreadable",
            what="An image that was usable when the data set was indexed can no longer be read.",
            do="Check that the data set's folder is still there and unchanged, then index it again.",
        ) from error


def _numbered(names: Sequence[str]) -> NDArray[np.int64]:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], dtype=np.int64)
