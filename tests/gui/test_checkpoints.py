"""Opening a checkpoint: our own, foreign ones that are converted, and what is refused; on the real engine."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from tqdm import tqdm

from engine import jobs
from engine.conversion.recognition import Recognised
from engine.demo import DemoProject
from engine.errors import UserError
from engine.model.checkpoint import load_checkpoint
from engine.model.summary import describe_checkpoint
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.steps import Area
from tests.engine.conversion import foreign
from tests.engine.conversion.test_described import write_parts
from tests.engine.model.tiny_model import save_tiny

LONG_MS = 120_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def no_progress_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the bar that save_pretrained shows from starting a thread that outlives the test."""
    monkeypatch.setattr(tqdm, "monitor_interval", 0)


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    """Show the page of data set and model."""
    window.flow.go(Area.DATA)
    return window


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    save_tiny(tmp_path / "tiny")
    return tmp_path / "tiny"


@pytest.fixture
def pickled(tiny: Path) -> Path:
    """Give a folder of our own configuration whose weights are a pickle."""
    folder = tiny.with_name("pickled")
    shutil.copytree(tiny, folder)
    torch.save(load_checkpoint(tiny).model.state_dict(), folder / "pytorch_model.bin")
    (folder / "model.safetensors").unlink()
    (folder / "manifest.json").unlink()
    return folder


@pytest.fixture
def published(tmp_path: Path) -> Path:
    foreign.write_published(tmp_path / "published", foreign.TextSize())
    return tmp_path / "published"


def choose(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    window.start_page.places.take(path)
    wait_until_known(window, qtbot)


def wait_until_known(window: MainWindow, qtbot: QtBot) -> None:
    found = window.flow.opening.checkpoints
    qtbot.waitUntil(lambda: found.found is not None and not window.flow.busy, timeout=LONG_MS)


def convert(window: MainWindow, qtbot: QtBot) -> None:
    card = window.start_page.checkpoint
    assert card.convert_button.isEnabled(), card.status.text()
    qtbot.mouseClick(card.convert_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)


def test_own_checkpoint_is_described_and_recent(
    window: MainWindow, qtbot: QtBot, tiny: Path, answers: Any, settings: Settings
) -> None:
    page = window.start_page
    assert not page.places.recent_button.isEnabled()
    answers.folders["checkpoint"] = tiny
    qtbot.mouseClick(page.places.checkpoint_button, LEFT)
    wait_until_known(window, qtbot)

    assert page.checkpoint.isVisible()
    facts = dict(page.checkpoint.facts.facts)
    assert facts["Classes"] == "no, yes"
    assert facts["Images prepared"] == describe_checkpoint(tiny).preparation
    assert not page.checkpoint.open_button.isEnabled()
    assert page.places.checkpoint_words.text() == "tiny: predicts no, yes"
    assert settings.recent_checkpoints == (tiny,)
    page.places.checkpoint.clear()
    page.places.recent_menu.actions()[0].trigger()
    assert page.places.checkpoint_given == tiny
    wait_until_known(window, qtbot)


def test_altered_and_retired_checkpoints_are_refused_with_the_reason(
    window: MainWindow, qtbot: QtBot, tiny: Path
) -> None:
    altered = tiny.with_name("altered")
    shutil.copytree(tiny, altered)
    with (altered / "model.safetensors").open("r+b") as stream:
        stream.seek(-1, 2)
        stream.write(b"\x01")
    card = window.start_page.checkpoint
    choose(window, qtbot, altered)
    assert card.isVisible()
    assert "not the file that the checkpoint was saved with" in card.refusal.what.text()

    jobs.retire(tiny, "consent withdrawn")
    choose(window, qtbot, tiny)

    assert "retired on" in card.refusal.what.text()
    assert "consent withdrawn" in window.start_page.places.checkpoint_words.text()
    assert "cannot be used" in window.flow.opening.checkpoints.obstacle
    assert not card.open_button.isVisible()
    assert not card.convert_button.isVisible()


def test_what_is_no_checkpoint_is_told_in_words(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.start_page.places.checkpoint.setText(str(tmp_path / "nowhere"))
    wait_until_known(window, qtbot)
    assert "There is nothing at" in window.start_page.places.checkpoint_words.text()
    assert not window.start_page.checkpoint.isVisible()

    qtbot.mouseClick(window.start_page.places.show_button, LEFT)

    assert window.start_page.checkpoint.refusal.isVisible()


def test_foreign_weights_are_converted_and_shown_with_the_notices(
    window: MainWindow, qtbot: QtBot, published: Path, settings: Settings
) -> None:
    choose(window, qtbot, published)
    page = window.start_page
    assert page.checkpoint.form.isVisible()
    assert "joint_chestxray" in dict(page.checkpoint.facts.facts)["Recognised as"]
    assert not page.checkpoint.form.config_box.isVisible()
    assert "Convert" in window.flow.opening.checkpoints.obstacle

    convert(window, qtbot)

    out = settings.workspace / "checkpoints" / "published"
    assert page.places.checkpoint_given == out
    assert load_checkpoint(out).config.labels[0] == "no edema"
    assert "classifier.weight" in page.checkpoint.notices.text()
    assert page.checkpoint.notices.isVisible()
    assert window.flow.opening.checkpoints.summary == describe_checkpoint(out)
    assert [one.name for one in jobs.models()] == ["published"]
    wait_until_known(window, qtbot)
    assert "published" in window.banner.what.text()


def test_bare_weights_ask_for_their_architecture_and_all_that_differs_can_be_copied(
    window: MainWindow, qtbot: QtBot, pickled: Path, published: Path, tmp_path: Path
) -> None:
    bare = pickled / "pytorch_model.bin"
    choose(window, qtbot, bare)
    card = window.start_page.checkpoint
    assert card.form.config_box.isVisible()
    assert not card.convert_button.isEnabled()
    assert "architecture" in card.status.text()
    card.form.config_box.setCurrentIndex(card.form.config_box.findData("file"))
    assert card.form.config_folder.isVisible()
    card.form.config_folder.field.setText(str(published))
    convert(window, qtbot)
    assert card.refusal.isVisible()
    assert card.refusal.do.text()

    config = json.loads((pickled / "config.json").read_text())
    config["image"]["channels"] = [4, 4]
    wrong = tmp_path / "wrong"
    shutil.copytree(pickled, wrong)
    (wrong / "config.json").write_text(json.dumps(config))
    card.form.config_folder.field.setText(str(wrong))
    convert(window, qtbot)
    assert card.refusal.details.isVisible()
    assert "--" not in card.refusal.do.text()
    qtbot.mouseClick(card.refusal.copy_button, LEFT)
    copied = QGuiApplication.clipboard().text()
    assert copied.count("is missing") > 3

    card.form.config_folder.field.setText(str(pickled))
    convert(window, qtbot)
    assert window.flow.opening.checkpoints.summary is not None
    assert not card.refusal.isVisible()


def test_labels_that_only_the_weights_show_to_be_missing_are_asked_for(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    foreign.write_published(tmp_path / "two", foreign.TextSize(), outputs=2)
    choose(window, qtbot, tmp_path / "two")
    card = window.start_page.checkpoint

    convert(window, qtbot)
    assert "below" in card.refusal.do.text()
    assert not (settings.workspace / "checkpoints" / "two").exists()
    qtbot.waitUntil(card.form.labels.hasFocus)
    qtbot.keyClicks(card.form.labels, "clear, congested")
    convert(window, qtbot)

    summary = window.flow.opening.checkpoints.summary
    assert summary is not None
    assert summary.labels == ("clear", "congested")


def test_parts_that_do_not_say_how_images_were_prepared_convert_and_the_choice_stays_open(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    write_parts(tmp_path / "parts")
    (tmp_path / "parts" / "model.toml").write_text('[image]\nbackbone = "resnet18"\n', encoding="utf-8")
    choose(window, qtbot, tmp_path / "parts")
    card = window.start_page.checkpoint
    assert card.status.text() == "Name the classes in their order."
    card.form.labels.setText("well, ill")
    assert card.status.text() == "Choose how images were prepared."
    box = card.form.preparation_box
    box.setCurrentIndex(box.findData("file"))
    assert card.form.preparation_file.isVisible()
    assert not card.convert_button.isEnabled()
    box.setCurrentIndex(box.findData("unknown"))
    convert(window, qtbot)

    summary = window.flow.opening.checkpoints.summary
    assert summary is not None, card.refusal.what.text()
    assert summary.labels == ("well", "ill")
    assert not summary.preparation_known


def test_looking_at_checkpoints_and_images_needs_no_torch(
    tiny_project: DemoProject, project_root: Path
) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from engine.events import ignore\n"
        "from gui.checkpoint_work import LookAtCheckpoint, ShowImages\n"
        f"catalog, checkpoint = Path({str(tiny_project.catalog)!r}), Path({str(tiny_project.checkpoint)!r})\n"
        "assert LookAtCheckpoint(checkpoint)(ignore).labels\n"
        "assert ShowImages(catalog, checkpoint, offer=True)(ignore).others\n"
        "print([name for name in ('torch', 'transformers', 'torchvision') if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project_root,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_conversion_can_be_stopped_and_leaves_nothing(
    window: MainWindow, qtbot: QtBot, published: Path, settings: Settings
) -> None:
    choose(window, qtbot, published)
    qtbot.mouseClick(window.start_page.checkpoint.convert_button, LEFT)
    qtbot.waitUntil(lambda: "foreign" in window.start_page.progress.step.text(), timeout=LONG_MS)
    qtbot.mouseClick(window.start_page.progress.stop_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert list((settings.workspace / "checkpoints").iterdir()) == []
    assert window.start_page.checkpoint.convert_button.isEnabled()
    assert "Stopped" in window.banner.what.text()


def test_retired_model_is_refused_in_any_other_form(
    window: MainWindow, qtbot: QtBot, tiny: Path, pickled: Path, settings: Settings
) -> None:
    jobs.retire(tiny, "consent withdrawn")
    choose(window, qtbot, pickled)
    convert(window, qtbot)

    assert "consent withdrawn" in window.start_page.checkpoint.refusal.what.text()
    assert list((settings.workspace / "checkpoints").iterdir()) == []


def test_chosen_checkpoint_opens_with_the_data_set_that_is_open(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, tiny: Path
) -> None:
    window.flow.opening.open_project(tiny_project.dataset, tiny_project.checkpoint)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    page = window.start_page
    page.places.show_places(tiny_project.dataset, tiny_project.checkpoint)
    choose(window, qtbot, tiny)
    assert page.checkpoint.isVisible()

    qtbot.mouseClick(page.checkpoint.open_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    project = window.flow.project
    assert project is not None
    assert project.checkpoint.path == tiny
    assert "other classes (no, yes)" in page.project.warnings.words.text()


def test_kinds_of_what_was_found_are_told_apart(window: MainWindow, qtbot: QtBot, pickled: Path) -> None:
    choose(window, qtbot, pickled)
    found = window.flow.opening.checkpoints.found
    assert isinstance(found, Recognised)
    assert found.form == "own-weights"
    window.start_page.places.checkpoint.clear()
    qtbot.waitUntil(lambda: not window.flow.busy)
    assert not isinstance(window.flow.opening.checkpoints.found, UserError)
    assert "Choose the checkpoint" in window.flow.opening.checkpoints.obstacle
