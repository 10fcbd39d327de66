"""Where the reports of an Open-i collection lie."""

import os
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

_FOLDER = "ecgen-radiology"
_XML = ".xml"
_LOOKED_AT = 1000
_HEAD_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Place:
    """Where a copy of the collection lies.

    Attributes
    ----------
    base : Path
        Absolute folder of the data set, which all paths are relative to.
    reports : str
        The folder of the reports, relative to ``base``; empty where it is the base.
    """

    base: Path
    reports: str

    def is_report(self, path: str) -> bool:
        """Tell by its place and ending whether a file is a report."""
        pure = PurePosixPath(path)
        folder = "" if str(pure.parent) == "." else str(pure.parent)
        return folder == self.reports and pure.suffix.lower() == _XML


def report_order(path: str) -> tuple[int, int, str]:
    """Return a key that sorts reports by number (2 before 10), names that are no numbers last."""
    stem = PurePosixPath(path).stem
    is_number = stem.isascii() and stem.isdigit()
    return (0, len(stem.lstrip("0")), stem.lstrip("0")) if is_number else (1, 0, path)


def find_place(dataset: Path) -> Place | None:
    """Find the reports: in the folder itself, in ``ecgen-radiology`` in it, or one folder deeper."""
    root = dataset.resolve()
    if root.name == _FOLDER or _holds_reports(root):
        return Place(root, "")
    for folder in (root / _FOLDER, *_inner_folders(root)):
        if folder.is_dir() and not folder.is_symlink():
            return Place(root, folder.relative_to(root).as_posix())
    return None


def _inner_folders(root: Path) -> list[Path]:
    try:
        with os.scandir(root) as entries:
            names = [entry.name for entry in islice(entries, _LOOKED_AT)]
    except OSError:
        return []
    return [root / name / _FOLDER for name in sorted(names)]


def _holds_reports(folder: Path) -> bool:
    """Tell whether one of the first files is a numbered XML file with the collection's root element."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in islice(entries, _LOOKED_AT) if entry.is_file()]
    except OSError:
        return False
    numbered = sorted(name for name in names if name.lower().endswith(_XML) and name[:-4].isdigit())
    return bool(numbered) and b"<eCitation" in _head(folder / numbered[0])


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(_HEAD_BYTES)
    except OSError:
        return b""
