"""Everything about one head against the retrained model (row 9): differences, their states, and RMIA."""

from engine.audit.inputs import Cohort
from engine.audit.patients import standardised
from engine.audit.reference import Groups, difference
from engine.audit.result import Difference, ReferenceComparison, Thresholds
from engine.audit.rmia import rmia
from engine.audit.scores import Floats
from engine.audit.standardising import doubt_of, standardising_errors
from engine.audit.verdict import states_of_comparison


def comparison(
    phi_before: Floats, phi_after: Floats, phi_reference: Floats, *, cohort: Cohort, thresholds: Thresholds
) -> ReferenceComparison | None:
    """Return how original and unlearned model compare with the retrained one on the same patients.

    Parameters
    ----------
    phi_before, phi_after, phi_reference : ndarray of float64, shape of the labels
        One head's confidence of the three models.

    Returns
    -------
    ReferenceComparison or None
        None where forget or ``unseen_report`` is empty.
    """
    if not (cohort.rows("forget").any() and cohort.rows("unseen_report").any()):
        return None
    before, after = (_difference(phi, phi_reference, cohort) for phi in (phi_before, phi_after))
    states = states_of_comparison(before, after, thresholds)
    return ReferenceComparison(before, after, states, rmia(phi_before, phi_after, phi_reference, cohort))


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
