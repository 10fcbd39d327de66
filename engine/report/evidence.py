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
from engine.report.verdicts import head_of_verdict, states_in_order, verdicts_of
from engine.report.verification_evidence import ordered_heads
from engine.report.words import HEAD_OUTPUTS, attack_phrase, share
from engine.runs import RunRecord
from engine.saying import Say, in_english, plural

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
        summary=summary_of(record, audit),
        limits=_limits(audit),
    )


def utility_section(audit: Audit) -> UtilitySection:
    """Return utility per head and set, classes with small cells suppressed."""
    rows = (_utility_row(head, one) for head in ordered_heads(audit) for one in head.utility)
    return UtilitySection(
        tolerance=audit.thresholds.utility_tolerance,
        lost_too_much=tuple(_lost_utility(audit, in_english)),
        rows=tuple(rows),
        subgroups=tuple(
            SubgroupRow(head.head, one) for head in ordered_heads(audit) for one in head.subgroups
        ),
        largest_fall=largest_fall_words(audit),
    )


def residual_risk_section(audit: Audit, *, say: Say = in_english) -> ResidualRiskSection:
    """Return what is left open by this audit, and what no such audit proves."""
    return ResidualRiskSection(
        open_points=(*_stays_open(audit, say), *_not_tried(audit, say)),
        not_proven=tuple(say(one) for one in NOT_PROVEN),
    )


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


def summary_of(record: RunRecord, audit: Audit, *, say: Say = in_english) -> str:
    """Return in a few sentences what was asked for, found and kept."""
    parts = (_asked(audit, say), _run(record, say), _found(audit, say), _kept(audit, say))
    return " ".join(one for one in parts if one)


def _asked(audit: Audit, say: Say) -> str:
    forget = next((count for count in audit.counts if count.set == "forget"), None)
    if forget is None:
        return say("No patient was to be removed from a trained model.")
    text = plural(
        forget.patients,
        say("1 patient ({images}) was to be removed from a trained model."),
        say("{count:,} patients ({images}) were to be removed from a trained model."),
    )
    images = plural(forget.images, say("1 image"), say("{count:,} images")).format(count=forget.images)
    return text.format(count=forget.patients, images=images)


def _run(record: RunRecord, say: Say) -> str:
    epochs = record.epochs_planned
    planned = plural(epochs, say("1 epoch"), say("{count:,} epochs")).format(count=epochs)
    kept = (
        say("The method ran {run} of {planned} and no epoch was kept.")
        if record.selected_epoch is None
        else say("The method ran {run} of {planned} and the state after epoch {selected} was kept.")
    )
    return kept.format(run=record.epochs_run, planned=planned, selected=record.selected_epoch)


def _found(audit: Audit, say: Say) -> str:
    head = head_of_verdict(audit)
    if head is None:
        return say("No attack could be measured.")
    return say(
        "Judged by {output}, an attack told these patients from patients the model never saw with an AUC of "
        "{before} before, and {after} after. At .5 the attack cannot tell; further from .5, to either side, it can."
    ).format(
        output=say(HEAD_OUTPUTS[head.head]),
        before=attack_phrase(head.before, say=say),
        after=attack_phrase(head.after, say=say),
    )


def _kept(audit: Audit, say: Say) -> str:
    head = head_of_verdict(audit)
    unseen = next((one for one in head.utility if one.set == "unseen_report"), None) if head else None
    if unseen is None or unseen.auc_before is None or unseen.auc_after is None:
        return ""
    return say("On unseen patients the model's own accuracy (AUC) went from {before} to {after}.").format(
        before=share(unseen.auc_before), after=share(unseen.auc_after)
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
        *_stays_open(audit, in_english),
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


def _stays_open(audit: Audit, say: Say) -> list[str]:
    return [
        *_failed_checks(audit, say),
        *patients_found(audit.patients, say=say),
        *requests_found(audit, say=say),
        *_came_back(audit, say),
        *_lost_utility(audit, say),
        *subgroup_losses(audit, say=say),
    ]


def _failed_checks(audit: Audit, say: Say) -> list[str]:
    preconditions = [f"{one.name}: {one.detail}" for one in audit.preconditions if not one.passed]
    control = say(
        "A negative control failed on {output}: sets of one kind did not look alike, so the attack's figures there "
        "deserve less trust."
    )
    controls = [
        control.format(output=say(HEAD_OUTPUTS[head.head]))
        for head in ordered_heads(audit)
        if any(not one.passed for one in head.controls)
    ]
    return preconditions + controls


def _came_back(audit: Audit, say: Say) -> list[str]:
    text = say(
        "Suppressed, not removed: after {epochs} of further training on retained patients the attack found these "
        "patients again on {output}, with an AUC of {attack}."
    )
    return [
        text.format(
            epochs=plural(one.epochs, say("1 epoch"), say("{count:,} epochs")).format(count=one.epochs),
            output=say(HEAD_OUTPUTS[head.head]),
            attack=attack_phrase(one.attack, say=say),
        )
        for head in ordered_heads(audit)
        for one in head.relearned
        if one.attack.ci95.low > 0.5
    ]


def _lost_utility(audit: Audit, say: Say) -> list[str]:
    text = say("On {whom} the AUC of {output} fell by {loss:.3f}, more than the {tolerance:.3f} tolerated.")
    tolerance = audit.thresholds.utility_tolerance
    return [
        text.format(
            whom=say(WHOM[one.set]), output=say(HEAD_OUTPUTS[head]), loss=_loss(one), tolerance=tolerance
        )
        for head, one in _lost_too_much(audit)
    ]


def _not_tried(audit: Audit, say: Say) -> list[str]:
    points = []
    if not any(head.relearned for head in audit.heads):
        points.append(
            say("Relearning was not tried: a trace may be suppressed and come back with further training.")
        )
    if not any(head.reference for head in audit.heads):
        points.append(
            say(
                "No retrained model was compared with: what a model without these patients would show is unknown."
            )
        )
    return [*points, *qualification_advice(audit, say=say)]


WHOM: dict[SetName, str] = {
    "forget": "the forget patients",
    "retain": "the retained patients",
    "unseen_select": "the unseen patients used for stopping",
    "unseen_report": "the unseen patients",
}

NOT_PROVEN = (
    "That nothing about these patients is left in the weights: only outputs were tested, by the attacks named here.",
    "That a stronger attack, or one with other knowledge, would find nothing.",
    "That copies elsewhere are gone: source data, caches, backups, older checkpoints, models derived from them.",
    "That nobody can see who was removed: whoever holds both the original and the unlearned model can compare "
    "them. The original and its copies must be withdrawn.",
)
