"""How far the scores of forget and of unseen patients lie apart; descriptive, no verdict rests on it."""

import math

import numpy as np

from engine.audit.patient_result import Distance, Histogram
from engine.audit.scores import Floats

EDGES = tuple(number / 2 for number in range(-8, 9))
"""Of the histograms, in standard deviations of unseen images; the outer bins hold what lies beyond."""

FEWEST_PATIENTS = 5
"""A bin of fewer patients than this is joined with the next one."""


def distance(members: Floats, non_members: Floats) -> Distance | None:
    """Return the distance between two groups of patients, and their histograms; None where one is empty.

    Parameters
    ----------
    members, non_members : ndarray of float64, shapes (n,) and (m,)
        Patient scores of forget and of ``unseen_report``.
    """
    if not (members.size and non_members.size):
        return None
    return Distance(
        wasserstein=wasserstein(members, non_members),
        by_chance=expected_by_chance(non_members, members.size),
        forget=histogram(members),
        unseen=histogram(non_members),
    )


def wasserstein(one: Floats, other: Floats) -> float:
    """Return the Wasserstein-1 distance of two samples, the area between their distribution functions.

    W1 = integral of |F_n(x) - G_m(x)| dx, a sum over the gaps between neighbouring values.

    Parameters
    ----------
    one, other : ndarray of float64, shapes (n,) and (m,)

    Returns
    -------
    float
        0 or more, in the unit of the scores; never 0 for two samples of one continuous distribution.

    Notes
    -----
    Vallender, Theory of Probability and its Applications 18 (1974).
    """
    every = np.sort(np.concatenate([one, other]))
    shares = [np.searchsorted(np.sort(side), every[:-1], side="right") / side.size for side in (one, other)]
    return float((np.abs(shares[0] - shares[1]) * np.diff(every)).sum())


def expected_by_chance(values: Floats, size: int) -> float:
    """Return about how far a sample of this size from the same distribution would lie away.

    sqrt(2 / pi (1 / n + 1 / m)) x integral of sqrt(G (1 - G)) dx: by the central limit theorem F_n - G_m
    is nearly normal at each x, with variance G (1 - G) (1 / n + 1 / m).

    Parameters
    ----------
    values : ndarray of float64, shape (m,)
        The group that stands for the distribution G.
    size : int
        n, patients of the other group, at least 1.

    Notes
    -----
    del Barrio, Giné, Matrán, Annals of Probability 27 (1999), for the limit.
    """
    below = np.arange(1, values.size) / values.size
    area = float((np.sqrt(below * (1.0 - below)) * np.diff(np.sort(values))).sum())
    return math.sqrt(2.0 / math.pi * (1.0 / size + 1.0 / values.size)) * area


def histogram(values: Floats) -> Histogram:
    """Return counts of patients in fixed bins, neighbours joined until each holds five or more.

    Parameters
    ----------
    values : ndarray of float64, shape (n,)

    Returns
    -------
    Histogram
        k counts and k + 1 edges; both empty with fewer than five patients.
    """
    counts, _ = np.histogram(np.clip(values, EDGES[0], EDGES[-1]), bins=EDGES)
    edges, joined, waiting = [EDGES[0]], [], 0
    for count, right in zip(counts.tolist(), EDGES[1:], strict=True):
        waiting += count
        if waiting >= FEWEST_PATIENTS:
            joined.append(waiting)
            edges.append(right)
            waiting = 0
    if not joined:
        return Histogram((), ())
    joined[-1] += waiting
    edges[-1] = EDGES[-1]
    return Histogram(tuple(edges), tuple(joined))
