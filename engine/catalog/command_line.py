"""How a data set is read, as options of the command line, and a preview as lines of text."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from engine.catalog.preview import DatasetPreview
from engine.catalog.reading import ColumnChoice, Reading, UnclearLabel
from engine.errors import UserError


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how a data set is to be read; without them all is found out."""
    parser.add_argument(
        "--layout", default="", metavar="NAME", help="mimic-cxr, open-i, manifest or dicom-folder"
    )
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="OURS=THEIRS",
        help="a manifest's column of another name, as image_path=File; nothing after = for none",
    )
    parser.add_argument(
        "--label", default="", metavar="NAME", help="a column or finding, severity, chexpert or findings"
    )
    parser.add_argument(
        "--labels", type=Path, metavar="FILE", help="a table with the labels by image, study or patient id"
    )
    clear = get_args(UnclearLabel)
    for name in ("--blank", "--uncertain"):
        parser.add_argument(
            name, choices=clear, default="missing", help=f"what a finding that is {name[2:]} counts as"
        )
    parser.add_argument("--split", type=Path, metavar="FILE", help="a table that says train or unseen by id")
    parser.add_argument("--seed", type=int, default=0, help="draws the split where the data set has none")
    parser.add_argument(
        "--decode",
        action="store_true",
        help="decode every image while reading, and leave out the damaged; slow",
    )


def reading_of(options: argparse.Namespace) -> Reading:
    """Return the reading that the options ask for.

    Raises
    ------
    UserError
        ``column-form`` when a column is not given as OURS=THEIRS.
    """
    return Reading(
        adapter=options.layout,
        columns=tuple(map(_column, options.column)),
        label=options.label,
        label_file=_absolute(options.labels),
        blank=options.blank,
        uncertain=options.uncertain,
        split_file=_absolute(options.split),
        seed=options.seed,
        decode=options.decode,
    )


def _absolute(path: Path | None) -> Path | None:
    # The catalog remembers the file, wherever it is opened from later.
    return path.absolute() if path else None


def _column(text: str) -> ColumnChoice:
    ours, equals, theirs = text.partition("=")
    if not equals or not ours.strip():
        raise UserError(
            "column-form",
            what=f"--column {text} does not have the form OURS=THEIRS.",
            do="Write it as --column image_path=File.",
        )
    return ColumnChoice(ours.strip(), theirs.strip())


def preview_lines(preview: DatasetPreview) -> Iterator[str]:
    """Give a preview as lines of text, without the rows: those name patients."""
    yield f"{preview.dataset} is understood as {preview.title}."
    for fact in preview.facts:
        yield f"  {fact.name}: {fact.value}"
    if preview.columns:
        yield "Columns:"
    for use in preview.columns:
        yield f"  {use.ours:<12}{use.theirs or ('needed, not found' if use.required else '-'):<24}{use.meaning}"
    if preview.label_choices:
        yield "Labels that can be chosen (--label):"
    for choice in preview.label_choices:
        yield f"{'*' if choice.name == preview.label else ' ':>3} {choice.name}: {choice.title}, {choice.kind}"
    if preview.split:
        yield f"Train and unseen: {preview.split}"
    for problem in preview.problems:
        yield f"Before indexing: {problem}"
