"""Checking what was filed: a run folder's files against their recorded hashes, and a report PDF."""

from collections.abc import Iterable
from pathlib import Path

from engine.audit.result import Audit, FileHash
from engine.errors import UserError
from engine.files import read_json, sha256_of
from engine.report.content import ReportContent
from engine.report.finding import Finding, differs, met
from engine.report.pdf_checks import check_pdf
from engine.report.plain import plain
from engine.runs import RunFolder, RunRecord

__all__ = ["Finding", "verify_path"]

MANIFEST = "manifest.json"


def verify_path(path: Path) -> tuple[Finding, ...]:
    """Check a run folder or a report PDF.

    Parameters
    ----------
    path : Path
        A folder that unlearn wrote, or a PDF that report wrote.

    Returns
    -------
    tuple of Finding
        All that was checked, in words; everything is well where all have passed.

    Raises
    ------
    UserError
        ``path-missing`` where there is nothing at ``path``, or it may not be read.
    """
    if path.is_dir():
        return _check_run(RunFolder(path))
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(
            "path-missing",
            what=f"{path} cannot be read.",
            do="Give a run folder or a report in PDF that you may read.",
        ) from error
    return check_pdf(data)


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
        *_check_report(run),
    )


def _check_model(run: RunFolder, record: RunRecord) -> list[Finding]:
    if record.unlearned is None:
        return [met("Unlearned model", "None was made.")]
    manifest = FileHash(MANIFEST, record.unlearned.sha256)
    named = {one.name: one for one in (*record.unlearned.files, manifest)}
    extra = {one.name for one in run.model.iterdir()} - set(named) if run.model.is_dir() else set()
    findings = _check_hashes(named.values(), run.model, prefix="model/")
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
    return [met(run.audit_file.name, "It can be read."), *_check_hashes(audit.files, run.path, prefix="")]


def _check_report(run: RunFolder) -> list[Finding]:
    if not run.report_json_file.exists():
        return [met(run.report_json_file.name, "No report has been made yet.")]
    try:
        content = read_json(run.report_json_file, ReportContent)
    except UserError:
        return [differs(run.report_json_file.name, "It is damaged.")]
    findings = [
        differs(run.report_json_file.name, f"It was made from another {plain(one.name, longest=60)}.")
        for one in content.audit_trail.files
        if _hash_of(run.path, one.name) != one.sha256
    ]
    made = met(run.report_json_file.name, "It was made from the files that lie here.")
    return [*(findings or [made]), *_check_report_file(run)]


def _check_report_file(run: RunFolder) -> Iterable[Finding]:
    if not run.report_file.is_file():
        return ()
    findings = check_pdf(run.report_file.read_bytes())
    return tuple(Finding(f"{run.report_file.name}: {one.name}", one.passed, one.detail) for one in findings)


def _check_hashes(files: Iterable[FileHash], folder: Path, *, prefix: str) -> list[Finding]:
    return [_check_hash(one, folder, title=prefix + plain(one.name, longest=60)) for one in files]


def _check_hash(file: FileHash, folder: Path, *, title: str) -> Finding:
    found = _hash_of(folder, file.name)
    if found is None:
        return differs(title, "It is missing or cannot be read.")
    if found != file.sha256:
        return differs(title, "It is not the file that was recorded: its SHA-256 differs.")
    return met(title, "It is the file that was recorded.")


def _hash_of(folder: Path, name: str) -> str | None:
    """Return a file's SHA-256; a recorded name never leads out of the folder."""
    if Path(name).name != name:
        return None
    try:
        return sha256_of(folder / name)
    except OSError:
        return None
