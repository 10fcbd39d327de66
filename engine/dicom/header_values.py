"""Single values of a DICOM header, decoded when they are asked for and only as far as needed."""

from functools import cache
from typing import cast

from pydicom.datadict import tag_for_keyword
from pydicom.dataelem import DataElement, RawDataElement
from pydicom.dataset import Dataset
from pydicom.multival import MultiValue

from engine.dicom.rejection import PARSE_ERRORS

_TEXT_VRS = frozenset(
    {None, "AE", "AS", "CS", "DA", "DS", "IS", "LO", "LT", "SH", "ST", "UC", "UI", "UN", "UT"}
)
_SHORT_VRS = frozenset({None, "US"})
_ESCAPE = b"\x1b"
_PADDING = "\0 \t\r\n"


@cache
def tag_of(keyword: str) -> int:
    """Return the tag of a DICOM keyword."""
    return cast("int", tag_for_keyword(keyword))


def _stored(elements: Dataset, keyword: str) -> RawDataElement | DataElement | None:
    return cast("RawDataElement | DataElement | None", elements.get_item(tag_of(keyword)))


def header_text(elements: Dataset, keyword: str) -> str:
    """Return an element's text in the file's character set, without padding; of several values the first.

    A damaged element costs its value only, never the image, so it gives empty text as an absent one does.
    """
    return long_text(elements, keyword).partition("\\")[0].strip(_PADDING)


def long_text(elements: Dataset, keyword: str) -> str:
    """Return an element's text as ``header_text`` does, where a backslash is a character like any other."""
    try:
        raw = _stored(elements, keyword)
        if isinstance(raw, RawDataElement) and raw.VR in _TEXT_VRS:
            value = raw.value or b""
            # Every character set of DICOM contains ASCII; escape codes switch to others.
            if value.isascii() and _ESCAPE not in value:
                return str(value, "ascii").strip(_PADDING)
        return "" if raw is None else _decoded_text(elements, keyword)
    except PARSE_ERRORS:
        return ""


def _decoded_text(elements: Dataset, keyword: str) -> str:
    value = elements.get(keyword)
    if isinstance(value, MultiValue):
        value = value[0] if value else None
    return "" if value is None else str(value).strip(_PADDING)


def header_number(elements: Dataset, keyword: str) -> int:
    """Return an element's whole number.

    Raises
    ------
    AttributeError
        When the element is absent.
    TypeError, ValueError
        When it holds no number or several, beside what pydicom raises on a damaged one.
    """
    raw = _stored(elements, keyword)
    if isinstance(raw, RawDataElement) and raw.VR in _SHORT_VRS and raw.value and len(raw.value) == 2:
        return int.from_bytes(raw.value, "little" if raw.is_little_endian else "big")
    return int(getattr(elements, keyword))
