import csv
import gzip
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import BasicTextSRStorage, DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian

from engine.catalog.adapters import detect, preview_dataset
from engine.catalog.catalog import Catalog
from engine.catalog.dicom_folder import DicomFolderAdapter
from engine.catalog.indexing import index_dataset
from engine.catalog.listing import Listing
from engine.catalog.reading import AS_FOUND, Reading
from engine.catalog.totals import Totals
from engine.dicom.facts import FileFacts
from engine.dicom.file_facts import read_facts
from engine.dicom.quiet import QUIET
from engine.events import Report, ignore


@dataclass
class PlainReader:
    """Reads one file after the other and notes which."""

    base: Path
    asked: list[str] = field(default_factory=list)

    def read(self, paths: Sequence[str], *, report: Report) -> Iterator[FileFacts]:
        for path in paths:
            self.asked.append(path)
            with QUIET:
                yield read_facts(self.base / path)


def gzip_or_plain(path: Path) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def save(path: Path, dataset: Dataset) -> Path:
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    path.parent.mkdir(parents=True, exist_ok=True)
    FileDataset(path, dataset, file_meta=meta, preamble=b"\0" * 128).save_as(path, enforce_file_format=True)
    return path


def identity(patient: str, study: str, uid: str) -> Dataset:
    dataset = Dataset()
    dataset.PatientID, dataset.StudyInstanceUID, dataset.SOPInstanceUID = patient, study, uid
    dataset.StudyDate, dataset.AccessionNumber = "20200301", f"A{study[-1:]}"
    return dataset


def radiograph(path: Path, patient: str, study: str, uid: str, **changes: object) -> Path:
    dataset = identity(patient, study, uid)
    dataset.SOPClassUID = DigitalXRayImageStorageForPresentation
    dataset.PatientSex, dataset.PatientAge, dataset.ViewPosition = "F", "054Y", "PA"
    dataset.Rows, dataset.Columns, dataset.SamplesPerPixel = 8, 8, 1
    dataset.PhotometricInterpretation, dataset.PixelRepresentation = "MONOCHROME2", 0
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    seed = sum(map(ord, uid))
    dataset.PixelData = np.random.default_rng(seed).integers(0, 4096, (8, 8), dtype=np.uint16).tobytes()
    for keyword, value in changes.items():
        setattr(dataset, keyword, value)
    return save(path, dataset)


def structured(path: Path, patient: str, study: str, text: str) -> Path:
    def coded(meaning: str) -> list[Dataset]:
        name = Dataset()
        name.CodeValue, name.CodingSchemeDesignator, name.CodeMeaning = "X", "99TEST", meaning
        return [name]

    item = Dataset()
    item.RelationshipType, item.ValueType, item.TextValue = "CONTAINS", "TEXT", text
    item.ConceptNameCodeSequence = coded("Findings")
    dataset = identity(patient, study, f"{study}.999")
    dataset.SOPClassUID, dataset.ValueType, dataset.Modality = BasicTextSRStorage, "CONTAINER", "SR"
    dataset.ConceptNameCodeSequence = coded("Radiology Report")
    dataset.ContentSequence = [item]
    return save(path, dataset)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four patients: reports by study id, by accession number, as the only text, and structured."""
    root = tmp_path / "pacs"
    radiograph(root / "a" / "1.dcm", "P1", "1.2.1", "1.2.1.1")
    radiograph(root / "a" / "2.dcm", "P1", "1.2.1", "1.2.1.2", ViewPosition="LL")
    radiograph(root / "b" / "IM1", "P2", "1.2.2", "1.2.2.1")
    radiograph(root / "c" / "1.dcm", "P3", "1.2.3", "1.2.3.1")
    radiograph(root / "d" / "1.dcm", "P4", "1.2.4", "1.2.4.1")
    (root / "1.2.1.txt").write_text(" FINDINGS:  Clear lungs.\n\n IMPRESSION:  Normal.\n")
    (root / "b" / "A2.txt").write_text("One paragraph.\n\nThe last one.")
    (root / "c" / "report.txt").write_bytes("Kein Ödem.".encode("cp1252"))
    structured(root / "d" / "sr.dcm", "P4", "1.2.4", "Large effusion.")
    return root


@pytest.fixture
def label_file(tmp_path: Path) -> Path:
    path = tmp_path / "labels.csv"
    path.write_text("subject_id,label\nP1,normal\nP2,sick\nP3,sick\nP4,normal\n")
    return path


def listed(root: Path, reading: Reading = AS_FOUND) -> Listing:
    return DicomFolderAdapter().list_images(root, reading, files=PlainReader(root), report=ignore)


def indexed(root: Path, catalog: Path, label_file: Path) -> Totals:
    return index_dataset(root, catalog, reading=Reading(label_file=label_file))


def codes(totals: Totals) -> dict[str, int]:
    return {one.code: one.count for one in totals.rejects_by_reason}


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


def test_the_preview_says_what_is_missing_and_shows_rows(folder: Path, label_file: Path) -> None:
    bare = preview_dataset(folder, AS_FOUND, report=ignore)
    assert len(bare.problems) == 1
    assert "Choose a label file" in bare.problems[0]
    facts = {fact.name: fact.value for fact in bare.facts}
    assert (facts["Files"], facts["Text files"]) == ("9", "3")
    assert facts["Usable as images"] == "5 of the 6 files looked at, of 4 patients"
    chosen = preview_dataset(folder, Reading(label_file=label_file), report=ignore)
    assert (chosen.problems, chosen.label) == ((), "label")
    rows = {row.image: (row.subject_id, row.label, row.report) for row in chosen.rows}
    assert rows["a/1.dcm"] == ("P1", "normal", "Clear lungs. Normal.")
    assert rows["d/1.dcm"] == ("P4", "normal", "Large effusion.")


def test_a_label_file_that_cannot_be_read_is_a_problem_and_the_rows_stay(
    folder: Path, tmp_path: Path
) -> None:
    for path in (tmp_path / "none.csv", folder / "a" / "1.dcm"):
        preview = preview_dataset(folder, Reading(label_file=path), report=ignore)
        assert len(preview.problems) == 1
        assert path.name in preview.problems[0]
        assert [row.label for row in preview.rows] == [""] * 5


def test_the_preview_of_a_folder_of_pictures_warns(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        Image.new("L", (4, 4)).save(tmp_path / name)
    preview = DicomFolderAdapter().preview(tmp_path, AS_FOUND, report=ignore)
    assert any("usable as an image" in problem for problem in preview.problems)


def test_the_preview_of_a_large_folder_opens_a_few_files_from_all_over_it(tmp_path: Path) -> None:
    root = tmp_path / "many"
    for at in range(10):
        patient = radiograph(root / str(at) / "0.dcm", f"P{at}", f"1.2.{at}", f"1.2.{at}.1").read_bytes()
        for copy in range(1, 40):
            (root / str(at) / f"{copy}.dcm").write_bytes(patient)
    facts = {fact.name: fact.value for fact in preview_dataset(root, AS_FOUND, report=ignore).facts}
    assert facts["Files"] == "400"
    assert facts["Usable as images"] == "48 of the 48 files looked at, of 10 patients"


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
