"""Folders of small DICOM files as a hospital exports them, and what becomes of them."""

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

import numpy as np
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import BasicTextSRStorage, DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian

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


def listed(root: Path, reading: Reading = AS_FOUND) -> Listing:
    return DicomFolderAdapter().list_images(root, reading, files=PlainReader(root), report=ignore)


def indexed(root: Path, catalog: Path, label_file: Path) -> Totals:
    return index_dataset(root, catalog, reading=Reading(label_file=label_file))


def codes(totals: Totals) -> dict[str, int]:
    return {one.code: one.count for one in totals.rejects_by_reason}
