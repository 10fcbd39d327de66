"""The size that a compressed image claims in its own codestream, read without decoding it."""

import re

_J2K_SIZE = b"\xff\x4f\xff\x51"
_JPEG_START = b"\xff\xd8"
_JPEG_MARKER = re.compile(rb"\xff([\x01-\xfe])")
_FRAME_HEADERS = frozenset({*range(0xC0, 0xD0), 0xF7}) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})


def codestream_pixels(head: bytes) -> int:
    """Return rows x columns as the start of a JPEG, JPEG-LS or JPEG 2000 codestream gives them.

    Decoders allocate by these numbers, whatever the DICOM header says.

    Returns
    -------
    int
        0 where the bytes name no size.
    """
    start = head.find(_J2K_SIZE)
    if start >= 0:
        # SIZ segment, ITU-T T.800 annex A.5.1: Lsiz and Rsiz (2 bytes each), then Xsiz and Ysiz.
        columns = int.from_bytes(head[start + 8 : start + 12], "big")
        rows = int.from_bytes(head[start + 12 : start + 16], "big")
        return rows * columns
    return _jpeg_pixels(head) if head.startswith(_JPEG_START) else 0


def _jpeg_pixels(head: bytes) -> int:
    """Walk the marker segments (ITU-T T.81 annex B) to the frame header."""
    at = len(_JPEG_START)
    while found := _JPEG_MARKER.match(head, at):
        marker = found[1][0]
        at = found.end()
        if marker in _FRAME_HEADERS:
            rows, columns = head[at + 3 : at + 5], head[at + 5 : at + 7]
            return int.from_bytes(rows, "big") * int.from_bytes(columns, "big")
        if marker not in _WITHOUT_LENGTH:
            at += max(2, int.from_bytes(head[at : at + 2], "big"))
    return 0
