"""What was understood of a MIMIC-CXR folder before it is indexed, from the beginnings of its tables."""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from engine.catalog.chosen_files import (
    LabelPreview,
    in_words,
    preview_label_file,
    preview_split,
    with_chosen_files,
)
from engine.catalog.listing import Entry, Listing
from engine.catalog.mimic_labels import (
    MimicLabel,
    choose_mimic_label,
    mimic_labels,
    split_table,
    split_words,
)
from engine.catalog.mimic_listing import MimicTables, list_tables
from engine.catalog.mimic_tables import Acquisitions, ImageColumns, image_table, read_images
from engine.catalog.mimic_tree import scan_images
from engine.catalog.preview import DatasetPreview, PreviewFact
from engine.catalog.preview_rows import SHOWN_ROWS, preview_rows
from engine.catalog.reading import Reading
from engine.catalog.tables import read_table
from engine.catalog.text_files import count_lines
from engine.errors import UserError
from engine.events import ignore

_HEAD_BYTES = 1 << 19


def preview_mimic(dataset: Path, reading: Reading) -> DatasetPreview:
    """Say what was understood of a folder.

    Raises
    ------
    UserError
        When a table or a folder cannot be read at all.
    """
    root = dataset.resolve()
    labels = mimic_labels(root)
    chosen, label = _label(root, labels, reading)
    listing = _first_images(root, chosen, reading)
    divided = split_table(root, chosen)
    split = preview_split(reading, split_words(divided))
    problems = [*label.problems, *split.problems]
    if not listing.entries:
        problems.append(f"Neither the tables nor the folder files in {root} name an image.")
    elif not problems:
        listing, told = _with_files(listing, reading)
        problems += told
    return DatasetPreview(
        dataset=dataset,
        adapter="",
        title="",
        facts=tuple(_facts(root, listing, labels)),
        columns=(),
        available_columns=(),
        label=label.label,
        label_choices=label.choices,
        split=split.words,
        rows=preview_rows(listing),
        problems=tuple(problems),
    )


def _label(
    root: Path, labels: tuple[MimicLabel, ...], reading: Reading
) -> tuple[MimicLabel | None, LabelPreview]:
    chosen_file = preview_label_file(reading)
    if chosen_file is not None:
        return None, chosen_file
    choices = tuple(label.choice for label in labels)
    try:
        chosen = choose_mimic_label(labels, reading, root)
    except UserError as error:
        return None, LabelPreview(choices, problems=(in_words(error),))
    return chosen, LabelPreview(choices, chosen.name)


def _first_images(root: Path, label: MimicLabel | None, reading: Reading) -> Listing:
    table = image_table(root)
    images = (
        scan_images(root, most=SHOWN_ROWS)
        if table is None
        else read_images(read_table(table, most_bytes=_HEAD_BYTES))
    )
    labels = label.read(reading, most_bytes=_HEAD_BYTES) if label else None
    listing = list_tables(root, MimicTables(images, _not_known(images), labels, None, ""))
    shown = sorted(listing.entries, key=_is_unlabelled)[:SHOWN_ROWS] if labels else listing.entries
    return replace(listing, entries=tuple(shown))


def _not_known(images: ImageColumns) -> Acquisitions:
    return Acquisitions([""] * len(images), [""] * len(images))


def _is_unlabelled(entry: Entry) -> bool:
    return entry.label < 0 and all(value < 0 for value in entry.findings)


def _with_files(listing: Listing, reading: Reading) -> tuple[Listing, tuple[str, ...]]:
    """Apply the chosen label file to the images shown; that none of these few is in it is no problem yet."""
    try:
        return with_chosen_files(listing, replace(reading, split_file=None), report=ignore), ()
    except UserError as error:
        return listing, () if error.code == "file-no-match" else (in_words(error),)


def _facts(root: Path, listing: Listing, labels: Iterable[MimicLabel]) -> Iterable[PreviewFact]:
    table = image_table(root)
    if table is None:
        yield PreviewFact("Images", "not counted: no table lists them, so the folders will be read")
    else:
        yield PreviewFact("Images listed", f"{count_lines(table) - 1:,} ({table.name})")
    tables = tuple(dict.fromkeys(label.table.name for label in labels))
    yield PreviewFact("Tables with labels", ", ".join(tables) or "none")
    shown = listing.entries[:SHOWN_ROWS]
    images = sum(any(map(os.path.lexists, _places(entry, listing))) for entry in shown)
    yield PreviewFact("Images found", f"{images} of the first {len(shown)}")
    reports = sum((listing.base / entry.report_path).is_file() for entry in shown)
    yield PreviewFact("Reports found", f"for {reports} of the first {len(shown)} images")


def _places(entry: Entry, listing: Listing) -> tuple[Path, ...]:
    stem = entry.path.removesuffix(".gz").rpartition(".")[0]
    return (
        listing.base / entry.path,
        *(listing.base / (stem + ending) for ending in listing.alternatives),
    )
