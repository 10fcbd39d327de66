import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.catalog.catalog import Catalog
from engine.catalog.indexing import index_dataset
from engine.catalog.paths import is_inside
from engine.errors import UserError
from engine.events import Event, Notice

HEADER = ["subject_id", "study_id", "image_path", "text", "label"]


def test_covid_manifest_is_usable_whole(shared_data: Path, tmp_path: Path) -> None:
    notices: list[Event] = []
    totals = index_dataset(
        shared_data / "covid_cxr/manifest.csv", tmp_path / "c.sqlite", report=notices.append
    )
    assert (totals.found, totals.usable, totals.patients) == (178, 178, 92)
    assert (totals.train_patients, totals.unseen_patients) == (64, 28)
    assert any(isinstance(event, Notice) and event.words().startswith("5 images") for event in notices)
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
    assert any(isinstance(event, Notice) and "Windows-1252" in event.words() for event in events)
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
