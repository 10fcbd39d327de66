"""Behaviour of signing, and of checking signed and unsigned reports, whole and altered."""

import io
import random
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from engine.errors import UserError
from engine.report.pdf import write_report
from engine.report.pdf_checks import check_pdf
from engine.report.signing import Signing
from engine.report.verification import Finding, verify_path
from engine.runs import RunFolder
from tests.engine.report.conftest import CREATED_AT, MakeRun, RunPlan
from tests.engine.report.keys import PASSWORD

TRIALS = 12


@pytest.fixture(scope="session")
def signed(signed_run: RunFolder) -> Path:
    """Return a signed report; to be read only."""
    return signed_run.report_file


def failed(findings: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in findings if not one.passed]


def test_signature_is_pades_covers_the_whole_file_and_is_intact(signed: Path) -> None:
    reader = PdfFileReader(io.BytesIO(signed.read_bytes()))
    (signature,) = reader.embedded_regular_signatures
    assert signature.field_name == "Operator"
    status = validate_pdf_signature(
        signature, ValidationContext(trust_roots=[signature.signer_cert], allow_fetching=False)
    )
    assert status.bottom_line
    assert status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    assert signature.sig_object["/SubFilter"] == SigSeedSubFilter.PADES.value


def test_signed_report_is_final_without_watermark_and_keeps_both_standards(signed: Path, draft: Path) -> None:
    with pikepdf.open(signed) as document:
        metadata = document.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfuaid:part"]) == ("3", "1")
        assert "status final" in str(document.docinfo["/Keywords"])
    with pikepdf.open(draft) as document:
        assert "status draft" in str(document.docinfo["/Keywords"])
    # ISO 19005-3, 6.1.3: after an end-of-file marker of an earlier revision stands one end of line.
    assert b"%%EOF\n" in signed.read_bytes()


def test_whole_reports_pass_every_check(signed: Path, draft: Path) -> None:
    assert not failed(verify_path(signed))
    assert not failed(verify_path(draft))
    details = " ".join(one.detail for one in verify_path(signed))
    assert "Operator of the test" in details
    assert "Marked final and signed." in details
    assert "the pages cannot" in " ".join(one.detail for one in verify_path(draft))


def test_any_byte_changed_in_a_signed_report_is_noticed(signed: Path) -> None:
    whole = signed.read_bytes()
    chance = random.Random(20260314)
    for _ in range(TRIALS):
        altered = bytearray(whole)
        altered[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        assert failed(check_pdf(bytes(altered)))


def test_a_byte_changed_in_the_room_after_the_signature_is_noticed(signed: Path) -> None:
    altered = bytearray(signed.read_bytes())
    zeros = altered.rindex(b"0" * 64 + b">")
    altered[zeros + 10] = ord("7")
    assert failed(check_pdf(bytes(altered)))


def test_a_byte_changed_in_the_outer_fields_of_the_signature_is_noticed(signed: Path) -> None:
    whole = signed.read_bytes()
    start = whole.rindex(b"/Contents <") + len(b"/Contents <")
    assert whole[start : start + 2] == b"30"
    for digit in range(2 * 19, 2 * 45, 5):  # the container's version and list of digests, which nothing signs
        altered = bytearray(whole)
        altered[start + digit] = ord("0") if altered[start + digit] != ord("0") else ord("1")
        assert failed(check_pdf(bytes(altered)))
    letter = next(index for index in range(start, start + 400) if chr(whole[index]).isalpha())
    altered = bytearray(whole)
    altered[letter] ^= 0x20
    assert failed(check_pdf(bytes(altered))), "the same number in another spelling is another file"


def test_something_appended_to_a_signed_report_is_noticed(signed: Path, tmp_path: Path) -> None:
    with pikepdf.open(signed) as document:
        document.docinfo["/Title"] = "Another title"
        document.save(tmp_path / "changed.pdf")
    assert failed(verify_path(tmp_path / "changed.pdf"))


def test_a_swapped_attachment_in_a_draft_is_noticed(draft: Path, tmp_path: Path) -> None:
    with pikepdf.open(draft) as document:
        document.attachments["scores.csv"] = pikepdf.AttachedFileSpec(
            document, b"other scores", filename="scores.csv"
        )
        document.save(tmp_path / "changed.pdf")
    assert {one.name for one in failed(verify_path(tmp_path / "changed.pdf"))} == {"Attachment scores.csv"}


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"\x00" * 4096, bytes(range(256)) * 64])
def test_arbitrary_bytes_are_called_damaged_and_never_crash(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.pdf").write_bytes(data)
    assert [one.name for one in failed(verify_path(tmp_path / "x.pdf"))] == ["PDF"]


def test_truncated_and_scrambled_reports_never_crash(signed: Path) -> None:
    whole = signed.read_bytes()
    chance = random.Random(7)
    for share in (0.1, 0.5, 0.9, 0.999):
        cut = whole[: int(share * len(whole))]
        assert failed(check_pdf(cut))
        scrambled = bytearray(whole)
        for _ in range(200):
            scrambled[chance.randrange(len(whole))] = chance.randrange(256)
        assert failed(check_pdf(bytes(scrambled)))


def test_wrong_password_missing_key_and_no_key_at_all_are_errors_the_user_can_mend(
    make_run: MakeRun, signing_key: Path, tmp_path: Path
) -> None:
    run = make_run(RunPlan(epochs=0))
    (tmp_path / "text.p12").write_text("not a key")
    tries = {
        "signing-password-wrong": (signing_key, "not this one"),
        "signing-key-missing": (tmp_path / "none.p12", PASSWORD),
        "signing-key-damaged": (tmp_path / "text.p12", PASSWORD),
    }
    for code, (key, password) in tries.items():
        with pytest.raises(UserError) as caught:
            write_report(run, sign=Signing(key, password), created_at=CREATED_AT)
        assert caught.value.code == code
        assert password not in str(caught.value)
    with pytest.raises(UserError) as without:
        write_report(run, sign=Signing(signing_key), created_at=CREATED_AT)
    assert without.value.code == "signing-password-wrong"
    assert not run.report_file.exists()
