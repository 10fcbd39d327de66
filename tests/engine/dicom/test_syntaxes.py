"""Every transfer syntax and every way of storing values gives the values that were written."""

from pathlib import Path

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.pixels.processing import apply_voi_lut
from pydicom.uid import (
    JPEG2000,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
)

from engine.dicom.file_facts import read_facts
from engine.dicom.pixels import ImageRejected, read_pixels
from tests.engine.dicom.made_files import (
    LOSSLESS_BY_GDCM,
    dataset_of,
    jpeg_frame,
    rewritten,
    smooth,
    write,
    write_frame,
)

LUMA = np.array([0.299, 0.587, 0.114])
STORED: dict[str, tuple[NDArray[np.generic], int]] = {
    "unsigned 8 of 8": (smooth(255).astype(np.uint8), 8),
    "unsigned 10 of 16": (smooth(1023).astype(np.uint16), 10),
    "unsigned 12 of 16": (smooth(4095).astype(np.uint16), 12),
    "unsigned 16 of 16": (smooth(65535).astype(np.uint16), 16),
    "signed 12 of 16": ((smooth(4000) - 2000).astype(np.int16), 12),
    "signed 16 of 16": ((smooth(60000) - 30000).astype(np.int16), 16),
}


@pytest.mark.parametrize("syntax", LOSSLESS_BY_GDCM, ids=lambda uid: uid.name)
@pytest.mark.parametrize("stored", STORED)
def test_lossless_files_of_another_writer_keep_every_value(tmp_path: Path, stored: str, syntax: str) -> None:
    values, bits = STORED[stored]
    source = write(dataset_of(values, bits), tmp_path / "source.dcm")
    path = rewritten(source, tmp_path / "rewritten.dcm", syntax)
    np.testing.assert_array_equal(read_pixels(path), values)
    facts = read_facts(path)
    assert (facts.kind, facts.rows, facts.columns) == ("image", *values.shape)


def test_lossy_files_keep_the_values_nearly(tmp_path: Path) -> None:
    values = smooth(4095).astype(np.uint16)
    source = write(dataset_of(values, 12), tmp_path / "source.dcm")
    for syntax in (JPEGExtended12Bit, JPEG2000):
        path = rewritten(source, tmp_path / "lossy.dcm", syntax)
        np.testing.assert_allclose(read_pixels(path), values, atol=8)


def test_baseline_jpeg_is_read_nearly(tmp_path: Path) -> None:
    values = smooth(255).astype(np.uint8)
    for syntax in (JPEGBaseline8Bit, JPEGExtended12Bit):
        path = write_frame(dataset_of(values, 8), jpeg_frame(values), tmp_path / "jpeg.dcm", syntax)
        np.testing.assert_allclose(read_pixels(path), values, atol=4)


def test_near_lossless_jpeg_ls_stays_within_its_allowed_error(tmp_path: Path) -> None:
    values = smooth(4095).astype(np.uint16)
    dataset = pydicom.dcmread(write(dataset_of(values, 12), tmp_path / "source.dcm"))
    dataset.compress(JPEGLSNearLossless, jls_error=5, generate_instance_uid=False)
    error = np.abs(read_pixels(write(dataset, tmp_path / "near.dcm", JPEGLSNearLossless)) - values)
    assert 0 < error.max() <= 5


@pytest.mark.parametrize(
    "syntax", [JPEG2000Lossless, JPEGLSLossless, JPEGLosslessSV1, RLELossless], ids=lambda uid: uid.name
)
def test_compressed_colour_becomes_luma(tmp_path: Path, syntax: str) -> None:
    red = smooth(255).astype(np.uint8)
    colours = np.stack([red, red[::-1], 255 - red], axis=2)
    source = write(dataset_of(colours, 8), tmp_path / "source.dcm")
    pixels = read_pixels(rewritten(source, tmp_path / "colour.dcm", syntax))
    np.testing.assert_allclose(pixels, colours @ LUMA, atol=0.01)


@pytest.mark.parametrize("syntax", [ImplicitVRLittleEndian, ExplicitVRLittleEndian, ExplicitVRBigEndian])
def test_what_stands_in_unused_bits_is_ignored(tmp_path: Path, syntax: str) -> None:
    values = smooth(4095).astype(np.uint16)
    dataset = dataset_of(values, 12)
    stored = values | np.uint16(0xA000)
    dataset.PixelData = stored.astype(">u2" if syntax == ExplicitVRBigEndian else "<u2").tobytes()
    np.testing.assert_array_equal(read_pixels(write(dataset, tmp_path / "overlay.dcm", syntax)), values)


def test_an_odd_number_of_bytes_is_read_in_every_byte_order(tmp_path: Path) -> None:
    values = np.arange(15, dtype=np.uint8).reshape(5, 3)
    dataset = dataset_of(values, 8)
    dataset.PixelData = values.tobytes() + b"\0"
    np.testing.assert_array_equal(read_pixels(write(dataset, tmp_path / "little.dcm")), values)
    swapped = dataset_of(values, 8)
    swapped.PixelData = np.frombuffer(dataset.PixelData, dtype="<u2").byteswap().tobytes()
    swapped["PixelData"].VR = "OW"
    path = write(swapped, tmp_path / "big.dcm", ExplicitVRBigEndian)
    np.testing.assert_array_equal(read_pixels(path), values)


def test_planes_of_colour_are_put_together(tmp_path: Path) -> None:
    colours = np.random.default_rng(1).integers(0, 256, (4, 6, 3), dtype=np.uint8)
    dataset = dataset_of(colours, 8)
    dataset.PlanarConfiguration = 1
    dataset.PixelData = np.moveaxis(colours, 2, 0).tobytes()
    np.testing.assert_allclose(
        read_pixels(write(dataset, tmp_path / "planes.dcm")), colours @ LUMA, atol=0.01
    )


def test_brightness_of_uncompressed_ybr_is_its_first_sample(tmp_path: Path) -> None:
    grey = smooth(255).astype(np.uint8)
    dataset = dataset_of(np.stack([grey, np.full_like(grey, 128), np.full_like(grey, 128)], axis=2), 8)
    dataset.PhotometricInterpretation = "YBR_FULL"
    np.testing.assert_allclose(read_pixels(write(dataset, tmp_path / "ybr.dcm")), grey, atol=0.01)


def test_a_palette_is_read_by_its_colours(tmp_path: Path) -> None:
    dataset = dataset_of(np.array([[0, 1, 2, 3]], dtype=np.uint8), 8)
    dataset.PhotometricInterpretation = "PALETTE COLOR"
    for colour, entries in (("Red", [0, 100, 0, 0]), ("Green", [0, 0, 100, 0]), ("Blue", [0, 0, 0, 100])):
        setattr(dataset, f"{colour}PaletteColorLookupTableDescriptor", [4, 0, 16])
        table = np.array(entries, dtype="<u2").tobytes()
        setattr(dataset, f"{colour}PaletteColorLookupTableData", table)
    pixels = read_pixels(write(dataset, tmp_path / "palette.dcm"))
    np.testing.assert_allclose(pixels, [[0, 29.9, 58.7, 11.4]], atol=0.01)


@pytest.fixture
def ramp() -> Dataset:
    return dataset_of(np.arange(30, dtype=np.uint16).reshape(5, 6), 12)


def with_modality_table(dataset: Dataset, table: list[int]) -> Dataset:
    item = Dataset()
    item.LUTDescriptor, item.ModalityLUTType = [len(table), 0, 16], "US"
    item.LUTData = np.array(table, dtype="<u2").tobytes()
    item["LUTData"].VR = "OW"
    dataset.ModalityLUTSequence = [item]
    return dataset


def test_a_modality_table_is_applied(tmp_path: Path, ramp: Dataset) -> None:
    table = [value**2 for value in range(20)]
    pixels = read_pixels(write(with_modality_table(ramp, table), tmp_path / "table.dcm"))
    # Values beyond the table take its last entry (DICOM PS3.3 section C.11.1).
    np.testing.assert_array_equal(pixels.ravel(), [min(value, 19) ** 2 for value in range(30)])


def test_the_window_of_the_file_is_applied_on_demand_only(tmp_path: Path, ramp: Dataset) -> None:
    ramp.WindowCenter, ramp.WindowWidth = ["10", "99"], ["8", "1"]
    path = write(ramp, tmp_path / "window.dcm")
    np.testing.assert_array_equal(read_pixels(path).ravel(), np.arange(30))
    windowed = read_pixels(path, voi="file")
    expected = apply_voi_lut(np.arange(30).reshape(5, 6), ramp)
    np.testing.assert_allclose(windowed, expected, rtol=1e-6)
    assert windowed.ravel()[6] == windowed.min() < windowed.ravel()[10] < windowed.max()


def test_an_inverse_image_is_windowed_before_it_is_turned_over(tmp_path: Path, ramp: Dataset) -> None:
    ramp.PhotometricInterpretation = "MONOCHROME1"
    ramp.WindowCenter, ramp.WindowWidth = "10", "8"
    pixels = read_pixels(write(ramp, tmp_path / "inverse.dcm"), voi="file").ravel()
    assert (np.diff(pixels) <= 0).all()
    assert pixels[0] == pixels.max()
    assert pixels[29] == pixels.min()


def test_a_damaged_window_is_told(tmp_path: Path, ramp: Dataset) -> None:
    ramp.WindowCenter, ramp.WindowWidth = "10", "0"
    path = write(ramp, tmp_path / "window.dcm")
    assert read_pixels(path).shape == (5, 6)
    with pytest.raises(ImageRejected):
        read_pixels(path, voi="file")


def test_padding_stays_as_it_is_stored(tmp_path: Path, ramp: Dataset) -> None:
    ramp.PixelPaddingValue = 0
    np.testing.assert_array_equal(read_pixels(write(ramp, tmp_path / "padded.dcm")).ravel(), np.arange(30))


def test_a_codestream_of_another_size_than_the_header_is_rejected(tmp_path: Path) -> None:
    values = smooth(255).astype(np.uint8)
    dataset = dataset_of(values, 8)
    dataset.Rows = values.shape[0] - 1
    path = write_frame(dataset, jpeg_frame(values), tmp_path / "jpeg.dcm", JPEGBaseline8Bit)
    assert read_facts(path).code == "size-mismatch"


def test_uncompressed_pixels_under_a_compressed_syntax_are_told(tmp_path: Path) -> None:
    path = write(dataset_of(smooth(255).astype(np.uint8), 8), tmp_path / "plain.dcm")
    plain, claimed = b"1.2.840.10008.1.2.1\0", b"1.2.840.10008.1.2.5\0"
    path.write_bytes(path.read_bytes().replace(plain, claimed, 1))
    assert read_facts(path).code == "syntax-mismatch"


def test_compressed_pixels_under_an_uncompressed_syntax_are_told(tmp_path: Path) -> None:
    values = smooth(255).astype(np.uint8)
    path = write_frame(dataset_of(values, 8), jpeg_frame(values), tmp_path / "jpeg.dcm", JPEGBaseline8Bit)
    compressed, claimed = b"1.2.840.10008.1.2.4.50", b"1.2.840.10008.1.2.1\0\0\0"
    path.write_bytes(path.read_bytes().replace(compressed, claimed, 1))
    assert read_facts(path).code == "syntax-mismatch"


def test_a_frame_in_several_fragments_is_put_together(tmp_path: Path) -> None:
    values = smooth(255).astype(np.uint8)
    frame = jpeg_frame(values)
    whole = write_frame(dataset_of(values, 8), frame, tmp_path / "whole.dcm", JPEGBaseline8Bit)
    dataset = dataset_of(values, 8)
    dataset.PixelData = pydicom.encaps.encapsulate([frame], fragments_per_frame=3)
    dataset["PixelData"].VR, dataset["PixelData"].is_undefined_length = "OB", True
    parts = write(dataset, tmp_path / "parts.dcm", JPEGBaseline8Bit)
    np.testing.assert_array_equal(read_pixels(parts), read_pixels(whole))
