"""The bones of a patient's chest as one map of mineral thickness."""

import numpy as np

from engine.phantom.canvas import Canvas, Map, Points, Stroke, as_map, cord, path, ring
from engine.phantom.habitus import Habitus
from engine.phantom.torso import SIDES, lateral_edge

RIBS = 10
REACH = 0.80 * np.pi
"""Angle at which a rib turns into cartilage, seen from the spine round the chest."""


def draw_skeleton(canvas: Canvas, body: Habitus) -> Map:
    """Draw ribs, spine, clavicles, scapulae and shoulders as thickness of bone in units."""
    strokes = [*_shoulders(body)]
    for number in range(RIBS):
        for side in (0, 1):
            strokes.extend(_rib(body, number, side))
    return as_map(np.maximum(canvas.render(strokes), 0.0) + _spine(canvas, body))


def spine_line(y: Map, body: Habitus) -> Map:
    """Return the x of the spine's middle at heights ``y``."""
    return as_map(body.spine_bow * np.sin(2.2 * y + body.spine_phase))


def rib_points(body: Habitus, number: int, side: int) -> Points:
    """Return the axis, (110, 2), of a rib from the spine (first) round to the cartilage (last)."""
    angle = np.linspace(0.0, REACH, 110)
    start = body.rib_start + number * body.rib_pitch
    level = np.array([[min(start + 0.16, 0.45)]], dtype=np.float32)
    width = float(lateral_edge(level, body, side)[0, 0]) + 0.015
    width = max(width, 0.27 + 0.09 * min(number, 2))
    drop = body.rib_drop * min(0.55 + 0.14 * number, 1.0 + 0.03 * number)
    x = 0.07 + (width - 0.07) * np.sin(angle) ** 0.9
    y = start + drop * 0.5 * (1 - np.cos(angle)) - 0.03 * np.sin(2 * angle) ** 2
    return np.column_stack([SIDES[side] * x, y])


def _rib(body: Habitus, number: int, side: int) -> tuple[Stroke, Stroke]:
    """Return a rib's dense posterior part and its fainter, broader anterior part."""
    points = rib_points(body, number, side)
    height = 0.030 * body.rib_density * np.ones(len(points))
    turn = 62
    fade = np.linspace(1.0, 0.55, len(points) - turn)
    back = Stroke(points[: turn + 1], height[: turn + 1], body.rib_radius, hollow=0.45)
    front = Stroke(points[turn:], 0.8 * height[turn:] * fade, body.rib_radius, hollow=0.45)
    return back, front


def _spine(canvas: Canvas, body: Habitus) -> Map:
    """Return vertebral bodies, discs and spinous processes; only the columns near them are drawn."""
    near = np.abs(canvas.x[0]) < 0.2
    x = (canvas.x[:, near] - spine_line(canvas.y, body)) / body.spine_half
    beat = np.cos(2 * np.pi * (canvas.y - body.rib_start) / body.rib_pitch)
    waist = x * (1 + 0.06 * beat)
    fourth = (waist * waist) ** 2
    column = np.exp(-fourth * fourth) * (0.75 + 0.25 * np.clip(2.2 * beat + 1.2, 0, 1))
    process = np.exp(-((x / 0.22) ** 2)) * np.clip(-beat, 0, 1)
    pedicle = np.exp(-(((np.abs(x) - 0.55) / 0.16) ** 2)) * np.clip(beat, 0, 1) ** 2
    mineral = 0.020 * column + 0.016 * process + 0.012 * pedicle
    spine = np.zeros((canvas.size_px, canvas.size_px), dtype=np.float32)
    spine[:, near] = mineral * (0.7 + 0.3 * body.rib_density)
    return spine


def _shoulders(body: Habitus) -> list[Stroke]:
    """Return clavicles, scapulae and the heads of the humeri on both sides."""
    strokes = []
    for side in SIDES:
        strokes.append(_clavicle(body, side))
        strokes.extend(_scapula(body, side))
    return strokes


def _clavicle(body: Habitus, side: float) -> Stroke:
    t = np.linspace(0.0, 1.0, 60)
    x = 0.06 + 0.78 * t
    y = -0.545 - body.clavicle_rise * t - body.clavicle_bend * np.sin(2 * np.pi * t)
    return Stroke(np.column_stack([side * x, y]), np.full(60, 0.042), body.clavicle_radius, hollow=0.5)


def _scapula(body: Habitus, side: float) -> list[Stroke]:
    out, top = body.scapula_out, body.shoulder_y
    medial, glenoid, tip = 0.60 + out, 0.86 + 0.4 * out, 0.64 + 1.1 * out
    blade = path((side * (medial + 0.07), top + 0.05), (side * (tip + 0.02), top + 0.52))
    lateral = path((side * glenoid, top + 0.12), (side * tip, top + 0.64))
    ridge = path((side * medial, top + 0.08), (side * (glenoid + 0.06), top - 0.06))
    inner = path((side * medial, top - 0.02), (side * (medial - 0.005), top + 0.3), (side * tip, top + 0.64))
    head = ring(side * 1.0, top + 0.06, 0.085, 0.1)
    return [
        cord(blade, 0.012, 0.07),
        cord(lateral, 0.034, 0.018),
        cord(inner, 0.022, 0.012),
        cord(ridge, 0.02, 0.028),
        cord(head, 0.026, 0.03),
        cord(path((side * 1.0, top), (side * 1.02, top + 0.12)), 0.035, 0.07),
        cord(path((side * 1.03, top + 0.15), (side * 1.07, 0.6)), 0.04, 0.045),
    ]
