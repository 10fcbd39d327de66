"""Keeping a report in its run folder, with the hashes by which any later change of it is found."""

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from engine.audit.result import FileHash
from engine.files import sha256_of, user_errors_of_disk, write_atomic
from engine.report.content import ReportContent
from engine.report.pdf_checks import signed_length
from engine.report.superseding import mark_superseded
from engine.runs import RunFolder

DRAFT_FILE = "draft.pdf"

_LINE = re.compile(r"([0-9a-f]{64})  (\S+)\n")


@dataclass(frozen=True, slots=True)
class MadeReport:
    """A report's content, the bytes of its PDF and report.json, and the model's signed manifest if any."""

    content: ReportContent
    pdf: bytes
    json: bytes
    model_signature: bytes | None = None


def keep(run: RunFolder, made: MadeReport, *, out: Path | None) -> Path:
    """Write a new report into the run folder, a copy of the PDF to ``out``, and return where to find it.

    A signed report that is there already is kept, marked as superseded, where the new one is signed; a draft
    beside it goes into draft.pdf, so that nothing signed is lost.

    Raises
    ------
    UserError
        Where the disk is full or closed; what was there before is then still whole.
    """
    earlier = _signed_report(run)
    if earlier is not None and made.content.status == "draft":
        target = out or run.path / DRAFT_FILE
        _write(target, made.pdf)
        return target
    if out is not None:
        _write(out, made.pdf)
    superseded = _supersede(run, made.content, earlier) if earlier is not None else ()
    _write_all(run, made, superseded=(*_superseded_before(run), *superseded))
    return out or run.report_file


def keep_signed(run: RunFolder, pdf: bytes, *, out: Path | None) -> Path:
    """Put a further signed PDF in the place of the run's report, a copy of it to ``out``, and return where to find it.

    Raises
    ------
    UserError
        As `keep` does.
    """
    if out is not None:
        _write(out, pdf)
    _write(run.report_file, pdf)
    _write(run.report_hashes_file, hash_lines((*_superseded_before(run), *_hashes(run))))
    return out or run.report_file


def _write_all(run: RunFolder, made: MadeReport, *, superseded: tuple[FileHash, ...]) -> None:
    _write(run.report_file, made.pdf)
    _write(run.report_json_file, made.json)
    if made.model_signature is not None:
        _write(run.model_signature_file, made.model_signature)
    _write(run.report_hashes_file, hash_lines((*superseded, *_hashes(run))))


def _signed_report(run: RunFolder) -> bytes | None:
    pdf = run.report_file.read_bytes() if run.report_file.is_file() else b""
    return pdf if signed_length(pdf) else None


def _supersede(run: RunFolder, newer: ReportContent, pdf: bytes) -> tuple[FileHash, ...]:
    name = f"superseded-{newer.change_control.supersedes or newer.report_id}.pdf"
    marked = mark_superseded(pdf, by=newer.report_id, at=datetime.fromisoformat(newer.created_at))
    _write(run.path / name, marked)
    return (FileHash(name, sha256(marked).hexdigest()),)


def _superseded_before(run: RunFolder) -> tuple[FileHash, ...]:
    """Return the recorded hashes of earlier reports; never those of the files, which may have been changed."""
    recorded = read_hashes(run.report_hashes_file) or ()
    return tuple(one for one in recorded if one.name.startswith("superseded-"))


def read_hashes(file: Path) -> tuple[FileHash, ...] | None:
    """Return the hashes that a file holds; None where it is missing or damaged."""
    try:
        return parse_hash_lines(file.read_bytes())
    except OSError:
        return None


def _write(file: Path, data: bytes) -> None:
    with user_errors_of_disk(file):
        write_atomic(file, data)


def _hashes(run: RunFolder) -> tuple[FileHash, ...]:
    files = (run.report_json_file, run.report_file, run.model_signature_file)
    return tuple(FileHash(one.name, sha256_of(one)) for one in files if one.is_file())


def hash_lines(files: tuple[FileHash, ...]) -> bytes:
    """Return hashes as the lines that ``sha256sum --check`` reads."""
    return "".join(f"{one.sha256}  {one.name}\n" for one in files).encode()


def parse_hash_lines(data: bytes) -> tuple[FileHash, ...] | None:
    """Return the hashes of such lines; None where a single byte is not as `hash_lines` writes it."""
    found = tuple(FileHash(name, digest) for digest, name in _LINE.findall(data.decode(errors="replace")))
    return found if hash_lines(found) == data else None
