"""Being the only one who works on a run folder, and clearing away what a killed one left there."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from engine.errors import UserError
from engine.files import remove_unfinished, user_errors_of_disk
from engine.runs import RunFolder
from engine.store.folder import make_private
from engine.store.lease import exclusive


@contextmanager
def working_on(folder: RunFolder) -> Iterator[None]:
    """Hold a run folder that is there; the hold ends with the process, however that ends.

    Raises
    ------
    UserError
        ``run-busy`` while another program works on it, and what concerns the disk.
    """
    with ExitStack() as held:
        with user_errors_of_disk(folder.path):
            make_private(folder.lease_file)
            if not _hold(folder, held):
                raise UserError(
                    "run-busy",
                    what=f"Another program is working on the run in {folder.path}.",
                    do="Wait until it has ended, or stop it there.",
                )
            for place in (folder.path, folder.private, folder.states):
                remove_unfinished(place)
        yield


def _hold(folder: RunFolder, held: ExitStack) -> bool:
    try:
        return held.enter_context(exclusive(folder.lease_file))
    except sqlite3.DatabaseError as error:
        raise UserError(
            "not-writable",
            what=f"{folder.lease_file.name} in {folder.path} cannot be used.",
            do="Make sure that you may write to the folder, and delete that file.",
        ) from error
