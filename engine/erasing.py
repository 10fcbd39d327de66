"""Erasing a file with patient content: overwritten, then deleted."""

import os
import secrets
from pathlib import Path

AT_ONCE = 1 << 20


def erase(file: Path) -> None:
    """Overwrite a file with random bytes and delete it.

    On drives that write elsewhere than asked (flash, snapshots) the old bytes may outlive the overwriting.

    Raises
    ------
    OSError
        Where the disk refuses.
    """
    with file.open("r+b") as stream:
        left = os.fstat(stream.fileno()).st_size
        while left > 0:
            left -= stream.write(secrets.token_bytes(min(AT_ONCE, left)))
        stream.flush()
        os.fsync(stream.fileno())
    file.unlink()
