"""Single values of a DICOM header as text."""

from pydicom.dataset import Dataset
from pydicom.multival import MultiValue

from engine.dicom.rejection import PARSE_ERRORS


def header_text(elements: Dataset, keyword: str) -> str:
    """Return an element's text in the file's character set, without padding.

    Of several values the first counts. A damaged element costs its value only, never the image, so
    it gives empty text as an absent one does.
    """
    try:
        value = elements.get(keyword)
    except PARSE_ERRORS:
        return ""
    if isinstance(value, MultiValue):
        value = value[0] if value else None
    return "" if value is None else str(value).strip("\0 \t\r\n")
