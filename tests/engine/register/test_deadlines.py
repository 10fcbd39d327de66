"""The month to answer, against dates worked out by hand and by the calendar's own arithmetic."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.register.deadlines import days_left, due_date

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(
    ("received", "due", "extended"),
    [
        (date(2026, 1, 31), date(2026, 2, 28), date(2026, 4, 30)),
        (date(2028, 1, 31), date(2028, 2, 29), date(2028, 4, 30)),
        (date(2026, 3, 1), date(2026, 4, 1), date(2026, 6, 1)),
        (date(2026, 11, 30), date(2026, 12, 30), date(2027, 2, 28)),
        (date(2026, 12, 31), date(2027, 1, 31), date(2027, 3, 31)),
    ],
)
def test_a_month_ends_on_the_day_of_the_same_number_or_the_last_of_the_month(
    received: date, due: date, extended: date
) -> None:
    assert due_date(received, extended=False) == due
    assert due_date(received, extended=True) == extended


@given(DAYS)
def test_the_day_after_is_the_first_or_has_the_number_after_that_of_receipt(received: date) -> None:
    for extended, months in ((False, 1), (True, 3)):
        due = due_date(received, extended=extended)
        assert (due.year - received.year) * 12 + due.month - received.month == months
        assert due.day == received.day or (due + timedelta(days=1)).day == 1


@given(DAYS, st.integers(-400, 400))
def test_days_left_count_down_to_nought_on_the_day(due: date, days: int) -> None:
    assert days_left(due, due - timedelta(days=days)) == days
