"""How edema and what resembles it change the lungs of one study."""

from dataclasses import dataclass

import numpy as np

from engine.phantom.anatomy import Anatomy
from engine.phantom.canvas import Canvas, Map, Stroke, as_map, cord, path, ring, step
from engine.phantom.habitus import Habitus
from engine.phantom.people import Shown
from engine.phantom.torso import SIDES


@dataclass(frozen=True, slots=True)
class LungWater:
    """Maps of one study, (size_px, size_px) float32.

    Attributes
    ----------
    added : ndarray
        Water that stands in the lungs beside their own tissue, in units of thickness.
    drowned : ndarray
        Share of the lung that is replaced altogether by fluid, 0 to 1.
    """

    added: Map
    drowned: Map


@dataclass(frozen=True, slots=True)
class _Stages:
    """Strength of each sign from 0 to about 1."""

    congestion: float
    interstitial: float
    alveolar: float


def lung_water(canvas: Canvas, anatomy: Anatomy, shown: Shown, rng: np.random.Generator) -> LungWater:
    """Draw the vessels, septal lines, cuffs, clouds and fluid that a study shows."""
    stages = _stages(shown.edema, rng)
    added = _vessels(canvas, anatomy, stages)
    added += _lines(canvas, anatomy, stages, rng)
    added += _haze(canvas, anatomy, stages, rng)
    added += _focal(canvas, anatomy, shown, rng)
    return LungWater(
        added=(added * anatomy.torso.lung_share).astype(np.float32),
        drowned=_fluid(canvas, anatomy.body, shown),
    )


def _stages(edema: float, rng: np.random.Generator) -> _Stages:
    """Return how strongly each sign shows; the stages overlap and vary on their own."""
    vary = rng.lognormal(0.0, 0.22, 3)
    ramp = np.clip((edema - np.array([0.1, 0.9, 1.9])) / np.array([1.3, 1.3, 1.2]), 0.0, 1.2)
    congestion, interstitial, alveolar = ramp * vary
    return _Stages(float(congestion), float(interstitial), float(alveolar))


def _vessels(canvas: Canvas, anatomy: Anatomy, stages: _Stages) -> Map:
    """Redistribute blood to the upper lung, widen the hila, and blur what edema surrounds."""
    tree = anatomy.vessels
    blood = (0.75 + 0.95 * stages.congestion) * tree.upper + (1.0 + 0.25 * stages.congestion) * tree.lower
    vague = min(0.8 * stages.interstitial, 0.85)
    blood = (1 - vague) * blood + vague * 1.5 * canvas.soften(blood, 0.018)
    body = anatomy.body
    hila = np.exp(-(((np.abs(canvas.x) - 0.2) / 0.09) ** 2) - ((canvas.y - body.hilum_y) / 0.14) ** 2)
    return as_map(blood + (0.05 * stages.congestion + 0.05 * stages.interstitial) * hila)


def _lines(canvas: Canvas, anatomy: Anatomy, stages: _Stages, rng: np.random.Generator) -> Map:
    """Draw septal lines at the bases, long lines from the hila, cuffed bronchi, and a fine net."""
    if stages.interstitial <= 0:
        return np.zeros_like(anatomy.torso.height)
    strokes = [*_septa(anatomy.body, stages, rng), *_cuffs(anatomy.body, stages, rng)]
    net = np.maximum(canvas.texture(rng, 0.007, 0.03), 0.0) - 0.35
    wide = 0.4 + 0.6 * step(anatomy.torso.height, 0.15, 0.8)
    lines: Map = 0.014 * stages.interstitial * net * wide
    if strokes:
        lines = lines + canvas.render(strokes)
    return lines


def _septa(body: Habitus, stages: _Stages, rng: np.random.Generator) -> list[Stroke]:
    count = int(rng.poisson(26 * min(stages.interstitial, 1.2)))
    strokes = []
    for _ in range(count):
        side = int(rng.integers(2))
        y = body.dome[side] + rng.uniform(-0.28, 0.1)
        edge = body.lung_half[side] - rng.uniform(0.0, 0.03)
        ends = (
            (SIDES[side] * edge, y),
            (SIDES[side] * (edge - rng.uniform(0.05, 0.1)), y + rng.normal(0, 0.012)),
        )
        strokes.append(cord(path(*ends), 0.02, 0.0055))
    for _ in range(count // 3):
        side, turn, far = int(rng.integers(2)), rng.uniform(-1.2, 0.5), rng.uniform(0.14, 0.3)
        start = np.array([0.24, body.hilum_y])
        end = start + far * np.array([np.cos(turn), np.sin(turn)])
        line = path((SIDES[side] * start[0], start[1]), (SIDES[side] * end[0], end[1]))
        strokes.append(cord(line, 0.016, 0.0055))
    return strokes


def _cuffs(body: Habitus, stages: _Stages, rng: np.random.Generator) -> list[Stroke]:
    strokes = []
    for _ in range(int(rng.poisson(5 * min(stages.interstitial, 1.2)))):
        x = SIDES[int(rng.integers(2))] * rng.uniform(0.22, 0.36)
        y = body.hilum_y + rng.uniform(-0.15, 0.2)
        strokes.append(cord(ring(x, y, 0.022, 0.022), 0.03, 0.009))
    return strokes


def _haze(canvas: Canvas, anatomy: Anatomy, stages: _Stages, rng: np.random.Generator) -> Map:
    """Draw a veil at the bases that becomes patchy clouds round the hila."""
    body, torso = anatomy.body, anatomy.torso
    lean = rng.normal(0.0, 0.18)
    uneven = 1 + lean * np.sign(canvas.x)
    r = ((np.abs(canvas.x) - 0.27) / 0.26) ** 2 + ((canvas.y - body.hilum_y - 0.14) / 0.36) ** 2
    bat = as_map(np.exp(-(r**1.3)))
    base = step(torso.height, 0.35, 1.05)
    veil = 0.035 * stages.interstitial * (0.35 + base + 0.5 * bat)
    if stages.alveolar <= 0:
        return as_map(veil * uneven)
    return as_map((veil + 0.24 * stages.alveolar * _clouds(canvas, rng, base=base, bat=bat)) * uneven)


def _clouds(canvas: Canvas, rng: np.random.Generator, *, base: Map, bat: Map) -> Map:
    """Draw patchy opacities, thickest round the hila (``bat``) and at the bases (``base``)."""
    clouds = 0.8 * canvas.texture(rng, 0.06, 0.28) + 0.25 * canvas.texture(rng, 0.02, 0.08)
    patches = step(as_map(clouds + 1.3 * (bat + 0.55 * base)), -0.4, 2.8)
    return as_map(patches * (0.25 + bat + 0.6 * base))


def _focal(canvas: Canvas, anatomy: Anatomy, shown: Shown, rng: np.random.Generator) -> Map:
    """Draw consolidation in one lung and plates or crowding of atelectasis at the bases."""
    opacity = np.zeros_like(anatomy.torso.height)
    if shown.consolidation:
        opacity += _consolidation(canvas, shown, rng)
    if shown.atelectasis:
        opacity += canvas.render(_plates(anatomy.body, shown.atelectasis, rng))
    return opacity


def _consolidation(canvas: Canvas, shown: Shown, rng: np.random.Generator) -> Map:
    """Draw one rough-edged opacity in a lung."""
    x = SIDES[shown.consolidation_side] * rng.uniform(0.3, 0.5)
    y, spread = rng.uniform(-0.35, 0.3), rng.uniform(0.10, 0.18, 2)
    blob = np.exp(-(((canvas.x - x) / spread[0]) ** 2) - ((canvas.y - y) / spread[1]) ** 2)
    rough = np.clip(1 + 0.25 * canvas.texture(rng, 0.03, 0.12), 0.0, None)
    return as_map(0.32 * shown.consolidation * blob * rough)


def _plates(body: Habitus, strength: float, rng: np.random.Generator) -> list[Stroke]:
    plates = []
    for _ in range(int(rng.integers(1, 4))):
        side = int(rng.integers(2))
        x, y = SIDES[side] * rng.uniform(0.28, 0.36), body.dome[side] - rng.uniform(0.05, 0.16)
        end = (x + SIDES[side] * rng.uniform(0.14, 0.28), y + rng.uniform(-0.05, 0.08))
        plates.append(cord(path((x, y), end), 0.07 * strength, 0.014))
    return plates


def _fluid(canvas: Canvas, body: Habitus, shown: Shown) -> Map:
    """Return pleural fluid: a meniscus that climbs the lateral wall."""
    drowned = np.zeros((canvas.size_px, canvas.size_px), dtype=np.float32)
    for side, amount in enumerate(shown.effusion):
        if amount <= 0.02:
            continue
        outward = np.clip(SIDES[side] * canvas.x / body.lung_half[side], 0.0, 1.05)
        floor = body.dome[side] + body.sulcus * 0.75
        surface = floor - 0.42 * amount * (0.35 + 0.65 * outward**4) - 0.1 * outward**6 * min(amount * 4, 1)
        drowned += step(canvas.y - surface, -0.03, 0.05) * (SIDES[side] * canvas.x > 0)
    return drowned
