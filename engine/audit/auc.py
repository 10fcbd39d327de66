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


@dataclass(frozen=True, slots=True)
class Doubt:
    """A variance of the AUC beside DeLong's, of another cause and independent of it.

    Attributes
    ----------
    variance : float
    freedom : float
        Degrees of freedom of the variance, 1 at the least.
    """

    variance: float
    freedom: float


NO_DOUBT = Doubt(0.0, 1.0)


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
    return _of_mean(parts.members) + _of_mean(parts.non_members)


def _of_mean(values: Floats) -> float:
    # The rounding error of a mean would give equal values a variance.
    return float(values.var(ddof=1)) / values.size if np.ptp(values) > 0.0 else 0.0


def delong(members: Floats, non_members: Floats, *, doubt: Doubt = NO_DOUBT) -> AttackAuc:
    """Return the patient-level AUC with its 90 and 95 % intervals.

    The interval is Wilson's score interval of a share, with DeLong's variance turned into a number
    of effective trials (see `effective_trials`) and the quantile of Student's t with Satterthwaite's
    degrees of freedom in place of the normal one. With 10 members against 200 and true values from
    .05 to .995 the plain 95 % interval (AUC +- z sd) covers the truth 60-93 % of the time, has no
    width at all where the groups are fully apart, and leaves 0 to 1; this one covers it 94-99 %.

    Parameters
    ----------
    members, non_members : ndarray of float64, shapes (m,) and (n,)
        One score per patient.
    doubt : Doubt
        What the scores themselves hang on, such as `standardising_doubt`; it widens the intervals.

    Returns
    -------
    AttackAuc
        Where one of the groups is empty: .5 with intervals from 0 to 1.

    Notes
    -----
    DeLong et al. 1988 for the variance; Wilson, JASA 22 (1927), for the interval; Brunner and
    Munzel, Biometrical Journal 42 (2000), section 3, for the degrees of freedom.
    """
    m, n = members.size, non_members.size
    if not (m and n):
        return AttackAuc(0.5, Interval(0.0, 1.0), Interval(0.0, 1.0), m, n)
    parts = components(members, non_members)
    estimate = float(parts.members.mean())
    trials, freedom = effective_trials(parts, doubt), degrees_of_freedom(parts, doubt)
    return attack_auc(estimate, trials, freedom, members=m, non_members=n)


def attack_auc(
    estimate: float, trials: float, freedom: float, *, members: int, non_members: int
) -> AttackAuc:
    """Return an AUC with the intervals and the p value that so many effective trials give it."""
    ci90, ci95 = (
        score_interval(estimate, trials, quantile=float(special.stdtrit(freedom, 0.5 + level / 2)))
        for level in (0.90, 0.95)
    )
    p_value = _p_value(estimate, trials, freedom)
    return AttackAuc(estimate, ci90, ci95, members, non_members, p_value)


def _p_value(estimate: float, trials: float, freedom: float) -> float:
    """Return the two-sided p value of a true share of .5 that belongs to `score_interval`."""
    return min(1.0, 2.0 * float(special.stdtr(freedom, -2.0 * abs(estimate - 0.5) * trials**0.5)))


def effective_trials(parts: Components, doubt: Doubt = NO_DOUBT) -> float:
    """Return how many independent trials would give a share the variance of this AUC.

    theta (1 - theta) / v, where v is DeLong's variance, shrunk by the weight of one patient of the
    smaller group (k = min(m, n)) towards that of two like groups, theta (1 - theta) / t with
    t = 3 m n / (m + n). With no variance at all, or with less than half a patient of the smaller
    group on the wrong side, the few pairs say nothing of the spread, and t is the most that is
    claimed; k is the least, the largest variance that any two distributions have (Birnbaum and Klose,
    Annals of Mathematical Statistics 28, 1957). The variance of the doubt is added at the end.
    """
    m, n = parts.members.size, parts.non_members.size
    fewest, alike = min(m, n), 3.0 * m * n / (m + n)
    estimate = float(parts.members.mean())
    spread = estimate * (1.0 - estimate)
    found = variance(parts) if fewest > 1 else 0.0
    trials = alike
    if found > 0.0 and spread > 0.0:
        trials = spread / (((fewest - 1) * found + spread / alike) / fewest)
        # Rounded, so that exactly half a patient is treated alike on either side of a half.
        if round(min(estimate, 1.0 - estimate) * fewest, 9) < 0.5:
            trials = min(trials, alike)
    trials = max(trials, float(fewest))
    return trials / (1.0 + trials * doubt.variance / spread) if spread > 0.0 else trials


def degrees_of_freedom(parts: Components, doubt: Doubt = NO_DOUBT) -> float:
    """Return Satterthwaite's degrees of freedom of DeLong's variance and the doubt, 1 at the least."""
    m, n = parts.members.size, parts.non_members.size
    fewest = max(min(m, n) - 1, 1)
    if min(m, n) < 2:
        return float(fewest)
    a, b = _of_mean(parts.members), _of_mean(parts.non_members)
    if a + b == 0.0:
        return float(fewest)
    c = doubt.variance
    return (a + b + c) ** 2 / (a**2 / (m - 1) + b**2 / (n - 1) + c**2 / doubt.freedom)


def score_interval(estimate: float, trials: float, *, quantile: float) -> Interval:
    """Return Wilson's score interval of a share from a number of trials, within 0 to 1."""
    square = quantile**2 / trials
    centre = (estimate + square / 2.0) / (1.0 + square)
    half = (estimate * (1.0 - estimate) * square + square**2 / 4.0) ** 0.5 / (1.0 + square)
    return Interval(max(0.0, centre - half), min(1.0, centre + half))
