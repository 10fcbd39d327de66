"""The frozen records that cross boundaries between the engine's parts and the window."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Head = Literal["image", "text", "joint"]
HEADS: tuple[Head, ...] = ("image", "text", "joint")

SetName = Literal["forget", "retain", "unseen_select", "unseen_report"]
SET_NAMES: tuple[SetName, ...] = ("forget", "retain", "unseen_select", "unseen_report")

Membership = Literal["train", "unseen", "none"]
"""Where a patient stands towards the original model: trained on, never trained on, not usable."""

UNLABELLED = -1
"""A class that is not known; also a finding of a multi-label data set that is not known."""


@dataclass(frozen=True, slots=True)
class ImageFile:
    """One radiograph file of a study; ``view`` is as in DICOM ViewPosition, or empty."""

    image_id: str
    path: Path
    view: str


@dataclass(frozen=True, slots=True)
class Study:
    """One study: its report's text, its class (0..c-1, or UNLABELLED) and its images.

    ``date`` is ISO (YYYY-MM-DD) or empty; ``findings`` as in Sample.
    """

    study_id: str
    report: str
    label: int
    date: str
    images: tuple[ImageFile, ...]
    findings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Patient:
    """One patient with all usable studies; ``sex`` is M, F, O or empty, ``age`` in years."""

    subject_id: str
    sex: str
    age: int | None
    membership: Membership
    studies: tuple[Study, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """One training example: an image with the report and class of its study.

    ``findings`` is for multi-label data sets, one of 1, 0 and UNLABELLED per finding; ``label`` is
    UNLABELLED then. It is empty for data sets of one class per image. ``view`` and ``date`` are as in
    ImageFile and Study, ``device`` is manufacturer and model; empty where not known.
    """

    image_id: str
    study_id: str
    subject_id: str
    path: Path
    report: str
    label: int
    sex: str
    age: int | None
    findings: tuple[int, ...] = ()
    view: str = ""
    date: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """Disjoint sets of patient ids for one run, each sorted.

    Attributes
    ----------
    forget, retain : tuple of str
        Partition of the patients that the original was trained on.
    unseen_select, unseen_report : tuple of str
        Partition of the unseen patients: for stopping and thresholds, and for what is reported.
    """

    forget: tuple[str, ...]
    retain: tuple[str, ...]
    unseen_select: tuple[str, ...]
    unseen_report: tuple[str, ...]

    def of(self, name: SetName) -> tuple[str, ...]:
        """Return the ids of one set."""
        ids: tuple[str, ...] = getattr(self, name)
        return ids


@dataclass(frozen=True, slots=True)
class SetMetrics:
    """How well one head does on one set.

    Attributes
    ----------
    auc : float or None
        Macro one-vs-rest AUC over the classes that the set holds, 0 to 1; None where undefined.
    f1 : float
        Macro F1 over the classes that the set holds, 0 to 1.
    loss : float
        Mean cross-entropy in nats.
    """

    auc: float | None
    f1: float
    loss: float


@dataclass(frozen=True, slots=True)
class HeadMetrics:
    """One head's figures after one epoch.

    Attributes
    ----------
    forget, retain, unseen_select : SetMetrics
        ``retain`` is measured on a fixed sample of the retain patients.
    attack : float or None
        Patient-level attack AUC of forget against unseen_select, 0 to 1; .5 means no signal.
    """

    forget: SetMetrics
    retain: SetMetrics
    unseen_select: SetMetrics
    attack: float | None


@dataclass(frozen=True, slots=True)
class LossTerm:
    """One weighted term of the objective, averaged over the epoch's steps (uu, mu, ur, mr, ...)."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class EpochMetrics:
    """One line of metrics.jsonl: epoch 0 is the original model before any step.

    Attributes
    ----------
    losses : tuple of LossTerm
        Empty for epoch 0.
    qualifies : bool
        Utility on retain and unseen_select within the tolerance fixed before the run.
    """

    epoch: int
    losses: tuple[LossTerm, ...]
    image: HeadMetrics
    text: HeadMetrics
    joint: HeadMetrics
    qualifies: bool

    def head(self, name: Head) -> HeadMetrics:
        """Return the figures of one head."""
        metrics: HeadMetrics = getattr(self, name)
        return metrics
