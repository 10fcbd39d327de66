"""What so many patients can show at all: the smallest AUC that an audit would have detected."""

import math

from scipy import special

from engine.audit.auc import NO_DOUBT, Doubt

POWER = 0.80


def smallest_detectable_auc(members: int, non_members: int, *, doubt: Doubt = NO_DOUBT) -> float:
    """Return the AUC above .5 that these patient counts detect with a chance of 80 %.

    The theta that solves theta - .5 = t sd(.5) + z_.80 sd(theta), where t is the two-sided 5 % quantile
    of Student's t with min(m, n) - 1 degrees of freedom and sd^2 the variance under
    exponential scores and of the doubt, [theta (1 - theta) + (m - 1)(Q1 - theta^2) + (n - 1)(Q2 - theta^2)] / (m n) +
    v, Q1 = theta / (2 - theta), Q2 = 2 theta^2 / (1 + theta).

    Parameters
    ----------
    members, non_members : int
        Patients of the two groups.
    doubt : Doubt
        What widens the intervals beside DeLong's variance, v, such as `standardising_doubt`.

    Returns
    -------
    float
        .5 to 1; 1 where nothing short of complete separation, or not even that, would be seen.

    Notes
    -----
    Hanley and McNeil, Radiology 143 (1982), equations 1 and 2.
    """
    if min(members, non_members) < 2:
        return 1.0
    quantile = float(special.stdtrit(min(members, non_members) - 1, 0.975))
    needed = quantile * _deviation(0.5, members, non_members, doubt)
    chance = float(special.ndtri(POWER))
    low, high = 0.5, 1.0
    for _ in range(60):
        middle = (low + high) / 2.0
        seen = middle - 0.5 >= needed + chance * _deviation(middle, members, non_members, doubt)
        low, high = (low, middle) if seen else (middle, high)
    return high


def _deviation(theta: float, members: int, non_members: int, doubt: Doubt) -> float:
    first = theta / (2.0 - theta) - theta**2
    second = 2.0 * theta**2 / (1.0 + theta) - theta**2
    total = theta * (1.0 - theta) + (members - 1) * first + (non_members - 1) * second
    return math.sqrt(max(total, 0.0) / (members * non_members) + doubt.variance)
