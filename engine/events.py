"""What a running job tells its caller: progress, measurements and notices."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from engine.records import EpochMetrics
from engine.saying import Say, in_english


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
    values : tuple of int or str
        What fills the places of a step that has some ("Epoch {0} of {1}"); a word is said in the language too.
    """

    step: str
    done: int
    total: int
    values: tuple[int | str, ...] = ()

    def words(self, say: Say = in_english) -> str:
        """Return the step in the reader's language."""
        values = tuple(say(one) if isinstance(one, str) else one for one in self.values)
        return _filled(self.step, values, say)


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one finished epoch of unlearning (epoch 0 is the original model)."""

    metrics: EpochMetrics


Level = Literal["info", "warning"]


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the log, without any patient identifier; ``values`` fill the places of one that has some."""

    level: Level
    text: str
    values: tuple[int | float | str, ...] = ()

    def words(self, say: Say = in_english) -> str:
        """Return the sentence in the reader's language."""
        return _filled(self.text, self.values, say)


def _filled(template: str, values: tuple[int | float | str, ...], say: Say) -> str:
    """Fill the places; without values there are none, and a brace is one that a file's name may hold."""
    text = say(template)
    return text.format(*values) if values else text


Event = Progress | Measured | Notice

Report = Callable[[Event], None]
"""Receives events on the job's own thread; may block (pause) and may raise Cancelled."""


def ignore(event: Event) -> None:
    """Accept an event and do nothing, for callers that want no progress."""
