"""What was understood of a manifest before it is indexed."""

from dataclasses import replace

from engine.catalog.chosen_files import (
    LabelPreview,
    in_words,
    preview_label_file,
    preview_split,
    with_chosen_files,
)
from engine.catalog.columns import ColumnMatch, match_columns
from engine.catalog.label_columns import offered_labels
from engine.catalog.listing import Listing
from engine.catalog.manifest_listing import list_table
from engine.catalog.preview import ColumnUse, DatasetPreview, PreviewFact
from engine.catalog.preview_rows import preview_rows
from engine.catalog.reading import Reading
from engine.catalog.tables import Table
from engine.errors import UserError
from engine.events import ignore

_ENCODINGS = {"utf-8": "UTF-8", "utf-16": "UTF-16", "cp1252": "Windows-1252, as it is not UTF-8"}


def preview_table(table: Table, reading: Reading) -> DatasetPreview:
    """Say what was understood of a manifest's table, or of its beginning.

    Raises
    ------
    UserError
        When the table cannot be read at all, or a column of ours is named that does not exist.
    """
    match = match_columns(table.columns, reading)
    label = preview_label_file(reading) or _own_label(table, match, reading)
    split_column = match.theirs("split")
    split = preview_split(reading, f"column {split_column} of {table.path.name}" if split_column else "")
    problems = (*map(in_words, match.problems(table.path.name)), *label.problems, *split.problems)
    listing = None
    if not problems:
        try:
            listing = _listing(table, reading)
        except UserError as error:
            problems = (in_words(error),)
    return DatasetPreview(
        dataset=table.path,
        adapter="",
        title="",
        facts=_facts(table, listing),
        columns=_columns(match, label),
        available_columns=tuple(dict.fromkeys(filter(None, table.columns))),
        label=label.label,
        label_choices=label.choices,
        split=split.words if listing is None or listing.split_source else preview_split(reading, "").words,
        rows=preview_rows(listing) if listing else (),
        problems=problems,
    )


def _own_label(table: Table, match: ColumnMatch, reading: Reading) -> LabelPreview:
    main = match.theirs("label")
    offers = offered_labels(table, main=main, taken=match.taken - {main})
    try:
        return LabelPreview(offers.choices, offers.choose(reading.label).name)
    except UserError as error:
        return LabelPreview(offers.choices, problems=(in_words(error),))


def _listing(table: Table, reading: Reading) -> Listing:
    return with_chosen_files(list_table(table, reading), reading, report=ignore)


def _columns(match: ColumnMatch, label: LabelPreview) -> tuple[ColumnUse, ...]:
    """Return the columns; that of the label is needed while no other label is in use."""
    return tuple(replace(use, required=not label.label) if use.ours == "label" else use for use in match.uses)


def _facts(table: Table, listing: Listing | None) -> tuple[PreviewFact, ...]:
    counted = sum(1 for _ in table.rows())
    more = "more than " if table.cut else ""
    facts = [
        PreviewFact("Rows", f"{more}{counted:,}"),
        PreviewFact("Columns", f"{len(table.columns)}"),
        PreviewFact("Encoding", _ENCODINGS[table.encoding]),
    ]
    if listing is not None:
        patients = len({entry.subject_id for entry in listing.entries})
        studies = len({(entry.subject_id, entry.study_id) for entry in listing.entries})
        facts += [
            PreviewFact("Patients", f"{more}{patients:,}"),
            PreviewFact("Studies", f"{more}{studies:,}"),
            PreviewFact(
                "Rows that name no usable image", f"{more if listing.rejects else ''}{len(listing.rejects):,}"
            ),
        ]
    return tuple(facts)
