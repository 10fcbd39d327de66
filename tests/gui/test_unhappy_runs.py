"""What happens around a run that works: the disk fills up, its user leaves, its data set is gone, the demo is left."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from engine.demo import DemoProject
from engine.phantom.plan import DEMO_PLAN
from engine.register import demo_accounts
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.steps import Area, Step
from tests.engine.report.keys import PASSWORD, write_key
from tests.gui.steward import (
    APPROVER,
    EQUAL,
    LEFT,
    LONG_MS,
    OPERATOR,
    approve,
    freeze,
    match_tiny,
    open_request,
    run_folder,
    sign_decision,
    start_tiny,
    status,
)

DISK_BYTES = 512 << 20
PAGE_BYTES = 4096


@dataclass(frozen=True)
class SmallDisk:
    """A disk of its own that holds the workspace and the register."""

    folder: Path

    @property
    def _ballast(self) -> Path:
        return self.folder / "ballast"

    def fill(self) -> None:
        """Leave no page free, whatever the run writes meanwhile."""
        size, step = 0, DISK_BYTES
        with self._ballast.open("wb") as stream:
            while step >= PAGE_BYTES:
                try:
                    os.posix_fallocate(stream.fileno(), size, step)
                    size += step
                except OSError:
                    step //= 2

    def free(self) -> None:
        self._ballast.unlink()


@pytest.fixture
def small_disk(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallDisk]:
    folder = settings.workspace
    folder.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", str(folder)]
    if not sys.platform.startswith("linux") or subprocess.run(mount, check=False).returncode:
        pytest.skip("a disk of its own needs Linux and the right to mount")
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
    yield SmallDisk(folder)
    subprocess.run(["umount", str(folder)], check=True)


def wait_for_the_end(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.flow.running, timeout=LONG_MS)
    assert window.crash is None


def start_equal(window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, *, epochs: int = 2) -> None:
    """Start a run that ends with a verdict."""
    match_tiny(window, qtbot, tiny_project, patients=2)
    window.plan_page.choices.buttons[EQUAL].click()
    freeze(window, qtbot, epochs=epochs)
    approve(window, qtbot)
    qtbot.mouseClick(window.plan_page.approval.start_button, LEFT)
    assert window.flow.running, window.banner.what.text()


def test_a_disk_that_fills_up_is_told_in_words_and_the_run_goes_on_when_space_was_freed(
    small_disk: SmallDisk, qtbot: QtBot, tiny_project: DemoProject, request: pytest.FixtureRequest
) -> None:
    window: MainWindow = request.getfixturevalue("window")
    start_equal(window, qtbot, tiny_project, epochs=10)
    page = window.run_page
    qtbot.waitUntil(lambda: len(page.history) >= 1, timeout=LONG_MS)
    qtbot.mouseClick(page.bar.pause_button, LEFT)
    small_disk.fill()
    qtbot.mouseClick(page.bar.pause_button, LEFT)
    wait_for_the_end(window, qtbot)

    assert "no space left" in window.banner.what.text()
    assert "Free some space" in window.banner.do.text()
    assert page.bar.resume_button.isVisible()
    small_disk.free()
    qtbot.mouseClick(page.bar.resume_button, LEFT)
    assert window.flow.running, window.banner.what.text()
    wait_for_the_end(window, qtbot)
    assert [one.epoch for one in page.history] == list(range(11))
    assert status(window) == "verifying"
    assert window.flow.session.steward.check().passed


def test_a_data_set_that_is_gone_is_told_and_the_run_is_started_again_when_it_is_back(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, tmp_path: Path
) -> None:
    dataset, away = tmp_path / "dataset", tmp_path / "unplugged"
    shutil.copytree(tiny_project.dataset, dataset)
    start_tiny(window, qtbot, replace(tiny_project, dataset=dataset), epochs=1)
    bar = window.run_page.bar
    qtbot.mouseClick(bar.pause_button, LEFT)
    dataset.rename(away)
    qtbot.mouseClick(bar.pause_button, LEFT)
    wait_for_the_end(window, qtbot)

    assert "can no longer be read" in window.banner.what.text()
    assert "still there" in window.banner.do.text()
    assert status(window) == "approved"
    away.rename(dataset)
    window.flow.go(Step.PLAN)
    qtbot.mouseClick(window.plan_page.approval.start_button, LEFT)
    assert window.flow.running, window.banner.what.text()
    wait_for_the_end(window, qtbot)
    assert len(window.run_page.history) >= 2


def test_a_run_goes_on_after_sign_out_and_its_end_is_told_to_the_next_who_signs_in(
    window: MainWindow, qtbot: QtBot, tiny_project: DemoProject, answers: Any, tmp_path: Path
) -> None:
    start_equal(window, qtbot, tiny_project)
    session, first = window.flow.session, window.flow.desk.numbers[0]
    window.header.sign_out_action.trigger()
    assert session.account is None
    assert window.flow.desk.request is None
    assert window.flow.place is Area.REQUESTS
    assert "The run goes on" in window.banner.what.text()
    assert window.flow.running
    wait_for_the_end(window, qtbot)
    assert "goes on" in window.banner.what.text()

    session.sign_in(session.steward.accounts.sign_in(*APPROVER))
    assert window.banner.what.text() == "A run has ended."
    qtbot.mouseClick(window.banner.action, LEFT)
    assert window.flow.place is Step.VERIFY
    assert status(window) == "verifying"

    qtbot.mouseClick(window.verify_page.accept_button, LEFT)
    answers.folders |= {"export": tmp_path / "signed.pdf", "key": write_key(tmp_path / "a.p12", "Anna")}
    qtbot.mouseClick(window.release_page.key_button, LEFT)
    qtbot.keyClicks(window.release_page.password, PASSWORD)
    qtbot.mouseClick(window.release_page.sign_button, LEFT)
    window.header.sign_out_action.trigger()
    assert session.account is not None
    assert "being written" in window.banner.what.text()
    session.sign_in(session.steward.accounts.sign_in(*OPERATOR))
    other = open_request(window, ticket="T-2")
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    assert "signed.pdf" in window.banner.what.text()
    assert session.steward.requests.get(first).status == "signed"
    assert session.steward.requests.get(other.number).status == "draft"
    (signed,) = (one for one in session.steward.chain.events() if one.name == "report-signed")
    assert signed.account == APPROVER[0]
    window.header.sign_out_action.trigger()
    assert session.account is None


@pytest.fixture
def demo_window(application: Any, settings: Settings, answers: Any, qtbot: QtBot) -> MainWindow:
    """Return a window whose demo is small."""
    plan = replace(DEMO_PLAN, train_patients=12, unseen_patients=12, size_px=64)
    window = MainWindow(settings, answers, demo_plan=plan)
    qtbot.addWidget(window)
    window.show()
    return window


def approve_in_demo(window: MainWindow, qtbot: QtBot) -> None:
    window.flow.opening.open_demo()
    qtbot.waitUntil(lambda: not window.flow.busy, timeout=LONG_MS)
    window.flow.desk.open(1)
    freeze(window, qtbot, epochs=1)
    qtbot.mouseClick(window.plan_page.approval.approve_button, LEFT)
    sign_decision(window, qtbot, (demo_accounts.APPROVER.name, demo_accounts.APPROVER.password))


def test_the_demo_is_not_left_while_a_run_works_in_it(
    demo_window: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    window = demo_window
    approve_in_demo(window, qtbot)
    qtbot.mouseClick(window.plan_page.approval.start_button, LEFT)
    assert window.flow.running, window.banner.what.text()

    qtbot.mouseClick(window.demo_strip.leave_button, LEFT)
    assert window.flow.session.is_demo
    assert "still works in the demo" in window.banner.what.text()
    qtbot.mouseClick(window.run_page.bar.stop_button, LEFT)
    wait_for_the_end(window, qtbot)
    assert status(window) == "approved"
    assert run_folder(settings).path.is_dir()
    qtbot.mouseClick(window.demo_strip.leave_button, LEFT)
    assert not window.flow.session.is_demo
    window.close()


def test_a_run_of_the_own_register_is_none_of_the_demos_and_is_offered_again_after_it(
    demo_window: MainWindow, qtbot: QtBot, tiny_project: DemoProject
) -> None:
    window = demo_window
    start_equal(window, qtbot, tiny_project)
    own = window.flow.desk.plan
    assert own is not None
    qtbot.waitUntil(lambda: len(window.run_page.history) >= 1, timeout=LONG_MS)
    qtbot.mouseClick(window.run_page.bar.stop_button, LEFT)
    wait_for_the_end(window, qtbot)
    number = window.flow.desk.numbers[0]
    approve_in_demo(window, qtbot)
    plan = window.flow.desk.plan
    assert plan is not None
    assert plan.plan_id == own.plan_id
    assert not window.request_bar.steps.button(Step.RUN).isEnabled()
    assert not window.run_page.bar.isVisibleTo(window.run_page)

    qtbot.mouseClick(window.demo_strip.leave_button, LEFT)
    session = window.flow.session
    session.sign_in(session.steward.accounts.sign_in(*OPERATOR))
    window.flow.desk.open(number)
    qtbot.mouseClick(window.banner.action, LEFT)
    assert window.flow.running, window.banner.what.text()
    assert len(window.run_page.history) >= 1
    qtbot.mouseClick(window.run_page.bar.stop_button, LEFT)
    wait_for_the_end(window, qtbot)
    assert status(window) == "approved"
    window.close()
