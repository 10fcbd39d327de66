"""The unlearned model against the retrained one, on the same patients (row 9)."""

import numpy as np
from scipy import special

from engine.audit.auc import NO_DOUBT, Components, Doubt, components, degrees_of_freedom, variance
from engine.audit.result import Difference, Interval
from engine.audit.scores import Floats

Groups = tuple[Floats, Floats]
"""Scores of the forget and of the unseen_report patients, shapes (m,) and (n,), in one order for all models."""


def difference(model: Groups, reference: Groups, *, doubt: Doubt = NO_DOUBT) -> Difference:
    """Return the attack AUC of a model minus that of the reference, with its 90 and 95 % intervals.

    Both models score the same patients, so that what makes these patients easy or hard by themselves
    cancels out. The variance is DeLong's of two correlated AUCs (`paired_components`), shrunk by the weight
    of one patient of the smaller group towards that of two unrelated AUCs without signal, .5 / t with
    t = 3 m n / (m + n), since few patients that agree say little of the spread, and widened by the doubt;
    the quantile is that of Student's t with Satterthwaite's degrees of freedom.

    Parameters
    ----------
    model, reference : Groups
    doubt : Doubt
        Of the difference, from both models' `standardising_errors`.

    Returns
    -------
    Difference
        -1 to 1; with fewer than two patients in a group the intervals are -1 to 1.

    Notes
    -----
    DeLong, DeLong and Clarke-Pearson, Biometrics 44 (1988), sections 2 and 3.
    """
    parts = paired_components(model, reference)
    m, n = parts.members.size, parts.non_members.size
    value, fewest = float(parts.members.mean()), min(m, n)
    if fewest < 2:
        return Difference(value, Interval(-1.0, 1.0), Interval(-1.0, 1.0))
    unrelated = (m + n) / (6.0 * m * n)
    shrunk = ((fewest - 1) * variance(parts) + unrelated) / fewest
    deviation = float(np.sqrt(shrunk + doubt.variance))
    freedom = degrees_of_freedom(parts, doubt)
    halves = (deviation * float(special.stdtrit(freedom, 0.5 + level / 2)) for level in (0.90, 0.95))
    ci90, ci95 = (Interval(max(-1.0, value - half), min(1.0, value + half)) for half in halves)
    return Difference(value, ci90, ci95)


def paired_components(model: Groups, reference: Groups) -> Components:
    """Return the differences of DeLong's structural components, patient by patient.

    Their mean is the difference of the AUCs, and their `variance` is L S L' with L = (1, -1) and S
    DeLong's covariance matrix of the two AUCs.
    """
    one, other = components(*model), components(*reference)
    # Rounded, since equal shares that were summed in another order must not count as spread.
    return Components(
        (one.members - other.members).round(12), (one.non_members - other.non_members).round(12)
    )
