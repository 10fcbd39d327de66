"""Sections 1, 7 and 8 of the report: verdict, utility and what stays open, from the audit."""

from collections.abc import Sequence

from engine.audit.result import Audit, HeadAudit, SetUtility
from engine.audit.utility_result import ClassUtility
from engine.records import Head, SetName
from engine.report.content import (
    ClassRow,
    ResidualRiskSection,
    SubgroupRow,
    UtilityRow,
    UtilitySection,
    VerdictSection,
)
from engine.report.patient_words import (
    patients_found,
)
from engine.report.qualification_words import qualification_advice
from engine.report.request_words import requests_found
from engine.report.subgroup_words import largest_fall_words, subgroup_losses
from engine.report.verification_evidence import ordered_heads
from engine.report.words import (
    HEAD_OUTPUTS,
    attack_phrase,
    count_of,
    head_of_verdict,
    share,
    states_in_order,
    verdicts_of,
)
from engine.runs import RunRecord

SMALL_CELL = 5
"""Subgroups of fewer images than this are not printed, nor what they could be computed from."""


def verdict_section(record: RunRecord, audit: Audit) -> VerdictSection:
    """Return the verdict in words, its summary and its limits."""
    words = verdicts_of(audit)
    return VerdictSection(
        states=states_in_order(audit),
        titles=tuple(one.title for one in words),
        sentences=tuple(one.sentence for one in words),
        meanings=tuple(one.meaning for one in words),
        summary=_summary(record, audit),
        limits=_limits(audit),
    )


def utility_section(audit: Audit) -> UtilitySection:
    """Return utility per head and set, classes with small cells suppressed."""
    rows = (_utility_row(head, one) for head in ordered_heads(audit) for one in head.utility)
    return UtilitySection(
        tolerance=audit.thresholds.utility_tolerance,
        lost_too_much=tuple(_lost_utility(audit)),
        rows=tuple(rows),
        subgroups=tuple(
            SubgroupRow(head.head, one) for head in ordered_heads(audit) for one in head.subgroups
        ),
        largest_fall=largest_fall_words(audit),
    )


def residual_risk_section(audit: Audit) -> ResidualRiskSection:
    """Return what is left open by this audit, and what no such audit proves."""
    return ResidualRiskSection(open_points=tuple(_open_points(audit)), not_proven=_NOT_PROVEN)


def shown_classes(classes: Sequence[ClassUtility]) -> tuple[ClassRow, ...]:
    """Suppress small cells, and a second one where the first follows from the total.

    Small is a class or finding of fewer than five images, and one whose AUC was not measured: it is
    that of few patients, or all others are few.
    """
    small = {index for index, one in enumerate(classes) if one.images < SMALL_CELL or one.auc_after is None}
    if len(small) == 1 and len(classes) > 1:
        others = [index for index in range(len(classes)) if index not in small]
        small.add(min(others, key=lambda index: classes[index].images))
    return tuple(
        ClassRow(one.label, None, None, None)
        if index in small
        else ClassRow(one.label, one.images, one.auc_before, one.auc_after)
        for index, one in enumerate(classes)
    )


def _utility_row(head: HeadAudit, utility: SetUtility) -> UtilityRow:
    return UtilityRow(
        head=head.head,
        set=utility.set,
        auc_before=utility.auc_before,
        auc_after=utility.auc_after,
        auc_change_ci95=utility.auc_change_ci95,
        f1_before=utility.f1_before,
        f1_after=utility.f1_after,
        classes=shown_classes(utility.classes),
    )


def _summary(record: RunRecord, audit: Audit) -> str:
    return " ".join(one for one in (_asked(record, audit), _found(audit), _kept(audit)) if one)


def _asked(record: RunRecord, audit: Audit) -> str:
    forget = next((count for count in audit.counts if count.set == "forget"), None)
    whom = count_of(forget.patients, "patient") if forget else "No patient"
    images = f" ({count_of(forget.images, 'image')})" if forget else ""
    verb = "was" if forget and forget.patients == 1 else "were"
    kept = (
        f"the state after epoch {record.selected_epoch} was kept"
        if record.selected_epoch is not None
        else "no epoch was kept"
    )
    return (
        f"{whom}{images} {verb} to be removed from a trained model. The method ran "
        f"{record.epochs_run} of {count_of(record.epochs_planned, 'epoch')} and {kept}."
    )


def _found(audit: Audit) -> str:
    head = head_of_verdict(audit)
    if head is None:
        return "No attack could be measured."
    return (
        f"Judged by {HEAD_OUTPUTS[head.head]}, an attack told these patients from patients the "
        f"model never saw with an AUC of {attack_phrase(head.before)} before, and "
        f"{attack_phrase(head.after)} after. At .5 the attack cannot tell; further from .5, to either side, it can."
    )


def _kept(audit: Audit) -> str:
    head = head_of_verdict(audit)
    unseen = next((one for one in head.utility if one.set == "unseen_report"), None) if head else None
    if unseen is None or unseen.auc_before is None or unseen.auc_after is None:
        return ""
    return (
        f"On unseen patients the model's own accuracy (AUC) went from {share(unseen.auc_before)} "
        f"to {share(unseen.auc_after)}."
    )


def _limits(audit: Audit) -> tuple[str, ...]:
    head = head_of_verdict(audit)
    power = (
        f"With this number of patients the attack could have shown an AUC of {share(head.smallest_detectable_auc)} "
        "or more; a weaker trace may have stayed unnoticed."
        if head
        else "Without unseen patients nothing could be measured."
    )
    return (
        "No test of a model's outputs proves removal; this report says what was looked for and what was seen.",
        power,
        *_failed_checks(audit),
        *patients_found(audit.patients),
        *requests_found(audit),
        *_came_back(audit),
        *_lost_utility(audit),
        *subgroup_losses(audit),
        "It speaks of the unlearned model named in section 4 only, not of other copies, backups or models.",
    )


def _lost_too_much(audit: Audit) -> tuple[tuple[Head, SetUtility], ...]:
    """Return the heads and sets whose AUC fell by more than was tolerated; forget is meant to fall."""
    return tuple(
        (head.head, one)
        for head in ordered_heads(audit)
        for one in head.utility
        if one.set != "forget" and _loss(one) > audit.thresholds.utility_tolerance
    )


def _loss(utility: SetUtility) -> float:
    if utility.auc_before is None or utility.auc_after is None:
        return 0.0
    return utility.auc_before - utility.auc_after


def _open_points(audit: Audit) -> list[str]:
    return [
        *_failed_checks(audit),
        *patients_found(audit.patients),
        *requests_found(audit),
        *_came_back(audit),
        *_lost_utility(audit),
        *subgroup_losses(audit),
        *_not_tried(audit),
    ]


def _failed_checks(audit: Audit) -> list[str]:
    preconditions = [f"{one.name}: {one.detail}" for one in audit.preconditions if not one.passed]
    controls = [
        f"A negative control failed on {HEAD_OUTPUTS[head.head]}: sets of one kind did not look alike, so the "
        "attack's figures there deserve less trust."
        for head in ordered_heads(audit)
        if any(not control.passed for control in head.controls)
    ]
    return preconditions + controls


def _came_back(audit: Audit) -> list[str]:
    return [
        f"Suppressed, not removed: after {count_of(one.epochs, 'epoch')} of further training on retained patients the "
        f"attack found these patients again on {HEAD_OUTPUTS[head.head]}, with an AUC of {attack_phrase(one.attack)}."
        for head in ordered_heads(audit)
        for one in head.relearned
        if one.attack.ci95.low > 0.5
    ]


def _lost_utility(audit: Audit) -> list[str]:
    return [
        f"On {_WHOM[one.set]} the AUC of {HEAD_OUTPUTS[head]} fell by {_loss(one):.3f}, more than the "
        f"{audit.thresholds.utility_tolerance:.3f} tolerated."
        for head, one in _lost_too_much(audit)
    ]


def _not_tried(audit: Audit) -> list[str]:
    points = []
    if not any(head.relearned for head in audit.heads):
        points.append(
            "Relearning was not tried: a trace may be suppressed and come back with further training."
        )
    if not any(head.reference for head in audit.heads):
        points.append(
            "No retrained model was compared with: what a model without these patients would show is unknown."
        )
    return [*points, *qualification_advice(audit)]


_WHOM: dict[SetName, str] = {
    "forget": "the forget patients",
    "retain": "the retained patients",
    "unseen_select": "the unseen patients used for stopping",
    "unseen_report": "the unseen patients",
}

_NOT_PROVEN = (
    "That nothing about these patients is left in the weights: only outputs were tested, by the attacks named here.",
    "That a stronger attack, or one with other knowledge, would find nothing.",
    "That copies elsewhere are gone: source data, caches, backups, older checkpoints, models derived from them.",
    "That nobody can see who was removed: whoever holds both the original and the unlearned model can compare "
    "them. The original and its copies must be withdrawn.",
)
