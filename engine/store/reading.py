"""Images on their way into the store: which files they are now, and their prepared pixels."""

import os
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.dicom.file_facts import read_facts
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

Prepared = NDArray[np.uint16]
"""One image, (size, size)."""


def identify(samples: Sequence[Sample], digests: Digests, *, report: Report) -> list[bytes]:
    """Return the digest of each sample's file as it is now.

    Raises
    ------
    UserError
        ``image-unreadable`` when files are gone; all are looked for first.
    """
    resolved = cache(Path.resolve)

    def digest_of(sample: Sample) -> bytes:
        try:
            return digests.file(sample, resolved(sample.path.parent))
        except OSError:
            return b""

    files: list[bytes] = []
    with ThreadPoolExecutor(LOOKING_THREADS) as pool:
        for start in range(0, len(samples), AT_ONCE):
            report(Progress("Looking for images", start, len(samples)))
            files.extend(pool.map(digest_of, samples[start : start + AT_ONCE]))
    if gone := files.count(b""):
        raise _unreadable(damaged=0, changed=gone, total=len(samples))
    return files


def prepared(samples: Sequence[Sample], how: Preprocessing) -> Generator[Prepared | None, None, None]:
    """Read and prepare images on all cores and yield them in order; None for one that cannot be read.

    Only a few are held at a time, however many there are. Close the iterator to stop early.
    """
    workers = os.cpu_count() or 1
    waiting: deque[Future[Prepared | None]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        try:
            for sample in samples:
                waiting.append(pool.submit(_prepare, sample.path, how))
                if len(waiting) > AHEAD * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _prepare(path: Path, how: Preprocessing) -> Prepared | None:
    try:
        return read_prepared(path, how)
    except (ImageRejected, OSError):
        return None


def unreadable(samples: Sequence[Sample], total: int) -> UserError:
    """Return the error on samples that could not be prepared: files damaged inside, or missing or changed.

    Parameters
    ----------
    samples : sequence of Sample
        At least one.
    total : int
        How many images were asked for.
    """
    damaged = sum(read_facts(sample.path).kind == "image" for sample in samples)
    return _unreadable(damaged=damaged, changed=len(samples) - damaged, total=total)


def _unreadable(*, damaged: int, changed: int, total: int) -> UserError:
    if not changed:
        return UserError(
            "image-undecodable",
            what=f"{damaged} of {total} images cannot be decoded.",
            do="Read the data set again with every image decoded (index --decode), which leaves them out.",
        )
    also = f", and {damaged} cannot be decoded" if damaged else ""
    again = "again with every image decoded (index --decode)" if damaged else "again"
    return UserError(
        "image-unreadable",
        what=f"{changed} of {total} images can no longer be read as when the data set was indexed{also}.",
        do=f"Check that the data set's folder is still there, then read the data set {again}.",
    )
