"""The words of an audit's verdict: which states it shows, in which order, filled with its numbers."""

from dataclasses import replace
from functools import reduce

from engine.audit.result import Audit, HeadAudit, Outcome
from engine.audit.verdict import DETECTIONS
from engine.records import HEADS
from engine.report.verdict_words import UNCONFIRMED, WORDS, Tone, VerdictWords
from engine.report.words import share, signed_interval, signed_share
from engine.saying import Say, in_english, plural

NOT_ASSESSED = "Not assessed"

FIRST_TO_SEE: tuple[Outcome, ...] = (
    "earlier_again", "earlier_still",
    "above_retrained", "below_retrained", "undecided_retrained", "unassessable_retrained", "as_retrained",
    "no_unseen", "confounded", "residual", "over_removed", "not_assessable", "inconclusive", "within_margin",
)  # fmt: skip
"""States from the one that a reader must see first to the one that may come last.

The comparison with a retrained model supersedes the one with unseen patients alone.
"""


def verdict_words(
    state: Outcome,
    *,
    patients: int,
    margin: float,
    smallest: float,
    comparison: str = "",
    say: Say = in_english,
) -> VerdictWords:
    """Return the words of one state.

    Parameters
    ----------
    state : Outcome
        One state of an `Audit` or `HeadAudit`, or of its comparison with the retrained model.
    patients : int
        Number of forget patients.
    margin : float
        Margin around .5 that was fixed before the run, 0 to .5.
    smallest : float
        Smallest attack AUC that so many patients could have shown, .5 to 1.
    comparison : str
        From `comparison_phrase`, for the states of the comparison.
    say : Say
        The reader's language.
    """
    words = said(WORDS[state], say=say)
    few = plural(patients, say("1 patient is"), say("{count:,} patients are")).format(count=patients)
    places = {
        "few": few,
        "margin": share(margin),
        "low": share(0.5 - margin),
        "high": share(0.5 + margin),
        "smallest": share(smallest),
        "comparison": comparison,
    }
    return replace(words, sentence=words.sentence.format(**places), meaning=words.meaning.format(**places))


def said(words: VerdictWords, *, say: Say) -> VerdictWords:
    """Return a verdict's words in the reader's language, the places still open."""
    return VerdictWords(
        say(words.title), say(words.sentence), say(words.meaning), say(words.next_step), words.tone
    )


def verdicts_of(audit: Audit, *, say: Say = in_english) -> tuple[VerdictWords, ...]:
    """Return the words of the overall verdict, the one to be read first at the front."""
    return tuple(
        said(UNCONFIRMED, say=say)
        if state == "inconclusive" and shows_unconfirmed(audit)
        else _words_of(audit, state, say)
        for state in states_in_order(audit)
    )


def shows_unconfirmed(audit: Audit) -> bool:
    """Return whether a single output is detected, but not clearly enough for several tested at once."""
    detected = any(DETECTIONS.intersection(head.states) for head in audit.heads)
    return detected and not DETECTIONS.intersection(audit.states)


def _words_of(audit: Audit, state: Outcome, say: Say) -> VerdictWords:
    worst, compared = head_of_verdict(audit), head_of_comparison(audit)
    return verdict_words(
        state,
        patients=_forget_patients(audit),
        margin=audit.thresholds.margin,
        smallest=worst.smallest_detectable_auc if worst else 1.0,
        comparison=comparison_phrase(compared, say=say) if compared else "",
        say=say,
    )


def states_in_order(audit: Audit) -> tuple[Outcome, ...]:
    """Return the overall states, the one to be read first at the front."""
    return tuple(
        sorted((*audit.earlier_states, *audit.reference_states, *audit.states), key=FIRST_TO_SEE.index)
    )


def tone_of(state: Outcome) -> Tone:
    """Return the tone of a state."""
    return WORDS[state].tone


def head_of_verdict(audit: Audit) -> HeadAudit | None:
    """Return the head that gave the overall verdict (its first match in the order of HEADS)."""
    ordered = sorted(audit.heads, key=lambda head: HEADS.index(head.head))
    same = [head for head in ordered if head.states == audit.states]
    return next(iter(same or ordered), None)


def head_of_comparison(audit: Audit) -> HeadAudit | None:
    """Return the head that gave the verdict against the retrained model; None where none was compared."""
    ordered = sorted(audit.heads, key=lambda head: HEADS.index(head.head))
    compared = ((head, head.comparison) for head in ordered if head.comparison)
    return next((head for head, one in compared if one.states == audit.reference_states), None)


def comparison_phrase(head: HeadAudit, *, say: Say = in_english) -> str:
    """Return both attack AUCs and their difference with its 95 % interval, in one phrase."""
    if head.comparison is None or head.reference is None:
        return ""
    found = head.comparison.after
    return say("attack AUC {after} against {retrained}, a difference of {difference} ({interval})").format(
        after=share(head.after.auc),
        retrained=share(head.reference.auc),
        difference=signed_share(found.value),
        interval=signed_interval(found.ci95, say=say),
    )


def state_titles(states: tuple[Outcome, ...], *, say: Say = in_english) -> str:
    """Return the titles of states in one phrase ("Within margin and residual")."""
    first, *others = _titles(states)
    return _joined([say(first), *(say(one.lower()) for one in others)], say)


def state_phrase(states: tuple[Outcome, ...], *, say: Say = in_english) -> str:
    """Return the titles of states for the middle of a sentence ("within margin and residual")."""
    return _joined([say(one.lower()) for one in _titles(states)], say)


def _titles(states: tuple[Outcome, ...]) -> list[str]:
    ordered = sorted(states, key=FIRST_TO_SEE.index, reverse=True)
    return [WORDS[state].title for state in ordered] or [NOT_ASSESSED]


def _joined(phrases: list[str], say: Say) -> str:
    return reduce(lambda one, other: say("{one} and {other}").format(one=one, other=other), phrases)


def _forget_patients(audit: Audit) -> int:
    return next((count.patients for count in audit.counts if count.set == "forget"), 0)
