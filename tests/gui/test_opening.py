"""Opening a data set of one's own: looking, mapping, reading, and what goes wrong; on the real engine."""

import csv
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.catalog.reading import ColumnChoice
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.steps import Area, Step
from tests.gui.odd_manifest import COLUMNS, PATIENTS, OddManifest
from tests.gui.steward import open_request

LONG_MS = 60_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    """Show the page of data set and model."""
    window.flow.go(Area.DATA)
    return window


@pytest.fixture
def odd(tmp_path: Path) -> OddManifest:
    return OddManifest(tmp_path / "klinik")


@pytest.fixture
def checkpoint(project_root: Path) -> Path:
    return project_root / "resources" / "demo" / "checkpoint"


def look(window: MainWindow, qtbot: QtBot, dataset: Path, checkpoint: Path) -> None:
    page = window.start_page
    page.places.checkpoint.setText(str(checkpoint))
    page.places.dataset.setText(str(dataset))
    qtbot.mouseClick(page.places.look_button, LEFT)
    wait_for_preview(window, qtbot)


def wait_for_preview(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.start_page.preview.is_up_to_date, timeout=LONG_MS)


def map_odd(window: MainWindow, qtbot: QtBot) -> None:
    form = window.start_page.preview.form
    for ours, theirs in COLUMNS.items():
        box = form.columns.boxes[ours]
        box.setCurrentIndex(box.findData(theirs))
    wait_for_preview(window, qtbot)
    form.label_box.setCurrentIndex(form.label_box.findData("Stauung"))
    wait_for_preview(window, qtbot)


def read(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.start_page.preview.read_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)


def test_manifest_with_columns_of_other_names_is_mapped_and_read(
    window: MainWindow, qtbot: QtBot, odd: OddManifest, checkpoint: Path, answers: Any
) -> None:
    page = window.start_page
    page.places.checkpoint.setText(str(checkpoint))
    answers.folders["manifest"] = odd.file
    qtbot.mouseClick(page.places.file_button, LEFT)
    wait_for_preview(window, qtbot)
    assert page.preview.isVisible()
    assert page.preview.problems.isVisible()
    assert not page.preview.read_button.isEnabled()
    assert window.flow.project is None

    map_odd(window, qtbot)
    assert "other classes, such as no stauung" in page.preview.problems.words.text()
    assert page.preview.read_button.isEnabled()
    assert page.preview.form.blank_box.isVisible()
    read(window, qtbot)

    project = window.flow.project
    assert project is not None, window.banner.what.text()
    assert project.labels == ("no stauung", "stauung")
    totals = project.totals
    assert (totals.found, totals.usable, totals.rejected) == (odd.images, odd.images - 2, 2)
    assert totals.patients == PATIENTS - 1
    assert "24 images found = 22 usable + 2 rejected" in page.project.totals.text()
    assert len(page.project.rejects.figures.rows) == 2
    assert sum(int(count) for _, count in page.project.rejects.figures.rows) == 2
    assert window.flow.place is Area.DATA
    assert page.project.patients_button.hasFocus()


def test_every_image_is_decoded_where_the_box_is_ticked(
    window: MainWindow, qtbot: QtBot, odd: OddManifest, checkpoint: Path, settings: Settings
) -> None:
    damaged = next((odd.file.parent / "bilder").glob("5-*.png"))
    damaged.write_bytes(damaged.read_bytes()[:-40])
    look(window, qtbot, odd.file, checkpoint)
    map_odd(window, qtbot)
    qtbot.mouseClick(window.start_page.preview.form.decode_box, LEFT)
    wait_for_preview(window, qtbot)
    read(window, qtbot)
    project = window.flow.project
    assert project is not None, window.banner.what.text()
    assert project.totals.rejected == 3
    assert "truncated" in {reason.code for reason in project.totals.rejects_by_reason}
    chosen = settings.reading(odd.file)
    assert chosen is not None
    assert chosen.decode


def test_rejects_are_saved_as_a_table(
    window: MainWindow, qtbot: QtBot, odd: OddManifest, checkpoint: Path, answers: Any, tmp_path: Path
) -> None:
    look(window, qtbot, odd.file, checkpoint)
    map_odd(window, qtbot)
    read(window, qtbot)
    answers.folders["rejects"] = tmp_path / "rejects.csv"

    qtbot.mouseClick(window.start_page.project.rejects_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    with (tmp_path / "rejects.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert sorted(row["path"] for row in rows) == ["bilder/0-0.png", "bilder/0-1.png"]
    assert all(row["reason"] for row in rows)
    assert "rejects.csv" in window.banner.what.text()


def test_choices_are_remembered_when_the_data_set_is_looked_at_again(
    window: MainWindow, qtbot: QtBot, odd: OddManifest, checkpoint: Path, settings: Settings
) -> None:
    look(window, qtbot, odd.file, checkpoint)
    map_odd(window, qtbot)
    read(window, qtbot)
    chosen = settings.reading(odd.file)
    assert chosen is not None
    assert ColumnChoice("image_path", "K7") in chosen.columns

    qtbot.mouseClick(window.start_page.project.change_button, LEFT)
    wait_for_preview(window, qtbot)

    preview = window.start_page.preview
    assert preview.isVisible()
    assert preview.reading == chosen
    assert preview.form.columns.boxes["image_path"].currentData() == "K7"
    assert preview.form.label_box.currentData() == "Stauung"
    assert preview.read_button.isEnabled()
    qtbot.mouseClick(preview.close_button, LEFT)
    assert window.start_page.project.isVisible()


def test_recent_data_set_is_read_at_once_as_it_was_before(
    window: MainWindow, qtbot: QtBot, odd: OddManifest, checkpoint: Path
) -> None:
    look(window, qtbot, odd.file, checkpoint)
    map_odd(window, qtbot)
    read(window, qtbot)
    first = window.flow.project
    with odd.file.open("a", encoding="utf-8") as stream:
        stream.write("9500;500-0;bilder/1-1.png;One more patient's report.;yes;1\r\n")

    recent = window.start_page.recent
    recent.itemActivated.emit(recent.item(0))
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    second = window.flow.project
    assert first is not None
    assert second is not None
    assert second.labels == first.labels
    assert second.totals.usable == first.totals.usable + 1


def test_last_of_many_changes_is_what_the_preview_shows(
    window: MainWindow, qtbot: QtBot, odd: OddManifest, checkpoint: Path
) -> None:
    look(window, qtbot, odd.file, checkpoint)
    map_odd(window, qtbot)
    box = window.start_page.preview.form.label_box

    for name in ("Grad", "Stauung", "Grad"):
        box.setCurrentIndex(box.findData(name))
        assert not window.start_page.preview.read_button.isEnabled()
    wait_for_preview(window, qtbot)

    labels = {row[3] for row in window.start_page.preview.rows.figures.rows}
    assert labels <= {"0", "1", "2"}
    assert labels


def test_identifiers_and_reports_of_the_first_images_are_hidden_until_asked_for(
    window: MainWindow, qtbot: QtBot, odd: OddManifest, checkpoint: Path
) -> None:
    look(window, qtbot, odd.file, checkpoint)
    map_odd(window, qtbot)
    preview = window.start_page.preview
    hidden = " ".join(cell for row in preview.rows.figures.rows for cell in row)
    assert "9001" not in hidden
    assert "heart" not in hidden

    qtbot.mouseClick(preview.reveal_button, LEFT)

    shown = " ".join(cell for row in preview.rows.figures.rows for cell in row)
    assert "9001" in shown
    assert "heart" in shown


def test_without_a_checkpoint_the_reason_is_said(window: MainWindow, qtbot: QtBot, odd: OddManifest) -> None:
    window.start_page.places.take(odd.file)
    wait_for_preview(window, qtbot)
    map_odd(window, qtbot)

    assert "checkpoint" in window.start_page.preview.status.text()
    assert not window.start_page.preview.read_button.isEnabled()


def test_folder_without_a_known_layout_is_told_in_words_and_can_be_tried_as_another(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, checkpoint: Path
) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.docx").write_bytes(b"PK")
    look(window, qtbot, tmp_path / "letters", checkpoint)

    preview = window.start_page.preview
    assert preview.problems.isVisible()
    assert not preview.read_button.isEnabled()
    assert preview.form.layout_box.isVisible()
    assert preview.form.layout_box.findData("mimic-cxr") >= 0


def test_data_set_that_goes_away_is_told_and_tried_again(
    window: MainWindow, qtbot: QtBot, odd: OddManifest, checkpoint: Path
) -> None:
    look(window, qtbot, odd.file, checkpoint)
    map_odd(window, qtbot)
    folder = odd.file.parent
    folder.rename(folder.with_name("unmounted"))
    read(window, qtbot)
    assert window.flow.project is None
    assert window.banner.action.text() == "Try again"

    folder.with_name("unmounted").rename(folder)
    qtbot.mouseClick(window.banner.action, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert window.flow.project is not None


def test_reading_that_is_stopped_goes_on_when_asked(
    window: MainWindow, qtbot: QtBot, odd: OddManifest, checkpoint: Path
) -> None:
    look(window, qtbot, odd.file, checkpoint)
    map_odd(window, qtbot)
    qtbot.mouseClick(window.start_page.preview.read_button, LEFT)
    qtbot.mouseClick(window.start_page.progress.stop_button, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert window.flow.project is None
    assert "kept" in window.banner.what.text()

    qtbot.mouseClick(window.banner.action, LEFT)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)

    assert window.flow.project is not None


def test_shared_image_warns_and_the_other_patient_can_be_chosen_too(
    window: MainWindow, qtbot: QtBot, odd: OddManifest, checkpoint: Path, tmp_path: Path, answers: Any
) -> None:
    odd.write_split(tmp_path / "split.csv")
    answers.folders["split"] = tmp_path / "split.csv"
    look(window, qtbot, odd.file, checkpoint)
    map_odd(window, qtbot)
    qtbot.mouseClick(window.start_page.preview.form.split_file.choose_button, LEFT)
    wait_for_preview(window, qtbot)
    read(window, qtbot)
    project = window.flow.project
    assert project is not None, window.banner.what.text()
    assert (project.totals.shared_images, project.totals.shared_patients) == (1, 2)
    assert "more than one patient" in window.start_page.project.warnings.words.text()

    open_request(window)
    window.flow.go(Step.PATIENTS)
    page = window.patients_page
    page.model.choose(["9001"])
    assert not page.sharing.isVisible()
    page.model.choose(["9002"])
    assert page.sharing.isVisible()
    assert page.sharing.table.figures.rows[0][:2] == ("****", "****")
    qtbot.mouseClick(page.sharing.add_button, LEFT)

    assert page.model.chosen == ("9002", "9004")
    assert not page.sharing.isVisible()


def test_shared_image_can_be_kept_as_it_is(
    window: MainWindow, qtbot: QtBot, odd: OddManifest, checkpoint: Path, tmp_path: Path, answers: Any
) -> None:
    odd.write_split(tmp_path / "split.csv")
    answers.folders["split"] = tmp_path / "split.csv"
    look(window, qtbot, odd.file, checkpoint)
    map_odd(window, qtbot)
    qtbot.mouseClick(window.start_page.preview.form.split_file.choose_button, LEFT)
    wait_for_preview(window, qtbot)
    read(window, qtbot)
    open_request(window)
    window.flow.go(Step.PATIENTS)
    page = window.patients_page
    (tmp_path / "ticket.csv").write_text("subject_id\n9002\nnobody\n", encoding="utf-8")
    page.load_list(tmp_path / "ticket.csv")
    assert page.unresolved.blocks
    assert not page.sharing.isVisible()
    qtbot.mouseClick(page.unresolved.leave_out_button, LEFT)
    assert page.sharing.isVisible()

    qtbot.mouseClick(page.sharing.keep_button, LEFT)

    assert not page.sharing.open_question
    page.model.choose(["9001", "9002"])
    assert not page.sharing.open_question
    assert page.plan_button.isEnabled()


def drop(widget: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, none)
    widget.dropEvent(event)


def test_dropped_checkpoint_and_data_set_find_their_places(
    window: MainWindow, qtbot: QtBot, odd: OddManifest, checkpoint: Path
) -> None:
    page = window.start_page
    drop(page, checkpoint)
    assert page.places.checkpoint_given == checkpoint
    assert not page.preview.isVisible()

    drop(page, odd.file)
    wait_for_preview(window, qtbot)

    assert page.places.dataset_given == odd.file
    assert page.preview.title.text() == "befunde.csv"
