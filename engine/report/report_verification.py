"""Checking the report that lies in a run folder: its own files, what it was made from, and the PDF."""

from pathlib import Path

from engine.errors import UserError
from engine.files import read_json
from engine.report.content import ReportContent
from engine.report.filing import read_hashes
from engine.report.finding import Finding, differs, met
from engine.report.pdf_checks import check_pdf
from engine.report.recorded_hashes import check_hashes
from engine.runs import RunFolder


def verify_report(run: RunFolder) -> list[Finding]:
    """Return what was found about a run's report; none made yet is no fault."""
    if not any(one.exists() for one in (run.report_json_file, run.report_file, run.report_hashes_file)):
        return [met(run.report_file.name, "No report has been made yet.")]
    return [*_check_own_hashes(run), *_check_sources(run), *_check_pages(run.report_file)]


def verify_report_file(file: Path) -> list[Finding]:
    """Return what was found about a PDF, by itself and by the hashes that lie beside it.

    Raises
    ------
    OSError
        Where the file cannot be read.
    """
    beside = file.parent / RunFolder(file.parent).report_hashes_file.name
    hashes = read_hashes(beside) or ()
    recorded = check_hashes((one for one in hashes if one.name == file.name), file.parent)
    return [*check_pdf(file.read_bytes()), *recorded]


def _check_own_hashes(run: RunFolder) -> list[Finding]:
    hashes = read_hashes(run.report_hashes_file)
    if not hashes:
        return [differs(run.report_hashes_file.name, "It is missing or damaged.")]
    return check_hashes(hashes, run.path, recorded=f"that {run.report_hashes_file.name} names")


def _check_sources(run: RunFolder) -> list[Finding]:
    try:
        content = read_json(run.report_json_file, ReportContent)
    except UserError:
        return [differs(run.report_json_file.name, "It is missing or damaged.")]
    return check_hashes(content.audit_trail.files, run.path, recorded="that the report was made from")


def _check_pages(file: Path) -> list[Finding]:
    try:
        findings = check_pdf(file.read_bytes())
    except OSError:
        return [differs(file.name, "It is missing or cannot be read.")]
    return [Finding(f"{file.name}: {one.name}", one.passed, one.detail) for one in findings]
