"""The audit trail as ATNA XML: audit messages of DICOM PS3.15, A.5.1, for the hospital's audit repository.

Each event becomes one ``AuditMessage``; the file holds them in a root element of its own, since the standard
sends them one by one. Codes of events are of DCM (PS3.16, CID 400 and 401), the program's own of 99STEWARD.
"""

import base64
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from engine.register.chain import AuditEvent, Detail, EventKind

OWN_CODES = "99STEWARD"
APPLICATION = "Forget-MI Steward"


@dataclass(frozen=True, slots=True)
class Code:
    """A coded value: its code, the system that defines it, and its meaning."""

    code: str
    system: str
    meaning: str


EVENT_IDS: dict[EventKind, Code] = {
    "application_activity": Code("110100", "DCM", "Application Activity"),
    "audit_log_used": Code("110101", "DCM", "Audit Log Used"),
    "export": Code("110106", "DCM", "Export"),
    "order_record": Code("110109", "DCM", "Order Record"),
    "patient_record": Code("110110", "DCM", "Patient Record"),
    "procedure_record": Code("110111", "DCM", "Procedure Record"),
    "security_alert": Code("110113", "DCM", "Security Alert"),
    "user_authentication": Code("110114", "DCM", "User Authentication"),
}
_TYPES: dict[str, Code] = {
    "signed-in": Code("110122", "DCM", "Login"),
    "sign-in-refused": Code("110122", "DCM", "Login"),
    "signed-out": Code("110123", "DCM", "Logout"),
    "account-added": Code("110136", "DCM", "Security Roles Changed"),
    "account-deactivated": Code("110136", "DCM", "Security Roles Changed"),
    "password-changed": Code("110137", "DCM", "User Security Attributes Changed"),
}
_ROLE_APPLICATION = Code("110150", "DCM", "Application")
_SUCCESS, _MINOR_FAILURE = "0", "4"
_PERSON, _SYSTEM_OBJECT = "1", "2"
_PATIENT, _SECURITY_RESOURCE, _JOB = "1", "13", "20"
_END_USER_INTERFACE = "1"


def atna_document(events: Iterable[AuditEvent], *, register: str) -> "ElementTree[Element]":
    """Return events as an XML document.

    Parameters
    ----------
    register : str
        What identifies the register, as the source of the messages.
    """
    root = Element("AuditMessages")
    root.extend(_message(event, register) for event in events)
    indent(root)
    return ElementTree(root)


def _message(event: AuditEvent, register: str) -> Element:
    message = Element("AuditMessage")
    message.extend((_identification(event), *_participants(event)))
    source = SubElement(message, "AuditSourceIdentification", AuditSourceID=register)
    SubElement(source, "AuditSourceTypeCode", {"csd-code": _END_USER_INTERFACE})
    message.extend(_objects(event, register))
    return message


def _identification(event: AuditEvent) -> Element:
    outcome = _SUCCESS if event.successful else _MINOR_FAILURE
    identification = Element(
        "EventIdentification",
        EventActionCode=event.action,
        EventDateTime=event.time,
        EventOutcomeIndicator=outcome,
    )
    identification.append(_coded("EventID", EVENT_IDS[event.kind]))
    if event.name in _TYPES:
        identification.append(_coded("EventTypeCode", _TYPES[event.name]))
    meaning = event.name.replace("-", " ").capitalize()
    identification.append(_coded("EventTypeCode", Code(event.name, OWN_CODES, meaning)))
    return identification


def _participants(event: AuditEvent) -> Iterator[Element]:
    """Give who asked, where somebody was signed in, and the program that did it."""
    if event.account:
        yield Element("ActiveParticipant", UserID=event.account, UserIsRequestor="true")
    application = Element("ActiveParticipant", UserID=APPLICATION, UserIsRequestor="false")
    application.append(_coded("RoleIDCode", _ROLE_APPLICATION))
    yield application


def _objects(event: AuditEvent, register: str) -> Iterator[Element]:
    trail = Code("audit-trail", OWN_CODES, "Audit trail of a register")
    yield _object(
        register,
        trail,
        kind=_SYSTEM_OBJECT,
        role=_SECURITY_RESOURCE,
        details={"sequence": str(event.sequence), "sha256": event.sha256},
    )
    patients = event.detail.get("patients", ())
    details = {name: _text(value) for name, value in event.detail.items() if name != "patients"}
    if event.request:
        code = Code("request", OWN_CODES, "Request of a register")
        yield _object(event.request, code, kind=_SYSTEM_OBJECT, role=_JOB, details=details)
    elif details:
        code = Code("subject", OWN_CODES, "What the event is about")
        yield _object(event.name, code, kind=_SYSTEM_OBJECT, role=_SECURITY_RESOURCE, details=details)
    for token in patients if isinstance(patients, tuple) else ():
        code = Code("patient-token", OWN_CODES, "Salted token of a patient")
        yield _object(token, code, kind=_PERSON, role=_PATIENT, details={})


def _object(identifier: str, code: Code, *, kind: str, role: str, details: dict[str, str]) -> Element:
    found = Element(
        "ParticipantObjectIdentification",
        ParticipantObjectID=identifier,
        ParticipantObjectTypeCode=kind,
        ParticipantObjectTypeCodeRole=role,
    )
    found.append(_coded("ParticipantObjectIDTypeCode", code))
    SubElement(found, "ParticipantObjectName").text = identifier
    for name, value in details.items():
        coded = base64.b64encode(value.encode()).decode()
        SubElement(found, "ParticipantObjectDetail", type=name, value=coded)
    return found


def _text(value: Detail) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _coded(tag: str, code: Code) -> Element:
    return Element(tag, {"csd-code": code.code, "codeSystemName": code.system, "originalText": code.meaning})
