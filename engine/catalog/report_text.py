"""Reading a report's text file, bounded."""

from pathlib import Path

from engine.catalog.text_files import decode, is_binary
from engine.dicom.rejection import ImageRejected
from engine.dicom.source import open_regular

MAX_REPORT_BYTES = 1 << 20


def read_report(path: Path) -> str:
    """Return the text of a report file; empty when it cannot be read, is no text or larger than 1 MiB."""
    try:
        with open_regular(path) as stream:
            data = stream.read(MAX_REPORT_BYTES + 1)
    except (ImageRejected, OSError):
        return ""
    if len(data) > MAX_REPORT_BYTES or is_binary(data):
        return ""
    return decode(data).text
