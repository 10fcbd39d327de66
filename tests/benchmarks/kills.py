"""Kills ``main.py unlearn`` at random moments and goes on with --resume: every ending must equal an undisturbed one's.

``python -m tests.benchmarks.kills [--kills N] [--seed S] [--method M ...] [--out FOLDER]`` on Linux. The moments
are counted in the time that the process has computed, not in wall-clock time, so that other work on the
machine does not move them: one in each of N equal parts between the first sign of the run folder and the
end of the process. Where the kill came before run.json was written the same command is given again, as the
program says. Exits with 1 where an ending differs.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from engine import jobs
from engine.catalog.catalog import Catalog
from engine.errors import UserError
from engine.events import ignore
from engine.files import is_unfinished, sha256_of
from engine.phantom.dataset import write_phantom_dataset
from engine.phantom.plan import DEMO_PLAN
from engine.runs import RunFolder
from tests.tiny_training import TINY_TRAINING

ROOT = Path(__file__).resolve().parents[2]
METHODS = ("recommended", "forget-mi")
POLL_SECONDS = 0.002


@dataclass(frozen=True, slots=True)
class Project:
    """A tiny data set with a model trained on it, and a list of three patients."""

    dataset: Path
    checkpoint: Path
    forget: Path


@dataclass(frozen=True, slots=True)
class Ending:
    """What a run came to; two endings are equal where all of it is."""

    state: str
    selected_epoch: int | None
    metrics: bytes
    weights: str


@dataclass(frozen=True, slots=True)
class Kill:
    """One kill: when, as a share of the run's computing, what lay there then, and whether the ending was equal."""

    method: str
    share: float
    found: str
    equal: bool
    left: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether the ending was equal and nothing half-written was left."""
        return self.equal and not self.left


def make_project(folder: Path) -> Project:
    """Make the data set and train the model."""
    project = Project(folder / "dataset", folder / "checkpoint", folder / "forget.csv")
    plan = replace(DEMO_PLAN, train_patients=20, unseen_patients=16, size_px=48, seed=5)
    write_phantom_dataset(project.dataset, plan, report=ignore)
    (folder / "training.toml").write_text(TINY_TRAINING, encoding="utf-8")
    jobs.train(
        project.dataset, project.checkpoint, config=folder / "training.toml", device="cpu", report=ignore
    )
    jobs.index(project.dataset, folder / "catalog.sqlite", report=ignore)
    with Catalog.open(folder / "catalog.sqlite") as catalog:
        chosen = catalog.members("train")[:3]
    project.forget.write_text("\n".join(["subject_id", *chosen]), encoding="utf-8")
    return project


def kill_often(project: Project, folder: Path, *, method: str, kills: int, seed: int) -> Iterator[Kill]:
    """Run once undisturbed, then kill once in each of equal parts of the run."""
    whole = RunFolder(folder / f"{method}-whole")
    command = _command(project, whole.path, method)
    begun, end = _watched(command, whole.path)
    expected = _ending(whole)
    generator = np.random.default_rng(seed)
    for part in range(kills):
        share = (part + generator.random()) / kills
        run = RunFolder(folder / f"{method}-{part}")
        command = _command(project, run.path, method)
        _kill_at(command, begun + share * (end - begun))
        found = _found(run)
        _finish(run, command)
        yield Kill(method, share, found, _ending(run) == expected, tuple(_left(run)))
        shutil.rmtree(run.path)


def _command(project: Project, out: Path, method: str) -> list[str]:
    places = {"--checkpoint": project.checkpoint, "--dataset": project.dataset, "--forget": project.forget}
    options = [str(one) for name, place in places.items() for one in (name, place)]
    rest = ["--out", str(out), "--method", method, "--epochs", "3", "--device", "cpu", "--seed", "3"]
    return [sys.executable, str(ROOT / "main.py"), "unlearn", *options, *rest]


def _watched(command: list[str], out: Path) -> tuple[float, float]:
    """Run to the end; return the seconds computed until the run folder was there, and in all."""
    marks = [0.0, 0.0]

    def look(computed: float) -> bool:
        marks[0 if not out.exists() else 1] = computed
        return False

    _until(command, look)
    return marks[0], marks[1]


def _kill_at(command: list[str], moment: float) -> None:
    _until(command, lambda computed: computed >= moment)


def _until(command: list[str], ends: Callable[[float], bool]) -> None:
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while child.poll() is None:
        if ends(_computed(child.pid)):
            child.send_signal(signal.SIGKILL)
            break
        time.sleep(POLL_SECONDS)
    child.wait()


def _computed(pid: int) -> float:
    """Return the seconds that a process's first thread has run on a processor."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[0]) / 1e9
    except (OSError, IndexError):
        return 0.0


def _found(run: RunFolder) -> str:
    if not run.path.exists():
        return "nothing"
    if not run.record_file.is_file():
        return "a folder being prepared"
    if run.record().state != "running":
        return "a finished run"
    if run.model.exists():
        return "the unlearned model, not yet recorded"
    return f"a run with {max(0, len(run.metrics()) - 1)} epochs measured"


def _finish(run: RunFolder, command: list[str]) -> None:
    try:
        run.record()
    except UserError:
        again = command  # what the program says where there is no whole run folder yet
    else:
        again = [*command[:3], "--resume", "--out", str(run.path)]
    ended = subprocess.run(again, capture_output=True, text=True, check=False)
    if ended.returncode not in (0, 1):
        raise RuntimeError(ended.stderr.strip().splitlines()[-1])


def _ending(run: RunFolder) -> Ending:
    record = run.record()
    weights = run.model / "model.safetensors"
    digest = sha256_of(weights) if weights.is_file() else ""
    return Ending(record.state, record.selected_epoch, run.metrics_file.read_bytes(), digest)


def _left(run: RunFolder) -> Iterable[str]:
    for path in run.path.rglob("*"):
        if is_unfinished(path) or path in (run.states, run.unfinished_file):
            yield path.name


def tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Kill as often as asked for, print a line each and the count; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--method", action="append", help="may be given several times")
    parser.add_argument("--out", type=Path, help="where the runs lie; a temporary folder else")
    options = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    with tempfile.TemporaryDirectory(prefix="kills-", dir=options.out) as name:
        folder = Path(name)
        os.environ["XDG_DATA_HOME"], os.environ["STEWARD_STORE"] = str(folder / "data"), str(folder / "store")
        project = make_project(folder)
        done = []
        for method in options.method or METHODS:
            for kill in kill_often(project, folder, method=method, kills=options.kills, seed=options.seed):
                done.append(kill)
                word = "equal" if kill.equal else "DIFFERENT"
                left = f", left {', '.join(kill.left)}" if kill.left else ""
                tell(f"{kill.method:<12} killed at {kill.share:4.0%}: {kill.found}; ending {word}{left}")
    tell(f"{sum(one.passed for one in done)} of {len(done)} endings equal to the undisturbed one")
    return 0 if all(one.passed for one in done) else 1


if __name__ == "__main__":
    sys.exit(main())
