"""From a checked DICOM image to modality values: decoding, lookup tables, brightness."""

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import generate_frames
from pydicom.pixels.decoders.base import get_decoder
from pydicom.pixels.processing import apply_color_lut, apply_modality_lut, apply_voi_lut
from pydicom.uid import UID, RLELossless

from engine.dicom.codestream import frame_size
from engine.dicom.dataset_stream import open_dataset, tags_of
from engine.dicom.dicom_image import IMAGE_KEYWORDS, DicomImage, check_frame_size, check_image
from engine.dicom.jpeg12 import decode_jpeg12, needs_jpeg12
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
    if image.encapsulated and image.transfer_syntax != RLELossless:
        frame = next(generate_frames(elements.PixelData, number_of_frames=1))
        size = frame_size(frame)
        if size is None:
            raise ImageRejected("pixels-damaged")
        check_frame_size(size, image.layout)
        if needs_jpeg12(elements, image.transfer_syntax):
            return decode_jpeg12(elements)
    stored, _ = get_decoder(UID(image.transfer_syntax)).as_array(elements)
    return stored


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
