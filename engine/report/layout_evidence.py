"""Section 6 of the report as blocks: what was measured about the forget patients."""

from collections.abc import Sequence

from engine.records import EpochMetrics
from engine.report.blocks import Block, Cell, Column, Heading, Paragraph, Table, facts, figure_of
from engine.report.content import VerificationSection
from engine.report.layout_patients import detections, distances, patients, sensitivity
from engine.report.layout_reference import retrained
from engine.report.layout_requests import outcomes
from engine.report.vector import FigureFile
from engine.report.verdicts import state_titles
from engine.report.words import (
    CONTROL_TITLES,
    HEAD_TITLES,
    SET_TITLES,
    attack_phrase,
    count_of,
    interval,
    share,
    utc,
)

MOST_EPOCH_ROWS = 24

_MET = {True: "met", False: "not met", None: "not assessable"}


def verification(section: VerificationSection, figures: Sequence[FigureFile]) -> tuple[Block, ...]:
    """Return section 6."""
    return (
        _thresholds(section),
        *_heads(section, figures),
        *retrained(section),
        *outcomes(section.requests),
        *_qualification(section),
        *sensitivity(section),
        *_controls(section),
        *patients(section),
        *detections(section),
        *_relearned(section),
        *_preconditions(section),
        *_epochs(section, figures),
        *_paper(section),
        *distances(section, figures),
        _suite(section),
    )


def _thresholds(section: VerificationSection) -> Table:
    margin, tolerance = section.thresholds.margin, section.thresholds.utility_tolerance
    counts = "; ".join(
        f"{SET_TITLES[one.set].lower() if one.set in SET_TITLES else one.set}: "
        f"{count_of(one.patients, 'patient')}, {count_of(one.images, 'image')}"
        for one in section.counts
    )
    return facts(
        ("Margin", f".5 ± {share(margin)}: within it, an attack counts as unable to tell"),
        ("Tolerated loss of AUC", share(tolerance)),
        ("Thresholds fixed", utc(section.fixed_at)),
        ("Unit", "the patient, not the image; score intervals with DeLong's variance over patients"),
        ("Audited", counts or None),
        ("Seed of the audit", str(section.seed)),
    )


def _heads(section: VerificationSection, figures: Sequence[FigureFile]) -> tuple[Block, ...]:
    if not section.heads:
        return (Paragraph("No attack could be measured."),)
    reference = any(head.reference for head in section.heads)
    rows = tuple(
        (
            Cell(HEAD_TITLES[head.head]),
            Cell(state_titles(head.states), "strong"),
            Cell(attack_phrase(head.before)),
            Cell(attack_phrase(head.after)),
            Cell(interval(head.after.ci90)),
            *((Cell(attack_phrase(head.reference) if head.reference else "–"),) if reference else ()),
            Cell(share(head.smallest_detectable_auc)),
        )
        for head in section.heads
    )
    columns = (
        Column("Output"),
        Column("State", width=1),
        Column("Before", "right"),
        Column("After", "right"),
        Column("After, 90 %", "right"),
        *((Column("Retrained", "right"),) if reference else ()),
        Column("Smallest shown", "right"),
    )
    first = section.heads[0].after
    caption = (
        f"Attack AUC of {count_of(first.members, 'forget patient')} against "
        f"{count_of(first.non_members, 'unseen patient')}, with 95 % intervals; smallest shown: the least AUC that "
        "so many patients could have shown"
    )
    return (
        Heading("Could the attack find these patients, before and after?"),
        *figure_of(figures, "before_after"),
        Table(caption, columns, rows),
    )


def _qualification(section: VerificationSection) -> tuple[Block, ...]:
    if not section.qualification_meaning:
        return ()
    sentences = (Paragraph(one) for one in section.qualification_meaning)
    return (Heading("What do these settings do to this model?"), *sentences)


def _controls(section: VerificationSection) -> tuple[Block, ...]:
    rows = [
        (
            Cell(HEAD_TITLES[head.head]),
            Cell(CONTROL_TITLES[control.name]),
            Cell(attack_phrase(control.attack)),
            Cell("passed" if control.passed else "failed", "plain" if control.passed else "strong"),
        )
        for head in section.heads
        for control in head.controls
    ]
    exposure = [
        (
            Cell(HEAD_TITLES[head.head]),
            Cell(attack_phrase(head.exposure_before)),
            Cell(attack_phrase(head.exposure_after)),
        )
        for head in section.heads
    ]
    columns = (
        Column("Output", width=1),
        Column("Control", width=1.4),
        Column("Attack AUC", "right"),
        Column("Result"),
    )
    exposed = (Column("Output", width=1), Column("Before", "right", 1), Column("After", "right", 1))
    return (
        *(
            (Table("Negative controls: sets of one kind must look alike", columns, tuple(rows)),)
            if rows
            else ()
        ),
        *(
            (Table("Exposure of the retained patients: retain against unseen", exposed, tuple(exposure)),)
            if exposure
            else ()
        ),
    )


def _relearned(section: VerificationSection) -> tuple[Block, ...]:
    rows = tuple(
        (Cell(HEAD_TITLES[head.head]), Cell(str(one.epochs)), Cell(attack_phrase(one.attack)))
        for head in section.heads
        for one in head.relearned
    )
    columns = (
        Column("Output", width=1),
        Column("Epochs on retain", "right"),
        Column("Attack AUC", "right", 1),
    )
    caption = "Relearning: the attack after a copy was trained further on retained patients only"
    return (Table(caption, columns, rows),) if rows else ()


def _preconditions(section: VerificationSection) -> tuple[Block, ...]:
    rows = tuple(
        (
            Cell(one.name),
            Cell(_MET[one.passed], "plain" if one.passed else "strong"),
            Cell(one.detail, "muted"),
        )
        for one in section.preconditions
    )
    columns = (Column("Precondition", width=1), Column("Result"), Column("Detail", width=1.6))
    return (Table("Preconditions", columns, rows),) if rows else ()


def _epochs(section: VerificationSection, figures: Sequence[FigureFile]) -> tuple[Block, ...]:
    if not section.epochs:
        return ()
    shown = _spaced(section.epochs)
    rest = (
        ""
        if len(shown) == len(section.epochs)
        else f" ({len(shown)} of {len(section.epochs)}; all in report.json)"
    )
    columns = (
        Column("Epoch", "right"),
        *(Column(f"Attack, {title.lower()}", "right", 1) for title in HEAD_TITLES.values()),
        *(Column(f"AUC {name}", "right", 0.8) for name in ("forget", "retain", "unseen")),
        Column("In tolerance"),
    )
    return (
        Heading("Epoch by epoch"),
        *figure_of(figures, "attack"),
        *figure_of(figures, "utility"),
        *figure_of(figures, "losses"),
        Table(
            f"Epochs{rest}; AUC of image and text together", columns, tuple(_epoch_row(one) for one in shown)
        ),
    )


def _epoch_row(epoch: EpochMetrics) -> tuple[Cell, ...]:
    joint = epoch.joint
    values = (
        *(epoch.head(head).attack for head in HEAD_TITLES),
        joint.forget.auc,
        joint.retain.auc,
        joint.unseen_select.auc,
    )
    return (
        Cell(str(epoch.epoch)),
        *(Cell(share(value)) for value in values),
        Cell("yes" if epoch.qualifies else "no"),
    )


def _spaced(epochs: Sequence[EpochMetrics]) -> list[EpochMetrics]:
    """Return at most MOST_EPOCH_ROWS epochs, evenly spaced, with the last one."""
    step = -(-len(epochs) // MOST_EPOCH_ROWS)
    chosen = list(epochs[::step])
    return chosen if chosen[-1] is epochs[-1] else [*chosen[: MOST_EPOCH_ROWS - 1], epochs[-1]]


def _paper(section: VerificationSection) -> tuple[Block, ...]:
    paper = section.paper_attack
    if paper is None:
        return ()
    rows = (
        (Cell("Forget"), Cell(share(paper.forget_before)), Cell(share(paper.forget_after))),
        (Cell("Unseen"), Cell(share(paper.unseen_before)), Cell(share(paper.unseen_after))),
    )
    columns = (
        Column("Share taken for training patients", width=2),
        Column("Before", "right", 1),
        Column("After", "right", 1),
    )
    note = "Lower is not better: forget should come out as unseen does. Only for comparison with the paper; no verdict rests on it."
    return (
        Table("The paper's attack (RBF SVC on image losses, balanced)", columns, rows),
        Paragraph(note, "muted"),
    )


def _suite(section: VerificationSection) -> Table:
    rows = tuple(
        (Cell(str(one.number)), Cell(one.name), Cell("yes" if one.reported else "not measured"))
        for one in section.suite
    )
    columns = (Column("No.", "right"), Column("Test", width=1), Column("In this report"))
    return Table("What was measured, and what was not", columns, rows)
