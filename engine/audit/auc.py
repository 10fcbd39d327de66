"""The Mann-Whitney AUC of two groups of patients with DeLong's variance and intervals."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import special

from engine.audit.result import AttackAuc, Interval

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Components:
    """DeLong's structural components; the mean of either array is the AUC.

    Attributes
    ----------
    members : ndarray of float64, shape (m,)
        V10: the share of non-members below each member, ties counted half.
    non_members : ndarray of float64, shape (n,)
        V01: the share of members above each non-member, ties counted half.
    """

    members: Floats
    non_members: Floats


def components(members: Floats, non_members: Floats) -> Components:
    """Return the structural components of two groups of scores, shapes (m,) and (n,), in O(N log N).

    Notes
    -----
    DeLong, DeLong, Clarke-Pearson, Biometrics 44 (1988), section 2.
    """
    return Components(_share_below(members, non_members), 1.0 - _share_below(non_members, members))


def _share_below(values: Floats, others: Floats) -> Floats:
    ordered = np.sort(others)
    below = np.searchsorted(ordered, values, side="left")
    not_above = np.searchsorted(ordered, values, side="right")
    return (below + not_above) / (2.0 * others.size)


def auc(members: Floats, non_members: Floats) -> float:
    """Return the share of pairs in which the member scores higher, ties counted half.

    Parameters
    ----------
    members, non_members : ndarray of float64, shapes (m,) and (n,)

    Returns
    -------
    float
        0 to 1; .5 where one of the groups is empty, since nothing is known then.
    """
    if not (members.size and non_members.size):
        return 0.5
    return float(_share_below(members, non_members).mean())


def variance(parts: Components) -> float:
    """Return DeLong's variance of the AUC, S10 / m + S01 / n; both groups need two patients."""
    return float(
        parts.members.var(ddof=1) / parts.members.size
        + parts.non_members.var(ddof=1) / parts.non_members.size
    )


def delong(members: Floats, non_members: Floats) -> AttackAuc:
    """Return the patient-level AUC with its 90 and 95 % intervals.

    Parameters
    ----------
    members, non_members : ndarray of float64, shapes (m,) and (n,)
        One score per patient.
    """
    m, n = members.size, non_members.size
    if not (m and n):
        return AttackAuc(0.5, Interval(0.0, 1.0), Interval(0.0, 1.0), m, n)
    estimate = auc(members, non_members)
    pairs = effective_patients(components(members, non_members), estimate)
    return AttackAuc(estimate, wilson(estimate, pairs, 0.90), wilson(estimate, pairs, 0.95), m, n)


def effective_patients(parts: Components, estimate: float) -> float:
    """Return the number of independent trials that would give a share this variance."""
    m, n = parts.members.size, parts.non_members.size
    spread = estimate * (1.0 - estimate)
    if min(m, n) < 2 or spread == 0.0:
        return float(min(m, n))
    found = variance(parts)
    return float(min(m, n)) if found == 0.0 else max(spread / found, float(min(m, n)))


def wilson(estimate: float, trials: float, level: float) -> Interval:
    """Return Wilson's score interval of a share."""
    z = float(special.ndtri(0.5 + level / 2.0))
    centre = (estimate + z * z / (2.0 * trials)) / (1.0 + z * z / trials)
    half = z / (1.0 + z * z / trials) * (estimate * (1 - estimate) / trials + z * z / (4 * trials**2)) ** 0.5
    return Interval(max(0.0, centre - half), min(1.0, centre + half))
