"""A patient's own tree of pulmonary vessels, as maps of the upper and the lower lung."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.phantom.canvas import Canvas, Map, Points, Stroke
from engine.phantom.habitus import Habitus
from engine.phantom.torso import SIDES, Torso

STEP = 0.012
"""Length of one piece of a vessel, in units."""

_RADII = (0.004, 0.006, 0.0095)
"""Radii of the brushes."""

_WIDTHS = (0.0055, 0.009)
"""Mean widths at which the next brush is taken."""


@dataclass(frozen=True, slots=True)
class VesselTree:
    """Blood in the lungs as thickness maps, (size_px, size_px) float32.

    Attributes
    ----------
    upper, lower : ndarray
        Vessels that leave the hila upwards, and the others.
    """

    upper: Map
    lower: Map


@dataclass(frozen=True, slots=True)
class _Branches:
    """Vessels of one generation: points (branches, steps, 2), headings and widths (branches, steps)."""

    points: NDArray[np.float64]
    heading: NDArray[np.float64]
    width: NDArray[np.float64]


def draw_vessels(canvas: Canvas, body: Habitus, torso: Torso, rng: np.random.Generator) -> VesselTree:
    """Grow a random tree from each hilum and draw its upward and downward halves."""
    parts: dict[bool, list[Stroke]] = {True: [], False: []}
    for side in (0, 1):
        root = np.array([SIDES[side] * 0.18, body.hilum_y - 0.03 * side])
        first = np.linspace(-1.45, 1.35, 11) + rng.normal(0, 0.09, 11)
        trunks = _grow(rng, np.tile(root, (11, 1)), first, steps=48, width=0.017)
        twigs = _fork(rng, trunks, children=5, steps=26)
        tips = _fork(rng, twigs, children=3, steps=14)
        for branches in (trunks, twigs, tips):
            _sort_strokes(parts, branches, hilum_y=float(root[1]))
    share = torso.lung_share
    return VesselTree(upper=canvas.render(parts[True]) * share, lower=canvas.render(parts[False]) * share)


def _grow(
    rng: np.random.Generator,
    roots: Points,
    heading: NDArray[np.float64],
    *,
    steps: int,
    width: NDArray[np.float64] | float,
) -> _Branches:
    """Walk from each root with a slowly turning heading; the width falls to a third."""
    count = len(roots)
    bend = rng.normal(0, 0.010, (count, 1)) * np.arange(steps)
    turn = heading[:, None] + bend + np.cumsum(rng.normal(0, 0.035, (count, steps)), axis=1)
    pieces = np.stack([np.cos(turn), np.sin(turn)], axis=2) * STEP
    taper = np.linspace(1.0, 0.33, steps)
    widths = np.broadcast_to(np.asarray(width), (count,))[:, None] * taper
    outward = np.sign(roots[:, None, :1])
    pieces[..., :1] *= outward
    return _Branches(roots[:, None, :] + np.cumsum(pieces, axis=1), turn, widths)


def _fork(rng: np.random.Generator, parent: _Branches, *, children: int, steps: int) -> _Branches:
    """Let every branch send off children at random places, alternately to either hand."""
    count, length = parent.width.shape
    at = rng.integers(length // 6, length, (count, children))
    row = np.arange(count)[:, None]
    hand = np.where(np.arange(children) % 2 == 0, 1.0, -1.0)
    heading = parent.heading[row, at] + hand * rng.normal(0.62, 0.14, (count, children))
    width = 0.72 * parent.width[row, at].ravel()
    return _grow(rng, parent.points[row, at].reshape(-1, 2), heading.ravel(), steps=steps, width=width)


def _sort_strokes(parts: dict[bool, list[Stroke]], branches: _Branches, *, hilum_y: float) -> None:
    """Give each branch the nearest of three brushes and file it under upper or lower lung."""
    mean = branches.width.mean(axis=1)
    brush = np.digitize(mean, _WIDTHS)
    upward = branches.points[:, :, 1].mean(axis=1) < hilum_y
    for number, radius in enumerate(_RADII):
        height = 1.9 * branches.width**2 / radius
        for up in (True, False):
            chosen = (brush == number) & (upward == up)
            if chosen.any():
                parts[up].append(Stroke(branches.points[chosen], height[chosen], radius))
