"""Whether each image decoder works here: tiny known radiographs, written and read back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    UID,
    DigitalXRayImageStorageForPresentation,
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGExtended12Bit,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
)

from engine.dicom.pixels import ImageRejected, read_pixels

SIDE_PX = 8
BITS = 12
RAMP: NDArray[np.uint16] = np.linspace(0, 2**BITS - 1, SIDE_PX**2).astype(np.uint16).reshape(SIDE_PX, SIDE_PX)
"""The known image ``(8, 8)``: every stored value from 0 to 4095 in equal steps."""

# pydicom encodes none of these for so small an image, so the encodings of RAMP are kept (made with GDCM).
_JPEG_2000_FRAME = bytes.fromhex(
    "ff4fff5100290000000000080000000800000000000000000000000800000008000000000000000000010f0101ff52000c"
    "00000001000204040001ff5c000a4080888890888890ff64002a000143726561746564206279204744434d2f4f70656e4a"
    "5045472076657273696f6e20322e332e30ff90000a00000000003f0001ff93dff890580781575a420c32bf399f7fc00fc0"
    "1203f904000d02063f0b3d8516c007da0b00fd8140221a15453f037feb0687ffd9"
)
_LOSSLESS_FRAME = bytes.fromhex(
    "ffd8ffc3000b100008000801011100ffc400160001010100000000000000000000000000070a10ffda0008010100010000"
    "c8282828282828341082828282828283410828282828282834108282828282828341082828282828283410828282828282"
    "834108282828282828341082828282828283ffd9"
)
_EXTENDED_FRAME = bytes.fromhex(
    "ffd8ffdb0043000101010101010101010101010101010101010101010101010101010101010101010101010101010101"
    "0101010101010101010101010101010101010101010101ffc1000b100008000801011100ffc400140001000000000000"
    "0000000000000000000effc4001c1000000603000000000000000000000000000b0e2a3749566774ffda000801010000"
    "3f007ff85af26bee036106355afcbad07fffd900"
)


@dataclass(frozen=True, slots=True)
class DecoderOutcome:
    """What became of one tiny image.

    Attributes
    ----------
    name : str
        The kind of compression, as users know it.
    works : bool
        The image came back as it was written.
    detail : str
        The reason when it did not; empty otherwise.
    """

    name: str
    works: bool
    detail: str = ""


@dataclass(frozen=True, slots=True)
class _Probe:
    name: str
    write: Callable[[Path], None]
    tolerance: float = 0.0  # in stored values; lossy compressions may be a little off


def probe_decoders() -> tuple[DecoderOutcome, ...]:
    """Write and read one 8 x 8 image for each kind of compression, in a folder that is removed again."""
    with TemporaryDirectory() as folder:
        return tuple(_outcome(probe, Path(folder) / str(number)) for number, probe in enumerate(_PROBES))


def _outcome(probe: _Probe, path: Path) -> DecoderOutcome:
    try:
        probe.write(path)
        values = read_pixels(path)
    except ImageRejected as rejection:
        return DecoderOutcome(probe.name, works=False, detail=rejection.reason)
    except (RuntimeError, NotImplementedError) as error:  # pydicom, when the plugin is missing
        return DecoderOutcome(probe.name, works=False, detail=str(error).splitlines()[0])
    if values.shape != RAMP.shape or np.abs(values - RAMP).max() > probe.tolerance:
        return DecoderOutcome(probe.name, works=False, detail="the values differ from those written")
    return DecoderOutcome(probe.name, works=True)


def _radiograph(pixels: bytes, transfer_syntax: UID) -> FileDataset:
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = transfer_syntax
    dataset = FileDataset("", {}, preamble=bytes(128), file_meta=meta)
    # fixed identifiers: the file lives for milliseconds
    dataset.SOPClassUID = DigitalXRayImageStorageForPresentation
    dataset.SOPInstanceUID = "2.25.1"
    dataset.Rows = dataset.Columns = SIDE_PX
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, BITS, BITS - 1
    dataset.PixelRepresentation = 0
    dataset.PixelData = pixels
    return dataset


def _write_plain(path: Path) -> None:
    _radiograph(RAMP.tobytes(), ExplicitVRLittleEndian).save_as(path, enforce_file_format=True)


def _writer_of(transfer_syntax: UID) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        dataset = _radiograph(RAMP.tobytes(), ExplicitVRLittleEndian)
        dataset.compress(transfer_syntax, generate_instance_uid=False)
        dataset.save_as(path, enforce_file_format=True)

    return write


def _writer_of_frame(frame: bytes, transfer_syntax: UID) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        dataset = _radiograph(encapsulate([frame]), transfer_syntax)
        dataset["PixelData"].VR = "OB"
        dataset["PixelData"].is_undefined_length = True
        dataset.save_as(path, enforce_file_format=True)

    return write


def _write_png(path: Path) -> None:
    Image.fromarray(RAMP).save(path, format="PNG")


_PROBES = (
    _Probe("uncompressed", _write_plain),
    _Probe("RLE", _writer_of(RLELossless)),
    _Probe("JPEG 2000", _writer_of_frame(_JPEG_2000_FRAME, JPEG2000Lossless)),
    _Probe("JPEG-LS", _writer_of(JPEGLSLossless)),
    _Probe("JPEG lossless", _writer_of_frame(_LOSSLESS_FRAME, JPEGLosslessSV1)),
    _Probe("JPEG 12 bit", _writer_of_frame(_EXTENDED_FRAME, JPEGExtended12Bit), tolerance=8.0),
    _Probe("PNG", _write_png),
)
