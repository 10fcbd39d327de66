import gzip
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image
from pydicom.dataset import Dataset
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLSLossless,
    RLELossless,
)

from engine.dicom.file_facts import read_facts
from engine.dicom.pixels import ImageRejected, read_pixels
from engine.dicom.rejection import REASONS
from engine.model.config import PaddedCrop, Preprocessing
from engine.model.preprocessing import read_prepared

WriteDicom = Callable[..., Path]


def code_of(path: Path) -> str:
    with pytest.raises(ImageRejected) as caught:
        read_pixels(path)
    assert caught.value.reason == REASONS[caught.value.code]
    return caught.value.code


def test_stored_values_come_back_unscaled(radiograph: Dataset, write_dicom: WriteDicom) -> None:
    pixels = read_pixels(write_dicom(radiograph))
    np.testing.assert_array_equal(pixels, np.arange(30, dtype=np.float32).reshape(6, 5))


def test_rescale_is_applied(radiograph: Dataset, write_dicom: WriteDicom) -> None:
    radiograph.RescaleSlope, radiograph.RescaleIntercept = "2", "-10"
    pixels = read_pixels(write_dicom(radiograph))
    np.testing.assert_array_equal(pixels.ravel(), np.arange(30) * 2.0 - 10)


def test_monochrome1_is_turned_over_within_its_range(radiograph: Dataset, write_dicom: WriteDicom) -> None:
    radiograph.PhotometricInterpretation = "MONOCHROME1"
    pixels = read_pixels(write_dicom(radiograph))
    np.testing.assert_array_equal(pixels.ravel(), np.arange(30)[::-1])


def test_monochrome1_stays_as_stored_for_models_trained_so(
    radiograph: Dataset, write_dicom: WriteDicom
) -> None:
    radiograph.PhotometricInterpretation = "MONOCHROME1"
    pixels = read_pixels(write_dicom(radiograph), invert_monochrome1=False)
    np.testing.assert_array_equal(pixels.ravel(), np.arange(30))


def test_a_checkpoints_preparation_decides_whether_monochrome1_is_turned_over(
    radiograph: Dataset, write_dicom: WriteDicom
) -> None:
    radiograph.PhotometricInterpretation = "MONOCHROME1"
    path = write_dicom(radiograph)
    turned, stored = (
        read_prepared(path, Preprocessing(PaddedCrop(size_px=16, invert_monochrome1=flag)))
        for flag in (True, False)
    )
    rows = slice(5, 11), slice(6, 11)
    assert turned.max() == stored.max() == 65535
    np.testing.assert_array_equal(turned[rows], stored[rows][::-1, ::-1])


def test_colour_becomes_luma(radiograph: Dataset, write_dicom: WriteDicom) -> None:
    radiograph.SamplesPerPixel, radiograph.PlanarConfiguration = 3, 0
    radiograph.PhotometricInterpretation = "RGB"
    radiograph.BitsAllocated, radiograph.BitsStored, radiograph.HighBit = 8, 8, 7
    radiograph.PixelData = bytes([200, 100, 50]) * 30
    np.testing.assert_allclose(read_pixels(write_dicom(radiograph)), 0.299 * 200 + 0.587 * 100 + 0.114 * 50)


@pytest.mark.parametrize(
    "syntax", [JPEG2000Lossless, JPEGLSLossless, RLELossless, DeflatedExplicitVRLittleEndian]
)
def test_lossless_syntaxes_keep_every_value(
    radiograph: Dataset, write_dicom: WriteDicom, syntax: str
) -> None:
    values = np.random.default_rng(0).integers(0, 4096, (64, 48), dtype=np.uint16)
    radiograph.Rows, radiograph.Columns = values.shape
    radiograph.PixelData = values.tobytes()
    plain = pydicom.dcmread(write_dicom(radiograph))
    if syntax == DeflatedExplicitVRLittleEndian:
        path = write_dicom(radiograph, "deflated.dcm", syntax)
    else:
        plain.compress(syntax, generate_instance_uid=False)
        path = write_dicom(plain, "compressed.dcm", syntax)
    np.testing.assert_array_equal(read_pixels(path), values)


def test_implicit_and_gzip_wrapped_files_read_alike(radiograph: Dataset, write_dicom: WriteDicom) -> None:
    path = write_dicom(radiograph, "implicit.dcm", ImplicitVRLittleEndian)
    wrapped = path.with_suffix(".dcm.gz")
    wrapped.write_bytes(gzip.compress(path.read_bytes()))
    np.testing.assert_array_equal(read_pixels(wrapped), read_pixels(path))


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("NumberOfFrames", "2", "multi-frame"),
        ("Rows", 0, "header-value"),
        ("Rows", [6, 6], "header-value"),
        ("SamplesPerPixel", 9, "header-value"),
        ("Rows", 7, "truncated"),
        ("PixelData", b"", "no-pixels"),
    ],
)
def test_implausible_headers_are_rejected(
    radiograph: Dataset, write_dicom: WriteDicom, name: str, value: object, code: str
) -> None:
    setattr(radiograph, name, value)
    assert code_of(write_dicom(radiograph)) == code


def test_a_size_that_no_radiograph_has_is_rejected_before_it_is_allocated(
    radiograph: Dataset, write_dicom: WriteDicom
) -> None:
    radiograph.Rows = radiograph.Columns = 65_000
    assert code_of(write_dicom(radiograph)) == "image-too-large"


def test_a_missing_pixel_element_is_rejected(radiograph: Dataset, write_dicom: WriteDicom) -> None:
    del radiograph.PixelData
    assert code_of(write_dicom(radiograph)) == "no-pixels"


def test_pixels_that_are_no_numbers_are_rejected(radiograph: Dataset, write_dicom: WriteDicom) -> None:
    del radiograph.PixelData
    radiograph.BitsAllocated, radiograph.BitsStored, radiograph.HighBit = 32, 32, 31
    radiograph.FloatPixelData = np.full(30, np.nan, dtype="<f4").tobytes()
    assert code_of(write_dicom(radiograph)) == "not-finite"


def test_a_cut_compressed_file_is_told_from_its_header_pass(
    radiograph: Dataset, write_dicom: WriteDicom
) -> None:
    radiograph.Rows = radiograph.Columns = 64
    radiograph.PixelData = np.random.default_rng(0).integers(0, 4096, (64, 64), dtype=np.uint16).tobytes()
    plain = pydicom.dcmread(write_dicom(radiograph))
    plain.compress(JPEG2000Lossless, generate_instance_uid=False)
    path = write_dicom(plain, "cut.dcm", JPEG2000Lossless)
    path.write_bytes(path.read_bytes()[:-200])
    assert read_facts(path).code == "truncated"


def test_a_codestream_that_claims_a_giant_image_is_rejected_before_decoding(
    radiograph: Dataset, write_dicom: WriteDicom
) -> None:
    radiograph.Rows = radiograph.Columns = 64
    radiograph.PixelData = np.arange(64 * 64, dtype="<u2").tobytes()
    plain = pydicom.dcmread(write_dicom(radiograph))
    plain.compress(JPEG2000Lossless, generate_instance_uid=False)
    path = write_dicom(plain, "bomb.dcm", JPEG2000Lossless)
    size = b"\xff\x4f\xff\x51"
    data = path.read_bytes()
    at = data.index(size) + 8
    path.write_bytes(data[:at] + (60_000).to_bytes(4, "big") * 2 + data[at + 8 :])
    assert code_of(path) == "image-too-large"


def test_a_program_in_the_preamble_is_rejected(radiograph: Dataset, write_dicom: WriteDicom) -> None:
    path = write_dicom(radiograph)
    path.write_bytes(b"MZ" + path.read_bytes()[2:])
    assert code_of(path) == "executable-preamble"


def test_what_is_no_image_file_is_rejected(tmp_path: Path) -> None:
    contents = {
        "empty": b"",
        "zip": b"PK\x03\x04" + b"\0" * 200,
        "short": b"x",
        "gz": b"\x1f\x8b\x08\0rubbish",
    }
    for name, data in contents.items():
        (tmp_path / name).write_bytes(data)
    assert [code_of(tmp_path / name) for name in contents] == [
        "file-empty",
        "not-an-image",
        "not-an-image",
        "gzip-damaged",
    ]
    assert code_of(tmp_path) == "not-a-file"
    assert code_of(tmp_path / "absent") == "file-missing"


def test_a_loop_of_links_is_rejected(tmp_path: Path) -> None:
    loop = tmp_path / "loop.dcm"
    loop.symlink_to(loop)
    assert code_of(loop) == "file-unreadable"


def test_a_gzip_bomb_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.dicom.source.MAX_INFLATED_BYTES", 1 << 20)
    path = tmp_path / "bomb.dcm.gz"
    path.write_bytes(gzip.compress(b"\0" * (4 << 20)))
    assert code_of(path) == "inflates-too-large"


def test_a_deflate_bomb_is_rejected_before_it_is_unpacked(
    radiograph: Dataset, write_dicom: WriteDicom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.dicom.source.MAX_INFLATED_BYTES", 1 << 20)
    radiograph.PixelData = bytes(4 << 20)
    assert code_of(write_dicom(radiograph, syntax=DeflatedExplicitVRLittleEndian)) == "inflates-too-large"


@pytest.mark.parametrize(
    ("mode", "colour", "grey"),
    [("L", 90, 90), ("RGB", (200, 100, 50), 124), ("RGBA", (200, 100, 50, 0), 124), ("1", 1, 255)],
)
def test_pictures_become_grey(tmp_path: Path, mode: str, colour: int | tuple[int, ...], grey: int) -> None:
    path = tmp_path / "picture.png"
    Image.new(mode, (4, 3), colour).save(path)
    np.testing.assert_array_equal(read_pixels(path), np.full((3, 4), grey))


def test_a_palette_picture_is_read_by_its_colours(tmp_path: Path) -> None:
    picture = Image.new("P", (4, 3), 1)
    picture.putpalette([255, 255, 255, 10, 10, 10])
    picture.save(tmp_path / "palette.png")
    np.testing.assert_array_equal(read_pixels(tmp_path / "palette.png"), np.full((3, 4), 10))


def test_a_16_bit_png_keeps_its_values(tmp_path: Path) -> None:
    values = np.arange(12, dtype=np.uint16).reshape(3, 4) * 5000
    Image.fromarray(values).save(tmp_path / "deep.png")
    np.testing.assert_array_equal(read_pixels(tmp_path / "deep.png"), values)


def test_a_cut_jpeg_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "cut.jpg"
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (64, 64), dtype=np.uint8)).save(path)
    path.write_bytes(path.read_bytes()[:-800])
    assert code_of(path) == "truncated"
