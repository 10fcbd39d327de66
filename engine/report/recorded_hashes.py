"""Comparing files with recorded SHA-256 hashes, in words."""

from collections.abc import Iterable
from pathlib import Path

from engine.audit.result import FileHash
from engine.files import sha256_of
from engine.report.finding import Finding, differs, met
from engine.report.plain import plain


def check_hashes(
    files: Iterable[FileHash], folder: Path, *, recorded: str = "recorded", prefix: str = ""
) -> list[Finding]:
    """Return a finding for each file: whether it has the hash that was recorded.

    Parameters
    ----------
    recorded : str
        What the hash belongs to, in words ("recorded", "that the report was made from").
    prefix : str
        Stands before each file's name.
    """
    return [_check(one, folder, recorded, prefix + plain(one.name, longest=60)) for one in files]


def hash_of(folder: Path, name: str) -> str | None:
    """Return a file's SHA-256, None where it cannot be read; a recorded name never leads out of the folder."""
    if Path(name).name != name:
        return None
    try:
        return sha256_of(folder / name)
    except OSError:
        return None


def _check(file: FileHash, folder: Path, recorded: str, title: str) -> Finding:
    found = hash_of(folder, file.name)
    if found is None:
        return differs(title, "It is missing or cannot be read.")
    if found != file.sha256:
        return differs(title, f"It is not the file {recorded}: its SHA-256 differs.")
    return met(title, f"It is the file {recorded}.")
