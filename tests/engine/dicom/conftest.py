from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian

WriteDicom = Callable[..., Path]


@pytest.fixture
def radiograph() -> Dataset:
    """A small 12-bit radiograph, MONOCHROME2, that tests may change before writing."""
    dataset = Dataset()
    dataset.SOPClassUID = DigitalXRayImageStorageForPresentation
    dataset.SOPInstanceUID = "1.2.3.4"
    dataset.PatientSex = "F"
    dataset.PatientAge = "054Y"
    dataset.ViewPosition = "PA"
    dataset.StudyDate = "21800506"
    dataset.Rows, dataset.Columns = 6, 5
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 0
    dataset.PixelData = np.arange(30, dtype="<u2").tobytes()
    return dataset


@pytest.fixture
def named(radiograph: Dataset) -> Dataset:
    """The radiograph with its identifiers filled in."""
    radiograph.PatientID = "00123 "
    radiograph.StudyInstanceUID = "1.2.3"
    radiograph.AccessionNumber = "A-7"
    return radiograph


@pytest.fixture
def write_dicom(tmp_path: Path) -> WriteDicom:
    def write(dataset: Dataset, name: str = "image.dcm", syntax: str = ExplicitVRLittleEndian) -> Path:
        meta = FileMetaDataset()
        meta.TransferSyntaxUID = syntax
        meta.MediaStorageSOPClassUID = dataset.SOPClassUID
        meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
        path = tmp_path / name
        FileDataset(path, dataset, file_meta=meta, preamble=b"\0" * 128).save_as(
            path, enforce_file_format=True
        )
        return path

    return write


@pytest.fixture(scope="session")
def hazards(shared_data: Path) -> Path:
    return shared_data / "dicom_hazards"
