"""Qualifying the settings that a finished run had, so that its report can say what they do to its model."""

from dataclasses import replace
from pathlib import Path

from engine.audit.result import Audit
from engine.events import Report
from engine.files import read_json, to_json, user_errors_of_disk, write_atomic
from engine.occupying import working_on
from engine.qualification.citing import cite
from engine.qualification.job import run_qualification
from engine.qualification.wish import QualificationWish
from engine.register.models import RegisteredModel
from engine.runs import RunFolder, RunRecord
from engine.unlearning.auditing import purge_forgotten

RESULT_FOLDER = "qualification"


def qualify_run(folder: RunFolder, *, registered: RegisteredModel | None, report: Report) -> Audit:
    """Remove random patients from a copy of an audited run's original with its settings, and cite that in its audit.

    The result's figures stay in the run's folder. What the store prepared anew of the run's forgotten
    patients is purged again, however the job ends.

    Returns
    -------
    Audit
        With the new qualification; nothing else in it changes.

    Raises
    ------
    Cancelled
        Out of ``report``; the run is as it was.
    UserError
        What `run_qualification` raises.
    """
    record = folder.record()
    with user_errors_of_disk(folder.path), working_on(folder):
        try:
            run_qualification(
                wish_of(record, folder.path / RESULT_FOLDER), registered=registered, report=report
            )
        finally:
            report(purge_forgotten(folder, record))
        audit = replace(read_json(folder.audit_file, Audit), qualification=cite(record, report=report))
        write_atomic(folder.audit_file, to_json(audit))
    return audit


def wish_of(record: RunRecord, out: Path) -> QualificationWish:
    """Return the wish to qualify what a run was asked to do."""
    request = record.request
    return QualificationWish(
        checkpoint=request.checkpoint,
        dataset=request.catalog or request.dataset,
        out=out,
        method=request.method,
        preset=request.preset,
        overrides=request.overrides,
        epochs=request.epochs,
        seed=request.seed,
        device=request.device,
    )
