from pathlib import Path
from typing import Any

import pytest

from engine.catalog.catalog import Catalog, SharedImage
from engine.catalog.indexing import index_dataset
from engine.dicom.file_facts import read_facts
from engine.events import Event, Notice
from tests.engine.catalog.conftest import dicom_file

HEADER = ["subject_id", "study_id", "image_path", "text", "label", "image_id"]


def catalog_of(folder: Path, write_rows: Any, *files: tuple[str, str]) -> tuple[Path, list[Event]]:
    """Index a manifest of patients and their files; the image id is patient and file."""
    rows = [[who, f"s{who}", name, f"Text {name}.", 0, f"{who}:{name}"] for who, name in files]
    manifest = write_rows(folder / "m.csv", [HEADER, *rows])
    events: list[Event] = []
    index_dataset(manifest, folder / "c.sqlite", report=events.append)
    return folder / "c.sqlite", [event for event in events if isinstance(event, Notice)]


def test_equal_pixels_under_two_patients_are_found_whatever_the_headers_say(
    tmp_path: Path, write_rows: Any
) -> None:
    dicom_file(tmp_path / "a.dcm", seed=1)
    dicom_file(tmp_path / "b.dcm", seed=1)
    dicom_file(tmp_path / "c.dcm", seed=2)
    data = (tmp_path / "b.dcm").read_bytes()
    assert data.count(b"071Y") == 1
    (tmp_path / "b.dcm").write_bytes(data.replace(b"071Y", b"072Y"))
    catalog, notices = catalog_of(
        tmp_path, write_rows, ("1", "a.dcm"), ("2", "b.dcm"), ("3", "c.dcm"), ("4", "c.dcm"), ("5", "a.dcm")
    )
    with Catalog.open(catalog) as opened:
        shared = {image.subject_ids: image.image_ids for image in opened.shared_images()}
        assert shared == {
            ("1", "2", "5"): ("1:a.dcm", "2:b.dcm", "5:a.dcm"),
            ("3", "4"): ("3:c.dcm", "4:c.dcm"),
        }
        totals = opened.totals()
    assert (totals.shared_images, totals.shared_patients) == (2, 5)
    assert len(notices) == 1
    assert isinstance(notices[0], Notice)
    assert ".dcm" not in notices[0].words()


def test_twice_the_same_image_of_one_patient_is_not_shared(tmp_path: Path, write_rows: Any) -> None:
    dicom_file(tmp_path / "a.dcm", seed=1)
    dicom_file(tmp_path / "b.dcm", seed=1)
    catalog, notices = catalog_of(tmp_path, write_rows, ("1", "a.dcm"), ("1", "b.dcm"))
    with Catalog.open(catalog) as opened:
        assert opened.shared_images() == ()
        assert opened.totals().shared_patients == 0
    assert not notices


def test_equal_fingerprints_alone_are_no_proof(tmp_path: Path, write_rows: Any) -> None:
    """The fingerprint takes 64 KiB from the middle; these images differ in their first pixel only."""
    dicom_file(tmp_path / "a.dcm", side=256)
    dicom_file(tmp_path / "b.dcm", side=256)
    data = bytearray((tmp_path / "b.dcm").read_bytes())
    data[len(data) - 256 * 256 * 2] ^= 1
    (tmp_path / "b.dcm").write_bytes(data)
    prints = {read_facts(tmp_path / name).fingerprint for name in ("a.dcm", "b.dcm")}
    assert len(prints) == 1
    catalog, _ = catalog_of(tmp_path, write_rows, ("1", "a.dcm"), ("2", "b.dcm"))
    with Catalog.open(catalog) as opened:
        assert opened.shared_images() == ()


def test_the_images_shared_by_real_patients_are_reported(shared_data: Path, tmp_path: Path) -> None:
    notices: list[Event] = []
    totals = index_dataset(
        shared_data / "covid_cxr/manifest_as_found.csv", tmp_path / "c.sqlite", report=notices.append
    )
    assert (totals.shared_images, totals.shared_patients) == (5, 4)
    assert (
        sum(isinstance(notice, Notice) and notice.words().startswith("5 images") for notice in notices) == 1
    )
    with Catalog.open(tmp_path / "c.sqlite") as catalog:
        shared = [image.subject_ids for image in catalog.shared_images()]
        assert sorted(shared) == [("285", "339")] * 3 + [("287", "340")] * 2
        assert all(isinstance(image, SharedImage) for image in catalog.shared_images())


def test_a_second_index_proves_nothing_again(
    tmp_path: Path, write_rows: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    dicom_file(tmp_path / "a.dcm", seed=1)
    dicom_file(tmp_path / "b.dcm", seed=1)
    files = (("1", "a.dcm"), ("2", "b.dcm"))
    catalog_of(tmp_path, write_rows, *files)

    def unexpected(path: Path) -> str:
        raise AssertionError(path)

    monkeypatch.setattr("engine.catalog.sharing.pixel_digest", unexpected)
    catalog, _ = catalog_of(tmp_path, write_rows, *files)
    with Catalog.open(catalog) as opened:
        assert len(opened.shared_images()) == 1
