"""What a few files of a DICOM folder tell before it is indexed."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.catalog.chosen_files import LabelPreview, preview_label_file, preview_split
from engine.catalog.dicom_contents import FolderContents, sort_out
from engine.catalog.dicom_listing import list_contents
from engine.catalog.preview import DatasetPreview, PreviewFact
from engine.catalog.preview_rows import preview_rows
from engine.catalog.preview_sample import labelled_sample
from engine.catalog.reading import Reading
from engine.catalog.tree import TreeStart, read_start
from engine.dicom.facts import FileFacts
from engine.dicom.file_facts import read_facts
from engine.dicom.quiet import QUIET
from engine.events import Progress, Report

_WALK_SECONDS = 0.7
_READ_SECONDS = 0.7
_FIRST = 24
_SPREAD = 24
_TEXT_ENDING = ".txt"

NO_LABELS = (
    "DICOM files name no label. Choose a label file: a table with a column subject_id (PatientID), study_id "
    "(StudyInstanceUID), accession_number or image_id (SOPInstanceUID), and a column with the label."
)


@dataclass(frozen=True, slots=True)
class _Found:
    """What was looked at: the files by name, the text files among them, and a few of the others."""

    start: TreeStart
    texts: int
    looked_at: int
    contents: FolderContents


def preview_folder(
    dataset: Path, reading: Reading, *, name: str, title: str, report: Report
) -> DatasetPreview:
    """Say what was understood of a folder; see ``Adapter.preview``.

    Parameters
    ----------
    name, title : str
        Of the adapter.
    """
    root = dataset.resolve()
    found = _look(root, report)
    labels = preview_label_file(reading) or LabelPreview(problems=(NO_LABELS,))
    split = preview_split(reading, "")
    return DatasetPreview(
        dataset=root,
        adapter=name,
        title=title,
        facts=_facts(found),
        columns=(),
        available_columns=(),
        label=labels.label,
        label_choices=labels.choices,
        split=split.words,
        rows=preview_rows(labelled_sample(list_contents(root, found.contents), reading)),
        problems=(*labels.problems, *split.problems, *_missing(found)),
    )


def _look(root: Path, report: Report) -> _Found:
    report(Progress("Looking through the folder", 0, 0))
    start = read_start(root, seconds=_WALK_SECONDS)
    texts = [path for path in start.files if path.lower().endswith(_TEXT_ENDING)]
    others = [path for path in start.files if not path.lower().endswith(_TEXT_ENDING)]
    facts = list(_read_few(root, _chosen(others), report))
    contents = sort_out([path for path, _ in facts], [file for _, file in facts])
    contents.texts.extend(texts)
    return _Found(start, len(texts), len(facts), contents)


def _chosen(paths: Sequence[str]) -> list[str]:
    """Take the first files, which show whole studies, and some from all over the folder."""
    rest = paths[_FIRST:]
    return [*paths[:_FIRST], *rest[:: max(1, len(rest) // _SPREAD)][:_SPREAD]]


def _read_few(root: Path, paths: Sequence[str], report: Report) -> Iterator[tuple[str, FileFacts]]:
    end = time.monotonic() + _READ_SECONDS
    with QUIET:
        for done, path in enumerate(paths):
            if time.monotonic() > end:
                return
            report(Progress("Reading some files", done, len(paths)))
            yield path, read_facts(root / path)


def _facts(found: _Found) -> tuple[PreviewFact, ...]:
    looked_at = f"of the {found.looked_at:,} files looked at"
    contents = found.contents
    patients = {image.subject_id for image in contents.images}
    return (
        PreviewFact("Files", found.start.count),
        PreviewFact("Text files", f"{'' if found.start.complete else 'at least '}{found.texts:,}"),
        PreviewFact(
            "Usable as images", f"{len(contents.images):,} {looked_at}, of {len(patients):,} patients"
        ),
        PreviewFact("Structured reports", f"{len(contents.structured):,} {looked_at}"),
        PreviewFact("Not usable", f"{len(contents.rejects):,} {looked_at}"),
    )


def _missing(found: _Found) -> tuple[str, ...]:
    problems = []
    if not found.contents.images:
        problems.append(
            f"None of the {found.looked_at:,} files looked at is usable as an image. "
            "Check that this is the folder with the radiographs."
        )
    all_seen = found.start.complete and found.looked_at == len(found.start.files)
    if all_seen and not found.contents.structured:
        problems.append(
            "No report was found. Put each study's report beside it as a text file that is named after "
            "the StudyInstanceUID or the accession number, or as a DICOM structured report."
        )
    return tuple(problems)
