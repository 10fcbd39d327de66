"""Phantom DICOM objects are valid, and both photometric interpretations show the same picture."""

from datetime import date
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.uid import ExplicitVRLittleEndian

from engine.phantom.dicom_files import ImageIdentity, Photometric, age_on, clock, write_dicom

PIXELS = np.random.default_rng(3).integers(0, 4096, (48, 48), dtype=np.uint16)


def _identity(view: str) -> ImageIdentity:
    return ImageIdentity(
        subject_id="10000032",
        study_id="50414267",
        uid_numbers=(11, 12, 13),
        sex="F",
        birth=date(2101, 5, 6),
        day=date(2180, 5, 5),
        seconds=77414.531,
        view=view,
        series=2,
    )


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize(("view", "modality"), [("PA", "DX"), ("AP", "CR")])
def test_a_file_reads_back_without_force(
    tmp_path: Path, view: str, modality: str, photometric: Photometric
) -> None:
    write_dicom(tmp_path / "a.dcm", PIXELS, _identity(view), photometric=photometric)
    data = pydicom.dcmread(tmp_path / "a.dcm", force=False)
    assert data.file_meta.TransferSyntaxUID == ExplicitVRLittleEndian
    assert (data.BitsAllocated, data.BitsStored, data.HighBit) == (16, 12, 11)
    assert (data.Modality, data.ViewPosition) == (modality, view)
    assert data.PatientAge == "078Y"
    assert data.StudyTime == "213014.531"
    assert data.SOPInstanceUID == data.file_meta.MediaStorageSOPInstanceUID
    assert float(data.WindowWidth) > 0
    assert data.pixel_array.dtype == np.uint16


def test_monochrome1_is_the_inverse_of_monochrome2(tmp_path: Path) -> None:
    write_dicom(tmp_path / "1.dcm", PIXELS, _identity("PA"), photometric="MONOCHROME1")
    write_dicom(tmp_path / "2.dcm", PIXELS, _identity("PA"), photometric="MONOCHROME2")
    inverse, direct = pydicom.dcmread(tmp_path / "1.dcm"), pydicom.dcmread(tmp_path / "2.dcm")
    np.testing.assert_array_equal(direct.pixel_array, PIXELS)
    np.testing.assert_array_equal(inverse.pixel_array, 4095 - direct.pixel_array)
    assert inverse.PresentationLUTShape == "INVERSE"
    assert float(inverse.WindowCenter) == pytest.approx(4095 - float(direct.WindowCenter), abs=0.2)


@given(st.integers(0, 86_399_999))
def test_clock_keeps_the_milliseconds(milliseconds: int) -> None:
    text = clock(milliseconds / 1000)
    hours, minutes, seconds = int(text[:2]), int(text[2:4]), int(text[4:6])
    assert minutes < 60
    assert seconds < 60
    assert ((hours * 60 + minutes) * 60 + seconds) * 1000 + int(text[7:]) == milliseconds


def test_age_counts_whole_years_only() -> None:
    assert age_on(date(2100, 3, 2), date(2150, 3, 1)) == 49
    assert age_on(date(2100, 3, 2), date(2150, 3, 2)) == 50
