"""Images decoded while a data set is read: what is damaged inside is left out before a run meets it."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from pydicom.uid import JPEGBaseline8Bit

from engine.catalog import file_reading
from engine.catalog.catalog import Catalog
from engine.catalog.indexing import index_dataset
from engine.catalog.reading import Reading
from engine.dicom.facts import FileFacts
from engine.dicom.file_facts import read_facts_decoding
from tests.engine.catalog.conftest import WriteRows
from tests.engine.dicom.made_files import dataset_of, jpeg_frame, smooth, write_frame

HEADER = ["subject_id", "study_id", "image_id", "image_path", "text", "label"]
DECODE = Reading(decode=True)


def compressed(path: Path, *, uid: str, damaged: bool = False) -> None:
    """Write a baseline JPEG radiograph; the damaged one has a sound header, and half of its pixels."""
    values = smooth(255).astype(np.uint8)
    frame = jpeg_frame(values)
    dataset = dataset_of(values, 8)
    dataset.SOPInstanceUID = uid
    write_frame(dataset, frame[: len(frame) // 2] if damaged else frame, path, JPEGBaseline8Bit)


def outcome(dataset: Path, catalog: Path, reading: Reading) -> tuple[set[str], dict[str, str]]:
    """Return the usable files, and the code of each that is not, by path."""
    totals = index_dataset(dataset, catalog, reading=reading)
    with Catalog.open(catalog) as opened:
        usable = {
            sample.path.relative_to(dataset if dataset.is_dir() else dataset.parent).as_posix()
            for sample in opened.samples(opened.patient_table().subject_id)
        }
        rejects = {reject.path: reject.code for reject in opened.rejects()}
    assert totals.found == totals.usable + totals.rejected
    assert (totals.usable, totals.rejected) == (len(usable), len(rejects))
    return usable, rejects


@pytest.fixture
def manifest(pictures: Path, write_rows: WriteRows) -> Path:
    """Five pictures of one patient each, of which b.png is cut within its pixels."""
    whole = (pictures / "b.png").read_bytes()
    (pictures / "b.png").write_bytes(whole[: whole.index(b"IDAT") + 8])
    rows = [[f"p{name}", "s", name, f"{name}.png", "Text.", at % 2] for at, name in enumerate("abcde")]
    return write_rows(pictures / "m.csv", [HEADER, *rows])


def test_a_picture_cut_within_its_pixels_is_left_out_only_where_images_are_decoded(
    manifest: Path, tmp_path: Path
) -> None:
    everything = {f"{name}.png" for name in "abcde"}
    catalog = tmp_path / "c.sqlite"
    assert outcome(manifest, catalog, Reading()) == (everything, {})
    usable, rejects = outcome(manifest, catalog, DECODE)
    assert usable == everything - {"b.png"}
    assert rejects == {"b.png": "truncated"}
    with Catalog.open(catalog) as opened:
        assert opened.reading.decode
        assert opened.membership_of("pb") == "none"
    assert outcome(manifest, catalog, Reading()) == (everything, {})


def test_what_was_decoded_once_is_not_decoded_again(
    manifest: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = file_reading.RememberingReader._read_many

    def spy(reader: file_reading.RememberingReader, paths: Sequence[str]) -> Iterator[tuple[str, FileFacts]]:
        asked.extend(paths)
        return real(reader, paths)

    monkeypatch.setattr(file_reading.RememberingReader, "_read_many", spy)
    catalog = tmp_path / "c.sqlite"
    first = outcome(manifest, catalog, DECODE)
    asked.clear()
    outcome(manifest, catalog, Reading())
    assert outcome(manifest, catalog, DECODE) == first
    assert asked == []
    os.utime(manifest.parent / "a.png", ns=(1, 1))
    assert outcome(manifest, catalog, DECODE) == first
    assert asked == ["a.png"]


def test_images_are_decoded_in_this_process_where_no_other_comes_up(
    manifest: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_reading, "serve_decoding", os._exit)  # its first argument is no status
    assert outcome(manifest, tmp_path / "c.sqlite", DECODE)[1] == {"b.png": "truncated"}


def test_of_files_of_one_instance_the_first_that_can_be_decoded_is_used(
    tmp_path: Path, write_rows: WriteRows
) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    compressed(folder / "1.dcm", uid="1.2.7", damaged=True)
    compressed(folder / "2.dcm", uid="1.2.7")
    compressed(folder / "3.dcm", uid="1.2.7")
    (folder / "report.txt").write_text("Clear lungs.")
    labels = write_rows(tmp_path / "labels.csv", [["subject_id", "label"], ["77", 1]])
    by_header = Reading(adapter="dicom-folder", label_file=labels)
    by_pixels = Reading(adapter="dicom-folder", label_file=labels, decode=True)
    catalog = tmp_path / "c.sqlite"
    twice = {"2.dcm": "id-twice", "3.dcm": "id-twice"}
    assert outcome(folder, catalog, by_header) == ({"1.dcm"}, twice)
    assert outcome(folder, catalog, by_pixels) == (
        {"2.dcm"},
        {"1.dcm": "pixels-damaged", "3.dcm": "id-twice"},
    )


def test_of_rows_of_one_image_id_the_first_usable_is_used_and_every_row_is_accounted_for(
    pictures: Path, tmp_path: Path, write_rows: WriteRows
) -> None:
    rows = [
        ["1", "s", "x", "absent.png", "Text.", 0],
        ["1", "s", "y", "absent.png", "Text.", 0],
        ["2", "s", "x", "a.png", "", 1],
        ["3", "s", "x", "b.png", "Text.", 1],
        ["3", "s", "x", "b.png", "Text.", 1],
        ["4", "s", "x", "c.png", "Text.", 0],
        ["4", "s", "z", "d.png", "Text.", 0],
        ["5", "s", "z", "e.png", "Text.", 1],
    ]
    manifest = write_rows(pictures / "m.csv", [HEADER, *rows])
    totals = index_dataset(manifest, tmp_path / "c.sqlite")
    assert (totals.found, totals.usable) == (len(rows), 2)
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        samples = catalog.samples(["1", "2", "3", "4", "5"])
        rejects = sorted((reject.path, reject.code) for reject in catalog.rejects())
        standing = {one: catalog.membership_of(one) for one in "12345"}
    assert {(one.image_id, one.path.name, one.subject_id) for one in samples} == {
        ("x", "b.png", "3"),
        ("z", "d.png", "4"),
    }
    assert rejects == [
        ("a.png", "no-report"),
        ("absent.png", "file-missing"),
        ("absent.png", "file-missing"),
        ("b.png", "listed-twice"),
        ("c.png", "id-twice"),
        ("e.png", "id-twice"),
    ]
    assert [standing[one] for one in "125"] == ["none"] * 3


def test_of_the_hazards_the_damaged_jpeg_2000_is_left_out(shared_data: Path) -> None:
    facts = read_facts_decoding(shared_data / "dicom_hazards" / "chest_dx_966_badj2k.dcm")
    assert (facts.kind, facts.decoding) == ("image", "pixels-damaged")
    assert facts.judged_by_decoding().code == "pixels-damaged"
