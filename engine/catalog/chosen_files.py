"""The label file and the split file that a user chose, for data sets of every layout."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine.catalog.keyed import KeyedValues
from engine.catalog.label_table import LabelTable, label_offers, read_label_table
from engine.catalog.listing import Entry, Listing
from engine.catalog.preview import LabelChoice
from engine.catalog.reading import Reading
from engine.catalog.split_table import read_split_table, split_column
from engine.catalog.splits import DRAWN, UNSEEN_FRACTION
from engine.catalog.tables import read_table
from engine.errors import UserError
from engine.events import Report
from engine.records import Membership

PREVIEW_BYTES = 4 << 20
"""How much of a table a preview reads."""


def with_chosen_files(listing: Listing, reading: Reading, *, report: Report) -> Listing:
    """Give a listing the labels and memberships of the chosen files, in place of its own.

    Adapters call it with what they listed; without chosen files it changes nothing. How many images
    and ids found each other is told as a notice.

    Raises
    ------
    UserError
        When a file cannot be read or understood, or nothing of it matches the data set.
    """
    if reading.label_file is not None:
        labels = read_label_table(reading.label_file, reading, label=reading.label)
        labels.values.count_use()
        entries = tuple(_labelled(listing.entries, labels))
        labels.values.tell_use("labels", len(entries), report=report)
        listing = replace(listing, entries=entries, labels=labels.names, kind=labels.kind)
    if reading.split_file is not None:
        split = read_split_table(reading.split_file)
        split.count_use()
        entries = tuple(_divided(listing.entries, split))
        split.tell_use("split", len(entries), report=report)
        listing = replace(listing, entries=entries, split_source=_split_words(reading))
    return listing


def _labelled(entries: tuple[Entry, ...], labels: LabelTable) -> Iterator[Entry]:
    for entry in entries:
        label = labels.of(
            image_id=entry.image_id,
            study_id=entry.study_id,
            subject_id=entry.subject_id,
            path=entry.path,
            accession=entry.accession,
        )
        yield replace(entry, label=label.label, findings=label.findings)


def _divided(entries: tuple[Entry, ...], split: KeyedValues[Membership]) -> Iterator[Entry]:
    for entry in entries:
        membership = split.of(
            image_id=entry.image_id,
            study_id=entry.study_id,
            subject_id=entry.subject_id,
            path=entry.path,
            accession=entry.accession,
        )
        yield replace(entry, membership=membership or "none")


def _split_words(reading: Reading) -> str:
    path = reading.split_file
    return "" if path is None else f"the chosen file {path.name}"


@dataclass(frozen=True, slots=True)
class LabelPreview:
    """The labels that can be chosen, the one that is used (empty where none), and what is wrong."""

    choices: tuple[LabelChoice, ...] = ()
    label: str = ""
    problems: tuple[str, ...] = ()


def preview_label_file(reading: Reading) -> LabelPreview | None:
    """Say what the chosen label file offers; None where none was chosen."""
    if reading.label_file is None:
        return None
    try:
        offers = label_offers(reading.label_file, most_bytes=PREVIEW_BYTES)
    except UserError as error:
        return LabelPreview(problems=(in_words(error),))
    try:
        return LabelPreview(offers.choices, offers.choose(reading.label).name)
    except UserError as error:
        return LabelPreview(offers.choices, problems=(in_words(error),))


@dataclass(frozen=True, slots=True)
class SplitPreview:
    """Where train and unseen come from, in words, and what is wrong."""

    words: str
    problems: tuple[str, ...] = ()


def preview_split(reading: Reading, own: str) -> SplitPreview:
    """Say where train and unseen come from: the chosen file, the data set's own, or a draw.

    Parameters
    ----------
    own : str
        Where the data set says it, in words; empty where it does not.
    """
    if reading.split_file is None:
        drawn = f"{DRAWN} {reading.seed}: {UNSEEN_FRACTION:.0%} of the patients are unseen"
        return SplitPreview(own or drawn)
    try:
        split_column(read_table(reading.split_file, most_bytes=PREVIEW_BYTES))
    except UserError as error:
        return SplitPreview("", (in_words(error),))
    return SplitPreview(_split_words(reading))


def in_words(error: UserError) -> str:
    """Return an error as one problem of a preview."""
    return f"{error.what} {error.do}"
