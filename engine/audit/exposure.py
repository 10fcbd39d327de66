"""What the patients who stay in the model are exposed to, before and after."""

from engine.audit.attack import attack_between
from engine.audit.inputs import Cohort
from engine.audit.result import Exposure
from engine.audit.scores import Floats


def retain_exposure(before: Floats, after: Floats, cohort: Cohort) -> Exposure:
    """Return the attack of retain against ``unseen_report`` on both models (row 7).

    Unlearning some patients can make others easier to find (Carlini et al., "The privacy onion
    effect", NeurIPS 2022), hence the figure before beside the one after.

    Parameters
    ----------
    before, after : ndarray of float64, shape of the labels
        One head's confidence of the original and of the unlearned model.
    """
    return Exposure(
        before=attack_between(before, cohort, members="retain", non_members="unseen_report"),
        after=attack_between(after, cohort, members="retain", non_members="unseen_report"),
    )
