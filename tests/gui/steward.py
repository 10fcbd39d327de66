"""What the window's tests do as the operator and the approver of a register."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.catalog.ids import read_ids
from engine.demo import DemoProject
from engine.files import sha256_of
from engine.register.records import Counts, FrozenPlan, Intake, PlanWishes, Project, StewardRequest
from engine.report.pdf import write_report
from engine.report.signing import Signing
from engine.requests import IdTotals
from engine.runs import RunFolder
from gui.main_window import MainWindow
from gui.models.request_words import today
from gui.settings import Settings
from gui.steps import Step
from tests.engine.report.conftest import SHORTEST, write_run
from tests.engine.report.keys import PASSWORD

LONG_MS = 120_000
LEFT = Qt.MouseButton.LeftButton
EQUAL = 1  # Forget-MI's first preset, after the recommended method
OPERATOR, APPROVER = ("olga", "olga's password"), ("anna", "anna's password")


def sign_in(window: MainWindow) -> None:
    """Make both accounts and sign the operator in."""
    accounts = window.flow.session.steward.accounts
    operator = accounts.add(OPERATOR[0], "Olga Operator", roles=("operator",), password=OPERATOR[1])
    accounts.add(APPROVER[0], "Anna Approver", roles=("approver",), password=APPROVER[1], by=operator.name)
    window.flow.session.sign_in(operator)


def open_project(window: MainWindow, qtbot: QtBot, project: DemoProject) -> None:
    """Open a data set and a checkpoint."""
    window.flow.opening.open_project(project.dataset, project.checkpoint)
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert window.flow.project is not None, window.banner.what.text()


def open_request(window: MainWindow, *, ticket: str = "T-1") -> StewardRequest:
    """Make a request whose sender was verified, and open it."""
    session = window.flow.session
    if session.account is None:
        sign_in(window)
    intake = Intake(ticket, "erasure", "everything", today(), identity_verified=True)
    request = session.steward.requests.create(intake, by=session.signed_in)
    window.flow.desk.open(request.number)
    return request


def match_tiny(window: MainWindow, qtbot: QtBot, tiny: DemoProject, *, patients: int | None = None) -> None:
    """Open the tiny project and a request, and match it with the first patients of the project's list."""
    open_project(window, qtbot, tiny)
    open_request(window)
    window.flow.go(Step.PATIENTS)
    window.patients_page.load_list(tiny.forget)
    if patients is not None:
        window.patients_page.model.choose(read_ids(tiny.forget).ids[:patients])
    qtbot.mouseClick(window.patients_page.plan_button, LEFT)
    assert window.flow.place is Step.PLAN, window.banner.what.text()


def freeze(window: MainWindow, qtbot: QtBot, *, epochs: int) -> None:
    """Freeze the plan as it stands, for the processor."""
    window.plan_page.epochs.setValue(epochs)
    window.plan_page.device.setCurrentIndex(1)
    qtbot.mouseClick(window.plan_page.approval.freeze_button, LEFT)
    assert status(window) == "awaiting_approval", window.banner.what.text()


def sign_decision(window: MainWindow, qtbot: QtBot, account: tuple[str, str]) -> None:
    """Put an account's name to the decision that is asked for."""
    dialog = window.flow.planning.dialog
    assert dialog is not None
    dialog.name.clear()
    dialog.password.clear()
    qtbot.keyClicks(dialog.name, account[0])
    qtbot.keyClicks(dialog.password, account[1])
    qtbot.mouseClick(dialog.sign_button, LEFT)


def approve(window: MainWindow, qtbot: QtBot) -> None:
    """Approve the frozen plan as the second person."""
    qtbot.mouseClick(window.plan_page.approval.approve_button, LEFT)
    sign_decision(window, qtbot, APPROVER)
    assert status(window) == "approved", window.banner.what.text()


def start_tiny(window: MainWindow, qtbot: QtBot, tiny: DemoProject, *, epochs: int) -> None:
    """Go from nothing to a run that works."""
    match_tiny(window, qtbot, tiny)
    freeze(window, qtbot, epochs=epochs)
    approve(window, qtbot)
    qtbot.mouseClick(window.plan_page.approval.start_button, LEFT)
    assert window.flow.running, window.banner.what.text()
    assert window.flow.place is Step.RUN


def verify_in_register(window: MainWindow, run: Path) -> FrozenPlan:
    """Take a request from the ticket to a run that has ended, in the register alone."""
    request = open_request(window)
    session = window.flow.session
    requests, operator = session.steward.requests, session.signed_in
    (approver,) = (one for one in session.steward.accounts.all() if "approver" in one.roles)
    project, totals = Project(run, run, "model", "ab" * 32), IdTotals(1, 1, 0, 0, 0)
    requests.match(request.number, ("p1",), totals, counts=Counts(1, 1, 1), project=project, by=operator)
    plan = requests.freeze((request.number,), PlanWishes("recommended", None, 0, "cpu", 1), by=operator)
    requests.approve(plan.plan_id, by=approver)
    requests.start(plan.plan_id, run, by=operator)
    requests.run_ended(plan.plan_id, "finished", by=operator)
    return plan


def release_in_register(window: MainWindow, run: Path, *, sha256: str) -> StewardRequest:
    """Take a request from the ticket to the signed report in the register alone."""
    plan = verify_in_register(window, run)
    session = window.flow.session
    session.steward.requests.sign(plan.plan_id, sha256, by=session.signed_in)
    return session.steward.requests.get(plan.requests[0])


def released_run(window: MainWindow, folder: Path, *, key: Path) -> RunFolder:
    """Open a released request whose run, made up but whole, lies in a folder with its signed report."""
    run = write_run(folder / "run", SHORTEST)
    plan = verify_in_register(window, run.path)
    write_report(run, sign=Signing(key, PASSWORD))
    session = window.flow.session
    session.steward.requests.sign(plan.plan_id, sha256_of(run.report_file), by=session.signed_in)
    window.flow.desk.open(plan.requests[0])
    assert window.flow.place is Step.RELEASE, window.banner.what.text()
    return run


def status(window: MainWindow) -> str:
    """Return the open request's status."""
    request = window.flow.desk.request
    assert request is not None
    return request.status


def run_folder(settings: Settings) -> RunFolder:
    """Return the only run's folder."""
    (folder,) = (settings.workspace / "runs").iterdir()
    return RunFolder(folder)


def write_list(folder: Path, *ids: str) -> Path:
    """Write a list of ids as a ticket brings it."""
    file = folder / "ticket.csv"
    file.write_text("\n".join(["subject_id", *ids, ""]), encoding="utf-8")
    return file
