"""From a patient's anatomy and a study's findings to the 12-bit pixels of a radiograph."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from engine.phantom.anatomy import Anatomy
from engine.phantom.canvas import Canvas, Map, Stroke, as_map, cord, path
from engine.phantom.edema import lung_water
from engine.phantom.people import PhantomStudy
from engine.phantom.torso import SIDES, heart

SOFT_PER_UNIT = 4.0
"""Attenuation of 20 cm of water (0.2 per cm)."""

BONE_PER_UNIT = 11.0
"""What 20 cm of bone mineral would add beyond the tissue that it displaces."""

USUAL_SPAN = 1.55
"""Contrast between lung and mediastinum on which the console's automatic exposure is set."""

WHITE = 4095


@dataclass(frozen=True, slots=True)
class _Pose:
    """How the patient stands and breathes for one exposure."""

    turn: float
    scale: float
    shift_x: float
    shift_y: float
    breath: float
    rotation: float


def draw_radiograph(
    canvas: Canvas, anatomy: Anatomy, study: PhantomStudy, rng: np.random.Generator
) -> NDArray[np.uint16]:
    """Expose one image.

    Returns
    -------
    ndarray of uint16, (size_px, size_px)
        0 to 4095, bone bright and air dark (MONOCHROME2).
    """
    paths = _attenuation(canvas, anatomy, study, rng)
    seen = _posed(canvas, paths, _draw_pose(rng, anatomy, study))
    return _developed(canvas, seen, rng)


def _attenuation(canvas: Canvas, anatomy: Anatomy, study: PhantomStudy, rng: np.random.Generator) -> Map:
    """Return the line integral of attenuation from tube to detector, without unit."""
    torso, body = anatomy.torso, anatomy.body
    water = lung_water(canvas, anatomy, study.shown, rng)
    magnified = study.shown.enlarged_heart * (1.12 if study.view == "AP" else 1.0)
    centre = torso.great_vessels + heart(canvas, body, magnified)
    lung = (torso.lungs[0] + torso.lungs[1]) * (1 - np.clip(water.drowned, 0.0, 1.0))
    air = np.maximum(lung * (1 - body.lung_density) - water.added - centre, 0.04 * lung)
    soft = np.maximum(torso.trunk - air - torso.airways, 0.0)
    bones = anatomy.bones + anatomy.marks
    if study.portable_gear:
        bones = bones + canvas.render(_gear(rng))
    return as_map(SOFT_PER_UNIT * soft + BONE_PER_UNIT * bones)


def _gear(rng: np.random.Generator) -> list[Stroke]:
    """Return monitor leads and a central line, as portable films of the ill show them."""
    strokes = []
    for _ in range(int(rng.integers(1, 4))):
        side, x, y = SIDES[int(rng.integers(2))], rng.uniform(0.35, 0.75), rng.uniform(-0.4, 0.45)
        wire = path((side * x, y), (side * (x + 0.08), y - 0.3), (side * rng.uniform(0.3, 0.9), -1.1))
        strokes.append(cord(wire, 0.012, 0.006))
        strokes.append(cord(path((side * x - 0.012, y), (side * x + 0.012, y)), 0.03, 0.016))
    if rng.random() < 0.5:
        line = path((-0.16, -1.05), (-0.13, -0.6), (-0.11, rng.uniform(-0.2, 0.05)))
        strokes.append(cord(line, 0.016, 0.007))
    return strokes


def _draw_pose(rng: np.random.Generator, anatomy: Anatomy, study: PhantomStudy) -> _Pose:
    loose = 1.6 if study.view == "AP" else 1.0
    return _Pose(
        turn=anatomy.body.tilt + rng.normal(0, 0.018) * loose,
        scale=rng.normal(1.1, 0.018) * (1.03 if study.view == "AP" else 1.0),
        shift_x=anatomy.body.drift + rng.normal(0, 0.018) * loose,
        shift_y=rng.normal(0, 0.022) * loose,
        breath=rng.normal(0.05 if study.view == "AP" else 0.0, 0.035),
        rotation=rng.normal(0, 0.02) * loose,
    )


def _posed(canvas: Canvas, values: Map, pose: _Pose) -> Map:
    """Resample a map for a pose: lean, distance, place, depth of breath, turn about the spine."""
    x, y = np.broadcast_arrays(canvas.x - pose.shift_x, canvas.y - pose.shift_y)
    cosine, sine = np.cos(pose.turn) / pose.scale, np.sin(pose.turn) / pose.scale
    u, v = cosine * x + sine * y, cosine * y - sine * x
    u = u + pose.rotation * np.exp(-((u / 0.35) ** 2))
    v = v + pose.breath * np.exp(-(((v - 0.4) / 0.45) ** 2))
    half = np.float32(canvas.size_px / 2.0)
    at = np.stack([(v + 1) * half - 0.5, (u + 1) * half - 0.5])
    return as_map(ndimage.map_coordinates(values, at, order=1, mode="nearest", prefilter=False))


def _developed(canvas: Canvas, attenuation: Map, rng: np.random.Generator) -> NDArray[np.uint16]:
    """Add scatter and quantum noise, then apply the detector's processing."""
    dose = rng.lognormal(np.log(9.0e4), 0.35)
    primary = np.exp(-attenuation)
    scatter = canvas.soften(primary, 0.22) * rng.uniform(0.45, 0.75) + 0.004
    quanta = np.maximum(dose * (primary + scatter), 1.0)
    quanta = quanta + np.sqrt(quanta) * rng.standard_normal(quanta.shape, dtype=np.float32)
    density = -np.log(np.maximum(quanta, 1.0) / dose)
    return _displayed(canvas, density, rng)


def _displayed(canvas: Canvas, density: Map, rng: np.random.Generator) -> NDArray[np.uint16]:
    """Compress the range, sharpen detail and set brightness as a digital console would."""
    broad = canvas.soften(density, 0.25)
    flat = density - 0.45 * (broad - broad.mean())
    crisp = flat + 0.8 * (flat - canvas.soften(flat, 0.035))
    middle = canvas.size_px // 4
    dark, bright = np.percentile(crisp[middle:-middle, middle:-middle], (2, 98))
    span = 0.5 * (bright - dark) + 0.5 * USUAL_SPAN
    level = 1 + (crisp - bright) / np.float32(span)
    gamma = rng.lognormal(0.0, 0.12)
    tone = 0.14 + 0.68 * level + rng.normal(0, 0.025)
    tone = np.minimum(0.06 * np.logaddexp(np.float32(0), tone / np.float32(0.06)), 1.15)
    value = np.tanh(1.25 * tone**gamma) / np.tanh(1.25)
    pixels: NDArray[np.uint16] = np.clip(np.rint(value * WHITE), 0, WHITE).astype(np.uint16)
    return pixels
