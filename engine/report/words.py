"""The plain English that window and report share: names of heads, sets and states, numbers and intervals."""

from datetime import UTC, datetime

from engine.audit.result import AttackAuc, Interval
from engine.records import Head, SetName
from engine.runs import RunState
from engine.saying import Say, in_english

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


def interval(bounds: Interval, *, say: Say = in_english) -> str:
    """Return an interval as ".37 to .66"."""
    return say("{low} to {high}").format(low=share(bounds.low), high=share(bounds.high))


def signed_interval(bounds: Interval, *, say: Say = in_english) -> str:
    """Return an interval of a difference as "−.03 to +.01"."""
    return say("{low} to {high}").format(low=signed_share(bounds.low), high=signed_share(bounds.high))


def signed_with_interval(value: float | None, bounds: Interval | None, *, say: Say = in_english) -> str:
    """Return a difference and its interval ("+.01 (−.03 to +.05)"), as far as both are known."""
    return signed_share(value) + (f" ({signed_interval(bounds, say=say)})" if bounds else "")


def attack_phrase(attack: AttackAuc, *, say: Say = in_english) -> str:
    """Return an attack AUC with its 95 % interval as ".52 (.37 to .66)"."""
    return f"{share(attack.auc)} ({interval(attack.ci95, say=say)})"


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
