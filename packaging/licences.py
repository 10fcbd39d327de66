"""Collects the licences of everything that a frozen program holds: packages, Python, system libraries."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from engine.files import to_json
from engine.licences import LIST_FILE, Component
from engine.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
FALLBACKS = ROOT / "packaging" / "licences"
_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice|copyright)[^/]*$|/licenses/", re.IGNORECASE)
LONGEST_NAME = 80
_CODE = (".py", ".pyc", ".pyi", ".h", ".so")

WITHOUT_TEXT = {
    "PySide6_Essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "pyjpegls": ("pyjpegls.txt",),
    "tokenizers": ("../../LICENSE",),
}
"""Wheels that bring no licence file; the LGPL refers to the text of the GPL, tokenizers is under ours (Apache-2.0)."""


STATED = {"pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception"}
"""Where the metadata leaves out what matters: the exception lets the frozen program be under any licence."""


@dataclass(frozen=True, slots=True)
class Found:
    """A component with the places of its licence files on this machine."""

    name: str
    version: str
    licence: str
    files: tuple[Path, ...]


class MissingLicence(Exception):
    """Something would ship without its licence."""


def collect(sources: set[Path], folder: Path) -> None:
    """Write the list of components and their licence texts.

    Parameters
    ----------
    sources : set of Path
        The files that the frozen program is made of, resolved, where they lay when it was built.
    folder : Path
        Made anew.

    Raises
    ------
    MissingLicence
        When a component brings no licence text and none is known.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    found = sorted(_found(sources), key=lambda one: one.name.lower())
    without = [one.name for one in found if not one.files]
    if without:
        raise MissingLicence(f"No licence text for {', '.join(without)}; see packaging/licences.py.")
    (folder / LIST_FILE).write_bytes(to_json([_written(one, folder) for one in found]))


def _found(sources: set[Path]) -> Iterator[Found]:
    yield Found("Forget-MI Steward", VERSION, "Apache-2.0", (ROOT / "LICENSE",))
    yield Found("Inter", "", "OFL-1.1", (ROOT / "resources" / "fonts" / "LICENSE-Inter.txt",))
    yield Found("Python", sys.version.split()[0], "PSF-2.0", (_python_licence(),))
    yield from map(_of_distribution, shipped(sources))
    yield from _of_system(path for path in sources if _is_of_system(path))


def shipped(sources: set[Path]) -> Iterator[Distribution]:
    """Return the packages that at least one of the files comes from."""
    for distribution in distributions():
        # the start program of a frozen application is PyInstaller's own
        if distribution.name.lower() == "pyinstaller" or not sources.isdisjoint(_files(distribution)):
            yield distribution


def metadata_files(sources: set[Path]) -> Iterator[Path]:
    """Return the metadata of the shipped packages, from which the program writes its bill of materials."""
    for distribution in shipped(sources):
        files = (Path(str(file.locate())) for file in distribution.files or ())
        yield from (file for file in files if file.name == "METADATA" and file.parent.suffix == ".dist-info")


def _files(distribution: Distribution) -> Iterator[Path]:
    site = os.path.realpath(str(distribution.locate_file("")))  # once, and not for each of some 100,000 files
    for file in distribution.files or ():
        yield Path(os.path.normpath(f"{site}/{file}"))


def _of_distribution(distribution: Distribution) -> Found:
    names = [str(file) for file in distribution.files or ()]
    own = tuple(
        Path(str(distribution.locate_file(name)))
        for name in names
        if _LICENCE_FILE.search(name) and not name.endswith(_CODE)
    )
    fallback = tuple(FALLBACKS / name for name in WITHOUT_TEXT.get(distribution.name, ()))
    return Found(distribution.name, distribution.version, _licence_name(distribution), own or fallback)


def _licence_name(distribution: Distribution) -> str:
    if distribution.name in STATED:
        return STATED[distribution.name]
    fields = distribution.metadata
    named = [
        line.rsplit(" :: ", 1)[-1]
        for line in fields.get_all("Classifier", [])
        if line.startswith("License ::")
    ]
    stated = next((fields[name] for name in ("License-Expression", "License") if name in fields), "")
    # some put the whole text into the field
    return stated if 0 < len(stated) < LONGEST_NAME else ", ".join(named) or "see the text"


def _python_licence() -> Path:
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix), Path("/usr/share/doc/python3"))
    names = ("LICENSE.txt", "copyright")
    return next(place / name for place in places for name in names if (place / name).is_file())


def _is_of_system(path: Path) -> bool:
    of_python = path.is_relative_to(sysconfig.get_path("stdlib"))
    return not of_python and (path.is_relative_to("/usr") or path.is_relative_to("/lib"))


def _of_system(sources: Iterable[Path]) -> Iterator[Found]:
    """Name the Debian packages that libraries of the system come from."""
    for package in sorted(_debian_packages(sources)):
        text = Path("/usr/share/doc") / package / "copyright"
        yield Found(package, "", "see the text", (text,) if text.is_file() else ())


def _debian_packages(files: Iterable[Path]) -> set[str]:
    wanted = {str(file) for file in files}
    if not wanted:
        return set()
    # /lib may be a link to /usr/lib, and packages name either
    asked = [*wanted, *(file.removeprefix("/usr") for file in wanted)]
    ended = subprocess.run(["dpkg", "-S", *asked], capture_output=True, text=True, check=False)
    lines = (line.split(": ", 1) for line in ended.stdout.splitlines() if ": " in line)
    owners = {file: packages for packages, file in lines}
    unowned = [file for file in wanted if not {file, file.removeprefix("/usr")} & owners.keys()]
    if unowned:
        raise MissingLicence(f"No package owns {', '.join(unowned)}.")
    return {packages.split(",")[0].split(":")[0] for packages in owners.values()}


def _written(found: Found, folder: Path) -> Component:
    texts = []
    for number, file in enumerate(found.files):
        name = f"{found.name}-{number}.txt"
        shutil.copyfile(file, folder / name)
        texts.append(name)
    return Component(found.name, found.version, found.licence, tuple(texts))
