"""The folder tree of MIMIC-CXR: scanned only where no table lists the images, and where reports lie."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from engine.catalog.mimic_tables import ImageColumns
from engine.errors import UserError

_IMAGE_NAME = re.compile(r"(?P<id>.+?)\.(dcm\.gz|dcm|jpg)", re.IGNORECASE)
_PATIENT_FOLDER = re.compile(r"p\d+")
_STUDY_FOLDER = re.compile(r"s\d+")
_REPORTS_LOOKED_FOR = 40


def has_tree(root: Path) -> bool:
    """Tell whether the folder has the tree ``files/pNN``."""
    return any(_PATIENT_FOLDER.fullmatch(path.name) for path in root.glob("files/p*"))


def scan_images(root: Path, *, most: int | None = None) -> ImageColumns:
    """Return the images of the tree, or the first of them.

    Its depth is fixed, so no loop of links can hold it up.

    Raises
    ------
    UserError
        ``dataset-unreadable`` when a folder cannot be read.
    """
    images = ImageColumns()
    for subject_id, study, path in islice(_images(root), most):
        # A name that is no text cannot be stored; with its marks replaced it becomes a reject.
        text = path.relative_to(root).as_posix().encode("utf-8", "replace").decode()
        name = _IMAGE_NAME.fullmatch(path.name)
        images.add(subject_id, study, text.rpartition("/")[2][: name.end("id") if name else None], text)
    return images


def _images(root: Path) -> Iterator[tuple[str, str, Path]]:
    for group in _folders(root / "files", _PATIENT_FOLDER):
        for patient in _folders(group, _PATIENT_FOLDER):
            for study in _folders(patient, _STUDY_FOLDER):
                for path in _entries(study):
                    if _IMAGE_NAME.fullmatch(path.name):
                        yield patient.name[1:], study.name[1:], path


def _folders(parent: Path, name: re.Pattern[str]) -> list[Path]:
    return [path for path in _entries(parent) if name.fullmatch(path.name) and path.is_dir()]


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise UserError(
            "dataset-unreadable",
            what="A folder below files cannot be read.",
            do="Check that you may read the whole data set and that its drive is connected.",
        ) from error


def report_folder(root: Path, images: ImageColumns) -> str:
    """Return the folder that holds the reports' own tree ``files``: empty, or ``mimic-cxr-reports/``.

    The folder in which most of some images' reports are found; the data set's own where none is.
    """
    step = max(1, len(images) // _REPORTS_LOOKED_FOR)
    wanted = [report_path(image_path(images, at)) for at in range(0, len(images), step)]
    folders = ["", *(f"{path.parent.name}/" for path in sorted(root.glob("*/files")))]
    return max(folders, key=lambda folder: sum((root / (folder + path)).is_file() for path in wanted))


def image_path(images: ImageColumns, at: int) -> str:
    """Return an image's path below the data set's folder, as listed or else by its ids."""
    if images.path[at]:
        return images.path[at].replace("\\", "/")
    subject_id, study_id = images.subject_id[at], images.study_id[at]
    return f"files/p{subject_id[:2]}/p{subject_id}/s{study_id}/{images.dicom_id[at]}.dcm"


def report_path(path: str) -> str:
    """Return the path of a study's report: beside the folder of its images, named as the folder."""
    return f"{path.rpartition('/')[0]}.txt"
