"""The pictures of checkpoints: recognised, refused, converted, seen, registered."""

import shutil
from dataclasses import replace
from pathlib import Path

import torch
from PySide6.QtWidgets import QScrollArea

from engine import jobs
from engine.events import ignore
from engine.files import read_json
from engine.model.config import CONFIG_FILE, ModelConfig, Preprocessing, UnknownPixels
from engine.phantom.dataset import write_phantom_dataset
from engine.phantom.plan import DEMO_PLAN
from gui.main_window import MainWindow
from gui.steps import Area
from tests.camera import Camera, wait_until
from tests.engine.conversion import foreign

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "resources" / "demo" / "checkpoint"


def photograph_checkpoints(window: MainWindow, camera: Camera, folder: Path) -> None:
    """Choose, convert and open checkpoints and take each state on the way."""
    page, card = window.start_page, window.start_page.checkpoint
    choose(window, DEMO)
    camera.take("checkpoint-own")
    foreign.write_published(folder / "joint_chestxray", foreign.TextSize())
    choose(window, folder / "joint_chestxray")
    camera.take("checkpoint-published")
    weights = torch.load(folder / "joint_chestxray" / "pytorch_model.bin", weights_only=True)
    torch.save({name: value for name, value in weights.items() if "layer3" not in name}, folder / "half.pth")
    choose(window, folder / "half.pth")
    camera.take("checkpoint-asks")
    card.form.config_box.setCurrentIndex(2)
    card.form.config_folder.field.setText(str(folder / "joint_chestxray"))
    convert(window)
    camera.take("checkpoint-refused")
    choose(window, folder / "joint_chestxray")
    convert(window)
    camera.take("checkpoint-converted")
    converted = page.places.checkpoint_given
    assert converted is not None
    photograph_seen(window, camera, folder)
    jobs.retire(converted, "Replaced by the model of 2026; consent withdrawn")
    page.places.models_button.click()
    wait_until(lambda: not window.models_page.is_working)
    window.models_page.table.selectRow(0)
    camera.take("models")
    window.flow.go(Area.DATA)
    choose(window, converted)
    camera.take("checkpoint-retired")
    page.places.checkpoint.clear()


def photograph_seen(window: MainWindow, camera: Camera, folder: Path) -> None:
    """Open a data set with a checkpoint that says how images are prepared, and with one that does not."""
    plan = replace(DEMO_PLAN, train_patients=8, unseen_patients=6, size_px=256)
    write_phantom_dataset(folder / "dataset", plan, report=ignore)
    config = read_json(DEMO / CONFIG_FILE, ModelConfig)
    unknown = Preprocessing(UnknownPixels(size_px=96), config.preprocessing.report)
    jobs.choose_preparation(DEMO, folder / "not said", preprocessing=unknown, report=ignore)
    for name, checkpoint in (("seen", DEMO), ("seen-unknown", folder / "not said")):
        window.flow.opening.open_project(folder / "dataset", checkpoint)
        wait_until(lambda: not window.flow.busy)
        area = window.start_page.project.findChildren(QScrollArea)[0]
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        camera.take(name)
    shutil.rmtree(folder / "dataset")


def choose(window: MainWindow, path: Path) -> None:
    """Choose a checkpoint and wait until it is known."""
    window.start_page.places.take(path)
    wait_until(lambda: window.flow.opening.checkpoints.found is not None and not window.flow.busy)


def convert(window: MainWindow) -> None:
    """Convert as the user would."""
    window.start_page.checkpoint.convert_button.click()
    wait_until(lambda: not window.flow.busy)
    window.banner.clear()
