"""How many forget patients stand out at a threshold that flags one unseen patient in twenty."""

import numpy as np
from scipy import special

from engine.audit.result import Detected, Detection, Interval
from engine.audit.scores import Floats

FALSE_ALARMS_PERCENT = 5


def clopper_pearson(hits: int, trials: int, *, level: float = 0.95) -> Interval:
    """Return the exact interval of a share.

    The ends are the a / 2 and 1 - a / 2 quantiles of Beta(k, n - k + 1) and Beta(k + 1, n - k), with
    a = 1 - level; 0 where k = 0, 1 where k = n, and 0 to 1 where there was no trial.

    Parameters
    ----------
    hits, trials : int
        k and n.
    level : float
        Coverage, 0 to 1.

    Notes
    -----
    Clopper and Pearson, Biometrika 26 (1934).
    """
    tail = (1.0 - level) / 2.0
    misses = trials - hits
    low = float(special.betaincinv(hits, misses + 1, tail)) if hits else 0.0
    high = float(special.betaincinv(hits + 1, misses, 1.0 - tail)) if misses else 1.0
    return Interval(low, high)


def threshold_of(values: Floats) -> float:
    """Return the lowest score that at most 5 % of these patients exceed.

    With fewer than 20 patients that is the highest score of all: a rate of 5 % cannot be set then.

    Parameters
    ----------
    values : ndarray of float64, shape (k,)
        Patient scores of ``unseen_select``, k at least 1.
    """
    allowed = values.size * FALSE_ALARMS_PERCENT // 100
    return float(np.sort(values)[values.size - 1 - allowed])


def detected(members: Floats, non_members: Floats, *, threshold: float) -> Detected:
    """Return how many of each group score above the threshold, with exact intervals.

    Parameters
    ----------
    members, non_members : ndarray of float64, shapes (n,) and (m,)
        Patient scores of forget and of ``unseen_report``.
    """
    hits, alarms = int((members > threshold).sum()), int((non_members > threshold).sum())
    return Detected(
        found=hits,
        patients=members.size,
        found_ci95=clopper_pearson(hits, members.size),
        false_alarms=alarms,
        unseen=non_members.size,
        false_alarm_ci95=clopper_pearson(alarms, non_members.size),
    )


def detection(
    before: tuple[Floats, Floats, Floats], after: tuple[Floats, Floats, Floats]
) -> Detection | None:
    """Return row 5 on both models, each with its own threshold; None where a set is empty.

    Only the upper tail counts: an attacker who takes confident answers for membership. The false
    alarm rate that was achieved is counted on ``unseen_report``, which the threshold has not seen.

    Parameters
    ----------
    before, after : tuple of ndarray of float64
        Patient scores of forget (n,), ``unseen_report`` (m,) and ``unseen_select`` (k,).

    Notes
    -----
    Carlini et al., "Membership inference attacks from first principles", S&P 2022, section III, for
    the rate at a fixed share of false alarms.
    """
    if not all(values.size for values in before):
        return None
    old, new = (
        detected(members, non_members, threshold=threshold_of(select))
        for members, non_members, select in (before, after)
    )
    return Detection(threshold_patients=before[2].size, before=old, after=new)
