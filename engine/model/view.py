"""What a model sees of an image, beside the original, and which ways of preparing it are worth a look."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from msgspec import structs
from numpy.typing import NDArray

from engine.dicom.pixels import read_pixels
from engine.model.architecture import PublishedStages, TorchvisionBackbone
from engine.model.config import (
    ImagePreparation,
    ModelConfig,
    PaddedCrop,
    PercentileSquare,
    Preprocessing,
    ResizedCrop,
    UnknownPixels,
)
from engine.model.preprocessing import FULL_SCALE, read_prepared

WHITE = 255
LARGEST_PX = 2048
"""Originals are thinned out to fewer pixels than this a side before they are shown."""


@dataclass(frozen=True, slots=True)
class ModelView:
    """An image twice, uint8, 0 black and 255 white.

    Attributes
    ----------
    original : ndarray
        (rows, columns): from the image's smallest value to its largest, MONOCHROME1 turned over.
    seen : ndarray
        (size, size): after the preprocessing, before the mean is subtracted.
    """

    original: NDArray[np.uint8]
    seen: NDArray[np.uint8]


def model_view(path: Path, preprocessing: Preprocessing) -> ModelView:
    """Return an image as it is and as the model sees it.

    Raises
    ------
    ImageRejected
        As ``engine.dicom.pixels.read_pixels``.
    UserError
        ``preprocessing-unknown``.
    """
    pixels = read_pixels(path)
    step = -(-max(pixels.shape) // LARGEST_PX)
    few = pixels[::step, ::step]
    span = max(float(few.max() - few.min()), 1.0e-6)
    original = np.rint((few - few.min()) / span * WHITE).astype(np.uint8)
    seen = read_prepared(path, preprocessing) // (FULL_SCALE // WHITE)
    return ModelView(original, seen.astype(np.uint8))


def suggestions(config: ModelConfig) -> tuple[Preprocessing, ...]:
    """Return ways of preparing images that models of this kind are usually trained with, likeliest first.

    The size and the handling of reports stay as the configuration has them, and so do mean and
    deviation where it says them: a kernel that was made grey belongs to them.
    """
    size_px = config.preprocessing.image.size_px
    square = PercentileSquare(size_px=size_px)
    whole = PaddedCrop(size_px=size_px)
    cropped = ResizedCrop(size_px=size_px, shorter_px=min(round(size_px * 8 / 7), LARGEST_PX))
    stretched = ResizedCrop(size_px=size_px, shorter_px=None)
    halved = ResizedCrop(size_px=size_px, shorter_px=None, mean=0.5, deviation=0.5)
    images: tuple[ImagePreparation, ...]
    match config.image:
        case PublishedStages():
            images = (whole, structs.replace(whole, invert_monochrome1=True))
        case TorchvisionBackbone():
            images = (cropped, stretched, halved, square)
        case _:
            images = (square, cropped, stretched, whole)
    known = config.preprocessing.image
    if _says_scale(known):
        images = tuple(structs.replace(image, mean=known.mean, deviation=known.deviation) for image in images)
    return tuple(structs.replace(config.preprocessing, image=image) for image in dict.fromkeys(images))


def _says_scale(image: ImagePreparation) -> bool:
    """Return whether mean and deviation are known; an unknown preparation that scales nothing says neither."""
    return not isinstance(image, UnknownPixels) or (image.mean, image.deviation) != (0.0, 1.0)
