"""The About box: the parts of an installed program with their licences, and a program run from its source."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine import licences
from engine.files import to_json
from engine.licences import LIST_FILE, Component
from gui.about import AboutDialog

PARTS = (
    Component("Inter", "", "OFL-1.1", ("Inter-0.txt",)),
    Component("shiboken6", "6.11.3", "LGPL-3.0-only", ("shiboken6-0.txt", "shiboken6-1.txt")),
)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / LIST_FILE).write_bytes(to_json(PARTS))
    for part in PARTS:
        for name in part.texts:
            (tmp_path / name).write_text(f"text of {name}")
    for function in (licences.components, licences.licence_text):
        monkeypatch.setattr(function, "__defaults__", (tmp_path,))


def test_each_part_shows_its_licence(qtbot: QtBot, installed: None) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.text.toPlainText() == "text of Inter-0.txt"
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.text.toPlainText() == "text of shiboken6-0.txt\n\ntext of shiboken6-1.txt"


def test_a_program_run_from_its_source_says_where_the_licences_are(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.components == ()
    assert not dialog.table.isVisible()
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
