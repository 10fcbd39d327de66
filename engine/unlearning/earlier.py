"""Finding whose patients a model has forgotten already, where an earlier run of this program made it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.errors import UserError
from engine.files import read_json
from engine.model.config import MANIFEST_FILE, Manifest
from engine.register.models import RegisteredModel
from engine.requests import RequestedPatients
from engine.runs import RunFolder


@dataclass(frozen=True, slots=True)
class EarlierRuns:
    """What is known of the runs that made a model.

    Attributes
    ----------
    run_id : str
        The last of them; empty for a model that no run has made.
    requests : tuple of tuple of str
        Patient ids of every request that the model has forgotten, the oldest first; empty where the
        run's folder, or its private lists, are not at hand.
    """

    run_id: str = ""
    requests: tuple[tuple[str, ...], ...] = ()


def find_earlier(checkpoint: Path, registered: RegisteredModel | None) -> EarlierRuns:
    """Return what the run that made a checkpoint has left: in the folder around it, or where the register says.

    Parameters
    ----------
    checkpoint : Path
        A checkpoint folder that is complete.
    registered : RegisteredModel or None
        What the register knows of it.

    Raises
    ------
    UserError
        Where the checkpoint's manifest is damaged.
    """
    run_id = read_json(checkpoint / MANIFEST_FILE, Manifest).run_id
    run_id = run_id or (registered.run_id if registered else "")
    if not run_id:
        return EarlierRuns()
    for folder in _places(checkpoint, registered):
        requests = _requests_of(RunFolder(folder), run_id)
        if requests:
            return EarlierRuns(run_id, requests)
    return EarlierRuns(run_id)


def _places(checkpoint: Path, registered: RegisteredModel | None) -> Iterator[Path]:
    yield checkpoint.resolve().parent
    if registered and registered.run_folder:
        yield Path(registered.run_folder)


def _requests_of(folder: RunFolder, run_id: str) -> tuple[tuple[str, ...], ...]:
    # What is missing, damaged or another run's is no list of this model's: the steward is asked for it.
    try:
        if folder.record().run_id != run_id:
            return ()
        requested = read_json(folder.requests_file, RequestedPatients)
    except UserError:
        return ()
    return (*requested.earlier, *requested.forget)
