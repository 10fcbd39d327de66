"""What the steward's register filed, as sections of the report: the request, who signs, the audit trail."""

from collections.abc import Callable

from engine.audit.result import FileHash
from engine.register.filed import Filed, FiledEvent, FiledRequest
from engine.register.records import Ground
from engine.report import content
from engine.report.sign_off import SIGN_OFF, SignOffRole
from engine.report.words import utc

KINDS: dict[Ground, str] = {
    "erasure": "Request for erasure",
    "consent_withdrawn": "Withdrawal of consent",
    "objection": "Objection to processing",
    "other": "Other request",
}
LEGAL_GROUNDS: dict[Ground, str] = {
    "erasure": "GDPR, Article 17(1)",
    "consent_withdrawn": "GDPR, Articles 7(3) and 17(1)(b)",
    "objection": "GDPR, Articles 21 and 17(1)(c)",
    "other": "As the ticket states",
}
_UNKNOWN = content.RequestSection(None, None, None, None, None, None, None)
_MOST_EVENTS = 40


def request_section(filed: Filed | None) -> content.RequestSection:
    """Return section 2; without a register everything in it is left to be filled in."""
    if filed is None:
        return _UNKNOWN
    decision = filed.decision
    return content.RequestSection(
        ticket=_of_all(filed, lambda one: f"{one.ticket} ({one.code})"),
        kind=_of_all(filed, lambda one: KINDS[one.ground]),
        scope=_of_all(filed, lambda one: one.scope or "Everything of the patients in the training data"),
        legal_ground=_of_all(filed, lambda one: LEGAL_GROUNDS[one.ground]),
        received=_of_all(filed, lambda one: one.received.isoformat()),
        due=_of_all(filed, _due),
        decision=f"Plan {decision.plan_digest[:16]} frozen by {decision.operator.name}, approved by "
        f"{decision.approver.name} on {utc(decision.decided_at)}",
    )


def sign_off_section(filed: Filed | None) -> content.SignOffSection:
    """Return section 11; the approver's time is that of the decision, the others' that of their signature."""
    return content.SignOffSection(tuple(_signature(role, filed) for role in SIGN_OFF.values()))


def trail_section(
    filed: Filed | None, files: tuple[FileHash, ...], *, bill_of_materials: str
) -> content.AuditTrailSection:
    """Return section 12 with the head of the audit trail, against which a register can be checked later."""
    if filed is None:
        return content.AuditTrailSection(None, None, (), bill_of_materials, files)
    events = tuple(_event(one) for one in filed.events[-_MOST_EVENTS:])
    return content.AuditTrailSection(filed.trail.sha256, filed.trail.count, events, bill_of_materials, files)


def _of_all(filed: Filed, words: Callable[[FiledRequest], str]) -> str:
    """Return what is said of the requests: once where it is the same for all, else with each one's code."""
    said = {one.code: words(one) for one in filed.requests}
    if len(set(said.values())) == 1:
        return next(iter(said.values()))
    return "; ".join(text if code in text else f"{code}: {text}" for code, text in said.items())


def _due(request: FiledRequest) -> str:
    return f"{request.due.isoformat()}{', extended by two months' if request.extension else ''}"


def _signature(role: SignOffRole, filed: Filed | None) -> content.SignatureRow:
    name, time = None, None
    if filed is not None and role.role == "operator":
        name = filed.decision.operator.name
    if filed is not None and role.role == "approver":
        name, time = filed.decision.approver.name, utc(filed.decision.decided_at)
    return content.SignatureRow(role.title, role.meaning, name, time)


def _event(event: FiledEvent) -> str:
    return f"{utc(event.time)} {event.request} {event.name.replace('-', ' ')} ({event.account})"
