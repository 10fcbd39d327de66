"""The part of section 6 about the retrained model: row 9."""

from engine.audit.result import UtilityDifference
from engine.report.blocks import Block, Cell, Column, Heading, Paragraph, Table
from engine.report.content import HeadVerification, VerificationSection
from engine.report.verdicts import state_titles
from engine.report.words import HEAD_TITLES, SET_TITLES, attack_phrase, share, signed_with_interval

_NOTE = (
    "Difference: attack AUC minus that of the retrained model on the same patients, with DeLong's variance of paired "
    "AUCs. RMIA: a likelihood-ratio attack that knows the retrained model (arXiv 2312.03262, gamma = {gamma:g}, a = "
    "{a:g}), against unseen patients. This comparison supersedes the one with unseen patients alone."
)


_UTILITY_NOTE = (
    "Below 0 the unlearned model does worse than the retrained one. Patients were drawn with replacement 1000 times, "
    "both models being measured on the same draws. On retained patients the retrained model has an advantage: it was "
    "trained on them to the end."
)


def retrained(section: VerificationSection) -> tuple[Block, ...]:
    """Return row 9; nothing where no retrained model was given."""
    compared = [head for head in section.heads if head.comparison]
    if not compared:
        return ()
    columns = (
        Column("Output"),
        Column("State", width=1),
        Column("Difference before", "right"),
        Column("Difference after", "right"),
        Column("RMIA before", "right"),
        Column("RMIA after", "right"),
    )
    return (
        Heading("Does the unlearned model differ from one trained without these patients?"),
        Table("Against the retrained model, with 95 % intervals", columns, tuple(map(_row, compared))),
        *_note(compared),
        Table(
            "Utility of the unlearned model minus that of the retrained one, with 95 % intervals",
            _UTILITY_COLUMNS,
            tuple(
                _utility_row(head, one)
                for head in compared
                if head.comparison
                for one in head.comparison.utility
            ),
        ),
        Paragraph(_UTILITY_NOTE, "muted"),
    )


_UTILITY_COLUMNS = (
    Column("Output"),
    Column("Set", width=1),
    Column("AUC retrained", "right"),
    Column("Difference", "right"),
    Column("F1 retrained", "right"),
    Column("Difference", "right"),
)


def _utility_row(head: HeadVerification, found: UtilityDifference) -> tuple[Cell, ...]:
    return (
        Cell(HEAD_TITLES[head.head]),
        Cell(SET_TITLES[found.set]),
        Cell(share(found.auc_retrained)),
        Cell(signed_with_interval(found.auc, found.auc_ci95)),
        Cell(share(found.f1_retrained)),
        Cell(signed_with_interval(found.f1, found.f1_ci95)),
    )


def _row(head: HeadVerification) -> tuple[Cell, ...]:
    found = head.comparison
    if found is None:
        return ()
    differences = (signed_with_interval(one.value, one.ci95) for one in (found.before, found.after))
    rmia = ("–", "–") if found.rmia is None else map(attack_phrase, (found.rmia.before, found.rmia.after))
    return (
        Cell(HEAD_TITLES[head.head]),
        Cell(state_titles(found.states), "strong"),
        *(Cell(text) for text in (*differences, *rmia)),
    )


def _note(compared: list[HeadVerification]) -> tuple[Paragraph, ...]:
    attacks = (head.comparison.rmia for head in compared if head.comparison and head.comparison.rmia)
    return tuple(
        Paragraph(_NOTE.format(gamma=rmia.gamma, a=rmia.offline_a), "muted") for rmia in list(attacks)[:1]
    )
