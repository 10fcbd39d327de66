"""Behaviour of several signers, each in a field of their own, of tokens and of time stamps."""

import os
from importlib.util import find_spec
from pathlib import Path

import pytest

from engine.errors import UserError
from engine.files import sha256_of
from engine.report.countersigning import countersign
from engine.report.pdf import write_report
from engine.report.pdf_checks import check_pdf
from engine.report.pkcs11 import TokenKey
from engine.report.report_signatures import read_signatures
from engine.report.sign_off import SigningRole
from engine.report.signing import Signing
from engine.report.timestamp import InternalTimeStamper, TimestampAuthority
from engine.report.verification import verify_path
from engine.runs import RunFolder
from tests.engine.report import authority as authorities
from tests.engine.report.conftest import CREATED_AT, MakeRun, RunPlan, copied
from tests.engine.report.keys import PASSWORD, write_key

authority = authorities.authority


@pytest.fixture(scope="module")
def approver(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the approver's PKCS#12 file."""
    return write_key(tmp_path_factory.mktemp("approver") / "approver.p12", "Approver of the test")


def signatures(pdf: Path) -> dict[str, str]:
    return {
        one.name: one.detail
        for one in check_pdf(pdf.read_bytes())
        if one.name.startswith("Signature") and one.passed
    }


def refusal(run: RunFolder, signing: Signing) -> str:
    before = run.report_file.read_bytes() if run.report_file.exists() else b""
    with pytest.raises(UserError) as caught:
        countersign(run, signing)
    assert (run.report_file.read_bytes() if run.report_file.exists() else b"") == before
    return caught.value.code


def test_three_people_sign_one_after_the_other_and_none_breaks_another(
    signed_run: RunFolder, approver: Path, authority: str, tmp_path: Path
) -> None:
    run = copied(signed_run, tmp_path)
    first = run.report_file.read_bytes()
    stamped = TimestampAuthority(authority)
    countersign(run, Signing(approver, PASSWORD, "approver", stamped), out=tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == run.report_file.read_bytes()
    owner = write_key(tmp_path / "owner.p12", "Owner of the test")
    countersign(run, Signing(owner, PASSWORD, "owner"))
    assert run.report_file.read_bytes().startswith(first)
    found = signatures(run.report_file)
    assert set(found) == {"Signature Operator", "Signature Approver", "Signature Clinical owner"}
    assert "on 2026-03-15 10:11 UTC by its time stamp" in found["Signature Approver"]
    assert "Owner of the test" in found["Signature Clinical owner"]
    assert all(one.passed for one in verify_path(run.path))


def test_a_byte_changed_in_a_time_stamp_is_noticed(
    signed_run: RunFolder, approver: Path, authority: str, tmp_path: Path
) -> None:
    run = copied(signed_run, tmp_path)
    countersign(run, Signing(approver, PASSWORD, "approver", TimestampAuthority(authority)))
    pdf = run.report_file.read_bytes()
    place = pdf.lower().rindex(b"Authority of the test".hex().encode())
    for offset in (0, 60, 400, 900):
        altered = bytearray(pdf)
        altered[place + offset] = ord("0") if altered[place + offset] != ord("0") else ord("1")
        assert not all(one.passed for one in check_pdf(bytes(altered)))


def test_a_last_signature_that_is_no_longer_read_as_one_is_noticed(
    signed_run: RunFolder, approver: Path, tmp_path: Path
) -> None:
    run = copied(signed_run, tmp_path)
    countersign(run, Signing(approver, PASSWORD, "approver"))
    pdf = bytearray(run.report_file.read_bytes())
    pdf[pdf.rindex(b"ETSI.CAdES.detached")] ^= 1
    failed = {one.name for one in check_pdf(bytes(pdf)) if not one.passed}
    assert "Signature Approver" in failed


def test_nobody_signs_before_the_operator_twice_or_in_two_roles(
    make_run: MakeRun, signed_run: RunFolder, signing_key: Path, approver: Path, tmp_path: Path
) -> None:
    none = make_run(RunPlan(epochs=0))
    assert refusal(none, Signing(approver, PASSWORD, "approver")) == "report-not-signed"
    write_report(none, created_at=CREATED_AT)
    assert refusal(none, Signing(approver, PASSWORD, "approver")) == "report-not-signed"
    run = copied(signed_run, tmp_path)
    assert refusal(run, Signing(signing_key, PASSWORD, "owner")) == "signer-repeated"
    assert refusal(run, Signing(approver, PASSWORD, "operator")) == "role-signed"


def test_a_report_that_was_changed_is_not_signed(
    signed_run: RunFolder, approver: Path, tmp_path: Path
) -> None:
    run = copied(signed_run, tmp_path)
    run.audit_file.write_bytes(run.audit_file.read_bytes() + b"\n")
    assert refusal(run, Signing(approver, PASSWORD, "approver")) == "report-altered"


def test_signatures_are_read_with_role_name_time_and_the_document_after_each(
    signed_run: RunFolder, approver: Path, authority: str, tmp_path: Path
) -> None:
    run = copied(signed_run, tmp_path)
    first = sha256_of(run.report_file)
    countersign(run, Signing(approver, PASSWORD, "approver", TimestampAuthority(authority)))
    operator, stamped = read_signatures(run)
    assert (operator.role, operator.name, operator.document) == ("operator", "Operator of the test", first)
    assert (stamped.role, stamped.at) == ("approver", "2026-03-15T10:11:12+00:00")
    assert stamped.document == sha256_of(run.report_file)
    assert operator.intact
    assert stamped.intact
    data = bytearray(run.report_file.read_bytes())
    data[data.index(b"endstream") - 20] ^= 1
    run.report_file.write_bytes(data)
    assert [one.intact for one in read_signatures(run)] == [False, False]
    run.report_file.write_bytes(b"no PDF")
    assert read_signatures(run) == ()


@pytest.mark.parametrize(
    ("url", "outside", "code"),
    [
        ("http://192.0.2.0.1/", "", "timestamp-refused"),
        ("http://8.8.8.8/stamp", "", "timestamp-outside"),
        ("http://8.8.8.8/stamp", "stamp.example", "timestamp-outside"),
        ("ftp://127.0.0.1/", "", "timestamp-url"),
        ("https://somebody@127.0.0.1/", "", "timestamp-url"),
        ("file:///etc/passwd", "", "timestamp-url"),
    ],
)
def test_only_internal_authorities_are_asked(
    url: str, outside: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.getaddrinfo", numeric_only)
    with pytest.raises(UserError) as caught:
        InternalTimeStamper(TimestampAuthority(url, outside))
    assert caught.value.code == code


def numeric_only(host: str, *_args: object, **_options: object) -> list[tuple[object, ...]]:
    if host.count(".") != 3:
        raise OSError("no such name")
    return [(2, 1, 6, "", (host, 0))]


def test_an_outside_authority_is_asked_where_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.getaddrinfo", numeric_only)
    InternalTimeStamper(TimestampAuthority("http://8.8.8.8/stamp", "8.8.8.8"))


def test_an_authority_that_sends_elsewhere_is_not_followed(
    signed_run: RunFolder, approver: Path, tmp_path: Path
) -> None:
    run = copied(signed_run, tmp_path)
    with authorities.serving(authorities.Redirecting) as url:
        signing = Signing(approver, PASSWORD, "approver", TimestampAuthority(url))
        assert refusal(run, signing) == "timestamp-refused"


@pytest.mark.parametrize("role", ["approver", "owner"])
def test_a_token_that_cannot_be_used_is_told_in_words(
    signed_run: RunFolder, role: SigningRole, tmp_path: Path
) -> None:
    run = copied(signed_run, tmp_path)
    module = tmp_path / "maker.so"
    missing = "pkcs11-module-missing" if find_spec("pkcs11") else "pkcs11-not-installed"
    assert refusal(run, Signing(TokenKey(module, "signer"), "1234", role)) == missing
    if find_spec("pkcs11"):
        module.write_bytes(b"not a library")
        assert refusal(run, Signing(TokenKey(module, "signer"), "1234", role)) == "signing-token-refused"


@pytest.mark.skipif(
    "STEWARD_TEST_TOKEN" not in os.environ, reason="STEWARD_TEST_TOKEN names no PKCS#11 library"
)
def test_a_token_signs(signed_run: RunFolder, tmp_path: Path) -> None:
    run = copied(signed_run, tmp_path)
    key = TokenKey(Path(os.environ["STEWARD_TEST_TOKEN"]), "signer", "steward")
    countersign(run, Signing(key, "1234", "approver"))
    assert "Signature Approver" in signatures(run.report_file)
    assert refusal(run, Signing(key, "4321", "owner")) == "signing-token-refused"
