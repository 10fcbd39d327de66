"""Behaviour of the report as a file: standards, text, attachments, and what must never be in it."""

import json
import re
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import jsonschema
import pikepdf
import pypdfium2
import pytest

from engine.errors import UserError
from engine.events import Cancelled, Event, Progress
from engine.report.pdf import write_report
from engine.report.schema import SCHEMA_FILE, report_schema
from engine.runs import RunFolder
from tests.engine.report.conftest import CREATED_AT, MakeRun, RunPlan, subject_ids

HEADINGS = (
    "1. Verdict",
    "2. Request",
    "3. Subjects",
    "4. Model before and after",
    "5. Method",
    "6. Verification",
    "7. Utility",
    "8. Residual risk, and what this does not prove",
    "9. Data and copies",
    "10. Change control",
    "11. Sign-off",
    "12. Audit",
)
HOSTILE = (
    '#panic("typst") ] ) } $x$ *b* _i_ `code` <label> @ref \\u{41} // /* = heading\n= heading'
    "\u202egnp.exe\u2066\u200f\x00\x07\x1b[31m =cmd|' /C calc'!A0 /home/someone/data/p10000032.dcm C:\\data\\x.dcm "
    + "W"
    * 10_000
)


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return "\n".join(pages).replace("\r\n", "\n").replace("\u200b", "")


def every_byte_decoded(pdf: Path) -> bytes:
    """Return text, metadata, attachments and all streams of a PDF, decompressed, in one piece."""
    with pikepdf.open(pdf) as document:
        streams = [one.read_bytes() for one in document.objects if isinstance(one, pikepdf.Stream)]
        rest = [repr(one).encode() for one in document.objects if not isinstance(one, pikepdf.Stream)]
    return b"\n".join([*streams, *rest, text_of(pdf).encode()])


def test_names_itself_pdf_a_3a_and_pdf_ua_1_with_language_title_tags_and_embedded_fonts(draft: Path) -> None:
    with pikepdf.open(draft) as document:
        metadata = document.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Unlearning report: evidence and limits"
        assert str(document.Root.Lang) == "en"
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root
        assert document.Root.ViewerPreferences.DisplayDocTitle
        fonts = [
            one for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/FontName" in one
        ]
        assert fonts
        assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)
        assert all("Inter" in str(font.FontName) for font in fonts)


def test_tags_mark_header_cells_and_give_every_figure_an_alternative_text(draft: Path) -> None:
    with pikepdf.open(draft) as document:
        elements = [one for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one]
        figures = [one for one in elements if one.S == "/Figure"]
        headers = [one for one in elements if one.S == "/TH"]
        tables = [one for one in elements if one.S == "/Table"]
    assert len(figures) == 6
    assert all(len(str(one.Alt)) > 20 for one in figures)
    assert len(headers) > 2 * len(tables) > 20


def test_all_twelve_sections_stand_in_order_with_page_x_of_y_on_every_page(draft: Path) -> None:
    text = text_of(draft)
    places = [text.find(f"\n{heading}") for heading in HEADINGS]
    assert -1 not in places
    assert places == sorted(places)
    pages = len(pypdfium2.PdfDocument(draft))
    assert re.findall(r"page (\d+) of (\d+)", text) == [(str(page + 1), str(pages)) for page in range(pages)]


def test_verdict_stands_in_words_before_any_number_and_promises_nothing(draft: Path) -> None:
    text = text_of(draft)
    assert "An attacker could not tell these patients from unseen ones, within .10." in text
    assert text.index("Within margin") < text.index("40 patients")
    assert "No residual was detected, with the power that this many patients give" in text.replace("\n", " ")
    for promise in ("certif", "anonymous", "erased", "guarantee", "GDPR-compliant"):
        assert promise not in text.lower()


def test_what_nobody_recorded_is_left_open_and_not_invented(draft: Path) -> None:
    text = text_of(draft)
    assert text.count("not recorded") >= 7 + 6 + 6 + 3
    content = json.loads((draft.parent / "report.json").read_text())
    assert set(content["request"].values()) == {None}
    assert all(row["name"] is None for row in content["sign_off"]["rows"])


def test_attachments_are_associated_files_whose_hashes_are_printed(draft: Path) -> None:
    text = re.sub(r"\s", "", text_of(draft))
    with pikepdf.open(draft) as document:
        found = {name: spec.get_file().read_bytes() for name, spec in document.attachments.items()}
        relations = {str(one.F): str(one.AFRelationship) for one in document.Root.AF}
    data_files = {"report.json": "/Data", "scores.csv": "/Data"}
    assert relations == {**data_files, "recompute.py": "/Supplement", "sbom.cdx.json": "/Supplement"}
    for name, data in found.items():
        assert sha256(data).hexdigest() in text
        assert name == "sbom.cdx.json" or data == (draft.parent / name).read_bytes()


def test_report_json_fits_its_committed_schema_which_is_the_generated_one(draft: Path) -> None:
    assert SCHEMA_FILE.read_bytes() == report_schema()
    content = json.loads((draft.parent / "report.json").read_text())
    jsonschema.Draft202012Validator(json.loads(report_schema())).validate(content)


def test_same_run_and_time_give_the_same_bytes(make_run: MakeRun, tmp_path: Path) -> None:
    run = make_run(RunPlan(epochs=0))
    first = write_report(run, out=tmp_path / "a.pdf", created_at=CREATED_AT).read_bytes()
    run.report_json_file.unlink()
    assert write_report(run, out=tmp_path / "b.pdf", created_at=CREATED_AT).read_bytes() == first


def test_a_second_report_counts_on_and_names_the_first(make_run: MakeRun) -> None:
    run = make_run(RunPlan(epochs=0))
    write_report(run, created_at=CREATED_AT)
    first = json.loads(run.report_json_file.read_text())
    write_report(run, created_at=CREATED_AT + timedelta(days=1))
    second = json.loads(run.report_json_file.read_text())
    assert (first["report_version"], second["report_version"]) == (1, 2)
    assert second["change_control"]["supersedes"] == first["report_id"] != second["report_id"]


@pytest.mark.parametrize("patients", [1, 500])
def test_no_patient_id_and_no_path_is_in_the_pdf_or_the_json(make_run: MakeRun, patients: int) -> None:
    run = make_run(RunPlan(patients=patients, states=("inconclusive",), epochs=0))
    pdf = write_report(run, created_at=CREATED_AT)
    everything = every_byte_decoded(pdf) + run.report_json_file.read_bytes()
    assert not any(subject.encode() in everything for subject in subject_ids(patients))
    assert b"secret-place" not in everything
    assert str(run.path).encode() not in everything
    assert text_of(pdf).count("P-") >= patients


def test_hostile_strings_come_out_inert_and_short(make_run: MakeRun) -> None:
    pdf = write_report(make_run(RunPlan(text=HOSTILE, epochs=0)), created_at=CREATED_AT)
    text = text_of(pdf)
    assert '#panic("typst") ] ) } $x$ *b* _i_ `code` <label> @ref' in text.replace("\n", " ")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200f\x00\x07\x1b]", text)
    assert "10000032" not in text
    assert "someone" not in text
    assert "[path]" in text
    assert text.count("W") < 10_000


def test_a_run_without_heads_or_epochs_still_gives_a_report(make_run: MakeRun) -> None:
    run = make_run(RunPlan(states=("no_unseen",), epochs=0, heads=False))
    text = text_of(write_report(run, created_at=CREATED_AT))
    assert "No unseen patients" in text
    assert all(heading in text for heading in HEADINGS)


def test_a_run_that_was_not_audited_or_was_altered_gives_no_report(make_run: MakeRun) -> None:
    run = make_run(RunPlan())
    run.scores_file.write_bytes(run.scores_file.read_bytes() + b"\n")
    with pytest.raises(UserError) as altered:
        write_report(run, created_at=CREATED_AT)
    run.audit_file.unlink()
    with pytest.raises(UserError) as missing:
        write_report(run, created_at=CREATED_AT)
    assert (altered.value.code, missing.value.code) == ("audit-altered", "not-audited")
    assert not run.report_file.exists()


def test_cancelling_leaves_nothing_behind(make_run: MakeRun) -> None:
    run = make_run(RunPlan(epochs=0))
    before = sorted(run.path.rglob("*"))

    def stop(event: Event) -> None:
        if isinstance(event, Progress) and event.done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_report(run, created_at=CREATED_AT, report=stop)
    assert sorted(run.path.rglob("*")) == before


def test_a_missing_folder_is_an_error_the_user_can_mend(make_run: MakeRun, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        write_report(make_run(RunPlan(epochs=0)), out=tmp_path / "none" / "report.pdf", created_at=CREATED_AT)
    assert caught.value.code == "folder-missing"


def test_time_of_making_is_now_where_none_is_given(make_run: MakeRun) -> None:
    run: RunFolder = make_run(RunPlan(epochs=0))
    write_report(run)
    made = datetime.fromisoformat(json.loads(run.report_json_file.read_text())["created_at"])
    assert abs(datetime.now(UTC) - made) < timedelta(minutes=5)
