from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui.widgets.image_loader import ImageLoader, LoadedImage
from gui.widgets.image_view import ImageView
from gui.widgets.pixels import full_window

PIXELS = np.linspace(0, 1000, 64 * 48, dtype=np.float32).reshape(64, 48)


@pytest.fixture
def view(qtbot: QtBot) -> ImageView:
    made = ImageView()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show_image(LoadedImage(1, PIXELS, full_window(PIXELS)))
    made.show()
    return made


def drag(qtbot: QtBot, view: ImageView, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_drag_sets_the_window_and_double_click_resets_it(view: ImageView, qtbot: QtBot) -> None:
    before = view.window_setting
    drag(qtbot, view, QPoint(50, 50), QPoint(120, 90))
    assert view.window_setting.width < before.width
    assert view.window_setting.centre != before.centre
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton)
    assert view.window_setting == before


def test_keys_do_what_the_mouse_does(view: ImageView, qtbot: QtBot) -> None:
    before = view.window_setting
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.window_setting.width < before.width
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.window_setting.centre < before.centre
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > 1
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert (view.zoom, view.window_setting) == (1.0, before)


def test_image_is_painted_grey_on_black(view: ImageView) -> None:
    picture = view.grab().toImage()
    assert picture.pixelColor(2, 150).lightness() == 0
    assert picture.pixelColor(150, 280).lightness() > picture.pixelColor(150, 20).lightness()


def test_problem_is_told_in_words_in_place_of_the_image(view: ImageView) -> None:
    view.show_image(LoadedImage(2, None, full_window(PIXELS), "the file is cut short"))
    assert not view.has_image


def test_loader_reads_off_the_windows_thread_and_the_last_request_wins(qtbot: QtBot, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.png" for number in range(3)]
    for number, path in enumerate(paths):
        Image.fromarray(np.full((40, 20 + number), 100, dtype=np.uint8)).save(path)
    loader, seen = ImageLoader(), []
    loader.loaded.connect(seen.append)
    for path in paths:
        loader.load(path)
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    loader.close()

    assert [image.pixels.shape for image in seen] == [(40, 22)]


def test_loader_tells_an_unreadable_file_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no image")
    loader, seen = ImageLoader(), []
    loader.loaded.connect(seen.append)
    loader.load(broken)
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    loader.close()

    assert seen[0].pixels is None
    assert seen[0].problem
