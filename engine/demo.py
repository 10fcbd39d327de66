"""The demo project: invented patients, the shipped checkpoint, and the whole job done on them."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from engine import jobs
from engine.audit.result import Audit
from engine.catalog.catalog import Catalog
from engine.errors import UserError
from engine.events import Report
from engine.files import user_errors_of_disk, write_atomic
from engine.phantom.dataset import write_phantom_dataset
from engine.phantom.plan import DEMO_PLAN, PhantomPlan
from engine.randomness import numpy_generator
from engine.runs import RunFolder, RunRecord, RunRequest

CHECKPOINT = Path(__file__).resolve().parents[1] / "resources" / "demo" / "checkpoint"
FORGET_PATIENTS = 30
SEED = 7


@dataclass(frozen=True, slots=True)
class DemoProject:
    """Where the demo project's parts lie; ``forget`` is a CSV of the patients to remove."""

    dataset: Path
    catalog: Path
    checkpoint: Path
    forget: Path


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What the whole job on the demo project gave."""

    run: Path
    record: RunRecord
    audit: Audit
    pdf: Path


def prepare_demo(folder: Path, *, report: Report, plan: PhantomPlan = DEMO_PLAN) -> DemoProject:
    """Make the invented data set, its catalog and the list of patients to forget, where not there yet."""
    project = DemoProject(
        dataset=folder / "dataset",
        catalog=folder / "catalog.sqlite",
        checkpoint=CHECKPOINT,
        forget=folder / "forget.csv",
    )
    with user_errors_of_disk(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if not project.dataset.is_dir():
            write_phantom_dataset(project.dataset, plan, report=report)
        if not project.catalog.is_file():
            jobs.index(project.dataset, project.catalog, report=report)
        if not project.forget.is_file():
            write_atomic(project.forget, _forget_list(project.catalog))
    return project


def run_demo(out: Path, *, report: Report) -> DemoResult:
    """Do the whole job on the demo project: unlearn, audit, report."""
    if out.exists() and not out.is_dir():
        raise UserError("not-a-folder", what=f"{out} is not a folder.", do="Choose another one with --out.")
    project = prepare_demo(out, report=report)
    run = _free_run_folder(out)
    request = RunRequest(
        checkpoint=project.checkpoint,
        dataset=project.dataset,
        forget=(project.forget,),
        out=run,
        seed=SEED,
        catalog=project.catalog,
        store=out / "store",
    )
    record = jobs.unlearn(request, report=report)
    audit = jobs.audit(run, report=report)
    jobs.write_report(run, report=report)
    pdf = out / "report.pdf"
    with user_errors_of_disk(pdf):
        write_atomic(pdf, RunFolder(run).report_file.read_bytes())
    return DemoResult(run, record, audit, pdf)


def _forget_list(catalog_file: Path) -> bytes:
    with Catalog.open(catalog_file) as catalog:
        trained = catalog.members("train")
    count = min(FORGET_PATIENTS, max(1, len(trained) // 4))
    chosen = numpy_generator(SEED, "demo-forget").choice(trained, count, replace=False)
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["subject_id"])
    table.writerows([subject_id] for subject_id in sorted(chosen.tolist()))
    return text.getvalue().encode()


def _free_run_folder(out: Path) -> Path:
    number = 1
    while (out / f"run-{number}").exists():
        number += 1
    return out / f"run-{number}"
