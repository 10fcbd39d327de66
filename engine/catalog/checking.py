"""Checking listed images one by one: label, report text, file and header, in parallel."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from engine.catalog.listing import Entry, Listing
from engine.catalog.tables import decode
from engine.dicom.headers import ImageHeader, read_header
from engine.dicom.quiet import QUIET
from engine.dicom.rejection import ImageRejected
from engine.errors import UserError
from engine.events import Progress, Report
from engine.records import UNLABELLED

MAX_REPORT_BYTES = 1 << 20
_CHUNK = 128
_WORKERS = 4


@dataclass(frozen=True, slots=True)
class Checked:
    """One usable image: its entry, where its file is, its report and its header."""

    entry: Entry
    path: str
    report: str
    header: ImageHeader


@dataclass(frozen=True, slots=True)
class Refused:
    """One image that is not usable, with the code of the reason."""

    entry: Entry
    code: str


def check_images(listing: Listing, *, report: Report) -> Iterator[Checked | Refused]:
    """Check every entry, in order; ``report`` may raise Cancelled between chunks.

    Threads rather than processes: the files' latency counts, above all on a network share, and the
    headers are short.

    Raises
    ------
    UserError
        ``dataset-gone`` when the base folder disappears meanwhile.
    """
    entries = listing.entries
    chunks = [entries[start : start + _CHUNK] for start in range(0, len(entries), _CHUNK)]
    report(Progress("Reading images", 0, len(entries)))
    done = 0
    with QUIET, ThreadPoolExecutor(_WORKERS, thread_name_prefix="index") as pool:
        try:
            for results in pool.map(lambda chunk: _check_chunk(chunk, listing), chunks):
                _check_base(listing.base)
                yield from results
                done += len(results)
                report(Progress("Reading images", done, len(entries)))
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _check_base(base: Path) -> None:
    if not base.is_dir():
        raise UserError(
            "dataset-gone",
            what=f"The data set {base} went away while it was being read.",
            do="Connect its drive or share again and repeat.",
        )


def _check_chunk(entries: tuple[Entry, ...], listing: Listing) -> list[Checked | Refused]:
    # Images of one study stand together, so one remembered report saves most repeated reads.
    results: list[Checked | Refused] = []
    known_path, known_text = "", ""
    for entry in entries:
        if entry.report_path and not entry.report and entry.report_path != known_path:
            known_path, known_text = entry.report_path, _read_report(listing, entry.report_path)
        results.append(_check(entry, entry.report or (known_text if entry.report_path else ""), listing))
    return results


def _read_report(listing: Listing, path: str) -> str:
    try:
        with (listing.base / path).open("rb") as stream:
            data = stream.read(MAX_REPORT_BYTES + 1)
    except (OSError, ValueError):
        return ""
    if len(data) > MAX_REPORT_BYTES or b"\0" in data:
        return ""
    return listing.model_text(decode(data).text)


def _check(entry: Entry, text: str, listing: Listing) -> Checked | Refused:
    if entry.label == UNLABELLED:
        return Refused(entry, "no-label")
    if not text:
        return Refused(entry, "no-report")
    path = _locate(entry.path, listing)
    try:
        return Checked(entry, path, text, read_header(listing.base / path))
    except ImageRejected as rejected:
        return Refused(entry, rejected.code)


def _locate(path: str, listing: Listing) -> str:
    """Return the written path, or the first alternative ending under which the file is there."""
    if not listing.alternatives or os.path.lexists(listing.base / path):
        return path
    stem = path
    for ending in (".gz", ".dcm", ".jpg"):
        stem = stem.removesuffix(ending)
    found = (
        stem + ending for ending in listing.alternatives if os.path.lexists(listing.base / (stem + ending))
    )
    return next(found, path)
