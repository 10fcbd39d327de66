"""Silencing the warnings of pydicom and Pillow while image files are read, safely across threads."""

import threading
import warnings
from types import TracebackType


class _Quiet:
    """A context that any number of threads may hold at once.

    Python's warning filters belong to the process, so the first to enter sets them aside and the
    last to leave puts them back; ``warnings.catch_warnings`` alone would mix them up.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._holders = 0
        self._filters = warnings.catch_warnings()

    def __enter__(self) -> None:
        with self._lock:
            if self._holders == 0:
                self._filters = warnings.catch_warnings()
                self._filters.__enter__()
                warnings.simplefilter("ignore")
            self._holders += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._holders -= 1
            if self._holders == 0:
                self._filters.__exit__(kind, error, trace)


QUIET = _Quiet()
"""``with QUIET:`` - what the libraries warn of is checked here and told as reasons instead."""
