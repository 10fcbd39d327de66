"""A DICOM file as one radiograph: header plausible, pixels whole, nothing decoded yet."""

from dataclasses import dataclass
from typing import BinaryIO

from pydicom.dataset import Dataset
from pydicom.uid import (
    UID,
    ParametricMapStorage,
    RTDoseStorage,
    SegmentationStorage,
)

from engine.dicom.codestream import FrameSize, frame_size
from engine.dicom.dataset_stream import DatasetStream, ParsedHeader
from engine.dicom.header_values import header_text, tag_of
from engine.dicom.layout import LAYOUT_KEYWORDS, MAX_SAMPLES, PixelLayout, read_layout
from engine.dicom.meta import ENCAPSULATED_SYNTAXES
from engine.dicom.pixel_element import ElementForm, PixelExtent, find_pixels
from engine.dicom.rejection import ImageRejected

IMAGE_KEYWORDS = ("SOPClassUID", *LAYOUT_KEYWORDS)
"""Elements that ``check_image`` looks at."""

_LABEL_MAP = "1.2.840.10008.5.1.4.1.1.66.7"
_COMPUTED_MAPS = frozenset({RTDoseStorage, SegmentationStorage, _LABEL_MAP, ParametricMapStorage})
_ROWS, _COLUMNS = tag_of("Rows"), tag_of("Columns")
_ITEM_HEAD_BYTES = 8
_CODESTREAM_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class DicomImage:
    """One radiograph: the parsed elements, and where its pixels stand in the stream."""

    elements: Dataset
    layout: PixelLayout
    pixels: PixelExtent
    stream: BinaryIO
    transfer_syntax: str

    @property
    def encapsulated(self) -> bool:
        """Whether the pixels are compressed."""
        return self.transfer_syntax in ENCAPSULATED_SYNTAXES


def check_image(data: DatasetStream, header: ParsedHeader) -> DicomImage:
    """Check that a parsed header can be that of a radiograph and that its pixels are whole.

    Parameters
    ----------
    data : DatasetStream
        Its stream is left anywhere.
    header : ParsedHeader
        With IMAGE_KEYWORDS at least.

    Raises
    ------
    ImageRejected
        With the code of the reason.
    """
    elements = header.elements
    if _ROWS not in elements and _COLUMNS not in elements:
        raise ImageRejected(_why_no_image(data, header))
    if header.pixels_at is None and data.is_cut():
        raise ImageRejected("truncated")
    layout = read_layout(elements)
    if header_text(elements, "SOPClassUID") in _COMPUTED_MAPS:
        raise ImageRejected("no-radiograph")
    if header.pixels_at is None:
        raise ImageRejected("no-pixels")
    syntax = data.meta.transfer_syntax
    implicit, little = elements.original_encoding
    form = ElementForm(bool(implicit), little is not False, syntax in ENCAPSULATED_SYNTAXES)
    data.stream.seek(header.pixels_at)
    pixels = find_pixels(data.stream, form, layout.native_bytes)
    image = DicomImage(elements, layout, pixels, data.stream, syntax)
    if image.encapsulated:
        data.stream.seek(pixels.image_start + _ITEM_HEAD_BYTES)
        _check_size(frame_size(data.stream.read(_CODESTREAM_BYTES)), layout)
    return image


def _why_no_image(data: DatasetStream, header: ParsedHeader) -> str:
    """Tell an object of another kind from an image whose header is cut short or lost its size."""
    if header.pixels_at is not None:
        return "header-incomplete"
    kind = UID(data.meta.media_class or header_text(header.elements, "SOPClassUID"))
    if kind.is_valid and "Image Storage" not in kind.name:
        return "no-image"
    return "truncated" if data.is_cut() else "header-damaged"


def _check_size(size: FrameSize | None, layout: PixelLayout) -> None:
    # RLE says no size; and in many small fragments the size may stand behind the first one's head.
    if size:
        check_frame_size(size, layout)


def check_frame_size(size: FrameSize, layout: PixelLayout) -> None:
    """Reject a codestream that does not hold what the header says: decoders would believe the codestream.

    Raises
    ------
    ImageRejected
        ``image-too-large`` or ``size-mismatch``.
    """
    if size.rows * size.columns * size.components > MAX_SAMPLES:
        raise ImageRejected("image-too-large")
    alike = (size.rows, size.columns, size.components) == (layout.rows, layout.columns, layout.samples)
    if not alike or size.precision > layout.bits_allocated:
        raise ImageRejected("size-mismatch")
