"""The soft parts of a patient's chest as thickness maps: trunk, lungs, heart, mediastinum."""

from dataclasses import dataclass

import numpy as np

from engine.phantom.canvas import Canvas, Map, as_map, cord, path, step
from engine.phantom.habitus import Habitus

SIDES = (-1.0, 1.0)
"""Sign of x of the patient's right and left side; a radiograph shows the right side on the left."""


@dataclass(frozen=True, slots=True)
class Torso:
    """Thickness maps, (size_px, size_px) float32, in units of 20 cm.

    Attributes
    ----------
    trunk : ndarray
        Soft tissue from skin to skin, the lungs included.
    lungs : tuple of ndarray
        Depth of the right and the left lung.
    lung_share : ndarray
        Where there is lung, 0 to 1, both sides together.
    height : ndarray
        Height inside the lungs, 0 at the apices to 1 at the bases.
    great_vessels : ndarray
        Aorta, vena cava and hila, soft tissue that stands in the place of lung; the heart, whose
        size varies, is drawn for each study.
    airways : ndarray
        Air in trachea, main bronchi and stomach, as positive thickness.
    """

    trunk: Map
    lungs: tuple[Map, Map]
    lung_share: Map
    height: Map
    great_vessels: Map
    airways: Map


def draw_torso(canvas: Canvas, body: Habitus) -> Torso:
    """Draw the soft parts of a chest."""
    lungs = (_lung(canvas, body, 0), _lung(canvas, body, 1))
    both = lungs[0] + lungs[1]
    apex, dome = float(np.mean(body.apex)), float(np.mean(body.dome))
    height = np.clip((canvas.y - apex) / (dome + 0.15 - apex), 0.0, 1.0) + 0 * canvas.x
    return Torso(
        trunk=_trunk(canvas, body) + _breasts(canvas, body),
        lungs=lungs,
        lung_share=np.clip(both / (0.5 * body.lung_depth), 0.0, 1.0),
        height=height.astype(np.float32),
        great_vessels=_great_vessels(canvas, body),
        airways=_airways(canvas, body),
    )


def lateral_edge(y: Map, body: Habitus, side: int) -> Map:
    """Return the distance of the lung's lateral edge from the midline at heights ``y``."""
    apex, half = body.apex[side], body.lung_half[side]
    t = np.clip((y - apex) / (0.30 - apex), 0.0, 1.0)
    return as_map(0.09 + (half - 0.09) * np.sqrt(1 - (1 - t) ** 2.7))


def diaphragm(x: Map, body: Habitus, side: int) -> Map:
    """Return the height of the diaphragm's shadow over distances ``x`` from the midline."""
    t = (x - 0.36) / (body.lung_half[side] - 0.36)
    outer = body.sulcus * np.clip(t, 0.0, 1.2) ** 2.3
    return as_map(body.dome[side] + np.where(t > 0, outer, 0.07 * t * t))


def _lung(canvas: Canvas, body: Habitus, side: int) -> Map:
    """Return the depth of one lung: rounded between its edges, cut off by the diaphragm."""
    x = SIDES[side] * canvas.x
    lateral = lateral_edge(canvas.y, body, side)
    medial = 0.085 + 0.03 * np.exp(-(((canvas.y + 0.1) / 0.2) ** 2))
    t = (2 * x - lateral - medial) / np.maximum(lateral - medial, 1e-3)
    across = np.clip(1 - np.abs(t) ** 3.2, 0.0, 1.0) ** 0.55
    top = step(canvas.y, body.apex[side] - 0.01, body.apex[side] + 0.42) ** 0.5
    below = diaphragm(x, body, side) - canvas.y
    bottom = 0.9 * step(below, -0.012, 0.02) + 0.1 * step(below, -0.16, 0.02)
    return as_map(body.lung_depth * across * top * bottom)


def _trunk(canvas: Canvas, body: Habitus) -> Map:
    """Return the trunk: an ellipse in every row, the head out of the picture, arms at the side."""
    y, shoulder = canvas.y, body.shoulder_y
    neck, chest = 0.25 + 0.05 * body.bulk, max(body.lung_half) + body.wall
    girdle = neck + (1.15 - neck) * step(y, shoulder - 0.36, shoulder + 0.06)
    side = chest + 0.05 * body.bulk * step(y, 0.0, 0.9)
    half = girdle + (side - girdle) * step(y, shoulder + 0.12, shoulder + 0.62)
    depth = body.thickness * (0.52 + 0.48 * step(y, shoulder - 0.3, shoulder + 0.35))
    trunk = depth * np.clip(1 - np.abs(canvas.x / half) ** 2.4, 0.0, 1.0) ** 0.55
    return as_map(trunk + _arms(canvas, body, chest))


def _arms(canvas: Canvas, body: Habitus, chest: float) -> Map:
    """Return the upper arms that hang down beside the chest, partly out of the picture."""
    middle = chest + 0.23 + 0.16 * step(canvas.y, -0.1, 0.9)
    t = (np.abs(canvas.x) - middle) / (0.17 * body.bulk)
    return as_map(0.42 * body.bulk * np.clip(1 - t * t, 0, 1) ** 0.5 * step(canvas.y, -0.5, -0.1))


def _breasts(canvas: Canvas, body: Habitus) -> Map:
    """Return the breast shadow, soft above and with an edge below."""
    t = (np.abs(canvas.x) - body.breast_x) / 0.31
    u = (canvas.y - body.breast_y) / np.where(canvas.y > body.breast_y, 0.24, 0.42)
    return as_map(body.breast * np.clip(1 - t * t - u * u, 0.0, 1.0) ** 0.6)


def heart(canvas: Canvas, body: Habitus, enlarged: float) -> Map:
    """Return the heart, its width multiplied by ``enlarged``: ventricles and right atrium.

    The left border slopes from the pulmonary trunk to the apex, the right one bulges; the lower
    border lies in the shadow of the diaphragm.
    """
    top = body.heart_y - body.heart_height
    t = np.clip((canvas.y - top) / (1.7 * body.heart_height), 0.0, 1.5)
    left = 0.09 + (body.heart_left * enlarged - 0.09) * np.sin(0.5 * np.pi * t ** (1 + 3 * body.heart_tilt))
    bulge = np.maximum(np.sin(np.pi * np.clip(t * 0.85, 0.0, 1.0)), 0.0) ** 0.8
    right = 0.09 + (body.heart_right * enlarged - 0.09) * bulge
    across = (2 * canvas.x - left + right) / (left + right)
    depth = 0.40 * step(t, -0.02, 0.5) * step(t, 1.5, 1.1)
    return as_map(depth * np.clip(1 - np.abs(across) ** 2.6, 0.0, 1.0) ** 0.5)


def _great_vessels(canvas: Canvas, body: Habitus) -> Map:
    """Return aortic knob, descending aorta, superior vena cava, pulmonary trunk and hila."""
    knob_y, size = -0.36, body.hilum_size
    strokes = [
        cord(path((0.07, knob_y), (0.095, knob_y + 0.03)), 0.30, body.knob),
        cord(path((0.13, knob_y + 0.1), (0.11, 0.0), (0.06, 0.5)), 0.10, 0.05),
        cord(path((-0.10, -0.62), (-0.11, -0.1)), 0.12, 0.04),
        cord(path((0.12, -0.2), (0.18, -0.08)), 0.26, 0.06),
        cord(path((-0.15, body.hilum_y - 0.05), (-0.21, body.hilum_y + 0.14)), 0.15 * size, 0.04),
        cord(path((0.17, body.hilum_y - 0.09), (0.23, body.hilum_y + 0.08)), 0.14 * size, 0.04),
        cord(path((0.0, -0.95), (0.0, -0.2)), 0.12, 0.08),
    ]
    return as_map(np.maximum(canvas.render(strokes), 0.0))


def _airways(canvas: Canvas, body: Habitus) -> Map:
    """Return the air of trachea, main bronchi and gastric bubble."""
    carina = body.hilum_y - 0.16
    strokes = [
        cord(path((0.0, -1.05), (0.0, -0.6), (-0.015, carina)), 0.13, 0.034),
        cord(path((-0.015, carina), (-0.17, carina + 0.16)), 0.08, 0.024),
        cord(path((-0.015, carina), (0.19, carina + 0.17)), 0.075, 0.022),
    ]
    size = body.bubble_size
    x, y = canvas.x - body.bubble_x, canvas.y - body.dome[1] - 0.05 - 0.055 * size
    t = (x / (0.08 + 0.08 * size)) ** 2 + (y / (0.02 + 0.045 * size)) ** 2
    bubble = 0.22 * size * np.clip(1 - t, 0.0, 1.0) ** 0.5
    return as_map(np.maximum(canvas.render(strokes), 0.0) + bubble)
