"""What one file of a data set is and says: an image, a report, or neither, with the reason."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.dicom.dataset_stream import DatasetStream, ParsedHeader, open_dataset, tags_of
from engine.dicom.demographics import age_of, date_of, sex_of
from engine.dicom.dicom_image import IMAGE_KEYWORDS, check_image
from engine.dicom.fingerprint import fingerprint
from engine.dicom.header_values import header_text
from engine.dicom.picture import picture_size
from engine.dicom.quiet import QUIET
from engine.dicom.rejection import ImageRejected
from engine.dicom.source import Source, open_image
from engine.dicom.structured_report import REPORT_CLASSES, read_report_text

FileKind = Literal["image", "report", "rejected"]

_WANTED = tags_of(
    (
        *IMAGE_KEYWORDS,
        "PatientID",
        "StudyInstanceUID",
        "SOPInstanceUID",
        "AccessionNumber",
        "PatientSex",
        "PatientAge",
        "ViewPosition",
        "StudyDate",
    )
)


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
        Sex M, F, O or empty; whole years; ViewPosition as written; StudyDate in ISO form.
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


def read_facts(path: Path) -> FileFacts:
    """Open a file and return what it is and says; a bad file gives facts with its reason, never an error.

    No pixel is decoded: an image may still turn out to be damaged when its pixels are read.
    """
    try:
        with QUIET, open_image(path) as source:
            return _dicom_facts(source) if source.kind == "dicom" else _picture_facts(source)
    except ImageRejected as rejected:
        return FileFacts("rejected", rejected.code)
    except OSError:
        return FileFacts("rejected", "file-unreadable")


def _picture_facts(source: Source) -> FileFacts:
    rows, columns = picture_size(source)
    return FileFacts(
        "image",
        rows=rows,
        columns=columns,
        file_bytes=source.size_bytes,
        fingerprint=fingerprint(source.stream, 0, source.size_bytes),
    )


def _dicom_facts(source: Source) -> FileFacts:
    data = open_dataset(source)
    header = data.parse(_WANTED)
    if header_text(header.elements, "SOPClassUID") in REPORT_CLASSES:
        return _facts(header, source, kind="report", text=read_report_text(data))
    return _image_facts(data, header, source)


def _image_facts(data: DatasetStream, header: ParsedHeader, source: Source) -> FileFacts:
    image = check_image(data, header)
    start, end = image.pixels.image_start, image.pixels.image_end
    return _facts(
        header,
        source,
        kind="image",
        rows=image.layout.rows,
        columns=image.layout.columns,
        digest=fingerprint(data.stream, start, end - start),
    )


def _facts(
    header: ParsedHeader,
    source: Source,
    *,
    kind: FileKind,
    rows: int = 0,
    columns: int = 0,
    text: str = "",
    digest: str = "",
) -> FileFacts:
    elements = header.elements
    return FileFacts(
        kind,
        rows=rows,
        columns=columns,
        file_bytes=source.size_bytes,
        subject_id=header_text(elements, "PatientID"),
        study_uid=header_text(elements, "StudyInstanceUID"),
        image_uid=header_text(elements, "SOPInstanceUID"),
        accession=header_text(elements, "AccessionNumber"),
        sex=sex_of(header_text(elements, "PatientSex")),
        age=age_of(header_text(elements, "PatientAge")),
        view=header_text(elements, "ViewPosition"),
        date=date_of(header_text(elements, "StudyDate")),
        text=text,
        fingerprint=digest,
    )
