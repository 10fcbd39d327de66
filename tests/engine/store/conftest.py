"""Small images of invented patients, as samples."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.model.config import PercentileSquare, Preprocessing, ReportPreparation
from engine.records import Sample

SamplesOf = Callable[..., list[Sample]]
SIZE_PX = 16
HOW = Preprocessing(PercentileSquare(size_px=SIZE_PX), ReportPreparation(max_tokens=32))


def write_image(file: Path, seed: int) -> Path:
    values = np.random.default_rng(seed).integers(0, 256, (24, 20), dtype=np.uint8)
    Image.fromarray(values).save(file)
    return file


def sample(path: Path, subject_id: str, *, report: str = "no edema") -> Sample:
    return Sample(
        image_id=f"i-{path.stem}",
        study_id=f"s-{path.stem}",
        subject_id=subject_id,
        path=path,
        report=report,
        label=0,
        sex="F",
        age=50,
    )


def report_of(number: int) -> str:
    """Return a report of two words only, so that a tokenizer knows them, and unlike any other number's."""
    return " ".join("effusion" if bit == "1" else "edema" for bit in f"{number:012b}")


@pytest.fixture
def samples_of(tmp_path: Path) -> SamplesOf:
    """Return a maker of samples, each with an image of its own; the same names give the same files."""

    def make(*names: str, patients: int = 5) -> list[Sample]:
        folder = tmp_path / "dataset"
        folder.mkdir(exist_ok=True)
        made = []
        for place, name in enumerate(names):
            file = folder / f"{name}.png"
            if not file.exists():
                write_image(file, seed=sum(name.encode()))
            made.append(sample(file, f"patient-{place % patients}", report=report_of(sum(name.encode()))))
        return made

    return make


def raw_bytes(store: Path) -> bytes:
    """Return the bytes of every file of a store."""
    return b"".join(file.read_bytes() for file in sorted(store.iterdir()))
