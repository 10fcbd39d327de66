"""What must hold of a run before its audit means something, as far as its folder and its scores show."""

import hashlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from engine.audit.result import Precondition
from engine.events import Report
from engine.files import read_json
from engine.model.dual_encoder import DualEncoder
from engine.records import SET_NAMES, Split
from engine.register.pseudonyms import PseudonymKey
from engine.requests import REQUEST_KINDS, RequestedPatients
from engine.unlearning.workplace import Workplace

REPEATED_ROWS = 64


def run_preconditions(place: Workplace, model: DualEncoder, report: Report) -> tuple[Precondition, ...]:
    """Return whether the sets are the fixed ones, scoring repeats itself, and no image is under two patients.

    Parameters
    ----------
    model : DualEncoder
        The unlearned model.
    """
    return (_sets_unchanged(place), _repeatable_scores(place, model, report), _no_shared_pixels(place))


def _sets_unchanged(place: Workplace) -> Precondition:
    key = PseudonymKey.load(place.folder.key_file)
    split = read_json(place.folder.split_file, Split)
    requested = read_json(place.folder.requests_file, RequestedPatients)
    found = (
        *(split.of(name) for name in SET_NAMES),
        *(ids for kind in REQUEST_KINDS for ids in requested.of(kind)),
    )
    record = place.record
    fixed = [one.digest for one in record.sets]
    fixed += [one.digest for one in (*record.requests, *record.earlier)]
    same = [key.digest(ids) for ids in found] == fixed
    detail = "equal to the digests recorded before the run" if same else "changed since the run was planned"
    return Precondition("The sets are those fixed before the run", same, detail)


def _repeatable_scores(place: Workplace, model: DualEncoder, report: Report) -> Precondition:
    rows = np.arange(min(REPEATED_ROWS, len(place.inputs.samples)), dtype=np.int64)
    first, second = (place.scorer.score(model, place.inputs, rows, report) for _ in range(2))
    same = all(
        np.array_equal(one, two)
        for one, two in ((first.image, second.image), (first.text, second.text), (first.joint, second.joint))
    )
    detail = f"{len(rows)} images scored twice in eval mode: {'bit-equal' if same else 'different'}"
    return Precondition("Scoring is repeatable", same, detail)


def _no_shared_pixels(place: Workplace) -> Precondition:
    shared = count_shared_images(place.inputs.pixels, place.inputs.patients)
    detail = "none" if shared == 0 else f"{shared} images occur under more than one patient"
    return Precondition("No image under two patients", shared == 0, detail)


def count_shared_images(pixels: Iterable[NDArray[np.uint16]], patients: NDArray[np.int64]) -> int:
    """Return how many different images occur under more than one patient.

    Parameters
    ----------
    pixels : iterable of ndarray
        n of (size, size) uint16.
    patients : ndarray
        (n,) int64.
    """
    owners: dict[bytes, set[int]] = {}
    for image, patient in zip(pixels, patients, strict=True):
        owners.setdefault(hashlib.sha256(image.tobytes()).digest(), set()).add(int(patient))
    return sum(len(who) > 1 for who in owners.values())
