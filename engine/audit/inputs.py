"""What the suite is given: the audited images, and the outputs of each model on them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.audit.result import Precondition, Thresholds
from engine.audit.scores import Floats, Ints, Mask
from engine.records import Head, SetName
from engine.requests import RequestKind

EARLIER = "earlier"
"""The set of patients whom earlier requests removed: in none of the run's sets, audited again."""


@dataclass(frozen=True, slots=True)
class AuditSamples:
    """The audited images, one entry each, arrays of shape (n,).

    Attributes
    ----------
    image, patient : ndarray of str
        Keyed pseudonyms.
    set : ndarray of str
        One of ``SET_NAMES``, or EARLIER; patients of EARLIER come last.
    label : ndarray of int64
        Class, 0 to c - 1; or of shape (n, f): findings, 1, 0 or UNLABELLED.
    sex : ndarray of str
        M, F, O or empty.
    age : ndarray of float64
        Years; NaN where unknown.
    view, device : ndarray of str
        View position; manufacturer and model; empty where unknown.
    year : ndarray of float64
        Calendar year of the study; NaN where unknown.
    study : ndarray of int64
        Study as a number of this audit only.
    """

    image: NDArray[np.str_]
    patient: NDArray[np.str_]
    set: NDArray[np.str_]
    label: Ints
    sex: NDArray[np.str_]
    age: Floats
    view: NDArray[np.str_]
    device: NDArray[np.str_]
    year: Floats
    study: Ints


@dataclass(frozen=True, slots=True)
class ModelScores:
    """One model's outputs on the audited images, float64, in nats.

    Log-probabilities (n, c) of classes, or log-odds (n, f) of findings being present.
    """

    image: Floats
    text: Floats
    joint: Floats

    def head(self, name: Head) -> Floats:
        """Return the outputs of one head."""
        scores: Floats = getattr(self, name)
        return scores

    def at(self, places: Ints) -> "ModelScores":
        """Return the outputs on some of the images, (m,) int64 of places among the n."""
        return ModelScores(self.image[places], self.text[places], self.joint[places])


@dataclass(frozen=True, slots=True)
class RelearnedScores:
    """The outputs of a copy of the unlearned model after some epochs of fine-tuning on retain."""

    epochs: int
    scores: ModelScores


@dataclass(frozen=True, slots=True)
class RequestRows:
    """One request by its number from 1, and the rows of its patients, bool of shape (n,); none where they are gone."""

    kind: RequestKind
    number: int
    rows: Mask


@dataclass(frozen=True, slots=True)
class SuiteInput:
    """Everything that the suite works on.

    Attributes
    ----------
    labels : tuple of str
        The c classes, or the f findings, in words.
    before, after : ModelScores
        The original and the unlearned model, in eval mode.
    reference : ModelScores or None
        A model retrained without the forget patients.
    preconditions : tuple of Precondition
        What was checked before the models were scored; the suite adds its own.
    seed : int
        Of the bootstrap, the split of retain and the rows of the paper's attack.
    requests : tuple of RequestRows
        This run's requests, then earlier ones.
    """

    run_id: str
    labels: tuple[str, ...]
    samples: AuditSamples
    before: ModelScores
    after: ModelScores
    reference: ModelScores | None
    relearned: tuple[RelearnedScores, ...]
    preconditions: tuple[Precondition, ...]
    thresholds: Thresholds
    seed: int
    requests: tuple[RequestRows, ...] = ()


@dataclass(frozen=True, slots=True)
class Cohort:
    """The audited images as the checks read them, arrays of shape (n,).

    Attributes
    ----------
    labels : ndarray of int64
        As in AuditSamples.
    subjects : ndarray of int64
        Patient as a number of this audit only.
    sets : ndarray of str
        As in AuditSamples.
    reference : ndarray of bool
        Rows to standardise on: ``unseen_select``, or ``unseen_report`` where that one is empty.
    """

    labels: Ints
    subjects: Ints
    sets: NDArray[np.str_]
    reference: Mask

    def rows(self, name: SetName) -> Mask:
        """Return the rows of one set."""
        return np.asarray(self.sets == name)

    def patients(self, name: SetName) -> Ints:
        """Return the patients of one set, sorted."""
        return np.unique(self.subjects[self.rows(name)])


def cohort_of(samples: AuditSamples) -> Cohort:
    """Give each patient a number and choose the reference rows.

    The numbers follow the rows, not the pseudonyms: these have another random key in every run, and
    what is drawn by a seed must not change with it.
    """
    _, first, number = np.unique(samples.patient, return_index=True, return_inverse=True)
    subjects = np.argsort(np.argsort(first))[number].astype(np.int64)
    reference = samples.set == "unseen_select"
    if not reference.any():
        reference = samples.set == "unseen_report"
    return Cohort(samples.label, subjects, samples.set, reference)
