"""What lies on this computer of patients outside the data sets: listed by places, and purged one by one."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from engine.catalog.catalog import Catalog
from engine.catalog.draft import draft_path
from engine.erasing import erase
from engine.errors import UserError
from engine.files import user_errors_of_disk
from engine.private_data import list_private, purge_private
from engine.runs import RunFolder
from engine.store.folder import StoreFolder
from engine.store.lease import exclusive
from engine.stored_records import StoredData, StoredPlaces


def list_stored(places: StoredPlaces) -> tuple[StoredData, ...]:
    """Return what lies there; what holds nothing is left out.

    Raises
    ------
    UserError
        What concerns the disk.
    """
    with user_errors_of_disk(places.runs):
        found = (
            *_store(places.store),
            *_catalogs(places.catalogs),
            *_lists(places.lists),
            *_runs(places.runs),
        )
    return tuple(one for one in found if one.files)


def purge_stored(stored: StoredData, places: StoredPlaces, *, at: datetime) -> None:
    """Delete what was listed, overwritten first but for the prepared images.

    Raises
    ------
    UserError
        ``store-in-use``, ``catalog-busy``, ``list-in-use``, ``run-unfinished``, ``run-busy``, and what concerns
        the disk.
    """
    match stored.kind:
        case "images":
            from engine.store.purging import purge_all  # brings the decoders of images

            purge_all(stored.path)
        case "catalog" | "unfinished_catalog":
            _purge_catalog(stored.path)
        case "lists":
            _purge_lists(stored.path, places.runs)
        case "run":
            purge_private(RunFolder(stored.path), at=at)


def _store(path: Path) -> Iterator[StoredData]:
    from engine.store.purging import list_store  # brings the decoders of images

    files = StoreFolder(path).files()
    size = _size(files)
    if not size:
        return
    try:
        patients: int | None = list_store(path).patients
    except UserError:
        patients = None  # damaged, or open to others: it can be purged all the same
    yield StoredData("images", path, "", len(files), size, patients)


def _catalogs(folder: Path) -> Iterator[StoredData]:
    for file in sorted(folder.glob("*.sqlite")):
        name, patients = _described(file)
        yield StoredData("catalog", file, name, 1, file.stat().st_size, patients)
    for file in sorted(folder.glob(draft_path(folder / "*.sqlite").name)):
        yield StoredData("unfinished_catalog", file, "", 1, file.stat().st_size)


def _described(file: Path) -> tuple[str, int | None]:
    """Return the name of a catalog's data set and how many patients it holds, where it can be read."""
    try:
        with Catalog.open(file) as catalog:
            return catalog.dataset.name, catalog.totals().patients
    except UserError:
        return "", None


def _lists(folder: Path) -> Iterator[StoredData]:
    files = tuple(file for file in sorted(folder.glob("*.csv")) if file.is_file())
    yield StoredData("lists", folder, "", len(files), _size(files))


def _runs(folder: Path) -> Iterator[StoredData]:
    for run in sorted(folder.glob("*")):
        if run.is_dir():
            private = list_private(RunFolder(run))
            yield StoredData("run", run, run.name, private.files, private.bytes)


def _purge_catalog(file: Path) -> None:
    """Erase a catalog, or what an index that was broken off has gathered."""
    with user_errors_of_disk(file):
        if file.suffix == ".unfinished":
            _require_idle(file)
        for part in sorted(file.parent.glob(f"{file.name}*")):
            erase(part)


def _require_idle(draft: Path) -> None:
    if not _is_idle(draft):
        raise UserError(
            "catalog-busy",
            what="A data set is being read into this catalog.",
            do="Wait until that has ended, or stop it, and try again.",
        )


def _is_idle(draft: Path) -> bool:
    try:
        with exclusive(draft) as alone:
            return alone
    except sqlite3.DatabaseError:
        return True  # damaged: nobody writes to it


def _purge_lists(folder: Path, runs: Path) -> None:
    """Erase the lists that runs were started with; a run that was prepared has its own copy."""
    lists = sorted(folder.glob("*.csv"))
    if any(_is_awaited(file, runs) for file in lists):
        raise UserError(
            "list-in-use",
            what="A run that is being prepared still reads its list.",
            do="Wait until the run has begun, and try again.",
        )
    with user_errors_of_disk(folder):
        for file in lists:
            erase(file)


def _is_awaited(file: Path, runs: Path) -> bool:
    run = RunFolder(runs / file.stem.rpartition("-")[0])
    return run.unfinished_file.is_file()


def _size(files: tuple[Path, ...]) -> int:
    return sum(file.stat().st_size for file in files)
