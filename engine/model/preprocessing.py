"""From pixels and report text to what a model sees, as its checkpoint says."""

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.dicom.pixels import read_pixels
from engine.errors import UserError
from engine.model.config import (
    ImagePreparation,
    PaddedCrop,
    PercentileSquare,
    Preprocessing,
    ResizedCrop,
    UnknownPixels,
)

PREPARATION_VERSION = 1
"""To be raised whenever preparing an image may give other pixels than before: the store keeps prepared ones."""

FULL_SCALE = 65535
FLAT_SPAN = 1e-6
"""Contrast, as a share of the brightest value, below which an image counts as flat."""

NUMBER_WORD = "NUMBER"
_NUMERAL = r"[+\-±~]?\d[\d.,]*(?<![.,])(?:/\d+)?"
_UNIT = r"mm|cm|dm|km|m|ml|l|mg|kg|g|am|pm"
_SPELT = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|"
    "million|billion|trillion"
)
_NUMBER = re.compile(
    rf"(?<![A-Za-z\d]){_NUMERAL}(?=(?P<unit>{_UNIT})?(?![A-Za-z\d]))|\b(?:{_SPELT})\b", re.IGNORECASE
)

Shares = NDArray[np.float32]


def read_prepared(path: Path, how: Preprocessing) -> NDArray[np.uint16]:
    """Read an image file and prepare it, see ``prepare_image``.

    Raises
    ------
    ImageRejected
        As ``engine.dicom.pixels.read_pixels``.
    UserError
        ``preprocessing-unknown``.
    """
    image = how.image
    pixels = read_pixels(path, voi=image.voi, invert_monochrome1=image.invert_monochrome1)
    return prepare_image(pixels, how)


def prepare_image(pixels: NDArray[np.float32], how: Preprocessing) -> NDArray[np.uint16]:
    """Return an image as the checkpoint's preprocessing wants it, as a share of full scale.

    Parameters
    ----------
    pixels : ndarray
        (rows, columns) float32, modality values, MONOCHROME1 turned over or not as ``how`` says.
    how : Preprocessing
        The checkpoint's own.

    Returns
    -------
    ndarray
        (size, size) uint16; 0 and everything below it black, 65535 white.

    Raises
    ------
    UserError
        ``preprocessing-unknown`` where the checkpoint does not say.

    Notes
    -----
    Rounding to 16 bits moves a pixel by 8e-6 at most. On the published network at 2048 px, with random
    weights and real radiographs, that moves its logits by .0035 at most; the shorter mantissa (TF32) in
    which graphics cards compute convolutions by default moves them by .014 to .049.
    """
    shares = _shares(pixels, how.image)
    return np.rint(np.clip(shares, 0.0, 1.0) * FULL_SCALE).astype(np.uint16)


def prepare_report(text: str, how: Preprocessing) -> str:
    """Return a report's text as the checkpoint's preprocessing wants it.

    Numbers count as in spaCy's ``like_num``, which joint_chestxray used: digits with signs, points
    and commas, simple fractions, and the cardinal numbers in words; a unit that touches one is set
    apart. A number that is part of a word (``L4``, ``3rd``) stays.
    """
    if how.report.numbers == "kept":
        return text
    return _NUMBER.sub(lambda found: NUMBER_WORD + (" " if found["unit"] else ""), text)


def _shares(pixels: NDArray[np.float32], how: ImagePreparation) -> Shares:
    match how:
        case PercentileSquare():
            return _percentile_square(pixels, how)
        case PaddedCrop():
            return _centred(_share_of_maximum(pixels), how.size_px)
        case ResizedCrop():
            return _resized_crop(pixels, how)
        case UnknownPixels():
            raise UserError(
                "preprocessing-unknown",
                what="The checkpoint does not say how its images were prepared.",
                do="Choose the preparation that the model was trained with.",
            )


def _percentile_square(pixels: NDArray[np.float32], how: PercentileSquare) -> Shares:
    low, high = np.percentile(pixels, [how.low_percentile, how.high_percentile])
    span = max(float(high - low), FLAT_SPAN * max(1.0, abs(float(high))))
    shares = np.clip((pixels - np.float32(low)) / np.float32(span), 0.0, 1.0)
    return _resized(_pad_square(shares.astype(np.float32)), how.size_px, how.size_px)


def _share_of_maximum(pixels: NDArray[np.float32]) -> Shares:
    brightest = np.float32(pixels.max())
    return pixels / brightest if brightest > 0 else np.zeros_like(pixels)


def _centred(image: Shares, size_px: int) -> Shares:
    """Cut or pad both sides to ``size_px``; of an odd difference the larger half lies on top and left.

    joint_chestxray pads by floor(d / 2) + 4 and then crops about the centre, which comes to that.
    """
    placed = np.zeros((size_px, size_px), dtype=np.float32)
    (top, first_row, rows), (left, first_column, columns) = (_overlap(side, size_px) for side in image.shape)
    part = image[first_row : first_row + rows, first_column : first_column + columns]
    placed[top : top + rows, left : left + columns] = part
    return placed


def _overlap(side: int, size_px: int) -> tuple[int, int, int]:
    missing = max(size_px - side, 0)
    return (missing + 1) // 2, max(side - size_px, 0) // 2, min(side, size_px)


def _resized_crop(pixels: NDArray[np.float32], how: ResizedCrop) -> Shares:
    low = np.float32(0.0 if how.white is not None else pixels.min())
    high = np.float32(how.white if how.white is not None else pixels.max())
    span = max(float(high - low), FLAT_SPAN * max(1.0, abs(float(high))))
    shares = ((pixels - low) / np.float32(span)).astype(np.float32)
    if how.shorter_px is None:
        return _resized(shares, how.size_px, how.size_px)
    rows, columns = shares.shape
    scale = how.shorter_px / min(rows, columns)
    larger = _resized(shares, max(1, int(rows * scale)), max(1, int(columns * scale)))
    return _centred(larger, how.size_px)


def _pad_square(image: Shares) -> Shares:
    rows, columns = image.shape
    side = max(rows, columns)
    top, left = (side - rows) // 2, (side - columns) // 2
    return np.pad(image, ((top, side - rows - top), (left, side - columns - left)))


def _resized(image: Shares, rows: int, columns: int) -> Shares:
    picture = Image.fromarray(image).resize((columns, rows), Image.Resampling.BILINEAR)
    return np.asarray(picture, dtype=np.float32)
