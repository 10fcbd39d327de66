"""Reports keep the rules of PDF/A-3a and PDF/UA-1, small and large, drafts, signed ones and superseded ones."""

import io
from pathlib import Path

import pikepdf
import pytest

from engine.report.pdf import write_report
from engine.report.pdf_checks import check_pdf
from engine.report.pkcs12 import load_pkcs12
from engine.report.signature import sign_first, sign_further
from engine.report.superseding import mark_superseded
from tests.engine.report.archive_rules import broken_rules
from tests.engine.report.conftest import CREATED_AT, RunPlan, write_run
from tests.engine.report.keys import PASSWORD, write_key


@pytest.fixture(scope="module", params=[1, 500])
def pdf(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    run = write_run(tmp_path_factory.mktemp("rules") / "run", RunPlan(patients=request.param))
    return write_report(run, created_at=CREATED_AT).read_bytes()


def test_drafts_keep_both_standards_and_pass_every_check(pdf: bytes) -> None:
    assert broken_rules(pdf) == []
    assert all(one.passed for one in check_pdf(pdf))


def test_signing_and_superseding_keep_both_standards(pdf: bytes, signing_key: Path, tmp_path: Path) -> None:
    signed = sign_first(pdf, load_pkcs12(signing_key, PASSWORD))
    approver = load_pkcs12(write_key(tmp_path / "k.p12", "Approver"), PASSWORD)
    twice = sign_further(signed, approver, role="approver")
    superseded = mark_superseded(twice, by="U-0123456789", at=CREATED_AT)
    for one in (signed, superseded):
        assert broken_rules(one) == []
    # The signature says final, this content says draft: that alone may differ here.
    assert {one.name for one in check_pdf(twice) if not one.passed} == {"Status"}


def test_the_rules_notice_what_breaks_them(pdf: bytes, tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        figure = next(
            one
            for one in document.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        )
        del figure["/Alt"]
        document.pages[0].contents_add(b"0 0 m 10 10 l S", prepend=True)
        del document.Root.Lang
        document.save(tmp_path / "broken.pdf")
    words = " ".join(broken_rules((tmp_path / "broken.pdf").read_bytes()))
    for rule in ("7.3", "page 1: 1 operators draw outside", "no language"):
        assert rule in words
