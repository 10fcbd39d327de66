import dataclasses
import gzip
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.dataset import Dataset
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    RTDoseStorage,
    SegmentationStorage,
)

from engine.dicom.facts import SOUND, FileFacts
from engine.dicom.file_facts import FACTS_VERSION, read_facts, read_facts_decoding

WriteDicom = Callable[..., Path]


@pytest.fixture
def named(radiograph: Dataset) -> Dataset:
    """The radiograph with its identifiers filled in."""
    radiograph.PatientID = "00123 "
    radiograph.StudyInstanceUID = "1.2.3"
    radiograph.AccessionNumber = "A-7"
    return radiograph


def test_all_that_indexing_needs_is_told(named: Dataset, write_dicom: WriteDicom) -> None:
    path = write_dicom(named)
    facts = read_facts(path)
    assert facts.fingerprint
    assert dataclasses.replace(facts, fingerprint="") == FileFacts(
        kind="image",
        rows=6,
        columns=5,
        file_bytes=path.stat().st_size,
        subject_id="00123",
        study_uid="1.2.3",
        image_uid="1.2.3.4",
        accession="A-7",
        sex="F",
        age=54,
        view="PA",
        date="2180-05-06",
    )


@pytest.mark.parametrize("syntax", [ImplicitVRLittleEndian, DeflatedExplicitVRLittleEndian])
def test_the_facts_do_not_depend_on_how_the_file_is_written(
    named: Dataset, write_dicom: WriteDicom, syntax: str
) -> None:
    plain = read_facts(write_dicom(named))
    other = read_facts(write_dicom(named, "other.dcm", syntax))
    assert other.kind == "image"
    assert dataclasses.replace(other, file_bytes=0) == dataclasses.replace(plain, file_bytes=0)


def test_a_gzip_wrapped_file_gives_the_facts_of_its_content(named: Dataset, write_dicom: WriteDicom) -> None:
    path = write_dicom(named)
    wrapped = path.with_suffix(".dcm.gz")
    wrapped.write_bytes(gzip.compress(path.read_bytes()))
    assert read_facts(wrapped) == read_facts(path)


@pytest.mark.parametrize(
    ("character_set", "written"),
    [
        ("ISO_IR 100", "Müller-7"),
        ("ISO_IR 192", "患者-7"),
        ("GB18030", "患者-7"),
        ("ISO_IR 144", "Люкceмбypг"),
        (["", "ISO 2022 IR 149"], "김희중"),
    ],
)
def test_identifiers_are_read_in_the_character_set_of_the_file(
    named: Dataset, write_dicom: WriteDicom, character_set: str | list[str], written: str
) -> None:
    named.SpecificCharacterSet = character_set
    named.PatientID = written
    assert read_facts(write_dicom(named)).subject_id == written


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize(
    ("value", "read"), [("first\\second", "first"), ("", ""), (" 7\0", "7"), ("x" * 100, "x" * 100)]
)
def test_odd_patient_ids_are_read_plainly(
    named: Dataset, write_dicom: WriteDicom, value: str, read: str
) -> None:
    named.PatientID = value
    assert read_facts(write_dicom(named)).subject_id == read


def test_absent_identifiers_are_empty(radiograph: Dataset, write_dicom: WriteDicom) -> None:
    facts = read_facts(write_dicom(radiograph))
    assert (facts.kind, facts.subject_id, facts.study_uid, facts.accession) == ("image", "", "", "")


def test_a_damaged_secondary_element_costs_its_value_only(named: Dataset, write_dicom: WriteDicom) -> None:
    path = write_dicom(named)
    path.write_bytes(path.read_bytes().replace(b"AS\x04\x00054Y", b"QQ\x04\x00054Y"))
    facts = read_facts(path)
    assert (facts.kind, facts.age, facts.subject_id) == ("image", None, "00123")


def test_equal_pixels_have_equal_fingerprints_under_different_headers(
    named: Dataset, write_dicom: WriteDicom
) -> None:
    first = read_facts(write_dicom(named)).fingerprint
    named.PatientID, named.SOPInstanceUID, named.PatientName = "another", "1.2.9", "Long^Name^Of^Somebody"
    second = read_facts(write_dicom(named, "second.dcm")).fingerprint
    named.PixelData = bytes(len(named.PixelData))
    assert first == second != read_facts(write_dicom(named, "third.dcm")).fingerprint


def test_compressed_images_of_equal_pixels_have_equal_fingerprints(
    named: Dataset, write_dicom: WriteDicom
) -> None:
    values = np.random.default_rng(0).integers(0, 4096, (64, 48), dtype=np.uint16)
    named.Rows, named.Columns = values.shape
    named.PixelData = values.tobytes()
    dataset = pydicom.dcmread(write_dicom(named))
    dataset.compress(pydicom.uid.JPEGLSLossless, generate_instance_uid=False)
    first = read_facts(write_dicom(dataset, "first.dcm", pydicom.uid.JPEGLSLossless))
    dataset.PatientID = "somebody-else"
    second = read_facts(write_dicom(dataset, "second.dcm", pydicom.uid.JPEGLSLossless))
    assert first.kind == second.kind == "image"
    assert first.fingerprint == second.fingerprint
    assert first.subject_id != second.subject_id


def test_only_the_middle_of_large_pixels_is_read(named: Dataset, write_dicom: WriteDicom) -> None:
    values = np.zeros((400, 400), dtype=np.uint16)
    named.Rows, named.Columns = values.shape

    def fingerprint(row: int) -> str:
        changed = values.copy()
        changed[row] = 1
        named.PixelData = changed.tobytes()
        return read_facts(write_dicom(named)).fingerprint

    assert fingerprint(200) != fingerprint(0) == fingerprint(399)


def test_pictures_have_a_size_and_a_fingerprint(tmp_path: Path) -> None:
    for name, value in [("one.png", 7), ("two.png", 7), ("three.png", 8)]:
        Image.new("L", (40, 30), value).save(tmp_path / name)
    one, two, three = (read_facts(tmp_path / name) for name in ("one.png", "two.png", "three.png"))
    assert (one.kind, one.rows, one.columns, one.subject_id) == ("image", 30, 40, "")
    assert one.fingerprint == two.fingerprint != three.fingerprint


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
    assert read_facts(tmp_path / "a\0b").code == "file-unreadable"


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


def test_only_images_are_decoded_and_the_rest_of_the_facts_stays(
    named: Dataset, write_dicom: WriteDicom, tmp_path: Path
) -> None:
    path = write_dicom(named)
    assert read_facts_decoding(path) == dataclasses.replace(read_facts(path), decoding=SOUND)
    (tmp_path / "text.dcm").write_text("no image")
    assert read_facts_decoding(tmp_path / "text.dcm") == read_facts(tmp_path / "text.dcm")


def test_the_version_is_raised_when_known_files_give_other_facts(
    named: Dataset, write_dicom: WriteDicom, tmp_path: Path
) -> None:
    """Facts are remembered: where this fails, raise FACTS_VERSION and put the new pair here."""
    paths = [write_dicom(named)]
    data = paths[0].read_bytes()
    for at, change in enumerate([(b"MONOCHROME2", b"MONOCHROME9"), (b"DICM", b"DIC0"), (b"054Y", b"18M ")]):
        paths.append(tmp_path / f"{at}.dcm")
        paths[-1].write_bytes(data.replace(*change))
    paths.append(tmp_path / "cut.dcm")
    paths[-1].write_bytes(data[:-7])
    facts = [dataclasses.replace(read_facts(path), file_bytes=0) for path in paths]
    known = "\n".join(str(dataclasses.astuple(one)) for one in facts)
    digest = hashlib.sha256(known.encode()).hexdigest()[:16]
    assert (FACTS_VERSION, digest) == (2, "bf8d2b3fb4c4d7e2"), known
