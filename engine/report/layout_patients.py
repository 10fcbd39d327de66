"""The part of section 6 about patients one by one: rows 4, 5 and 8, and other summaries of the images."""

from collections.abc import Sequence

from engine.audit.patient_result import PatientFinding
from engine.report.blocks import Block, Cell, Column, Heading, Paragraph, Table, figure_of
from engine.report.content import HeadVerification, VerificationSection
from engine.report.patient_words import (
    FLAG_TITLES,
    SUMMARY_TITLES,
    detection_phrase,
    false_alarm_phrase,
    score_title,
    sensitivity_meaning,
)
from engine.report.vector import FigureFile
from engine.report.words import HEAD_TITLES, attack_phrase, count_of

MOST_PATIENT_ROWS = 30
P_AND_Q = (
    "p: how often an unseen patient scores as far out, this one counted in; q: the same, corrected for asking about "
    "every patient and both directions."
)


def patients(section: VerificationSection) -> tuple[Block, ...]:
    """Return row 4: the patients, worst first, as many as fit on a page."""
    table = section.patients
    if table is None:
        return ()
    rows = tuple(_patient_row(one) for one in table.patients[:MOST_PATIENT_ROWS])
    more = len(table.patients) - len(rows)
    columns = (
        Column("Patient", width=1),
        Column("Highest score", "right"),
        Column("p", "right"),
        Column("q", "right"),
        Column("Lowest score", "right"),
        Column("p", "right"),
        Column("q", "right"),
        Column("Found", width=0.8),
    )
    caption = "Forget patients in the unlearned model, worst first; flagged where q is below .05"
    rest = f"{count_of(more, 'more patient')}, none worse than these, in audit.json. " if more else ""
    return (
        Heading("Does any single patient stand out?"),
        *(Paragraph(sentence) for sentence in section.patients_meaning),
        Table(caption, columns, rows),
        Paragraph(f"{rest}{P_AND_Q}", "muted"),
    )


def detections(section: VerificationSection) -> tuple[Block, ...]:
    """Return row 5: how many are found at a threshold, beside the false alarms achieved."""
    rows = tuple(
        (
            Cell(HEAD_TITLES[head.head]),
            Cell(when),
            Cell(detection_phrase(found)),
            Cell(false_alarm_phrase(found)),
        )
        for head in section.heads
        if head.detection
        for when, found in (("before", head.detection.before), ("after", head.detection.after))
    )
    columns = (
        Column("Output", width=1),
        Column("Model", width=0.6),
        Column("Forget patients found", "right", 1),
        Column("False alarms achieved", "right", 1),
    )
    caption = "Found at a threshold for 5 % false alarms, with exact (Clopper-Pearson) 95 % intervals"
    if not rows:
        return ()
    return (
        Heading("How many would an attacker find?"),
        Table(caption, columns, rows),
        *(Paragraph(sentence, "muted") for sentence in section.detection_meaning),
    )


def sensitivity(section: VerificationSection) -> tuple[Block, ...]:
    """Return rows 1 and 2 with other summaries of a patient's images."""
    rows = tuple(
        (
            Cell(HEAD_TITLES[head.head]),
            Cell(SUMMARY_TITLES[one.summary]),
            Cell(attack_phrase(one.before)),
            Cell(attack_phrase(one.after)),
        )
        for head in section.heads
        for one in head.sensitivity
    )
    columns = (
        Column("Output", width=1),
        Column("A patient's images as their", width=1.4),
        Column("Before", "right", 1),
        Column("After", "right", 1),
    )
    caption = "The attack with other summaries of a patient's images, AUC with 95 % intervals"
    return (Table(caption, columns, rows), Paragraph(sensitivity_meaning(), "muted")) if rows else ()


def distances(section: VerificationSection, figures: Sequence[FigureFile]) -> tuple[Block, ...]:
    """Return row 8: distances between the scores of forget and unseen, with histograms."""
    rows = tuple(row for head in section.heads for row in _distance_rows(head))
    columns = (
        Column("Output", width=1),
        Column("Before", "right", 1),
        Column("After", "right", 1),
        Column("By chance, after", "right", 1),
    )
    if not rows:
        return ()
    return (
        Heading("Appendix: how far apart are the scores?"),
        *figure_of(figures, "distances"),
        Table("Wasserstein distance of forget from unseen patients", columns, rows),
        Paragraph(section.distance_meaning, "muted"),
    )


def _patient_row(one: PatientFinding) -> tuple[Cell, ...]:
    return (
        Cell(one.patient, "code"),
        Cell(score_title(one.score_high, HEAD_TITLES[one.head_high].lower())),
        Cell(_rate(one.p_high)),
        Cell(_rate(one.q_high)),
        Cell(score_title(one.score_low, HEAD_TITLES[one.head_low].lower())),
        Cell(_rate(one.p_low)),
        Cell(_rate(one.q_low)),
        Cell(
            " and ".join(FLAG_TITLES[flag] for flag in one.flags) or "–", "strong" if one.flags else "plain"
        ),
    )


def _distance_rows(head: HeadVerification) -> tuple[tuple[Cell, ...], ...]:
    before, after = head.distance_before, head.distance_after
    if before is None or after is None:
        return ()
    values = (before.wasserstein, after.wasserstein, after.by_chance)
    return ((Cell(HEAD_TITLES[head.head]), *(Cell(f"{value:.2f}") for value in values)),)


def _rate(value: float) -> str:
    return "< .001" if value < 0.001 else f"{value:.3f}".removeprefix("0")
