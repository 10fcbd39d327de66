"""PNG and JPEG files: their header, and their pixels as one grey image."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from engine.dicom.layout import MAX_SAMPLES
from engine.dicom.rejection import PARSE_ERRORS, ImageRejected
from engine.dicom.source import Source

_GREY_16_BIT = {"I", "I;16", "I;16B", "I;16L", "F"}


def picture_size(source: Source) -> tuple[int, int]:
    """Return rows and columns of a picture that can be one image; the stream is left anywhere.

    Raises
    ------
    ImageRejected
        ``pixels-damaged``, ``multi-frame`` or ``image-too-large``.
    """
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
    return rows, columns


def read_picture(source: Source) -> NDArray[np.float32]:
    """Return a picture's pixels ``(rows, columns)``; colour becomes luma, transparency is ignored.

    Raises
    ------
    ImageRejected
        As ``picture_size``, or ``truncated``.
    """
    picture_size(source)
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
