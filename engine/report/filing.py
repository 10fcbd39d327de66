"""Keeping a report in its run folder, with the hashes by which any later change of it is found."""

import re
from dataclasses import dataclass
from pathlib import Path

from engine.audit.result import FileHash
from engine.files import sha256_of, user_errors_of_disk, write_atomic
from engine.runs import RunFolder

_LINE = re.compile(r"([0-9a-f]{64})  (\S+)\n")


@dataclass(frozen=True, slots=True)
class MadeReport:
    """The bytes of a report: the PDF, the report.json that is attached to it, the model's signed manifest if any."""

    pdf: bytes
    json: bytes
    model_signature: bytes | None = None


def keep(run: RunFolder, made: MadeReport, *, out: Path | None) -> Path:
    """Write a report into the run folder, a copy of the PDF to ``out``, and return where to find it.

    Raises
    ------
    UserError
        Where the disk is full or closed; what was there before is then still whole.
    """
    target = out or run.report_file
    _write(target, made.pdf)
    _write(run.report_file, made.pdf)
    _write(run.report_json_file, made.json)
    if made.model_signature is not None:
        _write(run.model_signature_file, made.model_signature)
    _write(run.report_hashes_file, hash_lines(_hashes(run)))
    return target


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
