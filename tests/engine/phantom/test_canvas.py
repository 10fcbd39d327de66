"""Brushes keep volumes and profiles, and blurs keep means."""

import numpy as np
import pytest

from engine.phantom.canvas import Canvas, Stroke, cord, path, ring, step

CANVAS = Canvas(128)


def test_a_cord_has_its_height_on_the_axis_and_a_gaussian_profile() -> None:
    image = CANVAS.render([cord(path((-0.6, 0.0), (0.6, 0.0)), 0.2, 0.06)])
    column = image[:, 64]
    expected = 0.2 * np.exp(-0.5 * (CANVAS.y[:, 0] / 0.06) ** 2)
    np.testing.assert_allclose(column, expected, atol=0.004)


def test_a_hollow_tube_is_denser_at_its_rim() -> None:
    points = path((-0.6, 0.0), (0.6, 0.0))
    image = CANVAS.render([Stroke(points, np.ones(len(points)), 0.12, hollow=0.9)])
    column = image[:, 64]
    rim = column[np.abs(np.abs(CANVAS.y[:, 0]) - 0.11).argmin()]
    assert rim > 1.2 * column[64]
    assert abs(column[np.abs(CANVAS.y[:, 0]) > 0.2]).max() < 0.02


def test_strokes_outside_the_canvas_leave_it_empty() -> None:
    image = CANVAS.render([cord(path((3.0, 3.0), (4.0, 4.0)), 1.0, 0.05)])
    np.testing.assert_allclose(image, 0.0, atol=1e-6)


@pytest.mark.parametrize("radius", [0.02, 0.1, 0.4])
def test_softening_leaves_an_even_map_as_it_is(radius: float) -> None:
    even = np.full((128, 128), 3.0, dtype=np.float32)
    np.testing.assert_allclose(CANVAS.soften(even, radius), even, rtol=1e-5)


def test_texture_has_mean_zero_and_unit_deviation() -> None:
    noise = CANVAS.texture(np.random.default_rng(0), 0.02, 0.1)
    assert abs(noise.mean()) < 0.02
    assert noise.std() == pytest.approx(1.0, abs=0.01)


def test_a_path_is_evenly_spaced() -> None:
    lengths = np.hypot(*np.diff(path((0.0, 0.0), (0.3, 0.0), (0.3, 0.2)), axis=0).T)
    assert lengths.max() < 0.0055


def test_a_ring_is_closed() -> None:
    points = ring(0.1, 0.2, 0.3, 0.1)
    np.testing.assert_allclose(points[0], points[-1], atol=1e-12)


def test_a_step_can_go_either_way() -> None:
    values = np.array([0.0, 0.5, 1.0], dtype=np.float32)
    np.testing.assert_allclose(step(values, 0.0, 1.0), [0.0, 0.5, 1.0])
    np.testing.assert_allclose(step(values, 1.0, 0.0), [1.0, 0.5, 0.0])
