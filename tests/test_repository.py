"""Rules of the repository that no linter checks."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from engine.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE_LINES = 400
HEAVY_MODULES = ("torch", "transformers", "torchvision", "PySide6", "matplotlib", "sklearn", "pydicom")
SOURCES = sorted(
    path for folder in ("engine", "gui", "tests", "packaging") for path in (ROOT / folder).rglob("*.py")
)
ENGINE_MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in (ROOT / "engine").rglob("*.py")
)


def run_python(source: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", source], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_the_folder_packaging_is_no_package() -> None:
    # it would shadow the package of that name which matplotlib imports
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_the_lock_names_no_registry_and_no_local_path() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert (
        re.findall(r"https?:|file:|--index-url|--extra-index-url|--find-links|^/", lock, re.MULTILINE) == []
    )


def test_every_pin_carries_a_hash() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    stanzas = re.split(r"\n(?=[A-Za-z0-9])", lock)
    assert [stanza.split()[0] for stanza in stanzas if "--hash=sha256:" not in stanza] == []


def test_the_lock_pins_every_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {_normal(re.split(r"[<>=!~;\[ ]", requirement)[0]) for requirement in declared}
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert (
        names - {_normal(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)} == set()
    )


def test_the_program_tells_the_version_that_the_project_states() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSION


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_engine_module_imports_without_qt() -> None:
    source = f"""
import importlib, sys
sys.modules["PySide6"] = None
for name in {ENGINE_MODULES!r}:
    importlib.import_module(name)
"""
    run_python(source)


def test_importing_the_command_line_imports_nothing_heavy() -> None:
    loaded = run_python(f"import sys, main; print([m for m in {HEAVY_MODULES!r} if m in sys.modules])")
    assert loaded == "[]"


@pytest.mark.parametrize("arguments", [["--help"], ["methods"]])
def test_help_and_methods_answer_without_torch_or_qt(arguments: list[str]) -> None:
    ended = subprocess.run(
        [sys.executable, "-X", "importtime", "main.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    assert ended.stdout.strip()
    imported = {line.rsplit("|", 1)[1].strip() for line in ended.stderr.splitlines() if line.count("|") == 2}
    assert imported & {"torch", "transformers", "PySide6"} == set()


def test_no_source_file_is_longer_than_the_limit() -> None:
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_bytes().splitlines()) for path in SOURCES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE_LINES} == {}


def test_tests_mirror_the_sources() -> None:
    """A folder of tests stands for a folder of sources of the same name."""
    folders = {path.parent.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py")}
    own = {Path(), Path("golden"), Path("benchmarks"), Path("faults")}
    assert [folder.as_posix() for folder in folders - own if not (ROOT / folder).is_dir()] == []
