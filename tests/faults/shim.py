"""The shim between the program and the C library: building it, arming it in a child, reading what it logged."""

import ctypes
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

SOURCE = Path(__file__).with_name("shim.c")
KINDS = ("count", "signal", "disk", "clock")


@dataclass(frozen=True, slots=True)
class Injection:
    """What the shim does, and at which change below the watched folder.

    Attributes
    ----------
    number : int
        The signal, or the error of the disk.
    seconds : int
        How far the clock is set back.
    """

    kind: Literal["count", "signal", "disk", "clock"] = "count"
    moment: int = 0
    number: int = 0
    seconds: int = 0


@dataclass(slots=True)
class Changes:
    """What a child changed below the watched folder, as far as a power cut would matter, and its connections.

    Attributes
    ----------
    unsynced : dict
        By path, the byte ranges (begin, end) that were written and not flushed to the disk.
    """

    counted: int = 0
    forwards: int = 0
    unsynced: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    connections: list[int] = field(default_factory=list)


def can_build() -> bool:
    """Tell whether this machine has what the shim needs: Linux and a C compiler."""
    return os.name == "posix" and Path("/proc/self/fd").is_dir() and shutil.which("gcc") is not None


def build(folder: Path) -> Path:
    """Compile the shim into a folder and return the library."""
    library = folder / "shim.so"
    command = ["gcc", "-O1", "-shared", "-fPIC", "-o", str(library), str(SOURCE), "-ldl"]
    subprocess.run(command, check=True)
    return library


def is_loaded() -> bool:
    """Tell whether this process runs with the shim."""
    return hasattr(ctypes.CDLL(None), "shim_arm")


def arm(below: Path, injection: Injection, log: int) -> None:
    """Arm the shim of this process, which must be a child of its own."""
    shim = ctypes.CDLL(None)
    shim.shim_log(log)
    shim.shim_arm(
        os.fsencode(below),
        KINDS.index(injection.kind),
        ctypes.c_long(injection.moment),
        injection.number,
        ctypes.c_long(injection.seconds),
    )


def counted() -> int:
    """Return how many changes this process has made since it was armed."""
    count = ctypes.CDLL(None).shim_counted
    count.restype = ctypes.c_long
    return int(count())


def read_log(file: Path) -> Changes:
    """Return what a log says; a line that the end of the process cut off does not count."""
    changes = Changes()
    for line in file.read_text(encoding="utf-8", errors="replace").split("\n")[:-1]:
        letter, _, rest = line.partition(" ")
        match letter:
            case "W":
                path, begin, length = rest.split("\t")
                ranges = changes.unsynced.setdefault(path, [])
                ranges.append((int(begin), int(begin) + int(length)))
            case "S":
                changes.unsynced.pop(rest, None)
            case "R":
                _rename(changes, *rest.split("\t"))
            case "N":
                changes.connections.append(int(rest))
            case "C":
                changes.counted = int(rest)
            case "F":
                changes.forwards = int(rest)
    return changes


def _rename(changes: Changes, old: str, new: str) -> None:
    """Carry what is not flushed along with a file, or with all files of a folder."""
    for path in [one for one in changes.unsynced if one == old or one.startswith(f"{old}/")]:
        changes.unsynced[new + path.removeprefix(old)] = changes.unsynced.pop(path)
