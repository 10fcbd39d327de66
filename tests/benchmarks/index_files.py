"""Writes many large DICOM radiographs that take little room on the disk, with a manifest."""

import csv
import os
from pathlib import Path

from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian

ROWS, COLUMNS = 3056, 2500
PIXEL_BYTES = ROWS * COLUMNS * 2
MANIFEST = "manifest.csv"
_HEADER = ["subject_id", "study_id", "image_path", "text", "label", "split"]

_TEXTS = {
    "ImageType": ["DERIVED", "PRIMARY"],
    "AcquisitionDate": "21800506",
    "ContentDate": "21800506",
    "StudyTime": "213014.531",
    "AcquisitionTime": "213014.531",
    "ContentTime": "213014.734",
    "Modality": "DX",
    "PresentationIntentType": "FOR PRESENTATION",
    "Manufacturer": "Phantom Detectors Ltd",
    "InstitutionName": "Benchmark Hospital",
    "ReferringPhysicianName": "",
    "StationName": "ROOM1",
    "StudyDescription": "CHEST (PA AND LAT)",
    "SeriesDescription": "PA",
    "InstitutionalDepartmentName": "Radiology",
    "ManufacturerModelName": "Flat 43",
    "PatientBirthDate": "",
    "PatientSex": "F",
    "PatientAge": "052Y",
    "EthnicGroup": "",
    "PatientComments": "",
    "BodyPartExamined": "CHEST",
    "KVP": "120",
    "DistanceSourceToDetector": "1828.8",
    "DistanceSourceToPatient": "1700",
    "DeviceSerialNumber": "00417",
    "SoftwareVersions": ["4.2", "1.8"],
    "ProtocolName": "CHEST PA",
    "SpatialResolution": "0.139",
    "ExposureTime": "8",
    "XRayTubeCurrent": "320",
    "Exposure": "3",
    "ExposureInuAs": "2560",
    "ImagerPixelSpacing": ["0.139", "0.139"],
    "Grid": ["FOCUSED"],
    "FocalSpots": "1.2",
    "ViewPosition": "PA",
    "Sensitivity": "379",
    "DetectorType": "SCINTILLATOR",
    "DetectorConfiguration": "AREA",
    "DetectorDescription": "Caesium iodide",
    "DetectorID": "A1",
    "DetectorActiveShape": "RECTANGLE",
    "FieldOfViewShape": "RECTANGLE",
    "FieldOfViewDimensions": ["424", "347"],
    "ExposureControlMode": "AUTOMATIC",
    "ExposureStatus": "NORMAL",
    "PhototimerSetting": "50",
    "StudyID": "1",
    "SeriesNumber": "1",
    "AcquisitionNumber": "1",
    "InstanceNumber": "1",
    "PatientOrientation": ["L", "F"],
    "ImageLaterality": "U",
    "ImagesInAcquisition": "1",
    "ImageComments": "",
    "PixelAspectRatio": ["1", "1"],
    "BurnedInAnnotation": "NO",
    "PixelIntensityRelationship": "LOG",
    "WindowCenter": "2048",
    "WindowWidth": "4096",
    "RescaleIntercept": "0",
    "RescaleSlope": "1",
    "RescaleType": "US",
    "WindowCenterWidthExplanation": "NORMAL",
    "LossyImageCompression": "00",
    "PerformedProcedureStepStartDate": "21800506",
    "PerformedProcedureStepStartTime": "213000",
    "PerformedProcedureStepID": "P1",
    "PerformedProcedureStepDescription": "CHEST",
    "PresentationLUTShape": "IDENTITY",
}
_SHORTS = {
    "SamplesPerPixel": 1,
    "Rows": ROWS,
    "Columns": COLUMNS,
    "BitsAllocated": 16,
    "BitsStored": 12,
    "HighBit": 11,
    "PixelRepresentation": 0,
    "PixelIntensityRelationshipSign": -1,
}


def write_radiographs(folder: Path, count: int) -> Path:
    """Write radiographs of 2500 x 3056 pixels of 16 bits in two folders a patient, and return their manifest.

    Each has some 90 elements before its pixels, which are zero (holes of the file) but for a few in
    the middle that are its own.
    """
    with (folder / MANIFEST).open("w", newline="", encoding="utf-8") as stream:
        table = csv.writer(stream)
        table.writerow(_HEADER)
        for number in range(count):
            subject, study = f"{10_000_000 + number // 4}", f"{50_000_000 + number // 2}"
            path = f"p{subject}/s{study}/{number}.dcm"
            _write(folder / path, subject, number)
            split = "test" if number // 4 % 5 == 0 else "train"
            table.writerow([subject, study, path, f"No focal consolidation {study}.", number % 4, split])
    return folder / MANIFEST


def _write(path: Path, subject: str, number: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as stream:
        _header(subject, number).save_as(stream, enforce_file_format=True)
        stream.seek(-4, os.SEEK_END)
        stream.write(PIXEL_BYTES.to_bytes(4, "little"))
        start = stream.tell()
        stream.seek(start + PIXEL_BYTES // 2)
        stream.write(number.to_bytes(8, "little"))
        stream.truncate(start + PIXEL_BYTES)


def _header(subject: str, number: int) -> FileDataset:
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset = FileDataset("", {}, preamble=bytes(128), file_meta=meta)
    dataset.SOPClassUID = DigitalXRayImageStorageForPresentation
    dataset.SOPInstanceUID = f"1.2.3.{number}"
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = f"1.2.4.{number // 2}", f"1.2.5.{number}"
    dataset.PatientID, dataset.PatientName, dataset.AccessionNumber = subject, "", ""
    dataset.StudyDate, dataset.PhotometricInterpretation = "21800506", "MONOCHROME2"
    for keyword, value in (_TEXTS | _SHORTS).items():
        setattr(dataset, keyword, value)
    code = Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = "R-10206", "SNM3", "postero-anterior"
    dataset.ViewCodeSequence = Sequence([code])
    dataset.PixelData = b""
    return dataset
