"""What an image file's header says, checked for plausibility before any pixel is decoded."""

from dataclasses import dataclass
from pathlib import Path

from engine.dicom.file_facts import read_facts
from engine.dicom.rejection import ImageRejected


@dataclass(frozen=True, slots=True)
class ImageHeader:
    """Size of an image and what its header tells about the patient.

    Attributes
    ----------
    rows, columns : int
        Height and width in pixels, at least 1.
    file_bytes : int
        Size of the content (inflated where gzip-wrapped).
    sex : str
        M, F, O or empty.
    age : int or None
        Whole years.
    view, date : str
        ViewPosition as written; StudyDate in ISO form; empty when absent.
    """

    rows: int
    columns: int
    file_bytes: int
    sex: str = ""
    age: int | None = None
    view: str = ""
    date: str = ""


def read_header(path: Path) -> ImageHeader:
    """Return an image file's header when the file can be an image for the model.

    Raises
    ------
    ImageRejected
        With the code and plain reason otherwise.
    """
    facts = read_facts(path)
    if facts.kind != "image":
        raise ImageRejected(facts.code or "no-image")
    return ImageHeader(
        facts.rows, facts.columns, facts.file_bytes, facts.sex, facts.age, facts.view, facts.date
    )
