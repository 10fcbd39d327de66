"""Reading a finished run back from its folder."""

from pathlib import Path

from engine.runs import RunFolder
from gui.project import RunResult


def read_result(path: Path) -> RunResult:
    """Return a run with its audit, where it was audited.

    Raises
    ------
    UserError
        Where the folder is gone or damaged.
    """
    folder = RunFolder(path)
    audit = folder.audit() if folder.audit_file.is_file() else None
    return RunResult(folder, folder.record(), audit, folder.metrics())
