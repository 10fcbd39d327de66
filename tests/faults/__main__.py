"""Injects faults into the real program and feeds it hostile input: ``python -m tests.faults``.

On Linux with a C compiler. Prints a line for each thing that the program did not survive, then a table, which
``--csv`` also writes. Exits with 1 where anything failed or asked for a connection.
"""

import argparse
import csv
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.faults import shim

if TYPE_CHECKING:
    from tests.faults.project import Project

RESULTS = Path(__file__).parents[1] / "benchmarks" / "results" / "faults.csv"
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: how often something was tried, and how often it was not survived."""

    part: str
    kind: str
    tried: int = 0
    failed: int = 0
    connections: int = 0

    def plus(self, *, failed: bool, connections: int) -> "Row":
        """Return the row with one more."""
        more = {"tried": self.tried + 1, "failed": self.failed + failed}
        return replace(self, **more, connections=self.connections + connections)


def main() -> int:
    """Inject as often as asked for, print the table and return the exit code."""
    if not shim.can_build():
        tell("This needs Linux and gcc.")
        return 1
    if not shim.is_loaded():
        return _with_shim()
    options = _options()
    from tests.faults.preload import import_everything
    from tests.faults.project import make_project

    import_everything()
    with tempfile.TemporaryDirectory(prefix="faults-") as name:
        folder = options.out or Path(name)
        project = make_project(folder / "project")
        rows = _counted([*_faults(project, folder, options), *_hostile(project, folder, options)])
    show(rows)
    if options.csv:
        write(rows, RESULTS)
    return 1 if any(row.failed or row.connections for row in rows) else 0


def _with_shim() -> int:
    """Begin again with the shim loaded, and one thread a child."""
    with tempfile.TemporaryDirectory(prefix="shim-") as name:
        environment = os.environ | dict.fromkeys(ONE_THREAD, "1")
        environment["LD_PRELOAD"] = str(shim.build(Path(name)))
        command = [sys.executable, "-m", "tests.faults", *sys.argv[1:]]
        return subprocess.run(command, env=environment, check=False).returncode


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--faults", type=int, default=300)
    parser.add_argument("--hostile", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, help="where the project and what failed is kept")
    parser.add_argument("--csv", action="store_true", help=f"write the table to {RESULTS.name}")
    return parser.parse_args()


def _faults(project: "Project", folder: Path, options: argparse.Namespace) -> Iterator[Row]:
    from tests.faults.trial import inject, open_stage

    if not options.faults:
        return
    stage = open_stage(project, folder / "faults")
    for number, trial in enumerate(inject(stage, faults=options.faults, seed=options.seed)):
        for fault in trial.faults:
            tell(f"FAILED {number} {trial.job}, {trial.kind} at {trial.moment}: {fault}")
        row = Row("fault", trial.kind)
        yield row.plus(failed=bool(trial.faults), connections=trial.connections)


def _hostile(project: "Project", folder: Path, options: argparse.Namespace) -> Iterator[Row]:
    from tests.faults.hostile import feed

    if not options.hostile:
        return
    for fed in feed(project, folder / "hostile", inputs=options.hostile, seed=options.seed):
        for fault in fed.faults:
            tell(f"FAILED {fed.entry} {fed.number}: {fault}")
        row = Row("hostile input", fed.entry)
        yield row.plus(failed=bool(fed.faults), connections=fed.connections)


def _counted(single: list[Row]) -> list[Row]:
    rows: dict[tuple[str, str], Row] = {}
    for one in single:
        row = rows.get((one.part, one.kind), Row(one.part, one.kind))
        rows[one.part, one.kind] = row.plus(failed=bool(one.failed), connections=one.connections)
    return list(rows.values())


def tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def show(rows: list[Row]) -> None:
    """Print the table with its sums."""
    for row in rows:
        tell(
            f"{row.part:<14} {row.kind:<28} {row.tried:>5} tried {row.failed:>3} failed {row.connections:>3} connections"
        )
    for part in dict.fromkeys(row.part for row in rows):
        own = [row for row in rows if row.part == part]
        tell(f"{part}: {sum(row.tried for row in own)} tried, {sum(row.failed for row in own)} failed")


def write(rows: list[Row], file: Path) -> None:
    """Write the table as CSV."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow([field.name for field in fields(Row)])
        table.writerows(astuple(row) for row in rows)


if __name__ == "__main__":
    sys.exit(main())
