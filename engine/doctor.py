"""What this computer has and lacks for the work: the checks behind ``python main.py doctor``."""

import ctypes
import importlib.util
import os
import platform
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import platformdirs

from engine.errors import UserError

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
FONT_FAMILY = "Inter"
FONT_FILES = tuple(f"Inter-{style}.otf" for style in ("Regular", "Italic", "Medium", "SemiBold", "Bold"))
OLDEST_PYTHON = (3, 11)
NEWEST_PYTHON = (3, 13)
FROZEN = bool(getattr(sys, "frozen", False))
"""Whether this is the installed program and not a source tree; PyInstaller's start program sets it."""
REPAIR = "Install the program again." if FROZEN else "Run make setup again."
NVIDIA_DRIVER = Path("/proc/driver/nvidia/version")
GIB = 1024**3
COMFORTABLE_FREE_GIB = 10
NEEDED_FREE_GIB = 1
WINDOW_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
}
"""Linux libraries that the window needs and bare systems lack, with the Debian package that brings each."""


class CheckState(StrEnum):
    """How a check ended; only ``failed`` stops work."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes
    ----------
    name : str
        What was looked at, in a few words.
    state : CheckState
        How it ended.
    detail : str
        What was found, one sentence or less.
    do : str
        What to do about it; empty when nothing is to be done.
    """

    name: str
    state: CheckState
    detail: str
    do: str = ""


def examine(*, resources: Path = RESOURCES, data_folder: Path | None = None) -> tuple[Check, ...]:
    """Run every check; takes some seconds, most of it the import of torch.

    Parameters
    ----------
    resources : Path
        The folder of fonts and templates.
    data_folder : Path or None
        Where projects are kept; the user's own data folder when None. It need not exist yet.
    """
    folder = data_folder or platformdirs.user_data_path("Forget-MI Steward", appauthor=False)
    return (
        check_python(sys.version_info[:2]),
        check_torch(),
        *check_decoders(),
        check_fonts(resources),
        check_report(resources),
        check_disk(folder),
        check_write_rights(folder),
        check_store(),
        check_window(),
    )


def check_python(version: tuple[int, int]) -> Check:
    """Check the version of Python, as (major, minor)."""
    if OLDEST_PYTHON <= version <= NEWEST_PYTHON:
        return Check(
            "Python", CheckState.OK, f"{platform.python_version()} on {platform.platform(terse=True)}"
        )
    return Check(
        "Python",
        CheckState.FAILED,
        f"{version[0]}.{version[1]} is not among the versions this program is tested with.",
        "Use Python 3.11, 3.12 or 3.13.",
    )


def check_torch() -> Check:
    """Check that torch can be imported, and name the device that it would use."""
    name = "Calculation"
    try:
        import torch
    except (ImportError, OSError) as error:
        reason = str(error).splitlines()[0]
        return Check(name, CheckState.FAILED, f"torch does not load: {reason}", REPAIR)
    if torch.cuda.is_available():
        memory_gib = torch.cuda.get_device_properties(0).total_memory / GIB
        device = f"{torch.cuda.get_device_name(0)} with {memory_gib:.0f} GiB"
        return Check(name, CheckState.OK, f"torch {torch.__version__} on {device}")
    detail = f"torch {torch.__version__} on the processor, {torch.get_num_threads()} threads"
    if NVIDIA_DRIVER.exists():
        detail = f"{detail}; the NVIDIA graphics card with {_driver(NVIDIA_DRIVER)} is not used."
        without_cuda = torch.version.cuda is None
        do = "Install the CUDA edition" if without_cuda else "Update the NVIDIA driver"
        return Check(name, CheckState.WARNING, detail, f"{do}, or go on with the processor.")
    return Check(name, CheckState.OK, f"{detail}; no NVIDIA graphics card found.")


def _driver(file: Path) -> str:
    """Name the driver whose version the kernel tells in a line like ``NVRM version: ... 580.95.05  Tue ...``."""
    found = re.search(r"\b\d{3}\.\d+(\.\d+)?\b", file.read_text(encoding="utf-8", errors="replace"))
    return f"driver {found[0]}" if found else "a driver of unknown version"


def check_decoders() -> tuple[Check, ...]:
    """Check each kind of image compression by reading a tiny known image."""
    from engine.dicom.probe import probe_decoders

    do = f"{REPAIR} Files stored in this way are rejected until then."
    return tuple(
        Check(f"Images: {outcome.name}", CheckState.OK, "read back as written")
        if outcome.works
        else Check(f"Images: {outcome.name}", CheckState.FAILED, outcome.detail, do)
        for outcome in probe_decoders()
    )


def check_fonts(resources: Path) -> Check:
    """Check that the shipped fonts are there and can be loaded for the report."""
    import typst

    name, do = "Fonts", "Restore the folder resources/fonts of the program."
    missing = [file for file in FONT_FILES if not (resources / "fonts" / file).is_file()]
    if missing:
        return Check(name, CheckState.FAILED, f"{', '.join(missing)} missing", do)
    loaded = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[resources / "fonts"]
    )
    faces = [face for face in loaded.fonts() if face.family == FONT_FAMILY]
    if len(faces) < len(FONT_FILES):
        return Check(name, CheckState.FAILED, f"only {len(faces)} of {len(FONT_FILES)} can be read", do)
    return Check(name, CheckState.OK, f"{FONT_FAMILY}, {len(faces)} faces")


def check_report(resources: Path) -> Check:
    """Check that the report's template is there and that a page can be set and written as PDF."""
    import typst

    name = "Report"
    if not any(resources.rglob("*.typ")):
        do = "Restore the folder resources of the program."
        return Check(name, CheckState.FAILED, "the report's template is missing", do)
    page = f'#set text(font: "{FONT_FAMILY}")\nForget-MI'.encode()
    compiler = typst.Compiler(font_paths=[resources / "fonts"], ignore_system_fonts=True)
    try:
        pdf = compiler.compile(page, format="pdf")
    except typst.TypstError as error:
        return Check(name, CheckState.FAILED, f"no page can be set: {error.message}", REPAIR)
    assert isinstance(pdf, bytes)
    return Check(name, CheckState.OK, f"template found, a test page of {len(pdf) / 1000:.0f} kB was set")


def check_disk(folder: Path) -> Check:
    """Check the free space where projects are kept."""
    free_gib = shutil.disk_usage(_nearest_existing(folder)).free / GIB
    detail = f"{free_gib:.0f} GiB free for {folder}"
    do = "Free some space or keep projects on another disk."
    if free_gib < NEEDED_FREE_GIB:
        return Check("Disk", CheckState.FAILED, detail, do)
    if free_gib < COMFORTABLE_FREE_GIB:
        return Check("Disk", CheckState.WARNING, f"{detail}; a large model may need more.", do)
    return Check("Disk", CheckState.OK, detail)


def check_write_rights(folder: Path) -> Check:
    """Check by a short-lived file that projects can be written."""
    existing = _nearest_existing(folder)
    try:
        with tempfile.TemporaryFile(dir=existing):
            pass
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        do = "Ask the administrator for the right to write there, or choose another folder."
        return Check("Write rights", CheckState.FAILED, f"{existing} cannot be written: {reason}.", do)
    return Check("Write rights", CheckState.OK, f"{existing} can be written")


def check_store(store: Path | None = None) -> Check:
    """Look at what the store of prepared images holds; the user's own store when None."""
    from engine.store.purging import list_store

    try:
        content = list_store(store)
    except UserError as error:
        return Check("Store of images", CheckState.WARNING, error.what, error.do)
    detail = f"{content.bytes / GIB:.1f} GiB of {content.patients} patients in {content.folder}"
    return Check("Store of images", CheckState.OK, detail)


def check_window() -> Check:
    """Check that Qt is installed, and on Linux that the libraries it stands on load."""
    name = "Window"
    if importlib.util.find_spec("PySide6") is None:
        return Check(name, CheckState.WARNING, "Qt is not installed; commands work.", REPAIR)
    missing = missing_libraries() if sys.platform == "linux" else ()
    if missing:
        packages = " ".join(WINDOW_LIBRARIES[library] for library in missing)
        do = f"Ask an administrator for: apt-get install {packages}"
        return Check(name, CheckState.WARNING, f"{', '.join(missing)} missing; commands work.", do)
    return Check(name, CheckState.OK, "Qt is installed")


def missing_libraries(libraries: tuple[str, ...] = tuple(WINDOW_LIBRARIES)) -> tuple[str, ...]:
    """Return those shared libraries that the system's loader does not find."""
    return tuple(library for library in libraries if not _loads(library))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _nearest_existing(folder: Path) -> Path:
    return next(place for place in (folder, *folder.parents) if place.is_dir())
