"""Everything of a patient's chest that is drawn once and shared by all of the patient's studies."""

from dataclasses import dataclass

import numpy as np

from engine.phantom.canvas import Canvas, Map
from engine.phantom.habitus import Habitus
from engine.phantom.marks import render_marks
from engine.phantom.people import PhantomPatient
from engine.phantom.skeleton import draw_skeleton
from engine.phantom.torso import Torso, draw_torso
from engine.phantom.vessels import VesselTree, draw_vessels


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A patient's maps: soft parts, vessels, and bones with marks (thickness of bone)."""

    body: Habitus
    torso: Torso
    vessels: VesselTree
    bones: Map
    marks: Map


def draw_anatomy(canvas: Canvas, patient: PhantomPatient, rng: np.random.Generator) -> Anatomy:
    """Draw the lasting anatomy of a patient; ``rng`` shapes the vessel tree."""
    torso = draw_torso(canvas, patient.body)
    return Anatomy(
        body=patient.body,
        torso=torso,
        vessels=draw_vessels(canvas, patient.body, torso, rng),
        bones=draw_skeleton(canvas, patient.body),
        marks=render_marks(canvas, patient.body, patient.marks),
    )
