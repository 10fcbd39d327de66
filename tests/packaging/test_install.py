"""The Linux installer with a tiny program in it: what it installs, refuses, and leaves alone."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the installer is for Linux")

PROGRAM = """#!/bin/sh
if [ "$1" = methods ] && [ -n "$KILL_INSTALLER" ]; then kill -"$KILL_INSTALLER" "$PPID"; fi
if [ "$1" = methods ] && [ -n "$DO_NOT_START" ]; then exit 1; fi
echo "version {version}"
"""
PAYLOAD_BYTES = 300_000


@dataclass(frozen=True)
class Computer:
    """A user's home, with tools that may be put before the system's own."""

    home: Path
    tools: Path

    @property
    def program(self) -> Path:
        return self.home / ".local" / "bin" / "forget-mi-steward"

    @property
    def prefix(self) -> Path:
        return self.home / ".local" / "share" / "forget-mi-steward"

    def run(self, file: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return self.run_command("sh", str(file), "--for-me", *options, **environment)

    def run_command(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            env={"HOME": str(self.home), "PATH": f"{self.tools}:{os.environ['PATH']}", **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def replace_tool(self, name: str, script: str) -> None:
        tool = self.tools / name
        tool.write_text(f"#!/bin/sh\n{script}\n")
        tool.chmod(0o755)

    def answer(self) -> str:
        return subprocess.run([self.program], capture_output=True, text=True, check=True).stdout.strip()

    def tree(self) -> set[str]:
        return {path.relative_to(self.home).as_posix() for path in self.home.rglob("*")}


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    (tmp_path / "home").mkdir()
    (tmp_path / "tools").mkdir()
    return Computer(tmp_path / "home", tmp_path / "tools")


def made(folder: Path, project_root: Path, *, version: str) -> Path:
    program = folder / version / "forget-mi-steward"
    program.parent.mkdir()
    program.write_text(PROGRAM.format(version=version))
    program.chmod(0o755)
    shutil.copy(shutil.which("sleep") or "", program.parent / "working")
    (program.parent / "data").write_bytes(os.urandom(PAYLOAD_BYTES))
    out = folder / f"steward-{version}.run"
    script = project_root / "packaging" / "linux" / "one_file.py"
    subprocess.run([sys.executable, script, program.parent, version, "cpu", out], check=True)
    return out


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> tuple[Path, Path]:
    """Return the installers of an older and a newer version."""
    folder = tmp_path_factory.mktemp("installers")
    return made(folder, project_root, version="0.9.0"), made(folder, project_root, version="0.10.0")


def test_the_program_is_installed_with_its_menu_entry_icon_and_association(
    computer: Computer, files: tuple[Path, Path]
) -> None:
    ended = computer.run(files[0])
    assert ended.returncode == 0, ended.stderr
    assert computer.answer() == "version 0.9.0"
    share = computer.home / ".local" / "share"
    entry = (share / "applications" / "forget-mi-steward.desktop").read_text()
    assert f'Exec="{computer.prefix}/current/forget-mi-steward" open %f' in entry
    assert (share / "icons" / "hicolor" / "scalable" / "apps" / "forget-mi-steward.svg").is_file()
    assert 'pattern="run.json"' in (share / "mime" / "packages" / "forget-mi-steward.xml").read_text()


def test_the_checksum_is_printed_and_is_that_of_the_file_beside(
    files: tuple[Path, Path], computer: Computer
) -> None:
    ended = computer.run(files[0], "--check")
    assert ended.returncode == 0
    assert "SHA-256" in ended.stdout
    assert computer.tree() == set()
    checked = subprocess.run(
        ["sha256sum", "-c", f"{files[0].name}.sha256"], cwd=files[0].parent, capture_output=True, check=False
    )
    assert checked.returncode == 0


def test_silent_says_nothing(computer: Computer, files: tuple[Path, Path]) -> None:
    ended = computer.run(files[0], "--silent")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


@pytest.mark.parametrize("place", ["comment", "syntax", "checksum", "archive", "last byte", "cut short"])
def test_a_damaged_file_changes_nothing(
    computer: Computer, files: tuple[Path, Path], tmp_path: Path, place: str
) -> None:
    older, newer = files
    computer.run(older)
    before = computer.tree()
    data = bytearray(newer.read_bytes())
    at = {
        "comment": data.index(b"# Needs POSIX"),
        "syntax": data.index(b'case "$option" in'),  # what the shell itself would stumble over
        "checksum": data.index(b'SUM="') + 10,
        "archive": len(data) // 2,
        "last byte": len(data) - 1,
        "cut short": len(data) - 1000,
    }[place]
    data[at] ^= 2
    damaged = tmp_path / "damaged.run"
    damaged.write_bytes(data[:at] if place == "cut short" else data)

    ended = computer.run(damaged)
    assert ended.returncode == 2
    assert "This file is damaged" in ended.stderr
    assert computer.tree() == before
    assert computer.answer() == "version 0.9.0"


def test_an_upgrade_keeps_what_is_the_users_and_removes_the_old_program(
    computer: Computer, files: tuple[Path, Path]
) -> None:
    computer.run(files[0])
    register = computer.home / ".local" / "share" / "Forget-MI Steward" / "register.sqlite"
    register.parent.mkdir()
    register.write_bytes(b"the user's own")
    assert computer.run(files[1]).returncode == 0
    assert computer.answer() == "version 0.10.0"
    assert register.read_bytes() == b"the user's own"
    assert len(list(computer.prefix.glob("release.*"))) == 1


def test_an_older_version_over_a_newer_one_is_refused(computer: Computer, files: tuple[Path, Path]) -> None:
    computer.run(files[1])
    ended = computer.run(files[0])
    assert ended.returncode == 2
    assert "Version 0.10.0 is installed, this file holds the older version 0.9.0." in ended.stderr
    assert computer.answer() == "version 0.10.0"


def test_the_same_version_repairs_itself(computer: Computer, files: tuple[Path, Path]) -> None:
    computer.run(files[0])
    (computer.prefix / "current" / "data").unlink()
    assert computer.run(files[0]).returncode == 0
    assert (computer.prefix / "current" / "data").stat().st_size == PAYLOAD_BYTES


@pytest.mark.parametrize("old_there", [False, True])
def test_a_disk_that_fills_up_is_told_and_leaves_nothing_new(
    computer: Computer, files: tuple[Path, Path], old_there: bool
) -> None:
    if old_there:
        computer.run(files[0])
    before = computer.tree()
    limited = 'ulimit -f 200; exec sh "$0" --for-me'  # no file may grow beyond 100 kB
    ended = computer.run_command("sh", "-c", limited, str(files[1]))
    assert ended.returncode == 2
    assert "could not be unpacked: the disk may be full" in ended.stderr
    if old_there:
        assert "The installed version is as it was." in ended.stderr
        assert computer.answer() == "version 0.9.0"
        assert computer.tree() - before <= {".local/share/forget-mi-steward/.lock"}
    else:
        assert not computer.prefix.exists()


def test_too_little_space_is_told_before_anything_is_written(
    computer: Computer, files: tuple[Path, Path]
) -> None:
    computer.replace_tool("df", "echo header; echo /dev/x 1000 900 2048 99% /")
    ended = computer.run(files[0])
    assert ended.returncode == 2
    assert "2 MB are free" in ended.stderr
    assert computer.tree() == set()


def test_an_interrupted_installation_leaves_the_old_one(computer: Computer, files: tuple[Path, Path]) -> None:
    computer.run(files[0])
    ended = computer.run(files[1], KILL_INSTALLER="TERM")
    assert ended.returncode == 2
    assert "The installation was interrupted." in ended.stderr
    assert computer.answer() == "version 0.9.0"
    assert len(list(computer.prefix.glob("release.*"))) == 1


def test_what_a_killed_installation_left_is_removed_by_the_next(
    computer: Computer, files: tuple[Path, Path]
) -> None:
    computer.run(files[0])
    computer.run(files[1], KILL_INSTALLER="KILL")
    assert computer.answer() == "version 0.9.0"
    assert len(list(computer.prefix.glob("release.*"))) == 2
    assert computer.run(files[1]).returncode == 0
    assert computer.answer() == "version 0.10.0"
    assert len(list(computer.prefix.glob("release.*"))) == 1


def test_a_program_that_does_not_start_here_is_not_put_in_place(
    computer: Computer, files: tuple[Path, Path]
) -> None:
    computer.run(files[0])
    ended = computer.run(files[1], DO_NOT_START="yes")
    assert ended.returncode == 2
    assert "does not start on this computer" in ended.stderr
    assert computer.answer() == "version 0.9.0"


@pytest.mark.parametrize(
    ("tool", "script", "message"),
    [
        ("getconf", "echo glibc 2.12", "This system has glibc 2.12; the program needs 2."),
        ("getconf", "exit 1", "This system has glibc of no kind"),
        ("uname", "echo Linux aarch64", "this is Linux aarch64"),
    ],
)
def test_a_system_that_cannot_run_it_is_told_so_in_words(
    computer: Computer, files: tuple[Path, Path], tool: str, script: str, message: str
) -> None:
    computer.replace_tool(tool, script)
    ended = computer.run(files[0])
    assert ended.returncode == 2
    assert message in ended.stderr
    assert computer.tree() == set()


def test_a_program_at_work_is_not_replaced_or_removed(computer: Computer, files: tuple[Path, Path]) -> None:
    computer.run(files[0])
    working = subprocess.Popen([computer.prefix / "current" / "working", "60"])
    try:
        for ended in (computer.run(files[1]), computer.run(files[1], "--uninstall")):
            assert ended.returncode == 2
            assert "is running" in ended.stderr
    finally:
        working.kill()
        working.wait()
    assert computer.answer() == "version 0.9.0"


@pytest.mark.parametrize("by", ["its own script", "the installer"])
def test_uninstalling_leaves_only_what_is_the_users(
    computer: Computer, files: tuple[Path, Path], by: str
) -> None:
    (computer.home / ".local" / "share" / "Forget-MI Steward").mkdir(parents=True)
    before = computer.tree()
    computer.run(files[0])
    script = computer.prefix / "uninstall.sh"
    ended = computer.run(script) if by == "its own script" else computer.run(files[0], "--uninstall")
    assert ended.returncode == 0, ended.stderr
    assert computer.tree() == before


def test_uninstalling_what_is_not_there_says_so(computer: Computer, files: tuple[Path, Path]) -> None:
    ended = computer.run(files[0], "--uninstall")
    assert ended.returncode == 2
    assert "is not installed" in ended.stderr


def test_a_file_of_the_same_name_that_is_not_ours_stays(computer: Computer, files: tuple[Path, Path]) -> None:
    computer.program.parent.mkdir(parents=True)
    computer.program.write_text("the user's own")
    assert computer.run(files[0]).returncode == 0
    computer.run(files[0], "--uninstall")
    assert computer.program.read_text() == "the user's own"


def test_a_home_with_an_odd_name_works(tmp_path: Path, files: tuple[Path, Path]) -> None:
    odd = Computer(tmp_path / 'a home & 100% "odd" $x \\ |', tmp_path / "tools")
    odd.home.mkdir()
    assert odd.run(files[0]).returncode == 0
    assert odd.answer() == "version 0.9.0"
    entry = (odd.home / ".local" / "share" / "applications" / "forget-mi-steward.desktop").read_text()
    command = next(line for line in entry.splitlines() if line.startswith("Exec=")).removeprefix("Exec=")
    value = command.removesuffix(" open %f").replace("\\\\", "\\")
    argument = re.sub(r"\\(.)", r"\1", value[1:-1]).replace("%%", "%")
    assert argument == str(odd.prefix / "current" / "forget-mi-steward")


def test_an_unknown_option_is_refused(computer: Computer, files: tuple[Path, Path]) -> None:
    ended = computer.run(files[0], "--sielnt")
    assert ended.returncode == 2
    assert "--help" in ended.stderr
    assert computer.tree() == set()
