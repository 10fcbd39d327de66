"""Behaviour of the key sheet, and of destroying the key that it stands on."""

import stat
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from engine.errors import UserError
from engine.files import to_json
from engine.records import Split
from engine.register.pseudonyms import PseudonymKey, destroy_key, destroyed_mark
from engine.report.key_sheet import key_rows, write_key_sheet
from engine.runs import RunFolder
from tests.engine.report.conftest import CREATED_AT, MakeRun, RunPlan, subject_ids

SECRET = "a password of the steward's"


@pytest.fixture
def run(make_run: MakeRun) -> RunFolder:
    return make_run(RunPlan(patients=60, epochs=0))


def test_rows_name_every_forget_patient_by_the_pseudonym_of_the_scores(run: RunFolder) -> None:
    rows = key_rows(run)
    assert [row.subject_id for row in rows] == subject_ids(60)
    key = PseudonymKey(bytes(32))
    assert [row.pseudonym for row in rows] == [key.patient(one) for one in subject_ids(60)]
    assert {row.images for row in rows} == {3}


def test_a_lengthened_pseudonym_is_its_owners_only() -> None:
    key = PseudonymKey(bytes(32))
    short = key.patient("10000032")
    longer = f"{short}{'0' if not key.is_patient(short + '0', '10000032') else '1'}"
    assert key.is_patient(short, "10000032")
    assert not key.is_patient(longer, "10000032")
    assert not key.is_patient("P-", "10000032")


def test_sheet_opens_with_its_password_only_and_by_its_owner(run: RunFolder, tmp_path: Path) -> None:
    sheet = write_key_sheet(run, tmp_path / "sheet.pdf", password=SECRET, created_at=CREATED_AT)
    assert stat.S_IMODE(sheet.stat().st_mode) == 0o600
    assert not any(one.encode() in sheet.read_bytes() for one in subject_ids(60))
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(sheet)
    with pikepdf.open(sheet, password=SECRET) as document:
        assert (document.encryption.bits, document.encryption.R) == (256, 6)
        assert "10000032" not in repr(document.docinfo)
    document = pypdfium2.PdfDocument(sheet, password=SECRET)
    text = "".join(page.get_textpage().get_text_bounded() for page in document).replace("\u200b", "")
    pages = len(document)
    document.close()
    assert all(one in text for one in subject_ids(60))
    assert f"page {pages} of {pages}" in text
    assert list(tmp_path.glob("*.pdf")) == [sheet]


def test_short_passwords_and_runs_without_scores_are_refused(run: RunFolder, tmp_path: Path) -> None:
    with pytest.raises(UserError) as short:
        write_key_sheet(run, tmp_path / "sheet.pdf", password="short")
    run.scores_file.unlink()
    with pytest.raises(UserError) as early:
        write_key_sheet(run, tmp_path / "sheet.pdf", password=SECRET)
    assert (short.value.code, early.value.code) == ("password-short", "not-audited")
    assert not (tmp_path / "sheet.pdf").exists()


def test_hostile_ids_come_out_inert(run: RunFolder, tmp_path: Path) -> None:
    hostile = '#panic("x") ]\u202e=cmd|x\x00' + "9" * 10_000
    run.split_file.write_bytes(to_json(Split((hostile,), (), (), ())))
    code = PseudonymKey(bytes(32)).patient(hostile)
    run.scores_file.write_text(f"patient,image,set\n{code},I-1,forget\n")
    (row,) = key_rows(run)
    assert (row.pseudonym, len(row.subject_id)) == (code, 64)
    assert "\u202e" not in row.subject_id
    write_key_sheet(run, tmp_path / "sheet.pdf", password=SECRET)


def test_destroying_a_key_that_was_broken_off_is_gone_on_with(run: RunFolder) -> None:
    destroyed_mark(run.key_file).write_text("2026-04-01T12:00:00+00:00\n")
    destroy_key(run.key_file, at=datetime(2026, 4, 2, 12, tzinfo=UTC))
    assert not run.key_file.exists()


def test_a_destroyed_key_makes_no_sheet_and_leaves_a_mark(run: RunFolder, tmp_path: Path) -> None:
    destroy_key(run.key_file, at=datetime(2026, 4, 1, 12, tzinfo=UTC))
    assert not run.key_file.exists()
    assert destroyed_mark(run.key_file).read_text() == "2026-04-01T12:00:00+00:00\n"
    for again in (lambda: write_key_sheet(run, tmp_path / "x.pdf", password=SECRET), lambda: key_rows(run)):
        with pytest.raises(UserError) as caught:
            again()
        assert caught.value.code == "pseudonym-key-destroyed"
