"""Why an image file cannot be used: the code, and the reason in plain words."""

import struct
import zlib

from pydicom.errors import BytesLengthException, InvalidDicomError

PARSE_ERRORS = (
    InvalidDicomError,
    BytesLengthException,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,  # Pillow, on a damaged PNG chunk
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What pydicom, Pillow and the decoders raise on real damaged files; nothing else is caught."""

REASONS: dict[str, str] = {
    "file-missing": "the image file is not there",
    "file-unreadable": "the image file cannot be opened",
    "not-a-file": "the path leads to a folder or device, not to a file",
    "file-empty": "the image file is empty",
    "file-too-large": "the image file is larger than this program opens",
    "not-an-image": "the file is no DICOM, PNG or JPEG file",
    "marker-missing": "the file has no DICOM marker at its start, so its format is unsure",
    "executable-preamble": "the file starts like a program, which a radiograph never does",
    "gzip-damaged": "the gzip file is damaged or cut short",
    "inflates-too-large": "the compressed file unpacks to more than this program opens",
    "header-damaged": "the DICOM header cannot be read",
    "header-value": "the DICOM header holds a size or format that makes no sense",
    "header-incomplete": "the DICOM header leaves out what is needed to read the pixels",
    "colour-space": "the image's colours are stored in a way this program does not know",
    "size-mismatch": "the DICOM header and the compressed image disagree about size or depth",
    "syntax-mismatch": "the pixels are not compressed in the way that the DICOM header says",
    "transfer-syntax-missing": "the DICOM header does not say how the image is stored",
    "transfer-syntax": "the image is stored in a way this program cannot decode",
    "directory": "the file is a DICOMDIR index, not an image",
    "no-image": "the DICOM file holds no image (a structured report or other object)",
    "no-radiograph": "the file holds a dose map, segmentation or other computed map, not a radiograph",
    "report-empty": "the structured report holds no text",
    "report-damaged": "the structured report cannot be read",
    "report-too-large": "the structured report is larger than this program opens",
    "no-pixels": "the DICOM file names an image size but holds no pixels",
    "multi-frame": "the file holds several frames; a radiograph has one",
    "image-too-large": "the image has more pixels than this program opens",
    "truncated": "the file is cut short: image data are missing",
    "pixels-damaged": "the image data are damaged and cannot be decoded",
    "not-finite": "the image holds values that are no numbers",
}
"""Every code that ImageRejected can carry, with its sentence."""


class ImageRejected(Exception):
    """An image file that cannot be used; never carries a path or an identifier.

    Parameters
    ----------
    code : str
        A key of REASONS.
    """

    def __init__(self, code: str) -> None:
        super().__init__(REASONS[code])
        self.code = code

    @property
    def reason(self) -> str:
        """The plain sentence of the code."""
        return REASONS[self.code]
