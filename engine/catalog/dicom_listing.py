"""The images of a DICOM folder with their reports, as a listing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from engine.catalog.dicom_contents import FolderContents, study_of
from engine.catalog.listing import Entry, Listing
from engine.catalog.report_matching import MatchedReports, match_reports
from engine.catalog.sections import model_text


def list_contents(root: Path, contents: FolderContents) -> Listing:
    """List the images of a folder, without labels.

    Parameters
    ----------
    root : Path
        Absolute folder that all paths are relative to.
    """
    reports = match_reports(contents)
    images = sorted(contents.images, key=lambda one: (one.subject_id, one.study_id, one.image_id, one.path))
    return Listing(
        base=root,
        labels=(),
        split_source="",
        entries=tuple(_with_reports(images, reports)),
        rejects=(*contents.rejects, *reports.rejects),
        model_text=model_text,
    )


def _with_reports(images: list[Entry], reports: MatchedReports) -> Iterator[Entry]:
    texts = {study: model_text(text) for study, text in reports.texts.items()}
    for image in images:
        study = study_of(image)
        yield replace(image, report=texts.get(study, ""), report_path=reports.paths.get(study, ""))
