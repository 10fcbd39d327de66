"""Paths as tables write them: relative, and never out of the data set's folder."""


def is_inside(path: str) -> bool:
    """Tell whether a written path is relative and never climbs above where it starts."""
    written = path.replace("\\", "/")
    if written.startswith("/") or ":" in written or "\0" in written:
        return False
    return ".." not in written or ".." not in written.split("/")
