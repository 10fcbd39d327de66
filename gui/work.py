"""What the window lets the engine do on a worker's thread; heavy imports happen here, not before."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from engine.catalog.reading import AS_FOUND, Reading
from engine.events import Event, Notice, Progress, Report
from engine.files import write_atomic
from engine.phantom.plan import DEMO_PLAN, PhantomPlan
from engine.register.steward import REGISTER_FILE
from engine.runs import RunFolder, RunRequest
from gui.project import Project, RunResult
from gui.saying import say


@dataclass(frozen=True, slots=True)
class Workspace:
    """The owner-only folder that holds what the window makes."""

    folder: Path

    @property
    def demo(self) -> Path:
        """The demo project."""
        return self.folder / "demo"

    @property
    def demo_register(self) -> Path:
        """The register of the demo's requests."""
        return self.demo / REGISTER_FILE

    @property
    def checkpoints(self) -> Path:
        """Where new checkpoints are written unless the steward chooses another place."""
        return self.folder / "checkpoints"

    def new_checkpoint(self, name: str) -> Path:
        """Return a folder for a new checkpoint that does not exist yet."""
        names = (name + (f"-{number}" if number else "") for number in range(1000))
        return next(folder for one in names if not (folder := self.checkpoints / one).exists())

    @property
    def runs(self) -> Path:
        """A folder a run."""
        return self.folder / "runs"

    @property
    def catalogs(self) -> Path:
        """A catalog file a data set."""
        return self.folder / "catalogs"

    @property
    def lists(self) -> Path:
        """The lists of ids that runs are started with."""
        return self.folder / "lists"

    def catalog_of(self, dataset: Path) -> Path:
        """Return the catalog file of a data set: one for each place."""
        key = hashlib.sha256(str(dataset.resolve()).encode()).hexdigest()[:16]
        return self.catalogs / f"{key}.sqlite"

    def new_run(self, stamp: str) -> Path:
        """Return a run folder that does not exist yet, named by the time."""
        names = (f"run-{stamp}" + (f"-{number}" if number else "") for number in range(1000))
        return next(folder for name in names if not (folder := self.runs / name).exists())

    def write_list(self, run: Path, request: int, subject_ids: tuple[str, ...]) -> Path:
        """Write the ids of one request of a run beside the others, readable by the owner only."""
        self.lists.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = self.lists / f"{run.name}-{request}.csv"
        write_atomic(file, "\n".join(["subject_id", *subject_ids, ""]).encode())
        return file


@dataclass(frozen=True, slots=True)
class OpenDemo:
    """Make the demo project and its register at their first use, and open the project."""

    workspace: Workspace
    plan: PhantomPlan = DEMO_PLAN

    def __call__(self, report: Report) -> object:
        """Return the Project."""
        from engine.demo import prepare_demo
        from engine.register.demo import prepare_demo_register

        demo = prepare_demo(self.workspace.demo, report=report, plan=self.plan)
        prepare_demo_register(self.workspace.demo_register, demo, today=datetime.now().astimezone().date())
        project = _project(demo.dataset, demo.catalog, demo.checkpoint)
        return replace(project, name="Demo project", is_demo=True)


@dataclass(frozen=True, slots=True)
class LookAtData:
    """Say what is understood of a data set before it is read."""

    dataset: Path
    reading: Reading

    def __call__(self, report: Report) -> object:
        """Return the DatasetPreview."""
        from engine.catalog.adapters import preview_dataset

        return preview_dataset(self.dataset, self.reading, report=report)


def layout_titles() -> dict[str, str]:
    """Return the layouts' titles, as the window says them, by key of ADAPTERS; quick once a data set was looked at."""
    from engine.catalog.adapters import ADAPTERS

    return {name: say(adapter.title) for name, adapter in ADAPTERS.items()}


@dataclass(frozen=True, slots=True)
class OpenData:
    """Open a data set and a checkpoint; what changed in the data set since it was read is read now."""

    dataset: Path
    checkpoint: Path
    workspace: Workspace
    reading: Reading = AS_FOUND

    def __call__(self, report: Report) -> object:
        """Return the Project."""
        from engine.jobs import index, require_usable

        require_usable(self.checkpoint)
        catalog = self.workspace.catalog_of(self.dataset)
        catalog.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        notices: list[Notice] = []

        def listen(event: Event) -> None:
            if isinstance(event, Notice):
                notices.append(event)
            report(event)

        index(self.dataset, catalog, reading=self.reading, report=listen)
        return replace(_project(self.dataset, catalog, self.checkpoint), notices=tuple(notices))


@dataclass(frozen=True, slots=True)
class SaveRejects:
    """Write the list of rejects as a table to the place that was chosen."""

    catalog: Path
    out: Path

    def __call__(self, report: Report) -> object:
        """Return the file's path."""
        from engine.catalog.catalog import Catalog
        from engine.catalog.listed_csv import write_rejects_csv

        report(Progress("Writing the list of rejects", 0, 0))
        with Catalog.open(self.catalog) as catalog:
            write_rejects_csv(catalog.rejects(), self.out)
        return self.out


def _project(dataset: Path, catalog: Path, checkpoint: Path) -> Project:
    from engine.catalog.catalog import Catalog
    from engine.model.summary import describe_checkpoint

    with Catalog.open(catalog) as opened:
        return Project(
            name=dataset.name,
            dataset=dataset,
            catalog=catalog,
            checkpoint=describe_checkpoint(checkpoint, say=say),
            totals=opened.totals(),
            table=opened.patient_table(),
            labels=opened.labels,
            kind=opened.kind,
            split_source=opened.split_source,
            shared=opened.shared_images(),
        )


def delete_lists(request: RunRequest) -> None:
    """Delete the lists that were written for a request alone."""
    for listed in request.forget:
        listed.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class UnlearnAndAudit:
    """Unlearn as planned, or go on where a run stopped, and audit what came out.

    The lists of a new run were written for it alone and are deleted: a run that began has its own.
    """

    request: RunRequest
    resume: bool = False

    def __call__(self, report: Report) -> object:
        """Return the RunResult."""
        from engine import jobs

        out = self.request.out
        if self.resume:
            record = jobs.resume(out, report=report)
        else:
            try:
                record = jobs.unlearn(self.request, report=report)
            finally:
                delete_lists(self.request)
        folder = RunFolder(out)
        audit = None
        if record.unlearned is not None:
            report(Progress("Auditing the unlearned model", 0, 0))
            audit = jobs.audit(out, report=report)
        return RunResult(folder, record, audit, folder.metrics())


@dataclass(frozen=True, slots=True)
class TrainReference:
    """Train a finished run's model again without its patients, and audit the run against that."""

    run: Path
    device: str

    def __call__(self, report: Report) -> object:
        """Return the RunResult with the new audit."""
        from engine import jobs
        from engine.retraining.wishes import ReferenceWishes

        audit = jobs.train_reference(self.run, ReferenceWishes(device=self.device), report=report)
        folder = RunFolder(self.run)
        return RunResult(folder, folder.record(), audit, folder.metrics())


@dataclass(frozen=True, slots=True)
class QualifySettings:
    """Remove random patients from a copy of a finished run's original with its settings, and cite that in its audit."""

    run: Path

    def __call__(self, report: Report) -> object:
        """Return the RunResult with the audit that cites it."""
        from engine import jobs

        audit = jobs.qualify_run(self.run, report=report)
        folder = RunFolder(self.run)
        return RunResult(folder, folder.record(), audit, folder.metrics())


@dataclass(frozen=True, slots=True)
class WarmUp:
    """Import what a run needs while the steward reads, and say which device there is."""

    def __call__(self, report: Report) -> object:
        """Return the device in words."""
        import sklearn.linear_model  # noqa: F401 - imported so that it need not be during a run

        from engine.audit import suite  # noqa: F401 - the same
        from engine.device import choose_device, describe_hardware
        from engine.report import evidence, figures  # noqa: F401 - the same
        from engine.unlearning import auditing, job, preparation  # noqa: F401 - the same
        from gui.widgets.canvas import warm_up

        warm_up()
        return describe_hardware(choose_device("auto")).device
