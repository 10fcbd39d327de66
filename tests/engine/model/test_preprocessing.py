"""Preparing images: any real image ends as a square of full-scale shares."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image

from engine.errors import UserError
from engine.model.config import (
    PaddedCrop,
    PercentileSquare,
    Preprocessing,
    ReportPreparation,
    ResizedCrop,
    UnknownPixels,
)
from engine.model.preprocessing import FULL_SCALE, prepare_image, prepare_report

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


def padded_then_cropped(image: np.ndarray, size: int) -> np.ndarray:
    """Pad by floor(d / 2) + 4 on every side, then crop about the centre, as published."""
    rows, columns = ((max(0, size - side) // 2 + 4,) * 2 for side in image.shape)
    padded = np.pad(image / image.max(), (rows, columns))
    top, left = ((side - size) // 2 for side in padded.shape)
    return padded[top : top + size, left : left + size]


@given(st.tuples(st.integers(1, 60), st.integers(1, 60)), st.integers(16, 33), st.integers(0, 2**32 - 1))
def test_padded_crop_is_the_published_padding_and_crop(shape: tuple[int, int], size: int, seed: int) -> None:
    image = np.random.default_rng(seed).integers(0, 4096, shape).astype(np.float32)
    image[0, 0] = 4095
    prepared = prepare_image(image, Preprocessing(PaddedCrop(size_px=size)))
    expected = padded_then_cropped(image, size)
    assert np.abs(prepared / FULL_SCALE - expected).max() <= 0.51 / FULL_SCALE


def test_a_black_image_stays_black() -> None:
    assert prepare_image(np.zeros((9, 9), dtype=np.float32), Preprocessing(PaddedCrop(size_px=16))).max() == 0


def test_resized_crop_is_pillows_resize_and_the_middle() -> None:
    image = np.random.default_rng(3).integers(0, 256, (90, 120)).astype(np.float32)
    how = Preprocessing(ResizedCrop(size_px=32, shorter_px=36, white=255.0))
    resized = Image.fromarray(image / np.float32(255)).resize((48, 36), Image.Resampling.BILINEAR)
    expected = np.asarray(resized)[2:34, 8:40]
    assert np.abs(prepare_image(image, how) / FULL_SCALE - expected).max() < 1e-4


def test_stretching_cuts_nothing_off_and_a_range_without_white_is_the_images_own() -> None:
    image = np.tile(np.linspace(-1000, 500, 64, dtype=np.float32), (20, 1))
    prepared = prepare_image(image, Preprocessing(ResizedCrop(size_px=64, shorter_px=None)))
    assert prepared.shape == (64, 64)
    assert (prepared[:, 0].max(), prepared[:, -1].min()) == (0, FULL_SCALE)


def test_values_above_white_are_white() -> None:
    how = Preprocessing(ResizedCrop(size_px=16, shorter_px=None, white=255.0))
    assert prepare_image(np.full((16, 16), 4000, dtype=np.float32), how).min() == FULL_SCALE


@given(
    IMAGES,
    st.sampled_from(
        [PaddedCrop(size_px=16), ResizedCrop(size_px=16), ResizedCrop(size_px=16, shorter_px=None)]
    ),
)
def test_any_image_passes_through_every_preparation(image: np.ndarray, how: PaddedCrop | ResizedCrop) -> None:
    prepared = prepare_image(image, Preprocessing(how))
    assert (prepared.shape, prepared.dtype) == ((16, 16), np.dtype(np.uint16))


def test_where_the_checkpoint_does_not_say_somebody_is_asked_to_choose() -> None:
    with pytest.raises(UserError, match="does not say how its images were prepared"):
        prepare_image(np.zeros((4, 4), dtype=np.float32), Preprocessing(UnknownPixels(size_px=16)))


REPLACED = Preprocessing(report=ReportPreparation(numbers="replaced"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3.5 cm", "NUMBER cm"),
        ("a 5mm nodule", "a NUMBER mm nodule"),
        ("1,000.", "NUMBER."),
        ("half: 1/2", "half: NUMBER"),
        ("+5 and -3", "NUMBER and NUMBER"),
        ("Two of three views", "NUMBER of NUMBER views"),
        ("on 11-12-2010", "on NUMBER-NUMBER-NUMBER"),
        ("T12 and L4", "T12 and L4"),
        ("3rd rib", "3rd rib"),
        ("someone, tension, bone", "someone, tension, bone"),
        ("NUMBER cm", "NUMBER cm"),
    ],
)
def test_numbers_become_the_word_number_where_the_checkpoint_says_so(text: str, expected: str) -> None:
    assert prepare_report(text, REPLACED) == expected
    assert prepare_report(text, Preprocessing()) == text


@given(st.text(max_size=60))
def test_no_lone_number_is_left_and_twice_is_once(text: str) -> None:
    once = prepare_report(text, REPLACED)
    assert not any(word.isascii() and word.isdigit() for word in once.split())
    assert prepare_report(once, REPLACED) == once
