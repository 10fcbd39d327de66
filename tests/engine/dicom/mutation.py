"""Seeded damage to files: bits, chunks, lengths, value representations, markers, cuts."""

import random
import re
from collections.abc import Callable, Sequence

_ELEMENT = re.compile(rb"(?:AE|AS|CS|DA|DS|IS|LO|OB|OW|PN|SH|SQ|UI|UL|US|UN|UT)")
_ITEM = re.compile(rb"\xfe\xff[\x00\xdd]\xe0")
_MARKER = re.compile(rb"\xff[\x01-\xfe]")
_VRS = (
    b"AE",
    b"AT",
    b"DS",
    b"FD",
    b"IS",
    b"LO",
    b"OB",
    b"OF",
    b"OW",
    b"PN",
    b"SQ",
    b"SS",
    b"UI",
    b"UN",
    b"US",
    b"UT",
    b"QQ",
)
_LENGTHS = (0, 1, 2, 3, 7, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF)
_PIXEL_TAG = b"\xe0\x7f\x10\x00"
_PREFIX = 132

Change = Callable[[bytearray, random.Random], None]


def _place(data: bytearray, rng: random.Random) -> int:
    """Return a position: in the header, at the start of the pixels, or anywhere, equally often."""
    pixels = max(0, data.rfind(_PIXEL_TAG))
    start, end = rng.choice([(_PREFIX, pixels), (pixels, pixels + 400), (0, len(data))])
    return min(rng.randint(start, max(start, end)), len(data) - 1)


def _flip_bits(data: bytearray, rng: random.Random) -> None:
    for _ in range(rng.randint(1, 8)):
        data[_place(data, rng)] ^= 1 << rng.randrange(8)


def _set_bytes(data: bytearray, rng: random.Random) -> None:
    for _ in range(rng.randint(1, 8)):
        data[_place(data, rng)] = rng.choice([0, 1, 0x7F, 0x80, 0xFE, 0xFF, rng.randrange(256)])


def _delete_chunk(data: bytearray, rng: random.Random) -> None:
    at = _place(data, rng)
    del data[at : at + rng.choice([1, 2, 8, rng.randint(1, 600)])]


def _repeat_chunk(data: bytearray, rng: random.Random) -> None:
    at = _place(data, rng)
    data[at:at] = data[at : at + rng.choice([1, 2, 8, rng.randint(1, 600)])] * rng.randint(1, 3)


def _cut(data: bytearray, rng: random.Random) -> None:
    del data[rng.randrange(len(data)) :]


def _blank_tail(data: bytearray, rng: random.Random) -> None:
    at = rng.randrange(len(data))
    data[at:] = bytes(len(data) - at)


def _found(pattern: re.Pattern[bytes], data: bytearray, rng: random.Random) -> int | None:
    places = [found.start() for found in pattern.finditer(data)]
    return rng.choice(places) if places else None


def _change_length(data: bytearray, rng: random.Random) -> None:
    pattern, offset, width = rng.choice([(_ELEMENT, 2, 2), (_ELEMENT, 4, 4), (_ITEM, 4, 4)])
    at = _found(pattern, data, rng)
    if at is not None:
        length = rng.choice([*_LENGTHS, rng.randrange(1 << 16)]) & ((1 << 8 * width) - 1)
        data[at + offset : at + offset + width] = length.to_bytes(width, "little")


def _change_vr(data: bytearray, rng: random.Random) -> None:
    at = _found(_ELEMENT, data, rng)
    if at is not None:
        data[at : at + 2] = rng.choice(_VRS)


def _change_marker_segment(data: bytearray, rng: random.Random) -> None:
    """Change a byte shortly behind a marker of a codestream: lengths, sizes, precisions, tables."""
    start = max(0, data.rfind(_PIXEL_TAG))
    places = [found.start() for found in _MARKER.finditer(data, start)][:40]
    if places:
        at = min(rng.choice(places) + rng.randint(1, 24), len(data) - 1)
        data[at] = rng.choice([0, 1, 2, 8, 16, 0x7F, 0x80, 0xFF, rng.randrange(256)])


_CHANGES: tuple[Change, ...] = (
    _flip_bits,
    _set_bytes,
    _delete_chunk,
    _repeat_chunk,
    _cut,
    _blank_tail,
    _change_length,
    _change_vr,
    _change_marker_segment,
    _change_marker_segment,
)


def mutated(corpus: Sequence[bytes], seed: int, index: int) -> bytes:
    """Return the index-th mutant of a corpus: one of its files, changed in one to three ways."""
    rng = random.Random(f"{seed}/{index}")
    data = bytearray(corpus[index % len(corpus)])
    for _ in range(rng.randint(1, 3)):
        if data:
            rng.choice(_CHANGES)(data, rng)
    return bytes(data)
