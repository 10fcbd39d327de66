"""Reading a report's text file, bounded."""

from pathlib import Path

from engine.catalog.decoding import decode

MAX_REPORT_BYTES = 1 << 20


def read_report(path: Path) -> str:
    """Return the text of a report file; empty when it cannot be read, is no text or larger than 1 MiB."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_REPORT_BYTES + 1)
    except (OSError, ValueError):
        return ""
    if len(data) > MAX_REPORT_BYTES or b"\0" in data:
        return ""
    return decode(data).text
