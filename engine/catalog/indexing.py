"""Indexing a data set: listing, checking, splitting, and writing the catalog."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from engine.catalog import file_reading
from engine.catalog import listing as listed
from engine.catalog.adapters import detect
from engine.catalog.catalog import Catalog
from engine.catalog.checking import Refused, check_images
from engine.catalog.content import content_version
from engine.catalog.draft import CatalogDraft, open_draft
from engine.catalog.draft_tables import Owner
from engine.catalog.file_reading import RememberingReader
from engine.catalog.listing import Adapter, Listing
from engine.catalog.locating import gone
from engine.catalog.membership import Memberships, drawn_memberships, listed_memberships
from engine.catalog.memory import READER
from engine.catalog.reading import AS_FOUND, Reading
from engine.catalog.repeats import Repeats
from engine.catalog.sharing import write_shared_images
from engine.catalog.totals import Totals
from engine.catalog.writing import ImageTables, write_patients
from engine.dicom import rejection
from engine.events import Notice, Progress, Report, ignore
from engine.files import GONE, to_json_line

REASONS = rejection.REASONS | listed.REASONS | file_reading.REASONS
"""Every reason for which an image is not usable, by code."""

_GONE = {errno.ENOENT, *GONE}


def index_dataset(
    dataset: Path, catalog: Path, *, reading: Reading = AS_FOUND, report: Report = ignore
) -> Totals:
    """Index a data set into a catalog file, which is replaced only when all is done.

    Files that have not changed since they were last indexed into the same catalog are not opened,
    also where that index was broken off: it is gone on with.

    Parameters
    ----------
    dataset : Path
        A folder, or a manifest file; only read.
    catalog : Path
        The SQLite file to write.
    reading : Reading
        How the data set is to be read, where that is not to be found out.
    report : Report
        Receives progress; when it raises Cancelled, the catalog is as it was.

    Raises
    ------
    UserError
        When the data set or a table of it cannot be understood, or the catalog cannot be written.
    """
    adapter = detect(dataset, reading)
    base = (dataset if dataset.is_dir() else dataset.parent).resolve()
    with (
        _told_when_gone(base),
        open_draft(catalog, Owner(str(dataset.resolve()), READER)) as draft,
    ):
        _Index(draft, _absolute(reading), report).fill(adapter, dataset, base)
    with Catalog.open(catalog) as written:
        totals = written.totals()
    _warn_of_shared_images(totals, report)
    return totals


@contextmanager
def _told_when_gone(base: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _GONE:
            raise gone(base) from error
        raise


def _absolute(reading: Reading) -> Reading:
    """Make a reading's files findable from anywhere, because it is kept."""
    return replace(
        reading,
        label_file=reading.label_file and reading.label_file.resolve(),
        split_file=reading.split_file and reading.split_file.resolve(),
    )


@dataclass(frozen=True, slots=True)
class _Index:
    """One indexing under way."""

    draft: CatalogDraft
    reading: Reading
    report: Report

    def fill(self, adapter: Adapter, dataset: Path, base: Path) -> None:
        """List, check and write everything into the draft."""
        with self._reader(base) as files:
            listing = adapter.list_images(dataset, self.reading, files=files, report=self.report)
        known = listed_memberships(listing.entries, listing.split_source)
        with self._reader(listing.base) as files:
            self._check(listing, known, files)
            files.progress(Progress("Comparing images", 0, 0))
            write_shared_images(self.draft.connection, files=files)
        self.report(Progress("Writing the catalog", 0, 1))
        self._finish(listing, known, adapter.name)

    def _reader(self, base: Path) -> RememberingReader:
        return RememberingReader(base, self.draft, report=self.report, decode=self.reading.decode)

    def _check(self, listing: Listing, known: Memberships, files: RememberingReader) -> None:
        tables = ImageTables(self.draft.connection)
        repeats = Repeats(listing.entries)
        for results in check_images(listing, repeats, known, files=files):
            tables.add(results)
            self.draft.commit_now_and_then()
        rejects = (*listing.rejects, *repeats.rejects())
        tables.reject(Refused(reject.path, reject.code) for reject in rejects)
        if files.misses_folders and not self._count("SELECT count(*) FROM file_facts"):
            self._warn_of_missing_folder(listing)

    def _warn_of_missing_folder(self, listing: Listing) -> None:
        missing = self._count("SELECT count(*) FROM rejects WHERE code = 'file-missing'")
        self.report(
            Notice(
                "warning",
                "No image file is there: the folder that holds them is missing in {0}. {1:,} images are rejected for it.",
                (str(listing.base), missing),
            )
        )

    def _finish(self, listing: Listing, known: Memberships, adapter: str) -> None:
        connection = self.draft.connection
        memberships = known
        if not known.source:
            usable = connection.execute("SELECT DISTINCT subject_id FROM images").fetchall()
            memberships = drawn_memberships((row[0] for row in usable), seed=self.reading.seed)
        write_patients(connection, memberships, _subjects(listing))
        connection.executemany("INSERT INTO classes VALUES (?,?)", enumerate(listing.labels))
        connection.executemany("INSERT INTO reasons VALUES (?,?)", REASONS.items())
        facts = {
            "base": str(listing.base),
            "adapter": adapter,
            "kind": listing.kind,
            "reading": to_json_line(self.reading).decode(),
            "split_source": memberships.source,
            "version": content_version(connection, listing.labels, listing.kind),
        }
        connection.executemany("INSERT INTO facts VALUES (?,?)", facts.items())

    def _count(self, query: str) -> int:
        count: int = self.draft.connection.execute(query).fetchone()[0]
        return count


def _subjects(listing: Listing) -> set[str]:
    named = {entry.subject_id for entry in listing.entries}
    return named | {reject.subject_id for reject in listing.rejects if reject.subject_id}


def _warn_of_shared_images(totals: Totals, report: Report) -> None:
    shared = totals.shared_images
    if shared:
        report(
            Notice(
                "warning",
                "1 image belongs to more than one patient ({1} patients in all): forgetting one of them leaves the "
                "image with the other."
                if shared == 1
                else "{0} images belong to more than one patient ({1} patients in all): forgetting one of them leaves "
                "the image with the other.",
                (shared, totals.shared_patients),
            )
        )
