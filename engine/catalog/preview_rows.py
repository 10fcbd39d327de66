"""The first images of a listing as a preview shows them."""

from engine.catalog.listing import Entry, Listing
from engine.catalog.preview import PreviewRow
from engine.catalog.text_files import decode
from engine.records import UNLABELLED

SHOWN_ROWS = 8
_SHOWN_LETTERS = 300
_MOST_BYTES = 1 << 16


def preview_rows(listing: Listing) -> tuple[PreviewRow, ...]:
    """Return the first few images, with their reports read from their files where tables have none."""
    return tuple(_row(entry, listing) for entry in listing.entries[:SHOWN_ROWS])


def _row(entry: Entry, listing: Listing) -> PreviewRow:
    report = entry.report or _report_in_file(entry, listing)
    return PreviewRow(
        entry.subject_id, entry.study_id, entry.path, label_words(entry, listing), report[:_SHOWN_LETTERS]
    )


def label_words(entry: Entry, listing: Listing) -> str:
    """Return the class of an image, or the findings that are present, by name; empty when not known."""
    if listing.kind == "multiclass":
        return "" if entry.label == UNLABELLED else listing.labels[entry.label]
    if all(value == UNLABELLED for value in entry.findings):
        return ""
    named = zip(listing.labels, entry.findings, strict=True)
    return ", ".join(name for name, value in named if value == 1) or "none of them"


def _report_in_file(entry: Entry, listing: Listing) -> str:
    if not entry.report_path:
        return ""
    try:
        with (listing.base / entry.report_path).open("rb") as stream:
            return listing.model_text(decode(stream.read(_MOST_BYTES)).text)
    except (OSError, ValueError):
        return ""
