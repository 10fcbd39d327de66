import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.pixels import LONGEST_SIDE_PX, Window, full_window, grey, reduced


@given(st.integers(1, 3000), st.integers(1, 3000))
def test_reduced_image_is_never_larger_than_the_screen_needs(rows: int, columns: int) -> None:
    result = reduced(np.broadcast_to(np.float32(7), (rows, columns)))

    assert max(result.shape) <= LONGEST_SIDE_PX
    assert np.allclose(result, 7)


def test_reduced_pixels_are_means_of_blocks() -> None:
    pixels = np.arange(2048 * 2048, dtype=np.float32).reshape(2048, 2048)

    assert np.isclose(reduced(pixels)[0, 0], pixels[:2, :2].mean())


def test_window_maps_its_ends_to_black_and_white_and_cuts_off_beyond() -> None:
    pixels = np.array([[-10.0, 0.0, 50.0, 100.0, 500.0]], dtype=np.float32)

    assert grey(pixels, Window(centre=50, width=100)).tolist() == [[0, 0, 127, 255, 255]]


def test_flat_image_has_a_window_of_some_width() -> None:
    assert full_window(np.full((4, 4), 3, dtype=np.float32)).width > 0
