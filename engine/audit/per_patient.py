"""Which forget patients stand out from unseen ones: conformal p values and a false discovery rate."""

from collections.abc import Sequence

import numpy as np

from engine.audit.patient_result import PatientFinding, PatientFlag, PatientTable
from engine.audit.scores import Floats
from engine.records import HEADS

LEVEL = 0.05
TAILS = 2
DECIMALS = 12


def patient_table(
    after: tuple[Floats, Floats], before: tuple[Floats, Floats], *, names: Sequence[str]
) -> PatientTable | None:
    """Return every forget patient with both tails' p and q values, worst first (row 4).

    In the upper tail a patient's score is the highest of the heads, in the lower tail the lowest; p is
    conformal (`conformal_p`), q is Benjamini and Hochberg's rate over the patients of one tail
    (`discovery_rates`), doubled since there are two tails, and at most 1. A patient is flagged where
    q < .05: ``still_detectable`` in the upper tail, ``over_removed`` in the lower one.

    Why at most 5 % of cohorts without any signal get a flag, however the heads hang together: in each
    tail a patient has one score, so the p values are those of one conformal test with a shared
    calibration set, which depend on each other positively; Benjamini and Hochberg's procedure then
    holds its rate, 2.5 % a tail, and where nothing is true any flag is a false discovery. Needed is that
    forget and unseen patients could be exchanged, which unlike numbers of images would spoil.

    Parameters
    ----------
    after, before : tuple of ndarray of float64, shapes (3, n) and (3, m)
        Patient scores of forget and of ``unseen_report`` on each head, in the order of HEADS.
    names : sequence of str
        n pseudonyms, as in scores.csv.

    Returns
    -------
    PatientTable or None
        None where one of the groups is empty.

    Notes
    -----
    Bates, Candès, Lei, Romano, Sesia, "Testing for outliers with conformal p-values", Annals of
    Statistics 51 (2023), theorem 2, for the positive dependence; Benjamini and Yekutieli, Annals of
    Statistics 29 (2001), for the rate under it.
    """
    forget, unseen = after
    if not (forget.shape[1] and unseen.shape[1]):
        return None
    found = sorted(_findings(forget, unseen, names), key=_worst_first)
    size, others = forget.shape[1], unseen.shape[1]
    return PatientTable(
        unseen=others,
        smallest_p=1.0 / (others + 1),
        fewest_flagged=fewest_flagged(size, others),
        flagged_before=int((tail(before[0].max(axis=0), before[1].max(axis=0))[1] < LEVEL).sum()),
        patients=tuple(found),
    )


def conformal_p(values: Floats, others: Floats) -> Floats:
    """Return p = (1 + number of others with S >= S_p) / (m + 1) of each value.

    Parameters
    ----------
    values, others : ndarray of float64, shapes (n,) and (m,)
        Patients to test, and patients who were never trained on.

    Returns
    -------
    ndarray of float64, shape (n,)
        1 / (m + 1) to 1; ties count against the patient's standing out.

    Notes
    -----
    Vovk, Gammerman, Shafer, Algorithmic Learning in a Random World (2005), section 2.2.
    """
    below = np.searchsorted(np.sort(others), values, side="left")
    return np.asarray((1.0 + others.size - below) / (others.size + 1.0))


def discovery_rates(p_values: Floats) -> Floats:
    """Return Benjamini and Hochberg's adjusted p values: min over j >= i of p_(j) n / j, at most 1.

    Parameters
    ----------
    p_values : ndarray of float64, shape (n,)

    Notes
    -----
    Benjamini and Hochberg, JRSS B 57 (1995).
    """
    order = np.argsort(p_values)[::-1]
    ranks = np.arange(p_values.size, 0, -1)
    adjusted = np.empty_like(p_values)
    adjusted[order] = np.minimum.accumulate(np.minimum(1.0, p_values[order] * p_values.size / ranks))
    return adjusted


def tail(values: Floats, others: Floats) -> tuple[Floats, Floats]:
    """Return p and q of the upper tail, q corrected for there being two tails; shapes (n,)."""
    p_values = conformal_p(values, others)
    # Rounded, so that a rate of exactly .05 is not flagged by the last digit of a product.
    return p_values, np.minimum(1.0, TAILS * discovery_rates(p_values)).round(DECIMALS)


def fewest_flagged(patients: int, unseen: int) -> int | None:
    """Return how many patients of a tail must stand out from all unseen ones before one is flagged.

    The smallest k with 2 (n / k) / (m + 1) < .05, since no p value can be smaller than 1 / (m + 1);
    None where k would exceed n, so that nobody can be flagged at all.
    """
    needed = 40 * patients // (unseen + 1) + 1
    return needed if needed <= patients else None


def _findings(forget: Floats, unseen: Floats, names: Sequence[str]) -> list[PatientFinding]:
    high = tail(forget.max(axis=0), unseen.max(axis=0))
    low = tail(-forget.min(axis=0), -unseen.min(axis=0))
    return [
        PatientFinding(
            patient=str(name),
            score_high=float(scores.max()),
            head_high=HEADS[int(scores.argmax())],
            p_high=float(high[0][place]),
            q_high=float(high[1][place]),
            score_low=float(scores.min()),
            head_low=HEADS[int(scores.argmin())],
            p_low=float(low[0][place]),
            q_low=float(low[1][place]),
            flags=_flags(high[1][place], low[1][place]),
        )
        for place, (name, scores) in enumerate(zip(names, forget.T, strict=True))
    ]


def _flags(q_high: float, q_low: float) -> tuple[PatientFlag, ...]:
    tails: tuple[tuple[PatientFlag, float], ...] = (("still_detectable", q_high), ("over_removed", q_low))
    return tuple(flag for flag, rate in sorted(tails, key=lambda one: one[1]) if rate < LEVEL)


def _worst_first(finding: PatientFinding) -> tuple[float, float, str]:
    worst_q, worst_p = min(finding.q_high, finding.q_low), min(finding.p_high, finding.p_low)
    return worst_q, worst_p, finding.patient
