"""The plane on which thickness maps are drawn: strokes, soft edges and filtered noise."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import fft, ndimage, special

Map = NDArray[np.float32]
"""A map of shape (size_px, size_px); 1 unit of thickness is 20 cm."""

Points = NDArray[np.float64]
"""Points of shape (n, 2), or (lines, n, 2) for several lines, as x, y; -1 to 1 across the image, y downwards, 1 unit is 20 cm."""


_KEPT_BRUSHES = 80
"""Brushes that a canvas of up to 512 pixels keeps; a larger one keeps a tenth."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A tube along a line, or several alike, seen in projection.

    Attributes
    ----------
    points : ndarray of float64, (n, 2) or (lines, n, 2)
        The axis of the tube.
    height : ndarray of float64, (n,) or (lines, n)
        Thickness at the axis, in units; negative for air.
    radius : float
        Half width in units.
    hollow : float
        0 for a soft cord (Gaussian profile), up to 1 for a cortical tube with bright edges.
    """

    points: Points
    height: NDArray[np.float64]
    radius: float
    hollow: float = 0.0


def cord(points: Points, height: float, radius: float) -> Stroke:
    """Return a soft stroke of even height."""
    return Stroke(points, np.full(len(points), height), radius)


def path(*corners: tuple[float, float]) -> Points:
    """Return points, (n, 2), .005 units apart, along straight lines between corners."""
    nodes = np.asarray(corners, dtype=np.float64)
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(nodes, axis=0).T))])
    along = np.linspace(0.0, lengths[-1], 4 + int(lengths[-1] / 0.005))
    return np.column_stack([np.interp(along, lengths, nodes[:, axis]) for axis in (0, 1)])


def ring(x: float, y: float, radius_x: float, radius_y: float) -> Points:
    """Return the 80 points, (80, 2), of a closed ellipse."""
    angle = np.linspace(0.0, 2 * np.pi, 80)
    return np.column_stack([x + radius_x * np.cos(angle), y + radius_y * np.sin(angle)])


def as_map(values: ArrayLike) -> Map:
    """Return values as float32, without a copy where they are that already."""
    return np.asarray(values, dtype=np.float32)


def step(values: Map, low: float, high: float) -> Map:
    """Return the smooth step, 0 below ``low`` and 1 above ``high`` (high < low turns it round)."""
    t = np.clip((values - low) / (high - low), 0.0, 1.0)
    return as_map(t * t * (3 - 2 * t))


class Canvas:
    """A square image plane with its coordinates and its Fourier-domain brushes.

    Parameters
    ----------
    size_px : int
        Rows and columns.

    Attributes
    ----------
    x : ndarray of float32, (1, size_px)
        -1 at the left edge (the patient's right) to 1.
    y : ndarray of float32, (size_px, 1)
        -1 at the top to 1 at the bottom.
    """

    def __init__(self, size_px: int) -> None:
        self.size_px = size_px
        axis = ((np.arange(size_px) + 0.5) * (2.0 / size_px) - 1.0).astype(np.float32)
        self.x = axis[None, :]
        self.y = axis[:, None]
        rows, columns = np.meshgrid(fft.fftfreq(size_px), fft.rfftfreq(size_px), indexing="ij")
        kept = _KEPT_BRUSHES if size_px <= 512 else _KEPT_BRUSHES // 10
        self._transfer = lru_cache(maxsize=kept)(self._computed_transfer)
        self._frequency = (np.pi * size_px * np.hypot(rows, columns)).astype(np.float32)

    def render(self, strokes: Sequence[Stroke]) -> Map:
        """Return the summed thickness of strokes as a (size_px, size_px) map in units."""
        brushes: dict[tuple[float, float], list[Stroke]] = {}
        for stroke in strokes:
            brushes.setdefault((stroke.radius, stroke.hollow), []).append(stroke)
        spectrum = np.zeros(self._frequency.shape, dtype=np.complex64)
        for (radius, hollow), group in brushes.items():
            deposit = self._deposit(group, _profile_area(radius, hollow))
            spectrum += fft.rfft2(deposit) * self._transfer(radius, hollow)
        return self._invert(spectrum)

    def soften(self, values: Map, radius: float) -> Map:
        """Return a map blurred by a Gaussian of standard deviation ``radius`` units.

        Beyond the edge the map is taken to go on as it is there. Wide blurs work on a coarse
        copy, which is faster and looks the same.
        """
        sigma_px = radius * self.size_px / 2.0
        block = 4 if sigma_px > 12 and self.size_px % 4 == 0 else 2 if sigma_px > 4 else 1
        size = self.size_px // block
        coarse = values.reshape(size, block, size, block).mean(axis=(1, 3))
        blurred = ndimage.gaussian_filter(coarse, sigma_px / block, mode="nearest", truncate=3.0)
        if block > 1:
            blurred = ndimage.zoom(blurred, block, order=1, mode="nearest", grid_mode=True)
        return as_map(blurred)

    def texture(self, rng: np.random.Generator, fine: float, coarse: float) -> Map:
        """Return noise of mean 0 and deviation 1 with structures between two sizes in units."""
        white = fft.rfft2(rng.standard_normal((self.size_px, self.size_px), dtype=np.float32))
        band = self._transfer(fine, 0.0) - self._transfer(coarse, 0.0)
        noise = self._invert(white * band)
        return as_map(noise / (noise.std() + np.float32(1e-9)))

    def _invert(self, spectrum: NDArray[np.complex64]) -> Map:
        return as_map(fft.irfft2(spectrum, s=(self.size_px, self.size_px)))

    def _computed_transfer(self, radius: float, hollow: float) -> Map:
        """Return the brush's Fourier transform: a Gaussian cord, or a disc with a dense rim."""
        k = self._frequency
        if hollow == 0.0:
            return as_map(np.exp(-0.5 * (k * np.float32(radius)) ** 2))
        kr = k * np.float32(radius) + np.float32(1e-6)
        disc = 2 * special.j1(kr) / kr
        edge = np.exp(-0.5 * (k * np.float32(radius * 0.16)) ** 2)
        return as_map(((1 - hollow) * disc + hollow * special.j0(kr)) * edge)

    def _deposit(self, strokes: Sequence[Stroke], area: float) -> Map:
        """Spread each stroke's volume over the four pixels nearest to each of its points."""
        points = np.concatenate([stroke.points.reshape(-1, 2) for stroke in strokes])
        volume = np.concatenate([(stroke.height * _spacing(stroke.points)).ravel() for stroke in strokes])
        place = (points + 1.0) * (self.size_px / 2.0) - 0.5
        corner = np.floor(place)
        share = (place - corner)[:, None, :]
        offsets = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
        pixel = corner.astype(np.int64)[:, None, :] + offsets
        weight = np.abs(1 - offsets - share).prod(axis=2) * volume[:, None]
        inside = ((pixel >= 0) & (pixel < self.size_px)).all(axis=2)
        index = pixel[inside] @ np.array([1, self.size_px])
        image = np.bincount(index, weight[inside], minlength=self.size_px**2)
        scaled = image * (area * (self.size_px / 2.0) ** 2)
        return scaled.reshape(self.size_px, self.size_px).astype(np.float32)


def _profile_area(radius: float, hollow: float) -> float:
    """Return the area under a stroke's profile of unit height, in units."""
    return radius * float(np.sqrt(2 * np.pi)) if hollow == 0.0 else radius * 1.7


def _spacing(points: Points) -> NDArray[np.float64]:
    """Return the arc length, (..., n), that each point stands for."""
    pieces = np.diff(points, axis=-2)
    lengths = np.sqrt((pieces * pieces).sum(axis=-1))
    padded = np.concatenate([lengths[..., :1], lengths, lengths[..., -1:]], axis=-1)
    spacing: NDArray[np.float64] = 0.5 * (padded[..., 1:] + padded[..., :-1])
    return spacing


@lru_cache(maxsize=2)
def canvas_of(size_px: int) -> Canvas:
    """Return the canvas of a size; kept, because its frequencies are the same for all patients."""
    return Canvas(size_px)
