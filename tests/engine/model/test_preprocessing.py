"""Preparing images: any real image ends as a square of full-scale shares."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from engine.model.config import PercentileSquare, Preprocessing
from engine.model.preprocessing import FULL_SCALE, prepare_image

HOW = Preprocessing(PercentileSquare(size_px=16))
IMAGES = arrays.arrays(
    np.float32,
    st.tuples(st.integers(1, 40), st.integers(1, 40)),
    elements=st.floats(-4096, 65535, width=32),
)


@given(IMAGES)
def test_any_image_becomes_a_square_of_the_right_size(image: np.ndarray) -> None:
    prepared = prepare_image(image, HOW)
    assert prepared.shape == (16, 16)
    assert prepared.dtype == np.uint16


def test_brightness_and_contrast_of_the_whole_image_do_not_matter() -> None:
    image = np.random.default_rng(1).uniform(0, 4000, (50, 60)).astype(np.float32)
    one, two = prepare_image(image, HOW).astype(int), prepare_image(image * 3 + 500, HOW).astype(int)
    assert np.abs(one - two).max() <= 2


def test_a_wide_image_is_padded_not_stretched() -> None:
    image = np.full((10, 40), 100, dtype=np.float32)
    image[:, ::2] = 300
    prepared = prepare_image(image, HOW)
    assert prepared[:5].max() == 0
    assert prepared[-5:].max() == 0
    assert prepared[8].max() > FULL_SCALE // 4


def test_a_flat_image_is_no_failure() -> None:
    assert prepare_image(np.full((8, 8), 7, dtype=np.float32), HOW).max() == 0
