import gzip
from pathlib import Path
from typing import Any

import pytest

from engine.catalog.adapters import detect, preview_dataset
from engine.catalog.catalog import Catalog
from engine.catalog.chexpert import CHEXPERT
from engine.catalog.indexing import index_dataset
from engine.catalog.reading import Reading
from engine.errors import UserError
from engine.events import ignore

EDEMA = ["subject_id", "study_id", "dicom_id", "edeme_severity", "fold"]


def edema_rows(mimic: Any) -> list[list[object]]:
    """Severity by study; the last patient is held out, the others lie in folds 1 to 3."""
    rows: list[list[object]] = [EDEMA]
    for at, (subject, study, image) in enumerate(mimic.keys):
        rows.append([subject, study, image, at % 4, "TEST" if subject == "10000003" else at % 3 + 1])
    return rows


def indexed(mimic: Any, catalog: Path) -> Catalog:
    index_dataset(mimic.root, catalog)
    return Catalog.open(catalog)


def test_the_edema_split_gives_classes_and_memberships(mimic: Any, write_rows: Any, tmp_path: Path) -> None:
    write_rows(mimic.root / "split.csv", edema_rows(mimic))
    with indexed(mimic, tmp_path / "c.sqlite") as catalog:
        assert catalog.labels == (
            "no edema",
            "vascular congestion",
            "interstitial edema",
            "alveolar edema",
        )
        assert catalog.split_source == "column fold of split.csv"
        assert catalog.members("train") == ("10000000", "10000001", "10000002")
        assert catalog.members("unseen") == ("10000003",)
        samples = catalog.samples(["10000001"])
        assert [sample.label for sample in samples] == [2, 3]
        assert all(sample.path.is_file() for sample in samples)
        assert samples[0].report.startswith("Clear lungs 5")
        assert (samples[0].sex, samples[0].age) == ("M", 71)
        patient = catalog.patient("10000001")
        assert [study.date for study in patient.studies] == ["2180-05-06", "2180-05-06"]
        assert patient.studies[0].images[0].view == "AP"


def test_unlabelled_images_are_counted_as_rejects(mimic: Any, write_rows: Any, tmp_path: Path) -> None:
    rows = edema_rows(mimic)
    rows[1][3:] = [-1, 6]
    write_rows(mimic.root / "split.csv", rows)
    totals = index_dataset(mimic.root, tmp_path / "c.sqlite")
    assert (totals.found, totals.usable, totals.rejected) == (8, 7, 1)
    assert totals.rejects_by_reason[0].code == "no-label"


def test_chexpert_and_the_official_split_stand_in(mimic: Any, write_rows: Any, tmp_path: Path) -> None:
    chexpert: list[list[object]] = [["subject_id", "study_id", "Edema", "Pneumonia"]]
    for at, (subject, study, _) in enumerate(mimic.keys):
        chexpert.append([subject, study, ["1.0", "0.0", "-1.0", ""][at % 4], ""])
    write_rows(mimic.root / "mimic-cxr-2.0.0-chexpert.csv", chexpert)
    names = ["train", "train", "validate", "test"]
    rows = [[image, study, subject, names[int(subject[-1])]] for subject, study, image in mimic.keys]
    path = write_rows(mimic.root / "split.tmp", [["dicom_id", "study_id", "subject_id", "split"], *rows])
    (mimic.root / "mimic-cxr-2.0.0-split.csv.gz").write_bytes(gzip.compress(path.read_bytes()))
    with indexed(mimic, tmp_path / "c.sqlite") as catalog:
        assert catalog.labels == ("no edema", "edema")
        totals = catalog.totals()
        assert (totals.found, totals.usable) == (8, 4)
        assert catalog.members("train") == ("10000000",)
        assert catalog.members("unseen") == ("10000002",)
        assert [sample.label for sample in catalog.samples(["10000000"])] == [1, 0]
        assert catalog.membership_of("10000001") == "none"


def test_tables_are_believed_and_the_tree_is_not_scanned(mimic: Any, write_rows: Any, tmp_path: Path) -> None:
    write_rows(mimic.root / "split.csv", edema_rows(mimic))
    subject, study, image = mimic.keys[0]
    path = f"files/p10/p{subject}/s{study}/{image}.dcm"
    header = ["subject_id", "study_id", "dicom_id", "path"]
    rows = [header, [subject, study, image, path], [subject, study, "gone", path.replace(image, "gone")]]
    rows.append([subject, study, "up", "files/../../up.dcm"])
    write_rows(mimic.root / "cxr-record-list.csv", rows)
    totals = index_dataset(mimic.root, tmp_path / "c.sqlite")
    assert (totals.found, totals.usable) == (3, 1)
    assert {reason.code for reason in totals.rejects_by_reason} == {"no-label", "outside-folder"}


def test_jpeg_and_gzip_editions_are_found_in_place_of_dcm(
    mimic: Any, write_rows: Any, tmp_path: Path
) -> None:
    mimic.add("10000009", "50000091", "jpeg", ending="jpg")
    plain = mimic.add("10000009", "50000092", "zipped")
    plain.with_suffix(".dcm.gz").write_bytes(gzip.compress(plain.read_bytes()))
    plain.unlink()
    write_rows(mimic.root / "split.csv", edema_rows(mimic))
    with indexed(mimic, tmp_path / "c.sqlite") as catalog:
        endings = [sample.path.name for sample in catalog.samples(["10000009"])]
        assert endings == ["jpeg.jpg", "zipped.dcm.gz"]
        assert catalog.totals().rejected == 0


def test_bad_files_and_empty_reports_are_rejected_not_skipped(
    mimic: Any, write_rows: Any, tmp_path: Path
) -> None:
    write_rows(mimic.root / "split.csv", edema_rows(mimic))
    paths = sorted(mimic.root.rglob("*.dcm"))
    paths[0].write_bytes(paths[0].read_bytes()[:-10])
    paths[1].unlink()
    Path(f"{paths[2].parent}.txt").write_text("  \n")
    Path(f"{paths[3].parent}.txt").unlink()
    totals = index_dataset(mimic.root, tmp_path / "c.sqlite")
    counts = {reason.code: reason.count for reason in totals.rejects_by_reason}
    assert counts == {"truncated": 1, "file-missing": 1, "no-report": 2}
    assert totals.found == totals.usable + totals.rejected == 8


def test_without_tables_the_tree_is_scanned_but_labels_must_come_from_somewhere(
    mimic: Any, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as caught:
        index_dataset(mimic.root, tmp_path / "c.sqlite")
    assert caught.value.code == "labels-missing"


def test_a_chexpert_table_alone_lets_the_tree_be_scanned(mimic: Any, write_rows: Any, tmp_path: Path) -> None:
    rows = [[subject, study, 1] for subject, study, _ in mimic.keys]
    write_rows(mimic.root / "mimic-cxr-2.0.0-chexpert.csv", [["subject_id", "study_id", "Edema"], *rows])
    with indexed(mimic, tmp_path / "c.sqlite") as catalog:
        totals = catalog.totals()
        assert (totals.found, totals.usable) == (8, 8)
        assert (totals.train_patients, totals.unseen_patients) == (3, 1)
        assert catalog.split_source == "drawn with seed 0"


def test_a_patient_on_both_sides_of_the_split_is_told_by_number(
    mimic: Any, write_rows: Any, tmp_path: Path
) -> None:
    rows = edema_rows(mimic)
    rows[1][4] = "TEST"
    write_rows(mimic.root / "split.csv", rows)
    with pytest.raises(UserError) as caught:
        index_dataset(mimic.root, tmp_path / "c.sqlite")
    assert caught.value.code == "split-overlap"
    assert "1 patient" in caught.value.what
    assert "10000000" not in str(caught.value)


def test_the_layout_is_recognised_by_tables_or_tree(mimic: Any) -> None:
    assert detect(mimic.root, Reading()).name == "mimic-cxr"


def chexpert_rows(mimic: Any) -> list[list[object]]:
    """All 14 findings, blank but for Edema (1, 0, -1, blank in turn) and Pneumonia (1)."""
    rows: list[list[object]] = [["subject_id", "study_id", *CHEXPERT]]
    for at, (subject, study, _) in enumerate(mimic.keys):
        values = {"Edema": ["1.0", "0.0", "-1.0", ""][at % 4], "Pneumonia": "1.0"}
        rows.append([subject, study, *(values.get(name, "") for name in CHEXPERT)])
    return rows


@pytest.mark.parametrize("edition", ["chexpert", "negbio"])
def test_all_findings_are_multi_label_from_either_labeler(
    mimic: Any, write_rows: Any, tmp_path: Path, edition: str
) -> None:
    write_rows(mimic.root / f"mimic-cxr-2.0.0-{edition}.csv", chexpert_rows(mimic))
    reading = Reading(label="chexpert", uncertain="positive", blank="negative")
    index_dataset(mimic.root, tmp_path / "c.sqlite", reading=reading)
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        assert (catalog.kind, catalog.labels) == ("multi-label", CHEXPERT)
        samples = catalog.samples([subject for subject, _, _ in mimic.keys])
        edema, pneumonia = CHEXPERT.index("Edema"), CHEXPERT.index("Pneumonia")
        assert [sample.findings[edema] for sample in samples] == [1, 0, 1, 0] * 2
        assert {sample.findings[pneumonia] for sample in samples} == {1}


def test_any_finding_and_any_column_of_a_table_by_id_can_be_the_label(
    mimic: Any, write_rows: Any, tmp_path: Path
) -> None:
    write_rows(mimic.root / "mimic-cxr-2.0.0-chexpert.csv", chexpert_rows(mimic))
    metadata = [[image, "AP" if at % 2 else "PA"] for at, (_, _, image) in enumerate(mimic.keys)]
    write_rows(mimic.root / "mimic-cxr-2.0.0-metadata.csv", [["dicom_id", "ViewPosition"], *metadata])
    keys = [["subject_id", "study_id", "dicom_id"], *mimic.keys]
    write_rows(mimic.root / "cxr-record-list.csv", keys)
    for label, names in (("pneumonia", ("no pneumonia", "pneumonia")), ("ViewPosition", ("AP", "PA"))):
        index_dataset(mimic.root, tmp_path / "c.sqlite", reading=Reading(label=label))
        with Catalog.open(tmp_path / "c.sqlite") as catalog:
            assert catalog.labels == names
            assert catalog.totals().usable == 8
    with pytest.raises(UserError) as caught:
        index_dataset(mimic.root, tmp_path / "c.sqlite", reading=Reading(label="severity"))
    assert caught.value.code == "label-unknown"


def test_the_paper_s_folds_divide_only_where_its_severity_is_the_label(
    mimic: Any, write_rows: Any, tmp_path: Path
) -> None:
    write_rows(mimic.root / "edema.csv", edema_rows(mimic))
    write_rows(mimic.root / "mimic-cxr-2.0.0-chexpert.csv", chexpert_rows(mimic))
    rows = [[image, "train" if subject == "10000003" else "test"] for subject, _, image in mimic.keys]
    write_rows(mimic.root / "mimic-cxr-2.0.0-split.csv", [["dicom_id", "split"], *rows])
    keys = [["subject_id", "study_id", "dicom_id"], *mimic.keys]
    write_rows(mimic.root / "cxr-record-list.csv", keys)
    for label, source, train in (
        ("", "column fold of edema.csv", ("10000000", "10000001", "10000002")),
        ("Pneumonia", "column split of mimic-cxr-2.0.0-split.csv", ("10000003",)),
    ):
        index_dataset(mimic.root, tmp_path / "c.sqlite", reading=Reading(label=label))
        with Catalog.open(tmp_path / "c.sqlite") as catalog:
            assert (catalog.split_source, catalog.members("train")) == (source, train)


def test_labels_come_from_a_chosen_file_where_the_folder_has_none(
    mimic: Any, write_rows: Any, tmp_path: Path
) -> None:
    rows = [[subject, at % 2] for at, (subject, _, _) in enumerate(mimic.keys[::2])]
    labels = write_rows(tmp_path / "labels.csv", [["subject_id", "severity"], *rows])
    preview = preview_dataset(mimic.root, Reading(), report=ignore)
    assert any("no image has a label" in problem for problem in preview.problems)
    preview = preview_dataset(mimic.root, Reading(label_file=labels), report=ignore)
    assert (preview.problems, preview.label) == ((), "severity")
    assert {row.label for row in preview.rows} == {"0", "1"}
    totals = index_dataset(mimic.root, tmp_path / "c.sqlite", reading=Reading(label_file=labels))
    assert (totals.found, totals.usable) == (8, 8)


def test_reports_are_found_in_a_folder_of_their_own(mimic: Any, write_rows: Any, tmp_path: Path) -> None:
    write_rows(mimic.root / "split.csv", edema_rows(mimic))
    for report in sorted(mimic.root.glob("files/*/*/*.txt")):
        place = mimic.root / "mimic-cxr-reports" / report.relative_to(mimic.root)
        place.parent.mkdir(parents=True, exist_ok=True)
        report.rename(place)
    with indexed(mimic, tmp_path / "c.sqlite") as catalog:
        assert catalog.totals().usable == 8
        assert catalog.samples(["10000001"])[0].report.startswith("Clear lungs 5")


def test_a_damaged_row_of_the_list_is_a_reject_of_its_own(
    mimic: Any, write_rows: Any, tmp_path: Path
) -> None:
    write_rows(mimic.root / "split.csv", edema_rows(mimic))
    rows: list[list[object]] = [["subject_id", "study_id", "dicom_id"], *map(list, mimic.keys)]
    rows += [["10000000", "50000000"], ["10000000", "", "x"], ["", "50000000", "y"], ["10000000", "5", ""]]
    write_rows(mimic.root / "cxr-record-list.csv", rows)
    totals = index_dataset(mimic.root, tmp_path / "c.sqlite")
    assert {reason.code: reason.count for reason in totals.rejects_by_reason} == {
        "row-damaged": 1,
        "no-study": 1,
        "no-patient": 1,
        "no-path": 1,
    }
    assert totals.found == 12


def test_a_preview_says_what_the_tables_give(mimic: Any, write_rows: Any) -> None:
    write_rows(mimic.root / "edema.csv", edema_rows(mimic))
    write_rows(mimic.root / "mimic-cxr-2.0.0-chexpert.csv", chexpert_rows(mimic))
    write_rows(mimic.root / "mimic-cxr-2.0.0-negbio.csv", chexpert_rows(mimic))
    preview = preview_dataset(mimic.root, Reading(), report=ignore)
    names = [choice.name for choice in preview.label_choices]
    assert names[:3] == ["severity", "chexpert", "Atelectasis"]
    assert "Edema in mimic-cxr-2.0.0-negbio.csv" in names
    assert (preview.adapter, preview.label, preview.problems) == ("mimic-cxr", "severity", ())
    assert preview.split == "column fold of edema.csv"
    facts = {fact.name: fact.value for fact in preview.facts}
    assert facts["Images listed"] == "8 (edema.csv)"
    assert facts["Images found"] == "8 of the first 8"
    assert facts["Reports found"] == "for 8 of the first 8 images"
    assert preview.rows[0].label == "no edema"
    assert preview.rows[0].report.startswith("Clear lungs")


def test_a_preview_without_tables_looks_at_the_first_folders(mimic: Any) -> None:
    preview = preview_dataset(mimic.root, Reading(), report=ignore)
    assert len(preview.rows) == 8
    assert preview.facts[0].value.startswith("not counted")
    assert preview.label == ""


def test_an_empty_tree_is_told(tmp_path: Path) -> None:
    (tmp_path / "files" / "p10").mkdir(parents=True)
    preview = preview_dataset(tmp_path, Reading(), report=ignore)
    assert any("name an image" in problem for problem in preview.problems)
