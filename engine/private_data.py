"""What a run folder keeps of patients, and purging it once the run's report was released."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from engine.erasing import erase
from engine.errors import UserError
from engine.files import user_errors_of_disk, write_atomic
from engine.occupying import working_on
from engine.register.pseudonyms import destroy_key, destroyed_mark
from engine.runs import RunFolder

LOST = (
    "This cannot be undone: the run's lists of patients, its catalog with their reports, and the key of its pseudonyms "
    "are overwritten. The run cannot be audited, compared or explained by a key sheet again, nor gone on with, and "
    "before its model forgets more patients the earlier lists have to be given by hand. Model, figures and report stay."
)


@dataclass(frozen=True, slots=True)
class PrivateData:
    """What lies in a run's private folder: how many files, and their bytes."""

    run: Path
    files: int
    bytes: int


def list_private(folder: RunFolder) -> PrivateData:
    """Return how much a run still keeps of patients."""
    sizes = [file.stat().st_size for file in _files(folder)]
    return PrivateData(folder.path, len(sizes), sum(sizes))


def purge_private(folder: RunFolder, *, at: datetime) -> PrivateData:
    """Overwrite and delete what a run keeps of patients, and leave a mark with the time.

    A purge that was broken off is gone on with, and a run that was broken off before it had begun counts as ended.
    What `erase` says of drives holds here.

    Raises
    ------
    UserError
        ``run-unfinished``, ``run-busy``, and what concerns the disk.
    """
    if folder.record_file.is_file() and folder.record().ended_at is None:
        raise UserError(
            "run-unfinished",
            what=f"The run in {folder.path} has not ended.",
            do="Go on with it first, or delete its folder.",
        )
    with working_on(folder), user_errors_of_disk(folder.private):
        found = list_private(folder)
        write_atomic(_mark(folder), f"{at.isoformat(timespec='seconds')}\n".encode())
        if folder.key_file.exists():
            destroy_key(folder.key_file, at=at)
        for file in _files(folder):
            erase(file)
    return found


def require_private(folder: RunFolder) -> None:
    """Refuse what needs a run's private data where it was purged.

    Raises
    ------
    UserError
        ``run-purged``.
    """
    if _mark(folder).exists():
        raise UserError(
            "run-purged",
            what=f"What the run in {folder.path} kept of patients was purged.",
            do="Its figures and its report stay as they are; for anything new start another run.",
        )


def _mark(folder: RunFolder) -> Path:
    return folder.private / "purged"


def _files(folder: RunFolder) -> list[Path]:
    kept = (_mark(folder), destroyed_mark(folder.key_file))
    return [path for path in sorted(folder.private.rglob("*")) if path.is_file() and path not in kept]
