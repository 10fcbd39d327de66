"""Phantom radiographs as DICOM objects: CR and DX, 12 bits stored in 16, Explicit VR Little Endian."""

import io
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import (
    UID,
    ComputedRadiographyImageStorage,
    DigitalXRayImageStorageForPresentation,
    ExplicitVRLittleEndian,
)

WHITE = 4095
DETECTOR_MM = 400.0
Photometric = Literal["MONOCHROME1", "MONOCHROME2"]
_GIVEN_NAMES = ("Ada", "Bruno", "Clara", "Dario", "Elin", "Felix", "Greta", "Hugo", "Irma", "Jonas")


@dataclass(frozen=True, slots=True)
class ImageIdentity:
    """Everything in the header that is not the picture.

    Attributes
    ----------
    uid_numbers : tuple of int
        Study, series and instance as 128-bit numbers.
    seconds : float
        Time of day of the exposure.
    """

    subject_id: str
    study_id: str
    uid_numbers: tuple[int, int, int]
    sex: str
    birth: date
    day: date
    seconds: float
    view: str
    series: int


def write_dicom(
    path: Path, pixels: NDArray[np.uint16], identity: ImageIdentity, *, photometric: Photometric
) -> None:
    """Write one image.

    Parameters
    ----------
    path : Path
        The file to make.
    pixels : ndarray of uint16, (rows, columns)
        0 to 4095, bright is dense; stored turned round for ``MONOCHROME1``.
    identity : ImageIdentity
        Patient, study and exposure.
    photometric : {'MONOCHROME1', 'MONOCHROME2'}
        How the pixels are stored.
    """
    direct = identity.view == "PA"
    data = Dataset()
    data.file_meta = _file_meta(identity, direct=direct)
    data.SOPClassUID = data.file_meta.MediaStorageSOPClassUID
    data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID
    _fill_patient(data, identity)
    _fill_study(data, identity)
    _fill_equipment(data, direct=direct)
    _fill_acquisition(data, identity, rows=len(pixels), direct=direct)
    _fill_pixels(data, pixels, photometric)
    # Not straight to the file: pydicom would hide what kind of error a full disk is.
    encoded = io.BytesIO()
    data.save_as(encoded, enforce_file_format=True)
    path.write_bytes(encoded.getvalue())


def _uid(number: int) -> UID:
    return UID(f"2.25.{number}")


def _file_meta(identity: ImageIdentity, *, direct: bool) -> FileMetaDataset:
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = (
        DigitalXRayImageStorageForPresentation if direct else ComputedRadiographyImageStorage
    )
    meta.MediaStorageSOPInstanceUID = _uid(identity.uid_numbers[2])
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    return meta


def _fill_patient(data: Dataset, identity: ImageIdentity) -> None:
    number = int(identity.subject_id)
    data.PatientName = f"Phantom^{_GIVEN_NAMES[number % len(_GIVEN_NAMES)]} {number % 9973}"
    data.PatientID = identity.subject_id
    data.PatientBirthDate = f"{identity.birth:%Y%m%d}"
    data.PatientSex = identity.sex
    data.PatientAge = f"{age_on(identity.birth, identity.day):03d}Y"


def age_on(birth: date, day: date) -> int:
    """Return a person's age in whole years on a day."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def clock(seconds: float) -> str:
    """Return seconds since midnight as HHMMSS.FFF."""
    milliseconds = round(seconds * 1000)
    moment = timedelta(milliseconds=milliseconds).seconds
    hours, minutes = divmod(moment // 60, 60)
    return f"{hours:02d}{minutes:02d}{moment % 60:02d}.{milliseconds % 1000:03d}"


def _fill_study(data: Dataset, identity: ImageIdentity) -> None:
    data.StudyInstanceUID = _uid(identity.uid_numbers[0])
    data.SeriesInstanceUID = _uid(identity.uid_numbers[1])
    data.StudyID = identity.study_id
    data.AccessionNumber = identity.study_id
    data.ReferringPhysicianName = ""
    data.SeriesNumber = identity.series
    data.InstanceNumber = 1
    for element in ("StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate"):
        setattr(data, element, f"{identity.day:%Y%m%d}")
    for element in ("StudyTime", "SeriesTime", "AcquisitionTime", "ContentTime"):
        setattr(data, element, clock(identity.seconds))


def _fill_equipment(data: Dataset, *, direct: bool) -> None:
    data.Manufacturer = "Phantom"
    data.ManufacturerModelName = "Phantom DX 2" if direct else "Phantom CR 1"
    data.Modality = "DX" if direct else "CR"
    data.InstitutionName = "Phantom General"
    data.SoftwareVersions = "1"
    data.ImageType = ["DERIVED", "PRIMARY"]
    data.DerivationDescription = "Computed from an invented anatomy"


def _fill_acquisition(data: Dataset, identity: ImageIdentity, *, rows: int, direct: bool) -> None:
    data.BodyPartExamined = "CHEST"
    data.ViewPosition = identity.view
    data.PatientOrientation = ["L", "F"]
    data.KVP = "120" if direct else "90"
    data.DistanceSourceToDetector = "1800" if direct else "1100"
    spacing = [f"{DETECTOR_MM / rows:.6g}"] * 2
    data.ImagerPixelSpacing = spacing
    data.PixelSpacing = spacing
    if direct:
        data.PresentationIntentType = "FOR PRESENTATION"
        data.ImageLaterality = "U"
        data.PixelIntensityRelationship = "LOG"
        data.PresentationLUTShape = "IDENTITY"


def _fill_pixels(data: Dataset, pixels: NDArray[np.uint16], photometric: Photometric) -> None:
    inverse = photometric == "MONOCHROME1"
    stored = WHITE - pixels if inverse else pixels
    if inverse and "PresentationLUTShape" in data:
        data.PresentationLUTShape = "INVERSE"
    if "PixelIntensityRelationship" in data:
        data.PixelIntensityRelationshipSign = 1 if inverse else -1
    data.SamplesPerPixel = 1
    data.PhotometricInterpretation = photometric
    data.Rows, data.Columns = pixels.shape
    data.BitsAllocated, data.BitsStored, data.HighBit = 16, 12, 11
    data.PixelRepresentation = 0
    data.RescaleIntercept, data.RescaleSlope, data.RescaleType = "0", "1", "US"
    low, high = (float(edge) for edge in np.percentile(stored, (1, 99)))
    data.WindowCenter = f"{(low + high) / 2:.1f}"
    data.WindowWidth = f"{max(high - low, 1.0):.1f}"
    data.BurnedInAnnotation = "NO"
    data.LossyImageCompression = "00"
    data.PixelData = stored.astype("<u2").tobytes()
