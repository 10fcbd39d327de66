"""Section 6 of the report: what was measured about the forget patients, from the audit."""

from collections.abc import Sequence

from engine.audit.result import Audit, HeadAudit
from engine.records import HEADS, EpochMetrics
from engine.report.content import HeadVerification, SuiteRow, VerificationSection
from engine.report.patient_words import detection_meaning, distance_meaning, patients_meaning
from engine.report.qualification_words import qualification_words
from engine.runs import RunRecord


def verification_section(
    record: RunRecord, audit: Audit, history: Sequence[EpochMetrics]
) -> VerificationSection:
    """Return everything measured about the forget patients."""
    return VerificationSection(
        thresholds=audit.thresholds,
        fixed_at=record.fixed_at,
        seed=audit.seed,
        counts=audit.counts,
        preconditions=audit.preconditions,
        heads=tuple(_head_verification(head) for head in ordered_heads(audit)),
        requests=audit.requests,
        patients=audit.patients,
        patients_meaning=patients_meaning(audit.patients) if audit.patients else (),
        detection_meaning=detection_meaning([head.detection for head in audit.heads if head.detection]),
        distance_meaning=distance_meaning(ordered_heads(audit)),
        paper_attack=audit.paper_attack,
        qualification=audit.qualification,
        qualification_meaning=qualification_words(audit),
        epochs=tuple(history),
        suite=_suite(audit),
    )


def ordered_heads(audit: Audit) -> list[HeadAudit]:
    """Return the heads in the order in which every table and chart shows them."""
    return sorted(audit.heads, key=lambda head: HEADS.index(head.head))


def _head_verification(head: HeadAudit) -> HeadVerification:
    return HeadVerification(
        head=head.head,
        states=head.states,
        before=head.before,
        after=head.after,
        reference=head.reference,
        smallest_detectable_auc=head.smallest_detectable_auc,
        controls=head.controls,
        exposure_before=head.exposure.before,
        exposure_after=head.exposure.after,
        relearned=head.relearned,
        sensitivity=head.sensitivity,
        detection=head.detection,
        distance_before=head.distance_before,
        distance_after=head.distance_after,
        comparison=head.comparison,
    )


def _suite(audit: Audit) -> tuple[SuiteRow, ...]:
    heads = audit.heads
    return (
        SuiteRow(0, "preconditions", bool(audit.preconditions)),
        SuiteRow(0, "whether facts about the patients alone tell them apart", bool(audit.metadata.attack)),
        SuiteRow(1, "power: the attack on the original model", bool(heads)),
        SuiteRow(2, "primary: the attack on the unlearned model, per head, two-sided", bool(heads)),
        SuiteRow(
            2,
            "rows 1 and 2 with maximum and trimmed mean per patient",
            any(head.sensitivity for head in heads),
        ),
        SuiteRow(2, "rows 1 and 2 on each request, earlier ones audited again", bool(audit.requests)),
        SuiteRow(3, "negative controls", any(head.controls for head in heads)),
        SuiteRow(4, "per patient, both tails, false discovery rate 5 %", audit.patients is not None),
        SuiteRow(5, "share detected at 5 % false alarms", any(head.detection for head in heads)),
        SuiteRow(6, "relearning on retained patients", any(head.relearned for head in heads)),
        SuiteRow(7, "utility per set and per class or finding; exposure of retained patients", bool(heads)),
        SuiteRow(
            7,
            "utility by sex and age group",
            any(one.patients is not None for head in heads for one in head.subgroups),
        ),
        SuiteRow(8, "distances between score distributions", any(head.distance_after for head in heads)),
        SuiteRow(9, "comparison with a retrained model, and RMIA", any(head.comparison for head in heads)),
        SuiteRow(10, "the paper's attack, for comparison", audit.paper_attack is not None),
    )
