"""The preferences: kept, in force, and refused in words where something cannot be."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.report.letterhead import Letterhead, site_letterhead
from gui.main_window import MainWindow
from gui.preferences import LONGEST_RETENTION_DAYS, Preferences
from gui.preferences_dialog import PreferencesDialog
from gui.preferring import use_store
from gui.settings import Settings
from gui.theme import Theme, is_dark
from tests.gui.test_accessibility import takes_focus

LEFT = Qt.MouseButton.LeftButton


def opened(window: MainWindow) -> PreferencesDialog:
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.preferring.dialog
    assert dialog is not None
    return dialog


def test_everything_that_is_saved_is_there_again_and_in_force(
    window: MainWindow, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "logo.png")
    dialog = opened(window)
    dialog.device.setCurrentIndex(1)
    dialog.theme.setCurrentIndex(2)
    dialog.language.setCurrentIndex(2)
    dialog.store.field.setText(str(tmp_path / "store"))
    dialog.certificate.field.setText(str(tmp_path / "key.p12"))
    dialog.retention.setValue(30)
    dialog.site.setText("  St Anne  ")
    dialog.logo.field.setText(str(tmp_path / "logo.png"))
    with qtbot.waitSignal(window.preferring.changed):
        qtbot.mouseClick(dialog.save_button, LEFT)

    assert window.plan_page.plan.device == "cpu"
    assert window.release_page.key_file == tmp_path / "key.p12"
    reopened = Settings(tmp_path / "settings.ini", default_workspace=tmp_path / "other")
    assert settings.preferences == Preferences(
        workspace=tmp_path / "workspace",
        device="cpu",
        theme="dark",
        language="de",
        store=tmp_path / "store",
        certificate=tmp_path / "key.p12",
        retention_days=30,
    )
    settings._store.sync()
    assert reopened.preferences == settings.preferences
    assert site_letterhead().name == "St Anne"
    again = opened(window)
    assert again.theme.currentData() == "dark"
    assert again.site.text() == "St Anne"
    again.close()


def test_logo_that_is_none_is_refused_and_nothing_is_kept(
    window: MainWindow, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "logo.png").write_bytes(b"no picture")
    before = settings.preferences
    dialog = opened(window)
    dialog.logo.field.setText(str(tmp_path / "logo.png"))
    dialog.theme.setCurrentIndex(1)
    qtbot.mouseClick(dialog.save_button, LEFT)

    assert "cannot be read as PNG or JPEG" in dialog.trouble.text()
    assert settings.preferences == before
    assert site_letterhead() == Letterhead()
    dialog.workspace.field.clear()
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert "Choose a folder" in dialog.trouble.text()
    dialog.close()


def test_cancel_keeps_nothing(window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    before = settings.preferences
    dialog = opened(window)
    dialog.retention.setValue(1)
    qtbot.mouseClick(dialog.cancel_button, LEFT)

    assert settings.preferences == before


def test_every_field_of_the_preferences_has_a_name(window: MainWindow) -> None:
    dialog = opened(window)
    fields = [one for one in dialog.findChildren(QWidget) if takes_focus(one)]

    assert len(fields) > 10
    assert [type(one).__name__ for one in fields if not one.accessibleName()] == []
    dialog.close()


@pytest.mark.parametrize("value", ["twelve", "-3", "99999999999", "1e3"])
def test_settings_that_are_no_longer_legible_count_as_never_set(settings: Settings, value: str) -> None:
    settings._store.setValue("preferences/theme", value)
    settings._store.setValue("preferences/retention_days", value)

    assert settings.preferences.theme == "system"
    assert 0 <= settings.preferences.retention_days <= LONGEST_RETENTION_DAYS


def test_theme_that_was_chosen_stays_whatever_the_system_does(application: QApplication) -> None:
    theme = Theme(application)
    theme.choose("dark")
    assert is_dark(application.palette())
    application.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert is_dark(application.palette())
    theme.choose("light")
    assert not is_dark(application.palette())


def test_preferred_store_gives_way_to_the_environments(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = replace(settings.preferences, store=tmp_path / "mine")
    monkeypatch.setenv("STEWARD_STORE", "theirs")
    use_store(preferences)
    assert os.environ["STEWARD_STORE"] == "theirs"
    monkeypatch.delenv("STEWARD_STORE")
    use_store(preferences)

    assert os.environ["STEWARD_STORE"] == str(tmp_path / "mine")
