"""Checking what was filed: a run folder's files against their recorded hashes, a report PDF, a register."""

from pathlib import Path

from engine.audit.result import Audit
from engine.errors import UserError
from engine.files import read_json
from engine.report.finding import Finding, differs, met
from engine.report.model_statement import check_model_signature, files_of
from engine.report.recorded_hashes import check_hashes
from engine.report.register_findings import check_register_file, is_register
from engine.report.report_verification import verify_report, verify_report_file
from engine.runs import RunFolder, RunRecord

__all__ = ["Finding", "verify_path"]


def verify_path(path: Path, report: Path | None = None) -> tuple[Finding, ...]:
    """Check a run folder, a report PDF or a steward's register.

    Parameters
    ----------
    path : Path
        A folder that unlearn wrote, a PDF that report wrote, or a register.
    report : Path or None
        A filed report whose printed head of the audit trail the register is checked against.

    Returns
    -------
    tuple of Finding
        All that was checked, in words; everything is well where all have passed.

    Raises
    ------
    UserError
        ``path-missing`` where there is nothing at ``path``, or it may not be read, and what
        `check_register_file` raises.
    """
    if path.is_dir():
        return _check_run(RunFolder(path))
    try:
        if is_register(path):
            return check_register_file(path, report)
        return tuple(verify_report_file(path))
    except OSError as error:
        raise UserError(
            "path-missing",
            what=f"{path} cannot be read.",
            do="Give a run folder, a report in PDF or a register that you may read.",
        ) from error


def _check_run(run: RunFolder) -> tuple[Finding, ...]:
    try:
        record = run.record()
    except UserError as error:
        return (differs("run.json", error.what),)
    return (
        met("run.json", "It can be read."),
        *_check_model(run, record),
        _check_metrics(run),
        *_check_audit(run, record),
        *verify_report(run),
    )


def _check_model(run: RunFolder, record: RunRecord) -> list[Finding]:
    if record.unlearned is None:
        return [met("Unlearned model", "None was made.")]
    files = files_of(record.unlearned)
    named = {one.name for one in files}
    extra = {one.name for one in run.model.iterdir()} - named if run.model.is_dir() else set()
    findings = [*check_hashes(files, run.model, prefix="model/"), *check_model_signature(run, record)]
    if extra:
        findings.append(differs("model", f"It holds {len(extra)} more than the run recorded."))
    return findings


def _check_metrics(run: RunFolder) -> Finding:
    if not run.metrics_file.is_file():
        return differs(run.metrics_file.name, "It is missing.")
    try:
        epochs = run.metrics()
    except UserError:
        return differs(run.metrics_file.name, "It is damaged.")
    return met(run.metrics_file.name, f"{len(epochs)} epochs can be read.")


def _check_audit(run: RunFolder, record: RunRecord) -> list[Finding]:
    if not run.audit_file.exists():
        return [met(run.audit_file.name, "The run has not been audited yet.")]
    try:
        audit = read_json(run.audit_file, Audit)
    except UserError:
        return [differs(run.audit_file.name, "It is damaged.")]
    if audit.run_id != record.run_id:
        return [differs(run.audit_file.name, "It belongs to another run.")]
    return [met(run.audit_file.name, "It can be read."), *check_hashes(audit.files, run.path)]
