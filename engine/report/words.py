"""The plain English that window and report share: verdicts, and the names of heads, sets and states."""

from datetime import UTC, datetime

from engine.audit.result import AttackAuc, Audit, HeadAudit, Interval, Outcome
from engine.audit.verdict import DETECTIONS
from engine.records import HEADS, Head, SetName
from engine.report.verdict_words import UNCONFIRMED, WORDS, Tone, VerdictWords
from engine.runs import RunState

HEAD_TITLES: dict[Head, str] = {"image": "Image", "text": "Report text", "joint": "Image and text"}

HEAD_OUTPUTS: dict[Head, str] = {
    "image": "the output for the image",
    "text": "the output for the report's text",
    "joint": "the output for image and text together",
}

SET_TITLES: dict[SetName, str] = {
    "forget": "Forget",
    "retain": "Retain",
    "unseen_select": "Unseen, for stopping",
    "unseen_report": "Unseen, for this report",
}

SET_MEANINGS: dict[SetName, str] = {
    "forget": "patients to be removed",
    "retain": "other patients the model was trained on",
    "unseen_select": "never trained on; used for stopping and thresholds",
    "unseen_report": "never trained on; used only for what is reported",
}

RUN_STATES: dict[RunState, str] = {
    "running": "running",
    "stopped": "stopped before the end",
    "unlearned": "finished, an epoch was selected",
    "no_epoch_qualified": "finished, no epoch kept the model's accuracy within the tolerance",
}

LABEL_WORDS: dict[str, tuple[str, str]] = {
    "multiclass": ("Class", "Classes"),
    "ordinal": ("Class", "Ordered classes"),
    "multi-label": ("Finding", "Findings"),
}
"""What one label of a task is called, and all of them."""

CONTROL_TITLES: dict[str, str] = {
    "retain_retain": "Retain against retain",
    "unseen_unseen": "Unseen against unseen",
}

LOSS_TITLES: dict[str, str] = {
    "uu": "unimodal unlearning",
    "mu": "multimodal unlearning",
    "ur": "unimodal retention",
    "mr": "multimodal retention",
    "hinge": "inverted hinge",
    "ce": "cross-entropy on retain",
    "forget": "capped ascent on forget",
}

FIRST_TO_SEE: tuple[Outcome, ...] = (
    "earlier_again", "earlier_still",
    "above_retrained", "below_retrained", "undecided_retrained", "unassessable_retrained", "as_retrained",
    "no_unseen", "confounded", "residual", "over_removed", "not_assessable", "inconclusive", "within_margin",
)  # fmt: skip
"""States from the one that a reader must see first to the one that may come last.

The comparison with a retrained model supersedes the one with unseen patients alone.
"""


def verdict_words(
    state: Outcome, *, patients: int, margin: float, smallest: float, comparison: str = ""
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
    """
    words = WORDS[state]
    sentence, meaning = (
        _filled(text, patients=patients, margin=margin, smallest=smallest, comparison=comparison)
        for text in (words.sentence, words.meaning)
    )
    return VerdictWords(words.title, sentence, meaning, words.next_step, words.tone)


def verdicts_of(audit: Audit) -> tuple[VerdictWords, ...]:
    """Return the words of the overall verdict, the one to be read first at the front."""
    return tuple(
        UNCONFIRMED if state == "inconclusive" and shows_unconfirmed(audit) else _words_of(audit, state)
        for state in states_in_order(audit)
    )


def shows_unconfirmed(audit: Audit) -> bool:
    """Return whether a single output is detected, but not clearly enough for several tested at once."""
    detected = any(DETECTIONS.intersection(head.states) for head in audit.heads)
    return detected and not DETECTIONS.intersection(audit.states)


def _words_of(audit: Audit, state: Outcome) -> VerdictWords:
    worst, compared = head_of_verdict(audit), head_of_comparison(audit)
    return verdict_words(
        state,
        patients=_forget_patients(audit),
        margin=audit.thresholds.margin,
        smallest=worst.smallest_detectable_auc if worst else 1.0,
        comparison=comparison_phrase(compared) if compared else "",
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


def comparison_phrase(head: HeadAudit) -> str:
    """Return both attack AUCs and their difference with its 95 % interval, in one phrase."""
    if head.comparison is None or head.reference is None:
        return ""
    found = head.comparison.after
    return (
        f"attack AUC {share(head.after.auc)} against {share(head.reference.auc)}, a difference of "
        f"{signed_share(found.value)} ({signed_interval(found.ci95)})"
    )


def state_titles(states: tuple[Outcome, ...]) -> str:
    """Return the titles of states in one phrase ("Within margin and residual")."""
    titles = [WORDS[state].title for state in sorted(states, key=FIRST_TO_SEE.index, reverse=True)]
    return " and ".join([titles[0], *(title.lower() for title in titles[1:])]) if titles else "Not assessed"


def share(value: float | None) -> str:
    """Return a number from 0 to 1 with two decimals and no leading zero (".52", "1.00"), or a dash for None."""
    if value is None:
        return "–"
    return f"{value:.2f}".removeprefix("0")


def signed_share(value: float | None) -> str:
    """Return a difference of shares with its sign ("+.01", "−.03"), or a dash for None."""
    if value is None:
        return "–"
    return ("−" if round(value, 2) < 0 else "+") + share(abs(value))


def interval(bounds: Interval) -> str:
    """Return an interval as ".37 to .66"."""
    return f"{share(bounds.low)} to {share(bounds.high)}"


def signed_interval(bounds: Interval) -> str:
    """Return an interval of a difference as "−.03 to +.01"."""
    return f"{signed_share(bounds.low)} to {signed_share(bounds.high)}"


def signed_with_interval(value: float | None, bounds: Interval | None) -> str:
    """Return a difference and its interval ("+.01 (−.03 to +.05)"), as far as both are known."""
    return signed_share(value) + (f" ({signed_interval(bounds)})" if bounds else "")


def attack_phrase(attack: AttackAuc) -> str:
    """Return an attack AUC with its 95 % interval as ".52 (.37 to .66)"."""
    return f"{share(attack.auc)} ({interval(attack.ci95)})"


def utc(iso: str) -> str:
    """Return an ISO 8601 time as "2026-11-21 07:49 UTC", or the text itself where it is none."""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def duration(seconds: float) -> str:
    """Return a duration as "42 s", "7 min 05 s" or "2 h 05 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02d} min"


def count_of(number: int, noun: str) -> str:
    """Return a count with its noun in the right number ("1 patient", "3 patients")."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def _forget_patients(audit: Audit) -> int:
    return next((count.patients for count in audit.counts if count.set == "forget"), 0)


def _filled(text: str, *, patients: int, margin: float, smallest: float, comparison: str) -> str:
    few = "1 patient is" if patients == 1 else f"{patients:,} patients are"
    return text.format(
        few=few,
        margin=share(margin),
        low=share(0.5 - margin),
        high=share(0.5 + margin),
        smallest=share(smallest),
        comparison=comparison,
    )
