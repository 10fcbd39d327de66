"""Checking listed images: label, split, report text, and what their files say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.catalog.file_reading import WINDOW, ReadFile, RememberingReader
from engine.catalog.listing import Entry, Listing
from engine.catalog.membership import Memberships
from engine.catalog.repeats import Repeats
from engine.dicom.facts import FileFacts
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
    listing: Listing, repeats: Repeats, memberships: Memberships, *, files: RememberingReader
) -> Iterator[list[Result]]:
    """Check the first image of every id, and the others where it is not usable, some hundreds at a time.

    Parameters
    ----------
    repeats : Repeats
        Of the listing's entries; what is checked is taken out of it.
    memberships : Memberships
        As the data set gives them; without a source every patient will be drawn into a set.

    Raises
    ------
    UserError
        ``dataset-gone`` when the base folder disappears meanwhile.
    """
    total = len(repeats.first)
    for at in range(0, total, WINDOW):
        files.progress(Progress("Reading images", at, total))
        entries = repeats.first[at : at + WINDOW]
        results = _check(entries, listing, memberships, files=files)
        yield results
        pairs = zip(entries, results, strict=True)
        others = repeats.take(entry.image_id for entry, result in pairs if isinstance(result, Refused))
        used: set[str] = set()
        for start in range(0, len(others), WINDOW):
            checked = _check(others[start : start + WINDOW], listing, memberships, files=files)
            yield [_once(result, used) for result in checked]
    files.progress(Progress("Reading images", total, total))


def _once(result: Result, used: set[str]) -> Result:
    """Refuse an image whose id is used already."""
    if isinstance(result, Refused):
        return result
    if result.entry.image_id in used:
        return Refused(result.entry.path, "id-twice")
    used.add(result.entry.image_id)
    return result


def _check(
    entries: Sequence[Entry], listing: Listing, memberships: Memberships, *, files: RememberingReader
) -> list[Result]:
    codes = [_refusal(entry, listing, memberships) for entry in entries]
    listed = [at for at, code in enumerate(codes) if not code]
    read = files.examine([entries[at].path for at in listed], listing.alternatives)
    found = dict(zip(listed, read, strict=True))
    # Only now the reports: where the whole tree is missing, it is the images that should be named.
    usable = [entries[at] for at, file in found.items() if file.facts.kind == "image"]
    texts = _texts(usable, listing, files)
    return [
        _result(entry, code, found.get(at), entry.report or texts.get(entry.report_path, ""))
        for at, (entry, code) in enumerate(zip(entries, codes, strict=True))
    ]


def _refusal(entry: Entry, listing: Listing, memberships: Memberships) -> str:
    known = (entry.label,) if listing.kind == "multiclass" else entry.findings
    if all(value == UNLABELLED for value in known):
        return "no-label"
    if memberships.source and memberships.of(entry.subject_id) == "none":
        return "no-split"
    return "" if entry.report or entry.report_path else "no-report"


def _texts(entries: Sequence[Entry], listing: Listing, files: RememberingReader) -> dict[str, str]:
    """Return the model's texts of the entries' report files, by path."""
    paths = dict.fromkeys(entry.report_path for entry in entries if entry.report_path and not entry.report)
    return {path: listing.model_text(text) for path, text in files.texts(list(paths)).items()}


def _result(entry: Entry, code: str, file: ReadFile | None, text: str) -> Result:
    if file is None:
        return Refused(entry.path, code)
    if file.facts.kind != "image":
        return Refused(entry.path, file.facts.code or "no-image")
    return Checked(entry, file.path, text, file.facts) if text else Refused(entry.path, "no-report")
