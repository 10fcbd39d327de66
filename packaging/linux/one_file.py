"""Makes the self-extracting installer for Linux: install.sh with its values filled in, followed by the program."""

import gzip
import hashlib
import os
import re
import shutil
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
NO_SUM = b"0" * 64
_GLIBC = re.compile(rb"GLIBC_(\d+)\.(\d+)\b")
_KB = 1024


@dataclass(frozen=True, slots=True)
class Release:
    """What is to be installed: a folder with the start program, its version and edition."""

    folder: Path
    version: str
    edition: str


def write_one_file(release: Release, out: Path) -> None:
    """Write the installer, executable, and its SHA-256 beside it in the form of ``sha256sum``."""
    _add_menu(release)
    values = {
        "VERSION": release.version,
        "EDITION": release.edition,
        "GLIBC": needed_glibc(release.folder),
        "UNPACKED_KB": str(_size_bytes(release.folder) // _KB),
    }
    (release.folder / "uninstall.sh").write_bytes(_header({**values, "ACTION": "uninstall_program"}))
    header = _header({**values, "ACTION": "install_program"})
    unfinished = out.with_suffix(".writing")
    unfinished.write_bytes(header)
    with (
        unfinished.open("ab") as stream,
        gzip.GzipFile(filename="", mode="wb", fileobj=stream, compresslevel=6) as packed,
        tarfile.open(mode="w|", fileobj=packed) as archive,
    ):
        archive.add(release.folder, arcname=".", filter=_of_nobody)
    _seal(unfinished, header.index(NO_SUM))
    unfinished.chmod(0o755)
    unfinished.replace(out)
    out.with_name(f"{out.name}.sha256").write_text(f"{_sum(out)}  {out.name}\n", encoding="ascii")


def _add_menu(release: Release) -> None:
    menu = release.folder / "menu"
    menu.mkdir(exist_ok=True)
    for suffix in ("desktop", "xml"):
        shutil.copy(HERE / f"forget-mi-steward.{suffix}", menu)
    shutil.copy(HERE.parent / "icon.svg", menu / "forget-mi-steward.svg")


def needed_glibc(folder: Path) -> str:
    """Return the newest version of glibc that a program or library in the folder asks for, at least 2.17."""
    newest = (2, 17)
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink() and _is_elf(file):
            newest = max(newest, *((int(a), int(b)) for a, b in _GLIBC.findall(file.read_bytes())), (0, 0))
    return "{}.{}".format(*newest)


def _is_elf(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def _size_bytes(folder: Path) -> int:
    """Return what the files take, each rounded up to blocks of 4 KiB."""
    return sum(-(-file.lstat().st_size // 4096) * 4096 for file in folder.rglob("*"))


def _header(values: dict[str, str]) -> bytes:
    text = (HERE / "install.sh").read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    header_bytes = sum_at = 0
    while True:  # the two numbers change the length of the text that they tell
        filled = text.replace("@HEADER_BYTES@", str(header_bytes)).replace("@SUM_AT@", str(sum_at)).encode()
        if (header_bytes, sum_at) == (len(filled), filled.index(NO_SUM)):
            return filled
        header_bytes, sum_at = len(filled), filled.index(NO_SUM)


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def _seal(file: Path, sum_at: int) -> None:
    digest = _sum(file)
    with file.open("r+b") as stream:
        stream.seek(sum_at)
        stream.write(digest.encode("ascii"))
        stream.flush()
        os.fsync(stream.fileno())


def _sum(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


if __name__ == "__main__":
    folder, version, edition, out = sys.argv[1:]
    write_one_file(Release(Path(folder), version, edition), Path(out))
