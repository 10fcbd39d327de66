"""Builds the installer of one edition: environment, frozen program, licences, one file.

    python packaging/build.py cpu|cuda [--torch REQUIREMENT]

Run by ``make installer`` from .venv. The CUDA edition on Linux is frozen from .venv itself. Every other one gets an
environment of its own in build/EDITION: the pins of requirements.lock, with torch exchanged for the build that
REQUIREMENT names; pip takes it from wherever pip is configured to look.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
sys.path[:0] = [str(ROOT), str(PACKAGING / "linux")]

from engine.version import VERSION  # noqa: E402

CPU_TORCH = "torch==2.13.0+cpu"
ON_WINDOWS = sys.platform == "win32"
_EXCHANGED = re.compile(r"(torch|triton|(nvidia|cuda)-[a-z0-9-]+)==")


@dataclass(frozen=True, slots=True)
class Edition:
    """What is built, and where."""

    name: str
    torch: str

    @property
    def folder(self) -> Path:
        """Where everything of this edition is made."""
        return ROOT / "build" / self.name

    @property
    def python(self) -> Path:
        """The Python of the environment that the program is frozen from."""
        if not self.torch:
            return Path(sys.executable)
        place = "Scripts/python.exe" if ON_WINDOWS else "bin/python"
        return self.folder / "environment" / place


def main() -> None:
    """Build what the arguments ask for."""
    parser = argparse.ArgumentParser(description="Builds the installer of one edition.")
    parser.add_argument("edition", choices=("cpu", "cuda"))
    parser.add_argument(
        "--torch", help=f"the build of torch to pack; {CPU_TORCH} for the CPU edition on Linux"
    )
    options = parser.parse_args()
    default = CPU_TORCH if options.edition == "cpu" and not ON_WINDOWS else ""
    edition = Edition(options.edition, options.torch or default)
    edition.folder.mkdir(parents=True, exist_ok=True)
    with _told("environment"):
        if edition.torch:
            make_environment(edition)
        check_torch(edition)
        declares = needs_declarations(edition)
    with _told("translations and handbook"):
        _call(sys.executable, str(PACKAGING / "translations.py"), "compile")
        _call(sys.executable, "-m", "engine.handbook")
    with _told("frozen program"):
        freeze(edition, declares=declares)
    with _told("installer"):
        made = wrap(edition)
    print(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1e6:.0f} MB")


@contextmanager
def _told(what: str) -> Iterator[None]:
    began = time.monotonic()
    yield
    print(f"{what}: {time.monotonic() - began:.0f} s", flush=True)


def make_environment(edition: Edition) -> None:
    """Make the environment with the pinned packages and the wanted build of torch."""
    pins = edition.folder / "requirements.txt"
    pins.write_text(without_torch((ROOT / "requirements.lock").read_text(encoding="utf-8")), encoding="utf-8")
    uv = (sys.executable, "-m", "uv")
    _call(*uv, "venv", "--quiet", "--allow-existing", edition.python.parent.parent)
    into = ("pip", "install", "--quiet", "--no-deps", "--python", edition.python)
    _follow_pip_configuration()
    _call(*uv, *into, "--require-hashes", "--requirement", pins)
    _call(*uv, *into, "pip")
    _call(edition.python, "-m", "pip", "install", "--quiet", "--no-deps", edition.torch)


def _follow_pip_configuration() -> None:
    """Let uv, which reads none of pip's files, look where pip is configured to look."""
    command = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    index = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    if index:
        os.environ.setdefault("UV_DEFAULT_INDEX", index)
    os.environ.setdefault("UV_SYSTEM_CERTS", "1")
    os.environ.setdefault("UV_HTTP_TIMEOUT", "300")


def without_torch(lock: str) -> str:
    """Return a lock without torch and without what only the CUDA build of torch on Linux asks for."""
    return "\n".join(pin for pin in re.split(r"\n(?=[A-Za-z0-9])", lock) if not _EXCHANGED.match(pin))


def check_torch(edition: Edition) -> None:
    """Stop where the environment's torch is not that of the edition."""
    found = _answer(edition, "import torch; print('cpu' if torch.version.cuda is None else 'cuda')")
    if found != edition.name:
        _stop(f"The environment has no {edition.name} build of torch; name one with --torch.")


def needs_declarations(edition: Edition) -> bool:
    """Tell whether torchvision's operators do not load with this torch, and have them declared if so."""
    site = Path(
        _answer(edition, "import sysconfig; print(sysconfig.get_path('purelib'))") or _stop("No Python.")
    )
    names = ("declare_operators.py", "declare_operators.pth")
    for name in names:
        (site / name).unlink(missing_ok=True)
    if _answer(edition, "import torchvision") is not None:
        return False
    shutil.copy(PACKAGING / names[0], site)
    (site / names[1]).write_text("import declare_operators\n", encoding="ascii")
    if _answer(edition, "import torchvision") is None:
        _stop("torchvision does not load in the environment of this edition.")
    return True


def freeze(edition: Edition, *, declares: bool) -> None:
    """Freeze the program into build/EDITION/forget-mi-steward."""
    if ON_WINDOWS:
        _draw_icon(edition.folder / "icon.ico")
    folders = ("--workpath", edition.folder / "work", "--distpath", edition.folder)
    own = ("--declare-operators",) if declares else ()
    _call(
        edition.python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders,
        PACKAGING / "steward.spec", "--", edition.name, *own,
    )  # fmt: skip


def _draw_icon(file: Path) -> None:
    from PySide6.QtGui import QGuiApplication, QImage

    application = QGuiApplication(["icon", "-platform", "offscreen"])
    QImage(str(PACKAGING / "icon.svg")).save(str(file))
    application.quit()


def wrap(edition: Edition) -> Path:
    """Make the installer of the frozen program in dist/ and return it."""
    frozen = edition.folder / "forget-mi-steward"
    name = f"forget-mi-steward-{VERSION}-{edition.name}"
    (ROOT / "dist").mkdir(exist_ok=True)
    if ON_WINDOWS:
        values = {"Version": VERSION, "Edition": edition.name, "Frozen": str(frozen), "Name": name}
        compiler = shutil.which("iscc") or os.path.expandvars(r"%ProgramFiles(x86)%\Inno Setup 6\ISCC.exe")
        _call(
            compiler,
            "/Qp",
            *(f"/D{key}={value}" for key, value in values.items()),
            PACKAGING / "windows" / "steward.iss",
        )
        return ROOT / "dist" / f"{name}.exe"
    from one_file import Release, write_one_file

    out = ROOT / "dist" / f"{name}.run"
    write_one_file(Release(frozen, VERSION, edition.name), out)
    return out


def _call(*command: str | Path) -> None:
    ended = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if ended.returncode != 0:
        _stop(f"This step failed: {' '.join(map(str, command))}")


def _answer(edition: Edition, source: str) -> str | None:
    """Return what a line of Python prints in the edition's environment; None where it fails."""
    ended = subprocess.run([edition.python, "-c", source], capture_output=True, text=True, check=False)
    return ended.stdout.strip() if ended.returncode == 0 else None


def _stop(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    main()
