"""What the audit holds about patients one by one, and about how their scores are spread."""

from dataclasses import dataclass
from typing import Literal

from engine.records import Head

PatientFlag = Literal["still_detectable", "over_removed"]


@dataclass(frozen=True, slots=True)
class Histogram:
    """Counts of patients, each five or more, between k + 1 edges; both empty where there are too few."""

    edges: tuple[float, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Distance:
    """Wasserstein-1 distance of forget and unseen_report scores, and what chance alone would give."""

    wasserstein: float
    by_chance: float
    forget: Histogram
    unseen: Histogram


@dataclass(frozen=True, slots=True)
class PatientFinding:
    """Row 4 on one forget patient: highest and lowest score of the heads with p and q of that tail."""

    patient: str
    score_high: float
    head_high: Head
    p_high: float
    q_high: float
    score_low: float
    head_low: Head
    p_low: float
    q_low: float
    flags: tuple[PatientFlag, ...]


@dataclass(frozen=True, slots=True)
class PatientTable:
    """Row 4, worst patient first, by pseudonym as in scores.csv.

    ``fewest_flagged`` patients of one tail must stand out from all unseen ones before any is flagged;
    None where so few unseen patients cannot flag anybody. ``flagged_before`` counts the patients that
    the same test found still detectable in the original model.
    """

    unseen: int
    smallest_p: float
    fewest_flagged: int | None
    flagged_before: int
    patients: tuple[PatientFinding, ...]
