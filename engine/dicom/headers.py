"""What an image file's header says, checked for plausibility before any pixel is decoded."""

import math
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pydicom
from PIL import Image, UnidentifiedImageError
from pydicom.errors import InvalidDicomError
from pydicom.pixels.decoders.base import get_decoder
from pydicom.uid import UID, DeflatedExplicitVRLittleEndian, MediaStorageDirectoryStorage

from engine.dicom.demographics import age_of, date_of, sex_of
from engine.dicom.meta import FileMeta, read_meta
from engine.dicom.pixel_element import MAX_SAMPLES, check_native_length, check_pixel_element
from engine.dicom.rejection import ImageRejected
from engine.dicom.source import Source, check_deflated, open_image

PARSE_ERRORS = (
    InvalidDicomError,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,  # Pillow, on a damaged PNG chunk
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What pydicom, Pillow and the decoders raise on real damaged files; nothing else is caught."""

_TAGS: list[str] = [
    "Rows",
    "Columns",
    "NumberOfFrames",
    "SamplesPerPixel",
    "BitsAllocated",
    "PhotometricInterpretation",
    "PatientSex",
    "PatientAge",
    "ViewPosition",
    "StudyDate",
]


@dataclass(frozen=True, slots=True)
class ImageHeader:
    """Size of an image and what its header tells about the patient.

    Attributes
    ----------
    rows, columns : int
        Height and width in pixels, at least 1.
    file_bytes : int
        Size of the content (inflated where gzip-wrapped).
    sex : str
        M, F, O or empty.
    age : int or None
        Whole years.
    view, date : str
        ViewPosition as written; StudyDate in ISO form; empty when absent.
    """

    rows: int
    columns: int
    file_bytes: int
    sex: str = ""
    age: int | None = None
    view: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class PixelLayout:
    """The elements that fix how many bytes the pixels take."""

    rows: int
    columns: int
    samples: int
    bits_allocated: int
    photometric: str

    @property
    def native_bytes(self) -> int:
        """Bytes of the uncompressed pixels; YBR_FULL_422 shares chroma between two pixels."""
        samples = self.rows * self.columns * self.samples
        if self.photometric == "YBR_FULL_422":
            samples = samples * 2 // 3
        return math.ceil(samples * self.bits_allocated / 8)


def read_header(path: Path) -> ImageHeader:
    """Return an image file's header when the file can be an image for the model.

    Call it under ``engine.dicom.quiet.QUIET``.

    Raises
    ------
    ImageRejected
        With the code and plain reason otherwise.
    """
    with open_image(path) as source:
        try:
            return check_dicom(source) if source.kind == "dicom" else check_picture(source)
        except OSError as error:
            raise ImageRejected("file-unreadable") from error


def check_picture(source: Source) -> ImageHeader:
    """Check the header of a PNG or JPEG; the stream is left anywhere."""
    try:
        with Image.open(source.stream, formats=("PNG", "JPEG")) as image:
            columns, rows = image.size
            frames = int(getattr(image, "n_frames", 1)) if image.format == "PNG" else 1
    except Image.DecompressionBombError as error:
        raise ImageRejected("image-too-large") from error
    except (UnidentifiedImageError, *PARSE_ERRORS) as error:
        raise ImageRejected("pixels-damaged") from error
    if frames > 1:
        raise ImageRejected("multi-frame")
    if rows * columns > MAX_SAMPLES:
        raise ImageRejected("image-too-large")
    return ImageHeader(rows, columns, source.size_bytes)


def check_dicom(source: Source) -> ImageHeader:
    """Check the header of a DICOM file and the extent of its pixels; the stream is left anywhere."""
    meta = read_meta(source.stream)
    _check_meta(meta)
    deflated = meta.transfer_syntax == DeflatedExplicitVRLittleEndian
    if deflated:
        source.stream.seek(meta.end)
        check_deflated(source.stream.read())
    dataset = _parse(source, whole=deflated)
    layout = _layout(dataset)
    if deflated:
        check_native_length(_pixel_bytes(dataset), layout.native_bytes)
    else:
        check_pixel_element(source.stream, meta.transfer_syntax, layout.native_bytes)
    return _header(dataset, layout, source.size_bytes)


def _check_meta(meta: FileMeta) -> None:
    if meta.media_class == MediaStorageDirectoryStorage:
        raise ImageRejected("directory")
    if not meta.transfer_syntax:
        raise ImageRejected("transfer-syntax-missing")
    if not _is_decodable(meta.transfer_syntax):
        raise ImageRejected("transfer-syntax")


@lru_cache(maxsize=64)
def _is_decodable(transfer_syntax: str) -> bool:
    try:
        return bool(get_decoder(UID(transfer_syntax)).is_available)
    except (NotImplementedError, ValueError):
        return False


def _parse(source: Source, *, whole: bool) -> pydicom.FileDataset:
    """Parse the header, and the pixels as well where the data set is deflated and cannot be stopped in.

    Otherwise the stream stands at the pixel element afterwards, or at its end.
    """
    source.stream.seek(0)
    try:
        if whole:
            return pydicom.dcmread(source.stream)
        return pydicom.dcmread(source.stream, stop_before_pixels=True, specific_tags=_TAGS)
    except PARSE_ERRORS as error:
        raise ImageRejected("header-damaged") from error


def _pixel_bytes(dataset: pydicom.FileDataset) -> int:
    try:
        return len(dataset.get("PixelData") or b"")
    except PARSE_ERRORS as error:
        raise ImageRejected("header-damaged") from error


def _layout(dataset: pydicom.FileDataset) -> PixelLayout:
    try:
        if "Rows" not in dataset and "Columns" not in dataset:
            raise ImageRejected("no-image")
        frames = int(dataset.get("NumberOfFrames") or 1)
        layout = PixelLayout(
            rows=int(dataset.Rows),
            columns=int(dataset.Columns),
            samples=int(dataset.get("SamplesPerPixel") or 1),
            bits_allocated=int(dataset.BitsAllocated),
            photometric=str(dataset.PhotometricInterpretation),
        )
    except PARSE_ERRORS as error:
        raise ImageRejected("header-value") from error
    _check_layout(layout, frames)
    return layout


def _check_layout(layout: PixelLayout, frames: int) -> None:
    if frames > 1:
        raise ImageRejected("multi-frame")
    plausible = (
        frames == 1
        and layout.rows > 0
        and layout.columns > 0
        and layout.samples in {1, 3}
        and layout.bits_allocated in {1, 8, 16, 32, 64}
    )
    if not plausible:
        raise ImageRejected("header-value")
    if layout.rows * layout.columns * layout.samples > MAX_SAMPLES:
        raise ImageRejected("image-too-large")


def _header(dataset: pydicom.FileDataset, layout: PixelLayout, file_bytes: int) -> ImageHeader:
    return ImageHeader(
        rows=layout.rows,
        columns=layout.columns,
        file_bytes=file_bytes,
        sex=sex_of(_text(dataset, "PatientSex")),
        age=age_of(_text(dataset, "PatientAge")),
        view=_text(dataset, "ViewPosition"),
        date=date_of(_text(dataset, "StudyDate")),
    )


def _text(dataset: pydicom.FileDataset, keyword: str) -> str:
    # A damaged secondary element costs its value only, never the image.
    try:
        value = dataset.get(keyword)
    except PARSE_ERRORS:
        return ""
    return "" if value is None else str(value).strip()
