"""A request in the words of the window: ground, status, and how many days are left."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate

from engine.register.deadlines import days_left
from engine.register.records import Ground, RequestStatus, StewardRequest
from gui.texts import date_words, number
from gui.theme import Tone

GROUNDS: tuple[Ground, ...] = ("erasure", "consent_withdrawn", "objection", "other")
STATUSES: tuple[RequestStatus, ...] = (
    "draft",
    "matched",
    "awaiting_approval",
    "approved",
    "running",
    "verifying",
    "signed",
    "closed",
    "on_hold",
)
ENDED: tuple[RequestStatus, ...] = ("signed", "closed")
SOON_DAYS = 7


def today() -> date:
    """Return the day at this place."""
    return datetime.now().astimezone().date()


def ground_title(ground: Ground) -> str:
    """Return the legal ground in words."""
    match ground:
        case "erasure":
            return QCoreApplication.translate("requests", "Erasure")
        case "consent_withdrawn":
            return QCoreApplication.translate("requests", "Consent withdrawn")
        case "objection":
            return QCoreApplication.translate("requests", "Objection")
        case "other":
            return QCoreApplication.translate("requests", "Other ground")


def status_title(status: RequestStatus) -> str:
    """Return the status in words."""
    titles: dict[RequestStatus, str] = {
        "draft": QCoreApplication.translate("requests", "Draft"),
        "matched": QCoreApplication.translate("requests", "Patients matched"),
        "awaiting_approval": QCoreApplication.translate("requests", "Waiting for approval"),
        "approved": QCoreApplication.translate("requests", "Approved"),
        "running": QCoreApplication.translate("requests", "Running"),
        "verifying": QCoreApplication.translate("requests", "To be verified"),
        "signed": QCoreApplication.translate("requests", "Signed"),
        "closed": QCoreApplication.translate("requests", "Closed without a run"),
        "on_hold": QCoreApplication.translate("requests", "On hold"),
    }
    return titles[status]


def due_words(request: StewardRequest) -> str:
    """Return when an open request is due, counted from today; nothing for an ended one."""
    if request.status in ENDED:
        return ""
    left = days_left(request.due, today())
    if left < 0:
        text = QCoreApplication.translate("requests", "overdue by {0} days")
        return text.format(number(-left)) if left < -1 else _one_day_over()
    if left == 0:
        return QCoreApplication.translate("requests", "due today")
    if left == 1:
        return QCoreApplication.translate("requests", "due tomorrow")
    return QCoreApplication.translate("requests", "due in {0} days").format(number(left))


def _one_day_over() -> str:
    return QCoreApplication.translate("requests", "overdue since yesterday")


def due_tone(request: StewardRequest) -> Tone:
    """Return how urgent a request is: bad when overdue, warning in its last week."""
    if request.status in ENDED:
        return "muted"
    left = days_left(request.due, today())
    if left < 0:
        return "bad"
    return "warning" if left <= SOON_DAYS else "text"


def patients_words(count: int) -> str:
    """Return a number of patients in words."""
    if count == 1:
        return QCoreApplication.translate("requests", "1 patient")
    return QCoreApplication.translate("requests", "{0} patients").format(number(count))


def short_day(value: date) -> str:
    """Return a date in the reader's form."""
    return date_words(QDate(value.year, value.month, value.day))
