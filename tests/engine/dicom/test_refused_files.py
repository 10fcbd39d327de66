"""Files that are no usable radiograph: refused with their reason, and still said whose they are."""

import dataclasses
import os
from collections.abc import Callable
from pathlib import Path

import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.uid import (
    RTDoseStorage,
    SegmentationStorage,
)

from engine.dicom.facts import FileFacts
from engine.dicom.file_facts import read_facts

WriteDicom = Callable[..., Path]


@pytest.mark.parametrize("kind", [SegmentationStorage, RTDoseStorage])
def test_computed_maps_are_no_radiographs(named: Dataset, write_dicom: WriteDicom, kind: str) -> None:
    named.SOPClassUID = kind
    assert read_facts(write_dicom(named)).code == "no-radiograph"


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("BitsAllocated", None, "header-incomplete"),
        ("PhotometricInterpretation", None, "header-incomplete"),
        ("PhotometricInterpretation", "CMYK", "colour-space"),
        ("PhotometricInterpretation", "RGB", "colour-space"),
        ("BitsStored", 17, "header-value"),
        ("NumberOfFrames", "-1", "header-value"),
        ("Columns", None, "header-incomplete"),
    ],
)
def test_headers_that_do_not_fit_are_rejected_with_their_reason(
    named: Dataset, write_dicom: WriteDicom, name: str, value: object, code: str
) -> None:
    if value is None:
        delattr(named, name)
    else:
        setattr(named, name, value)
    assert read_facts(write_dicom(named)).code == code


def test_a_header_longer_than_the_first_read_is_read_whole(named: Dataset, write_dicom: WriteDicom) -> None:
    short = read_facts(write_dicom(named))
    named.private_block(0x19, "TESTS", create=True).add_new(1, "OB", bytes(300_000))
    long = read_facts(write_dicom(named, "long.dcm"))
    assert dataclasses.replace(long, file_bytes=short.file_bytes) == short


def test_a_header_of_endless_elements_is_given_up(named: Dataset, write_dicom: WriteDicom) -> None:
    path = write_dicom(named)
    data = path.read_bytes()
    at = data.index(b"\xe0\x7f\x10\x00")
    path.write_bytes(data[:at] + b"\x29\x00\x10\x10LO\x00\x00" * 250_000 + data[at:])
    assert read_facts(path).code == "header-damaged"


def test_endless_fragments_are_given_up(named: Dataset, write_dicom: WriteDicom) -> None:
    dataset = pydicom.dcmread(write_dicom(named))
    dataset.compress(pydicom.uid.RLELossless, generate_instance_uid=False)
    path = write_dicom(dataset, "fragments.dcm", pydicom.uid.RLELossless)
    data = path.read_bytes()
    path.write_bytes(data[:-8] + b"\xfe\xff\x00\xe0\0\0\0\0" * 150_000 + data[-8:])
    assert read_facts(path).code == "pixels-damaged"


def test_a_giant_sparse_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "giant.dcm"
    with path.open("wb") as stream:
        stream.write(bytes(128) + b"DICM")
        stream.truncate(100 << 30)
    assert read_facts(path).code == "file-too-large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_regular_file_is_rejected_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.dcm")
    (tmp_path / "folder.dcm").mkdir()
    assert read_facts(tmp_path / "pipe.dcm").code == "not-a-file"
    assert read_facts(tmp_path / "folder.dcm").code == "not-a-file"
    assert read_facts(Path("/dev/zero")).code == "not-a-file"
    assert read_facts(tmp_path / ("n" * 300)).code == "file-unreadable"


def identity_of(facts: FileFacts) -> tuple[str, str]:
    return facts.subject_id, facts.study_uid


def test_a_refused_file_still_names_its_patient_and_study(named: Dataset, write_dicom: WriteDicom) -> None:
    named.NumberOfFrames = "5"
    facts = read_facts(write_dicom(named))
    assert (facts.code, identity_of(facts)) == ("multi-frame", ("00123", "1.2.3"))
    del named.NumberOfFrames, named.PixelData
    facts = read_facts(write_dicom(named))
    assert (facts.code, identity_of(facts)) == ("no-pixels", ("00123", "1.2.3"))


def test_a_header_damaged_behind_the_patient_still_names_it(named: Dataset, write_dicom: WriteDicom) -> None:
    path = write_dicom(named)
    data = path.read_bytes()
    rows = data.index(b"\x28\x00\x10\x00US")
    path.write_bytes(data[:rows] + b"\x28\x00\x10\x00OB\0\0\xfe\xff\xff\x7f" + data[rows:])
    whole = read_facts(path)
    assert whole.kind == "rejected"
    assert identity_of(whole) == ("00123", "1.2.3")
    path.write_bytes(data[: data.index(b"\x10\x00\x20\x00LO") + 4])
    assert identity_of(read_facts(path)) == ("", "")


def test_a_file_of_an_unknown_transfer_syntax_still_names_its_patient(
    named: Dataset, write_dicom: WriteDicom
) -> None:
    path = write_dicom(named)
    path.write_bytes(path.read_bytes().replace(b"1.2.840.10008.1.2.1\0", b"1.2.840.10008.1.2.9\0"))
    facts = read_facts(path)
    assert (facts.code, identity_of(facts)) == ("transfer-syntax", ("00123", "1.2.3"))
