"""From a checked DICOM image to modality values: decoding, lookup tables, brightness."""

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import generate_frames
from pydicom.pixels.decoders.base import get_decoder
from pydicom.pixels.processing import apply_color_lut, apply_modality_lut, apply_voi_lut
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    UID,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
)

from engine.dicom.codestream import frame_size
from engine.dicom.dataset_stream import open_dataset, tags_of
from engine.dicom.dicom_image import IMAGE_KEYWORDS, DicomImage, check_frame_size, check_image
from engine.dicom.jpeg12 import decode_jpeg12, needs_jpeg12
from engine.dicom.jpeg_structure import is_sound_jpeg
from engine.dicom.rejection import PARSE_ERRORS, ImageRejected
from engine.dicom.source import Source

_WANTED = tags_of(
    (
        *IMAGE_KEYWORDS,
        "HighBit",
        "PlanarConfiguration",
        "ModalityLUTSequence",
        "RescaleIntercept",
        "RescaleSlope",
        "VOILUTSequence",
        "VOILUTFunction",
        "WindowCenter",
        "WindowWidth",
        "PaletteColorLookupTableUID",
        "RedPaletteColorLookupTableDescriptor",
        "GreenPaletteColorLookupTableDescriptor",
        "BluePaletteColorLookupTableDescriptor",
        "RedPaletteColorLookupTableData",
        "GreenPaletteColorLookupTableData",
        "BluePaletteColorLookupTableData",
        "SegmentedRedPaletteColorLookupTableData",
        "SegmentedGreenPaletteColorLookupTableData",
        "SegmentedBluePaletteColorLookupTableData",
    )
)
# GDCM, where there is another, would do as well, but it ends the process on some damaged files.
_PLUGINS = {
    JPEGBaseline8Bit: "pillow",
    JPEGExtended12Bit: "pillow",
    JPEGLossless: "gdcm",
    JPEGLosslessSV1: "gdcm",
    JPEGLSLossless: "pyjpegls",
    JPEGLSNearLossless: "pyjpegls",
    JPEG2000Lossless: "pylibjpeg",
    JPEG2000: "pylibjpeg",
    HTJ2KLossless: "pylibjpeg",
    HTJ2KLosslessRPCL: "pylibjpeg",
    HTJ2K: "pylibjpeg",
    RLELossless: "pydicom",
}
"""The one decoder that is used for each compression."""

_FLOAT_VRS = {0x7FE00008: "OF", 0x7FE00009: "OD"}
_LUMA = np.array([0.299, 0.587, 0.114], dtype=np.float32)


def read_dicom(source: Source, *, windowed: bool, turned: bool) -> NDArray[np.float32]:
    """Return a DICOM image's values ``(rows, columns)``.

    Parameters
    ----------
    source : Source
        At its start; left anywhere.
    windowed : bool
        Whether the file's VOI LUT or window is applied as well.
    turned : bool
        Whether MONOCHROME1 is turned over, so that higher is brighter.

    Raises
    ------
    ImageRejected
        With the code of the reason.
    """
    data = open_dataset(source)
    image = check_image(data, data.parse(_WANTED))
    try:
        elements = _with_pixels(image)
        return _values(elements, _decode(elements, image), windowed=windowed, turned=turned)
    except PARSE_ERRORS as error:
        raise ImageRejected("pixels-damaged") from error


def _with_pixels(image: DicomImage) -> Dataset:
    """Read the pixels from the stream and put them with the other elements, as pydicom's decoders want them."""
    pixels, elements = image.pixels, image.elements
    image.stream.seek(pixels.start)
    value = image.stream.read(pixels.end - pixels.start)
    if len(value) < pixels.end - pixels.start:
        raise ImageRejected("truncated")
    elements.add_new(pixels.tag, pixels.vr or _FLOAT_VRS.get(pixels.tag, "OW"), value)
    elements.file_meta = FileMetaDataset()
    elements.file_meta.TransferSyntaxUID = UID(image.transfer_syntax)
    if "SamplesPerPixel" not in elements:
        elements.SamplesPerPixel = 1
    return elements


def _decode(elements: Dataset, image: DicomImage) -> NDArray[np.generic]:
    syntax = UID(image.transfer_syntax)
    if image.encapsulated and syntax != RLELossless:
        frame = next(generate_frames(elements.PixelData, number_of_frames=1))
        _check_frame_size(frame, image)
        by_gdcm = _PLUGINS[syntax] == "gdcm" or needs_jpeg12(elements, syntax)
        if by_gdcm and not is_sound_jpeg(frame):
            raise ImageRejected("pixels-damaged")
        if needs_jpeg12(elements, syntax):
            return decode_jpeg12(elements, frame)
    stored, _ = get_decoder(syntax).as_array(elements, decoding_plugin=_PLUGINS.get(syntax, ""))
    return stored


def _check_frame_size(frame: bytes, image: DicomImage) -> None:
    size = frame_size(frame)
    if size is None:
        raise ImageRejected("pixels-damaged")
    check_frame_size(size, image.layout)


def _values(
    elements: Dataset, stored: NDArray[np.generic], *, windowed: bool, turned: bool
) -> NDArray[np.float32]:
    photometric = str(elements.PhotometricInterpretation).strip()
    if photometric == "PALETTE COLOR":
        return _luma(apply_color_lut(stored, elements))
    if stored.ndim == 3:
        return _luma(stored)
    values = apply_modality_lut(stored, elements)
    if windowed:
        values = apply_voi_lut(values, elements)
    grey = values.astype(np.float32)
    return grey.max() + grey.min() - grey if turned and photometric == "MONOCHROME1" else grey


def _luma(colour: NDArray[np.generic]) -> NDArray[np.float32]:
    return np.asarray(colour.astype(np.float32) @ _LUMA, dtype=np.float32)
