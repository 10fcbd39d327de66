"""The pictures of what is done after the run: further signatures, key sheet, stored data."""

from pathlib import Path

from engine.report.countersigning import countersign
from engine.report.signing import Signing
from engine.store.store import open_store
from gui.main_window import MainWindow
from tests.camera import Camera, wait_until
from tests.engine.report.keys import PASSWORD, write_key
from tests.gui.steward import released_run


def photograph_records(window: MainWindow, camera: Camera, folder: Path, *, runs: Path) -> None:
    """Release a made-up run in the user's own register, and take each state of its records."""
    folder.mkdir()
    run = released_run(window, runs, key=write_key(folder / "olga.p12", "Olga Operator"))
    wait_until(lambda: not window.flow.busy)
    camera.take("release-countersign")
    countersign(run, Signing(write_key(folder / "anna.p12", "Anna Approver"), PASSWORD, "approver"))
    window.flow.desk.reopen()
    wait_until(lambda: not window.flow.busy)
    camera.take("release-to-note")
    window.release_page.signatures.note_button.click()
    wait_until(lambda: not window.flow.busy)
    camera.take("release-countersigned")
    photograph_key_sheet(window, camera)
    photograph_stored_data(window, camera)


def photograph_key_sheet(window: MainWindow, camera: Camera) -> None:
    """Ask for the key sheet with two passwords that differ."""
    window.release_page.key_sheet_action.trigger()
    dialog = window.flow.releasing.key_keeping.dialog
    assert dialog is not None
    dialog.password.setText("a long secret")
    dialog.again.setText("another secret")
    dialog.write_button.click()
    camera.take("key-sheet", window=dialog)
    dialog.reject()


def photograph_stored_data(window: MainWindow, camera: Camera) -> None:
    """List what is stored, with the private part of a run selected."""
    with open_store(None):
        window.header.stored_data_action.trigger()
        dialog = window.flow.storing.dialog
        assert dialog is not None
        wait_until(lambda: not window.flow.storing.is_working)
        camera.take("stored-data", window=dialog)
        dialog.table.selectRow(0)
        dialog.purge_button.click()
        wait_until(lambda: not window.flow.storing.is_working)
        dialog.table.selectRow(dialog.table.figures.rowCount() - 1)
        camera.take("stored-data-refused", window=dialog)
    dialog.reject()
