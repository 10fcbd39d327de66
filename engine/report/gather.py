"""Reading from a run folder what its report needs, and refusing where the folder was changed meanwhile."""

import csv
import io
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from engine.audit.result import Audit, FileHash
from engine.errors import UserError
from engine.files import from_json, sha256_of
from engine.register.filed import read_filed
from engine.report.build import Edition, RunEvidence
from engine.report.content import PseudonymRow, ReportContent, Status
from engine.runs import RunFolder


@dataclass(frozen=True, slots=True)
class AttachedBytes:
    """The bytes of scores.csv and recompute.py as they go into the PDF, equal to what the audit hashed."""

    scores: bytes
    recompute: bytes


def gather(run: RunFolder) -> tuple[RunEvidence, AttachedBytes]:
    """Read a run's record, measurements, audit and attachments.

    Raises
    ------
    UserError
        ``not-audited``, ``audit-altered``, or what reading the files raises.
    """
    record = run.record()
    if not run.audit_file.is_file():
        raise UserError(
            "not-audited",
            what=f"The run in {run.path} has not been audited.",
            do="Run the audit first; the report is made from it.",
        )
    audit = run.audit()
    attached = AttachedBytes(
        _unaltered(run, run.scores_file.name, audit), _unaltered(run, run.recompute_file.name, audit)
    )
    evidence = RunEvidence(
        record,
        run.metrics(),
        audit,
        patients_of(attached.scores),
        _file_hashes(run),
        read_filed(run.path),
    )
    return evidence, attached


def edition_of(run: RunFolder, *, status: Status, created_at: datetime) -> Edition:
    """Return the number of the report to be made, counted from the report.json that lies in the folder."""
    earlier = _earlier(run)
    if earlier is None:
        return Edition(status, 1, None, created_at)
    return Edition(status, earlier.report_version + 1, earlier.report_id, created_at)


def patients_of(scores: bytes) -> tuple[PseudonymRow, ...]:
    """Return the forget patients of scores.csv by pseudonym, sorted, with the number of their images."""
    table = csv.DictReader(io.StringIO(scores.decode("utf-8", errors="replace")))
    images = {(row.get("patient"), row.get("image")) for row in table if row.get("set") == "forget"}
    counted = Counter(patient for patient, _ in images if patient)
    return tuple(PseudonymRow(patient, count) for patient, count in sorted(counted.items()))


def _unaltered(run: RunFolder, name: str, audit: Audit) -> bytes:
    expected = next((one.sha256 for one in audit.files if one.name == name), None)
    try:
        data = (run.path / name).read_bytes()
    except OSError:
        data = b""
    if expected is None or sha256(data).hexdigest() != expected:
        raise UserError(
            "audit-altered",
            what=f"{name} in {run.path} is missing or is not the one that the audit wrote.",
            do="Run the audit again, then make the report.",
        )
    return data


def _file_hashes(run: RunFolder) -> tuple[FileHash, ...]:
    # filed.json is left out: the register writes it anew, and what it said is printed.
    files = (run.record_file, run.metrics_file, run.audit_file, run.scores_file, run.recompute_file)
    return tuple(FileHash(file.name, sha256_of(file)) for file in files if file.is_file())


def _earlier(run: RunFolder) -> ReportContent | None:
    """Return the last report's content; a damaged one counts as none, since it is about to be replaced."""
    if not run.report_json_file.is_file():
        return None
    try:
        return from_json(run.report_json_file.read_bytes(), ReportContent, file=run.report_json_file)
    except UserError:
        return None
