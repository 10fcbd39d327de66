import os
import random
import re
import sys
import time
from pathlib import Path

import pytest

from engine.catalog import listing
from engine.catalog.open_i_reports import (
    MAX_XML_BYTES,
    OpenIReport,
    ReportRejected,
    parse_report,
    read_report,
)

REPORT = """<?xml version="1.0" encoding="utf-8"?>
<eCitation>
  <uId id=" CXR77 "/>
  <MedlineCitation><Article><Abstract>
    <AbstractText Label="COMPARISON">Chest of XXXX.</AbstractText>
    <AbstractText Label="INDICATION">Cough</AbstractText>
    <AbstractText Label="FINDINGS">Lungs   are
      <i>clear</i> &amp; expanded.</AbstractText>
    <AbstractText Label="IMPRESSION"><![CDATA[No <acute> disease.]]></AbstractText>
  </Abstract></Article></MedlineCitation>
  <MeSH><major>Opacity/lung/lingula</major><major>Opacity/lung/base</major><major> Spine / degenerative</major>
    <automatic>opacity</automatic></MeSH>
  <parentImage id="CXR77_IM-0001-1001"><caption>two views</caption></parentImage>
  <parentImage id="CXR77_IM-0001-2001"/>
</eCitation>"""


def code_of(data: bytes) -> str:
    with pytest.raises(ReportRejected) as caught:
        parse_report(data)
    return caught.value.code


def test_sections_headings_and_images_are_read() -> None:
    assert parse_report(REPORT.encode()) == OpenIReport(
        uid="CXR77",
        text="Lungs are clear & expanded. No <acute> disease.",
        headings=("Opacity", "Spine"),
        images=("CXR77_IM-0001-1001", "CXR77_IM-0001-2001"),
    )


def test_neither_comparison_nor_indication_stands_in_for_empty_sections() -> None:
    empty = re.sub(r'(?s)(Label="(?:FINDINGS|IMPRESSION)")>.*?</AbstractText>', r"\1/>", REPORT)
    assert parse_report(empty.encode()).text == ""


def test_the_last_section_of_a_name_that_is_not_empty_counts() -> None:
    twice = REPORT.replace(
        "</Abstract>",
        '<AbstractText Label="Findings">Second.</AbstractText><AbstractText Label="FINDINGS"> </AbstractText></Abstract>',
    )
    assert parse_report(twice.encode()).text == "Second. No <acute> disease."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_the_encoding_is_that_of_the_file(encoding: str) -> None:
    name = "utf-8" if encoding == "utf-8-sig" else encoding
    text = REPORT.replace('"utf-8"', f'"{name}"').replace("clear", "klär")
    assert parse_report(text.encode(encoding)).text.startswith("Lungs are klär")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "xml-damaged"),
        (REPORT.encode()[:-5], "xml-damaged"),
        (REPORT.replace("clear", "cle\x01ar").encode(), "xml-damaged"),
        (REPORT.replace("utf-8", "utf-7").encode(), "xml-damaged"),
        (REPORT.replace("utf-8", "no-such-code").encode(), "xml-damaged"),
        (REPORT.replace("clear", "klär").encode("latin-1"), "xml-damaged"),
        (b"<html><uId id='CXR1'/></html>", "report-kind"),
        (b"\x89PNG\r\n\x1a\n", "xml-damaged"),
        (REPORT.replace(" CXR77 ", " ").encode(), "no-patient"),
        (REPORT.replace("uId", "pmcId").encode(), "no-patient"),
    ],
)
def test_damaged_and_foreign_files_have_their_reason(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_no_document_type_is_accepted_so_that_no_entity_grows_or_reads_files(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("another patient's report")
    doctypes = (
        '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>',
        f'<!DOCTYPE a [<!ENTITY a SYSTEM "{secret.as_uri()}">]>',
        f'<!DOCTYPE a SYSTEM "{secret.as_uri()}">',
        f'<!DOCTYPE a [<!ATTLIST major x CDATA "{"y" * 1000}">]>',
    )
    for doctype in doctypes:
        hostile = REPORT.replace("<eCitation>", f"{doctype}<eCitation>").replace("clear", "&a;")
        assert code_of(hostile.encode()) == "xml-unsafe"


def test_depth_and_width_cost_no_more_than_their_length() -> None:
    deep = REPORT.replace("<MeSH>", "<x>" * 100_000 + "</x>" * 100_000 + "<MeSH>")
    wide = REPORT.replace("<parentImage ", '<parentImage id="a"/>' * 20_000 + "<parentImage ", 1)
    start = time.monotonic()
    assert parse_report(deep.encode()).headings == ("Opacity", "Spine")
    assert len(parse_report(wide.encode()).images) == 20_002
    assert time.monotonic() - start < 5


def test_huge_missing_and_odd_files_are_refused_unread(tmp_path: Path) -> None:
    huge = tmp_path / "huge.xml"
    with huge.open("wb") as stream:
        stream.truncate(1 << 30)
    for path, code in (
        (huge, "xml-too-large"),
        (tmp_path / "none.xml", "xml-unreadable"),
        (tmp_path, "xml-unreadable"),
    ):
        with pytest.raises(ReportRejected) as caught:
            read_report(path)
        assert caught.value.code == code
    assert huge.stat().st_size > MAX_XML_BYTES


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in Windows' folders")
def test_a_pipe_among_the_reports_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "1.xml")
    with pytest.raises(ReportRejected) as caught:
        read_report(tmp_path / "1.xml")
    assert caught.value.code == "xml-unreadable"


FRAGMENTS = (
    b'<!DOCTYPE a [<!ENTITY a "b">]>',
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"&#0;",
    b"&#xD800;",
    b"&lol;",
    b"\x00",
    b"\xff\xfe",
    b"<?xml version='1.0' encoding='utf-32'?>",
    b"<parentImage/>",
    b'<parentImage id=""/>',
    b'<parentImage id="../../x"/>',
    b'<uId id=""/>',
    b"<major></major>",
    b"</eCitation>",
    b"<eCitation>" * 3000,
    b"\xf0\x9f\xa6\xb4" * 500,
)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Damage a file in one or two places: bits, cuts, doubled parts, foreign fragments, other tags."""
    for _ in range(chance.randint(1, 2)):
        at, other = (chance.randrange(len(data) + 1) for _ in range(2))
        end = other if chance.random() < 0.3 else at + chance.randrange(30)
        between = chance.choice([at, data.find(b">", at) + 1, data.find(b"<eCitation")])
        kind = chance.randrange(6)
        if kind == 0:
            flipped = bytearray(data)
            flipped[at - 1 : at] = bytes([chance.randrange(256)])
            data = bytes(flipped)
        elif kind == 1:
            data = data[:at] if chance.random() < 0.3 else data[:-1]
        elif kind == 2:
            data = data[:at] + data[end:]
        elif kind == 3:
            data = data[:end] + data[at:]
        elif kind == 4:
            data = data[:between] + chance.choice(FRAGMENTS) + data[between:]
        else:
            words = re.findall(rb"[\w-]{3,}", data) or [b"x"]
            old, new = chance.choice(words), chance.choice(words)
            data = data.replace(old, new)
    return data


def check_mutations(originals: list[bytes], count: int) -> None:
    chance = random.Random(20)
    outcomes: dict[str, int] = {}
    for at in range(count):
        data = mutated(originals[at % len(originals)], chance)
        start = time.monotonic()
        try:
            report = parse_report(data)
            outcome = "read"
            assert report.uid
            assert all("\n" not in text for text in (report.uid, report.text, *report.images))
        except ReportRejected as rejected:
            outcome = rejected.code
            assert outcome in listing.REASONS
        assert time.monotonic() - start < 2
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    # Mutations that all end in one way would test nothing.
    assert min(outcomes["read"], outcomes["xml-damaged"]) > count / 10
    assert "xml-unsafe" in outcomes
    assert len(outcomes) >= 4, outcomes


def test_700_mutated_reports_are_read_or_refused_with_a_reason() -> None:
    short = REPORT[: REPORT.index("<MedlineCitation>")] + "</eCitation>"
    utf_16 = REPORT.replace('"utf-8"', '"utf-16"').encode("utf-16")
    check_mutations([REPORT.encode(), short.encode(), utf_16], 700)


def test_700_mutations_of_real_reports_are_read_or_refused_with_a_reason(shared_data: Path) -> None:
    real = sorted((shared_data / "open_i" / "ecgen-radiology").glob("*.xml"))
    check_mutations([path.read_bytes() for path in real], 700)
