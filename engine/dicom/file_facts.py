"""What one file of a data set is and says: an image, a report, or neither, with the reason."""

from dataclasses import dataclass
from typing import Literal

FileKind = Literal["image", "report", "rejected"]


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Everything that indexing ever needs of a file, so that it is opened once.

    Attributes
    ----------
    kind : FileKind
        ``image``: usable as one radiograph; ``report``: a DICOM structured report with text.
    code : str
        Key of ``engine.dicom.rejection.REASONS`` where the file is rejected, else empty.
    rows, columns : int
        Height and width in pixels of an image, else 0.
    file_bytes : int
        Size of the content (inflated where gzip-wrapped).
    subject_id, study_uid, image_uid, accession : str
        PatientID, StudyInstanceUID, SOPInstanceUID, AccessionNumber; empty where absent or no DICOM.
    sex, age, view, date : str, int or None
        As in ``engine.dicom.headers.ImageHeader``.
    text : str
        The text of a structured report, else empty.
    fingerprint : str
        Hexadecimal digest over the length of the stored pixels and 64 KiB from their middle; files
        of equal pixels (stored alike) have equal fingerprints. Empty where there are no pixels.
    """

    kind: FileKind
    code: str = ""
    rows: int = 0
    columns: int = 0
    file_bytes: int = 0
    subject_id: str = ""
    study_uid: str = ""
    image_uid: str = ""
    accession: str = ""
    sex: str = ""
    age: int | None = None
    view: str = ""
    date: str = ""
    text: str = ""
    fingerprint: str = ""
