"""What the audit costs beside one pass of the model: ``python tests/benchmarks/audit_cost.py RUN``.

RUN is the folder of an unlearned run (``python main.py demo --out X`` makes one: X/run-1). It is copied, since
an audit deletes what is prepared of the forgotten patients; figures are seconds of the processor. The first
process imports what an audit needs anew, as the command line does; the second part leaves the imports out.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

REPEATS = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure one pass, the audit with and without the original's kept outputs, and the imports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    run = parser.parse_args(arguments).run
    with tempfile.TemporaryDirectory(dir=run.parent) as folder:
        copy = Path(folder) / "run"
        shutil.copytree(run, copy)
        _measure(copy)
    return 0


def _measure(run: Path) -> None:
    from engine.events import ignore
    from engine.runs import RunFolder
    from engine.store.store import open_store
    from engine.unlearning.auditing import AuditWishes, run_audit
    from engine.unlearning.original_scores import original_scores
    from engine.unlearning.workplace import open_workplace

    folder = RunFolder(run)
    record = folder.record()
    kept = folder.original_scores_file

    def audit() -> object:
        return run_audit(folder, AuditWishes(keep_prepared=True), report=ignore)

    def audit_anew() -> object:
        kept.unlink(missing_ok=True)
        return audit()

    with open_store(record.request.store) as store:
        place = open_workplace(folder, record, store=store, report=ignore)

        def one_pass() -> object:
            kept.unlink(missing_ok=True)
            return original_scores(place, np.arange(len(place.inputs.samples)), ignore)

        audit()
        one = _seconds(one_pass)
    images = len(place.inputs.samples)
    sys.stdout.write(f"one pass over {images} images: {one:.2f} s\n")
    for title, work in (("outputs of the original kept by the run", audit), ("none kept", audit_anew)):
        seconds = _seconds(work)
        sys.stdout.write(f"audit, {title}: {seconds:.2f} s, {seconds / one:.2f} passes\n")
    imports = _imports()
    sys.stdout.write(f"imports of a fresh process: {imports:.2f} s, {imports / one:.2f} passes\n")


def _seconds(work: Callable[[], object]) -> float:
    """Return the least processor time of a few runs: other programs only ever add to it."""
    found = []
    for _ in range(REPEATS):
        started = time.process_time()
        work()
        found.append(time.process_time() - started)
    return min(found)


def _imports() -> float:
    script = "import time; import engine.unlearning.auditing, sklearn.svm; print(time.process_time())"
    outcome = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return float(outcome.stdout)


if __name__ == "__main__":
    sys.exit(main())
