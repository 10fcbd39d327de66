"""Marking a signed report as superseded: a watermark and metadata after what was signed, which stays as it was."""

import io
from datetime import datetime

import typst
from pyhanko.pdf_utils.generic import DictionaryObject, NameObject, StreamObject, pdf_string
from pyhanko.pdf_utils.metadata.xmp_xml import MetadataStream
from pyhanko.pdf_utils.reader import PdfFileReader

from engine.report.archive_writer import ArchiveWriter
from engine.report.pdf_checks import SUPERSEDED
from engine.report.typeset import RESOURCES

FINAL = "status final"
_DRAWING = b"/Artifact <</Type /Pagination /Subtype /Watermark>> BDC q /Superseded Do Q EMC\n"


def mark_superseded(pdf: bytes, *, by: str, at: datetime) -> bytes:
    """Return a signed PDF with a watermark behind every page and the new status in its metadata.

    Parameters
    ----------
    by : str
        Identifier of the report that replaces it.
    at : datetime
        Aware, in UTC, to the second.
    """
    writer = ArchiveWriter(io.BytesIO(pdf))
    mark = writer.import_page_as_xobject(PdfFileReader(io.BytesIO(_watermark(by, at))))
    named = DictionaryObject({NameObject("/Superseded"): mark})  # type: ignore[no-untyped-call]
    resources = DictionaryObject({NameObject("/XObject"): named})  # type: ignore[no-untyped-call]
    drawing = writer.add_object(StreamObject(stream_data=_DRAWING))
    for page in range(int(writer.root["/Pages"]["/Count"])):
        writer.add_stream_to_page(page, drawing, resources, prepend=True)  # type: ignore[no-untyped-call]
    _tell_status(writer, by)
    out = io.BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call]
    return out.getvalue()


def _tell_status(writer: ArchiveWriter, by: str) -> None:
    """Put the new status in the place of the old one, in both forms that the metadata have."""
    info = writer.prev.trailer.raw_get("/Info")
    words = writer.get_object(info.reference)
    words[NameObject("/Keywords")] = pdf_string(str(words["/Keywords"]).replace(FINAL, SUPERSEDED))
    writer.mark_update(info)
    packet = writer.root["/Metadata"].data.replace(FINAL.encode(), SUPERSEDED.encode())
    writer.root[NameObject("/Metadata")] = writer.add_object(MetadataStream(stream_data=packet))
    writer.update_root()  # type: ignore[no-untyped-call]
    writer.document_meta.subject = f"superseded by {by}"


def _watermark(by: str, at: datetime) -> bytes:
    pdf = typst.compile(
        RESOURCES / "report" / "superseded.typ",
        font_paths=[RESOURCES / "fonts"],
        ignore_system_fonts=True,
        sys_inputs={"line": f"Superseded by report {by} of {at:%Y-%m-%d}"},
        timestamp=at,
    )
    assert isinstance(pdf, bytes)
    return pdf
