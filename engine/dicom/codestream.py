"""The size that a compressed image claims in its own codestream, read without decoding it."""

import re
from dataclasses import dataclass

_J2K_SIZE = b"\xff\x4f\xff\x51"
_JPEG_START = b"\xff\xd8"
_JPEG_MARKER = re.compile(rb"\xff+([\x01-\xfe])")
_FRAME_HEADERS = frozenset({*range(0xC0, 0xD0), 0xF7}) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass(frozen=True, slots=True)
class FrameSize:
    """What a codestream says of itself; decoders allocate by it, whatever the DICOM header says.

    Attributes
    ----------
    rows, columns, components : int
        As claimed, not checked.
    precision : int
        Bits of a sample.
    """

    rows: int
    columns: int
    components: int
    precision: int


def frame_size(head: bytes) -> FrameSize | None:
    """Return what the start of a JPEG, JPEG-LS or JPEG 2000 codestream says, or None where it does not."""
    if head.startswith(_JPEG_START):
        return _jpeg_size(head)
    start = head.find(_J2K_SIZE)
    return _j2k_size(head[start + len(_J2K_SIZE) :]) if start >= 0 else None


def _j2k_size(segment: bytes) -> FrameSize | None:
    """Read the SIZ segment after its marker (ITU-T T.800 annex A.5.1)."""
    if len(segment) < 39:
        return None
    right, bottom, left, top = (int.from_bytes(segment[at : at + 4], "big") for at in (4, 8, 12, 16))
    return FrameSize(
        rows=bottom - top,
        columns=right - left,
        components=int.from_bytes(segment[36:38], "big"),
        precision=(segment[38] & 0x7F) + 1,
    )


def _jpeg_size(head: bytes) -> FrameSize | None:
    """Walk the marker segments (ITU-T T.81 annex B, T.87 annex C) to the frame header."""
    at = len(_JPEG_START)
    while found := _JPEG_MARKER.match(head, at):
        marker = found[1][0]
        at = found.end()
        if marker in _FRAME_HEADERS:
            return _frame_header(head[at : at + 8])
        if marker not in _WITHOUT_LENGTH:
            at += max(2, int.from_bytes(head[at : at + 2], "big"))
    return None


def _frame_header(segment: bytes) -> FrameSize | None:
    if len(segment) < 8:
        return None
    return FrameSize(
        rows=int.from_bytes(segment[3:5], "big"),
        columns=int.from_bytes(segment[5:7], "big"),
        components=segment[7],
        precision=segment[2],
    )
