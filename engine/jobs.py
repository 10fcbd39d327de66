"""The verbs that window and command line share; torch is imported only inside those that need it."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from engine.audit.result import Audit, Qualification
from engine.catalog.preview import DatasetPreview
from engine.catalog.reading import AS_FOUND, Reading
from engine.catalog.totals import Totals
from engine.conversion.wishes import ConversionWishes
from engine.errors import UserError
from engine.events import Notice, Report
from engine.files import read_json
from engine.model.config import MANIFEST_FILE, Manifest, Preprocessing
from engine.model.identity import identify
from engine.model.summary import require_files, require_hashes
from engine.occupying import working_on
from engine.private_data import PrivateData, purge_private
from engine.processes import ALONE, Processes
from engine.qualification.wish import QualificationWish
from engine.register.models import RegisteredModel, open_register
from engine.register.pseudonyms import destroy_key
from engine.retraining.queue import QueuedReference, open_queue, working
from engine.retraining.waiting import next_time, wait_until
from engine.retraining.wishes import ReferenceWishes
from engine.runs import ModelRecord, RunFolder, RunRecord, RunRequest
from engine.unlearning.estimate import Estimate

if TYPE_CHECKING:
    from engine.report.signing import Signing
    from engine.report.verification import Finding

FINISHED = ("unlearned", "no_epoch_qualified")
"""States of a run that has nothing left to do."""


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
    from engine.catalog.listed_csv import write_rejects_csv

    with Catalog.open(catalog) as opened:
        write_rejects_csv(opened.rejects(), out)


def save_shared(catalog: Path, out: Path) -> None:
    """Write the images that stand under more than one patient to a CSV file."""
    from engine.catalog.catalog import Catalog
    from engine.catalog.listed_csv import write_shared_csv

    with Catalog.open(catalog) as opened:
        write_shared_csv(opened.shared_images(), out)


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
    record = run_training(TrainingRequest(dataset, out, wishes, without, seed, device), report=report)
    _register(out, report)
    return record


def convert(wishes: ConversionWishes, *, report: Report) -> ModelRecord:
    """Turn a foreign checkpoint into a safe one; a retired model is refused, whatever its form."""
    from engine.conversion.job import convert_checkpoint

    with open_register() as register:
        record = convert_checkpoint(
            wishes, approve=lambda folder: register.require_usable(identify(folder)), report=report
        )
    _register(wishes.out, report)
    return record


def models() -> tuple[RegisteredModel, ...]:
    """Return the models of this user's register, the oldest first."""
    with open_register() as register:
        return register.models()


def retire(checkpoint: Path, reason: str) -> RegisteredModel:
    """Retire a model, so that no new run and no conversion takes it; existing runs can still be audited."""
    with open_register() as register:
        return register.retire(checkpoint, reason)


def retire_registered(sha256: str, reason: str) -> RegisteredModel:
    """Retire a model of this user's register, known by its manifest's hash; its folder need not be at hand."""
    with open_register() as register:
        return register.retire_registered(sha256, reason)


def require_usable(checkpoint: Path) -> None:
    """Refuse a checkpoint folder that was altered, or whose model is retired; reads its weights, without torch."""
    require_files(checkpoint)
    manifest = read_json(checkpoint / MANIFEST_FILE, Manifest)
    require_hashes(checkpoint, manifest)
    with open_register() as register:
        register.require_usable(identify(checkpoint))


def choose_preparation(
    checkpoint: Path, out: Path, *, preprocessing: Preprocessing, report: Report
) -> ModelRecord:
    """Write a checkpoint's weights with another preparation of images and reports into a new folder."""
    from engine.model.preparation_choice import save_with_preprocessing

    require_usable(checkpoint)
    record = save_with_preprocessing(checkpoint, out, preprocessing=preprocessing, report=report)
    _register(out, report)
    return record


def unlearn(request: RunRequest, *, report: Report, processes: Processes = ALONE) -> RunRecord:
    """Prepare a run and unlearn; the run folder holds the result. A retired model is refused.

    Where an earlier run made the model, the patients of its requests stay out of training: its lists are
    taken from its folder, beside the checkpoint or where the register says; else they must be given.

    Parameters
    ----------
    processes : Processes
        Who works on the run together, each with the same request.
    """
    processes.lead(lambda tell: _prepare(request, tell), report)
    return _run(RunFolder(request.out), report, processes)


def estimate(request: RunRequest, *, report: Report) -> Estimate:
    """Tell from a short trial what a run and its audit will take; nothing is written but the store."""
    from engine.unlearning.trial import estimate_run

    with open_register() as register:
        identity = identify(request.checkpoint)
        register.require_usable(identity)
        registered = register.find(identity)
    return estimate_run(request, registered=registered, report=report)


def _prepare(request: RunRequest, report: Report) -> None:
    from engine.unlearning.preparation import prepare_run

    with open_register() as register:
        identity = identify(request.checkpoint)
        register.require_usable(identity)
        registered = register.find(identity)
    prepare_run(request, registered=registered, report=report)


def _run(folder: RunFolder, report: Report, processes: Processes) -> RunRecord:
    from engine.unlearning.job import run_unlearning

    record = run_unlearning(folder, report=report, processes=processes)
    processes.lead(lambda tell: _register_run(folder, record, tell), report)
    return record


def _register_run(folder: RunFolder, record: RunRecord, report: Report) -> None:
    _register(record.request.checkpoint, report)
    if record.unlearned:
        _register(folder.model, report, run_id=record.run_id)


def _register(checkpoint: Path, report: Report, *, run_id: str = "") -> None:
    # The model is made: that it cannot be entered is told, and undoes nothing.
    try:
        with open_register() as register:
            folder = checkpoint.parent if run_id else None
            register.register(checkpoint, run_id=run_id, run_folder=folder)
    except UserError as error:
        report(Notice("warning", f"The model is not in the register. {error}"))


def resume(run: Path, *, report: Report, processes: Processes = ALONE) -> RunRecord:
    """Go on with a run that was stopped or interrupted; of a finished one only what a crash left is put right."""
    folder = RunFolder(run)
    record = processes.lead(lambda tell: _tidied(folder, tell), report)
    return record if record.state in FINISHED else _run(folder, report, processes)


def _tidied(folder: RunFolder, report: Report) -> RunRecord:
    record = folder.record()
    with working_on(folder):
        if record.state in FINISHED:
            shutil.rmtree(folder.states, ignore_errors=True)
            _register_run(folder, record, report)
    return record


def audit(run: Path, *, reference: Path | None = None, relearn: int = 0, report: Report) -> Audit:
    """Audit a finished run and write its audit files."""
    folder = RunFolder(run)
    folder.record()
    from engine.unlearning.auditing import AuditWishes, run_audit

    return run_audit(folder, AuditWishes(reference, relearn), report=report)


def qualify(wish: QualificationWish, *, report: Report) -> Qualification:
    """Remove random patients from a copy of a model, audit it, and keep the figures; the copy is deleted."""
    from engine.qualification.job import run_qualification

    result = run_qualification(wish, registered=_usable(wish.checkpoint), report=report)
    _register(wish.checkpoint, report)
    return result


def qualify_run(run: Path, *, report: Report) -> Audit:
    """Qualify the settings of an audited run on its original, and return its audit, which now cites that."""
    from engine.qualification.of_run import qualify_run

    folder = _audited(run)
    return qualify_run(folder, registered=_usable(folder.record().request.checkpoint), report=report)


def _usable(checkpoint: Path) -> RegisteredModel | None:
    """Return what the register knows of a checkpoint; a retired one is refused."""
    with open_register() as register:
        identity = identify(checkpoint)
        register.require_usable(identity)
        return register.find(identity)


def train_reference(run: Path, wishes: ReferenceWishes, *, at: str | None = None, report: Report) -> Audit:
    """Train a finished run's retrained model into its folder, at a time of day if one is given, and audit again."""
    from engine.retraining.job import reference_of, require_trainable, train_and_audit

    folder = RunFolder(run)
    require_trainable(folder, wishes)
    _wait(at, report)
    audited = train_and_audit(folder, wishes, report=report)
    _register(reference_of(folder), report)
    return audited


def queue_reference(run: Path, wishes: ReferenceWishes) -> QueuedReference:
    """Put the training of a finished run's retrained model into this user's queue."""
    from engine.retraining.job import require_trainable

    require_trainable(RunFolder(run), wishes)
    with open_queue() as queue:
        return queue.add(run, wishes)


def queued() -> tuple[QueuedReference, ...]:
    """Return the jobs of this user's queue, ended ones too, the oldest first."""
    with open_queue() as queue:
        return queue.jobs()


def remove_queued(number: int) -> QueuedReference:
    """Take a job out of this user's queue."""
    with open_queue() as queue:
        return queue.remove(number)


def run_queue(*, at: str | None = None, report: Report) -> tuple[QueuedReference, ...]:
    """Work through this user's queue, at a time of day if one is given; return the jobs that ended."""
    from engine.retraining.night import work_through

    with working(), open_queue() as queue:
        _wait(at, report)
        return work_through(
            queue, lambda job: train_reference(job.run, job.wishes, report=report), report=report
        )


def _wait(at: str | None, report: Report) -> None:
    if at is not None:
        wait_until(next_time(at, datetime.now().astimezone()), report=report)


def write_report(
    run: Path, *, out: Path | None = None, sign: "Signing | None" = None, report: Report
) -> Path:
    """Make the report of an audited run, and return the PDF's path.

    Without ``sign`` it is a draft; the operator's signature makes a final one, and approver and clinical owner
    sign the one that is there. It is kept in the run folder; ``out`` receives a copy of the PDF.
    """
    folder = _audited(run)
    if sign is not None and sign.role != "operator":
        from engine.report.countersigning import countersign

        with working_on(folder):
            return countersign(folder, sign, out=out, report=report)
    from engine.report.pdf import write_report as write

    with working_on(folder):
        return write(folder, out=out, sign=sign, report=report)


def _audited(run: Path) -> RunFolder:
    folder = RunFolder(run)
    folder.record()
    if not folder.audit_file.is_file():
        raise UserError(
            "run-not-audited",
            what=f"The run in {run} was not audited yet.",
            do="Audit it first with: python main.py audit.",
        )
    return folder


def write_key_sheet(run: Path, out: Path, *, password: str) -> Path:
    """Write which patient stands behind which pseudonym of a run's report, into an encrypted PDF."""
    folder = RunFolder(run)
    folder.record()
    from engine.report.key_sheet import write_key_sheet as write

    return write(folder, out, password=password)


def destroy_pseudonym_key(run: Path) -> None:
    """Destroy the key of a run's pseudonyms; nobody can then say whose they are, and the run is not audited again."""
    folder = RunFolder(run)
    folder.record()
    with working_on(folder):
        destroy_key(folder.key_file, at=datetime.now(UTC))


def purge_run(run: Path) -> PrivateData:
    """Overwrite and delete what a finished run keeps of patients; model, figures and report stay."""
    folder = RunFolder(run)
    folder.record()
    return purge_private(folder, at=datetime.now(UTC))


def verify(path: Path, *, printed_in: Path | None = None) -> "tuple[Finding, ...]":
    """Check a run folder, a report PDF, or a register (also against the head that a report printed)."""
    from engine.report.verification import verify_path

    return verify_path(path, printed_in)
