"""What the model sees of the data set that is open, and choosing how images are prepared; on the real engine."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.catalog.catalog import Catalog
from engine.demo import DemoProject
from engine.events import ignore
from engine.files import read_json
from engine.model.config import CONFIG_FILE, ModelConfig, Preprocessing, UnknownPixels
from engine.model.preparation_choice import save_with_preprocessing
from engine.model.summary import describe_checkpoint
from engine.model.view import model_view, suggestions
from gui.main_window import MainWindow
from gui.steps import Area, Step
from tests.gui.steward import open_request

LONG_MS = 120_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    """Show the page of data set and model."""
    window.flow.go(Area.DATA)
    return window


@pytest.fixture
def unknown(tiny_project: DemoProject, tmp_path: Path) -> Path:
    """Give a checkpoint that does not say how its images were prepared."""
    config = read_json(tiny_project.checkpoint / CONFIG_FILE, ModelConfig)
    preprocessing = Preprocessing(UnknownPixels(size_px=32), config.preprocessing.report)
    save_with_preprocessing(
        tiny_project.checkpoint, tmp_path / "unknown", preprocessing=preprocessing, report=ignore
    )
    return tmp_path / "unknown"


def open_project(window: MainWindow, qtbot: QtBot, dataset: Path, checkpoint: Path) -> None:
    window.flow.opening.open_project(dataset, checkpoint)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert window.flow.project is not None, window.banner.what.text()


def pictures(window: MainWindow, row: int) -> tuple[QLabel, ...]:
    return window.start_page.project.seen.rows[row].pictures


def test_images_are_shown_beside_what_the_model_sees_without_identifiers(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject
) -> None:
    open_project(window, qtbot, tiny_project.dataset, tiny_project.checkpoint)
    seen = window.start_page.project.seen
    assert len(seen.rows) == 2
    words = describe_checkpoint(tiny_project.checkpoint).preparation
    for place, picture in enumerate(pictures(window, 1), start=1):
        assert picture.accessibleName() == f"Image {place} of 3: as the model sees it, {words}"
        assert not picture.pixmap().isNull()
    shown = " ".join(one.text() + one.toolTip() for one in seen.findChildren(QLabel))
    with Catalog.open(tiny_project.catalog) as catalog:
        assert not any(subject_id in shown for subject_id in catalog.members("train"))
    assert dict(window.start_page.project.model.facts)["Images prepared"] == words
    assert not seen.take_button.isVisible()


def test_picture_holds_the_pixels_of_the_engines_view(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject
) -> None:
    open_project(window, qtbot, tiny_project.dataset, tiny_project.checkpoint)
    with Catalog.open(tiny_project.catalog) as catalog:
        first = catalog.patient(catalog.members("train")[0]).studies[0].images[0].path
    config = read_json(tiny_project.checkpoint / CONFIG_FILE, ModelConfig)
    expected = model_view(first, config.preprocessing).seen
    image = pictures(window, 1)[0].pixmap().toImage()
    scale = image.width() / expected.shape[1]
    for row, column in ((4, 4), (16, 10), (16, 16), (28, 20)):
        at = image.pixelColor(round((column + 0.5) * scale), round((row + 0.5) * scale)).red()
        near = expected[row - 1 : row + 2, column - 1 : column + 2]
        assert near.min() - 2 <= at <= near.max() + 2


def test_other_images_are_shown_when_asked(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject
) -> None:
    open_project(window, qtbot, tiny_project.dataset, tiny_project.checkpoint)
    before = pictures(window, 0)[0].pixmap().toImage()
    qtbot.mouseClick(window.start_page.project.seen.others_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert pictures(window, 0)[0].pixmap().toImage() != before


def test_unknown_preparation_is_asked_for_with_pictures_and_written_before_anything_is_planned(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, unknown: Path, answers: Any, tmp_path: Path
) -> None:
    open_project(window, qtbot, tiny_project.dataset, unknown)
    seen = window.start_page.project.seen
    offered = suggestions(read_json(unknown / CONFIG_FILE, ModelConfig))
    assert len(seen.rows) == 1 + len(offered)
    assert seen.unknown.isVisible()
    assert not seen.take_button.isEnabled()
    assert "how its images were prepared" in window.start_page.project.warnings.words.text()
    open_request(window)
    window.flow.go(Step.PATIENTS)
    window.patients_page.load_list(tiny_project.forget)
    qtbot.mouseClick(window.patients_page.plan_button, LEFT)
    assert window.flow.place is Area.DATA
    assert "how its images were prepared" in window.banner.what.text()

    choice = seen.rows[2].choice
    assert choice is not None
    choice.click()
    answers.folders["converted"] = tmp_path / "prepared"
    qtbot.mouseClick(seen.take_button, LEFT)
    qtbot.waitUntil(
        lambda: (
            window.flow.project is not None and window.flow.project.checkpoint.path == tmp_path / "prepared"
        ),
        timeout=LONG_MS,
    )
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    written = read_json(tmp_path / "prepared" / CONFIG_FILE, ModelConfig)
    assert written.preprocessing == offered[1]
    assert len(seen.rows) == 2
    assert not window.start_page.project.warnings.isVisible()
    assert window.start_page.places.checkpoint_given == tmp_path / "prepared"
    qtbot.mouseClick(window.start_page.project.patients_button, LEFT)
    assert len(window.patients_page.model.chosen) == 6
    qtbot.mouseClick(window.patients_page.plan_button, LEFT)
    assert window.flow.place is Step.PLAN, window.banner.what.text()


def test_another_preparation_can_be_chosen_though_the_checkpoint_says_one(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject
) -> None:
    open_project(window, qtbot, tiny_project.dataset, tiny_project.checkpoint)
    seen = window.start_page.project.seen
    qtbot.mouseClick(seen.choice_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert seen.rows[1].choice is None
    assert all(row.choice is not None for row in seen.rows[2:])
    assert len(seen.rows) > 3
    names = [row.choice.accessibleName() for row in seen.rows[2:] if row.choice]
    assert len(set(names)) == len(names)
    qtbot.mouseClick(seen.take_button, LEFT)
    assert not window.flow.busy


def test_images_that_are_gone_are_said_to_be_unreadable(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, tmp_path: Path
) -> None:
    dataset = tmp_path / "dataset"
    shutil.copytree(tiny_project.dataset, dataset)
    open_project(window, qtbot, dataset, tiny_project.checkpoint)
    dataset.rename(tmp_path / "unmounted")
    qtbot.mouseClick(window.start_page.project.seen.others_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert [one.text() for one in pictures(window, 1)] == ["This image cannot be shown."] * 3
