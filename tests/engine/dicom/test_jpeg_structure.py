"""Only frames whose segments fit together reach the decoder that dies of others."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.encaps import generate_frames
from pydicom.uid import JPEGExtended12Bit, JPEGLossless, JPEGLosslessSV1

from engine.dicom.jpeg_structure import is_sound_jpeg
from tests.engine.dicom.made_files import dataset_of, jpeg_frame, rewritten, smooth, write

Damage = Callable[[bytes], bytes]


@pytest.fixture(scope="module")
def colour_frame(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A lossless frame of three components with Adobe's remark, as GDCM writes it."""
    folder = tmp_path_factory.mktemp("frame")
    colours = np.repeat(smooth(255).astype(np.uint8)[:, :, None], 3, 2)
    source = write(dataset_of(colours, 8), folder / "source.dcm")
    path = rewritten(source, folder / "colour.dcm", JPEGLosslessSV1)
    frame: bytes = next(generate_frames(pydicom.dcmread(path).PixelData, number_of_frames=1))
    return frame.rstrip(b"\0")


@pytest.mark.parametrize("syntax", [JPEGLossless, JPEGLosslessSV1, JPEGExtended12Bit])
def test_frames_as_they_are_written_are_sound(tmp_path: Path, syntax: str) -> None:
    source = write(dataset_of(smooth(4095).astype(np.uint16), 12), tmp_path / "source.dcm")
    dataset = pydicom.dcmread(rewritten(source, tmp_path / "frame.dcm", syntax))
    assert is_sound_jpeg(next(generate_frames(dataset.PixelData, number_of_frames=1)))


def test_a_baseline_frame_is_sound() -> None:
    assert is_sound_jpeg(jpeg_frame(smooth(255).astype(np.uint8)))


def test_a_colour_frame_is_sound(colour_frame: bytes) -> None:
    assert is_sound_jpeg(colour_frame)


def _changed(marker: int, offset: int, value: int) -> Damage:
    def change(frame: bytes) -> bytes:
        at = frame.index(bytes((0xFF, marker))) + 4 + offset
        return frame[:at] + bytes([value]) + frame[at + 1 :]

    return change


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(_changed(0xEE, 11, 2), id="a colour transform of four components"),
        pytest.param(_changed(0xC3, 0, 1), id="samples of one bit"),
        pytest.param(_changed(0xC3, 5, 2), id="fewer components than the segment holds"),
        pytest.param(_changed(0xC3, 7, 0x21), id="a subsampled component"),
        pytest.param(_changed(0xC4, 0, 0x20), id="a table of no class"),
        pytest.param(_changed(0xC4, 1, 3), id="three codes of one bit"),
        pytest.param(_changed(0xC4, 17, 0x80), id="differences of 128 bits"),
        pytest.param(_changed(0xC4, 0, 0x01), id="a scan without its table"),
        pytest.param(_changed(0xDA, 7, 0), id="no predictor"),
        pytest.param(_changed(0xDA, 1, 9), id="a scan of another component"),
        pytest.param(_changed(0xC3, -1, 8), id="a segment that does not end where the next starts"),
        pytest.param(lambda frame: frame[:2] + b"\0" + frame[2:], id="a stray byte before a segment"),
        pytest.param(lambda frame: frame[:-2], id="no end"),
        pytest.param(lambda frame: frame[:-9] + b"\xff\xc4" + frame[-7:], id="a table within the scan"),
        pytest.param(lambda frame: frame[:2] + frame[2:18] * 2 + frame[18:-600], id="cut within the scan"),
        pytest.param(lambda _: b"", id="nothing"),
    ],
)
def test_frames_that_contradict_themselves_are_not_sound(colour_frame: bytes, damage: Damage) -> None:
    assert not is_sound_jpeg(damage(colour_frame))


def test_two_frames_in_one_are_not_sound(colour_frame: bytes) -> None:
    at = colour_frame.index(b"\xff\xc3")
    length = int.from_bytes(colour_frame[at + 2 : at + 4], "big") + 2
    assert not is_sound_jpeg(colour_frame[: at + length] + colour_frame[at:])


@given(st.binary(max_size=400))
def test_any_bytes_are_sound_or_not(data: bytes) -> None:
    assert is_sound_jpeg(b"\xff\xd8" + data) in {True, False}
