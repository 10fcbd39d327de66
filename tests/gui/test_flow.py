"""The whole job through the real window on the real engine, and what goes wrong on the way."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.catalog.ids import read_ids
from engine.demo import DemoProject
from engine.phantom.plan import DEMO_PLAN
from engine.runs import RunFolder
from gui.main_window import MainWindow
from gui.models.columns import Column
from gui.settings import RecentProject, Settings
from gui.steps import Step

LONG_MS = 120_000
EQUAL = 1  # Forget-MI's first preset, after the recommended method
LEFT = Qt.MouseButton.LeftButton


def open_tiny(window: MainWindow, qtbot: QtBot, tiny: DemoProject) -> None:
    page = window.start_page
    qtbot.keyClicks(page.places.dataset, str(tiny.dataset))
    qtbot.keyClicks(page.places.checkpoint, str(tiny.checkpoint))
    qtbot.mouseClick(page.places.look_button, LEFT)
    qtbot.waitUntil(page.preview.read_button.isEnabled, timeout=LONG_MS)
    qtbot.mouseClick(page.preview.read_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert page.project.patients_button.isVisible(), window.banner.what.text()
    qtbot.mouseClick(page.project.patients_button, LEFT)
    assert window.flow.step is Step.PATIENTS, window.banner.what.text()


def start_run(window: MainWindow, qtbot: QtBot, tiny: DemoProject, *, epochs: int) -> None:
    window.patients_page.load_list(tiny.forget)
    qtbot.mouseClick(window.patients_page.plan_button, LEFT)
    window.plan_page.epochs.setValue(epochs)
    window.plan_page.device.setCurrentIndex(1)
    qtbot.mouseClick(window.plan_page.start_button, LEFT)
    assert window.flow.running


def run_folder(window: MainWindow, settings: Settings) -> RunFolder:
    (folder,) = (settings.workspace / "runs").iterdir()
    return RunFolder(folder)


def test_whole_job_from_opening_to_the_exported_report(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any, tmp_path: Path
) -> None:
    open_tiny(window, qtbot, tiny_project)
    patients = window.patients_page
    qtbot.waitUntil(lambda: patients.patient.image.has_image, timeout=LONG_MS)
    ids = read_ids(tiny_project.forget).ids
    for subject_id in ids[:2]:
        patients.table.select(subject_id)
        qtbot.keyClick(patients.table, Qt.Key.Key_Space)
    assert patients.model.chosen == tuple(sorted(ids[:2]))
    qtbot.mouseClick(patients.plan_button, LEFT)
    window.plan_page.choices.buttons[EQUAL].click()
    window.plan_page.epochs.setValue(2)
    qtbot.mouseClick(window.plan_page.start_button, LEFT)
    assert window.flow.step is Step.RUN
    qtbot.waitUntil(lambda: not window.flow.running, timeout=LONG_MS)

    assert [one.epoch for one in window.run_page.history] == [0, 1, 2]
    result = window.flow.result
    assert result is not None
    assert window.flow.step is Step.VERIFY
    assert window.verify_page.cards[0].accessibleName()
    assert result.audit is not None
    out = tmp_path / "exported.pdf"
    answers.folders["export"] = out
    qtbot.mouseClick(window.verify_page.export_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert out.read_bytes().startswith(b"%PDF")
    assert "exported.pdf" in window.banner.what.text()


def test_demo_project_opens_by_one_click_and_offers_its_list(
    application: Any, settings: Settings, answers: Any, qtbot: QtBot
) -> None:
    plan = replace(DEMO_PLAN, train_patients=6, unseen_patients=4, size_px=64)
    window = MainWindow(settings, answers, demo_plan=plan)
    qtbot.addWidget(window)
    window.show()
    qtbot.mouseClick(window.start_page.demo_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert window.flow.step is Step.PATIENTS, window.banner.what.text()
    qtbot.mouseClick(window.banner.action, LEFT)
    assert window.patients_page.model.chosen
    assert settings.recent == ()
    window.close()


def test_opened_project_is_recent_at_the_next_start(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, settings: Settings
) -> None:
    open_tiny(window, qtbot, tiny_project)

    assert settings.recent == (RecentProject(tiny_project.dataset, tiny_project.checkpoint),)
    assert window.start_page.recent.count() == 1


def test_patient_is_shown_masked_until_revealed(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject
) -> None:
    open_tiny(window, qtbot, tiny_project)
    page = window.patients_page
    subject_id = page.model.subject_id(0)
    shown = page.model.index(0, Column.ID)

    assert page.model.data(shown) == "****" + subject_id[-4:]
    assert page.patient.title.text() == "****" + subject_id[-4:]
    assert subject_id not in page.patient.report.toPlainText()
    page.patient.reveal_button.click()
    assert page.model.data(shown) == subject_id
    assert page.patient.title.text() == subject_id


def test_unresolved_ids_block_until_they_are_left_out(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any, tmp_path: Path
) -> None:
    open_tiny(window, qtbot, tiny_project)
    page = window.patients_page
    known = read_ids(tiny_project.forget).ids[0]
    unseen = page.model.columns.table.subject_id[page.model.columns.table.membership.index("unseen")]
    listed = tmp_path / "ticket.csv"
    listed.write_text(f"subject_id\n{known}\n{known}\n{unseen}\nnobody\n", encoding="utf-8")
    answers.folders["ids"] = listed

    qtbot.mouseClick(page.list_button, LEFT)

    assert page.model.chosen == (known,)
    assert page.unresolved.isVisible()
    assert (
        "4 given = 1 matched + 1 not in training + 1 unknown + 1 given twice" in page.unresolved.sums.text()
    )
    assert not page.plan_button.isEnabled()
    assert not window.step_bar.button(Step.PLAN).isEnabled()
    qtbot.mouseClick(page.unresolved.leave_out_button, LEFT)
    assert page.plan_button.isEnabled()


def test_run_pauses_stops_safely_and_goes_on(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, settings: Settings
) -> None:
    open_tiny(window, qtbot, tiny_project)
    start_run(window, qtbot, tiny_project, epochs=3)
    page = window.run_page
    window.flow.opening.open_demo()
    assert "A run is working" in window.banner.what.text()
    assert not window.flow.opening.is_working
    qtbot.waitUntil(lambda: len(page.history) >= 2, timeout=LONG_MS)
    qtbot.mouseClick(page.bar.pause_button, LEFT)
    assert page.bar.pause_button.accessibleName() == "Resume"
    qtbot.mouseClick(page.bar.stop_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.running, timeout=LONG_MS)

    assert run_folder(window, settings).record().state == "stopped"
    assert window.flow.result is None
    assert page.bar.resume_button.isVisible()
    qtbot.mouseClick(page.bar.resume_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.running, timeout=LONG_MS)
    epochs = [one.epoch for one in page.history]
    assert epochs == list(range(len(epochs)))
    assert len(epochs) >= 4
    assert window.flow.result is not None


def test_closing_during_a_run_asks_and_then_stops_it(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any, settings: Settings
) -> None:
    open_tiny(window, qtbot, tiny_project)
    start_run(window, qtbot, tiny_project, epochs=3)
    qtbot.waitUntil(lambda: len(window.run_page.history) >= 1, timeout=LONG_MS)
    answers.confirms = False
    window.close()
    assert window.isVisible()
    assert window.flow.running
    answers.confirms = True
    with qtbot.waitSignal(window.closed, timeout=LONG_MS):
        window.close()

    assert run_folder(window, settings).record().state == "stopped"


def test_missing_data_set_is_told_in_words(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, tmp_path: Path
) -> None:
    window.flow.opening.open_project(tmp_path / "nowhere", tiny_project.checkpoint)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert window.banner.isVisible()
    assert "nowhere" in window.banner.what.text()
    assert window.banner.do.text()
    assert window.flow.project is None
    assert window.start_page.demo_button.isEnabled()
