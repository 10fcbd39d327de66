"""Whether the register's rows say what its audit chain says: rows can be changed, the chain only added to."""

from collections.abc import Iterable, Iterator

from engine.register.chain import AuditEvent
from engine.register.records import StewardRequest

_DECISIONS = ("plan-approved", "plan-refused")


def disagreements(requests: Iterable[StewardRequest], events: Iterable[AuditEvent]) -> tuple[str, ...]:
    """Return in words where a request's status, dates, decision or report is not what the chain tells."""
    told: dict[str, list[AuditEvent]] = {}
    for event in events:
        if event.request:
            told.setdefault(event.request, []).append(event)
    kept = {request.code: request for request in requests}
    gone = [
        f"{code} is in the audit trail and no longer in the register." for code in told if code not in kept
    ]
    differ = (line for code, request in kept.items() for line in _of_one(request, told.get(code, [])))
    return (*gone, *differ)


def _of_one(request: StewardRequest, events: list[AuditEvent]) -> Iterator[str]:
    status = _last(events, "status")
    if status != request.status:
        yield f"{request.code} is {request.status} in the register, {status or 'nothing'} in the audit trail."
    intake = request.intake
    for name, kept in (
        ("received", intake.received.isoformat()),
        ("ground", intake.ground),
        ("identity_verified", intake.identity_verified),
        ("report", request.report_sha256 or None),
    ):
        if _last(events, name) != kept:
            yield f"{request.code}: {name.replace('_', ' ')} is not what the audit trail says."
    if not _decision_told(request, events):
        yield f"{request.code}: the decision on its plan is not the one of the audit trail."


def _last(events: list[AuditEvent], name: str) -> object:
    return next((event.detail[name] for event in reversed(events) if name in event.detail), None)


def _decision_told(request: StewardRequest, events: list[AuditEvent]) -> bool:
    if request.plan is None:
        return True
    plan, decision = request.plan, request.plan.decision
    told = [
        (event.name == "plan-approved", event.account, event.detail.get("digest"))
        for event in events
        if event.name in _DECISIONS and event.detail.get("plan") == plan.plan_id
    ]
    return told == ([(decision.approved, decision.by, plan.digest)] if decision else [])
