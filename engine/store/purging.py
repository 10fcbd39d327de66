"""Purging the store: some patients' share of it, or all; and what lies in it."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.store.folder import StoreFolder, default_store
from engine.store.index import in_use, told_in_words, transaction
from engine.store.lease import exclusive
from engine.store.store import Store, open_store
from engine.store.wiping import settle


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge did.

    Attributes
    ----------
    images, reports : int
        Prepared images, counted once for every way of preparing, and reports in token ids.
    waiting : bool
        Whether another run uses the store. What was purged can no longer be found; it is overwritten
        when that run ends.
    """

    images: int
    reports: int
    waiting: bool


@dataclass(frozen=True, slots=True)
class StoredImages:
    """The images of one way of preparing; ``bytes`` are those of its file."""

    size_px: int
    images: int
    bytes: int


@dataclass(frozen=True, slots=True)
class StoreContent:
    """What lies in a store.

    Attributes
    ----------
    bytes : int
        Of all its files.
    patients : int
        Of whom at least one image or report lies there.
    waiting : int
        Images that cannot be found any more and are overwritten when the runs that use the store end.
    """

    folder: Path
    bytes: int
    patients: int
    reports: int
    waiting: int
    images: tuple[StoredImages, ...]


def purge_patients(path: Path | None, subject_ids: Iterable[str]) -> Purged:
    """Overwrite all that the store holds of these patients, in every way of preparing.

    An id is taken as the same patient in every data set.

    Raises
    ------
    UserError
        ``store-damaged`` and what concerns the disk.
    """
    folder = StoreFolder(path or default_store())
    if not folder.index.exists():
        return Purged(0, 0, waiting=False)
    with open_store(path) as store, told_in_words(folder):
        images, reports = _give_up(store, {store.digests.patient(one) for one in subject_ids})
    return Purged(images, reports, waiting=not settle(folder))


def _give_up(store: Store, patients: Iterable[bytes]) -> tuple[int, int]:
    given = [(patient,) for patient in patients]
    with transaction(store.connection):
        images = store.connection.executemany(
            "UPDATE image SET file = NULL WHERE patient = ? AND file IS NOT NULL", given
        ).rowcount
        reports = store.connection.executemany("DELETE FROM report WHERE patient = ?", given).rowcount
    return max(0, images), max(0, reports)


def purge_all(path: Path | None) -> None:
    """Delete every file of the store, damaged ones as well; only an empty lock file stays.

    Raises
    ------
    UserError
        ``store-in-use`` while a run uses it, and what concerns the disk.
    """
    folder = StoreFolder(path or default_store())
    if not folder.files():
        return
    with told_in_words(folder):
        folder.prepare()
        with exclusive(folder.lease_file) as alone:
            if not alone:
                raise in_use()
            for file in folder.files():
                if not file.name.startswith(folder.lease_file.name):
                    file.unlink()


def list_store(path: Path | None) -> StoreContent:
    """Return what lies in a store; nothing where there is none.

    Raises
    ------
    UserError
        ``store-damaged`` and what concerns the disk.
    """
    folder = StoreFolder(path or default_store())
    if not folder.index.exists():
        return StoreContent(folder.path, 0, 0, 0, 0, ())
    with open_store(path) as store, told_in_words(folder):
        images = _stored_images(store)
        patients, reports, waiting = (_number(store.connection, query) for query in _COUNTS)
    taken = sum(file.stat().st_size for file in folder.files())
    return StoreContent(folder.path, taken, patients, reports, waiting, images)


_COUNTS = (
    "SELECT count(*) FROM (SELECT patient FROM image UNION SELECT patient FROM report)",
    "SELECT count(*) FROM report",
    "SELECT count(*) FROM image WHERE file IS NULL",
)


def _number(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])


def _stored_images(store: Store) -> tuple[StoredImages, ...]:
    rows = store.connection.execute(
        "SELECT key, size_px, count(file) FROM preparation JOIN image ON preparation = id "
        "GROUP BY id ORDER BY size_px, key"
    ).fetchall()
    folder = store.folder
    return tuple(
        StoredImages(size_px, images, folder.pixel_file(key).stat().st_size) for key, size_px, images in rows
    )
