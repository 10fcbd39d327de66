"""An audit as tables of words and numbers: the attack per head, and what the model lost."""

from PySide6.QtCore import QCoreApplication

from engine.audit.result import AttackAuc, Audit, HeadAudit, SetUtility
from engine.records import HEADS
from engine.report.words import HEAD_TITLES, SET_TITLES, interval, share, signed_share, state_titles
from gui.models.figures import Figures


def attack_table(audit: Audit) -> Figures:
    """Return each head's attack AUC before and after with 95 % intervals, its state, its limit."""
    translate = QCoreApplication.translate
    titles = (
        translate("audit", "Output"),
        translate("audit", "State"),
        translate("audit", "Before"),
        translate("audit", "After"),
        translate("audit", "Retrained"),
        translate("audit", "Smallest detectable"),
    )
    rows = tuple(
        (
            HEAD_TITLES[head.head],
            state_titles(head.states),
            _with_interval(head.before),
            _with_interval(head.after),
            _with_interval(head.reference) if head.reference else "–",
            share(head.smallest_detectable_auc),
        )
        for head in _ordered(audit)
    )
    return Figures(titles, rows, text_columns=2)


def utility_table(audit: Audit) -> Figures:
    """Return AUC and F1 before and after, per head and set."""
    translate = QCoreApplication.translate
    titles = (
        translate("audit", "Output"),
        translate("audit", "Patients"),
        translate("audit", "AUC before"),
        translate("audit", "after"),
        translate("audit", "change"),
        translate("audit", "F1 before"),
        translate("audit", "after"),
    )
    rows = (_utility_row(head, one) for head in _ordered(audit) for one in head.utility)
    return Figures(titles, tuple(rows), text_columns=2)


def _utility_row(head: HeadAudit, utility: SetUtility) -> tuple[str, ...]:
    before, after = utility.auc_before, utility.auc_after
    return (
        HEAD_TITLES[head.head],
        SET_TITLES[utility.set],
        share(before),
        share(after),
        signed_share(None if before is None or after is None else after - before),
        share(utility.f1_before),
        share(utility.f1_after),
    )


def _with_interval(attack: AttackAuc) -> str:
    return f"{share(attack.auc)}  ({interval(attack.ci95)})"


def _ordered(audit: Audit) -> list[HeadAudit]:
    return sorted(audit.heads, key=lambda head: HEADS.index(head.head))
