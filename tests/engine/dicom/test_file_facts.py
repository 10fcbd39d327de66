import dataclasses
import gzip
import hashlib
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
)

from engine.dicom.facts import SOUND, FileFacts
from engine.dicom.file_facts import FACTS_VERSION, read_facts, read_facts_decoding

WriteDicom = Callable[..., Path]


def test_all_that_indexing_needs_is_told(named: Dataset, write_dicom: WriteDicom) -> None:
    named.Manufacturer, named.ManufacturerModelName = "Maker ", "X 1"
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
        device="Maker X 1",
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
    assert (FACTS_VERSION, digest) == (3, "01e6c1cadf15ffeb"), known
