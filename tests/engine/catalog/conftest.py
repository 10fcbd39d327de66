import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.engine.catalog.dicom_folders import radiograph, structured

WriteRows = Callable[[Path, Sequence[Sequence[object]]], Path]


def dicom_file(path: Path, *, seed: int = 0, side: int = 8) -> None:
    """Write a radiograph of ``side`` x ``side`` pixels that the seed decides."""
    pixels = np.random.default_rng(seed).integers(0, 4096, (side, side), dtype=np.uint16)
    radiograph(
        path,
        "1",
        "1.2.3",
        "1.2.3.4",
        PatientSex="M",
        PatientAge="071Y",
        StudyDate="21800506",
        ViewPosition="AP",
        Rows=side,
        Columns=side,
        PixelData=pixels.tobytes(),
    )


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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four patients: reports by study id, by accession number, as the only text, and structured."""
    root = tmp_path / "pacs"
    radiograph(root / "a" / "1.dcm", "P1", "1.2.1", "1.2.1.1")
    radiograph(root / "a" / "2.dcm", "P1", "1.2.1", "1.2.1.2", ViewPosition="LL")
    radiograph(root / "b" / "IM1", "P2", "1.2.2", "1.2.2.1")
    radiograph(root / "c" / "1.dcm", "P3", "1.2.3", "1.2.3.1")
    radiograph(root / "d" / "1.dcm", "P4", "1.2.4", "1.2.4.1")
    (root / "1.2.1.txt").write_text(" FINDINGS:  Clear lungs.\n\n IMPRESSION:  Normal.\n")
    (root / "b" / "A2.txt").write_text("One paragraph.\n\nThe last one.")
    (root / "c" / "report.txt").write_bytes("Kein Ödem.".encode("cp1252"))
    structured(root / "d" / "sr.dcm", "P4", "1.2.4", "Large effusion.")
    return root


@pytest.fixture
def label_file(tmp_path: Path) -> Path:
    path = tmp_path / "labels.csv"
    path.write_text("subject_id,label\nP1,normal\nP2,sick\nP3,sick\nP4,normal\n")
    return path
