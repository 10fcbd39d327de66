"""The pixels of one radiograph as modality values, whatever the file's format and compression."""

from pathlib import Path

import numpy as np
import pydicom
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError
from pydicom.pixels.processing import apply_color_lut, apply_modality_lut
from pydicom.pixels.utils import pixel_array

from engine.dicom.headers import PARSE_ERRORS, check_dicom, check_picture
from engine.dicom.jpeg12 import decode_jpeg12, needs_jpeg12
from engine.dicom.quiet import QUIET
from engine.dicom.rejection import ImageRejected
from engine.dicom.source import Source, open_image

__all__ = ["ImageRejected", "read_pixels"]

_LUMA = np.array([0.299, 0.587, 0.114], dtype=np.float32)
_GREY_16_BIT = {"I", "I;16", "I;16B", "I;16L", "F"}


def read_pixels(path: Path) -> NDArray[np.float32]:
    """Read a DICOM (also gzip-wrapped), PNG or JPEG file as one grey image.

    Modality LUT or rescale is applied; MONOCHROME1 is turned over within its own range
    (largest + smallest - value), so that higher always means brighter; colour becomes luma
    (ITU-R BT.601). No window is applied and nothing is scaled.

    Returns
    -------
    ndarray
        float32 ``(rows, columns)``, finite.

    Raises
    ------
    ImageRejected
        With a code of ``engine.dicom.rejection.REASONS``.
    """
    with QUIET, open_image(path) as source:
        try:
            values = _read_dicom(source) if source.kind == "dicom" else _read_picture(source)
        except OSError as error:
            raise ImageRejected("file-unreadable") from error
    if not np.isfinite(values).all():
        raise ImageRejected("not-finite")
    return values


def _read_picture(source: Source) -> NDArray[np.float32]:
    check_picture(source)
    source.stream.seek(0)
    try:
        with Image.open(source.stream, formats=("PNG", "JPEG")) as image:
            return np.asarray(image if image.mode in _GREY_16_BIT else _grey(image), dtype=np.float32)
    except (UnidentifiedImageError, *PARSE_ERRORS) as error:
        code = "truncated" if "truncated" in str(error) else "pixels-damaged"
        raise ImageRejected(code) from error


def _grey(image: Image.Image) -> Image.Image:
    # A palette goes through RGB: its indices carry no brightness.
    return (image.convert("RGB") if image.mode in {"P", "PA"} else image).convert("L")


def _read_dicom(source: Source) -> NDArray[np.float32]:
    check_dicom(source)
    source.stream.seek(0)
    try:
        dataset = pydicom.dcmread(source.stream)
        return _modality_values(dataset)
    except PARSE_ERRORS as error:
        raise ImageRejected("pixels-damaged") from error


def _modality_values(dataset: pydicom.FileDataset) -> NDArray[np.float32]:
    stored = _stored_values(dataset)
    photometric = str(dataset.PhotometricInterpretation)
    if photometric == "PALETTE COLOR":
        return _luma(apply_color_lut(stored, dataset))
    if stored.ndim == 3:
        return _luma(stored)
    values = apply_modality_lut(stored, dataset).astype(np.float32)
    if photometric == "MONOCHROME1":
        values = values.max() + values.min() - values
    return values


def _stored_values(dataset: pydicom.FileDataset) -> NDArray[np.generic]:
    if needs_jpeg12(dataset, str(dataset.file_meta.TransferSyntaxUID)):
        return decode_jpeg12(dataset)
    return pixel_array(dataset)


def _luma(colour: NDArray[np.generic]) -> NDArray[np.float32]:
    return np.asarray(colour.astype(np.float32) @ _LUMA, dtype=np.float32)
