import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.catalog.adapters import preview_dataset
from engine.catalog.catalog import Catalog
from engine.catalog.indexing import index_dataset
from engine.catalog.paths import is_inside
from engine.catalog.reading import ColumnChoice, Reading
from engine.errors import UserError
from engine.events import Event, Notice, ignore

HEADER = ["subject_id", "study_id", "image_path", "text", "label"]


def test_covid_manifest_is_usable_whole(shared_data: Path, tmp_path: Path) -> None:
    notices: list[Event] = []
    totals = index_dataset(
        shared_data / "covid_cxr/manifest.csv", tmp_path / "c.sqlite", report=notices.append
    )
    assert (totals.found, totals.usable, totals.patients) == (178, 178, 92)
    assert (totals.train_patients, totals.unseen_patients) == (64, 28)
    assert any(isinstance(event, Notice) and event.text.startswith("5 images") for event in notices)
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        assert catalog.labels == ("COVID-19", "No Finding", "Other pneumonia")
        assert len(catalog.samples([*catalog.members("train"), *catalog.members("unseen")])) == 178


def test_covid_manifest_as_found_gives_exact_rejects(shared_data: Path, tmp_path: Path) -> None:
    totals = index_dataset(shared_data / "covid_cxr/manifest_as_found.csv", tmp_path / "c.sqlite")
    counts = {reason.code: reason.count for reason in totals.rejects_by_reason}
    # 35 images are missing; one of them has no text either, which is told first.
    assert counts == {"file-missing": 34, "no-report": 1}
    assert (totals.found, totals.usable, totals.rejected) == (213, 178, 35)


def test_a_folder_with_a_manifest_is_understood(pictures: Path, write_rows: Any, tmp_path: Path) -> None:
    write_rows(pictures / "manifest.csv", [HEADER, ["1", "s", "a.png", "Clear.", "no"]])
    assert index_dataset(pictures, tmp_path / "c.sqlite").usable == 1


def test_optional_columns_are_kept(pictures: Path, tmp_path: Path) -> None:
    (pictures / "r.txt").write_text("Clear\nlungs.")
    manifest = pictures / "m.tsv"
    manifest.write_text(
        "Subject_ID\tstudy_id\timage_path\treport_path\tlabel\tsplit\tview\tsex\tage\n"
        "007\ts1\ta.png\tr.txt\t10\ttrain\tPA\tfemale\t54.0\n"
        "08\ts1\tb.png\tr.txt\t9\ttest\t\t\t\n"
    )
    index_dataset(manifest, tmp_path / "c.sqlite")
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        assert catalog.labels == ("9", "10")
        assert catalog.split_source == "column split of m.tsv"
        assert (catalog.members("train"), catalog.members("unseen")) == (("007",), ("08",))
        (sample,) = catalog.samples(["007"])
        assert (sample.label, sample.report, sample.sex, sample.age) == (1, "Clear lungs.", "F", 54)


def test_each_kind_of_bad_row_is_rejected_with_its_reason(pictures: Path, tmp_path: Path) -> None:
    manifest = pictures / "m.csv"
    manifest.write_text(
        ",".join(HEADER) + ",split\n"
        "1,s,a.png,Clear.,no,train\n"
        "1,s,a.png,Clear.,no,train\n"
        "1,s,../a.png,Clear.,no,train\n"
        "1,s,/etc/passwd,Clear.,no,train\n"
        "1,s,,Clear.,no,train\n"
        ",s,b.png,Clear.,no,train\n"
        "1,,b.png,Clear.,no,train\n"
        "1,s,b.png,Clear.\n"
        "1,s,b.png,,no,train\n"
        "1,s,c.png,Clear.,,train\n"
        "1,s,absent.png,Clear.,no,train\n"
        "2,s,d.png,Clear.,no,\n"
    )
    totals = index_dataset(manifest, tmp_path / "c.sqlite")
    assert {reason.code: reason.count for reason in totals.rejects_by_reason} == {
        "outside-folder": 2,
        "listed-twice": 1,
        "no-path": 1,
        "no-patient": 1,
        "no-study": 1,
        "row-damaged": 1,
        "no-report": 1,
        "no-label": 1,
        "file-missing": 1,
        "no-split": 1,
    }
    assert (totals.found, totals.usable, totals.patients) == (12, 1, 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("subject_id,study_id,image_path,label\n1,s,a.png,no\n", "table-columns"),
        ("subject_id,study_id,text,label\n1,s,x,no\n", "table-columns"),
        ("", "table-empty"),
        ("PK\x03\x04", "table-unreadable"),
        (",".join(HEADER) + '\n1,s,a.png,"never closed,no\n', "table-unreadable"),
        (",".join([*HEADER, "split"]) + "\n1,s,a.png,Clear.,no,maybe\n", "split-value"),
        (",".join([*HEADER, "split"]) + "\n1,s,a.png,x,no,train\n1,s,b.png,x,no,test\n", "split-overlap"),
        (",".join(HEADER) + "".join(f"\n1,s,{n}.png,x,name {n}" for n in range(65)), "labels-many"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_told(pictures: Path, tmp_path: Path, text: str, code: str) -> None:
    (pictures / "m.csv").write_text(text)
    with pytest.raises(UserError) as caught:
        index_dataset(pictures / "m.csv", tmp_path / "c.sqlite")
    assert caught.value.code == code
    assert not (tmp_path / "c.sqlite").exists()


def test_windows_1252_is_read_and_told(pictures: Path, tmp_path: Path) -> None:
    (pictures / "m.csv").write_bytes((",".join(HEADER) + "\n1,s,a.png,Ödem,schwer\n").encode("cp1252"))
    events: list[Event] = []
    index_dataset(pictures / "m.csv", tmp_path / "c.sqlite", report=events.append)
    assert any(isinstance(event, Notice) and "Windows-1252" in event.text for event in events)
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        assert catalog.samples(["1"])[0].report == "Ödem"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from(["1", "02", "", "x y"]),
            st.sampled_from(["s", "t", ""]),
            st.sampled_from(["a.png", "b.png", "absent.png", "", "../a.png", "."]),
            st.text(max_size=20),
            st.sampled_from(["yes", "no", "", "2"]),
        ),
        max_size=12,
    )
)
def test_totals_reconcile_for_any_rows(pictures: Path, write_rows: Any, rows: list[tuple[str, ...]]) -> None:
    cleaned = [[cell.replace("\0", "").encode("utf-8", "ignore").decode() for cell in row] for row in rows]
    manifest = write_rows(pictures / "m.csv", [HEADER, *cleaned])
    totals = index_dataset(manifest, pictures / "c.sqlite")
    listed = sum(any(cell.strip() for cell in row) for row in cleaned)
    assert totals.found == totals.usable + totals.rejected == listed
    assert totals.rejected == sum(reason.count for reason in totals.rejects_by_reason)


@given(st.text(max_size=30))
def test_an_inside_path_never_leaves_its_folder(path: str) -> None:
    if is_inside(path):
        joined = Path("/base") / path.replace("\\", "/")
        assert ".." not in joined.parts
        assert joined.is_relative_to("/base")


def test_the_covid_manifest_as_found_agrees_with_an_independent_count(
    shared_data: Path, tmp_path: Path
) -> None:
    folder = shared_data / "covid_cxr"
    with (folder / "manifest_as_found.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    missing = {row["image_path"] for row in rows if not (folder / row["image_path"]).is_file()}
    without_text = {row["image_path"] for row in rows if not row["text"].strip()}
    unlabelled = {row["image_path"] for row in rows if not row["label"].strip()}
    owners: dict[str, set[str]] = {}
    for row in rows:
        owners.setdefault(row["image_path"], set()).add(row["subject_id"])
    assert {frozenset(ids) for ids in owners.values() if len(ids) > 1} == {
        frozenset({"285", "339"}),
        frozenset({"287", "340"}),
    }

    index_dataset(folder / "manifest_as_found.csv", tmp_path / "c.sqlite")
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        rejects = {reject.path: reject.code for reject in catalog.rejects()}
    assert set(rejects) == missing | without_text | unlabelled
    assert len(missing) == 35
    expected = {
        path: "no-label" if path in unlabelled else "no-report" if path in without_text else "file-missing"
        for path in rejects
    }
    assert rejects == expected


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
