"""Writes every page of the window as PNG, light and dark, empty and full: ``python tests/screens.py OUT``.

Other languages with ``--language de`` (catalogues compiled by ``make translations``), other scales with Qt's own
``QT_SCALE_FACTOR=2``.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication, QSize  # noqa: E402 - the platform is set before Qt is loaded
from PySide6.QtWidgets import QComboBox, QScrollArea  # noqa: E402

from engine.events import Progress  # noqa: E402
from engine.register.demo_accounts import APPROVER, OPERATOR, DemoAccount  # noqa: E402
from engine.report.palette import LIGHT  # noqa: E402
from gui.app import create_application  # noqa: E402
from gui.dialogs import Question  # noqa: E402
from gui.language import OWN, TRANSLATED, speak  # noqa: E402
from gui.main_window import LEAST_SIZE, MainWindow  # noqa: E402
from gui.messages import Message  # noqa: E402
from gui.settings import Settings  # noqa: E402
from gui.sign_in_dialog import SignInDialog  # noqa: E402
from gui.steps import Area, Step  # noqa: E402
from gui.theme import apply_palette  # noqa: E402
from tests.camera import Camera, wait_until  # noqa: E402
from tests.gui.odd_manifest import COLUMNS, OddManifest  # noqa: E402
from tests.screens_of_checkpoints import photograph_checkpoints  # noqa: E402
from tests.screens_of_records import photograph_records  # noqa: E402
from tests.screens_of_tour import photograph_tour  # noqa: E402

SIZE = QSize(1280, 800)
MATCHED, HELD, DUE_SOON = 1, 2, 3  # the demo's requests


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

    def reason(self, question: Question) -> str | None:
        return "The list names the wrong patients."


def open_demo(window: MainWindow) -> Path:
    """Open the demo; return its list of patients."""
    window.flow.opening.open_demo()
    wait_until(lambda: not window.flow.busy)
    project = window.flow.project
    assert project is not None, window.banner.what.text()
    return project.dataset.parent / "forget.csv"


def photograph_empty(window: MainWindow, camera: Camera) -> None:
    """Take every page before anything is open, and the way in."""
    names = (
        "requests",
        "start",
        "models",
        "audit-log",
        "intake",
        "patients",
        "plan",
        "run",
        "verify",
        "release",
    )
    for page, name in zip(window.places.values(), names, strict=True):
        window.pages.setCurrentWidget(page)
        camera.take(f"{name}-empty")
    window.flow.go(Area.REQUESTS)
    window.requests_page.sign_in_button.click()
    dialog = window.flow.entrance.dialog
    assert dialog is not None
    camera.take("accounts-first", window=dialog)
    dialog.reject()


def photograph_opening(window: MainWindow, camera: Camera, folder: Path) -> None:
    """Open a manifest with odd columns and take each state on the way."""
    odd = OddManifest(folder)
    odd.write_split(folder / "split.csv")
    window.flow.go(Area.DATA)
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


def choose(box: QComboBox, data: str) -> None:
    """Take a choice as the user would."""
    box.setCurrentIndex(box.findData(data))


def photograph(window: MainWindow, camera: Camera, *, choice: int) -> None:
    """Go through the whole job and take each page on the way."""
    forget = open_demo(window)
    photograph_tour(window, camera)
    window.flow.go(Area.REQUESTS)
    photograph_requests(window, camera)
    window.flow.desk.open(MATCHED)
    window.flow.go(Step.PATIENTS)
    wait_until(lambda: window.patients_page.patient.image.has_image)
    camera.take("patients")
    unresolved = forget.with_name("unresolved.csv")
    unresolved.write_text(forget.read_text(encoding="utf-8") + "99999999\n", encoding="utf-8")
    window.patients_page.load_list(unresolved)
    wait_until(lambda: window.patients_page.patient.image.has_image)
    camera.take("patients-unresolved")
    unresolved.unlink()
    window.flow.desk.reopen()
    window.flow.go(Area.DATA)
    camera.take("start")
    window.flow.go(Step.PLAN)
    camera.take("plan")
    window.plan_page.choices.buttons[1].setChecked(True)
    camera.take("plan-preset")
    window.plan_page.choices.buttons[choice].setChecked(True)
    photograph_approval(window, camera)
    photograph_run(window, camera)
    photograph_release(window, camera)


def photograph_requests(window: MainWindow, camera: Camera) -> None:
    """Take the register, and a request on hold, one due soon, and a new one."""
    page = window.requests_page
    page.table.select(MATCHED)
    camera.take("requests")
    for number, name in ((HELD, "intake-held"), (DUE_SOON, "intake")):
        window.flow.desk.open(number)
        camera.take(name)
    window.flow.go(Area.REQUESTS)
    page.new_button.click()
    camera.take("intake-new")
    window.flow.go(Area.REQUESTS)


def photograph_approval(window: MainWindow, camera: Camera) -> None:
    """Freeze the plan, refuse it once, and approve it."""
    bar = window.plan_page.approval
    bar.freeze_button.click()
    camera.take("plan-frozen")
    bar.approve_button.click()
    dialog = window.flow.planning.dialog
    assert dialog is not None
    sign(dialog, OPERATOR)
    camera.take("approval-refused", window=dialog)
    dialog.reject()
    bar.refuse_button.click()
    assert window.flow.planning.dialog is not None
    sign(window.flow.planning.dialog, APPROVER)
    camera.take("plan-refused")
    bar.freeze_button.click()
    bar.approve_button.click()
    assert window.flow.planning.dialog is not None
    camera.take("approval", window=window.flow.planning.dialog)
    sign(window.flow.planning.dialog, APPROVER)
    camera.take("plan-approved")


def sign(dialog: SignInDialog, account: DemoAccount) -> None:
    """Put a demo account's name to what the dialog says."""
    dialog.name.setText(account.name)
    dialog.password.setText(account.password)
    dialog.sign_button.click()


def photograph_run(window: MainWindow, camera: Camera) -> None:
    """Run, and take the run and verify pages."""
    window.plan_page.approval.start_button.click()
    wait_until(lambda: len(window.run_page.history) >= 1)
    camera.take("run-begun")
    wait_until(lambda: not window.flow.running)
    camera.take("verify")
    window.flow.go(Step.RUN)
    camera.take("run")
    window.run_page.charts.attack_panel.numbers_button.setChecked(True)
    camera.take("run-numbers")
    window.run_page.charts.attack_panel.numbers_button.setChecked(False)
    window.flow.go(Step.VERIFY)
    scroll = window.verify_page.scroll_area.verticalScrollBar()
    scroll.setValue(scroll.maximum())
    camera.take("verify-below")
    window.messages.post(
        Message("bad", "The folder Reports cannot be written.", "Choose another folder, or free some space.")
    )
    camera.take("banner")
    window.banner.clear()


def photograph_release(window: MainWindow, camera: Camera) -> None:
    """Go on to the release, and look at the audit log, the accounts and the register at the end."""
    window.flow.go(Step.RELEASE)
    steward, by = window.flow.session.steward, window.flow.session.signed_in
    steward.checklist.mark(MATCHED, "backups", "done", note="Tapes of 2179 overwritten", by=by)
    steward.checklist.mark(MATCHED, "recipients", "not_applicable", note="", by=by)
    window.flow.desk.reopen()
    window.flow.go(Step.RELEASE)
    camera.take("release")
    plan = window.flow.desk.plan
    assert plan is not None
    window.flow.session.act(lambda: steward.requests.sign(plan.plan_id, "5e" * 32, by=by))
    camera.take("release-signed")
    window.flow.go(Area.AUDIT_LOG)
    window.audit_log_page.check_button.click()
    camera.take("audit-log")
    window.header.accounts_action.trigger()
    assert window.flow.entrance.dialog is not None
    camera.take("accounts", window=window.flow.entrance.dialog)
    window.flow.entrance.dialog.reject()
    window.flow.go(Area.REQUESTS)
    camera.take("requests-signed")


def main() -> int:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--choice", type=int, default=0, help="place of the method in the plan")
    parser.add_argument("--least", action="store_true", help="the smallest window")
    parser.add_argument("--checkpoints", action="store_true", help="only the pages of checkpoints")
    parser.add_argument("--language", choices=(OWN, *TRANSLATED), default=OWN)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    application = create_application()
    speak(application, arguments.language)
    with tempfile.TemporaryDirectory() as workspace:
        os.environ["XDG_DATA_HOME"] = workspace  # where the register of models lies
        os.environ["STEWARD_STORE"] = str(Path(workspace) / "store")
        settings = Settings(Path(workspace) / "settings.ini", default_workspace=Path(workspace) / "work")
        apply_palette(application, LIGHT)
        window = MainWindow(settings, NoDialogs())
        window.resize(LEAST_SIZE if arguments.least else SIZE)
        window.show()
        window.device.setText(QCoreApplication.translate("Warming", "Device: {0}").format("CPU"))
        camera = Camera(application, window, arguments.out)
        window.flow.go(Area.DATA)
        photograph_checkpoints(window, camera, Path(workspace) / "checkpoints")
        if not arguments.checkpoints:
            photograph_empty(window, camera)
            photograph_opening(window, camera, Path(workspace) / "hospital")
            photograph(window, camera, choice=arguments.choice)
            window.demo_strip.leave_button.click()
            photograph_records(
                window, camera, Path(workspace) / "records", runs=Path(workspace) / "work" / "runs"
            )
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
