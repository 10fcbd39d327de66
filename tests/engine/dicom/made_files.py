"""Small radiographs in every transfer syntax, made by GDCM, Pillow and pydicom from known values."""

import io
from pathlib import Path

import gdcm
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    JPEG2000,
    DeflatedExplicitVRLittleEndian,
    DigitalXRayImageStorageForPresentation,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
)

LOSSLESS_BY_GDCM = (
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,  # GDCM writes it with an allowed error of zero
    JPEG2000Lossless,
    RLELossless,
    ImplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    DeflatedExplicitVRLittleEndian,
)
LOSSY_BY_GDCM = (JPEGExtended12Bit, JPEG2000)

ROWS, COLUMNS = 34, 42


def smooth(top: float) -> NDArray[np.float64]:
    """Return soft waves ``(34, 42)`` from near 0 to near ``top``."""
    rows, columns = np.mgrid[0:ROWS, 0:COLUMNS]
    return (np.sin(rows / 7) + np.cos(columns / 9) + 2) / 4 * top


def dataset_of(values: NDArray[np.generic], bits_stored: int) -> Dataset:
    """Return a radiograph of known values ``(rows, columns)`` or ``(rows, columns, 3)``, little endian."""
    dataset = Dataset()
    dataset.SOPClassUID = DigitalXRayImageStorageForPresentation
    dataset.SOPInstanceUID = "1.2.3.4"
    dataset.StudyInstanceUID = "1.2.3"
    dataset.PatientID, dataset.PatientSex, dataset.PatientAge = "77", "F", "054Y"
    dataset.ViewPosition, dataset.StudyDate = "PA", "21800506"
    dataset.Rows, dataset.Columns = values.shape[:2]
    dataset.SamplesPerPixel = 1 if values.ndim == 2 else 3
    dataset.PhotometricInterpretation = "MONOCHROME2" if values.ndim == 2 else "RGB"
    if values.ndim == 3:
        dataset.PlanarConfiguration = 0
    dataset.BitsAllocated = values.dtype.itemsize * 8
    dataset.BitsStored, dataset.HighBit = bits_stored, bits_stored - 1
    dataset.PixelRepresentation = int(values.dtype.kind == "i")
    dataset.PixelData = values.tobytes()
    return dataset


def write(dataset: Dataset, path: Path, syntax: str = ExplicitVRLittleEndian) -> Path:
    """Write a data set whose pixels are already as the transfer syntax wants them."""
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = syntax
    meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    dataset.file_meta, dataset.preamble = meta, bytes(128)
    dataset.save_as(path, enforce_file_format=True)
    return path


def write_frame(dataset: Dataset, frame: bytes, path: Path, syntax: str) -> Path:
    """Write a data set around one compressed frame."""
    dataset.PixelData = encapsulate([frame])
    dataset["PixelData"].VR = "OB"
    dataset["PixelData"].is_undefined_length = True
    return write(dataset, path, syntax)


def jpeg_frame(values: NDArray[np.uint8]) -> bytes:
    """Return 8-bit values as a baseline JPEG."""
    stream = io.BytesIO()
    Image.fromarray(values).save(stream, "JPEG", quality=95)
    return stream.getvalue()


def rewritten(source: Path, target: Path, syntax: str) -> Path:
    """Have GDCM write a file anew in another transfer syntax."""
    reader = gdcm.ImageReader()
    reader.SetFileName(str(source))
    assert reader.Read()
    change = gdcm.ImageChangeTransferSyntax()
    change.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.GetTSType(str(syntax))))
    change.SetInput(reader.GetImage())
    assert change.Change()
    writer = gdcm.ImageWriter()
    writer.SetFileName(str(target))
    writer.SetFile(reader.GetFile())
    writer.SetImage(change.GetOutput())
    assert writer.Write()
    return target


def write_corpus(folder: Path) -> list[Path]:
    """Write one small radiograph per transfer syntax, and other kinds of files that are read apart."""
    source = write(dataset_of(smooth(4095).astype(np.uint16), 12), folder / "source.dcm")
    files = [
        rewritten(source, folder / f"{syntax}.dcm", syntax) for syntax in (*LOSSLESS_BY_GDCM, *LOSSY_BY_GDCM)
    ]
    byte_values = smooth(255).astype(np.uint8)
    eight = dataset_of(byte_values, 8)
    files.append(write_frame(eight, jpeg_frame(byte_values), folder / "baseline.dcm", JPEGBaseline8Bit))
    eight_source = write(dataset_of(byte_values, 8), folder / "eight.dcm")
    files.append(rewritten(eight_source, folder / "lossless-8.dcm", JPEGLossless))
    colour = write(dataset_of(np.repeat(byte_values[:, :, None], 3, 2), 8), folder / "colour.dcm")
    files += [
        rewritten(colour, folder / f"colour-{n}.dcm", syntax)
        for n, syntax in enumerate((JPEG2000Lossless, JPEGLSLossless, JPEGLosslessSV1, RLELossless))
    ]
    Image.fromarray(byte_values).save(folder / "picture.png")
    Image.fromarray(byte_values).save(folder / "picture.jpg")
    report = write(report_of(("FINDINGS", "Lungs are clear.")), folder / "report.dcm")
    return [*files, source, eight_source, colour, folder / "picture.png", folder / "picture.jpg", report]


def concept(code: str, meaning: str) -> Dataset:
    """Return a code sequence item."""
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = code, "99TEST", meaning
    return item


def content(kind: str, meaning: str = "", *children: Dataset, code: str = "T", **values: object) -> Dataset:
    """Return a content item of a structured report with its children."""
    item = Dataset()
    item.RelationshipType, item.ValueType = "CONTAINS", kind
    if meaning:
        item.ConceptNameCodeSequence = [concept(code, meaning)]
    for keyword, value in values.items():
        setattr(item, keyword, value)
    if children:
        item.ContentSequence = list(children)
    return item


def report_of(*sections: tuple[str, str] | Dataset, kind: str = "1.2.840.10008.5.1.4.1.1.88.11") -> Dataset:
    """Return a structured report of sections with one text each, or of ready items."""
    items = [
        section
        if isinstance(section, Dataset)
        else content("CONTAINER", section[0], content("TEXT", "Text", TextValue=section[1]))
        for section in sections
    ]
    report = content("CONTAINER", "Chest X-ray report", *items)
    del report.RelationshipType
    report.SOPClassUID, report.SOPInstanceUID, report.StudyInstanceUID = kind, "1.2.3.5", "1.2.3"
    report.Modality, report.PatientID = "SR", "77"
    return report
