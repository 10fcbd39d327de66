"""JPEG Extended with 12-bit samples: decoded by GDCM directly, because pydicom refuses to ask it."""

import gdcm
import numpy as np
from numpy.typing import NDArray
from pydicom import Dataset
from pydicom.uid import JPEGExtended12Bit


def needs_jpeg12(dataset: Dataset, transfer_syntax: str) -> bool:
    """Tell whether the pixels are JPEG Extended with more than 8 bits and one sample per pixel."""
    return transfer_syntax == JPEGExtended12Bit and dataset.BitsStored > 8 and dataset.SamplesPerPixel == 1


def decode_jpeg12(dataset: Dataset, frame: bytes) -> NDArray[np.uint16] | NDArray[np.int16]:
    """Return the stored values of a single-frame grey image.

    Parameters
    ----------
    dataset : Dataset
        The header.
    frame : bytes
        The codestream, checked by ``engine.dicom.jpeg_structure``.

    Returns
    -------
    ndarray
        ``(rows, columns)``, uint16 or int16 by PixelRepresentation.

    Raises
    ------
    ValueError
        When GDCM gives fewer values than the header asks for.
    """
    kind = np.dtype("<i2" if dataset.PixelRepresentation else "<u2")
    raw = _gdcm_image(dataset, frame).GetBuffer().encode("utf-8", "surrogateescape")
    values = np.frombuffer(raw, dtype=kind)
    return values.reshape(dataset.Rows, dataset.Columns)


def _gdcm_image(dataset: Dataset, frame: bytes) -> gdcm.Image:
    fragment = gdcm.Fragment()
    fragment.SetByteStringValue(frame)
    fragments = gdcm.SequenceOfFragments.New()
    fragments.AddFragment(fragment)
    element = gdcm.DataElement(gdcm.Tag(0x7FE0, 0x0010))
    element.SetValue(fragments.__ref__())
    image = gdcm.Image()
    image.SetNumberOfDimensions(2)
    image.SetDimensions((dataset.Columns, dataset.Rows, 1))
    image.SetDataElement(element)
    # MONOCHROME2 whatever the header says: inversion is done afterwards, once, for all syntaxes.
    grey = gdcm.PhotometricInterpretation.GetPIType("MONOCHROME2")
    image.SetPhotometricInterpretation(gdcm.PhotometricInterpretation(grey))
    syntax = gdcm.TransferSyntax.GetTSType(str(JPEGExtended12Bit))
    image.SetTransferSyntax(gdcm.TransferSyntax(syntax))
    bits = dataset.BitsStored
    image.SetPixelFormat(gdcm.PixelFormat(1, 16, bits, bits - 1, dataset.PixelRepresentation))
    return image
