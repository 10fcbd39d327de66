"""Indexing a data set: listing, checking, splitting, and writing the catalog."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from engine.catalog import listing as listed
from engine.catalog.adapters import detect
from engine.catalog.catalog import Catalog, Totals
from engine.catalog.checking import Checked, Refused, check_images
from engine.catalog.content import Content, RejectRow
from engine.catalog.file_reading import DirectReader
from engine.catalog.listing import Entry, ListedReject, Listing
from engine.catalog.membership import Memberships, drawn_memberships, listed_memberships
from engine.catalog.reading import AS_FOUND, Reading
from engine.catalog.writing import write_catalog
from engine.dicom import rejection
from engine.events import Notice, Progress, Report, ignore

REASONS = rejection.REASONS | listed.REASONS
"""Every reason for which an image is not usable, by code."""


def index_dataset(
    dataset: Path, catalog: Path, *, reading: Reading = AS_FOUND, report: Report = ignore
) -> Totals:
    """Index a data set into a catalog file, which is replaced only when all is done.

    Parameters
    ----------
    dataset : Path
        A folder, or a manifest file; only read.
    catalog : Path
        The SQLite file to write.
    reading : Reading
        How the data set is to be read, where that is not to be found out.
    report : Report
        Receives progress; when it raises Cancelled, nothing is left.

    Raises
    ------
    UserError
        When the data set or a table of it cannot be understood, or the catalog cannot be written.
    """
    adapter = detect(dataset, reading)
    base = (dataset if dataset.is_dir() else dataset.parent).resolve()
    listing = _without_repeats(adapter.list_images(dataset, reading, files=DirectReader(base), report=report))
    known = listed_memberships(listing.entries, listing.split_source)
    results = list(check_images(listing, report=report))
    images = [result for result in results if isinstance(result, Checked)]
    rejects = [_reject(result) for result in results if isinstance(result, Refused)]
    memberships = _memberships(known, images, reading.seed)
    content = Content(
        dataset=dataset.resolve(),
        base=listing.base,
        adapter=adapter.name,
        labels=listing.labels,
        memberships=memberships,
        subjects=_subjects(listing),
        images=tuple(image for image in images if memberships.of(image.entry.subject_id) != "none"),
        rejects=(*map(_listed_row, listing.rejects), *rejects, *_without_split(images, memberships)),
    )
    _warn_of_shared_images(content, report)
    report(Progress("Writing the catalog", 0, 1))
    write_catalog(catalog, content)
    report(Progress("Writing the catalog", 1, 1))
    with Catalog.open(catalog) as written:
        return written.totals()


def _without_repeats(listing: Listing) -> Listing:
    """Reject what is listed twice, so that every image id means one image."""
    first: dict[str, Entry] = {}
    repeats: list[ListedReject] = []
    for entry in listing.entries:
        kept = first.setdefault(entry.image_id, entry)
        if kept is not entry:
            code = "listed-twice" if _same_image(kept, entry) else "id-twice"
            repeats.append(ListedReject(entry.path, code, entry.subject_id))
    return replace(listing, entries=tuple(first.values()), rejects=(*listing.rejects, *repeats))


def _same_image(one: Entry, other: Entry) -> bool:
    return (one.subject_id, one.study_id, one.path) == (other.subject_id, other.study_id, other.path)


def _memberships(known: Memberships, images: list[Checked], seed: int) -> Memberships:
    if known.source:
        return known
    return drawn_memberships((image.entry.subject_id for image in images), seed=seed)


def _subjects(listing: Listing) -> frozenset[str]:
    named = {entry.subject_id for entry in listing.entries}
    return frozenset(named | {reject.subject_id for reject in listing.rejects if reject.subject_id})


def _reject(refused: Refused) -> RejectRow:
    return RejectRow(refused.entry.path, refused.code, REASONS[refused.code])


def _listed_row(reject: ListedReject) -> RejectRow:
    return RejectRow(reject.path, reject.code, REASONS[reject.code])


def _without_split(images: list[Checked], memberships: Memberships) -> list[RejectRow]:
    lost = (image for image in images if memberships.of(image.entry.subject_id) == "none")
    return [RejectRow(image.entry.path, "no-split", REASONS["no-split"]) for image in lost]


def _warn_of_shared_images(content: Content, report: Report) -> None:
    owners = Counter(path for path, _ in {(image.path, image.entry.subject_id) for image in content.images})
    shared = sum(count > 1 for count in owners.values())
    if shared:
        report(
            Notice(
                "warning",
                f"{shared} {'image belongs' if shared == 1 else 'images belong'} to more than one patient: "
                "forgetting one of them leaves the image with the other.",
            )
        )
