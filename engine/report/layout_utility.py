"""Sections 7 and 8 of the report as blocks: utility, residual risk and what is not proven."""

from collections.abc import Sequence

from engine.audit.utility_result import SubgroupUtility
from engine.report.blocks import Block, Bullets, Cell, Column, Heading, Paragraph, Table, figure_of
from engine.report.content import ResidualRiskSection, UtilitySection
from engine.report.subgroup_words import SUBGROUP_NOTE, SUBGROUP_TITLES
from engine.report.vector import FigureFile
from engine.report.words import HEAD_TITLES, SET_TITLES, share, signed_interval, signed_share

SUPPRESSED = "suppressed"


def utility(section: UtilitySection, figures: Sequence[FigureFile], *, label: str) -> tuple[Block, ...]:
    """Return section 7; ``label`` is what a label of the task is called."""
    if not section.rows:
        return (Paragraph("Not measured."),)
    rows = tuple(
        (
            Cell(HEAD_TITLES[row.head]),
            Cell(SET_TITLES[row.set]),
            Cell(f"{share(row.auc_before)} → {share(row.auc_after)}"),
            Cell(_change(row.auc_before, row.auc_after)),
            Cell("–" if row.auc_change_ci95 is None else signed_interval(row.auc_change_ci95)),
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
        *figure_of(figures, "utility_change"),
        Table("Utility before and after", columns, rows),
        *_classes(section, label),
        *_subgroups(section),
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


def _classes(section: UtilitySection, label: str) -> tuple[Block, ...]:
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
        Column(label, width=1),
        Column("Images", "right"),
        Column("AUC", "right"),
        Column("Change", "right"),
    )
    note = "Small cells are suppressed (fewer than 5 images, and one more where a suppressed count could be computed)."
    return (Table(f"Per {label.lower()}", columns, rows), Paragraph(note, "muted")) if rows else ()


def _subgroups(section: UtilitySection) -> tuple[Block, ...]:
    rows = tuple(
        (
            Cell(HEAD_TITLES[row.head]),
            Cell(SET_TITLES[row.utility.set]),
            Cell(SUBGROUP_TITLES[row.utility.name].capitalize()),
            *(Cell(text) for text in _subgroup_figures(row.utility)),
        )
        for row in section.subgroups
    )
    columns = (
        Column("Output", width=1),
        Column("Set", width=1.4),
        Column("Subgroup", width=1.4),
        Column("Patients", "right"),
        Column("AUC", "right"),
        Column("Change", "right"),
        Column("F1", "right"),
    )
    sentences = tuple(Paragraph(one) for one in section.largest_fall)
    return (
        (*sentences, Table("By sex and age group", columns, rows), Paragraph(SUBGROUP_NOTE, "muted"))
        if rows
        else ()
    )


def _subgroup_figures(utility: SubgroupUtility) -> tuple[str, str, str, str]:
    if utility.patients is None:
        return SUPPRESSED, "–", "–", "–"
    return (
        f"{utility.patients:,}",
        f"{share(utility.auc_before)} → {share(utility.auc_after)}",
        _change(utility.auc_before, utility.auc_after),
        f"{share(utility.f1_before)} → {share(utility.f1_after)}",
    )


def _change(before: float | None, after: float | None) -> str:
    return signed_share(None if before is None or after is None else after - before)
