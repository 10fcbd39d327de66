"""Waiting until a time of day, with progress and a way out."""

import re
import time
from datetime import datetime, timedelta

from engine.errors import UserError
from engine.events import Progress, Report

LOOK_SECONDS = 0.5
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def next_time(clock: str, now: datetime) -> datetime:
    """Return the next moment after ``now`` at which a clock shows a time of day.

    Parameters
    ----------
    clock : str
        Hours and minutes of the local time, 0:00 to 23:59.
    now : datetime
        Aware, in the local time zone.

    Raises
    ------
    UserError
        ``time-unreadable``.
    """
    found = _CLOCK.fullmatch(clock.strip())
    if found is None:
        raise UserError(
            "time-unreadable",
            what=f"{clock!r} is no time of day.",
            do="Write hours and minutes, as in 22:00.",
        )
    hour, minute = (int(part) for part in found.groups())
    moment = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return moment if moment > now else moment + timedelta(days=1)


def wait_until(moment: datetime, *, report: Report) -> None:
    """Return when the moment has come, by the wall clock: a machine that slept in between is not late.

    Raises
    ------
    Cancelled
        Out of ``report``.
    """
    step = f"Waiting until {moment:%H:%M}"
    total = _seconds_to(moment)
    while (left := _seconds_to(moment)) > 0:
        report(Progress(step, max(0, total - left), total))
        time.sleep(min(LOOK_SECONDS, left))


def _seconds_to(moment: datetime) -> int:
    left = (moment - datetime.now().astimezone()).total_seconds()
    return max(0, -int(-left // 1))
