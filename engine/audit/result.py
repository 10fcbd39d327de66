"""The audit's result: what audit.json holds and what window, command line and report show."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from engine.audit.patient_result import Distance, PatientTable
from engine.audit.utility_result import ClassUtility, SubgroupFall, SubgroupSet, SubgroupUtility
from engine.records import Head
from engine.requests import RequestKind

State = Literal[
    "no_unseen", "confounded", "not_assessable",
    "residual", "over_removed", "inconclusive", "within_margin",
]  # fmt: skip
ReferenceState = Literal[
    "above_retrained", "below_retrained", "undecided_retrained", "unassessable_retrained", "as_retrained",
]  # fmt: skip
EarlierState = Literal["earlier_again", "earlier_still"]
Outcome = State | ReferenceState | EarlierState
Fact = Literal["sex", "age", "view", "device", "year"]
Summary = Literal["maximum", "trimmed_mean"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A confidence interval, both ends 0 to 1."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class AttackAuc:
    """Patient-level attack AUC with its intervals; .5 means that the attack sees nothing.

    ``p_value`` is two-sided, of an AUC of .5; it is below .05 where the 95 % interval leaves .5 out.
    """

    auc: float
    ci90: Interval
    ci95: Interval
    members: int
    non_members: int
    p_value: float = 1.0


@dataclass(frozen=True, slots=True)
class Control:
    """A negative control on the unlearned model: two sets of one kind, which must look alike."""

    name: Literal["retain_retain", "unseen_unseen"]
    attack: AttackAuc
    passed: bool


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
class Sensitivity:
    """The attack with another summary of a patient's images than the mean (rows 1 and 2)."""

    summary: Summary
    before: AttackAuc
    after: AttackAuc


@dataclass(frozen=True, slots=True)
class Detected:
    """How many patients score above a threshold, of forget and of unseen_report."""

    found: int
    patients: int
    found_ci95: Interval
    false_alarms: int
    unseen: int
    false_alarm_ci95: Interval


@dataclass(frozen=True, slots=True)
class Detection:
    """Row 5: the threshold flags at most 5 % of unseen_select, of which ``threshold_patients`` there are."""

    threshold_patients: int
    before: Detected
    after: Detected


@dataclass(frozen=True, slots=True)
class MetadataCheck:
    """Facts known of the patients, and how well they alone tell forget from unseen_report (row 0).

    ``attack`` is None where no fact is known or one of the groups is too small.
    """

    facts: tuple[Fact, ...]
    attack: AttackAuc | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Attack AUC of a model minus that of the retrained model on the same patients, -1 to 1."""

    value: float
    ci90: Interval
    ci95: Interval


@dataclass(frozen=True, slots=True)
class Rmia:
    """The robust membership inference attack with the retrained model as the out-model (row 9)."""

    gamma: float
    offline_a: float
    before: AttackAuc
    after: AttackAuc


@dataclass(frozen=True, slots=True)
class UtilityDifference:
    """Utility of the unlearned model minus that of the retrained one, on one set (rows 7 and 9).

    The differences are -1 to 1, with paired 95 % intervals; None where undefined or patients are too few.
    """

    set: SubgroupSet
    auc_retrained: float | None
    f1_retrained: float
    auc: float | None
    auc_ci95: Interval | None
    f1: float
    f1_ci95: Interval | None


@dataclass(frozen=True, slots=True)
class ReferenceComparison:
    """Original and unlearned model against the retrained one (row 9); its states supersede row 2's.

    ``states`` holds one state, or ``as_retrained`` together with ``above_retrained`` or
    ``below_retrained``. ``rmia`` is None where there is no unseen_select patient. ``utility`` leaves out
    sets without images.
    """

    before: Difference
    after: Difference
    states: tuple[ReferenceState, ...]
    rmia: Rmia | None
    utility: tuple[UtilityDifference, ...]


@dataclass(frozen=True, slots=True)
class HeadAudit:
    """Everything measured on one head (rows 1, 2, 3, 5, 6, 7, 8 and 9 of the suite).

    ``states`` holds one state, or ``within_margin`` together with ``residual`` or ``over_removed``.
    ``reference``, ``comparison`` and ``relearned`` are None and empty where they were not asked for,
    ``detection`` and the distances where a set is empty.
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
    sensitivity: tuple[Sensitivity, ...]
    detection: Detection | None
    distance_before: Distance | None
    distance_after: Distance | None
    subgroups: tuple[SubgroupUtility, ...]
    largest_fall: SubgroupFall | None
    comparison: ReferenceComparison | None


@dataclass(frozen=True, slots=True)
class RequestHead:
    """The attack on one request's patients alone against unseen_report, on one head (rows 1 and 2).

    ``before`` is the model that this run began with: of an earlier request, one that had forgotten it.
    """

    head: Head
    before: AttackAuc
    after: AttackAuc
    states: tuple[State, ...]
    smallest_detectable_auc: float


@dataclass(frozen=True, slots=True)
class RequestAudit:
    """One request of this run or an earlier one; ``states`` is its worst head's, as in `Audit`.

    ``heads`` and ``states`` are empty where the data set holds no image of its patients any more.
    ``returned`` says of an earlier request whether its patients are detectable, again or still.
    """

    kind: RequestKind
    number: int
    patients: int
    images: int
    heads: tuple[RequestHead, ...]
    states: tuple[State, ...]
    returned: EarlierState | None


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
    """One line of the checklist of row 0; ``passed`` is None where it could not be assessed."""

    name: str
    passed: bool | None
    detail: str


@dataclass(frozen=True, slots=True)
class FileHash:
    """A file of the run and its SHA-256, in hexadecimal."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Qualification:
    """What a method's settings did to randomly chosen patients of one model; nobody is named.

    Attributes
    ----------
    weights_digest, reading_digest : str
        SHA-256 of the model's tensors; of how it prepares images and reports, and of its tokenizer.
    parameters : dict
        As asked for, before a small data set made batches smaller.
    asked, patients, eligible : int
        Patients asked for, drawn and removed, and drawn from.
    states, heads : tuple
        Of the audit; empty where no epoch kept the model useful, so that no model came out.
    """

    newest_version: ClassVar[int] = 1

    schema_version: int
    run_id: str
    weights_digest: str
    reading_digest: str
    method: str
    parameters: dict[str, float | int | bool | str]
    seed: int
    made_at: str
    application_version: str
    asked: int
    patients: int
    eligible: int
    thresholds: Thresholds
    counts: tuple[SetCount, ...]
    states: tuple[State, ...]
    heads: tuple[RequestHead, ...]


@dataclass(frozen=True, slots=True)
class CitedQualification:
    """What qualification runs say of this run's original and settings.

    Attributes
    ----------
    same : Qualification or None
        The latest with the same method and parameters.
    verdicts_before : tuple
        The states of those before it, the oldest first: repeating until it suits would show.
    others : int
        Qualifications of the same model with other settings.
    last_other : str
        Method and day of the latest of those, or empty.
    """

    same: Qualification | None = None
    verdicts_before: tuple[tuple[State, ...], ...] = ()
    others: int = 0
    last_other: str = ""


@dataclass(frozen=True, slots=True)
class Audit:
    """audit.json. ``states`` is the worst head's states against unseen patients, a detection confirmed over the heads.

    ``reference_states`` is the worst head's against the retrained model, empty where none was given; it
    supersedes ``states`` as the verdict. ``earlier_states`` stands beside both and is as grave as
    ``residual``: patients of an earlier request are detectable. ``requests`` are this run's, then earlier ones.
    """

    newest_version: ClassVar[int] = 1

    schema_version: int
    run_id: str
    states: tuple[State, ...]
    thresholds: Thresholds
    seed: int
    counts: tuple[SetCount, ...]
    preconditions: tuple[Precondition, ...]
    heads: tuple[HeadAudit, ...]
    metadata: MetadataCheck
    reference_states: tuple[ReferenceState, ...]
    earlier_states: tuple[EarlierState, ...]
    requests: tuple[RequestAudit, ...]
    patients: PatientTable | None
    paper_attack: PaperAttack | None
    files: tuple[FileHash, ...]
    qualification: CitedQualification = CitedQualification()
