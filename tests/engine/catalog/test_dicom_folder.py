import csv
import os
import shutil
import sys
from pathlib import Path

import pydicom
import pytest
from PIL import Image
from pydicom.dataset import Dataset

from engine.catalog.adapters import detect
from engine.catalog.catalog import Catalog
from engine.catalog.dicom_folder import DicomFolderAdapter
from engine.catalog.indexing import index_dataset
from engine.catalog.reading import AS_FOUND, Reading
from engine.dicom.quiet import QUIET
from engine.events import ignore
from tests.engine.catalog.dicom_folders import (
    PlainReader,
    codes,
    gzip_or_plain,
    indexed,
    listed,
    radiograph,
    save,
    structured,
)


def test_patients_studies_and_reports_are_found_without_tables(
    folder: Path, label_file: Path, tmp_path: Path
) -> None:
    assert detect(folder, AS_FOUND).name == "dicom-folder"
    totals = indexed(folder, tmp_path / "c.sqlite", label_file)
    assert (totals.found, totals.usable, totals.patients, totals.studies) == (5, 5, 4, 4)
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        reports = {one: catalog.patient(one).studies[0].report for one in ("P1", "P2", "P3", "P4")}
        assert reports == {
            "P1": "Clear lungs. Normal.",
            "P2": "The last one.",
            "P3": "Kein Ödem.",
            "P4": "Large effusion.",
        }
        patient = catalog.patient("P1")
        assert (patient.sex, patient.age, patient.studies[0].date) == ("F", 54, "2020-03-01")
        assert [image.view for image in patient.studies[0].images] == ["PA", "LL"]
        assert catalog.split_source.startswith("drawn")


def test_what_the_headers_say_of_exposures_comes_with_the_samples_and_leaves_the_version_alone(
    folder: Path, label_file: Path, tmp_path: Path
) -> None:
    versions = set()
    for maker in ("Acme", "Zeta"):
        radiograph(folder / "a" / "1.dcm", "P1", "1.2.1", "1.2.1.1", Manufacturer=maker)
        indexed(folder, tmp_path / "c.sqlite", label_file)
        with Catalog.open(tmp_path / "c.sqlite") as catalog:
            versions.add(catalog.version)
            samples = catalog.samples(["P1"])
        assert [(one.view, one.date, one.device) for one in samples] == [
            ("PA", "2020-03-01", maker),
            ("LL", "2020-03-01", ""),
        ]
        assert [(one.sex, one.age) for one in samples] == [("F", 54)] * 2
    assert len(versions) == 1


def test_every_other_file_ends_as_a_reject_with_its_reason(
    folder: Path, label_file: Path, tmp_path: Path
) -> None:
    radiograph(folder / "x" / "frames.dcm", "P1", "1.2.1", "1.2.1.7", NumberOfFrames=3)
    radiograph(folder / "x" / "copy.dcm", "P1", "1.2.1", "1.2.1.1")
    radiograph(folder / "x" / "nobody.dcm", "", "1.2.1", "1.2.1.8")
    radiograph(folder / "x" / "nostudy.dcm", "P1", "", "1.2.1.9")
    (folder / "x" / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0 thumbnails")
    (folder / ".hidden").write_text("x")
    (folder / "x" / "README.txt").write_text("These are images.")
    (folder / "x" / "other.txt").write_text("Of no study.")
    (folder / "empty.dcm").write_bytes(b"")
    Image.new("L", (4, 4)).save(folder / "x" / "picture.png")
    structured(folder / "x" / "sr.dcm", "P9", "1.2.9", "Of no study here.")
    totals = indexed(folder, tmp_path / "c.sqlite", label_file)
    assert codes(totals) == {
        "multi-frame": 1,
        "id-twice": 1,
        "no-patient": 2,
        "no-study": 1,
        "not-an-image": 2,
        "report-unused": 3,
        "file-empty": 1,
    }
    assert (totals.found, totals.usable) == (16, 5)


def test_a_patient_of_whom_every_file_is_refused_is_known_as_having_nothing_usable(
    folder: Path, label_file: Path, tmp_path: Path
) -> None:
    radiograph(folder / "e" / "frames.dcm", "P5", "1.2.5", "1.2.5.1", NumberOfFrames=3)
    cut = radiograph(folder / "e" / "cut.dcm", "P6", "1.2.6", "1.2.6.1")
    cut.write_bytes(cut.read_bytes()[:-50])
    totals = indexed(folder, tmp_path / "c.sqlite", label_file)
    assert codes(totals) == {"multi-frame": 1, "truncated": 1}
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        standing = [catalog.membership_of(one) for one in ("P5", "P6", "P7")]
    assert standing == ["none", "none", None]


def test_without_a_label_file_all_is_listed_and_nothing_usable(folder: Path, tmp_path: Path) -> None:
    totals = index_dataset(folder, tmp_path / "c.sqlite")
    assert (codes(totals), totals.usable) == ({"no-label": 5}, 0)


def test_labels_and_split_may_go_by_accession_number(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "orders.csv"
    rows = [
        ("A1", "normal", "train"),
        ("A2", "sick", "test"),
        ("A3", "sick", "train"),
        ("A4", "normal", "test"),
    ]
    with table.open("w", newline="") as stream:
        csv.writer(stream).writerows([("accession_number", "label", "split"), *rows])
    listing = listed(folder, Reading(label_file=table, label="label", split_file=table))
    found = {entry.subject_id: (listing.labels[entry.label], entry.membership) for entry in listing.entries}
    assert found == {
        "P1": ("normal", "train"),
        "P2": ("sick", "unseen"),
        "P3": ("sick", "train"),
        "P4": ("normal", "unseen"),
    }


def test_each_file_is_read_once_and_in_one_request(folder: Path) -> None:
    reader = PlainReader(folder)
    DicomFolderAdapter().list_images(folder, AS_FOUND, files=reader, report=ignore)
    assert sorted(reader.asked) == sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def test_a_dicomdir_is_told_and_what_it_names_outside_is_never_opened(folder: Path, tmp_path: Path) -> None:
    secret = radiograph(tmp_path / "outside.dcm", "P8", "1.2.8", "1.2.8.1")
    record = Dataset()
    with QUIET:
        record.DirectoryRecordType, record.ReferencedFileID = "IMAGE", ["..", "outside.dcm"]
    directory = Dataset()
    directory.SOPClassUID = "1.2.840.10008.1.3.10"
    directory.SOPInstanceUID = "1.2.99"
    directory.DirectoryRecordSequence = [record]
    save(folder / "DICOMDIR", directory)
    listing = listed(folder)
    assert ("DICOMDIR", "directory") in {(one.path, one.code) for one in listing.rejects}
    assert secret.is_file()
    assert "P8" not in {entry.subject_id for entry in listing.entries}


def test_folders_are_recognised_by_names_or_content(folder: Path, tmp_path: Path) -> None:
    adapter = DicomFolderAdapter()
    only_b = tmp_path / "no endings"
    shutil.copytree(folder / "b", only_b)
    assert adapter.recognises(folder)
    assert adapter.recognises(only_b)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "letter.doc").write_text("Dear colleague")
    assert not adapter.recognises(tmp_path / "notes")
    assert not adapter.recognises(folder / "b" / "IM1")


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in Windows' folders")
def test_a_pipe_named_like_an_image_or_a_report_holds_nothing_up(folder: Path) -> None:
    os.mkfifo(folder / "0.dcm")
    os.mkfifo(folder / "b" / "A2 copy.txt")
    assert DicomFolderAdapter().recognises(folder)
    listing = listed(folder)
    odd = {(one.path, one.code) for one in listing.rejects}
    assert odd == {("0.dcm", "not-a-file"), ("b/A2 copy.txt", "not-a-file")}


REASONS_OF_HAZARDS = {
    "DICOMDIR": "directory",
    "badVR.dcm": "header-value",
    "chest_cr_nomagic": "marker-missing",
    "cr_jap_nopixels.dcm": "no-pixels",
    "cr_kor_nopixels.dcm": "no-pixels",
    "deflated.dcm": "no-patient",
    "index.csv": "not-an-image",
    "meta_missing_tsyntax.dcm": "transfer-syntax-missing",
    "multiframe_mixed.dcm": "multi-frame",
    "multiframe_xa.dcm": "multi-frame",
    "no_meta.dcm": "marker-missing",
    "oserror_on_read.dcm": "header-damaged",
    "palette.dcm": "marker-missing",
    "pixeldata_none.dcm": "no-pixels",
    "seg_deflated_frame.dcm": "transfer-syntax",
    "sr_basic_text_nopixels.dcm": "report-unused",
    "sr_comprehensive.dcm": "report-unused",
    "trunc_ct_85pct.dcm": "syntax-mismatch",
    "trunc_encaps.dcm": "multi-frame",
    "trunc_pixels.dcm": "truncated",
    "unknown_vr_iter": "multi-frame",
}


def test_every_hazard_ends_as_usable_or_with_a_right_reason(shared_data: Path, tmp_path: Path) -> None:
    root = tmp_path / "hazards"
    shutil.copytree(shared_data / "dicom_hazards", root)
    names = {path.name for path in root.iterdir()}
    listing = listed(root)
    rejected = {reject.path: reject.code for reject in listing.rejects}
    images = {entry.path for entry in listing.entries}
    assert images | set(rejected) == names
    assert {name: rejected.get(name) for name in REASONS_OF_HAZARDS} == REASONS_OF_HAZARDS

    # With reports and labels for all, nothing but the files themselves decides.
    labels = {}
    for at, name in enumerate(sorted(images)):
        with QUIET, gzip_or_plain(root / name) as stream:
            dataset = pydicom.dcmread(stream, stop_before_pixels=True)
        labels[str(dataset.PatientID)] = at % 2
        (root / f"{dataset.StudyInstanceUID}.txt").write_text(" FINDINGS:  Some.\n")
    table = tmp_path / "labels.csv"
    with table.open("w", newline="") as file:
        csv.writer(file).writerows([("subject_id", "label"), *labels.items()])
    totals = indexed(root, tmp_path / "c.sqlite", table)
    assert totals.found == len(names) == totals.usable + totals.rejected
    twice = codes(totals).pop("id-twice", 0)
    assert (totals.usable + twice, twice <= 1) == (len(images), True)
    assert sum(codes(totals).values()) == len(REASONS_OF_HAZARDS) + twice
