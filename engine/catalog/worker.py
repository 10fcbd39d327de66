"""The child process that reads files: it knows only a folder, and answers lists of paths with facts."""

import signal
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path

from engine.dicom.file_facts import FileFacts, read_facts
from engine.dicom.quiet import QUIET

Paths = tuple[str, ...]

THREADS = 4
"""Files that one process has open at once, so that a share's latency overlaps."""


_GROUP = 4


def read_files(base: Path, paths: Paths, pool: ThreadPoolExecutor) -> list[FileFacts]:
    """Return the facts of files below ``base``, in order; some at a time to a thread, whose switching costs."""
    groups = (paths[at : at + _GROUP] for at in range(0, len(paths), _GROUP))
    read = pool.map(lambda group: [read_facts(base / path) for path in group], groups)
    return [facts for group in read for facts in group]


def serve(connection: Connection, base: str) -> None:
    """Answer requests until the other end is closed, by whatever end of the parent process.

    Parameters
    ----------
    connection : Connection
        Receives tuples of paths, sends lists of FileFacts of the same length and order; at first an
        empty one, which says that the process is up.
    """
    # Ctrl+C reaches the whole group of processes; only the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    folder = Path(base)
    with QUIET, ThreadPoolExecutor(THREADS) as pool:
        try:
            connection.send([])
            while True:
                connection.send(read_files(folder, connection.recv(), pool))
        except (EOFError, OSError):
            return
