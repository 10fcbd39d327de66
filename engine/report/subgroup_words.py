"""Plain sentences about subgroups of patients: for whom the model lost most."""

from engine.audit.result import Audit, HeadAudit
from engine.audit.subgroups import FEWEST_OF_CLASS, FEWEST_PATIENTS
from engine.audit.utility_result import SubgroupFall, SubgroupSet
from engine.report.words import HEAD_OUTPUTS
from engine.saying import Say, in_english

SUBGROUP_NOTE = (
    f"Subgroups of fewer than {FEWEST_PATIENTS} patients are suppressed, and one more where a suppressed one could be "
    f"computed; means go over classes or findings with at least {FEWEST_OF_CLASS} patients on either side. Patients "
    "whose sex or age is not known are left out."
)

SUBGROUP_TITLES: dict[str, str] = {
    "female": "female patients",
    "male": "male patients",
    "other": "patients of other sex",
    "under 40": "patients under 40",
    "40 to 64": "patients of 40 to 64",
    "65 and over": "patients of 65 and over",
}

AMONG: dict[SubgroupSet, str] = {
    "retain": "{output}, {group} among the retained ones",
    "unseen_report": "{output}, {group} among the unseen ones",
}


def largest_fall_words(audit: Audit) -> tuple[str, ...]:
    """Return where the AUC of any subgroup fell most over all outputs; nothing where none is shown."""
    found = _largest(audit)
    if found is None:
        return ()
    head, fall = found
    moved = (
        f"no subgroup's AUC fell; the least rise was {-fall.fall:.3f}"
        if fall.fall <= 0
        else f"the largest fall of AUC was {fall.fall:.3f}"
    )
    return (f"Over all subgroups, {moved}: {_where(head, fall, in_english)}.",)


def subgroup_losses(audit: Audit, *, say: Say = in_english) -> tuple[str, ...]:
    """Return a sentence where the largest fall of a subgroup is more than was tolerated for a whole set."""
    found = _largest(audit)
    tolerance = audit.thresholds.utility_tolerance
    if found is None or found[1].fall <= tolerance:
        return ()
    head, fall = found
    text = say(
        "A subgroup lost more than the {tolerance:.3f} of AUC that is tolerated for a whole set: {fall:.3f} ({where})."
    )
    return (text.format(tolerance=tolerance, fall=fall.fall, where=_where(head, fall, say)),)


def _largest(audit: Audit) -> tuple[HeadAudit, SubgroupFall] | None:
    falls = [(head, head.largest_fall) for head in audit.heads if head.largest_fall]
    return max(falls, key=lambda one: one[1].fall, default=None)


def _where(head: HeadAudit, fall: SubgroupFall, say: Say) -> str:
    text = say(AMONG[fall.set])
    return text.format(output=say(HEAD_OUTPUTS[head.head]), group=say(SUBGROUP_TITLES[fall.name]))
