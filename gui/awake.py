"""Keeps the computer from falling asleep while something works; where the system offers no way, nothing happens."""

import shutil
import subprocess
import sys
from typing import Protocol

PROGRAM = "Forget-MI Steward"
SECONDS_TO_LET_GO = 2.0


class Awake(Protocol):
    """Holds sleep off between ``hold`` and ``let_go``; both may be called again and again."""

    def hold(self, why: str) -> None:
        """Keep the computer awake from now on."""
        ...

    def let_go(self) -> None:
        """Let it sleep again."""
        ...


def system_awake() -> Awake:
    """Return this system's way to stay awake."""
    if sys.platform == "win32":
        return WindowsAwake()
    return SystemdAwake() if sys.platform == "linux" else NeverAwake()


class NeverAwake:
    """For systems without a known way."""

    def hold(self, why: str) -> None:
        """Do nothing."""

    def let_go(self) -> None:
        """Do nothing."""


class SystemdAwake:
    """Takes systemd's lock against sleep and idling by its own tool.

    The tool holds the lock as long as a ``cat`` reads from this program, so that the lock also ends where the
    program is killed.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def hold(self, why: str) -> None:
        """Take the lock; without the tool, or without the right to, the computer may sleep as ever."""
        tool = shutil.which("systemd-inhibit")
        if self._process is not None or tool is None:
            return
        lock = ("--what=sleep:idle", "--mode=block", f"--who={PROGRAM}", f"--why={why}")
        nothing = subprocess.DEVNULL
        try:
            self._process = subprocess.Popen(
                [tool, *lock, "cat"], stdin=subprocess.PIPE, stdout=nothing, stderr=nothing
            )
        except OSError:
            self._process = None

    def let_go(self) -> None:
        """End the tool, and with it the lock."""
        process, self._process = self._process, None
        if process is None or process.stdin is None:
            return
        process.stdin.close()
        try:
            process.wait(SECONDS_TO_LET_GO)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class WindowsAwake:
    """Sets the execution state of the calling thread, which must be the same for both calls.

    Notes
    -----
    The constants are those of SetThreadExecutionState in Microsoft's documentation of the Windows API.
    """

    CONTINUOUS, SYSTEM_REQUIRED = 0x80000000, 0x00000001

    def hold(self, why: str) -> None:
        """Require the system, not the display."""
        self._set(self.CONTINUOUS | self.SYSTEM_REQUIRED)

    def let_go(self) -> None:
        """Require nothing."""
        self._set(self.CONTINUOUS)

    def _set(self, state: int) -> None:
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(state)
