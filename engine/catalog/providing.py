"""Providing a job with a catalog of its own: a copy of one that is given, or a fresh index."""

import shutil
from pathlib import Path

from engine.catalog.catalog import Catalog
from engine.catalog.indexing import index_dataset
from engine.events import Report
from engine.files import file_atomic, user_errors_of_disk

_MAGIC = b"SQLite format 3\0"


def is_catalog(path: Path) -> bool:
    """Tell whether a file begins like a catalog file."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def provide_catalog(dataset: Path, target: Path, *, report: Report) -> None:
    """Make ``target`` the catalog of a data set, readable by its owner only.

    Parameters
    ----------
    dataset : Path
        A folder or manifest, which is indexed; or a catalog file, which is copied with the reading
        that it was indexed by.

    Raises
    ------
    UserError
        As ``index_dataset`` and ``Catalog.open``; ``disk-full``, ``not-writable`` or ``folder-missing``.
    """
    if not is_catalog(dataset):
        index_dataset(dataset, target, report=report)
        return
    Catalog.open(dataset).close()
    with user_errors_of_disk(target), file_atomic(target) as temporary:
        shutil.copyfile(dataset, temporary)
