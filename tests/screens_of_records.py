"""The pictures of what is done after the run: further signatures."""

from pathlib import Path

from engine.report.countersigning import countersign
from engine.report.signing import Signing
from gui.main_window import MainWindow
from tests.camera import Camera, wait_until
from tests.engine.report.keys import PASSWORD, write_key
from tests.gui.steward import released_run


def photograph_records(window: MainWindow, camera: Camera, folder: Path) -> None:
    """Release a made-up run in the user's own register, and take each state of its records."""
    folder.mkdir()
    run = released_run(window, folder, key=write_key(folder / "olga.p12", "Olga Operator"))
    wait_until(lambda: not window.flow.busy)
    camera.take("release-countersign")
    countersign(run, Signing(write_key(folder / "anna.p12", "Anna Approver"), PASSWORD, "approver"))
    window.flow.desk.reopen()
    wait_until(lambda: not window.flow.busy)
    camera.take("release-to-note")
    window.release_page.signatures.note_button.click()
    wait_until(lambda: not window.flow.busy)
    camera.take("release-countersigned")
