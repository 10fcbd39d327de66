"""Working through the queue: every job is tried, and how each ended is recorded."""

import sqlite3
from collections.abc import Callable

from engine.audit.result import Audit
from engine.errors import UserError
from engine.events import Notice, Report
from engine.report.verdicts import verdicts_of
from engine.retraining.queue import QueuedReference, ReferenceQueue

Do = Callable[[QueuedReference], Audit]


def work_through(queue: ReferenceQueue, do: Do, *, report: Report) -> tuple[QueuedReference, ...]:
    """Do every job that waits, the ones added meanwhile too, and return those that ended.

    A job that fails does not stop the next. Jobs that a killed program has left are begun anew.

    Parameters
    ----------
    do : callable
        Trains and audits one job.

    Raises
    ------
    Cancelled
        Out of ``report``; the job at hand waits again.
    """
    ended: list[QueuedReference] = []
    queue.release()
    try:
        while (job := queue.start_next()) is not None:
            ended.append(_work(queue, do, job, report))
    finally:
        queue.release()
    return tuple(ended)


def _work(queue: ReferenceQueue, do: Do, job: QueuedReference, report: Report) -> QueuedReference:
    report(Notice("info", f"Job {job.number} of the queue: {job.run}."))
    try:
        audit = do(job)
    except UserError as error:
        return _failed(queue, job, f"{error.what} {error.do}", report)
    except _OF_THE_COMPUTER as error:
        return _failed(queue, job, f"The computer could not go on ({type(error).__name__}).", report)
    return queue.end(job.number, "done", outcome_of(audit))


def _failed(queue: ReferenceQueue, job: QueuedReference, why: str, report: Report) -> QueuedReference:
    report(Notice("warning", f"Job {job.number} failed. {why}"))
    return queue.end(job.number, "failed", why)


_OF_THE_COMPUTER = (OSError, MemoryError, RuntimeError, sqlite3.Error)
"""What a device, a disk or the memory raises in one job, while the others may still work."""


def outcome_of(audit: Audit) -> str:
    """Return an audit's verdicts by their titles, in one line."""
    return "; ".join(words.title for words in verdicts_of(audit))
