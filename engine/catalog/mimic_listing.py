"""The images of a MIMIC-CXR folder with their labels and memberships, put together from its tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.catalog.keyed import KeyedValues
from engine.catalog.label_table import LabelTable
from engine.catalog.listing import Entry, ListedReject, Listing
from engine.catalog.mimic_tables import Acquisitions, ImageColumns
from engine.catalog.mimic_tree import image_path, report_folder, report_path
from engine.catalog.paths import is_inside
from engine.catalog.sections import model_text
from engine.records import UNLABELLED, Membership


@dataclass(frozen=True, slots=True)
class MimicTables:
    """What was read of a folder.

    ``labels`` and ``split`` are None where a chosen file gives them or nothing does; ``split_words``
    says where the split comes from.
    """

    images: ImageColumns
    acquisitions: Acquisitions
    labels: LabelTable | None
    split: KeyedValues[Membership] | None
    split_words: str


def list_tables(root: Path, tables: MimicTables) -> Listing:
    """Put the images together, ordered by patient, study and image."""
    entries: list[Entry] = []
    rejects = [ListedReject(line, "row-damaged") for line in tables.images.damaged]
    for item in _items(root, tables):
        if isinstance(item, Entry):
            entries.append(item)
        else:
            rejects.append(item)
    labels = tables.labels
    return Listing(
        base=root,
        labels=labels.names if labels else (),
        kind=labels.kind if labels else "multiclass",
        split_source=tables.split_words,
        entries=tuple(entries),
        rejects=tuple(rejects),
        model_text=model_text,
        alternatives=(".dcm", ".dcm.gz", ".jpg"),
    )


def _items(root: Path, tables: MimicTables) -> Iterator[Entry | ListedReject]:
    images = tables.images
    reports = report_folder(root, images)
    report = ""
    for at in images.ordered():
        path = image_path(images, at)
        code = _refusal(images, at, path)
        if code:
            yield ListedReject(
                path if images.path[at] else "a row of the tables", code, images.subject_id[at]
            )
            continue
        # Images of one study stand together and share one text.
        written = reports + report_path(path)
        report = report if report == written else written
        yield _entry(tables, at, path, report)


def _refusal(images: ImageColumns, at: int, path: str) -> str | None:
    if not images.subject_id[at]:
        return "no-patient"
    if not images.study_id[at]:
        return "no-study"
    if not images.dicom_id[at]:
        return "no-path"
    return None if is_inside(path) else "outside-folder"


def _entry(tables: MimicTables, at: int, path: str, report: str) -> Entry:
    images, labels, split = tables.images, tables.labels, tables.split
    image_id, study_id, subject_id = images.dicom_id[at], images.study_id[at], images.subject_id[at]
    label = labels.of(image_id=image_id, study_id=study_id, subject_id=subject_id) if labels else None
    side = split.of(image_id=image_id, study_id=study_id, subject_id=subject_id) if split else None
    return Entry(
        image_id=image_id,
        study_id=study_id,
        subject_id=subject_id,
        path=path,
        label=label.label if label else UNLABELLED,
        findings=label.findings if label else (),
        membership=side or "none",
        report_path=report,
        view=tables.acquisitions.view[at],
        date=tables.acquisitions.date[at],
    )
