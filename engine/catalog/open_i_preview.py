"""What some reports of the Open-i collection and the names of its files tell before it is indexed."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from engine.catalog.chosen_files import LabelPreview, in_words, preview_label_file, preview_split
from engine.catalog.listing import Listing
from engine.catalog.open_i_files import ReportFile, distinct, read_reports
from engine.catalog.open_i_images import ImageFiles, find_images
from engine.catalog.open_i_labels import NORMAL, label_choices, mesh_label
from engine.catalog.open_i_listing import list_named_images
from engine.catalog.open_i_place import Place, report_order
from engine.catalog.open_i_reports import OpenIReport
from engine.catalog.preview import DatasetPreview, PreviewFact
from engine.catalog.preview_rows import preview_rows
from engine.catalog.preview_sample import labelled_sample
from engine.catalog.reading import Reading
from engine.catalog.tree import TreeStart, read_start
from engine.errors import UserError
from engine.events import Report

_WALK_SECONDS = 0.7
_READ_SECONDS = 0.7
_STRIDE = 100


@dataclass(frozen=True, slots=True)
class _Found:
    """What was looked at: files, paths of reports, image files, and the first reports."""

    place: Place
    start: TreeStart
    paths: tuple[str, ...]
    images: ImageFiles
    files: tuple[ReportFile, ...]


def preview_collection(
    place: Place, reading: Reading, *, name: str, title: str, report: Report
) -> DatasetPreview:
    """Say what was understood of the collection; see ``Adapter.preview``.

    Parameters
    ----------
    place : Place
        Where it lies.
    name, title : str
        Of the adapter.
    """
    found = _look(place, report)
    labels = preview_label_file(reading) or _own_labels(reading, found)
    split = preview_split(reading, "")
    return DatasetPreview(
        dataset=place.base,
        adapter=name,
        title=title,
        facts=_facts(found),
        columns=(),
        available_columns=(),
        label=labels.label,
        label_choices=labels.choices,
        split=split.words,
        rows=preview_rows(_sample(found, labels, reading)),
        problems=(*labels.problems, *split.problems, *_missing(found)),
    )


def _look(place: Place, report: Report) -> _Found:
    start = read_start(place.base, seconds=_WALK_SECONDS)
    paths = tuple(sorted(filter(place.is_report, start.files), key=report_order))
    images = find_images(path for path in start.files if not place.is_report(path))
    end = time.monotonic() + _READ_SECONDS
    files: list[ReportFile] = []
    while len(files) < len(paths) and time.monotonic() < end:
        part = paths[len(files) : len(files) + _STRIDE]
        files += read_reports(place.base, part, report=report)
    return _Found(place, start, paths, images, distinct(files))


def _own_labels(reading: Reading, found: _Found) -> LabelPreview:
    choices = label_choices(_reports(found))
    wanted = reading.label or NORMAL
    try:
        mesh_label(wanted, _reports(found))
    except UserError as error:
        # A heading that is rare may stand in a report that was not looked at.
        unknown = found.start.complete and len(found.files) == len(found.paths)
        return LabelPreview(choices, "" if unknown else wanted, (in_words(error),) if unknown else ())
    return LabelPreview(choices, wanted)


def _reports(found: _Found) -> tuple[OpenIReport, ...]:
    return tuple(file.report for file in found.files if file.report is not None)


def _sample(found: _Found, labels: LabelPreview, reading: Reading) -> Listing:
    own = labels.label in {choice.name for choice in labels.choices} and not reading.label_file
    label = labels.label if own else ""
    return labelled_sample(list_named_images(found.place, found.files, found.images, label=label), reading)


def _facts(found: _Found) -> tuple[PreviewFact, ...]:
    reports = _reports(found)
    without_text = sum(not report.text for report in reports)
    without_image = sum(not report.images for report in reports)
    named = sum(len(report.images) for report in reports)
    looked_at = f"of the {len(found.files):,} reports looked at"
    at_least = "" if found.start.complete else "at least "
    return (
        PreviewFact("Reports", f"{at_least}{len(found.paths):,}"),
        PreviewFact("Image files", f"{at_least}{len(found.images.paths):,}"),
        PreviewFact("Images that reports name", f"{named:,} by the {len(found.files):,} reports looked at"),
        PreviewFact("Reports without findings and impression", f"{without_text:,} {looked_at}"),
        PreviewFact("Reports without an image", f"{without_image:,} {looked_at}"),
        PreviewFact("Reports that cannot be used", f"{len(found.files) - len(reports):,} {looked_at}"),
    )


def _missing(found: _Found) -> Sequence[str]:
    if not found.paths:
        return ("The folder ecgen-radiology holds no report. Unpack the reports of Open-i into it.",)
    if not found.images.paths and found.start.complete:
        return (
            "No image file lies in this folder. Choose the folder that holds both the reports and the "
            "images, or unpack the images of Open-i into this one.",
        )
    return ()
