"""Structured reports become sectioned text without who and when."""

from pathlib import Path

import pytest
from pydicom.dataset import Dataset
from pydicom.uid import (
    BasicTextSRStorage,
    ComprehensiveSRStorage,
    DeflatedExplicitVRLittleEndian,
    EnhancedSRStorage,
    ExplicitVRBigEndian,
    ImplicitVRLittleEndian,
    KeyObjectSelectionDocumentStorage,
    MammographyCADSRStorage,
    XRayRadiationDoseSRStorage,
)

from engine.catalog.sections import model_text, split_sections
from engine.dicom.facts import FileFacts
from engine.dicom.file_facts import read_facts
from engine.dicom.structured_report import MAX_DEPTH
from tests.engine.dicom.made_files import concept, content, report_of, write

NAMES = ("Nightingale", "1.2.840.99.1", "20010203", "101112")


def facts_of(tmp_path: Path, report: Dataset) -> FileFacts:
    return read_facts(write(report, tmp_path / "report.dcm"))


def text_of(tmp_path: Path, *items: Dataset) -> str:
    return facts_of(tmp_path, report_of(*items)).text


def text(value: str, meaning: str = "Text", *children: Dataset, code: str = "T") -> Dataset:
    return content("TEXT", meaning, *children, code=code, TextValue=value)


@pytest.mark.parametrize("kind", [BasicTextSRStorage, EnhancedSRStorage, ComprehensiveSRStorage])
@pytest.mark.parametrize(
    "syntax", [ImplicitVRLittleEndian, ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian]
)
def test_findings_and_impression_are_found(tmp_path: Path, kind: str, syntax: str) -> None:
    report = report_of(("Findings", "Small effusion."), ("Impression", "Edema."), kind=kind)
    facts = read_facts(write(report, tmp_path / "report.dcm", syntax))
    assert (facts.kind, facts.code, facts.study_uid, facts.subject_id) == ("report", "", "1.2.3", "77")
    assert facts.text == " FINDINGS:\nText: Small effusion.\n\n IMPRESSION:\nText: Edema."
    assert model_text(facts.text) == "Text: Small effusion. Text: Edema."


def test_codes_tell_sections_in_any_language(tmp_path: Path) -> None:
    items = (
        content("CONTAINER", "Befund", text("Erguss links.", "Befund", code="121071"), code="121070"),
        content("CONTAINER", "Beurteilung", text("Stauung.", "Beurteilung", code="121073"), code="121072"),
    )
    sections = {section.header: section.text for section in split_sections(text_of(tmp_path, *items))}
    assert sections["FINDINGS"] == "Erguss links."
    assert sections["IMPRESSION"] == "Stauung."


def test_an_unusual_heading_below_the_root_opens_a_section(tmp_path: Path) -> None:
    result = text_of(tmp_path, content("CONTAINER", "Röntgen-Technik & Dosis", text("ap", "")))
    assert result == " RONTGEN-TECHNIK DOSIS:\nap"


def test_headings_within_a_section_stay_lines_of_it(tmp_path: Path) -> None:
    lungs = content("CONTAINER", "Lungs", text("Clear.", "Right lung"), text("Clear.", "Left lung"))
    result = text_of(tmp_path, content("CONTAINER", "Findings", lungs), text("None.", "Impression"))
    assert result == " FINDINGS:\nRight lung: Clear.\nLeft lung: Clear.\n\n IMPRESSION:\nNone."


def test_a_section_that_comes_back_is_one_section(tmp_path: Path) -> None:
    items = (text("One.", "Finding"), text("Two.", "Impression"), text("Three.", "Finding"))
    assert text_of(tmp_path, *items) == " FINDINGS:\nOne.\nThree.\n\n IMPRESSION:\nTwo."


def test_codes_and_measurements_become_phrases(tmp_path: Path) -> None:
    measured = Dataset()
    measured.NumericValue = "12.5"
    measured.MeasurementUnitsCodeSequence = [concept("mm", "millimeter")]
    place = content("CODE", "Side", ConceptCodeSequence=[concept("L", "Left")])
    place.RelationshipType = "HAS CONCEPT MOD"
    items = (
        content("CODE", "Finding", place, ConceptCodeSequence=[concept("E", "Effusion")]),
        content("NUM", "Depth", MeasuredValueSequence=[measured]),
        content("NUM", "Width", MeasuredValueSequence=[]),
    )
    result = text_of(tmp_path, content("CONTAINER", "Findings", *items))
    assert result == " FINDINGS:\nEffusion.\nSide: Left.\nDepth: 12.5 millimeter."


def test_who_and_when_are_left_out(tmp_path: Path) -> None:
    observer = text("Nightingale", "Observer")
    observer.RelationshipType = "HAS OBS CONTEXT"
    device = text("Nightingale", "Device", text("Nightingale", "Room"))
    device.RelationshipType = "HAS ACQ CONTEXT"
    language = text("English", "Language")
    language.RelationshipType = "HAS CONCEPT MOD"
    items = (
        observer,
        device,
        language,
        content("PNAME", "Recipient", PersonName="Nightingale^F"),
        content("UIDREF", "Study", UID="1.2.840.99.1"),
        content("DATE", "Read on", Date="20010203"),
        content("TIME", "Read at", Time="101112"),
        content("DATETIME", "Signed", DateTime="20010203101112"),
        text("Clear.", "Finding"),
    )
    result = text_of(tmp_path, *items)
    assert result == " FINDINGS:\nClear."
    assert not any(name in result for name in NAMES)


def test_headings_written_in_a_narrative_start_sections(tmp_path: Path) -> None:
    narrative = "Chest PA\r\nFindings: Clear lungs.\r\nDr: none\r\nIMPRESSION:\r\nNormal."
    assert model_text(text_of(tmp_path, text(narrative, ""))) == "Clear lungs. Dr: none Normal."


def test_text_keeps_its_backslashes_and_letters(tmp_path: Path) -> None:
    report = report_of(text("Größe 1\\2 cm.", "Finding"))
    report.SpecificCharacterSet = "ISO_IR 192"
    assert facts_of(tmp_path, report).text == " FINDINGS:\nGröße 1\\2 cm."


@pytest.mark.parametrize(
    "kind", [XRayRadiationDoseSRStorage, MammographyCADSRStorage, KeyObjectSelectionDocumentStorage]
)
def test_other_structured_reports_are_no_reports_to_read(tmp_path: Path, kind: str) -> None:
    facts = facts_of(tmp_path, report_of(("Findings", "Dose."), kind=kind))
    assert (facts.kind, facts.code, facts.text) == ("rejected", "no-image", "")


def test_a_report_without_text_is_rejected(tmp_path: Path) -> None:
    empty = report_of(("Findings", ""))
    assert facts_of(tmp_path, empty).code == "report-empty"
    del empty.ContentSequence
    assert facts_of(tmp_path, empty).code == "report-empty"


def nested(depth: int) -> Dataset:
    item = text("Deep.", "")
    for _ in range(depth):
        item = content("CONTAINER", "", item)
    return item


def test_a_report_is_read_to_a_depth_that_reports_have(tmp_path: Path) -> None:
    assert text_of(tmp_path, nested(MAX_DEPTH - 2)) == "Deep."
    assert facts_of(tmp_path, report_of(nested(MAX_DEPTH))).code == "report-damaged"


def test_endless_nesting_is_rejected(tmp_path: Path) -> None:
    path = write(report_of(("Findings", "Clear.")), tmp_path / "report.dcm", ImplicitVRLittleEndian)
    data = path.read_bytes()
    at = data.index(b"\x40\x00\x30\xa7")
    step = b"\x40\x00\x30\xa7\xff\xff\xff\xff\xfe\xff\x00\xe0\xff\xff\xff\xff"
    path.write_bytes(data[:at] + step * 5000)
    assert read_facts(path).code in {"header-damaged", "report-damaged"}


def test_a_report_of_too_many_items_or_too_much_text_is_rejected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.dicom.structured_report.MAX_ITEMS", 100)
    many = report_of(*(text("", "") for _ in range(101)))
    assert facts_of(tmp_path, many).code == "report-too-large"
    assert facts_of(tmp_path, report_of(text("x" * 300_000, ""))).code == "report-too-large"
    huge = report_of(text("Clear.", ""))
    huge.EncapsulatedDocument = bytes(5 << 20)
    assert facts_of(tmp_path, huge).code == "report-too-large"


def test_the_real_reports_are_read(hazards: Path) -> None:
    narrative = read_facts(hazards / "sr_basic_text_nopixels.dcm")
    assert narrative.kind == "report"
    headers = [section.header for section in split_sections(narrative.text)]
    assert headers == ["", "DESCRIPTION", "IMPRESSION", "TREATMENT"]
    assert model_text(narrative.text).startswith("Squamous cell carcinoma, relatively superficial")
    coded = read_facts(hazards / "sr_comprehensive.dcm")
    assert coded.kind == "report"
    assert "Diameter: 3 Length Unit." in coded.text
