"""One fault after the other: the job with the fault, the next start, and whether all is as it must be."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.errors import UserError
from tests.faults.children import Ended, do
from tests.faults.kinds import KINDS, Kind, Scene
from tests.faults.project import Place, Project
from tests.faults.work import JOBS, Job, NotWholeError

LEFT_OVER = (".writing-", ".old-", ".training-", ".report-")


@dataclass(frozen=True, slots=True)
class Whole:
    """An undisturbed job: what it came to, how many changes it made, how often it ran the model."""

    ending: object
    changes: int
    forwards: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of one fault; ``faults`` are empty where the program survived it.

    Attributes
    ----------
    moment : int
        At which of the job's changes (or passes through the model) it struck.
    said : str
        The last line of what the program said.
    """

    job: str
    kind: str
    moment: int
    said: str
    connections: int
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """A project with its undisturbed jobs, and a folder for what the faults leave."""

    project: Project
    folder: Path
    fingerprint: dict[str, str]
    whole: dict[str, Whole]


def open_stage(project: Project, folder: Path) -> Stage:
    """Make the folder; each job is done once without a fault before its first one."""
    folder.mkdir(parents=True, exist_ok=True)
    return Stage(project, folder.resolve(), project.fingerprint(), {})


def whole_of(stage: Stage, job: Job) -> Whole:
    """Return the undisturbed job, done now where it was not yet.

    Raises
    ------
    RuntimeError
        Where it does not end well.
    """
    if job.name not in stage.whole:
        place = _place(stage, job, f"whole-{job.name}")
        ended = do(lambda: _counting(job, stage.project, place), _notes(place), watched=place.path)
        if ended.code not in (0, 1):
            raise RuntimeError(f"{job.name}: {ended.said.strip()[-1500:]}")
        place.environment()
        ending = job.ending(stage.project, place)
        stage.whole[job.name] = Whole(ending, ended.changes.counted, ended.changes.forwards)
        shutil.rmtree(place.path)
    return stage.whole[job.name]


def _counting(job: Job, project: Project, place: Place) -> int:
    from engine.model.dual_encoder import DualEncoder

    forward, passes = DualEncoder.forward, 0

    def counting(self: DualEncoder, *arguments: object) -> object:
        nonlocal passes
        passes += 1
        return forward(self, *arguments)  # type: ignore[arg-type]

    DualEncoder.forward = counting  # type: ignore[method-assign, assignment]
    place.environment()
    code = job.first(project, place)
    with (_notes(place) / "log").open("ab", buffering=0) as log:
        log.write(b"F %d\n" % passes)
    return code


def _place(stage: Stage, job: Job, name: str) -> Place:
    place = Place(stage.folder / name.replace(" ", "-"))
    shutil.copytree(stage.project.template(job.template), place.path)
    return place


def _notes(place: Place) -> Path:
    return place.path.with_name(f"{place.path.name}.notes")


def inject(stage: Stage, *, faults: int, seed: int) -> Iterator[Trial]:
    """Inject faults, each kind into each job that can meet it in turn, at moments drawn at random."""
    pairs = [(job, kind) for kind in KINDS for job in JOBS if kind.fits(job)]
    order = np.random.default_rng(seed)
    for number in range(faults):
        if number % len(pairs) == 0:
            turn = order.permutation(len(pairs))
        job, kind = pairs[turn[number % len(pairs)]]
        yield strike(stage, job, kind, number=number, seed=seed)


def strike(stage: Stage, job: Job, kind: Kind, *, number: int, seed: int) -> Trial:
    """Inject one fault and judge it."""
    rng = np.random.default_rng([seed, number])
    whole = whole_of(stage, job)
    moment = int(rng.integers(1, (whole.forwards if kind.name.startswith("device") else whole.changes) + 1))
    place = _place(stage, job, f"{number}")
    kept = place.register.read_bytes() if job.name != "register" else b""
    scene = Scene(stage.project, job, place, moment, _notes(place), rng)
    ended = kind.strike(scene)
    faults = [*_first_faults(kind, ended), *_faults_now(stage, scene, comparable=not kind.other_data)]
    again = do(lambda: _again(scene), scene.notes / "again", watched=place.path)
    comparable = job.name != "register" and not kind.other_ending
    faults += _faults_then(stage, scene, again, comparable=comparable)
    if kept and place.register.read_bytes() != kept:
        faults.append("the steward's register was altered")
    connections = sum(family in (2, 10) for one in (ended, again) for family in one.changes.connections)
    if not faults:
        shutil.rmtree(place.path)
        shutil.rmtree(scene.notes)
    return Trial(job.name, kind.name, moment, ended.last_line, connections, tuple(faults))


def _again(scene: Scene) -> int:
    scene.place.environment()
    return scene.job.again(scene.project, scene.place)


def _first_faults(kind: Kind, ended: Ended) -> Iterator[str]:
    if ended.signal and not kind.silent:
        yield f"ended by signal {ended.signal}"
    elif not ended.signal and not ended.told:
        yield f"ended with {ended.code}: {ended.last_line}"


def _faults_now(stage: Stage, scene: Scene, *, comparable: bool) -> Iterator[str]:
    """Look at what lies there right after the fault."""
    if stage.project.fingerprint() != stage.fingerprint:
        yield "original, data set or list were altered"
    if not comparable:
        return
    scene.place.environment()
    try:
        scene.job.whole(stage.project, scene.place)
    except (UserError, NotWholeError) as error:
        yield f"half-written but taken for whole: {error}"


def _faults_then(stage: Stage, scene: Scene, again: Ended, *, comparable: bool) -> Iterator[str]:
    """Look at what the next start came to."""
    if again.code not in (0, 1):
        yield f"the next start ended with {again.code or -again.signal}: {again.last_line}"
        return
    if stage.project.fingerprint() != stage.fingerprint:
        yield "original, data set or list were altered by the next start"
    try:
        ending = scene.job.ending(stage.project, scene.place)
    except (UserError, NotWholeError) as error:
        yield f"the next start left: {error}"
        return
    if comparable and ending != stage.whole[scene.job.name].ending:
        yield "the ending differs from an undisturbed one"
    if not scene.job.commands:
        return  # what is left in the folder of a run to come is removed when that run is prepared
    left = [path.name for path in scene.place.work.rglob("*") if path.name.startswith(LEFT_OVER)]
    if left:
        yield f"left {', '.join(sorted(left))}"
