"""The audit log's events in words."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, Qt

from engine.register.chain import AuditEvent
from gui.models.figures import Figures
from gui.texts import moment_words, number

DIGEST = re.compile("[0-9a-f]{16,}")
DIGEST_SHOWN = 12


def event_figures(events: Sequence[AuditEvent], *, full_name: Callable[[str], str]) -> Figures:
    """Return number, time, what was done, by whom, to which request, and details, the newest first.

    Parameters
    ----------
    full_name : callable
        Full name behind an account's name, or that name where there is none.
    """
    people = {one.account: _person(one.account, full_name) for one in events}
    titles = (
        QCoreApplication.translate("audit_log", "Number"),
        QCoreApplication.translate("audit_log", "Time"),
        QCoreApplication.translate("audit_log", "What was done"),
        QCoreApplication.translate("audit_log", "Account"),
        QCoreApplication.translate("audit_log", "Request"),
        QCoreApplication.translate("audit_log", "Details"),
    )
    rows = tuple(
        (
            number(one.sequence),
            local_time(one.time),
            event_title(one),
            people[one.account],
            one.request or "–",
            details(one),
        )
        for one in reversed(events)
    )
    return Figures(titles, rows, text_columns=len(titles))


def _person(account: str, full_name: Callable[[str], str]) -> str:
    """Return a full name with the account, which alone tells two people of one name apart."""
    if not account:
        return "–"
    name = full_name(account)
    return account if name == account else f"{name} · {account}"


def local_time(iso: str) -> str:
    """Return a time in UTC as it was at this place, in the reader's form."""
    time = QDateTime.fromString(iso, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return moment_words(time) if time.isValid() else iso


def event_title(event: AuditEvent) -> str:
    """Return what was done in words; an event of a newer version by its own name."""
    title = _titles().get(event.name, event.name.replace("-", " "))
    if event.successful:
        return title
    return QCoreApplication.translate("audit_log", "{0} (refused)").format(title)


def details(event: AuditEvent) -> str:
    """Return an event's details as they stand in the chain, a list by its length, a digest by its beginning."""
    return ", ".join(
        f"{name.replace('_', ' ')}: {_shown(value)}" for name, value in sorted(event.detail.items())
    )


def _shown(value: object) -> str:
    if isinstance(value, bool):
        yes, no = (
            QCoreApplication.translate("audit_log", "yes"),
            QCoreApplication.translate("audit_log", "no"),
        )
        return yes if value else no
    if isinstance(value, tuple | list):
        return f"× {len(value)}"
    text = str(value)
    return text[:DIGEST_SHOWN] if DIGEST.fullmatch(text) else text.replace("_", " ")


def _titles() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "register-begun": translate("audit_log", "Register begun"),
        "account-added": translate("audit_log", "Account added"),
        "account-deactivated": translate("audit_log", "Account taken out of use"),
        "password-changed": translate("audit_log", "Password changed"),
        "signed-in": translate("audit_log", "Signed in"),
        "signed-out": translate("audit_log", "Signed out"),
        "sign-in-refused": translate("audit_log", "Sign-in refused"),
        "request-created": translate("audit_log", "Request made"),
        "request-amended": translate("audit_log", "Request amended"),
        "request-matched": translate("audit_log", "Patients matched"),
        "request-extended": translate("audit_log", "Deadline extended"),
        "request-held": translate("audit_log", "Put on hold"),
        "request-released": translate("audit_log", "Hold released"),
        "request-closed": translate("audit_log", "Closed without a run"),
        "plan-frozen": translate("audit_log", "Plan frozen"),
        "plan-approved": translate("audit_log", "Plan approved"),
        "plan-refused": translate("audit_log", "Plan refused"),
        "plan-withdrawn": translate("audit_log", "Plan withdrawn"),
        "plan-again": translate("audit_log", "Planned again"),
        "run-started": translate("audit_log", "Run started"),
        "run-ended": translate("audit_log", "Run ended"),
        "report-signed": translate("audit_log", "Report signed"),
        "report-countersigned": translate("audit_log", "Report countersigned"),
        "key-sheet-written": translate("audit_log", "Key sheet written"),
        "key-destroyed": translate("audit_log", "Key of the pseudonyms destroyed"),
        "run-purged": translate("audit_log", "Patient data of a run purged"),
        "stored-data-purged": translate("audit_log", "Stored data purged"),
        "trail-exported": translate("audit_log", "Audit log exported"),
        "ids-destroyed": translate("audit_log", "List of patients destroyed"),
        "copies-noted": translate("audit_log", "Copies noted"),
        "reverification-set": translate("audit_log", "Next look at the model set"),
    }
