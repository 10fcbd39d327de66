"""The time to answer a request: Regulation (EU) 2016/679 (GDPR), Article 12(3)."""

import calendar
from datetime import date

MONTHS_TO_ANSWER = 1
MONTHS_OF_EXTENSION = 2


def due_date(received: date, *, extended: bool) -> date:
    """Return the last day to answer a request.

    Article 12(3) counts one calendar month from receipt, two more where the person has been told the reasons.
    Regulation (EEC, Euratom) 1182/71, Article 3(2)(c): a period in months ends on the day of the same number
    in the last month, or on that month's last day where it has no such day.
    """
    return _months_later(received, MONTHS_TO_ANSWER + (MONTHS_OF_EXTENSION if extended else 0))


def days_left(due: date, today: date) -> int:
    """Return the whole days until a request is due; 0 on the day itself, negative when it is overdue."""
    return (due - today).days


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
