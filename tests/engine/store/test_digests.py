"""What the store keeps is made anew when the rules change that it was made by."""

from pathlib import Path

import numpy as np
import pytest

from engine.dicom.pixels import PIXELS_VERSION
from engine.model.config import (
    ImagePreparation,
    PaddedCrop,
    PercentileSquare,
    Preprocessing,
    ReportPreparation,
    ResizedCrop,
)
from engine.model.preprocessing import PREPARATION_VERSION, prepare_report, read_prepared
from engine.model.tokenizer import TOKENS_VERSION
from engine.store import digests
from engine.store.digests import pixels_key
from tests.engine.dicom.made_files import dataset_of, smooth, write
from tests.engine.store.conftest import HOW

SIDE_PX = 3
KNOWN = {
    PercentileSquare(size_px=SIDE_PX): [[10432, 25001, 27804], [14736, 33175, 36723], [26496, 41063, 43860]],
    PaddedCrop(size_px=SIDE_PX): [[37775, 36252, 34858], [36349, 34826, 33432], [34680, 33156, 31747]],
    ResizedCrop(size_px=SIDE_PX, shorter_px=4): [
        [11519, 25499, 37736],
        [6353, 20333, 32570],
        [18038, 32018, 44256],
    ],
}


@pytest.mark.parametrize("how", KNOWN, ids=lambda how: type(how).__name__)
def test_the_versions_are_raised_when_a_known_file_gives_other_pixels(
    tmp_path: Path, how: ImagePreparation
) -> None:
    """Where this fails, raise PIXELS_VERSION or PREPARATION_VERSION and put the new values here."""
    dataset = dataset_of(smooth(4095).astype(np.uint16), 12)
    dataset.PhotometricInterpretation = "MONOCHROME1"
    dataset.RescaleSlope, dataset.RescaleIntercept = "2", "-100"
    path = write(dataset, tmp_path / "known.dcm")
    prepared = read_prepared(path, Preprocessing(how, ReportPreparation(max_tokens=8)))
    assert (PIXELS_VERSION, PREPARATION_VERSION) == (1, 1)
    assert np.abs(prepared.astype(int) - KNOWN[how]).max() <= 1, prepared.tolist()


def test_the_version_is_raised_when_a_known_report_gives_another_text() -> None:
    """Where this fails, raise TOKENS_VERSION and put the new text here."""
    how = Preprocessing(HOW.image, ReportPreparation(max_tokens=8, numbers="replaced"))
    assert TOKENS_VERSION == 1
    assert prepare_report("A 3cm nodule, L4, two of 1/2.", how) == "A NUMBER cm nodule, L4, NUMBER of NUMBER."


@pytest.mark.parametrize("name", ["PIXELS_VERSION", "PREPARATION_VERSION"])
def test_pixels_of_another_version_are_not_found(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    before = pixels_key(HOW)
    monkeypatch.setattr(digests, name, 99)
    assert pixels_key(HOW) != before
