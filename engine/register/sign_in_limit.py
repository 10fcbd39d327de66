"""How often a name may be tried: after five refusals in a row it waits, longer each time."""

import hashlib
import hmac
import math
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

FREE_REFUSALS = 5
LONGEST_WAIT_SECONDS = 15 * 60
FORGOTTEN_AFTER = timedelta(days=1)
"""Without a refusal for so long a name's count begins anew, so that the table cannot grow without end."""


class SignInLimit:
    """Counts refused sign-ins by name, known or not, inside a register's transactions.

    Parameters
    ----------
    key : bytes
        Names are kept as keyed digests: what was typed there may have been a password.
    """

    def __init__(self, key: bytes, clock: Callable[[], datetime]) -> None:
        self._key = key
        self._clock = clock

    def seconds_left(self, connection: sqlite3.Connection, name: str) -> float:
        """Return how long a name has to wait still, 0 where it need not."""
        now = self._clock().astimezone(UTC)
        # A clock that was set back must not make the wait longer than it is: it begins anew.
        connection.execute(
            "UPDATE refused_sign_ins SET last_at = ?1 WHERE name = ?2 AND last_at > ?1",
            (now.isoformat(), self._digest(name)),
        )
        row = connection.execute(
            "SELECT times, last_at FROM refused_sign_ins WHERE name = ?", (self._digest(name),)
        ).fetchone()
        if row is None:
            return 0.0
        passed = (now - datetime.fromisoformat(row[1])).total_seconds()
        return max(0.0, wait_seconds(row[0]) - passed)

    def count(self, connection: sqlite3.Connection, name: str) -> None:
        """Count a refusal."""
        now = self._clock().astimezone(UTC)
        connection.execute(
            "DELETE FROM refused_sign_ins WHERE last_at < ?", ((now - FORGOTTEN_AFTER).isoformat(),)
        )
        connection.execute(
            "INSERT INTO refused_sign_ins (name, times, last_at) VALUES (?, 1, ?) "
            "ON CONFLICT (name) DO UPDATE SET times = times + 1, last_at = excluded.last_at",
            (self._digest(name), now.isoformat()),
        )

    def forget(self, connection: sqlite3.Connection, name: str) -> None:
        """Begin anew after a sign-in."""
        connection.execute("DELETE FROM refused_sign_ins WHERE name = ?", (self._digest(name),))

    def _digest(self, name: str) -> str:
        return hmac.new(self._key, f"sign-in\0{name}".encode(), hashlib.sha256).hexdigest()


def wait_seconds(refusals: int) -> int:
    """Return how long a name waits after so many refusals in a row: 2, 4, 8 s and so on, at most 15 min."""
    if refusals < FREE_REFUSALS:
        return 0
    doublings = min(refusals - FREE_REFUSALS + 1, 10)
    return min(1 << doublings, LONGEST_WAIT_SECONDS)


def wait_in_words(seconds: float) -> str:
    """Return a wait as "12 seconds" or "3 minutes"."""
    whole = math.ceil(seconds)
    return f"{whole} seconds" if whole < 120 else f"{math.ceil(whole / 60)} minutes"
