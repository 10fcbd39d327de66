"""Waiting for a time of day."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.events import Cancelled, Event, Progress
from engine.retraining.waiting import next_time, wait_until

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


MOMENTS = st.datetimes(max_value=datetime(9998, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - given its zone here


@given(MOMENTS, st.integers(0, 23), st.integers(0, 59))
def test_the_next_time_shows_the_clock_within_a_day(now: datetime, hour: int, minute: int) -> None:
    moment = next_time(f"{hour}:{minute:02d}", now)
    assert (moment.hour, moment.minute, moment.second) == (hour, minute, 0)
    assert timedelta(0) < moment - now <= timedelta(days=1)


def test_a_time_that_has_just_passed_is_tomorrow_s() -> None:
    assert next_time("12:00", NOON) == NOON + timedelta(days=1)
    assert next_time("22:00", NOON) == NOON + timedelta(hours=10)


@pytest.mark.parametrize("clock", ["", "25:00", "12", "22:60", "10 pm", "-1:00", "022:00"])
def test_what_is_no_time_of_day_is_refused(clock: str) -> None:
    with pytest.raises(UserError) as refused:
        next_time(clock, NOON)
    assert refused.value.code == "time-unreadable"


def test_waiting_ends_at_the_moment_and_tells_how_far_it_is() -> None:
    moment = datetime.now().astimezone() + timedelta(seconds=1)
    heard: list[Event] = []
    wait_until(moment, report=heard.append)
    assert datetime.now().astimezone() >= moment
    assert all(isinstance(one, Progress) and 0 <= one.done <= one.total for one in heard)
    assert heard


def test_waiting_can_be_stopped() -> None:
    def stop(_event: Event) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        wait_until(datetime.now().astimezone() + timedelta(hours=1), report=stop)
