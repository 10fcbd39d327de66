"""Prints how fast a folder of radiographs is indexed beside plain loops of pydicom reads.

``python tests/benchmarks/index_speed.py [FILES]``; 5,000 files of 2500 x 3056 when no number is given.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pydicom

from engine.catalog.indexing import index_dataset
from tests.benchmarks.index_files import write_radiographs

FILES = 5_000


@dataclass(frozen=True, slots=True)
class Seconds:
    """What each way took, in seconds."""

    whole_reads: float
    header_reads: float
    first_index: float
    second_index: float


def measure(folder: Path, files: int) -> Seconds:
    """Write radiographs below a folder, read them in two plain loops, and index them twice."""
    manifest = write_radiographs(folder, files)
    paths = sorted(folder.rglob("*.dcm"))
    catalog = folder / "catalog.sqlite"

    def index() -> None:
        totals = index_dataset(manifest, catalog)
        assert totals.usable == totals.found == files, totals

    return Seconds(
        whole_reads=_seconds(lambda: [_read(path) for path in paths]),
        header_reads=_seconds(lambda: [_read_header(path) for path in paths]),
        first_index=_seconds(index),
        second_index=_seconds(index),
    )


def _read(path: Path) -> str:
    return str(pydicom.dcmread(path).PatientID)


def _read_header(path: Path) -> str:
    return str(pydicom.dcmread(path, stop_before_pixels=True).PatientID)


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def main(arguments: Sequence[str]) -> int:
    """Print the seconds and the ratios."""
    files = int(arguments[0]) if arguments else FILES
    with tempfile.TemporaryDirectory() as folder:
        spent = measure(Path(folder), files)
    whole, header = spent.whole_reads / spent.first_index, spent.header_reads / spent.first_index
    lines = (
        f"plain loop of dcmread                     {spent.whole_reads:8.2f} s",
        f"plain loop of dcmread, no pixels          {spent.header_reads:8.2f} s",
        f"first index                               {spent.first_index:8.2f} s",
        f"second index, nothing changed             {spent.second_index:8.2f} s",
        f"first index against the whole reads       {whole:8.1f} times as fast",
        f"first index against the header reads      {header:8.1f} times as fast",
    )
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
