"""Images on their way into the store: which files they are now, and their prepared pixels."""

import os
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.dicom.pixels import ImageRejected
from engine.errors import UserError
from engine.events import Progress, Report
from engine.model.config import Preprocessing
from engine.model.preprocessing import read_prepared
from engine.records import Sample
from engine.store.digests import Digests

AT_ONCE = 1000
"""Files looked at between two reports of progress."""

LOOKING_THREADS = 8
"""More than there are cores: a share on the network answers each question late, but many at a time."""

AHEAD = 2
"""Images read ahead for each core, so that a slow disk or a large image holds nobody up."""


def identify(samples: Sequence[Sample], digests: Digests, *, report: Report) -> list[bytes]:
    """Return the digest of each sample's file as it is now.

    Raises
    ------
    UserError
        ``image-unreadable`` when a file is gone.
    """
    resolved = cache(Path.resolve)
    files: list[bytes] = []
    with ThreadPoolExecutor(LOOKING_THREADS) as pool:
        for start in range(0, len(samples), AT_ONCE):
            report(Progress("Looking for images", start, len(samples)))
            some = samples[start : start + AT_ONCE]
            with _unreadable_told():
                folders = [resolved(sample.path.parent) for sample in some]
                files.extend(pool.map(digests.file, some, folders))
    return files


def prepared(samples: Sequence[Sample], how: Preprocessing) -> Generator[NDArray[np.uint16], None, None]:
    """Read and prepare images on all cores and yield them in order, (size, size) uint16 each.

    Only a few are held at a time, however many there are. Close the iterator to stop early.

    Raises
    ------
    UserError
        ``image-unreadable`` when a file changed since it was indexed.
    """
    workers = os.cpu_count() or 1
    waiting: deque[Future[NDArray[np.uint16]]] = deque()
    with ThreadPoolExecutor(workers) as pool, _unreadable_told():
        try:
            for sample in samples:
                waiting.append(pool.submit(read_prepared, sample.path, how))
                if len(waiting) > AHEAD * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _prepare(path: Path, how: Preprocessing) -> NDArray[np.uint16]:
    return read_prepared(path, how)


@contextmanager
def _unreadable_told() -> Iterator[None]:
    try:
        yield
    except (ImageRejected, OSError) as error:
        raise UserError(
            "image-unreadable",
            what="An image that was usable when the data set was indexed can no longer be read.",
            do="Check that the data set's folder is still there and unchanged, then index it again.",
        ) from error
