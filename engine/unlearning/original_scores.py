"""The original's outputs on a run's four sets, scored once: the run measures them, the audit reads them again."""

import hashlib
import zipfile
from itertools import islice
from pathlib import Path

import numpy as np

from engine.audit.inputs import ModelScores
from engine.events import Report
from engine.files import file_atomic
from engine.records import HEADS
from engine.unlearning.workplace import Workplace


def original_scores(place: Workplace, report: Report) -> ModelScores:
    """Return the original's outputs on every row of the workplace.

    Those on the rows of the four sets, which come first, are read from the run's private folder where
    they fit, else scored and kept there. Patients beside the sets are scored each time. Outputs fit that
    were made on the same kind of device from the same checkpoint, pixels and tokens in the same order.
    """
    count, every = place.rows.count, len(place.inputs.samples)
    digest = _digest(place, count)
    known = _kept(place.folder.original_scores_file, digest)
    if known is None:
        known = _scored(place, 0, count, report)
        _keep(place.folder.original_scores_file, known, digest)
    if every == count:
        return known
    beside = _scored(place, count, every, report)
    return ModelScores(*(np.concatenate([known.head(head), beside.head(head)]) for head in HEADS))


def _scored(place: Workplace, first: int, end: int, report: Report) -> ModelScores:
    rows = np.arange(first, end, dtype=np.int64)
    return place.scorer.score(place.original.model.to(place.device), place.inputs, rows, report)


def _digest(place: Workplace, count: int) -> str:
    """Return SHA-256 over all that the outputs on the first rows hang on."""
    found = hashlib.sha256()
    found.update(
        repr((place.original.record.sha256, place.device.type, place.inputs.tokens[:count])).encode()
    )
    for image in islice(place.inputs.pixels, count):
        found.update(image.tobytes())
    return found.hexdigest()


def _keep(file: Path, scores: ModelScores, digest: str) -> None:
    with file_atomic(file) as temporary, temporary.open("wb") as stream:
        np.savez(stream, fits=np.array(digest), image=scores.image, text=scores.text, joint=scores.joint)


def _kept(file: Path, digest: str) -> ModelScores | None:
    """Return what is kept where it fits; a damaged file fits nothing."""
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as held:
            return ModelScores(*(held[head] for head in HEADS)) if str(held["fits"]) == digest else None
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
