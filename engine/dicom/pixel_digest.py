"""A digest of all stored pixels of a file, to prove that two files show the same image."""

from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from engine.dicom.dataset_stream import open_dataset, tags_of
from engine.dicom.dicom_image import IMAGE_KEYWORDS, check_image
from engine.dicom.quiet import QUIET
from engine.dicom.rejection import ImageRejected
from engine.dicom.source import Source, open_image

_CHUNK_BYTES = 1 << 20


def pixel_digest(path: Path) -> str:
    """Return the digest of the pixels as they are stored: the pixel element of a DICOM file, else the whole file.

    Returns
    -------
    str
        128 hexadecimal digits (BLAKE2b, RFC 7693); empty for a file that cannot be read.
    """
    try:
        with QUIET, open_image(path) as source:
            return _digest(source)
    except (ImageRejected, OSError):
        return ""


def _digest(source: Source) -> str:
    if source.kind != "dicom":
        return _digest_of(source.stream, 0, source.size_bytes)
    data = open_dataset(source)
    pixels = check_image(data, data.parse(tags_of(IMAGE_KEYWORDS))).pixels
    return _digest_of(data.stream, pixels.image_start, pixels.image_end)


def _digest_of(stream: BinaryIO, start: int, end: int) -> str:
    digest = blake2b()
    stream.seek(start)
    left = end - start
    while left > 0 and (chunk := stream.read(min(left, _CHUNK_BYTES))):
        digest.update(chunk)
        left -= len(chunk)
    return digest.hexdigest()
