"""The verbs that window and command line share; torch is imported only inside those that need it."""

from pathlib import Path
from typing import TYPE_CHECKING

from engine.audit.result import Audit
from engine.catalog.preview import DatasetPreview
from engine.catalog.reading import AS_FOUND, Reading
from engine.catalog.totals import Totals
from engine.errors import UserError
from engine.events import Report
from engine.runs import ModelRecord, RunFolder, RunRecord, RunRequest

if TYPE_CHECKING:
    from engine.report.verification import Finding


def preview(dataset: Path, reading: Reading = AS_FOUND, *, report: Report) -> DatasetPreview:
    """Say what is understood of a data set before it is indexed; nothing is written."""
    from engine.catalog.adapters import preview_dataset

    return preview_dataset(dataset, reading, report=report)


def index(dataset: Path, catalog: Path, *, reading: Reading = AS_FOUND, report: Report) -> Totals:
    """Index a data set into a catalog file and return the totals."""
    from engine.catalog.indexing import index_dataset

    return index_dataset(dataset, catalog, reading=reading, report=report)


def save_rejects(catalog: Path, out: Path) -> None:
    """Write every reject of a catalog to a CSV file, with its reason."""
    from engine.catalog.catalog import Catalog
    from engine.catalog.reject_list import write_rejects_csv

    with Catalog.open(catalog) as opened:
        write_rejects_csv(opened.rejects(), out)


def train(
    dataset: Path,
    out: Path,
    *,
    without: Path | None = None,
    config: Path | None = None,
    seed: int = 0,
    device: str = "auto",
    report: Report,
) -> ModelRecord:
    """Train an original, or with ``without`` a retrained reference, into a checkpoint folder."""
    from engine.model.job import TrainingRequest, run_training
    from engine.model.training import read_training_config

    wishes = read_training_config(config)
    return run_training(TrainingRequest(dataset, out, wishes, without, seed, device), report=report)


def convert(source: Path, out: Path, *, report: Report) -> ModelRecord:
    """Turn a foreign checkpoint into a safe one."""
    from engine.model.conversion import convert_checkpoint

    return convert_checkpoint(source, out, report=report)


def unlearn(request: RunRequest, *, report: Report) -> RunRecord:
    """Prepare a run and unlearn; the run folder holds the result."""
    from engine.unlearning.job import run_unlearning
    from engine.unlearning.preparation import prepare_run

    prepare_run(request, report=report)
    return run_unlearning(RunFolder(request.out), report=report)


def resume(run: Path, *, report: Report) -> RunRecord:
    """Go on with a run that was stopped or interrupted; a finished one is only returned."""
    folder = RunFolder(run)
    record = folder.record()
    if record.state in ("unlearned", "no_epoch_qualified"):
        return record
    from engine.unlearning.job import run_unlearning

    return run_unlearning(folder, report=report)


def audit(run: Path, *, reference: Path | None = None, relearn: int = 0, report: Report) -> Audit:
    """Audit a finished run and write its audit files."""
    folder = RunFolder(run)
    folder.record()
    from engine.unlearning.auditing import AuditWishes, run_audit

    return run_audit(folder, AuditWishes(reference, relearn), report=report)


def write_report(
    run: Path,
    *,
    out: Path | None = None,
    sign: Path | None = None,
    password: str | None = None,
    report: Report,
) -> Path:
    """Write the PDF and report.json of an audited run, and return the PDF's path."""
    folder = RunFolder(run)
    folder.record()
    if not folder.audit_file.is_file():
        raise UserError(
            "run-not-audited",
            what=f"The run in {run} was not audited yet.",
            do="Audit it first with: python main.py audit.",
        )
    from engine.report.pdf import write_report as write

    return write(folder, out=out, sign=sign, password=password, report=report)


def verify(path: Path) -> "tuple[Finding, ...]":
    """Check a run folder, a PDF or an audit log, and return every finding."""
    from engine.report.verification import verify_path

    return verify_path(path)
