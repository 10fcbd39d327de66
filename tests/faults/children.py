"""Children forked from this process, which has imported the whole program: its start then costs nothing."""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.faults.shim import Changes, Injection, arm, counted, read_log

PATIENCE_SECONDS = 300
UNTOLD = 70
"""Exit code of a child that ended by an error that nobody caught."""

Work = Callable[[], int]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended: by an exit code or, where that is None, by a signal; and what it said and changed."""

    code: int | None
    signal: int
    said: str
    changes: Changes

    @property
    def last_line(self) -> str:
        """The last line on standard error."""
        lines = self.said.replace("\r", "\n").strip().splitlines()
        return lines[-1].strip() if lines else ""

    @property
    def told(self) -> bool:
        """Whether it ended well, or with a message that says what to do."""
        return self.code in (0, 1) or (self.code in (2, 130) and bool(self.last_line))


@dataclass(frozen=True, slots=True)
class Child:
    """A child at work."""

    pid: int
    folder: Path

    def stopped(self) -> bool:
        """Wait until it stops itself or ends, and tell whether it stopped."""
        _, status = os.waitpid(self.pid, os.WUNTRACED)
        if os.WIFSTOPPED(status):
            return True
        (self.folder / "status").write_text(str(status), encoding="ascii")
        return False

    def go_on(self) -> None:
        """Let it go on after a stop."""
        os.kill(self.pid, signal.SIGCONT)

    def end(self) -> Ended:
        """Wait for its end."""
        kept = self.folder / "status"
        status = int(kept.read_text(encoding="ascii")) if kept.exists() else os.waitpid(self.pid, 0)[1]
        exited = os.WIFEXITED(status)
        return Ended(
            code=os.WEXITSTATUS(status) if exited else None,
            signal=0 if exited else os.WTERMSIG(status),
            said=(self.folder / "err").read_text(encoding="utf-8", errors="replace"),
            changes=read_log(self.folder / "log"),
        )


def start(work: Work, folder: Path, *, watched: Path, injection: Injection | None = None) -> Child:
    """Fork a child that does some work; what it says and changes goes into ``folder``, which is made.

    Parameters
    ----------
    watched : Path
        Absolute and resolved; only changes below it count.
    """
    folder.mkdir(parents=True)
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid:
        return Child(pid, folder)
    code = UNTOLD
    try:
        log = _redirect(folder)
        signal.alarm(PATIENCE_SECONDS)  # a child that hangs ends by this signal
        arm(watched, injection or Injection(), log)
        code = work()
        os.write(log, b"C %d\n" % counted())
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else UNTOLD
    except BaseException:  # noqa: BLE001 - this is where a child's fault becomes an exit code
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _redirect(folder: Path) -> int:
    log = os.open(folder / "log", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    for descriptor, name in ((0, os.devnull), (1, folder / "out"), (2, folder / "err")):
        os.dup2(os.open(name, os.O_CREAT | os.O_RDWR | os.O_APPEND), descriptor)
    return log


def do(work: Work, folder: Path, *, watched: Path, injection: Injection | None = None) -> Ended:
    """Do some work in a child and wait for its end."""
    return start(work, folder, watched=watched, injection=injection).end()
