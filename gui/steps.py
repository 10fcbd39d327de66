"""The steps of a request, in order."""

from enum import IntEnum


class Step(IntEnum):
    """A page of the window; the value is its place."""

    DATA = 0
    PATIENTS = 1
    PLAN = 2
    RUN = 3
    VERIFY = 4
