"""A stream that ends a parser's work after a fixed effort, whatever the file makes it believe."""

import os
from typing import BinaryIO

from engine.dicom.rejection import ImageRejected

MAX_READS = 100_000
MAX_READ_BYTES = 1 << 20


class BoundedStream:
    """A view of a stream for header parsers: so many reads, each of so many bytes, and no more.

    A header of a million empty elements, or one element of a gigabyte, would otherwise keep a
    parser busy for minutes.

    Parameters
    ----------
    stream : BinaryIO
        Shared, never closed here.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._reads = 0
        self.tell = stream.tell

    def read(self, size: int) -> bytes:
        """Read so many bytes.

        Raises
        ------
        ImageRejected
            ``header-damaged`` when the effort is spent.
        """
        self._reads += 1
        if self._reads > MAX_READS or size > MAX_READ_BYTES:
            raise ImageRejected("header-damaged")
        return self._stream.read(size)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a position of the underlying stream."""
        return self._stream.seek(offset, whence)
