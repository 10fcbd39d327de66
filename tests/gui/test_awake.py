"""The lock against sleep: taken by the system's tool, and gone with its holder."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from gui.awake import SystemdAwake, system_awake

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd's tool is there on Linux only")
DEADLINE_SECONDS = 10.0
HOLD_AND_WAIT = "from gui.awake import SystemdAwake; a = SystemdAwake(); a.hold('w'); input()"


@pytest.fixture
def tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for systemd-inhibit, which needs a running systemd: it notes its start, its command and its end."""
    file = tmp_path / "systemd-inhibit"
    notes = tmp_path / "notes"
    file.write_text(
        f'#!/bin/sh\nfor word in "$@"; do echo "$word" >>{notes}; done\n/bin/cat\necho ended >>{notes}\n'
    )
    file.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    return notes


def wait_for(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not done():
        assert time.monotonic() < deadline


def test_lock_is_taken_once_with_a_reason_and_given_back(tool: Path) -> None:
    awake = SystemdAwake()
    awake.hold("A run is working")
    awake.hold("again")
    wait_for(lambda: tool.exists() and tool.read_text().endswith("cat\n"))
    awake.let_go()
    awake.let_go()

    lines = tool.read_text().splitlines()
    assert {"--what=sleep:idle", "--mode=block", "--why=A run is working"} <= set(lines)
    assert lines[-2:] == ["cat", "ended"]
    assert "--why=again" not in lines


def test_lock_ends_with_a_program_that_is_killed(tool: Path, project_root: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLD_AND_WAIT], cwd=project_root, stdin=subprocess.PIPE)
    wait_for(lambda: tool.exists() and tool.read_text().endswith("cat\n"))
    holder.kill()
    holder.communicate()

    wait_for(lambda: tool.read_text().endswith("ended\n"))


def test_without_the_tool_or_the_right_to_it_nothing_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    awake = system_awake()
    awake.hold("A run is working")
    awake.let_go()
    refused = tmp_path / "systemd-inhibit"
    refused.write_text("#!/bin/sh\nexit 1\n")
    refused.chmod(0o700)
    awake.hold("A run is working")
    awake.let_go()

    assert isinstance(awake, SystemdAwake)
    assert awake._process is None
