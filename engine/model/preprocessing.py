"""From pixels to what a model sees: square padding, scaling by percentiles, reduction."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.model.config import Preprocessing

FULL_SCALE = 65535
FLAT_SPAN = 1e-6
"""Contrast, as a share of the brightest value, below which an image counts as flat."""


def prepare_image(pixels: NDArray[np.float32], how: Preprocessing) -> NDArray[np.uint16]:
    """Return an image as the checkpoint's preprocessing wants it, as a share of full scale.

    Parameters
    ----------
    pixels : ndarray
        (rows, columns) float32, modality values, higher is brighter.
    how : Preprocessing
        The checkpoint's own.

    Returns
    -------
    ndarray
        (size, size) uint16; 0 is the low percentile and everything below, 65535 the high one.
    """
    low, high = np.percentile(pixels, [how.low_percentile, how.high_percentile])
    span = max(float(high - low), FLAT_SPAN * max(1.0, abs(float(high))))
    shares = np.clip((pixels - np.float32(low)) / np.float32(span), 0.0, 1.0)
    reduced = _reduce(_pad_square(shares.astype(np.float32)), how.size_px)
    return np.rint(np.clip(reduced, 0.0, 1.0) * FULL_SCALE).astype(np.uint16)


def _pad_square(image: NDArray[np.float32]) -> NDArray[np.float32]:
    rows, columns = image.shape
    side = max(rows, columns)
    top, left = (side - rows) // 2, (side - columns) // 2
    return np.pad(image, ((top, side - rows - top), (left, side - columns - left)))


def _reduce(image: NDArray[np.float32], size_px: int) -> NDArray[np.float32]:
    picture = Image.fromarray(image).resize((size_px, size_px), Image.Resampling.BILINEAR)
    return np.asarray(picture, dtype=np.float32)
