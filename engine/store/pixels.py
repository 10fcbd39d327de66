"""Prepared pixels from the store: what is missing is read and added, then all are memory-mapped."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.events import Progress, Report
from engine.model.config import Preprocessing
from engine.records import Sample
from engine.store.digests import pixels_key
from engine.store.folder import StoreFolder, make_private
from engine.store.index import told_in_words, too_small
from engine.store.reading import identify, prepared, unreadable
from engine.store.rows import Rows, Wanted
from engine.store.store import Store

STEP = "Reading images"
PROGRESS_EVERY = 20
BATCH_IMAGES = 64
BATCH_BYTES = 64 << 20
INDEX_BYTES = 256
"""What the index takes for an image, at most."""

STORED = np.dtype("<u2")


@dataclass(frozen=True, slots=True)
class Pixels:
    """The pixels of n samples, in the order of the samples, left on the disk until they are asked for.

    Attributes
    ----------
    images : ndarray
        (stored, size, size) uint16, memory-mapped; share of full scale.
    rows : ndarray
        (n,) int64, where each sample's image lies in ``images``.
    """

    images: NDArray[np.uint16]
    rows: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[NDArray[np.uint16]]:
        return (self.images[row] for row in self.rows)

    def __getitem__(self, places: NDArray[np.int64]) -> NDArray[np.uint16]:
        """Return a copy, (m, size, size), of the images at m places."""
        return self.images[self.rows[places]]


def load_pixels(store: Store, samples: Sequence[Sample], how: Preprocessing, *, report: Report) -> Pixels:
    """Read and prepare what the store does not hold yet, and return all pixels.

    They may be used until the store is closed. What was added before an interruption stays.

    Raises
    ------
    UserError
        ``image-unreadable`` or ``image-undecodable`` when files are gone, changed or damaged inside,
        which is told when all others lie in the store; ``disk-full`` before any work where the disk
        has no room, and what else concerns the store's folder.
    """
    files = identify(samples, store.digests, report=report)
    with told_in_words(store.folder):
        shelf = Shelf.of(store, how)
        found = shelf.rows.find(files)
        missing = {file: sample for file, sample in zip(files, samples, strict=True) if file not in found}
        shelf.require_room(len(missing))
    report(Progress(STEP, len(samples) - len(missing), len(samples)))
    for batch in _batches(store, missing, how, total=len(samples), report=report):
        with told_in_words(store.folder):
            shelf.add(batch)
    with told_in_words(store.folder):
        found |= shelf.rows.find(missing)
        return shelf.mapped([found[file] for file in files])


@dataclass(frozen=True, slots=True)
class Addition:
    """An image to be added, with its pixels, (size, size) uint16."""

    wanted: Wanted
    pixels: NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pixel file of one way of preparing, with its rows in the index."""

    folder: StoreFolder
    file: Path
    rows: Rows
    size_px: int

    @classmethod
    def of(cls, store: Store, how: Preprocessing) -> "Shelf":
        """Return the shelf of images prepared in this way, after a look whether its file is whole."""
        file = store.folder.pixel_file(pixels_key(how))
        make_private(file)
        shelf = cls(store.folder, file, Rows.of(store.connection, how), how.image.size_px)
        shelf.rows.give_up_beyond(file.stat().st_size // shelf.row_bytes)
        return shelf

    @property
    def row_bytes(self) -> int:
        """Bytes of an image."""
        return self.size_px * self.size_px * STORED.itemsize

    def require_room(self, images: int) -> None:
        """Raise ``disk-full`` where so many more images do not fit on the disk."""
        appended = max(0, images - self.rows.count_free())
        needed = appended * self.row_bytes + images * INDEX_BYTES
        free = shutil.disk_usage(self.folder.path).free
        if needed > free:
            raise too_small(self.folder, needed, free)

    def add(self, batch: Sequence[Addition]) -> None:
        """Write a batch; it can be found only when it lies on the disk."""
        wanted = [one.wanted for one in batch]
        rows = self.rows.reserve(wanted)
        # Written, not mapped: a full disk is then an error that can be told instead of a crash.
        with self.file.open("r+b") as stream:
            for row, one in zip(rows, batch, strict=True):
                stream.seek(row * self.row_bytes)
                stream.write(one.pixels.astype(STORED).tobytes())
            stream.flush()
            os.fsync(stream.fileno())
        self.rows.confirm(rows, wanted)

    def mapped(self, rows: Sequence[int]) -> Pixels:
        """Return the pixels of rows that are there."""
        if not rows:
            return Pixels(np.zeros((0, self.size_px, self.size_px), np.uint16), np.zeros(0, np.int64))
        shape = (max(rows) + 1, self.size_px, self.size_px)
        images = np.memmap(self.file, dtype=STORED, mode="r", shape=shape)
        return Pixels(np.asarray(images), np.array(rows, dtype=np.int64))


def _batches(
    store: Store, missing: dict[bytes, Sample], how: Preprocessing, *, total: int, report: Report
) -> Iterator[list[Addition]]:
    most = max(1, min(BATCH_IMAGES, BATCH_BYTES // (how.image.size_px**2 * STORED.itemsize)))
    batch: list[Addition] = []
    failed: list[Sample] = []
    with closing(prepared(list(missing.values()), how)) as images:
        for done, (file, sample) in enumerate(missing.items(), start=1):
            pixels = next(images)
            if pixels is None:
                failed.append(sample)
            else:
                batch.append(Addition(Wanted(file, store.digests.patient(sample.subject_id)), pixels))
            if len(batch) == most:
                yield batch
                batch = []
            if done % PROGRESS_EVERY == 0 or done == len(missing):
                report(Progress(STEP, total - len(missing) + done, total))
    if batch:
        yield batch
    if failed:
        raise unreadable(failed, total)
