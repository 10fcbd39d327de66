"""How long one step of a job still takes, from the pace of its last stretch; silent until it can be known."""

from collections import deque
from collections.abc import Callable

from engine.events import Progress

LEAST_SECONDS = 3.0
"""So long a step is timed before anything is said."""
STRETCH_SECONDS = 30.0
"""The pace is that of the last so many seconds: a cache warms up, a share slows down."""


class StepClock:
    """Times the steps of a job, one after the other.

    Parameters
    ----------
    now : callable
        Returns seconds of a clock that never goes back.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._step = ""
        self._marks: deque[tuple[float, int]] = deque()

    def start(self) -> None:
        """Forget everything, for another job."""
        self._step = ""
        self._marks.clear()

    def mark(self, progress: Progress) -> None:
        """Note how far a step has come; another step starts anew, as does one that counts from the start."""
        begun_anew = bool(self._marks) and progress.done < self._marks[-1][1]
        if progress.words() != self._step or begun_anew:
            self._step = progress.words()
            self._marks.clear()
        self._marks.append((self._now(), progress.done))
        while self._marks[-1][0] - self._marks[0][0] > STRETCH_SECONDS and len(self._marks) > 2:
            self._marks.popleft()

    def seconds_left(self, *, units: int) -> float | None:
        """Return the seconds that so many units take, or None while the pace is not known."""
        if not self._marks:
            return None
        (first, before), (last, done) = self._marks[0], self._marks[-1]
        if last - first < LEAST_SECONDS or done <= before:
            return None
        return max(0.0, units * (last - first) / (done - before) - (self._now() - last))
