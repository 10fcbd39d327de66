"""Radiographs show the patient's own chest, and edema whitens the lungs."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.phantom.anatomy import Anatomy, draw_anatomy
from engine.phantom.canvas import canvas_of
from engine.phantom.people import PhantomPatient, draw_patient
from engine.phantom.plan import PhantomPlan
from engine.phantom.radiograph import draw_radiograph

PLAN = PhantomPlan(train_patients=1, unseen_patients=1, size_px=64, seed=1, label_noise=0.0)
CANVAS = canvas_of(64)


def _patient(seed: int) -> tuple[PhantomPatient, Anatomy]:
    rng = np.random.default_rng(seed)
    patient = draw_patient(rng, 0, PLAN)
    return patient, draw_anatomy(CANVAS, patient, rng)


def _image(seed: int, exposure: int, *, edema: float = 0.0) -> NDArray[np.uint16]:
    patient, anatomy = _patient(seed)
    shown = replace(
        patient.studies[0].shown, edema=edema, effusion=(0.0, 0.0), consolidation=0.0, atelectasis=0.0
    )
    study = replace(patient.studies[0], shown=shown, view="PA", portable_gear=False)
    return draw_radiograph(CANVAS, anatomy, study, np.random.default_rng(1000 + exposure))


def _lung_brightness(image: NDArray[np.uint16], anatomy: Anatomy) -> float:
    """Mean of the inner lung against the abdomen, which edema leaves alone."""
    inner = anatomy.torso.lung_share > 0.98
    return float(image[inner].mean() / image[56:, 20:44].mean())


def test_pixels_use_twelve_bits() -> None:
    image = _image(0, 0)
    assert image.shape == (64, 64)
    assert image.dtype == np.uint16
    assert image.max() <= 4095
    assert np.ptp(image) > 2500


@pytest.mark.parametrize("seed", range(5))
def test_lungs_are_dark_and_the_mediastinum_is_bright(seed: int) -> None:
    _, anatomy = _patient(seed)
    image = _image(seed, 0)
    lungs = image[anatomy.torso.lung_share > 0.98].mean()
    assert image[30:40, 29:35].mean() > 1.25 * lungs


def test_the_same_draw_gives_the_same_pixels() -> None:
    np.testing.assert_array_equal(_image(3, 1), _image(3, 1))


def test_studies_of_one_patient_are_more_alike_than_those_of_two() -> None:
    images = np.array([[_image(seed, 7 * seed + k).ravel() for k in (0, 1)] for seed in range(10)])
    fine = images - images.mean(axis=(0, 1))
    correlation = np.corrcoef(fine.reshape(20, -1))
    same = [correlation[2 * k, 2 * k + 1] for k in range(10)]
    other = [correlation[a, b] for a in range(20) for b in range(a) if a // 2 != b // 2]
    assert np.mean(same) > np.mean(other) + 0.3


def test_edema_whitens_the_lungs_step_by_step() -> None:
    levels = [
        np.mean([_lung_brightness(_image(seed, seed, edema=edema), _patient(seed)[1]) for seed in range(6)])
        for edema in (0.0, 2.0, 3.0)
    ]
    assert levels[0] < levels[1] < levels[2]
