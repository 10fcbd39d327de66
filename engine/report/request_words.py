"""Plain words about the requests of a run, this one's and earlier ones, for report, window and command line."""

from collections.abc import Sequence

from engine.audit.result import Audit, EarlierState, RequestAudit
from engine.audit.verdict import DETECTIONS
from engine.report.verdicts import state_titles
from engine.report.words import HEAD_OUTPUTS, attack_phrase, count_of
from engine.requests import RequestKind
from engine.saying import Say, in_english, plural

DETECTED: dict[EarlierState | None, str] = {
    "earlier_again": "detectable again",
    "earlier_still": "still detectable",
    None: "detected",
}


def request_title(kind: RequestKind, number: int, *, say: Say = in_english) -> str:
    """Return what a request is called ("Request 2", "Earlier request 1")."""
    title = say("Request {number}") if kind == "forget" else say("Earlier request {number}")
    return title.format(number=number)


def worth_telling(requests: Sequence[RequestAudit]) -> tuple[RequestAudit, ...]:
    """Return the requests that say more than the figures of all patients together: none where there is but one."""
    return tuple(requests) if len(requests) > 1 else ()


def request_state(request: RequestAudit) -> str:
    """Return a request's state in two or three words."""
    if not request.heads:
        return "No images left"
    if request.returned:
        return "Detectable again" if request.returned == "earlier_again" else "Still detectable"
    return state_titles(request.states)


def requests_found(audit: Audit, *, say: Say = in_english) -> tuple[str, ...]:
    """Return a sentence for each request whose patients are detected in the new model, beside any verdict."""
    return tuple(
        sentence for request in worth_telling(audit.requests) for sentence in _detected_sentence(request, say)
    )


def earlier_summary(audit: Audit) -> str | None:
    """Return in one phrase how the earlier requests came out; None where there is none."""
    earlier = [one for one in audit.requests if one.kind == "earlier"]
    if not earlier:
        return None
    shown = sum(one.returned is not None for one in earlier)
    gone = sum(not one.heads for one in earlier)
    return (
        f"{count_of(len(earlier), 'request')}: {shown} detectable in the unlearned model"
        f"{f', {gone} without images in the data set' if gone else ''}"
    )


def request_lines(audit: Audit) -> list[str]:
    """Return the lines about each request for the command line, one a request and output."""
    lines = []
    for request in worth_telling(audit.requests):
        whom = f"{count_of(request.patients, 'patient')}, {count_of(request.images, 'image')}"
        lines.append(f"  {request_title(request.kind, request.number)} ({whom}): {request_state(request)}")
        lines += [
            f"    {head.head:<6} attack AUC {head.before.auc:.3f} ({head.before.ci95.low:.3f}-{head.before.ci95.high:.3f})"
            f" -> {head.after.auc:.3f} ({head.after.ci95.low:.3f}-{head.after.ci95.high:.3f})  {', '.join(head.states)}"
            for head in request.heads
        ]
    return lines


def _detected_sentence(request: RequestAudit, say: Say) -> tuple[str, ...]:
    if not DETECTIONS.intersection(request.states):
        return ()
    shown = [head for head in request.heads if DETECTIONS.intersection(head.states)]
    worst = next((head for head in shown if head.states == request.states), shown[0])
    text = say(
        "{request} on its own, {whom}: {detected} on {output}, with an attack AUC of {before} before this run and "
        "{after} after."
    )
    return (
        text.format(
            request=request_title(request.kind, request.number, say=say),
            whom=plural(request.patients, say("1 patient"), say("{count:,} patients")).format(
                count=request.patients
            ),
            detected=say(DETECTED[request.returned]),
            output=say(HEAD_OUTPUTS[worst.head]),
            before=attack_phrase(worst.before, say=say),
            after=attack_phrase(worst.after, say=say),
        ),
    )
