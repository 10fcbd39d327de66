"""A process that reads mutants, one after the other, and says what became of each.

``python -m tests.engine.dicom.fuzz_child CORPUS SEED START STOP SECONDS``: lines ``INDEX OUTCOME`` on
standard output. A mutant that takes longer than SECONDS ends the process by SIGALRM, even within a
decoder; a crash ends it by its own signal.
"""

import os
import signal
import sys
import tempfile
from pathlib import Path

from engine.dicom.facts import FileFacts
from engine.dicom.file_facts import read_facts
from engine.dicom.pixels import read_pixels
from engine.dicom.rejection import REASONS, ImageRejected
from tests.engine.dicom.mutation import mutated


def outcome(path: Path) -> str:
    """Return the outcome of both passes: the code of the reason, or the kind of file, or ``usable``."""
    facts = read_facts(path)
    assert facts.code in REASONS or (facts.kind != "rejected" and not facts.code)
    pixels = _pixels_outcome(path, facts)
    # What the header pass refuses must not be usable later; the reverse happens for the pixels' sake.
    assert facts.kind == "image" or pixels != "usable"
    return f"{facts.code or facts.kind}/{pixels}"


def _pixels_outcome(path: Path, facts: FileFacts) -> str:
    try:
        shape = read_pixels(path).shape
    except ImageRejected as rejected:
        return rejected.code
    assert shape == (facts.rows, facts.columns)
    return "usable"


def run(corpus: Path, seed: int, start: int, stop: int, seconds: float) -> None:
    """Read the mutants from ``start`` to before ``stop``."""
    files = [path.read_bytes() for path in sorted(corpus.iterdir())]
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    # The decoders complain on standard error of every other mutant.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mutant.dcm"
        for index in range(start, stop):
            path.write_bytes(mutated(files, seed, index))
            signal.setitimer(signal.ITIMER_REAL, seconds)
            sys.stdout.write(f"{index} {outcome(path)}\n")
            sys.stdout.flush()
        signal.setitimer(signal.ITIMER_REAL, 0)


if __name__ == "__main__":
    run(Path(sys.argv[1]), *map(int, sys.argv[2:5]), float(sys.argv[5]))
