"""The plain English that window and report share: verdicts, and the names of heads, sets and states."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from engine.audit.result import AttackAuc, Audit, HeadAudit, Interval, State
from engine.records import HEADS, Head, SetName
from engine.runs import RunState

Tone = Literal["good", "warning", "bad"]

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

FIRST_TO_SEE: tuple[State, ...] = (
    "no_unseen", "confounded", "residual", "over_removed", "not_assessable", "inconclusive", "within_margin",
)  # fmt: skip
"""States from the one that a reader must see first to the one that may come last."""


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """A verdict for a reader who is no statistician.

    Attributes
    ----------
    title : str
        Two or three words, for a banner.
    sentence : str
        What was found, without a promise.
    meaning : str
        What that does and does not mean.
    next_step : str
        What the steward can do now.
    tone : {"good", "warning", "bad"}
        Which colour goes with it; the words stand alone without it.
    """

    title: str
    sentence: str
    meaning: str
    next_step: str
    tone: Tone


def verdict_words(state: State, *, patients: int, margin: float, smallest: float) -> VerdictWords:
    """Return the words of one state.

    Parameters
    ----------
    state : State
        One state of an `Audit` or `HeadAudit`.
    patients : int
        Number of forget patients.
    margin : float
        Margin around .5 that was fixed before the run, 0 to .5.
    smallest : float
        Smallest attack AUC that so many patients could have shown, .5 to 1.
    """
    words = _WORDS[state]
    return VerdictWords(
        words.title,
        _filled(words.sentence, patients=patients, margin=margin, smallest=smallest),
        _filled(words.meaning, patients=patients, margin=margin, smallest=smallest),
        words.next_step,
        words.tone,
    )


def verdicts_of(audit: Audit) -> tuple[VerdictWords, ...]:
    """Return the words of the overall verdict, the one to be read first at the front."""
    worst = head_of_verdict(audit)
    return tuple(
        verdict_words(
            state,
            patients=_forget_patients(audit),
            margin=audit.thresholds.margin,
            smallest=worst.smallest_detectable_auc if worst else 1.0,
        )
        for state in states_in_order(audit)
    )


def states_in_order(audit: Audit) -> tuple[State, ...]:
    """Return the overall states, the one to be read first at the front."""
    return tuple(sorted(audit.states, key=FIRST_TO_SEE.index))


def tone_of(state: State) -> Tone:
    """Return the tone of a state."""
    return _WORDS[state].tone


def head_of_verdict(audit: Audit) -> HeadAudit | None:
    """Return the head that gave the overall verdict (its first match in the order of HEADS)."""
    ordered = sorted(audit.heads, key=lambda head: HEADS.index(head.head))
    same = [head for head in ordered if head.states == audit.states]
    return next(iter(same or ordered), None)


def state_titles(states: tuple[State, ...]) -> str:
    """Return the titles of states in one phrase ("Within margin and residual")."""
    titles = [_WORDS[state].title for state in sorted(states, key=FIRST_TO_SEE.index, reverse=True)]
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


def _filled(text: str, *, patients: int, margin: float, smallest: float) -> str:
    few = "1 patient is" if patients == 1 else f"{patients:,} patients are"
    return text.format(
        few=few,
        margin=share(margin),
        low=share(0.5 - margin),
        high=share(0.5 + margin),
        smallest=share(smallest),
    )


_WORDS: dict[State, VerdictWords] = {
    "within_margin": VerdictWords(
        title="Within margin",
        sentence="An attacker could not tell these patients from unseen ones, within {margin}.",
        meaning="No residual was detected, with the power that this many patients give: the 90 % interval of "
        "the attack lies between {low} and {high}. It is no proof that nothing is left.",
        next_step="Have a second person read the limits, then accept and go to release.",
        tone="good",
    ),
    "residual": VerdictWords(
        title="Residual",
        sentence="The model still shows signs of these patients.",
        meaning="An attacker who sees the model's outputs can tell these patients from unseen ones better than by "
        "chance: the 95 % interval of the attack lies above .5.",
        next_step="Run again with a stricter setting, or train the model anew without these patients.",
        tone="bad",
    ),
    "over_removed": VerdictWords(
        title="Over-removed",
        sentence="The model behaves unusually for these patients, which also gives them away.",
        meaning="Lower is not better: the 95 % interval of the attack lies below .5, and an attacker can use that "
        "signal just as well.",
        next_step="Run again with a gentler setting, so that these patients look like any unseen ones.",
        tone="bad",
    ),
    "inconclusive": VerdictWords(
        title="Inconclusive",
        sentence="Nothing left was detected, but {few} too few to be sure.",
        meaning="With so few patients only an attack AUC of about {smallest} or more could have been shown. "
        "Less may have stayed unnoticed.",
        next_step="Cite a qualification run of the same settings on about 100 patients, or train the reference.",
        tone="warning",
    ),
    "not_assessable": VerdictWords(
        title="Not assessable",
        sentence="The attack could not find these patients in the original model either.",
        meaning="Where nothing could be seen before, seeing nothing afterwards says nothing about the removal.",
        next_step="Cite a qualification run of the same settings, or train the reference.",
        tone="warning",
    ),
    "confounded": VerdictWords(
        title="Confounded",
        sentence="These patients differ from the unseen ones already by age, sex, view, device or year.",
        meaning="The attack may be reading that difference instead of the model's memory, so its figures cannot be "
        "taken as a result of the removal.",
        next_step="Choose unseen patients that resemble these, and audit again.",
        tone="warning",
    ),
    "no_unseen": VerdictWords(
        title="No unseen patients",
        sentence="There are no patients that the model never saw to compare these with.",
        meaning="Without them no attack can be measured, and nothing can be said about what is left.",
        next_step="Add patients that were not used for training to the data set, and audit again.",
        tone="warning",
    ),
}
