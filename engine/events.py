"""What a running job tells its caller: progress, measurements and notices."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from engine.records import EpochMetrics


class Cancelled(Exception):
    """Raised out of a Report call when the user asked to stop; the job leaves nothing half-written."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one step of a job has come.

    Attributes
    ----------
    step : str
        Step in plain words, in the present ("Reading images").
    done, total : int
        Units finished and units in all; ``total`` is 0 while it is unknown.
    """

    step: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one finished epoch of unlearning (epoch 0 is the original model)."""

    metrics: EpochMetrics


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the log, without any patient identifier."""

    level: Literal["info", "warning"]
    text: str


Event = Progress | Measured | Notice

Report = Callable[[Event], None]
"""Receives events on the job's own thread; may block (pause) and may raise Cancelled."""


def ignore(event: Event) -> None:
    """Accept an event and do nothing, for callers that want no progress."""
