import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian

WriteRows = Callable[[Path, Sequence[Sequence[object]]], Path]


def dicom_file(path: Path, *, seed: int = 0, side: int = 8) -> None:
    dataset = Dataset()
    dataset.SOPClassUID = DigitalXRayImageStorageForPresentation
    dataset.SOPInstanceUID = "1.2.3.4"
    dataset.PatientSex, dataset.PatientAge, dataset.StudyDate = "M", "071Y", "21800506"
    dataset.ViewPosition = "AP"
    dataset.Rows, dataset.Columns, dataset.SamplesPerPixel = side, side, 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = 16, 12, 11, 0
    dataset.PixelData = np.random.default_rng(seed).integers(0, 4096, (side, side), dtype=np.uint16).tobytes()
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    path.parent.mkdir(parents=True, exist_ok=True)
    FileDataset(path, dataset, file_meta=meta, preamble=b"\0" * 128).save_as(path, enforce_file_format=True)


@pytest.fixture
def write_rows() -> WriteRows:
    def write(path: Path, rows: Sequence[Sequence[object]]) -> Path:
        with path.open("w", newline="", encoding="utf-8") as stream:
            csv.writer(stream).writerows(rows)
        return path

    return write


@dataclass
class MimicTree:
    """A tiny MIMIC-CXR folder: two studies of one image for each patient, written as it is asked for."""

    root: Path
    keys: list[tuple[str, str, str]] = field(default_factory=list)

    def add(
        self, subject: str, study: str, image: str, report: str | None = None, ending: str = "dcm"
    ) -> Path:
        folder = self.root / "files" / f"p{subject[:2]}" / f"p{subject}" / f"s{study}"
        path = folder / f"{image}.{ending}"
        if ending == "jpg":
            folder.mkdir(parents=True, exist_ok=True)
            Image.new("L", (8, 8), 30).save(path)
        else:
            dicom_file(path, seed=len(self.keys))
        text = report or f" FINDINGS:  Clear lungs {study}.\n\n IMPRESSION:  No edema {study}.\n"
        folder.with_suffix(".txt").write_text(text)
        self.keys.append((subject, study, image))
        return path


@pytest.fixture
def mimic(tmp_path: Path) -> MimicTree:
    root = tmp_path / "mimic"
    root.mkdir()
    tree = MimicTree(root)
    for patient in range(4):
        for study in range(2):
            tree.add(
                f"1000000{patient}", f"5000000{patient}{study}"[:8] + str(study), f"{patient}{study}" * 4
            )
    return tree


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """A folder with five small pictures a.png ... e.png for manifests."""
    folder = tmp_path / "set"
    folder.mkdir()
    for at, name in enumerate("abcde"):
        Image.new("L", (6, 4), 40 * at).save(folder / f"{name}.png")
    return folder
