"""Everything about one head against the retrained model (row 9): differences, their states, and RMIA."""

from engine.audit.inputs import Cohort
from engine.audit.patients import standardised
from engine.audit.reference import Groups, difference
from engine.audit.result import Difference, ReferenceComparison, Thresholds
from engine.audit.rmia import rmia
from engine.audit.scores import Floats, confidence
from engine.audit.standardising import doubt_of, standardising_errors
from engine.audit.utility_difference import utility_differences
from engine.audit.verdict import states_of_comparison

ROW = 9


def comparison(
    before: Floats, after: Floats, reference: Floats, *, cohort: Cohort, thresholds: Thresholds, seed: int
) -> ReferenceComparison | None:
    """Return how original and unlearned model compare with the retrained one on the same patients.

    Parameters
    ----------
    before, after, reference : ndarray of float64, shape (n, c) or (n, f)
        Log-probabilities of one head of the three models, or log-odds of findings.
    seed : int
        Of the bootstrap of the utility.

    Returns
    -------
    ReferenceComparison or None
        None where forget or ``unseen_report`` is empty.
    """
    if not (cohort.rows("forget").any() and cohort.rows("unseen_report").any()):
        return None
    old, new, retrained = (confidence(one, cohort.labels) for one in (before, after, reference))
    differences = _difference(old, retrained, cohort), _difference(new, retrained, cohort)
    return ReferenceComparison(
        before=differences[0],
        after=differences[1],
        states=states_of_comparison(*differences, thresholds),
        rmia=rmia(old, new, retrained, cohort),
        utility=utility_differences(after, reference, cohort, seed=(seed, ROW)),
    )


def _difference(phi: Floats, reference: Floats, cohort: Cohort) -> Difference:
    doubt = doubt_of(_errors(phi, cohort) - _errors(reference, cohort))
    return difference(_groups(phi, cohort), _groups(reference, cohort), doubt=doubt)


def _groups(phi: Floats, cohort: Cohort) -> Groups:
    scores = standardised(phi, cohort)
    return scores.values("forget"), scores.values("unseen_report")


def _errors(phi: Floats, cohort: Cohort) -> Floats:
    return standardising_errors(
        phi,
        cohort.labels,
        cohort.subjects,
        members=cohort.rows("forget"),
        non_members=cohort.rows("unseen_report"),
        reference=cohort.reference,
    )
