"""The set-up script on machines that lack something; the whole set-up is run by .ci/run."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = ("bash", "dirname", "cat", "cut", "id", "tr", "sha256sum", "awk", "df", "sed", "mktemp", "tail", "rm")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the script is for Debian and Ubuntu")


@pytest.fixture
def project(tmp_path: Path, project_root: Path) -> Path:
    """Return a copy of what the script reads, beside a folder of the few tools it may find."""
    folder = tmp_path / "a project"
    (folder / "packaging").mkdir(parents=True)
    shutil.copy(project_root / "packaging" / "setup.sh", folder / "packaging")
    shutil.copy(project_root / "requirements.lock", folder)
    (tmp_path / "bin").mkdir()
    for tool in TOOLS:
        place = shutil.which(tool)
        assert place is not None
        (tmp_path / "bin" / tool).symlink_to(place)
    return folder


def set_up(project: Path, purpose: str) -> subprocess.CompletedProcess[str]:
    # without the folders of the system: no apt-get, no sudo, no Python, no ldconfig
    script = (project / "packaging" / "setup.sh").read_text(encoding="utf-8")
    (project / "packaging" / "setup.sh").write_text(script.replace('PATH="$PATH:/usr/sbin:/sbin"', ""))
    return subprocess.run(
        ["bash", "packaging/setup.sh", purpose],
        cwd=project,
        env={"PATH": str(project.parent / "bin")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_machine_without_python_gets_the_command_for_the_administrator(project: Path) -> None:
    ended = set_up(project, "demo")
    assert ended.returncode == 2
    assert "apt-get install python3 python3-venv" in ended.stderr
    assert not (project / ".venv").exists()


def test_missing_libraries_stop_the_tests_but_not_the_demo(project: Path) -> None:
    assert '"demo" needs none of them' in set_up(project, "demo").stderr
    ended = set_up(project, "test")
    assert ended.returncode == 2
    assert '"test" cannot go on without libgl1 libegl1' in ended.stderr
    assert "libxcb-cursor0" not in ended.stderr.split("cannot go on")[1]


def test_an_environment_that_fits_the_lock_is_left_alone(project: Path) -> None:
    make_ready(project)
    ended = set_up(project, "demo")
    assert ended.returncode == 0
    assert "ready" not in ended.stderr
    assert "installing" not in ended.stderr


@pytest.mark.parametrize("harm", ["lock changed", "interrupted"])
def test_an_environment_that_does_not_fit_is_not_taken_for_ready(project: Path, harm: str) -> None:
    make_ready(project)
    if harm == "lock changed":
        with (project / "requirements.lock").open("a") as lock:
            lock.write("# changed\n")
    else:
        (project / ".venv" / ".unfinished").touch()
    assert set_up(project, "demo").returncode == 2  # it goes on to look for Python, which is not there


def test_an_unknown_purpose_is_refused(project: Path) -> None:
    assert set_up(project, "dmeo").returncode == 2


def make_ready(project: Path) -> None:
    (project / ".venv" / "bin").mkdir(parents=True)
    (project / ".venv" / "bin" / "python").symlink_to(sys.executable)
    digest = hashlib.sha256((project / "requirements.lock").read_bytes()).hexdigest()
    version = sys.version.replace("\n", " ")
    (project / ".venv" / ".ready").write_text(f"{digest} {version} \n")
