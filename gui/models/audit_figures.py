"""An audit as tables of words and numbers: the attack per head, and what the model lost."""

from PySide6.QtCore import QCoreApplication

from engine.audit.result import AttackAuc, Audit, HeadAudit, SetUtility
from engine.records import HEADS
from engine.report.verdicts import state_titles
from engine.report.words import HEAD_TITLES, SET_TITLES, interval, share, signed_share, signed_with_interval
from gui.models.figures import Figures
from gui.saying import say


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
            say(HEAD_TITLES[head.head]),
            state_titles(head.states, say=say),
            _with_interval(head.before),
            _with_interval(head.after),
            _with_interval(head.reference) if head.reference else "–",
            share(head.smallest_detectable_auc),
        )
        for head in _ordered(audit)
    )
    return Figures(titles, rows, text_columns=2)


def utility_table(audit: Audit) -> Figures:
    """Return AUC and F1 before and after, per head and set; where one was given, minus the retrained model's."""
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
    compared = (translate("audit", "AUC minus retrained"), translate("audit", "F1 minus retrained"))
    is_compared = any(head.comparison for head in audit.heads)
    rows = (
        (*_utility_row(head, one), *(_minus_retrained(head, one) if is_compared else ()))
        for head in _ordered(audit)
        for one in head.utility
    )
    return Figures((*titles, *(compared if is_compared else ())), tuple(rows), text_columns=2)


def _utility_row(head: HeadAudit, utility: SetUtility) -> tuple[str, ...]:
    before, after = utility.auc_before, utility.auc_after
    return (
        say(HEAD_TITLES[head.head]),
        say(SET_TITLES[utility.set]),
        share(before),
        share(after),
        signed_share(None if before is None or after is None else after - before),
        share(utility.f1_before),
        share(utility.f1_after),
    )


def _minus_retrained(head: HeadAudit, utility: SetUtility) -> tuple[str, str]:
    found = head.comparison.utility if head.comparison else ()
    one = next((one for one in found if one.set == utility.set), None)
    if one is None:
        return "–", "–"
    return (
        signed_with_interval(one.auc, one.auc_ci95, say=say),
        signed_with_interval(one.f1, one.f1_ci95, say=say),
    )


def _with_interval(attack: AttackAuc) -> str:
    return f"{share(attack.auc)}  ({interval(attack.ci95, say=say)})"


def _ordered(audit: Audit) -> list[HeadAudit]:
    return sorted(audit.heads, key=lambda head: HEADS.index(head.head))
