"""What one file of a data set is and says: an image, a report, or neither, with the reason."""

from dataclasses import dataclass, replace
from typing import Literal

SOUND = "sound"
"""What is said of pixels that were decoded."""

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
        A rejected file has what its header says up to where it cannot be read.
    sex, age, view, date : str, int or None
        Sex M, F, O or empty; whole years; ViewPosition as written; StudyDate in ISO form.
    device : str
        Manufacturer and ManufacturerModelName as written; empty where neither is there.
    text : str
        The text of a structured report, else empty.
    fingerprint : str
        Hexadecimal digest over the length of the stored pixels and 64 KiB from their middle; files
        of equal pixels (stored alike) have equal fingerprints. Empty where there are no pixels.
    decoding : str
        SOUND, or the code of the reason why the pixels of an image cannot be decoded; empty where
        that was not tried.
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
    device: str = ""
    text: str = ""
    fingerprint: str = ""
    decoding: str = ""

    def judged_by_decoding(self) -> "FileFacts":
        """Return the facts with an image as rejected that was found not to be decodable."""
        if self.kind != "image" or self.decoding in {"", SOUND}:
            return self
        return replace(self, kind="rejected", code=self.decoding)
