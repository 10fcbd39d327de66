"""Walking a data set's folder: every file once, and every place that cannot be walked told."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.catalog.listing import ListedReject
from engine.catalog.locating import gone
from engine.events import Progress, Report

_STRIDE = 1000


@dataclass(frozen=True, slots=True)
class Tree:
    """The files below a folder and the places in it that lead to none.

    Attributes
    ----------
    files : tuple of str
        Relative to the folder, with forward slashes; files of one folder stand together, by name.
    rejects : tuple of ListedReject
        Folders that cannot be read, links to folders, devices, and names that are no text.
    """

    files: tuple[str, ...]
    rejects: tuple[ListedReject, ...]


@dataclass(frozen=True, slots=True)
class TreeStart:
    """The first files that a walk found in a given time, and whether these are all."""

    files: tuple[str, ...]
    complete: bool

    @property
    def count(self) -> str:
        """How many files there are, in words."""
        return f"{len(self.files):,}" if self.complete else f"more than {len(self.files):,}"


@dataclass(frozen=True, slots=True)
class _Folder:
    """What one folder holds: names of its folders, and of everything else with a code where refused."""

    folders: tuple[str, ...]
    others: tuple[tuple[str, str], ...]


def read_tree(root: Path, *, report: Report) -> Tree:
    """Walk a folder whole; see ``walk``.

    Raises
    ------
    UserError
        ``dataset-gone`` when the folder disappears meanwhile.
    """
    identity = _identity(root)
    files: list[str] = []
    rejects: list[ListedReject] = []
    for at, found in enumerate(walk(root)):
        if at % _STRIDE == 0:
            report(Progress("Looking through the folder", at, 0))
        if isinstance(found, ListedReject):
            rejects.append(found)
        else:
            files.append(found)
    # An unmounted share leaves an empty folder of the same name behind.
    if identity is None or _identity(root) != identity or not (files or rejects):
        raise gone(root)
    return Tree(tuple(files), tuple(rejects))


def read_start(root: Path, *, seconds: float) -> TreeStart:
    """Walk a folder until the time is over."""
    files: list[str] = []
    end = time.monotonic() + seconds
    for found in walk(root):
        if isinstance(found, str):
            files.append(found)
        if time.monotonic() > end:
            return TreeStart(tuple(files), complete=False)
    return TreeStart(tuple(files), complete=True)


def walk(root: Path) -> Iterator[str | ListedReject]:
    """Give every file below a folder, and a reject for every place that cannot be walked.

    A link to a file counts as a file. A link to a folder is never followed: what it shows lies
    in the data set anyway, or outside where nobody asked to look.
    """
    known: set[tuple[int, int]] = set()
    waiting = [""]
    while waiting:
        path = waiting.pop()
        code = _refusal(root / path, known)
        content = None if code else _read_folder(root / path)
        if content is None:
            yield ListedReject(readable(path) or ".", code or "folder-unreadable")
            continue
        prefix = f"{path}/" if path else ""
        for name, refused in content.others:
            yield _found(prefix + name, refused)
        waiting.extend(prefix + name for name in reversed(content.folders))


def _found(path: str, code: str) -> str | ListedReject:
    shown = readable(path)
    if not code and shown == path:
        return path
    return ListedReject(shown, code or "name-not-text")


def readable(path: str) -> str:
    """Return a path that can be stored and shown, with ``?`` in place of bytes that are no text."""
    return path.encode("utf-8", "replace").decode()


def _identity(folder: Path) -> tuple[int, int] | None:
    """Return what tells a folder from any other; None where it is not there or cannot be looked at."""
    try:
        status = folder.stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _refusal(folder: Path, known: set[tuple[int, int]]) -> str:
    """Keep a folder from being read twice (a mount point or junction may lead back up)."""
    identity = _identity(folder)
    if identity is None:
        return "folder-unreadable"
    # Some file systems number nothing.
    if identity[1] and identity in known:
        return "folder-link"
    known.add(identity)
    return ""


def _read_folder(folder: Path) -> _Folder | None:
    folders: list[str] = []
    others: list[tuple[str, str]] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                code = _kind(entry)
                if code == "folder":
                    folders.append(entry.name)
                else:
                    others.append((entry.name, code))
    except OSError:
        return None
    return _Folder(tuple(sorted(folders)), tuple(sorted(others)))


def _kind(entry: os.DirEntry[str]) -> str:
    """Return ``folder``, the code of a reason, or nothing for a file (also one that a link misses)."""
    try:
        if entry.is_dir(follow_symlinks=False):
            return "folder"
        if entry.is_dir():
            return "folder-link"
        return "" if entry.is_file() or not Path(entry).exists() else "not-a-file"
    except OSError:
        return "file-unreadable"
