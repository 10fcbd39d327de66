"""Checking listed images: label, split, report text, and what their files say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.catalog.file_reading import WINDOW, ReadFile, RememberingReader
from engine.catalog.listing import Entry, Listing
from engine.catalog.membership import Memberships
from engine.dicom.file_facts import FileFacts
from engine.events import Progress
from engine.records import UNLABELLED


@dataclass(frozen=True, slots=True)
class Checked:
    """One usable image: its entry, where its file is, its report and what its file says."""

    entry: Entry
    path: str
    report: str
    facts: FileFacts


@dataclass(frozen=True, slots=True)
class Refused:
    """One image that is not usable: its path, and the code of the reason."""

    path: str
    code: str


Result = Checked | Refused


def check_images(
    listing: Listing, memberships: Memberships, *, files: RememberingReader
) -> Iterator[list[Result]]:
    """Check every entry and give the results in order, some hundreds at a time.

    Parameters
    ----------
    memberships : Memberships
        As the data set gives them; without a source every patient will be drawn into a set.

    Raises
    ------
    UserError
        ``dataset-gone`` when the base folder disappears meanwhile.
    """
    entries = listing.entries
    for at in range(0, len(entries), WINDOW):
        files.progress(Progress("Reading images", at, len(entries)))
        yield _check(entries[at : at + WINDOW], listing, memberships, files=files)
    files.progress(Progress("Reading images", len(entries), len(entries)))


def _check(
    entries: Sequence[Entry], listing: Listing, memberships: Memberships, *, files: RememberingReader
) -> list[Result]:
    codes = [_refusal(entry, listing, memberships) for entry in entries]
    listed = [entry for entry, code in zip(entries, codes, strict=True) if not code]
    read = files.examine([entry.path for entry in listed], listing.alternatives)
    found = {entry.image_id: file for entry, file in zip(listed, read, strict=True)}
    # Only now the reports: where the whole tree is missing, it is the images that should be named.
    usable = [entry for entry in listed if found[entry.image_id].facts.kind == "image"]
    texts = _texts(usable, listing, files)
    return [
        _result(entry, code, found.get(entry.image_id), texts.get(entry.image_id, ""))
        for entry, code in zip(entries, codes, strict=True)
    ]


def _refusal(entry: Entry, listing: Listing, memberships: Memberships) -> str:
    known = (entry.label,) if listing.kind == "multiclass" else entry.findings
    if all(value == UNLABELLED for value in known):
        return "no-label"
    if memberships.source and memberships.of(entry.subject_id) == "none":
        return "no-split"
    return "" if entry.report or entry.report_path else "no-report"


def _texts(entries: Sequence[Entry], listing: Listing, files: RememberingReader) -> dict[str, str]:
    """Return the model's text by image id."""
    paths = {entry.report_path: "" for entry in entries if entry.report_path and not entry.report}
    texts = {path: listing.model_text(text) for path, text in files.texts(list(paths)).items()}
    return {entry.image_id: entry.report or texts.get(entry.report_path, "") for entry in entries}


def _result(entry: Entry, code: str, file: ReadFile | None, text: str) -> Result:
    if file is None:
        return Refused(entry.path, code)
    if file.facts.kind != "image":
        return Refused(entry.path, file.facts.code or "no-image")
    return Checked(entry, file.path, text, file.facts) if text else Refused(entry.path, "no-report")
