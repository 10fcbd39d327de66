"""The original's outputs on the rows of a run's four sets: scored once, when they are first asked for."""

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.audit.inputs import ModelScores
from engine.events import Report
from engine.files import file_atomic
from engine.records import HEADS
from engine.unlearning.workplace import Workplace

Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Kept:
    """Outputs on ``count`` rows, of which only the ``known`` ones, (count,) bool, mean anything."""

    known: NDArray[np.bool_]
    scores: ModelScores

    def with_rows(self, rows: Rows, scores: ModelScores) -> "_Kept":
        known, changed = self.known.copy(), {}
        known[rows] = True
        for head in HEADS:
            changed[head] = self.scores.head(head).copy()
            changed[head][rows] = scores.head(head)
        return _Kept(known, ModelScores(**changed))


def original_scores(place: Workplace, rows: Rows, report: Report) -> ModelScores:
    """Return the original's outputs on rows of the workplace.

    Those of the four sets, whose rows come first, are read from the run's private folder where they
    are known and fit, else scored and kept there: the audit scores only what the run did not. Outputs
    fit that were made on the same kind of device from the same checkpoint, files and tokens. Patients
    beside the sets are scored each time.

    Parameters
    ----------
    rows : ndarray
        (m,) int64; those beside the sets last.
    """
    count, file = place.rows.count, place.folder.original_scores_file
    inside, beside = rows[rows < count], rows[rows >= count]
    digest = _digest(place, count)
    kept = _read(file, digest)
    missing = inside if kept is None else inside[~kept.known[inside]]
    if len(missing):
        scored = _scored(place, missing, report)
        kept = (kept or _nothing(count, scored)).with_rows(missing, scored)
        _write(file, kept, digest)
    assert kept is not None, "there is a row of the four sets among those asked for"
    found = kept.scores.at(inside)
    if not len(beside):
        return found
    also = _scored(place, beside, report)
    return ModelScores(*(np.concatenate([found.head(head), also.head(head)]) for head in HEADS))


def _scored(place: Workplace, rows: Rows, report: Report) -> ModelScores:
    return place.scorer.score(place.original.model.to(place.device), place.inputs, rows, report)


def _nothing(count: int, like: ModelScores) -> _Kept:
    empty = (np.zeros((count, *like.head(head).shape[1:])) for head in HEADS)
    return _Kept(np.zeros(count, dtype=bool), ModelScores(*empty))


def _digest(place: Workplace, count: int) -> str:
    """Return SHA-256 over all that the outputs on the first rows hang on; a file counts by size and time."""
    files = [(str(one.path), *_stamp(one.path)) for one in place.inputs.samples[:count]]
    told = (place.original.record.sha256, place.device.type, files, place.inputs.tokens[:count])
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:  # what was prepared of it lies in the store, and is what the outputs hang on
        return 0, 0
    return found.st_size, found.st_mtime_ns


def _write(file: Path, kept: _Kept, digest: str) -> None:
    scores, fits = kept.scores, np.array(digest)
    with file_atomic(file) as temporary, temporary.open("wb") as stream:
        np.savez(
            stream, fits=fits, known=kept.known, image=scores.image, text=scores.text, joint=scores.joint
        )


def _read(file: Path, digest: str) -> _Kept | None:
    """Return what is kept where it fits; a damaged file fits nothing."""
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as held:
            if str(held["fits"]) != digest:
                return None
            return _Kept(held["known"], ModelScores(*(held[head] for head in HEADS)))
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
