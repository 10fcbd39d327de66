"""What the build of the installers decides: pins, licences, the needed glibc, torchvision's operators."""

import importlib.util
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path
from types import ModuleType

import pytest

from engine.licences import components, licence_text


def script(file: Path) -> ModuleType:
    """Load a script of packaging/, which is no package."""
    spec = importlib.util.spec_from_file_location(f"packaging_{file.stem}", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def licences(project_root: Path) -> ModuleType:
    return script(project_root / "packaging" / "licences.py")


def files_of(*names: str) -> set[Path]:
    """Return the files of installed packages."""
    return {Path(str(file.locate())).resolve() for name in names for file in distribution(name).files or ()}


def test_the_pins_of_an_own_environment_lack_torch_and_cuda_only(
    project_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path])
    build = script(project_root / "packaging" / "build.py")
    lock = (project_root / "requirements.lock").read_text(encoding="utf-8")
    kept = build.without_torch(lock)
    gone = {
        line.split("==")[0]
        for line in set(lock.splitlines()) - set(kept.splitlines())
        if "==" in line and line[0] != " "
    }
    assert {"torch", "triton", "nvidia-cublas"} <= gone
    assert all(name in {"torch", "triton"} or name.startswith(("nvidia-", "cuda-")) for name in gone)
    assert "\ntorchvision==" in kept


def test_each_package_that_ships_is_listed_with_its_licence(tmp_path: Path, licences: ModuleType) -> None:
    licences.collect(files_of("numpy", "PySide6_Essentials", "pyjpegls"), tmp_path / "licences")
    listed = {one.name: one for one in components(tmp_path / "licences")}
    expected = {
        "Forget-MI Steward",
        "Inter",
        "numpy",
        "PySide6_Essentials",
        "pyinstaller",
        "pyjpegls",
        "Python",
    }
    assert set(listed) == expected
    assert "Bootloader-exception" in listed["pyinstaller"].licence
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in licence_text(
        listed["PySide6_Essentials"], tmp_path / "licences"
    )
    assert all(licence_text(one, tmp_path / "licences") for one in listed.values())


def test_a_package_without_a_licence_stops_the_build(
    tmp_path: Path, licences: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    metadata = tmp_path / "site" / "secret-1.0.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: secret\nVersion: 1.0\n")
    (metadata / "RECORD").write_text("secret.py,,\n")
    module = tmp_path / "site" / "secret.py"
    module.touch()
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    with pytest.raises(licences.MissingLicence, match="secret"):
        licences.collect({module.resolve()}, tmp_path / "licences")


def test_the_metadata_of_what_ships_goes_along(licences: ModuleType) -> None:
    names = {file.parent.name.split("-")[0] for file in licences.metadata_files(files_of("numpy"))}
    assert names == {"numpy", "pyinstaller"}


@pytest.mark.skipif(sys.platform != "linux", reason="the libraries of Debian's packages")
def test_a_library_of_the_system_is_named_by_its_package(tmp_path: Path, licences: ModuleType) -> None:
    library = Path("/lib/x86_64-linux-gnu/libc.so.6")
    if not (library.exists() and Path("/usr/bin/dpkg").exists()):
        pytest.skip("this is no Debian for 64-bit Intel or AMD")
    licences.collect({library.resolve()}, tmp_path / "licences")
    assert "libc6" in {one.name for one in components(tmp_path / "licences")}


def test_the_needed_glibc_is_read_from_programs_and_libraries_only(
    tmp_path: Path, project_root: Path
) -> None:
    one_file = script(project_root / "packaging" / "linux" / "one_file.py")
    (tmp_path / "notes.txt").write_bytes(b"GLIBC_2.99\0")
    assert one_file.needed_glibc(tmp_path) == "2.17"
    (tmp_path / "library.so").write_bytes(b"\x7fELF...GLIBC_2.9\0GLIBC_2.36\0GLIBC_2.4\0")
    assert one_file.needed_glibc(tmp_path) == "2.36"


def test_the_operators_are_declared_when_torchvision_is_looked_for_and_not_before(project_root: Path) -> None:
    source = """
import sys, declare_operators
assert "torch" not in sys.modules
sys.meta_path[0].find_spec("torchvision")
import torch
print(torch.ops.torchvision.nms.default, torch.ops.torchvision.qnms.default)
"""
    ended = subprocess.run(
        [sys.executable, "-c", source],
        cwd=project_root / "packaging",
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stdout.split() == ["torchvision.nms.default", "torchvision.qnms.default"], ended.stderr
