"""Measures the window: ``python -m tests.benchmarks.window [start] [table] [tiny] [demo] [--out CSV]``.

Start, a table of 65,000 patients, and how the window answers while a real run trains beside it. Without names
everything is measured (some minutes) and written to results/window.csv. Exits with 1 where a limit is missed.
"""

import argparse
import csv
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("GOMP_SPINCOUNT", "10000")  # as main.py sets it

from engine.demo import prepare_demo
from engine.events import ignore
from engine.phantom.plan import DEMO_PLAN
from gui.app import create_application
from tests.benchmarks.window_figures import Figure, machine
from tests.benchmarks.window_run import TINY_PLAN, run_figures
from tests.benchmarks.window_start import start_figures
from tests.benchmarks.window_table import table_figures

PARTS = ("start", "table", "tiny", "demo")
RESULT = Path(__file__).parent / "results" / "window.csv"


def measured(parts: Iterable[str]) -> Iterator[Figure]:
    """Yield the figures of the parts named, each printed as soon as it is known."""
    with tempfile.TemporaryDirectory() as folder:
        for part in parts:
            yield from _of_part(part, Path(folder) / part)


def _of_part(part: str, folder: Path) -> Iterator[Figure]:
    if part == "start":
        return start_figures()
    os.environ.update(XDG_DATA_HOME=str(folder / "data"), STEWARD_STORE=str(folder / "store"))
    create_application()
    if part == "table":
        return table_figures()
    plan = TINY_PLAN if part == "tiny" else DEMO_PLAN
    project = prepare_demo(folder / "project", report=ignore, plan=plan)
    return run_figures(f"{part} run", folder, project=project)


def write_figures(figures: Iterable[Figure], out: Path) -> None:
    """Write a row a figure, with the machine."""
    with out.open("w", newline="", encoding="utf-8") as stream:
        rows = csv.writer(stream, lineterminator="\n")
        rows.writerow(("part", "what", "milliseconds", "limit", "machine"))
        for one in figures:
            rows.writerow((one.part, one.what, f"{one.milliseconds:.1f}", one.limit or "", machine()))


def told(figures: Iterable[Figure]) -> Iterator[Figure]:
    """Print each figure on its way."""
    for one in figures:
        limit = "" if one.limit is None else f"  at most {one.limit:.0f}"
        missed = "" if one.holds else "  MISSED"
        sys.stdout.write(f"{one.part:<40}{one.what:<28}{one.milliseconds:9.1f} ms{limit}{missed}\n")
        sys.stdout.flush()
        yield one


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    figures = list(told(measured(arguments.parts or PARTS)))
    out = arguments.out or (None if arguments.parts else RESULT)
    if out is not None:
        write_figures(figures, out)
    return 0 if all(one.holds for one in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
