"""The extent of a DICOM pixel element, walked without decoding, so that a cut file shows at once."""

import os
from dataclasses import dataclass
from typing import BinaryIO, Literal

from engine.dicom.rejection import ImageRejected

_UNDEFINED = 0xFFFFFFFF
_ITEM = b"\xfe\xff\x00\xe0"
_END = b"\xfe\xff\xdd\xe0"
_ITEM_HEAD_BYTES = 8
_MOST_FRAGMENTS = 100_000
_LONG_VRS = (b"OB", b"OW", b"UN", b"OF", b"OD", b"OL", b"OV")


@dataclass(frozen=True, slots=True)
class PixelExtent:
    """Where the pixels stand in the stream.

    Attributes
    ----------
    tag : int
        Of integer, float or double float pixels.
    vr : str
        As written; empty in implicit VR.
    start, end : int
        The element's value: uncompressed pixels, or the items of compressed ones up to the closing
        delimiter.
    image_start, image_end : int
        The pixels themselves: without the offset table, without padding.
    """

    tag: int
    vr: str
    start: int
    end: int
    image_start: int
    image_end: int


@dataclass(frozen=True, slots=True)
class ElementForm:
    """How elements are written in a data set."""

    implicit: bool
    little: bool
    encapsulated: bool


@dataclass(frozen=True, slots=True)
class _Head:
    tag: int
    vr: str
    length: int


def find_pixels(stream: BinaryIO, form: ElementForm, native_bytes: int) -> PixelExtent:
    """Find the pixel element at the stream's position and check that it is whole.

    Parameters
    ----------
    stream : BinaryIO
        Standing at the tag of the pixel element; left anywhere.
    form : ElementForm
        As the transfer syntax has it, and as the header is really written.
    native_bytes : int
        What the pixels take uncompressed; compared where they are uncompressed.

    Raises
    ------
    ImageRejected
        ``no-pixels``, ``truncated``, ``pixels-damaged`` or ``syntax-mismatch``.
    """
    head = _read_head(stream, form)
    start = stream.tell()
    if head.length == 0:
        raise ImageRejected("no-pixels")
    if form.encapsulated:
        return _find_fragments(stream, head, start)
    if head.length == _UNDEFINED:
        raise ImageRejected("syntax-mismatch")
    present = min(head.length, _end_of(stream) - start)
    if present < native_bytes:
        raise ImageRejected("truncated")
    # The padding of an odd length belongs to the value: in big endian words it stands before the last byte.
    end = start + min(present, native_bytes + native_bytes % 2)
    return PixelExtent(head.tag, head.vr, start, end, start, start + native_bytes)


def _end_of(stream: BinaryIO) -> int:
    here = stream.tell()
    end = stream.seek(0, os.SEEK_END)
    stream.seek(here)
    return end


def _read_head(stream: BinaryIO, form: ElementForm) -> _Head:
    order: Literal["little", "big"] = "little" if form.little else "big"
    head = stream.read(8)
    vr = b"" if form.implicit else head[4:6]
    length = head[4:8] if form.implicit else head[6:8]
    if vr in _LONG_VRS:
        length = stream.read(4)
    if len(head) < 8 or len(length) < 2:
        raise ImageRejected("truncated")
    tag = int.from_bytes(head[0:2], order) << 16 | int.from_bytes(head[2:4], order)
    return _Head(tag, vr.decode("latin-1"), int.from_bytes(length, order))


def _find_fragments(stream: BinaryIO, head: _Head, start: int) -> PixelExtent:
    """Step over the items of encapsulated pixels (DICOM PS3.5 annex A.4) to the closing delimiter."""
    if head.length != _UNDEFINED:
        raise ImageRejected("syntax-mismatch")
    limit = _end_of(stream)
    image_start = stop = _item_end(stream, limit)
    image_bytes = 0
    for _ in range(_MOST_FRAGMENTS):
        stream.seek(stop)
        end = _item_end(stream, limit)
        if end == stop:
            if image_bytes == 0:
                raise ImageRejected("no-pixels")
            return PixelExtent(head.tag, head.vr, start, stop, image_start, stop)
        image_bytes += end - stop - _ITEM_HEAD_BYTES
        stop = end
    raise ImageRejected("pixels-damaged")


def _item_end(stream: BinaryIO, limit: int) -> int:
    """Return where the item at the stream's position ends; its own start when it is the closing delimiter."""
    start = stream.tell()
    head = stream.read(_ITEM_HEAD_BYTES)
    if head[:4] == _END:
        return start
    if len(head) < _ITEM_HEAD_BYTES:
        raise ImageRejected("truncated")
    if head[:4] != _ITEM:
        raise ImageRejected("pixels-damaged")
    end = start + _ITEM_HEAD_BYTES + int.from_bytes(head[4:8], "little")
    if end > limit:
        raise ImageRejected("truncated")
    return end
