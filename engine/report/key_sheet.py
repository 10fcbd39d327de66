"""The key sheet: whose pseudonyms the report uses, in a PDF that opens with the steward's password only."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import typst
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer

from engine.errors import UserError
from engine.files import read_json, to_json, user_errors_of_disk, write_atomic
from engine.records import Split
from engine.register.pseudonyms import PseudonymKey
from engine.report.content import LANGUAGE
from engine.report.gather import patients_of
from engine.report.key_sheet_password import require_long_enough
from engine.report.plain import plain
from engine.report.typeset import RESOURCES
from engine.report.words import utc
from engine.runs import RunFolder

LONGEST_ID = 64


@dataclass(frozen=True, slots=True)
class KeySheetRow:
    """One forget patient: the pseudonym in report and scores.csv, and the id in the data set."""

    pseudonym: str
    subject_id: str
    images: int


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the template reads; it reaches typst in memory and never lies on the disk."""

    language: str
    run_id: str
    made: str
    rows: tuple[KeySheetRow, ...]


def write_key_sheet(run: RunFolder, out: Path, *, password: str, created_at: datetime | None = None) -> Path:
    """Write the key sheet of an audited run, encrypted (AES-256, ISO 32000-2, 7.6), readable by its owner only.

    Raises
    ------
    UserError
        ``password-short``, ``not-audited``, what the missing or destroyed pseudonym key raises, and what
        concerns the disk.
    """
    require_long_enough(password)
    moment = (created_at or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    sheet = _Sheet(LANGUAGE, run.record().run_id, utc(moment.isoformat()), key_rows(run))
    with user_errors_of_disk(out):
        write_atomic(out, _encrypted(_typeset(sheet, moment), password))
    return out


def key_rows(run: RunFolder) -> tuple[KeySheetRow, ...]:
    """Return whose pseudonyms the scores of a run use, by patient id; those without images are left out.

    Raises
    ------
    UserError
        ``not-audited``, and what the missing or destroyed pseudonym key raises.
    """
    key = PseudonymKey.load(run.key_file)
    subjects = read_json(run.split_file, Split).forget
    try:
        coded = patients_of(run.scores_file.read_bytes())
    except OSError as error:
        raise UserError(
            "not-audited",
            what=f"The run in {run.path} has no scores.csv, in which the pseudonyms stand.",
            do="Run the audit first.",
        ) from error
    images = {one.patient: one.images for one in coded}
    found = ((_code_of(subject, images, key), subject) for subject in subjects)
    return tuple(
        KeySheetRow(code, plain(subject, longest=LONGEST_ID), images[code]) for code, subject in found if code
    )


def _code_of(subject: str, codes: Iterable[str], key: PseudonymKey) -> str:
    # Where two ids share the short code, one has a longer one, and only its owner fits that.
    return max((code for code in codes if key.is_patient(code, subject)), key=len, default="")


def _typeset(sheet: _Sheet, moment: datetime) -> bytes:
    pdf = typst.compile(
        RESOURCES / "report" / "key_sheet.typ",
        font_paths=[RESOURCES / "fonts"],
        ignore_system_fonts=True,
        sys_inputs={"sheet": to_json(sheet).decode()},
        timestamp=moment,
    )
    assert isinstance(pdf, bytes)
    return pdf


def _encrypted(pdf: bytes, password: str) -> bytes:
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(pdf)))
    writer.encrypt(password, password)  # type: ignore[no-untyped-call]
    stream = io.BytesIO()
    writer.write(stream)  # type: ignore[no-untyped-call]
    return stream.getvalue()
