"""The queue of retrained models to train, as at night: a small file in the user's folder; no patient is named."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from engine.errors import UserError
from engine.files import OWNER_ONLY_FOLDER, user_errors_of_disk
from engine.register.models import BUSY_SECONDS, register_file
from engine.retraining.wishes import ReferenceWishes
from engine.store.folder import make_private
from engine.store.lease import exclusive

QUEUE_FILE = "queue.sqlite"
LOCK_FILE = "queue.lock"

QueueState = Literal["waiting", "running", "done", "failed"]

_DDL = """
CREATE TABLE IF NOT EXISTS jobs (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    run TEXT NOT NULL,
    seed INTEGER NOT NULL,
    config TEXT NOT NULL,
    device TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    added_at TEXT NOT NULL,
    ended_at TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT ''
)
"""
_COLUMNS = "number, run, seed, config, device, state, added_at, ended_at, outcome"


@dataclass(frozen=True, slots=True)
class QueuedReference:
    """A retrained model to train, or how its training ended.

    Attributes
    ----------
    run : Path
        The run folder.
    added_at, ended_at : str
        ISO 8601 in UTC; ``ended_at`` is empty before the end.
    outcome : str
        The verdict in words, or why it failed and what to do.
    """

    number: int
    run: Path
    wishes: ReferenceWishes
    state: QueueState
    added_at: str
    ended_at: str
    outcome: str


class ReferenceQueue:
    """The jobs in the order in which they were added; opened by ``open_queue``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def jobs(self) -> tuple[QueuedReference, ...]:
        """Return all jobs, the oldest first."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM jobs ORDER BY number")  # noqa: S608
        return tuple(_job(row) for row in rows)

    def add(self, run: Path, wishes: ReferenceWishes) -> QueuedReference:
        """Add a job at the end.

        Raises
        ------
        UserError
            ``already-queued`` where the run waits or is worked on.
        """
        place = str(run.resolve())
        if any(str(job.run) == place and job.state in ("waiting", "running") for job in self.jobs()):
            raise UserError(
                "already-queued",
                what=f"The run in {run} is in the queue already.",
                do="See it with: python main.py queue.",
            )
        config = str(wishes.config.resolve()) if wishes.config else ""
        self._connection.execute(
            "INSERT INTO jobs (run, seed, config, device, added_at) VALUES (?, ?, ?, ?, ?)",
            (place, wishes.seed, config, wishes.device, _now()),
        )
        return self.jobs()[-1]

    def remove(self, number: int) -> QueuedReference:
        """Take out a job that is not worked on; a trained model stays.

        Raises
        ------
        UserError
            ``not-queued``.
        """
        found = next((job for job in self.jobs() if job.number == number and job.state != "running"), None)
        if found is None:
            raise UserError(
                "not-queued",
                what=f"No job {number} waits in the queue.",
                do="See the numbers with: python main.py queue.",
            )
        self._connection.execute("DELETE FROM jobs WHERE number = ?", (number,))
        return found

    def start_next(self) -> QueuedReference | None:
        """Mark the first waiting job as running and return it; None where none waits."""
        found = next((job for job in self.jobs() if job.state == "waiting"), None)
        if found is not None:
            self._connection.execute("UPDATE jobs SET state = 'running' WHERE number = ?", (found.number,))
        return found

    def end(self, number: int, state: Literal["done", "failed"], outcome: str) -> QueuedReference:
        """Record how a job ended."""
        self._connection.execute(
            "UPDATE jobs SET state = ?, outcome = ?, ended_at = ? WHERE number = ?",
            (state, outcome, _now(), number),
        )
        return next(job for job in self.jobs() if job.number == number)

    def release(self) -> None:
        """Let jobs that were being worked on when their program ended wait again."""
        self._connection.execute("UPDATE jobs SET state = 'waiting' WHERE state = 'running'")


@contextmanager
def open_queue(file: Path | None = None) -> Iterator[ReferenceQueue]:
    """Open a queue, made owner-only where there is none yet; without ``file`` this user's own.

    Each change is on disk when its method returns.

    Raises
    ------
    UserError
        ``queue-damaged``, and what concerns the disk.
    """
    path = file or queue_file()
    with user_errors_of_disk(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
        make_private(path)
    connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_SECONDS)
    try:
        connection.execute(_DDL)
        yield ReferenceQueue(connection)
    except sqlite3.DatabaseError as error:
        raise UserError(
            "queue-damaged",
            what=f"The queue {path} is damaged, or another program holds it.",
            do="Close other windows and try again, or delete the file and add the jobs again.",
        ) from error
    finally:
        connection.close()


@contextmanager
def working(file: Path | None = None) -> Iterator[None]:
    """Hold the right to work through the queue; it ends with the process, however that ends.

    Raises
    ------
    UserError
        ``queue-busy`` where another program works through it.
    """
    lock = (file or queue_file()).with_name(LOCK_FILE)
    with user_errors_of_disk(lock):
        lock.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
        make_private(lock)
    with exclusive(lock) as held:
        if not held:
            raise UserError(
                "queue-busy",
                what="Another program works through the queue already.",
                do="Wait until it has ended; jobs that are added now are done as well.",
            )
        yield


def queue_file() -> Path:
    """Return where this user's queue lies."""
    return register_file().with_name(QUEUE_FILE)


def _job(row: tuple[int, str, int, str, str, QueueState, str, str, str]) -> QueuedReference:
    number, run, seed, config, device, state, added_at, ended_at, outcome = row
    wishes = ReferenceWishes(seed, Path(config) if config else None, device)
    return QueuedReference(number, Path(run), wishes, state, added_at, ended_at, outcome)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
