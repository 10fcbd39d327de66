"""The measures of one patient's chest, the same in all of that patient's studies."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Habitus:
    """Sizes and places in canvas units (1 unit is 20 cm), drawn once for a patient.

    Attributes
    ----------
    bulk : float
        Soft tissue against the average, about .8 to 1.35.
    thickness : float
        Front-to-back thickness of the trunk.
    wall : float
        Soft tissue between lung and skin at the side.
    lung_half : tuple of float
        Distance of the lateral edge of the right and the left lung from the midline.
    apex, dome : tuple of float
        Height (y) of the right and left lung apex and of the diaphragm's domes.
    sulcus : float
        How far the costophrenic angle lies below the dome.
    lung_depth, lung_density : float
        Front-to-back lung, and its density against water.
    heart_left, heart_right, heart_y, heart_height, heart_tilt : float
        Borders of the heart from the midline, its centre, half height and apex droop.
    knob, hilum_y, hilum_size : float
        Radius of the aortic knob, height of the right hilum, size of the hila.
    spine_bow, spine_phase, spine_half : float
        Lateral bow, its phase, and half width of the vertebrae.
    rib_pitch, rib_drop, rib_radius, rib_start, rib_density : float
        Spacing, obliquity, half width, first height and mineral of the ribs.
    clavicle_rise, clavicle_bend, clavicle_radius : float
        Shape of the clavicles.
    scapula_out : float
        How far the scapulae are turned out of the lungs.
    breast, breast_y, breast_x : float
        Thickness (0 for none) and place of the breast shadow.
    shoulder_y : float
        Height of the shoulders.
    bubble_x, bubble_size : float
        Place and size of the gastric bubble.
    tilt, drift : float
        The patient's habitual lean in radians, and offset from the centre.
    """

    bulk: float
    thickness: float
    wall: float
    lung_half: tuple[float, float]
    apex: tuple[float, float]
    dome: tuple[float, float]
    sulcus: float
    lung_depth: float
    lung_density: float
    heart_left: float
    heart_right: float
    heart_y: float
    heart_height: float
    heart_tilt: float
    knob: float
    hilum_y: float
    hilum_size: float
    spine_bow: float
    spine_phase: float
    spine_half: float
    rib_pitch: float
    rib_drop: float
    rib_radius: float
    rib_start: float
    rib_density: float
    clavicle_rise: float
    clavicle_bend: float
    clavicle_radius: float
    scapula_out: float
    breast: float
    breast_y: float
    breast_x: float
    shoulder_y: float
    bubble_x: float
    bubble_size: float
    tilt: float
    drift: float


def draw_habitus(rng: np.random.Generator, *, sex: str, age: int) -> Habitus:
    """Draw a chest for a patient of a sex (``M`` or ``F``) and an age in years."""
    scale = 0.94 if sex == "F" else 1.02
    bulk = float(np.clip(rng.lognormal(0.0, 0.14), 0.78, 1.4))
    lung = scale * rng.normal(0.71, 0.03)
    dome = rng.normal(0.40, 0.055) - 0.05 * (bulk - 1)
    heart = scale * max(rng.normal(0.345 + 0.0008 * (age - 60), 0.05), 0.25)
    return Habitus(
        bulk=bulk,
        thickness=float(np.clip(rng.normal(1.06, 0.05) * bulk**0.8, 0.84, 1.42)),
        wall=0.07 + 0.055 * bulk + abs(rng.normal(0, 0.012)),
        lung_half=(lung + rng.normal(0, 0.012), lung + rng.normal(0, 0.012)),
        apex=(rng.normal(-0.73, 0.03), rng.normal(-0.73, 0.03)),
        dome=(dome, dome + rng.normal(0.05, 0.025)),
        sulcus=rng.normal(0.21, 0.03),
        lung_depth=float(np.clip(rng.normal(0.68, 0.05), 0.55, 0.82)),
        lung_density=float(np.clip(rng.normal(0.24, 0.035), 0.15, 0.34)),
        heart_left=heart,
        heart_right=rng.normal(0.165, 0.022),
        heart_y=dome - rng.normal(0.21, 0.025),
        heart_height=rng.normal(0.29, 0.025),
        heart_tilt=rng.normal(0.07, 0.03),
        knob=max(_rounded(rng.normal(0.085 + 0.0004 * (age - 60), 0.015)), 0.04),
        hilum_y=rng.normal(-0.13, 0.03),
        hilum_size=rng.lognormal(0.0, 0.18),
        spine_bow=rng.normal(0.0, 0.012),
        spine_phase=rng.uniform(0, 2 * np.pi),
        spine_half=rng.normal(0.088, 0.006) * scale,
        rib_pitch=rng.normal(0.127, 0.006),
        rib_drop=rng.normal(0.47, 0.05),
        rib_radius=_rounded(rng.normal(0.037, 0.0035)),
        rib_start=rng.normal(-0.80, 0.025),
        rib_density=float(rng.lognormal(-0.004 * max(age - 50, 0), 0.16)),
        clavicle_rise=rng.normal(0.13, 0.05),
        clavicle_bend=rng.normal(0.035, 0.015),
        clavicle_radius=_rounded(rng.normal(0.034, 0.004) * scale),
        scapula_out=rng.normal(0.06, 0.06),
        breast=float(np.clip(rng.normal(0.17, 0.08) * bulk, 0.03, 0.36)) if sex == "F" else 0.0,
        breast_y=rng.normal(0.26, 0.06),
        breast_x=rng.normal(0.42, 0.03),
        shoulder_y=rng.normal(-0.62, 0.03),
        bubble_x=rng.normal(0.36, 0.04),
        bubble_size=float(np.clip(rng.normal(0.7, 0.4), 0.05, 1.5)),
        tilt=rng.normal(0.0, 0.015),
        drift=rng.normal(0.0, 0.012),
    )


def _rounded(radius: float) -> float:
    """Return a radius on a grid of .002 units, so that patients share brushes."""
    return round(max(radius, 0.02) / 0.002) * 0.002
