"""Writes every page of the window as PNG, light and dark, empty and full: ``python tests/screens.py OUT``."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QSize  # noqa: E402 - the platform is set before Qt is loaded
from PySide6.QtWidgets import QComboBox, QScrollArea  # noqa: E402

from engine.events import Progress  # noqa: E402
from engine.report.palette import LIGHT  # noqa: E402
from gui.app import create_application  # noqa: E402
from gui.dialogs import Question  # noqa: E402
from gui.main_window import LEAST_SIZE, MainWindow  # noqa: E402
from gui.messages import Message  # noqa: E402
from gui.settings import Settings  # noqa: E402
from gui.steps import Step  # noqa: E402
from gui.theme import apply_palette  # noqa: E402
from tests.camera import Camera, wait_until  # noqa: E402
from tests.gui.odd_manifest import COLUMNS, OddManifest  # noqa: E402
from tests.screens_of_checkpoints import photograph_checkpoints  # noqa: E402

SIZE = QSize(1280, 800)


class NoDialogs:
    """Asks nobody."""

    def folder(self, title: str, *, purpose: str) -> Path | None:
        return None

    def file(self, title: str, *, purpose: str, pattern: str) -> Path | None:
        return None

    def new_file(self, title: str, *, purpose: str, name: str, pattern: str) -> Path | None:
        return None

    def confirm(self, question: Question) -> bool:
        return True


def open_project(window: MainWindow, folder: Path | None) -> Path:
    """Open the project of a folder, or the demo; return its list of patients."""
    if folder is None:
        window.flow.opening.open_demo()
    else:
        window.flow.opening.open_project(folder / "dataset", folder / "checkpoint")
    wait_until(lambda: not window.flow.busy)
    project = window.flow.project
    assert project is not None, window.banner.what.text()
    return project.list_offered or project.dataset.parent / "forget.csv"


def photograph_empty(window: MainWindow, camera: Camera) -> None:
    """Take every page before anything is open."""
    pages = ("start", "patients", "plan", "run", "verify")
    for step, name in zip(Step, pages, strict=True):
        window.pages.setCurrentIndex(step)
        camera.take(f"{name}-empty")
    window.flow.go(Step.DATA)


def photograph_opening(window: MainWindow, camera: Camera, folder: Path) -> None:
    """Open a manifest with odd columns and take each state on the way."""
    odd = OddManifest(folder)
    odd.write_split(folder / "split.csv")
    page = window.start_page
    page.places.checkpoint.setText(str(ROOT / "resources" / "demo" / "checkpoint"))
    page.places.take(odd.file)
    wait_until(lambda: page.preview.is_up_to_date)
    camera.take("preview-problems")
    for ours, theirs in COLUMNS.items():
        choose(page.preview.form.columns.boxes[ours], theirs)
    wait_until(lambda: page.preview.is_up_to_date)
    choose(page.preview.form.label_box, "Stauung")
    page.preview.form.split_file.changed.emit(folder / "split.csv")
    wait_until(lambda: page.preview.is_up_to_date)
    camera.take("preview")
    scroll = page.preview.findChildren(QScrollArea)[0].verticalScrollBar()
    scroll.setValue(scroll.maximum())
    camera.take("preview-below")
    page.set_busy(busy=True)
    page.progress.begin("Reading the data set")
    page.progress.show_events((Progress("Reading images", 41_200, 377_110),))
    camera.take("reading")
    page.set_busy(busy=False)
    page.preview.read_button.click()
    wait_until(lambda: not window.flow.busy)
    camera.take("read")
    window.flow.go(Step.PATIENTS)
    window.patients_page.model.choose(["9002"])
    window.patients_page.table.select("9002")
    wait_until(lambda: window.patients_page.patient.image.has_image)
    camera.take("patients-sharing")


def choose(box: QComboBox, data: str) -> None:
    """Take a choice as the user would."""
    box.setCurrentIndex(box.findData(data))


def photograph(window: MainWindow, camera: Camera, *, project: Path | None, choice: int) -> None:
    """Go through the whole job and take each page on the way."""
    forget = open_project(window, project)
    wait_until(lambda: window.patients_page.patient.image.has_image)
    camera.take("patients-opened")
    unresolved = forget.with_name("unresolved.csv")
    unresolved.write_text(forget.read_text(encoding="utf-8") + "99999999\n", encoding="utf-8")
    window.patients_page.load_list(unresolved)
    window.banner.clear()
    wait_until(lambda: window.patients_page.patient.image.has_image)
    camera.take("patients-unresolved")
    unresolved.unlink()
    window.patients_page.load_list(forget)
    wait_until(lambda: window.patients_page.patient.image.has_image)
    camera.take("patients")
    window.flow.go(Step.DATA)
    camera.take("start")
    window.flow.go(Step.PLAN)
    camera.take("plan")
    window.plan_page.choices.buttons[1].setChecked(True)
    camera.take("plan-preset")
    window.plan_page.choices.buttons[choice].setChecked(True)
    photograph_run(window, camera)


def photograph_run(window: MainWindow, camera: Camera) -> None:
    """Run, and take the run and verify pages."""
    window.flow.start_run(window.plan_page.plan)
    wait_until(lambda: len(window.run_page.history) >= 1)
    camera.take("run-begun")
    wait_until(lambda: len(window.run_page.history) >= 4 or not window.flow.running)
    camera.take("run")
    window.run_page.charts.attack_panel.numbers_button.setChecked(True)
    camera.take("run-numbers")
    window.run_page.charts.attack_panel.numbers_button.setChecked(False)
    wait_until(lambda: not window.flow.running)
    camera.take("verify")
    scroll = window.verify_page.scroll_area.verticalScrollBar()
    scroll.setValue(scroll.maximum())
    camera.take("verify-below")
    window.messages.post(
        Message("bad", "The folder Reports cannot be written.", "Choose another folder, or free some space.")
    )
    camera.take("banner")


def main() -> int:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--choice", type=int, default=0, help="place of the method in the plan")
    parser.add_argument("--least", action="store_true", help="the smallest window")
    parser.add_argument("--checkpoints", action="store_true", help="only the pages of checkpoints")
    parser.add_argument("--project", type=Path, help="folder with dataset, checkpoint and forget.csv")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    application = create_application()
    with tempfile.TemporaryDirectory() as workspace:
        os.environ["XDG_DATA_HOME"] = workspace  # where the register of models lies
        settings = Settings(Path(workspace) / "settings.ini", default_workspace=Path(workspace) / "work")
        apply_palette(application, LIGHT)
        window = MainWindow(settings, NoDialogs())
        window.resize(LEAST_SIZE if arguments.least else SIZE)
        window.show()
        window.device.setText("Device: CPU")
        camera = Camera(application, window, arguments.out)
        photograph_checkpoints(window, camera, Path(workspace) / "checkpoints")
        if not arguments.checkpoints:
            photograph_empty(window, camera)
            photograph_opening(window, camera, Path(workspace) / "hospital")
            photograph(window, camera, project=arguments.project, choice=arguments.choice)
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
