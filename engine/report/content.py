"""The report's content model: twelve sections of facts, from which report.json and the PDF are both made."""

from dataclasses import dataclass
from typing import Literal

from engine.audit.patient_result import Distance, PatientTable
from engine.audit.result import (
    AttackAuc,
    CitedQualification,
    Control,
    Detection,
    FileHash,
    Interval,
    Outcome,
    PaperAttack,
    Precondition,
    ReferenceComparison,
    Relearned,
    RequestAudit,
    Sensitivity,
    SetCount,
    State,
    Thresholds,
)
from engine.audit.utility_result import SubgroupUtility
from engine.records import EpochMetrics, Head, SetName
from engine.requests import RequestKind
from engine.runs import HardwareRecord, Parameter, RunState

SCHEMA_VERSION = 1
TITLE = "Unlearning report: evidence and limits"
LANGUAGE = "en"

Status = Literal["draft", "final", "superseded"]


@dataclass(frozen=True, slots=True)
class VerdictSection:
    """1. The verdict in words, a plain summary and its limits; several states are told apart, worst first."""

    states: tuple[Outcome, ...]
    titles: tuple[str, ...]
    sentences: tuple[str, ...]
    meanings: tuple[str, ...]
    summary: str
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RequestSection:
    """2. The request; None is printed as an empty line to be filled in."""

    ticket: str | None
    kind: str | None
    scope: str | None
    legal_ground: str | None
    received: str | None
    due: str | None
    decision: str | None


@dataclass(frozen=True, slots=True)
class PseudonymRow:
    """A forget patient by pseudonym with the number of images that were used."""

    patient: str
    images: int


@dataclass(frozen=True, slots=True)
class SetRow:
    """One set with its size and the keyed digest of its patients; ``images`` None where not counted."""

    set: SetName
    patients: int
    images: int | None
    digest: str


@dataclass(frozen=True, slots=True)
class RequestRow:
    """How one request's list came out, and a keyed digest of its patients."""

    kind: RequestKind
    number: int
    given: int
    matched: int
    duplicates: int
    unknown: int
    images: int
    digest: str


@dataclass(frozen=True, slots=True)
class SubjectsSection:
    """3. Subjects: how the lists of ids came out, the sets, and the forget patients by pseudonym."""

    given: int
    matched: int
    duplicates: int
    not_in_training: int
    unknown: int
    requests: tuple[RequestRow, ...]
    split_source: str
    sets: tuple[SetRow, ...]
    patients: tuple[PseudonymRow, ...]


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """A model by the hashes of its manifest and files."""

    sha256: str
    parent: str | None
    data_version: str
    intended_use: str | None
    parameters: int
    files: tuple[FileHash, ...]


@dataclass(frozen=True, slots=True)
class ModelsSection:
    """4. The model before and after; ``unlearned`` is None where no epoch qualified."""

    task: str
    labels: tuple[str, ...]
    original: ModelFacts
    unlearned: ModelFacts | None


@dataclass(frozen=True, slots=True)
class NamedParameter:
    """One parameter of the method as it was used."""

    name: str
    value: Parameter


@dataclass(frozen=True, slots=True)
class MethodSection:
    """5. The method with every parameter, how it stopped, what deviated, and where and how long it ran."""

    name: str
    preset: str | None
    parameters: tuple[NamedParameter, ...]
    seed: int
    epochs_planned: int
    epochs_run: int
    selected_epoch: int | None
    selection: str
    state: RunState
    deviations: tuple[str, ...]
    hardware: HardwareRecord
    started_at: str
    ended_at: str | None
    active_seconds: float


@dataclass(frozen=True, slots=True)
class HeadVerification:
    """What was measured on one head about the forget patients, with intervals."""

    head: Head
    states: tuple[State, ...]
    before: AttackAuc
    after: AttackAuc
    reference: AttackAuc | None
    smallest_detectable_auc: float
    controls: tuple[Control, ...]
    exposure_before: AttackAuc
    exposure_after: AttackAuc
    relearned: tuple[Relearned, ...]
    sensitivity: tuple[Sensitivity, ...]
    detection: Detection | None
    distance_before: Distance | None
    distance_after: Distance | None
    comparison: ReferenceComparison | None


@dataclass(frozen=True, slots=True)
class SuiteRow:
    """One test of the suite: whether this report holds its result."""

    number: int
    name: str
    reported: bool


@dataclass(frozen=True, slots=True)
class VerificationSection:
    """6. Thresholds and when they were fixed, preconditions, each head's figures, the epochs' curves.

    The meanings are plain sentences about the patients, the detections, the distances and what is cited of
    qualification runs.
    """

    thresholds: Thresholds
    fixed_at: str
    seed: int
    counts: tuple[SetCount, ...]
    preconditions: tuple[Precondition, ...]
    heads: tuple[HeadVerification, ...]
    requests: tuple[RequestAudit, ...]
    patients: PatientTable | None
    patients_meaning: tuple[str, ...]
    detection_meaning: tuple[str, ...]
    distance_meaning: str
    paper_attack: PaperAttack | None
    qualification: CitedQualification
    qualification_meaning: tuple[str, ...]
    epochs: tuple[EpochMetrics, ...]
    suite: tuple[SuiteRow, ...]


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One class on one set; ``images`` and both AUCs are None where the cell is suppressed."""

    label: str
    images: int | None
    auc_before: float | None
    auc_after: float | None


@dataclass(frozen=True, slots=True)
class UtilityRow:
    """Utility of one head on one set, before and after."""

    head: Head
    set: SetName
    auc_before: float | None
    auc_after: float | None
    auc_change_ci95: Interval | None
    f1_before: float
    f1_after: float
    classes: tuple[ClassRow, ...]


@dataclass(frozen=True, slots=True)
class SubgroupRow:
    """Utility of one head on one sex or age group, as in the audit."""

    head: Head
    utility: SubgroupUtility


@dataclass(frozen=True, slots=True)
class UtilitySection:
    """7. Utility on what the model must still do; sentences for losses above the one tolerated.

    ``largest_fall`` says where any subgroup's AUC fell most; empty where none is shown.
    """

    tolerance: float
    lost_too_much: tuple[str, ...]
    rows: tuple[UtilityRow, ...]
    subgroups: tuple[SubgroupRow, ...]
    largest_fall: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResidualRiskSection:
    """8. What is left open, and what this report does not prove."""

    open_points: tuple[str, ...]
    not_proven: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One kind of copy to look after; ``done`` None is printed as an empty line to be filled in."""

    kind: str
    done: str | None


@dataclass(frozen=True, slots=True)
class DataSection:
    """9. The data set as it was counted, and the copies to look after."""

    version: str
    adapter: str
    found: int
    usable: int
    rejected: int
    copies: tuple[CopyRow, ...]


@dataclass(frozen=True, slots=True)
class ChangeControlSection:
    """10. What made this report, and what it stands in relation to."""

    application_version: str
    run_schema_version: int
    audit_schema_version: int
    report_schema_version: int
    supersedes: str | None
    earlier_requests_audited: str | None
    next_verification: str | None


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """One person who signs; None is printed as an empty line to be filled in."""

    role: str
    meaning: str
    name: str | None
    time: str | None


@dataclass(frozen=True, slots=True)
class SignOffSection:
    """11. Who signs, when, and what the signature means."""

    rows: tuple[SignatureRow, ...]


@dataclass(frozen=True, slots=True)
class AuditTrailSection:
    """12. The audit trail's head and length, the bill of materials, and the hashes of the run's files."""

    chain_head: str | None
    chain_length: int | None
    events: tuple[str, ...]
    bill_of_materials: str | None
    files: tuple[FileHash, ...]


@dataclass(frozen=True, slots=True)
class ReportContent:
    """report.json: everything that the PDF says. Times are ISO 8601 in UTC."""

    schema_version: int
    title: str
    report_id: str
    report_version: int
    status: Status
    run_id: str
    created_at: str
    verdict: VerdictSection
    request: RequestSection
    subjects: SubjectsSection
    models: ModelsSection
    method: MethodSection
    verification: VerificationSection
    utility: UtilitySection
    residual_risk: ResidualRiskSection
    data: DataSection
    change_control: ChangeControlSection
    sign_off: SignOffSection
    audit_trail: AuditTrailSection
