"""A digest by which files of equal pixels are found without reading the pixels whole."""

from hashlib import blake2b
from typing import BinaryIO

MIDDLE_BYTES = 1 << 16
_DIGEST_BYTES = 16


def fingerprint(stream: BinaryIO, start: int, length: int) -> str:
    """Return the digest of a stretch of a stream: its length and the 64 KiB in its middle.

    The middle of a radiograph lies within the chest, where noise makes every exposure its own.

    Parameters
    ----------
    stream : BinaryIO
        Left anywhere.
    start, length : int
        The stretch, in bytes.

    Returns
    -------
    str
        32 hexadecimal digits (BLAKE2b, RFC 7693).
    """
    stream.seek(start + max(0, length - MIDDLE_BYTES) // 2)
    digest = blake2b(length.to_bytes(8, "little"), digest_size=_DIGEST_BYTES)
    digest.update(stream.read(min(length, MIDDLE_BYTES)))
    return digest.hexdigest()
