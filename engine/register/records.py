"""What the steward's register holds of a request: its intake, its list's totals, its plan and its state."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from engine.audit.result import Thresholds
from engine.requests import IdTotals

RequestStatus = Literal[
    "draft", "matched", "awaiting_approval", "approved", "running", "verifying", "signed", "closed", "on_hold"
]
Ground = Literal["erasure", "consent_withdrawn", "objection", "other"]
RunOutcome = Literal["finished", "stopped", "failed", "no_epoch_qualified"]


@dataclass(frozen=True, slots=True)
class Intake:
    """What a ticket says; free text without patients' names, never the document itself.

    Attributes
    ----------
    ticket : str
        Its number in the site's own system.
    scope : str
        What is to be forgotten, in words.
    received : date
        The day on which the month to answer begins.
    identity_verified : bool
        Somebody made sure that the person who asks is the patient; a plan is frozen only then.
    """

    ticket: str
    ground: Ground
    scope: str
    received: date
    identity_verified: bool
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the data set holds of the patients of a list."""

    patients: int
    studies: int
    images: int


@dataclass(frozen=True, slots=True)
class Matched:
    """How a request's list came out against the data set; ``ids.matched`` equals ``patients``."""

    ids: IdTotals
    patients: int
    studies: int
    images: int


@dataclass(frozen=True, slots=True)
class Project:
    """The data set and the model that a request is about; ``model_sha256`` is its manifest's."""

    dataset: Path
    checkpoint: Path
    model_name: str
    model_sha256: str


@dataclass(frozen=True, slots=True)
class PlanWishes:
    """How to unlearn: everything that the second person approves beside the list and the model.

    Attributes
    ----------
    epochs : int or None
        None means the method's own number.
    overrides : mapping
        Parameters of the method by name, in place of the preset's or the method's own.
    """

    method: str
    preset: str | None
    seed: int
    device: str
    epochs: int | None
    thresholds: Thresholds = field(default_factory=Thresholds)
    overrides: Mapping[str, float | int | bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """What the second person decided, when (ISO 8601 in UTC) and, where refused, why."""

    approved: bool
    by: str
    at: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FrozenPlan:
    """One run for one request or a batch of them, as it was put before the second person.

    Attributes
    ----------
    digest : str
        Keyed digest (HMAC-SHA-256, hexadecimal) of the lists and of everything else here but the decision.
    frozen_by, frozen_at : str
        Account and time (ISO 8601 in UTC).
    """

    plan_id: int
    requests: tuple[int, ...]
    digest: str
    project: Project
    wishes: PlanWishes
    frozen_by: str
    frozen_at: str
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class Extension:
    """Two more months to answer, with the reason, and when that was granted (ISO 8601 in UTC)."""

    reason: str
    granted_at: str


@dataclass(frozen=True, slots=True)
class StewardRequest:
    """One request as it stands in the register.

    Attributes
    ----------
    code : str
        As ``R-2026-014``: year of receipt and running number within it; it never changes.
    hold : str
        Why it is on hold, or empty.
    before_hold : str
        The status that comes back when the hold is released, or empty.
    plan : FrozenPlan or None
        The plan that it is in now; a refused one stays until another is frozen.
    report_sha256 : str
        SHA-256 of the signed report, or empty.
    closed : str
        Why it was closed without a run, or empty.
    created_by, matched_by : str
        Accounts; ``matched_by`` is empty before.
    created_at : str
        ISO 8601 in UTC.
    ids_kept : bool
        Whether the register still knows who is on the list.
    """

    number: int
    code: str
    intake: Intake
    status: RequestStatus
    due: date
    extension: Extension | None
    hold: str
    before_hold: RequestStatus | Literal[""]
    matched: Matched | None
    matched_by: str
    project: Project | None
    plan: FrozenPlan | None
    run_folder: Path | None
    report_sha256: str
    closed: str
    created_by: str
    created_at: str
    ids_kept: bool
