"""Columns, labels and chosen files of a manifest, and what its preview says of them."""

from pathlib import Path

import pytest

from engine.catalog.adapters import preview_dataset
from engine.catalog.catalog import Catalog
from engine.catalog.indexing import index_dataset
from engine.catalog.reading import ColumnChoice, Reading
from engine.errors import UserError
from engine.events import ignore

HEADER = ["subject_id", "study_id", "image_path", "text", "label"]
FOREIGN = (
    "Patient ID;Accession Number;File;Report;Edema;Pneumonia;Site\n"
    "007;s1;a.png;Clear.;0;1;north\n"
    "007;s2;b.png;Wet.;1;-1;south\n"
    "8;s1;c.png;Dense.;;1;north\n"
    "9;s1;d.png;Dense.;;;north\n"
)


def test_one_column_per_finding_is_multi_label_by_itself(pictures: Path, tmp_path: Path) -> None:
    (pictures / "m.csv").write_text(FOREIGN)
    totals = index_dataset(pictures / "m.csv", tmp_path / "c.sqlite")
    assert (totals.found, totals.usable) == (4, 3)
    assert [reason.code for reason in totals.rejects_by_reason] == ["no-label"]
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        assert (catalog.kind, catalog.labels) == ("multi-label", ("Edema", "Pneumonia"))
        samples = catalog.samples(["007", "8"])
        assert [sample.findings for sample in samples] == [(0, 1), (1, -1), (-1, 1)]
        assert samples[0].report == "Clear."
        table = catalog.patient_table()
        shown = dict(zip(table.subject_id, table.findings.tolist(), strict=True))
        assert shown == {"007": [True, True], "8": [False, True], "9": [False, False]}


@pytest.mark.parametrize(
    ("reading", "labels", "found"),
    [
        (Reading(label="Edema"), ("no edema", "edema"), {"007": [0, 1]}),
        (
            Reading(label="Edema", blank="negative"),
            ("no edema", "edema"),
            {"007": [0, 1], "8": [0], "9": [0]},
        ),
        (
            Reading(label="pneumonia", uncertain="positive"),
            ("no pneumonia", "pneumonia"),
            {"007": [1, 1], "8": [1]},
        ),
        (Reading(label="Site"), ("north", "south"), {"007": [0, 1], "8": [0], "9": [0]}),
    ],
)
def test_any_single_column_can_be_the_label(
    pictures: Path, tmp_path: Path, reading: Reading, labels: tuple[str, ...], found: dict[str, list[int]]
) -> None:
    (pictures / "m.csv").write_text(FOREIGN)
    index_dataset(pictures / "m.csv", tmp_path / "c.sqlite", reading=reading)
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        assert (catalog.kind, catalog.labels) == ("multiclass", labels)
        samples = catalog.samples(["007", "8", "9"])
        assert {
            one: [sample.label for sample in samples if sample.subject_id == one]
            for one in {sample.subject_id for sample in samples}
        } == found


def test_columns_of_other_names_are_mapped_by_choice(pictures: Path, tmp_path: Path) -> None:
    (pictures / "m.csv").write_text("A,B,C,D,E\n1,s,a.png,Clear.,no\n")
    names = zip(("subject_id", "study_id", "image_path", "text", "label"), "ABCDE", strict=True)
    reading = Reading(columns=tuple(ColumnChoice(ours, theirs) for ours, theirs in names))
    assert index_dataset(pictures / "m.csv", tmp_path / "c.sqlite", reading=reading).usable == 1
    with pytest.raises(UserError) as caught:
        index_dataset(pictures / "m.csv", tmp_path / "c.sqlite")
    assert caught.value.code == "table-columns"


def test_reports_come_from_text_or_else_from_their_file(pictures: Path, tmp_path: Path) -> None:
    (pictures / "r.txt").write_text("From the\nfile.")
    (pictures / "m.csv").write_text(
        "subject_id,study_id,image_path,text,report_path,label\n"
        "1,s,a.png,From the cell.,r.txt,no\n1,t,b.png,,r.txt,no\n"
    )
    index_dataset(pictures / "m.csv", tmp_path / "c.sqlite")
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        reports = [sample.report for sample in catalog.samples(["1"])]
    assert reports == ["From the cell.", "From the file."]


def test_a_chosen_label_file_and_split_file_stand_in(pictures: Path, tmp_path: Path) -> None:
    (pictures / "m.csv").write_text(
        "subject_id,study_id,image_path,text\n1,s,a.png,A.\n2,s,b.png,B.\n3,s,c.png,C.\n"
    )
    (tmp_path / "labels.csv").write_text("subject_id,grade\n1,low\n2,high\n")
    (tmp_path / "split.csv").write_text("subject_id,split\n1,train\n2,test\n3,test\n")
    reading = Reading(label_file=tmp_path / "labels.csv", split_file=tmp_path / "split.csv")
    totals = index_dataset(pictures / "m.csv", tmp_path / "c.sqlite", reading=reading)
    assert (totals.train_patients, totals.unseen_patients) == (1, 1)
    assert totals.rejects_by_reason[0].code == "no-label"
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        assert catalog.labels == ("high", "low")
        assert catalog.split_source == "the chosen file split.csv"


def test_a_preview_shows_columns_labels_and_rows(pictures: Path) -> None:
    (pictures / "m.csv").write_text(FOREIGN)
    preview = preview_dataset(pictures / "m.csv", Reading(), report=ignore)
    assert preview.adapter == "manifest"
    used = {use.ours: use.theirs for use in preview.columns}
    assert used["image_path"] == "File"
    assert used["text"] == "Report"
    assert preview.available_columns == tuple(FOREIGN.split("\n", 1)[0].split(";"))
    assert [choice.name for choice in preview.label_choices] == ["findings", "Edema", "Pneumonia", "Site"]
    assert preview.label == "findings"
    assert preview.split.startswith("drawn with seed 0")
    assert [row.label for row in preview.rows] == ["Pneumonia", "Edema", "Pneumonia", ""]
    assert preview.rows[0].report == "Clear."
    assert preview.problems == ()


@pytest.mark.parametrize(
    ("text", "reading", "parts"),
    [
        ("a,b\n1,2\n", Reading(), ["no column subject_id", "neither a column text", "which column"]),
        (FOREIGN, Reading(label="absent"), ["no label absent"]),
        (FOREIGN, Reading(columns=(ColumnChoice("text", "Gone"),)), ["no column Gone"]),
        ("subject_id,study_id,image_path,text,label,split\n1,s,a,t,x,maybe\n", Reading(), ["Line 2"]),
        (FOREIGN, Reading(label_file=Path("absent.csv")), ["absent.csv cannot be read"]),
    ],
)
def test_what_has_to_be_settled_is_a_problem_of_the_preview(
    pictures: Path, text: str, reading: Reading, parts: list[str]
) -> None:
    (pictures / "m.csv").write_text(text)
    preview = preview_dataset(pictures / "m.csv", reading, report=ignore)
    assert len(preview.problems) == len(parts)
    assert all(part in problem for part, problem in zip(parts, preview.problems, strict=True))


def test_a_preview_reads_only_the_beginning_of_a_large_manifest(pictures: Path) -> None:
    row = "1,s,a.png," + "word " * 40 + ",no\n"
    (pictures / "m.csv").write_text(",".join(HEADER) + "\n" + row * 40_000)
    preview = preview_dataset(pictures / "m.csv", Reading(), report=ignore)
    facts = {fact.name: fact.value for fact in preview.facts}
    assert facts["Rows"].startswith("more than ")
    assert preview.problems == ()
