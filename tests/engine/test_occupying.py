"""Behaviour of holding a run folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from engine.errors import UserError
from engine.occupying import working_on
from engine.runs import RunFolder

HOLD = """
import sys
from pathlib import Path
from engine.occupying import working_on
from engine.runs import RunFolder
with working_on(RunFolder(Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    """Give a run folder with what a killed program has left."""
    for place in (tmp_path, tmp_path / "private"):
        place.mkdir(exist_ok=True)
        (place / ".writing-run.json-abcdefgh").touch()
    (tmp_path / ".report-abcdefgh").mkdir()
    return RunFolder(tmp_path)


def test_what_a_killed_program_left_is_cleared_away(folder: RunFolder) -> None:
    with working_on(folder):
        left = {path.name for path in folder.path.rglob("*") if not folder.is_lease(path)}
    assert left == {"private"}


def test_a_second_program_is_refused_until_the_first_ends(folder: RunFolder) -> None:
    command = [sys.executable, "-c", HOLD, str(folder.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        (folder.path / ".writing-of-the-first").touch()
        with pytest.raises(UserError) as caught, working_on(folder):
            pytest.fail("two programs hold one run")
        assert caught.value.code == "run-busy"
        assert (folder.path / ".writing-of-the-first").exists()
        first.kill()
    with working_on(folder):
        assert not (folder.path / ".writing-of-the-first").exists()


def test_errors_of_the_work_stay_what_they_are(folder: RunFolder) -> None:
    with pytest.raises(ZeroDivisionError), working_on(folder):
        raise ZeroDivisionError


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught, working_on(RunFolder(tmp_path / "none")):
        pytest.fail("there is nothing to hold")
    assert caught.value.code == "folder-missing"
