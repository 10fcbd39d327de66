"""How long a run still takes, from the epochs it has done; pauses do not count."""

from collections.abc import Callable


class RunClock:
    """Measures epochs.

    Parameters
    ----------
    now : callable
        Returns seconds of a clock that never goes back.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._active = 0.0
        self._since: float | None = None
        self._marks: list[float] = []

    def start(self) -> None:
        """Start, or go on after a pause."""
        if self._since is None:
            self._since = self._now()

    def pause(self) -> None:
        """Stop counting."""
        self._active = self.active_seconds
        self._since = None

    @property
    def active_seconds(self) -> float:
        """Seconds of work so far, without pauses."""
        return self._active + (self._now() - self._since if self._since is not None else 0.0)

    def mark_epoch(self) -> None:
        """Note that an epoch has just been measured; the original's (epoch 0) counts as the first mark."""
        self._marks.append(self.active_seconds)

    def seconds_left(self, *, epochs: int) -> float | None:
        """Return the seconds that so many epochs take, or None while no whole epoch was timed."""
        if len(self._marks) < 2:
            return None
        each = (self._marks[-1] - self._marks[0]) / (len(self._marks) - 1)
        return max(0.0, epochs * each - (self.active_seconds - self._marks[-1]))
