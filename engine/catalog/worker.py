"""The child process that reads files: it knows only a folder, and answers lists of paths with facts."""

import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path

from engine.dicom.facts import FileFacts
from engine.dicom.file_facts import read_facts, read_facts_decoding
from engine.dicom.quiet import QUIET

Paths = tuple[str, ...]

ReadFacts = Callable[[Path], FileFacts]

THREADS = 4
"""Files that one process has open at once, so that a share's latency overlaps."""

DECODING_THREADS = 2
"""One reads while the other decodes; decoded images are large."""

_GROUP = 4


def read_files(
    base: Path, paths: Paths, pool: ThreadPoolExecutor, read: ReadFacts = read_facts
) -> list[FileFacts]:
    """Return the facts of files below ``base``, in order; some at a time to a thread, whose switching costs."""
    groups = (paths[at : at + _GROUP] for at in range(0, len(paths), _GROUP))
    facts = pool.map(lambda group: [read(base / path) for path in group], groups)
    return [one for group in facts for one in group]


def serve(connection: Connection, base: str) -> None:
    """Answer requests until the other end is closed, by whatever end of the parent process.

    Parameters
    ----------
    connection : Connection
        Receives tuples of paths, sends lists of FileFacts of the same length and order; at first an
        empty one, which says that the process is up.
    """
    _serve(connection, Path(base), read_facts, THREADS)


def serve_decoding(connection: Connection, base: str) -> None:
    """Do as ``serve``, and decode every image."""
    _serve(connection, Path(base), read_facts_decoding, DECODING_THREADS)


def _serve(connection: Connection, base: Path, read: ReadFacts, threads: int) -> None:
    # Ctrl+C reaches the whole group of processes; only the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with QUIET, ThreadPoolExecutor(threads) as pool:
        try:
            connection.send([])
            while True:
                connection.send(read_files(base, connection.recv(), pool, read))
        except (EOFError, OSError):
            return
