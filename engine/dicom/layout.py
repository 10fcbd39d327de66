"""The size and format that a DICOM header gives its pixels, checked for plausibility."""

import math
from dataclasses import dataclass

from pydicom.dataset import Dataset

from engine.dicom.header_values import header_number, header_text
from engine.dicom.rejection import PARSE_ERRORS, ImageRejected

MAX_SAMPLES = 100_000_000
"""Rows x Columns x samples of the largest image that is opened; the largest detectors stay under 30 million."""

LAYOUT_KEYWORDS = (
    "Rows",
    "Columns",
    "NumberOfFrames",
    "SamplesPerPixel",
    "BitsAllocated",
    "BitsStored",
    "PixelRepresentation",
    "PhotometricInterpretation",
)

_GREY = frozenset({"MONOCHROME1", "MONOCHROME2", "PALETTE COLOR"})
_COLOUR = frozenset({"RGB", "YBR_FULL", "YBR_FULL_422", "YBR_ICT", "YBR_RCT"})


@dataclass(frozen=True, slots=True)
class PixelLayout:
    """The elements that fix how many bytes the pixels take.

    Attributes
    ----------
    bits_stored : int
        Of the bits allocated; the others may hold anything.
    photometric : str
        How values become brightness or colour, as in DICOM PS3.3 section C.7.6.3.1.2.
    """

    rows: int
    columns: int
    samples: int
    bits_allocated: int
    bits_stored: int
    photometric: str

    @property
    def native_bytes(self) -> int:
        """Bytes of the uncompressed pixels; YBR_FULL_422 shares chroma between two pixels."""
        samples = self.rows * self.columns * self.samples
        if self.photometric == "YBR_FULL_422":
            samples = samples * 2 // 3
        return math.ceil(samples * self.bits_allocated / 8)


def read_layout(header: Dataset) -> PixelLayout:
    """Return the layout that a header gives.

    Raises
    ------
    ImageRejected
        ``multi-frame``, ``header-incomplete``, ``header-value``, ``colour-space`` or
        ``image-too-large``.
    """
    try:
        frames = int(header.get("NumberOfFrames") or 1)
        if frames != 1:
            raise ImageRejected("multi-frame" if frames > 1 else "header-value")
        layout = _layout(header)
    except AttributeError as error:
        raise ImageRejected("header-incomplete") from error
    except PARSE_ERRORS as error:
        raise ImageRejected("header-value") from error
    _check(layout)
    return layout


def _layout(header: Dataset) -> PixelLayout:
    allocated = header_number(header, "BitsAllocated")
    return PixelLayout(
        rows=header_number(header, "Rows"),
        columns=header_number(header, "Columns"),
        samples=header_number(header, "SamplesPerPixel") if "SamplesPerPixel" in header else 1,
        bits_allocated=allocated,
        # Float pixels have no such element.
        bits_stored=header_number(header, "BitsStored") if "BitsStored" in header else allocated,
        photometric=header_text(header, "PhotometricInterpretation"),
    )


def _check(layout: PixelLayout) -> None:
    plausible = (
        layout.rows > 0
        and layout.columns > 0
        and layout.samples in {1, 3}
        and layout.bits_allocated in {1, 8, 16, 32, 64}
        and 0 < layout.bits_stored <= layout.bits_allocated
    )
    if not plausible:
        raise ImageRejected("header-value")
    if not layout.photometric:
        raise ImageRejected("header-incomplete")
    if layout.photometric not in (_GREY if layout.samples == 1 else _COLOUR):
        raise ImageRejected("colour-space")
    if layout.rows * layout.columns * layout.samples > MAX_SAMPLES:
        raise ImageRejected("image-too-large")
