"""A worker whose process ends, or holds up, at files by whose names a test asks for it.

It tells only how long the files are: without the image libraries its process is up at once.
"""

import os
import time
from multiprocessing.connection import Connection
from pathlib import Path

from engine.dicom.facts import FileFacts


def serve(connection: Connection, base: str) -> None:
    """Answer as ``engine.catalog.worker.serve`` does."""
    try:
        connection.send([])
        while True:
            connection.send([read(Path(base) / path) for path in connection.recv()])
    except (EOFError, OSError):
        return


def read(path: Path) -> FileFacts:
    if "break" in path.name or ("once" in path.name and not path.with_suffix(".seen").exists()):
        path.with_suffix(".seen").touch()
        os._exit(9)
    if "hang" in path.name:
        time.sleep(600)
    return FileFacts("image", file_bytes=path.stat().st_size)


def serve_nothing(connection: Connection, base: str) -> None:
    """Break off before anything is said."""
    os._exit(9)
