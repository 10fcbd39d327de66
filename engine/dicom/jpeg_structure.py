"""The segments of a JPEG frame, checked one by one before a decoder that dies of unsound ones sees them.

GDCM's decoder of lossless and 12-bit JPEG ends the whole process on headers that contradict
themselves, so nothing but the simple, sound form that radiographs come in is passed on to it.
Markers, tables and parameters are those of ITU-T T.81, annexes B, F and H.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_HUFFMAN, _QUANTISATION, _RESTART = 0xC4, 0xDB, 0xDD
_ADOBE = 0xEE
_SEQUENTIAL, _LOSSLESS = frozenset({0xC0, 0xC1}), 0xC3
_REMARKS = frozenset({*range(0xE0, 0xF0), 0xFE})
_IN_SCAN = re.compile(rb"\xff+([\x01-\xcf\xd8-\xfe])")


@dataclass(frozen=True, slots=True)
class _Segment:
    marker: int
    body: bytes
    end: int


def is_sound_jpeg(frame: bytes) -> bool:
    """Tell whether a frame is one sequential or lossless scan whose segments fit together."""
    segments = list(_segments(frame))
    if not segments or segments[-1].marker != _SCAN:
        return False
    frames = [segment for segment in segments if segment.marker in _SEQUENTIAL | {_LOSSLESS}]
    others = {segment.marker for segment in segments} - _REMARKS - {_HUFFMAN, _QUANTISATION, _RESTART, _SCAN}
    if len(frames) != 1 or others != {frames[0].marker}:
        return False
    return _fit(segments, frames[0]) and _is_closed(frame, segments[-1].end)


def _segments(frame: bytes) -> Iterator[_Segment]:
    """Give the segments up to the scan's header, as far as each starts where the last one ends."""
    at = 2
    while frame[at : at + 1] == b"\xff" and frame[:2] == bytes((0xFF, _START)):
        length = int.from_bytes(frame[at + 2 : at + 4], "big")
        end = at + 2 + length
        if length < 2 or end > len(frame):
            return
        yield _Segment(frame[at + 1], frame[at + 4 : end], end)
        if frame[at + 1] == _SCAN:
            return
        at = end


def _fit(segments: list[_Segment], header: _Segment) -> bool:
    lossless = header.marker == _LOSSLESS
    tables: set[int] = set()
    for segment in segments:
        if segment.marker == _HUFFMAN and not _add_huffman(segment.body, tables, lossless=lossless):
            return False
        if segment.marker == _QUANTISATION and not _are_quantisation(segment.body):
            return False
        if segment.marker == _RESTART and len(segment.body) != 2:
            return False
        if segment.marker == _ADOBE and not _is_adobe(segment.body):
            return False
    return _is_frame(header.body, lossless=lossless) and _is_scan(
        segments[-1].body, header.body, tables, lossless=lossless
    )


def _add_huffman(body: bytes, tables: set[int], *, lossless: bool) -> bool:
    """Check Huffman tables (T.81 B.2.4.2) and note which there are: class in the high four bits, number in the low."""
    while body:
        counts = body[1:17]
        symbols = body[17 : 17 + sum(counts)]
        if len(counts) < 16 or len(symbols) < sum(counts) or body[0] & 0xEC or not _is_prefix_code(counts):
            return False
        # Symbols of a DC table are numbers of bits (T.81 F.1.2.1, H.1.2.2).
        if body[0] < 0x10 and any(symbol > (16 if lossless else 15) for symbol in symbols):
            return False
        tables.add(body[0])
        body = body[17 + sum(counts) :]
    return True


def _is_prefix_code(counts: bytes) -> bool:
    """Tell whether codes of these lengths, 1 to 16 bits, fit into one code (T.81 annex C)."""
    used = sum(count << (16 - length) for length, count in enumerate(counts, start=1))
    return 0 < sum(counts) <= 256 and used <= 1 << 16


def _are_quantisation(body: bytes) -> bool:
    while body:
        size = 1 + 64 * (2 if body[0] & 0xF0 else 1)
        if body[0] & 0xEC or len(body) < size:
            return False
        body = body[size:]
    return True


def _is_adobe(body: bytes) -> bool:
    """Tell whether a remark of Adobe's names a colour transform of three components (T.872 section 6.5.3)."""
    return not body.startswith(b"Adobe") or body[11:12] in {b"\0", b"\1"}


def _is_frame(body: bytes, *, lossless: bool) -> bool:
    """Check a frame header (T.81 B.2.2): size is compared with the DICOM header elsewhere."""
    components = [body[at : at + 3] for at in range(6, len(body), 3)]
    if len(body) < 9 or len(body) != 6 + 3 * body[5] or body[5] not in {1, 3}:
        return False
    # GDCM itself writes 16 where the standard has 12.
    precisions = range(2, 17) if lossless else (8, 12, 16)
    distinct = len({component[0] for component in components}) == len(components)
    return (
        body[0] in precisions
        and distinct
        and all(component[1] == 0x11 and component[2] < 4 for component in components)
    )


def _is_scan(body: bytes, frame: bytes, tables: set[int], *, lossless: bool) -> bool:
    """Check the scan header (T.81 B.2.3) of all components against the frame and the tables."""
    count = frame[5]
    if len(body) != 4 + 2 * count or body[0] != count:
        return False
    selectors = [body[at : at + 2] for at in range(1, 1 + 2 * count, 2)]
    if [selector[0] for selector in selectors] != [frame[at] for at in range(6, len(frame), 3)]:
        return False
    first, last, approximation = body[-3:]
    for _, used in selectors:
        if used >> 4 not in tables or not (lossless or 0x10 | used & 0x0F in tables):
            return False
    if lossless:
        return 1 <= first <= 7 and last == 0 and approximation < frame[0]
    # Real writers of 12-bit images leave the last coefficient at 0, and decoders never look at it.
    return first == 0 and last in {0, 63} and approximation == 0


def _is_closed(frame: bytes, scan_start: int) -> bool:
    """Tell whether nothing but restart markers stands between the scan's start and the end marker."""
    found = _IN_SCAN.search(frame, scan_start)
    return found is not None and found[1][0] == _END
