"""The images of a DICOM folder with their reports, as a listing."""

from dataclasses import replace
from pathlib import Path

from engine.catalog.dicom_contents import FolderContents, study_of
from engine.catalog.listing import Entry, Listing
from engine.catalog.report_matching import MatchedReports, match_reports
from engine.catalog.sections import model_text


def list_contents(root: Path, contents: FolderContents) -> Listing:
    """List the images of a folder, without labels; the images of ``contents`` get their reports.

    Parameters
    ----------
    root : Path
        Absolute folder that all paths are relative to.
    """
    reports = match_reports(contents)
    # In place, because there may be hundreds of thousands of images.
    contents.images.sort(key=lambda image: (image.subject_id, image.study_id, image.image_id, image.path))
    _add_reports(contents.images, reports)
    return Listing(
        base=root,
        labels=(),
        split_source="",
        entries=tuple(contents.images),
        rejects=(*contents.rejects, *reports.rejects),
        model_text=model_text,
    )


def _add_reports(images: list[Entry], reports: MatchedReports) -> None:
    texts = {study: model_text(text) for study, text in reports.texts.items()}
    for at, image in enumerate(images):
        study = study_of(image)
        path, text = reports.paths.get(study, ""), texts.get(study, "")
        if path or text:
            images[at] = replace(image, report=text, report_path=path)
