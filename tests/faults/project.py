"""A tiny project and, for each job, the folder as it lies before the job: made once, copied for each fault."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import replace as replaced
from pathlib import Path

from engine import jobs
from engine.catalog.catalog import Catalog
from engine.events import ignore
from engine.files import sha256_of
from engine.phantom.dataset import write_phantom_dataset
from engine.phantom.plan import DEMO_PLAN
from engine.runs import RunFolder, RunRequest
from tests.engine.register.stewards import open_office
from tests.faults.children import do
from tests.tiny_training import TINY_TRAINING

EPOCHS = 2
SEED = 3
METHOD = "forget-mi"
TEMPLATES = ("plain", "indexed", "stored", "unlearned", "audited")


@dataclass(frozen=True, slots=True)
class Project:
    """What no job may change: data set, catalog, trained model, list of patients, training's configuration."""

    folder: Path

    @property
    def dataset(self) -> Path:
        """The data set's folder."""
        return self.folder / "dataset"

    @property
    def catalog(self) -> Path:
        """Its catalog."""
        return self.folder / "catalog.sqlite"

    @property
    def checkpoint(self) -> Path:
        """The original."""
        return self.folder / "checkpoint"

    @property
    def forget(self) -> Path:
        """Three patients."""
        return self.folder / "forget.csv"

    @property
    def config(self) -> Path:
        """How the original was trained."""
        return self.folder / "training.toml"

    def template(self, name: str) -> Path:
        """One of TEMPLATES."""
        return self.folder / "templates" / name

    def fingerprint(self) -> dict[str, str]:
        """Return the SHA-256 of every file that no job may change, by path."""
        places = (self.dataset, self.checkpoint)
        files = [path for place in places for path in sorted(place.rglob("*")) if path.is_file()]
        return {str(path): sha256_of(path) for path in (*files, self.catalog, self.forget, self.config)}


@dataclass(frozen=True, slots=True)
class Place:
    """A folder of one fault: work, data of the user, store. The shim watches all of it."""

    path: Path

    @property
    def work(self) -> Path:
        """Where a job writes."""
        return self.path / "work"

    @property
    def run(self) -> RunFolder:
        """The run."""
        return RunFolder(self.work / "run")

    @property
    def register(self) -> Path:
        """The steward's register."""
        return self.path / "data" / "register.sqlite"

    def environment(self) -> None:
        """Make this process's folders those of the place."""
        for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = str(self.path / kind.lower())
        os.environ["STEWARD_STORE"] = str(self.path / "store")


def make_project(folder: Path) -> Project:
    """Make the project and the templates, each in a child, so that this process computes nothing.

    Raises
    ------
    RuntimeError
        With what a child said last.
    """
    project = Project(folder.resolve())
    project.folder.mkdir(parents=True, exist_ok=True)
    _in_child(project, "project", lambda: _make(project))
    before = ""
    for name, fill in _FILLED.items():
        place = Place(project.template(name))
        if before:
            _in_child(
                project, f"copy-{name}", lambda place=place, of=before: _copy(project.template(of), place)
            )
        _in_child(project, name, lambda place=place, fill=fill: _fill(project, place, fill))
        before = name
    return project


def _in_child(project: Project, name: str, work: Callable[[], None]) -> None:
    ended = do(lambda: work() or 0, project.folder / "making" / name, watched=project.folder)
    if ended.code != 0:
        raise RuntimeError(f"{name}: {ended.said.strip()[-2000:]}")


def _make(project: Project) -> None:
    Place(project.folder / "first").environment()
    plan = replaced(DEMO_PLAN, train_patients=20, unseen_patients=16, size_px=48, seed=5)
    write_phantom_dataset(project.dataset, plan, report=ignore)
    project.config.write_text(TINY_TRAINING, encoding="utf-8")
    jobs.train(project.dataset, project.checkpoint, config=project.config, device="cpu", report=ignore)
    jobs.index(project.dataset, project.catalog, report=ignore)
    with Catalog.open(project.catalog) as catalog:
        chosen = catalog.members("train")[:3]
    project.forget.write_text("\n".join(["subject_id", *chosen]), encoding="utf-8")


def _copy(source: Path, place: Place) -> None:
    import shutil

    shutil.copytree(source, place.path)


def _fill(project: Project, place: Place, fill: Callable[[Project, Place], None]) -> None:
    place.work.mkdir(parents=True, exist_ok=True)
    place.environment()
    fill(project, place)


def _plain(_project: Project, place: Place) -> None:
    place.register.parent.mkdir(parents=True)
    office = open_office(place.register)
    office.approved()
    office.steward.close()


def _indexed(project: Project, place: Place) -> None:
    jobs.index(project.dataset, place.work / "catalog.sqlite", report=ignore)
    jobs.models()


def _stored(project: Project, place: Place) -> None:
    """Fill the store as another run has left it."""
    request = request_of(project, place, epochs=1)
    jobs.estimate(request, report=ignore)


def _unlearned(project: Project, place: Place) -> None:
    record = jobs.unlearn(request_of(project, place), report=ignore)
    if record.unlearned is None:
        raise RuntimeError("no epoch qualified on the tiny project")


def _audited(_project: Project, place: Place) -> None:
    jobs.audit(place.run.path, report=ignore)


_FILLED = {
    "plain": _plain,
    "indexed": _indexed,
    "stored": _stored,
    "unlearned": _unlearned,
    "audited": _audited,
}


def request_of(project: Project, place: Place, *, epochs: int = EPOCHS) -> RunRequest:
    """Return the request of the run of a place."""
    return RunRequest(
        checkpoint=project.checkpoint,
        dataset=project.dataset,
        forget=(project.forget,),
        out=place.run.path,
        method=METHOD,
        seed=SEED,
        device="cpu",
        epochs=epochs,
        catalog=project.catalog,
    )
