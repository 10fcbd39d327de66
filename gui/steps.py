"""The places of the window: the areas of the header, and the steps that lead one request to its report."""

from enum import Enum, IntEnum


class Area(Enum):
    """A place that belongs to no request."""

    REQUESTS = "requests"
    DATA = "data"
    MODELS = "models"
    AUDIT_LOG = "audit-log"


class Step(IntEnum):
    """A step of a request; the value is its place in the step bar."""

    INTAKE = 0
    PATIENTS = 1
    PLAN = 2
    RUN = 3
    VERIFY = 4
    RELEASE = 5


Place = Area | Step
