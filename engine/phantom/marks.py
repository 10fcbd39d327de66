"""The distinguishing marks that a patient carries through all studies: implants, scars, old disease."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from engine.phantom.canvas import Canvas, Map, Points, Stroke, cord, path, ring
from engine.phantom.habitus import Habitus
from engine.phantom.skeleton import rib_points
from engine.phantom.torso import SIDES

MarkKind = Literal[
    "pacemaker",
    "port",
    "sternotomy",
    "surgical clips",
    "granuloma",
    "rib fracture",
    "spinal rods",
    "shoulder prosthesis",
    "valve ring",
    "aortic calcification",
    "apical scarring",
    "abdominal clips",
]
MARK_KINDS: tuple[MarkKind, ...] = get_args(MarkKind)

_COMMONNESS = (0.14, 0.08, 0.15, 0.10, 0.13, 0.12, 0.03, 0.04, 0.05, 0.16, 0.10, 0.10)

METAL = 0.10
"""Thickness of a metal part, in units of bone, unless it is finer or coarser."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: its kind, its side (0 right, 1 left) and the seed of its exact form."""

    kind: MarkKind
    side: int
    seed: int


def draw_marks(rng: np.random.Generator, *, mean: float) -> tuple[Mark, ...]:
    """Choose a patient's marks, a Poisson number of different kinds."""
    shares = np.asarray(_COMMONNESS) / sum(_COMMONNESS)
    count = min(int(rng.poisson(mean)), len(MARK_KINDS))
    chosen = rng.choice(len(MARK_KINDS), size=count, replace=False, p=shares)
    return tuple(Mark(MARK_KINDS[k], int(rng.integers(2)), int(rng.integers(2**31))) for k in chosen)


def render_marks(canvas: Canvas, body: Habitus, marks: tuple[Mark, ...]) -> Map:
    """Draw marks as thickness of bone, (size_px, size_px), in units."""
    strokes: list[Stroke] = []
    for mark in marks:
        strokes.extend(_FORMS[mark.kind](body, SIDES[mark.side], np.random.default_rng(mark.seed)))
    if not strokes:
        return np.zeros((canvas.size_px, canvas.size_px), dtype=np.float32)
    return np.maximum(canvas.render(strokes), 0.0)


def _pacemaker(body: Habitus, side: float, rng: np.random.Generator) -> list[Stroke]:
    x, y = side * rng.uniform(0.5, 0.62), rng.uniform(-0.5, -0.4)
    tip = (body.heart_left * 0.75, body.heart_y + 0.2)
    vein = (side * 0.13, -0.52)
    lead = path((x, y - 0.06), (x - side * 0.1, -0.58), vein, (-0.12, -0.2), (-0.07, 0.12), tip)
    return [
        cord(path((x - 0.045, y + 0.005), (x + 0.045, y - 0.005)), METAL * 1.2, 0.042),
        cord(ring(x, y, 0.078, 0.066), METAL * 0.7, 0.012),
        cord(_rounded(lead), METAL * 0.5, 0.007),
        cord(path(tip, (tip[0] - 0.03, tip[1] - 0.006)), METAL, 0.010),
    ]


def _rounded(points: Points) -> Points:
    """Return a path with its corners cut off."""
    window = np.ones(41) / 41
    padded = np.pad(points, ((20, 20), (0, 0)), mode="edge")
    return np.column_stack([np.convolve(padded[:, axis], window, mode="valid") for axis in (0, 1)])


def _port(_body: Habitus, side: float, rng: np.random.Generator) -> list[Stroke]:
    x, y = side * rng.uniform(0.38, 0.5), rng.uniform(-0.42, -0.3)
    line = path((x, y - 0.02), (side * 0.2, -0.62), (side * 0.1, -0.6), (-0.11, -0.35), (-0.1, -0.05))
    return [
        cord(ring(x, y, 0.03, 0.03), METAL * 0.6, 0.012),
        cord(_rounded(line), METAL * 0.3, 0.008),
    ]


def _sternotomy(_body: Habitus, _side: float, rng: np.random.Generator) -> list[Stroke]:
    heights = np.linspace(-0.45, 0.22, int(rng.integers(5, 8))) + rng.normal(0, 0.012)
    return [
        cord(ring(rng.normal(0, 0.012), float(y), rng.uniform(0.028, 0.042), 0.016), METAL * 0.6, 0.006)
        for y in heights
    ]


def _clips(_body: Habitus, side: float, rng: np.random.Generator) -> list[Stroke]:
    x, y = side * rng.uniform(0.25, 0.62), rng.uniform(-0.35, 0.05)
    return _scatter_clips(rng, x, y, count=int(rng.integers(3, 8)), spread=0.05)


def _abdominal_clips(body: Habitus, _side: float, rng: np.random.Generator) -> list[Stroke]:
    return _scatter_clips(rng, -0.25, body.dome[0] + 0.33, count=4, spread=0.035)


def _scatter_clips(
    rng: np.random.Generator, x: float, y: float, *, count: int, spread: float
) -> list[Stroke]:
    clips = []
    for _ in range(count):
        a, b = x + rng.normal(0, spread), y + rng.normal(0, spread)
        turn = rng.uniform(0, np.pi)
        end = (a + 0.026 * np.cos(turn), b + 0.026 * np.sin(turn))
        clips.append(cord(path((a, b), end), METAL * 0.8, 0.0065))
    return clips


def _granuloma(_body: Habitus, side: float, rng: np.random.Generator) -> list[Stroke]:
    x, y = side * rng.uniform(0.28, 0.58), rng.uniform(-0.5, 0.3)
    dots = [cord(path((x, y), (x + 0.012, y + 0.004)), METAL * 0.5, rng.uniform(0.012, 0.02))]
    if rng.random() < 0.4:
        dots.append(cord(path((side * 0.2, y * 0.3), (side * 0.22, y * 0.3)), METAL * 0.4, 0.014))
    return dots


def _rib_fracture(body: Habitus, side: float, rng: np.random.Generator) -> list[Stroke]:
    first, place = int(rng.integers(3, 7)), int(rng.integers(35, 75))
    lumps = []
    for number in range(first, first + int(rng.integers(1, 4))):
        x, y = rib_points(body, number, int(side > 0))[place]
        lumps.append(cord(path((x - 0.03, y - 0.01), (x + 0.03, y + 0.01)), 0.024, 0.032))
    return lumps


def _spinal_rods(body: Habitus, _side: float, rng: np.random.Generator) -> list[Stroke]:
    top, bottom = rng.uniform(-0.5, -0.1), rng.uniform(0.3, 0.8)
    rods = [cord(path((x, top), (x + 0.01, bottom)), METAL * 0.9, 0.011) for x in (-0.05, 0.045)]
    screws = [
        cord(path((x * 0.03, float(y)), (x * 0.075, float(y) - 0.01)), METAL, 0.009)
        for y in np.arange(top + 0.04, bottom, body.rib_pitch)
        for x in (-1.0, 1.0)
    ]
    return rods + screws


def _shoulder_prosthesis(body: Habitus, side: float, _rng: np.random.Generator) -> list[Stroke]:
    y = body.shoulder_y + 0.05
    return [
        cord(path((side * 0.92, y), (side * 0.95, y + 0.04)), METAL * 2, 0.07),
        cord(path((side * 0.97, y + 0.02), (side * 1.04, y + 0.45)), METAL * 1.5, 0.022),
    ]


def _valve_ring(body: Habitus, _side: float, rng: np.random.Generator) -> list[Stroke]:
    x, y = rng.uniform(0.03, 0.12), body.heart_y + rng.uniform(-0.06, 0.08)
    return [cord(ring(x, y, 0.055, rng.uniform(0.02, 0.05)), METAL * 0.7, 0.009)]


def _aortic_calcification(body: Habitus, _side: float, rng: np.random.Generator) -> list[Stroke]:
    angle = np.linspace(rng.uniform(-2.2, -1.6), rng.uniform(0.2, 0.9), 40)
    radius = body.knob + 0.03
    arc = np.column_stack([0.085 + radius * np.cos(angle), -0.35 + radius * np.sin(angle)])
    return [Stroke(arc, 0.022 * rng.uniform(0.3, 1.0, 40), 0.009)]


def _apical_scarring(body: Habitus, side: float, rng: np.random.Generator) -> list[Stroke]:
    apex = body.apex[int(side > 0)]
    strands = []
    for _ in range(int(rng.integers(4, 9))):
        x, y = side * rng.uniform(0.14, 0.34), apex + rng.uniform(0.06, 0.22)
        end = (x + rng.normal(0, 0.05), y + rng.normal(0, 0.05))
        strands.append(cord(path((x, y), end), 0.016, 0.013))
    return strands


_FORMS: dict[MarkKind, Callable[[Habitus, float, np.random.Generator], list[Stroke]]] = {
    "pacemaker": _pacemaker,
    "port": _port,
    "sternotomy": _sternotomy,
    "surgical clips": _clips,
    "granuloma": _granuloma,
    "rib fracture": _rib_fracture,
    "spinal rods": _spinal_rods,
    "shoulder prosthesis": _shoulder_prosthesis,
    "valve ring": _valve_ring,
    "aortic calcification": _aortic_calcification,
    "apical scarring": _apical_scarring,
    "abdominal clips": _abdominal_clips,
}
