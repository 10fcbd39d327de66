"""Sections 6 to 8 of the report as blocks: verification, utility and residual risk."""

from collections.abc import Sequence

from engine.records import EpochMetrics
from engine.report.blocks import Block, Bullets, Cell, Column, Figure, Heading, Paragraph, Table, facts
from engine.report.content import ResidualRiskSection, UtilitySection, VerificationSection
from engine.report.vector import FigureFile, FigureKey
from engine.report.words import (
    CONTROL_TITLES,
    HEAD_TITLES,
    SET_TITLES,
    attack_phrase,
    count_of,
    interval,
    share,
    signed_share,
    state_titles,
    utc,
)

MOST_EPOCH_ROWS = 24
SUPPRESSED = "suppressed"


def verification(section: VerificationSection, figures: Sequence[FigureFile]) -> tuple[Block, ...]:
    """Return section 6."""
    return (
        _thresholds(section),
        *_heads(section, figures),
        *_controls(section),
        *_relearned(section),
        *_preconditions(section),
        *_epochs(section, figures),
        *_paper(section),
        _suite(section),
    )


def utility(section: UtilitySection, figures: Sequence[FigureFile]) -> tuple[Block, ...]:
    """Return section 7."""
    if not section.rows:
        return (Paragraph("Not measured."),)
    rows = tuple(
        (
            Cell(HEAD_TITLES[row.head]),
            Cell(SET_TITLES[row.set]),
            Cell(f"{share(row.auc_before)} → {share(row.auc_after)}"),
            Cell(_change(row.auc_before, row.auc_after)),
            Cell(
                "–"
                if row.auc_change_ci95 is None
                else _signed_interval(row.auc_change_ci95.low, row.auc_change_ci95.high)
            ),
            Cell(f"{share(row.f1_before)} → {share(row.f1_after)}"),
        )
        for row in section.rows
    )
    columns = (
        Column("Output", width=1),
        Column("Set", width=1.4),
        Column("AUC", "right"),
        Column("Change", "right"),
        Column("95 % interval of the change", "right"),
        Column("F1", "right"),
    )
    tolerated = f"The loss of AUC tolerated on retained and unseen patients was {share(section.tolerance)}."
    kept: Block = (
        Bullets(section.lost_too_much) if section.lost_too_much else Paragraph("It was kept everywhere.")
    )
    return (
        Paragraph(tolerated),
        kept,
        *_figure(figures, "utility_change"),
        Table("Utility before and after", columns, rows),
        *_classes(section),
    )


def residual_risk(section: ResidualRiskSection) -> tuple[Block, ...]:
    """Return section 8."""
    open_points: Block = Bullets(section.open_points) if section.open_points else Paragraph("None recorded.")
    return (
        Heading("Left open by this audit"),
        open_points,
        Heading("What this report does not prove"),
        Bullets(section.not_proven),
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
        ("Unit", "the patient, not the image; intervals by DeLong on patient scores"),
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
        *_figure(figures, "before_after"),
        Table(caption, columns, rows),
    )


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
            Cell("met" if one.passed else "not met", "plain" if one.passed else "strong"),
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
        *_figure(figures, "attack"),
        *_figure(figures, "utility"),
        *_figure(figures, "losses"),
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


def _classes(section: UtilitySection) -> tuple[Block, ...]:
    rows = tuple(
        (
            Cell(HEAD_TITLES[row.head]),
            Cell(SET_TITLES[row.set]),
            Cell(one.label),
            Cell(SUPPRESSED if one.images is None else f"{one.images:,}"),
            Cell("–" if one.images is None else f"{share(one.auc_before)} → {share(one.auc_after)}"),
            Cell(_change(one.auc_before, one.auc_after)),
        )
        for row in section.rows
        for one in row.classes
    )
    columns = (
        Column("Output", width=1),
        Column("Set", width=1.4),
        Column("Class", width=1),
        Column("Images", "right"),
        Column("AUC", "right"),
        Column("Change", "right"),
    )
    note = "Small cells are suppressed (fewer than 5 images, and one more where a suppressed count could be computed)."
    return (Table("Per class", columns, rows), Paragraph(note, "muted")) if rows else ()


def _figure(figures: Sequence[FigureFile], key: FigureKey) -> tuple[Block, ...]:
    return tuple(Figure(one.file, one.alt, one.caption) for one in figures if one.key == key)


def _change(before: float | None, after: float | None) -> str:
    return signed_share(None if before is None or after is None else after - before)


def _signed_interval(low: float, high: float) -> str:
    return f"{signed_share(low)} to {signed_share(high)}"
