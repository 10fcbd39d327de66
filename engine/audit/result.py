"""The audit's result: what audit.json holds and what window, command line and report show."""

from dataclasses import dataclass
from typing import Literal

from engine.records import Head

State = Literal[
    "no_unseen", "confounded", "not_assessable",
    "residual", "over_removed", "inconclusive", "within_margin",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Interval:
    """A confidence interval, both ends 0 to 1."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class AttackAuc:
    """Patient-level attack AUC with its intervals; .5 means that the attack sees nothing."""

    auc: float
    ci90: Interval
    ci95: Interval
    members: int
    non_members: int


@dataclass(frozen=True, slots=True)
class Control:
    """A negative control on the unlearned model: two sets of one kind, which must look alike."""

    name: Literal["retain_retain", "unseen_unseen"]
    attack: AttackAuc
    passed: bool


@dataclass(frozen=True, slots=True)
class ClassUtility:
    """AUC of one class against the rest, or of one finding, before and after; ``images`` show it.

    None where undefined or the cell is small.
    """

    label: str
    images: int
    auc_before: float | None
    auc_after: float | None


@dataclass(frozen=True, slots=True)
class SetUtility:
    """Utility of one head on one set, image level, before and after."""

    set: Literal["retain", "unseen_report", "forget"]
    auc_before: float | None
    auc_after: float | None
    f1_before: float
    f1_after: float
    auc_change_ci95: Interval | None
    classes: tuple[ClassUtility, ...]


@dataclass(frozen=True, slots=True)
class Exposure:
    """Attack AUC of retain against unseen_report: what retained patients are exposed to."""

    before: AttackAuc
    after: AttackAuc


@dataclass(frozen=True, slots=True)
class Relearned:
    """Attack AUC of one head after some epochs of fine-tuning a copy on retain only."""

    epochs: int
    attack: AttackAuc


@dataclass(frozen=True, slots=True)
class PaperAttack:
    """The paper's attack (RBF SVC on per-sample image losses, balanced), shares 0 to 1."""

    forget_before: float
    forget_after: float
    unseen_before: float
    unseen_after: float


@dataclass(frozen=True, slots=True)
class HeadAudit:
    """Everything measured on one head (rows 1, 2, 3, 6, 7 and 9 of the suite).

    ``states`` holds one state, or ``within_margin`` together with ``residual`` or ``over_removed``.
    ``reference`` and ``relearned`` are None and empty where they were not asked for.
    """

    head: Head
    before: AttackAuc
    after: AttackAuc
    reference: AttackAuc | None
    states: tuple[State, ...]
    smallest_detectable_auc: float
    controls: tuple[Control, ...]
    utility: tuple[SetUtility, ...]
    exposure: Exposure
    relearned: tuple[Relearned, ...]


@dataclass(frozen=True, slots=True)
class SetCount:
    """How many patients and images one set holds."""

    set: str
    patients: int
    images: int


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What was fixed before the run: margin around .5 and tolerated loss of AUC."""

    margin: float = 0.10
    utility_tolerance: float = 0.03


@dataclass(frozen=True, slots=True)
class Precondition:
    """One line of the checklist of row 0."""

    name: str
    passed: bool
    detail: str


@dataclass(frozen=True, slots=True)
class FileHash:
    """A file of the run and its SHA-256, in hexadecimal."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Audit:
    """audit.json. ``states`` is the overall verdict: the worst head's states."""

    schema_version: int
    run_id: str
    states: tuple[State, ...]
    thresholds: Thresholds
    seed: int
    counts: tuple[SetCount, ...]
    preconditions: tuple[Precondition, ...]
    heads: tuple[HeadAudit, ...]
    paper_attack: PaperAttack | None
    files: tuple[FileHash, ...]
