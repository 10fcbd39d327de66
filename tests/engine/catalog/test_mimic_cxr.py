import gzip
from pathlib import Path
from typing import Any

import pytest

from engine.catalog.adapters import detect
from engine.catalog.catalog import Catalog
from engine.catalog.indexing import index_dataset
from engine.catalog.reading import Reading
from engine.errors import UserError

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
