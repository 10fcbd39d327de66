"""Radiograph values to what the screen shows: reduced in size, windowed to grey."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LONGEST_SIDE_PX = 1024


@dataclass(frozen=True, slots=True)
class Window:
    """Which values become black and white: ``centre`` plus or minus half of ``width``."""

    centre: float
    width: float

    @property
    def low(self) -> float:
        """The value shown as black."""
        return self.centre - self.width / 2


def reduced(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the image with its longer side at most 1,024, each pixel the mean of a block.

    Parameters
    ----------
    pixels : ndarray of float32, (rows, columns)
        Modality values.
    """
    factor = -(-max(pixels.shape) // LONGEST_SIDE_PX)
    if factor <= 1:
        return pixels
    rows, columns = (side // factor * factor for side in pixels.shape)
    blocks = pixels[:rows, :columns].reshape(rows // factor, factor, columns // factor, factor)
    means: NDArray[np.float32] = blocks.mean(axis=(1, 3), dtype=np.float32)
    return means


def full_window(pixels: NDArray[np.float32]) -> Window:
    """Return the window from the 1st to the 99th percentile, never of width 0."""
    low, high = np.percentile(pixels, (1, 99))
    return Window(float(low + high) / 2, max(float(high - low), 1e-6))


def grey(pixels: NDArray[np.float32], window: Window) -> NDArray[np.uint8]:
    """Return the windowed image, `(rows, columns)`, 0 black to 255 white, in rows that lie together."""
    scaled = (pixels - window.low) * np.float32(255 / window.width)
    return np.ascontiguousarray(np.clip(scaled, 0, 255).astype(np.uint8))
