"""What is open in the window: the project, the plan made for it, and the run that came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.audit.result import Audit
from engine.catalog.catalog import SharedImage
from engine.catalog.patient_table import PatientTable
from engine.catalog.preview import LabelKind
from engine.catalog.totals import Totals
from engine.events import Notice
from engine.model.summary import CheckpointSummary
from engine.records import EpochMetrics
from engine.runs import RunFolder, RunRecord
from engine.unlearning.parameters import Value


@dataclass(frozen=True, slots=True)
class Project:
    """A data set with its catalog, and a checkpoint.

    Attributes
    ----------
    kind : LabelKind
        Whether each image has one of the labels, or several (findings).
    shared : tuple of SharedImage
        Images that stand under more than one patient.
    notices : tuple of Notice
        What was said while the data set was read.
    is_demo : bool
        Whether the patients are invented.
    """

    name: str
    dataset: Path
    catalog: Path
    checkpoint: CheckpointSummary
    totals: Totals
    table: PatientTable
    labels: tuple[str, ...]
    kind: LabelKind
    split_source: str
    shared: tuple[SharedImage, ...]
    notices: tuple[Notice, ...] = ()
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class SubjectTotals:
    """How much of the training data the chosen patients make up."""

    patients: int
    studies: int
    images: int
    train_patients: int
    unseen_patients: int
    train_images: int


@dataclass(frozen=True, slots=True)
class Plan:
    """How to unlearn.

    Attributes
    ----------
    epochs : int or None
        None means the method's own number.
    epochs_planned : int
        That number, resolved.
    overrides : mapping
        Parameters by name, in place of the preset's or the method's own.
    """

    method: str
    preset: str | None
    seed: int
    device: str
    epochs: int | None
    epochs_planned: int
    overrides: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class RunResult:
    """A finished run; ``audit`` is None where no epoch qualified, so that there is no model to audit."""

    folder: RunFolder
    record: RunRecord
    audit: Audit | None
    history: tuple[EpochMetrics, ...]


@dataclass(frozen=True, slots=True)
class FiledReport:
    """A report that was written, with the SHA-256 (hexadecimal) of its file."""

    pdf: Path
    sha256: str
    signed: bool
