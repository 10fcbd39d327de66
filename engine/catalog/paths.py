"""Paths as tables write them: relative, and never out of the data set's folder."""

from pathlib import PurePosixPath


def is_inside(path: str) -> bool:
    """Tell whether a written path is relative and never climbs above where it starts."""
    parts = PurePosixPath(path.replace("\\", "/"))
    return not parts.is_absolute() and ".." not in parts.parts and ":" not in path and "\0" not in path
