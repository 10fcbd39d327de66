"""The extent of a DICOM pixel element, walked without decoding, so that a cut file shows at once."""

import os
from typing import BinaryIO

from pydicom.uid import UID, ExplicitVRBigEndian, ImplicitVRLittleEndian

from engine.dicom.codestream import codestream_pixels
from engine.dicom.rejection import ImageRejected

_UNDEFINED = 0xFFFFFFFF
_ITEM = b"\xfe\xff\x00\xe0"
_END = b"\xfe\xff\xdd\xe0"
_HEAD_BYTES = 1 << 16
_LONG_VRS = (b"OB", b"OW", b"UN", b"OF", b"OD")


MAX_SAMPLES = 100_000_000
"""Rows x Columns x samples of the largest image that is opened; the largest detectors stay under 30 million."""


def check_pixel_element(stream: BinaryIO, transfer_syntax: str, native_bytes: int) -> None:
    """Check that the pixel element at the stream's position is whole.

    Parameters
    ----------
    stream : BinaryIO
        Standing at the tag of the pixel element, or at the end where there is none.
    transfer_syntax : str
        UID; decides byte order and the form of the length.
    native_bytes : int
        What the pixels take uncompressed; compared where they are uncompressed.

    Raises
    ------
    ImageRejected
        ``no-pixels``, ``truncated``, or ``image-too-large`` where a codestream claims what no radiograph has.
    """
    length = _element_length(stream, transfer_syntax)
    if length == _UNDEFINED and UID(transfer_syntax).is_encapsulated:
        _walk_fragments(stream)
        return
    check_native_length(min(length, _remaining(stream)), native_bytes)


def check_native_length(length: int, native_bytes: int) -> None:
    """Reject uncompressed pixels that are absent or shorter than the header's size asks for."""
    if length == 0:
        raise ImageRejected("no-pixels")
    if length < native_bytes:
        raise ImageRejected("truncated")


def _remaining(stream: BinaryIO) -> int:
    here = stream.tell()
    end = stream.seek(0, os.SEEK_END)
    stream.seek(here)
    return end - here


def _element_length(stream: BinaryIO, transfer_syntax: str) -> int:
    head = stream.read(8)
    if not head:
        raise ImageRejected("no-pixels")
    if transfer_syntax != ImplicitVRLittleEndian and head[4:6] in _LONG_VRS:
        head = b"\0" * 4 + stream.read(4)
    if len(head) < 8:
        raise ImageRejected("truncated")
    return int.from_bytes(head[4:8], "big" if transfer_syntax == ExplicitVRBigEndian else "little")


def _walk_fragments(stream: BinaryIO) -> None:
    """Step over the items of encapsulated pixels (DICOM PS3.5 annex A.4) to the closing delimiter."""
    fragment_bytes = 0
    first = True
    while (head := stream.read(8))[:4] == _ITEM and len(head) == 8:
        length = int.from_bytes(head[4:8], "little")
        if length > _remaining(stream):
            raise ImageRejected("truncated")
        end = stream.tell() + length
        # The first item is the offset table, the second starts the image.
        if not first and fragment_bytes == 0:
            _check_codestream(stream.read(min(length, _HEAD_BYTES)))
        stream.seek(end)
        fragment_bytes += 0 if first else length
        first = False
    if head[:4] != _END:
        raise ImageRejected("truncated")
    if fragment_bytes == 0:
        raise ImageRejected("no-pixels")


def _check_codestream(head: bytes) -> None:
    if codestream_pixels(head) > MAX_SAMPLES:
        raise ImageRejected("image-too-large")
