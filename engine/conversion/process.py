"""Starting the confined process, waiting for it, and telling in words how it ended."""

import multiprocessing
import signal
import time
from pathlib import Path

from engine.conversion.child import read_confined
from engine.conversion.confinement import Limits
from engine.conversion.request import FACTS_FILE, REFUSAL_FILE, ReadRequest, Refusal, SafeFiles
from engine.errors import UserError
from engine.events import Progress, Report
from engine.files import read_json

LIBRARIES_BYTES = 5 * 2**30
"""Address space that torch and its libraries take before the first tensor (3 GiB with CUDA), and some."""
COPIES = 4
"""How many times the size of the files may be in memory: as read, as float32 (from 16 bits), and while written."""
WALL_SECONDS = 900
CPU_SECONDS = 600
POLL_SECONDS = 0.2
MOST_WORDS = 600


def read_untrusted(request: ReadRequest, *, report: Report, limits: Limits | None = None) -> SafeFiles:
    """Read untrusted files in a process of their own; there is no other way in.

    Raises
    ------
    UserError
        The reason of the refusal, or ``weights-memory``, ``weights-slow``, ``weights-crash``.
    Cancelled
        Out of ``report``; the process is stopped.
    """
    allowed = limits or limits_for(request)
    child = multiprocessing.get_context("spawn").Process(target=read_confined, args=(request, allowed))
    child.start()
    try:
        deadline = time.monotonic() + allowed.wall_seconds
        while child.is_alive() and time.monotonic() < deadline:
            report(Progress("Reading foreign weights", 0, 0))
            child.join(POLL_SECONDS)
        late = child.is_alive()
    finally:
        child.kill()
        child.join()
    _raise_refusal(request.out)
    if late or child.exitcode != 0:
        raise _ending(child.exitcode, late=late)
    return read_json(request.out / FACTS_FILE, SafeFiles)


def limits_for(request: ReadRequest) -> Limits:
    """Return limits from the sizes of the files that lie beside those asked for."""
    size = sum(_size(file) for file in _candidates(request))
    return Limits(LIBRARIES_BYTES + COPIES * size, CPU_SECONDS, WALL_SECONDS, 2 * size + 2**28)


def _candidates(request: ReadRequest) -> set[Path]:
    # An index of shards is not opened here, so every file of its folder counts.
    return {near for file in request.weights.values() for near in file.parent.glob("*") if near.is_file()}


def _size(file: Path) -> int:
    facts = file.stat()
    return min(facts.st_size, getattr(facts, "st_blocks", facts.st_size) * 512)


def _raise_refusal(out: Path) -> None:
    if (out / REFUSAL_FILE).is_file():
        refusal = read_json(out / REFUSAL_FILE, Refusal)
        raise UserError(refusal.code, what=_shown(refusal.what), do=_shown(refusal.do))


def _shown(words: str) -> str:
    return "".join(letter for letter in words if letter.isprintable())[:MOST_WORDS]


def _ending(exit_code: int | None, *, late: bool) -> UserError:
    cpu = getattr(signal, "SIGXCPU", None)
    if late or (cpu is not None and exit_code == -cpu):
        return UserError(
            "weights-slow",
            what="Reading the files took longer than such files ever do, and was stopped.",
            do="Ask their maker for a safetensors file.",
        )
    return UserError(
        "weights-crash",
        what="The files made the reading process fail, and were refused; nothing else was touched.",
        do="Ask their maker for a safetensors file.",
    )
