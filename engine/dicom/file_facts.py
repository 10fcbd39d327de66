"""Reading what one file of a data set is and says."""

from dataclasses import replace
from pathlib import Path

from pydicom.dataset import Dataset

from engine.dicom.dataset_stream import DatasetStream, ParsedHeader, find_dataset, tags_of
from engine.dicom.demographics import age_of, date_of, sex_of
from engine.dicom.dicom_image import IMAGE_KEYWORDS, check_image
from engine.dicom.facts import SOUND, FileFacts, FileKind
from engine.dicom.fingerprint import fingerprint
from engine.dicom.header_values import header_text, tag_of
from engine.dicom.meta import check_meta
from engine.dicom.picture import picture_size
from engine.dicom.pixels import read_pixels
from engine.dicom.quiet import QUIET
from engine.dicom.rejection import ImageRejected
from engine.dicom.source import Source, open_image
from engine.dicom.structured_report import REPORT_CLASSES, read_report_text

FACTS_VERSION = 3
"""To be raised whenever a file may give other facts than before; what is remembered of files is then read anew."""

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
        "Manufacturer",
        "ManufacturerModelName",
    )
)
_LAST_OF_IDENTITY = tag_of("StudyInstanceUID")


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


def read_facts_decoding(path: Path) -> FileFacts:
    """Do as ``read_facts``, and decode the pixels of an image, in the way that asks most of the file."""
    facts = read_facts(path)
    if facts.kind != "image":
        return facts
    try:
        read_pixels(path, voi="file")
    except ImageRejected as rejected:
        return replace(facts, decoding=rejected.code)
    return replace(facts, decoding=SOUND)


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
    data = find_dataset(source)
    try:
        check_meta(data.meta)
        header = data.parse(_WANTED)
    except ImageRejected as rejected:
        start = data.parse_start(_WANTED, last=_LAST_OF_IDENTITY)
        return _facts(start, source, kind="rejected", code=rejected.code)
    try:
        return _parsed_facts(data, header, source)
    except ImageRejected as rejected:
        return _facts(header.elements, source, kind="rejected", code=rejected.code)


def _parsed_facts(data: DatasetStream, header: ParsedHeader, source: Source) -> FileFacts:
    elements = header.elements
    if header_text(elements, "SOPClassUID") in REPORT_CLASSES:
        return replace(_facts(elements, source, kind="report"), text=read_report_text(data))
    image = check_image(data, header)
    start, end = image.pixels.image_start, image.pixels.image_end
    return replace(
        _facts(elements, source, kind="image"),
        rows=image.layout.rows,
        columns=image.layout.columns,
        fingerprint=fingerprint(data.stream, start, end - start),
    )


def _facts(elements: Dataset, source: Source, *, kind: FileKind, code: str = "") -> FileFacts:
    return FileFacts(
        kind,
        code,
        file_bytes=source.size_bytes,
        subject_id=header_text(elements, "PatientID"),
        study_uid=header_text(elements, "StudyInstanceUID"),
        image_uid=header_text(elements, "SOPInstanceUID"),
        accession=header_text(elements, "AccessionNumber"),
        sex=sex_of(header_text(elements, "PatientSex")),
        age=age_of(header_text(elements, "PatientAge")),
        view=header_text(elements, "ViewPosition"),
        date=date_of(header_text(elements, "StudyDate")),
        device=_device(elements),
    )


def _device(elements: Dataset) -> str:
    parts = (header_text(elements, name) for name in ("Manufacturer", "ManufacturerModelName"))
    return " ".join(part for part in parts if part)
