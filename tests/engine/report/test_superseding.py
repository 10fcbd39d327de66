"""Behaviour of a report that another one replaces, and of verify where anything was changed."""

from datetime import timedelta
from pathlib import Path

import pikepdf
import pypdfium2

from engine.report.pdf import write_report
from engine.report.signing import Signing
from engine.report.verification import verify_path
from engine.runs import RunFolder
from tests.engine.report.conftest import CREATED_AT, SHORTEST, copied, write_run
from tests.engine.report.keys import PASSWORD
from tests.engine.report.tampering import NAMES, tamper


def failed(path: Path) -> set[str]:
    return {one.name for one in verify_path(path) if not one.passed}


def test_a_signed_report_that_is_replaced_is_kept_and_marked(
    signed_run: RunFolder, signing_key: Path, tmp_path: Path
) -> None:
    run = copied(signed_run, tmp_path)
    first = run.report_file.read_bytes()
    write_report(run, sign=Signing(signing_key, PASSWORD), created_at=CREATED_AT + timedelta(days=1))
    (kept,) = run.path.glob("superseded-U-*.pdf")
    assert kept.read_bytes().startswith(first)
    assert not failed(kept)
    assert "Superseded" in {one.name for one in verify_path(kept)}
    with pikepdf.open(kept) as document:
        assert str(document.docinfo["/Keywords"]).startswith("status superseded, ")
        assert document.open_metadata()["pdf:Keywords"].startswith("status superseded, ")
        assert document.open_metadata()["dc:description"].startswith("superseded by U-")
    document = pypdfium2.PdfDocument(kept)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert all("SUPERSEDED" in text and "Superseded by report U-" in text for text in texts)
    assert not failed(run.path)
    kept.write_bytes(kept.read_bytes() + b"\n")
    assert failed(run.path) == {kept.name}


def test_a_draft_never_takes_the_place_of_a_signed_report(signed_run: RunFolder, tmp_path: Path) -> None:
    run = copied(signed_run, tmp_path)
    before = run.report_file.read_bytes()
    draft = write_report(run, created_at=CREATED_AT + timedelta(days=1))
    assert draft == run.path / "draft.pdf"
    assert run.report_file.read_bytes() == before
    assert not failed(run.path)
    assert not failed(draft)


def test_verify_names_the_file_in_which_a_byte_was_changed(signed_run: RunFolder, tmp_path: Path) -> None:
    run = copied(signed_run, tmp_path)
    trials = tamper(run, trials=2 * len(NAMES), seed=20260314)
    assert [one for one in trials if not one.named] == []
    assert not failed(run.path)


def test_a_byte_changed_in_a_draft_is_found_by_the_hash_beside_it(
    signed_run: RunFolder, tmp_path: Path
) -> None:
    run = write_run(tmp_path / "run", SHORTEST)
    write_report(run, created_at=CREATED_AT)
    whole = run.report_file.read_bytes()
    run.report_file.write_bytes(whole.replace(b"Typst", b"Tipst", 1))
    assert whole != run.report_file.read_bytes()
    assert failed(run.report_file) == failed(run.path) == {"report.pdf"}
    run.report_file.write_bytes(whole)
    run.report_hashes_file.write_bytes(run.report_hashes_file.read_bytes() + b"\n")
    assert failed(run.path) == {"report.sha256"}
