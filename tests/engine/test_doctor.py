"""What the doctor finds on a good computer, and what it says of a bad one."""

import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from engine import doctor
from engine.doctor import RESOURCES, CheckState
from engine.store.store import open_store


def test_everything_is_found_on_this_computer(tmp_path: Path) -> None:
    checks = doctor.examine(data_folder=tmp_path / "projects")
    failed = [(check.name, check.detail) for check in checks if check.state is CheckState.FAILED]
    assert not failed
    assert {"Python", "Calculation", "Fonts", "Report", "Disk", "Write rights", "Window"} <= {
        c.name for c in checks
    }


def test_the_store_is_told_and_a_damaged_one_as_well(tmp_path: Path) -> None:
    assert doctor.check_store(tmp_path / "none").detail.startswith("0.0 GiB of 0 patients")
    with open_store(tmp_path / "store"):
        pass
    (tmp_path / "store" / "index.sqlite").write_bytes(b"damaged" * 1000)
    check = doctor.check_store(tmp_path / "store")
    assert check.state is CheckState.WARNING
    assert "purge --all" in check.do


def test_every_check_that_complains_says_what_to_do(tmp_path: Path) -> None:
    checks = [doctor.check_python((3, 9)), doctor.check_fonts(tmp_path), doctor.check_report(tmp_path)]
    assert all(check.state is CheckState.FAILED and check.detail and check.do for check in checks)


def test_examining_leaves_nothing_in_the_data_folder(tmp_path: Path) -> None:
    doctor.check_write_rights(tmp_path)
    doctor.check_disk(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("version", "state"),
    [
        ((3, 10), CheckState.FAILED),
        ((3, 11), CheckState.OK),
        ((3, 13), CheckState.OK),
        ((3, 14), CheckState.FAILED),
    ],
)
def test_python_is_checked_against_the_tested_versions(version: tuple[int, int], state: CheckState) -> None:
    assert doctor.check_python(version).state is state


def test_a_missing_font_file_is_named(tmp_path: Path) -> None:
    shutil.copytree(RESOURCES / "fonts", tmp_path / "fonts")
    (tmp_path / "fonts" / "Inter-Bold.otf").unlink()
    assert "Inter-Bold.otf" in doctor.check_fonts(tmp_path).detail


def test_a_damaged_font_file_is_noticed(tmp_path: Path) -> None:
    shutil.copytree(RESOURCES / "fonts", tmp_path / "fonts")
    (tmp_path / "fonts" / "Inter-Bold.otf").write_bytes(b"no font")
    assert doctor.check_fonts(tmp_path).detail == "only 4 of 5 can be read"


@pytest.mark.parametrize(
    ("free_gib", "state"), [(0.5, CheckState.FAILED), (5, CheckState.WARNING), (50, CheckState.OK)]
)
def test_little_free_space_is_told(
    free_gib: float, state: CheckState, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a disk of a chosen size cannot be made without an administrator
    usage = SimpleNamespace(free=int(free_gib * doctor.GIB))
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    assert doctor.check_disk(tmp_path / "not" / "made" / "yet").state is state


def test_a_place_where_no_file_can_be_made_is_told() -> None:
    if not Path("/proc/self").is_dir():
        pytest.skip("this system has no /proc")
    assert doctor.check_write_rights(Path("/proc/self")).state is CheckState.FAILED


@pytest.mark.parametrize(
    ("with_cuda", "advice"), [(False, "Install the CUDA edition"), (True, "Update the NVIDIA driver")]
)
def test_a_graphics_card_that_is_not_used_is_told_with_its_driver(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, with_cuda: bool, advice: str
) -> None:
    import torch

    # neither a card nor both builds of torch are on every computer
    version = tmp_path / "version"
    version.write_text(
        "NVRM version: NVIDIA UNIX x86_64 Kernel Module  580.95.05  Tue Sep 23 10:11:16 UTC 2025\n"
    )
    monkeypatch.setattr(doctor, "NVIDIA_DRIVER", version)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.version, "cuda", "13.2" if with_cuda else None)
    check = doctor.check_torch()
    assert check.state is CheckState.WARNING
    assert "with driver 580.95.05 is not used" in check.detail
    assert check.do.startswith(advice)


def test_a_shared_library_that_is_not_there_is_named() -> None:
    assert doctor.missing_libraries(("libno-such-library.so.9",)) == ("libno-such-library.so.9",)


def test_importing_the_doctor_imports_neither_torch_nor_qt(project_root: Path) -> None:
    source = "import sys, engine.doctor; print(sorted({'torch', 'PySide6', 'pydicom'} & sys.modules.keys()))"
    ended = subprocess.run(
        [sys.executable, "-c", source], cwd=project_root, capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "[]"
