"""Real files that are hard to read: their pixels, or the reason why there are none."""

import gzip
import io
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.pixels.processing import apply_modality_lut

from engine.dicom.pixels import ImageRejected, read_pixels
from engine.dicom.quiet import QUIET
from engine.dicom.rejection import REASONS

DECODABLE = {
    "chest_RG1_JLSN.dcm",
    "chest_dx_966_fixed.dcm",
    "cr_modality_lut.dcm",
    "deflated.dcm",
    "mr.dcm.gz",
    "name_arabic.dcm",
    "name_gb2312.dcm",
    "name_h32.dcm",
    "name_hebrew.dcm",
}
REJECTED = {
    "DICOMDIR": "directory",
    "badVR.dcm": "header-value",
    "chest_cr_nomagic": "marker-missing",
    "chest_dx_966_badj2k.dcm": "pixels-damaged",
    "cr_jap_nopixels.dcm": "no-pixels",
    "cr_kor_nopixels.dcm": "no-pixels",
    "index.csv": "not-an-image",
    "meta_missing_tsyntax.dcm": "transfer-syntax-missing",
    "multiframe_mixed.dcm": "multi-frame",
    "multiframe_xa.dcm": "multi-frame",
    "no_meta.dcm": "marker-missing",
    "oserror_on_read.dcm": "header-damaged",
    "palette.dcm": "marker-missing",
    "pixeldata_none.dcm": "no-pixels",
    "seg_deflated_frame.dcm": "transfer-syntax",
    "sr_basic_text_nopixels.dcm": "no-image",
    "sr_comprehensive.dcm": "no-image",
    "trunc_ct_85pct.dcm": "syntax-mismatch",
    "trunc_encaps.dcm": "multi-frame",
    "trunc_pixels.dcm": "truncated",
    "unknown_vr_iter": "multi-frame",
}
JPEG_12_BIT = "cr_RG2_JPLY_fixed.dcm"


def test_every_real_hazard_is_accounted_for(hazards: Path) -> None:
    assert {path.name for path in hazards.iterdir()} == DECODABLE | set(REJECTED) | {JPEG_12_BIT}


@pytest.mark.parametrize("name", sorted(DECODABLE))
def test_decodable_hazards_agree_with_pydicom(hazards: Path, name: str) -> None:
    path = hazards / name
    with QUIET:
        data = path.read_bytes()
        dataset = pydicom.dcmread(io.BytesIO(gzip.decompress(data) if name.endswith(".gz") else data))
        expected = np.asarray(apply_modality_lut(dataset.pixel_array, dataset), dtype=np.float64)
    if dataset.PhotometricInterpretation == "MONOCHROME1":
        expected = expected.max() - (expected - expected.min())
    pixels = read_pixels(path)
    assert pixels.dtype == np.float32
    np.testing.assert_array_equal(pixels, expected)


@pytest.mark.parametrize(("name", "code"), sorted(REJECTED.items()))
def test_other_hazards_are_rejected_with_their_reason(hazards: Path, name: str, code: str) -> None:
    with pytest.raises(ImageRejected) as caught:
        read_pixels(hazards / name)
    assert (caught.value.code, caught.value.reason) == (code, REASONS[code])


def test_extended_jpeg_of_12_bits_is_decoded(hazards: Path) -> None:
    # Shape and range as another decoder (libjpeg) gave them, recorded beside the file.
    pixels = read_pixels(hazards / JPEG_12_BIT)
    assert pixels.shape == (2140, 1760)
    assert (pixels.min(), pixels.max()) == (0, 960)
