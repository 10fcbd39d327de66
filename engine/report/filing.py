"""Keeping a report in its run folder, with the hashes by which any later change of it is found."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from engine.audit.result import FileHash
from engine.files import user_errors_of_disk, write_atomic
from engine.runs import RunFolder

_LINE = re.compile(r"([0-9a-f]{64})  (\S+)\n")


@dataclass(frozen=True, slots=True)
class MadeReport:
    """The bytes of a report: the PDF, and the report.json that is attached to it."""

    pdf: bytes
    json: bytes


def keep(run: RunFolder, made: MadeReport, *, out: Path | None) -> Path:
    """Write a report into the run folder, a copy of the PDF to ``out``, and return where to find it.

    Raises
    ------
    UserError
        Where the disk is full or closed; what was there before is then still whole.
    """
    target = out or run.report_file
    for file, data in ((target, made.pdf), (run.report_file, made.pdf), (run.report_json_file, made.json)):
        with user_errors_of_disk(file):
            write_atomic(file, data)
    hashes = (_hash(run.report_json_file.name, made.json), _hash(run.report_file.name, made.pdf))
    with user_errors_of_disk(run.report_hashes_file):
        write_atomic(run.report_hashes_file, hash_lines(hashes))
    return target


def hash_lines(files: tuple[FileHash, ...]) -> bytes:
    """Return hashes as the lines that ``sha256sum --check`` reads."""
    return "".join(f"{one.sha256}  {one.name}\n" for one in files).encode()


def parse_hash_lines(data: bytes) -> tuple[FileHash, ...] | None:
    """Return the hashes of such lines; None where a single byte is not as `hash_lines` writes it."""
    found = tuple(FileHash(name, digest) for digest, name in _LINE.findall(data.decode(errors="replace")))
    return found if hash_lines(found) == data else None


def _hash(name: str, data: bytes) -> FileHash:
    return FileHash(name, sha256(data).hexdigest())
