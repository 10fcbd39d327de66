"""Finding the listed files on the disk, many at once, so that a share's latency counts once."""

import os
import stat
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from engine.catalog.memory import Stamp
from engine.errors import UserError

_THREADS = 16
_CHUNK = 64
_ENDINGS = (".gz", ".dcm", ".jpg")


@dataclass(frozen=True, slots=True)
class Located:
    """Where a listed file was found, or the code of the reason why it cannot be read.

    Attributes
    ----------
    path : str
        As listed, or with the ending under which it was found.
    code : str
        Empty where ``stamp`` is given.
    """

    path: str
    stamp: Stamp | None
    code: str = ""


@dataclass(slots=True)
class Locator:
    """Looks up files below ``base``, never again below a folder that was found missing.

    Raises
    ------
    UserError
        ``dataset-gone`` from every method once the base folder has disappeared.
    """

    base: Path
    _root: str = field(init=False)
    _device: int = field(init=False)
    _absent: set[str] = field(init=False, default_factory=set)
    _present: set[str] = field(init=False, default_factory=set)
    _pool: ThreadPoolExecutor = field(init=False)

    def __post_init__(self) -> None:
        self._root = str(self.base)
        self._device = self._device_of_base()
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="locate")

    def close(self) -> None:
        """End the threads."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    @property
    def misses_folders(self) -> bool:
        """Whether a whole folder that files were listed in was missing."""
        return bool(self._absent)

    def check_base(self) -> None:
        """Raise ``dataset-gone`` when the base folder is not what it was at the start.

        The mount point of an unmounted share is still a folder, but on another device.
        """
        if self._device_of_base() != self._device:
            raise gone(self.base)

    def _device_of_base(self) -> int:
        try:
            status = os.stat(self._root)  # noqa: PTH116 - a bare call, once for every few files
        except OSError as error:
            raise gone(self.base) from error
        if not stat.S_ISDIR(status.st_mode):
            raise gone(self.base)
        return status.st_dev

    def locate(self, paths: Sequence[str], alternatives: tuple[str, ...] = ()) -> list[Located]:
        """Look up files, in order.

        Parameters
        ----------
        alternatives : tuple of str
            Endings to try, in order, in place of a path's own where the file is not there.
        """
        chunks = [paths[at : at + _CHUNK] for at in range(0, len(paths), _CHUNK)]
        found = self._pool.map(lambda chunk: [self._locate(path, alternatives) for path in chunk], chunks)
        located = [one for chunk in found for one in chunk]
        self.check_base()
        return located

    def _locate(self, path: str, alternatives: tuple[str, ...]) -> Located:
        located = self._look(path)
        if located.code != "file-missing" or not alternatives:
            return located
        others = (self._look(other) for other in _others(path, alternatives))
        return next((other for other in others if other.code != "file-missing"), located)

    def _look(self, path: str) -> Located:
        try:
            path.encode()
        except UnicodeEncodeError:
            return Located(path, None, "name-not-text")
        if self._is_below_absent(path):
            return Located(path, None, "file-missing")
        try:
            status = os.stat(f"{self._root}{os.sep}{path}")  # noqa: PTH116 - pathlib would double the time
        except (FileNotFoundError, NotADirectoryError):
            self._note_absent(path)
            return Located(path, None, "file-missing")
        except (OSError, ValueError):
            return Located(path, None, "file-unreadable")
        if not stat.S_ISREG(status.st_mode):
            return Located(path, None, "not-a-file")
        return Located(path, Stamp(path, status.st_size, status.st_mtime_ns))

    def _is_below_absent(self, path: str) -> bool:
        return bool(self._absent) and any(folder in self._absent for folder in _folders(path))

    def _note_absent(self, path: str) -> None:
        """Find the topmost folder that is missing, so that nothing below it is asked for again."""
        for folder in _folders(path):
            if folder in self._present:
                continue
            if not os.path.lexists(f"{self._root}{os.sep}{folder}"):
                self._absent.add(folder)
                return
            self._present.add(folder)


def _folders(path: str) -> Iterator[str]:
    """Give the folders above a path, the topmost first."""
    at = path.find("/")
    while at > 0:
        yield path[:at]
        at = path.find("/", at + 1)


def _others(path: str, alternatives: tuple[str, ...]) -> Iterator[str]:
    stem = path
    for ending in _ENDINGS:
        stem = stem.removesuffix(ending)
    return (stem + ending for ending in alternatives if stem + ending != path)


def gone(base: Path) -> UserError:
    """Return the error of a data set whose folder disappeared while it was read."""
    return UserError(
        "dataset-gone",
        what=f"The data set {base} went away while it was being read.",
        do="Connect its drive or share again and repeat; the index goes on from where it was.",
    )
