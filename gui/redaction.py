"""An exception as text that may be passed on: no identifier, no folder of this computer, no value."""

import platform
import re
import traceback
from pathlib import Path

from PySide6.QtCore import qVersion

ROOT = Path(__file__).resolve().parent.parent
_PATH = re.compile(r"(?:[A-Za-z]:)?(?:[\\/][^\s\"'\\/:,;]+)+")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_NUMBERED = re.compile(r"\b\w*\d{3,}\w*\b")


def redacted(text: str) -> str:
    """Return text without paths, quoted values, and words that hold three digits or more in a row."""
    return _NUMBERED.sub("[number]", _QUOTED.sub("[value]", _PATH.sub("[path]", text)))


def crash_details(error: BaseException) -> str:
    """Return versions, the frames of our own and foreign code, and the redacted message."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    head = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.machine()}"
    return "\n".join([head, *lines, f"{type(error).__name__}: {redacted(str(error))}"])


def _place(file: str) -> str:
    path = Path(file)
    if path.is_relative_to(ROOT) and "site-packages" not in path.parts:
        return path.relative_to(ROOT).as_posix()
    return "/".join(path.parts[-2:])
