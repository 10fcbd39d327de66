"""The harness on a small sample; ``python -m tests.faults`` injects hundreds."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import shim

pytestmark = pytest.mark.skipif(not shim.can_build(), reason="the shim needs Linux and gcc")


@pytest.mark.timeout(900)  # a whole project and some forty processes, on a machine that may be busy
def test_a_sample_of_faults_and_hostile_input_is_survived(tmp_path: Path, project_root: Path) -> None:
    command = [sys.executable, "-m", "tests.faults", "--faults", "6", "--hostile", "40", "--seed", "4"]
    ended = subprocess.run(
        [*command, "--out", str(tmp_path)], cwd=project_root, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout[-4000:] + ended.stderr[-4000:]
    assert "fault: 6 tried, 0 failed" in ended.stdout


def test_what_was_not_flushed_follows_a_file_that_is_renamed(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("W /a/x\t0\t10\nW /a/y\t5\t5\nS /a/y\nR /a\t/b\nN 2\nC 7\nW /cut")
    changes = shim.read_log(log)
    assert changes.unsynced == {"/b/x": [(0, 10)]}
    assert (changes.counted, changes.connections) == (7, [2])
