"""Silencing the warnings and logs of the image libraries while files are read, safely across threads."""

import logging
import threading
import warnings
from types import TracebackType


class _Quiet:
    """A context that any number of threads may hold at once.

    Python's warning filters belong to the process, so the first to enter sets them aside and the
    last to leave puts them back; ``warnings.catch_warnings`` alone would mix them up. The libraries'
    logs are switched off as well: they quote the values of elements, names among them.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._holders = 0
        self._filters = warnings.catch_warnings()
        self._loggers = [logging.getLogger(name) for name in ("pydicom", "openjpeg", "pylibjpeg", "PIL")]
        self._levels: list[int] = []

    def __enter__(self) -> None:
        with self._lock:
            if self._holders == 0:
                self._filters = warnings.catch_warnings()
                self._filters.__enter__()
                warnings.simplefilter("ignore")
                self._levels = [logger.level for logger in self._loggers]
                for logger in self._loggers:
                    logger.setLevel(logging.CRITICAL + 1)
            self._holders += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._holders -= 1
            if self._holders == 0:
                self._filters.__exit__(kind, error, trace)
                for logger, level in zip(self._loggers, self._levels, strict=True):
                    logger.setLevel(level)


QUIET = _Quiet()
"""``with QUIET:`` - what the libraries warn of is checked here and told as reasons instead."""
