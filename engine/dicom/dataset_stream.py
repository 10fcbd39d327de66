"""A DICOM data set ready to be parsed: its bytes, where they start, and how they are encoded."""

import io
import os
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO, cast

from pydicom.dataelem import RawDataElement
from pydicom.dataset import Dataset
from pydicom.filereader import data_element_generator, read_dataset
from pydicom.tag import BaseTag, TupleTag
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ImplicitVRLittleEndian

from engine.dicom.bounded import BoundedStream
from engine.dicom.header_values import tag_of
from engine.dicom.meta import FileMeta, check_meta, read_meta
from engine.dicom.rejection import PARSE_ERRORS, ImageRejected
from engine.dicom.source import Source, inflate_raw

PIXEL_TAGS = frozenset({0x7FE00008, 0x7FE00009, 0x7FE00010})
"""Float, double float and integer pixels (DICOM PS3.6)."""

_HEAD_BYTES = 1 << 16
_SKIPPED_BYTES = 1 << 10
_UNDEFINED = 0xFFFFFFFF


def tags_of(keywords: Sequence[str]) -> frozenset[int]:
    """Return the tags of DICOM keywords."""
    return frozenset(tag_of(keyword) for keyword in keywords)


@dataclass(frozen=True, slots=True)
class ParsedHeader:
    """The wanted elements before the pixels.

    Attributes
    ----------
    elements : Dataset
        Undecoded until asked for.
    pixels_at : int or None
        Where the pixel element's tag stands in the stream; None where there is none.
    """

    elements: Dataset
    pixels_at: int | None


@dataclass(frozen=True, slots=True)
class DatasetStream:
    """The bytes of a data set.

    Attributes
    ----------
    stream : BinaryIO
        The file, or the inflated data set.
    head : bytes
        The stream's first 64 KiB, so that most headers are parsed from memory.
    start : int
        Where the data set starts in both.
    """

    meta: FileMeta
    stream: BinaryIO
    head: bytes
    start: int

    def parse(self, tags: frozenset[int]) -> ParsedHeader:
        """Parse up to the pixels and keep these tags.

        Raises
        ------
        ImageRejected
            ``header-damaged``.
        """
        from_head = io.BytesIO(self.head)
        short = len(self.head) < _HEAD_BYTES
        try:
            parsed = self._parse(from_head, tags)
        except PARSE_ERRORS as error:
            if short:
                raise ImageRejected("header-damaged") from error
            parsed = None
        if parsed and (short or parsed.pixels_at is not None):
            return parsed
        return self._parse_long(tags)

    def parse_start(self, tags: frozenset[int], *, last: int) -> Dataset:
        """Parse up to a tag and keep these tags, whatever follows; nothing where the start is damaged."""
        stream = cast("BinaryIO", BoundedStream(self.stream))
        try:
            return self._read(stream, tags, lambda tag, _vr, _length: tag > last)
        except (ImageRejected, *PARSE_ERRORS):
            return Dataset()

    def is_cut(self) -> bool:
        """Tell whether the stream ends within an element before the pixels."""
        size = self.size()
        bounded = cast("BinaryIO", BoundedStream(self.stream))
        bounded.seek(self.start)
        end = self.start
        try:
            for element in data_element_generator(
                bounded, *self._encoding(), stop_when=_at_pixels, defer_size=_SKIPPED_BYTES
            ):
                if isinstance(element, RawDataElement) and element.length != _UNDEFINED:
                    end = element.value_tell + element.length
                else:
                    end = bounded.tell()
            return end > size or bounded.tell() == size > end
        except PARSE_ERRORS:
            return False

    def _encoding(self) -> tuple[bool, bool]:
        """Return whether elements are written in implicit VR, and in little endian."""
        syntax = self.meta.transfer_syntax
        return syntax == ImplicitVRLittleEndian, syntax != ExplicitVRBigEndian

    def size(self) -> int:
        """Return the stream's length in bytes; the stream is left at its end."""
        return self.stream.seek(0, os.SEEK_END)

    def _parse_long(self, tags: frozenset[int]) -> ParsedHeader:
        """Parse a header that does not end within the head."""
        try:
            return self._parse(cast("BinaryIO", BoundedStream(self.stream)), tags)
        except PARSE_ERRORS as error:
            raise ImageRejected("header-damaged") from error

    def _parse(self, stream: BinaryIO, tags: frozenset[int]) -> ParsedHeader:
        elements = self._read(stream, tags, _at_pixels)
        at = stream.tell()
        return ParsedHeader(elements, at if self._is_pixel_tag(stream.read(4)) else None)

    def _read(
        self, stream: BinaryIO, tags: frozenset[int], stop_when: Callable[[BaseTag, str | None, int], bool]
    ) -> Dataset:
        stream.seek(self.start)
        return read_dataset(stream, *self._encoding(), stop_when=stop_when, specific_tags=list(tags))

    def _is_pixel_tag(self, data: bytes) -> bool:
        form = ">HH" if self.meta.transfer_syntax == ExplicitVRBigEndian else "<HH"
        return len(data) == 4 and TupleTag(struct.unpack(form, data)) in PIXEL_TAGS


def _at_pixels(tag: BaseTag, _vr: str | None, _length: int) -> bool:
    return tag in PIXEL_TAGS


def open_dataset(source: Source) -> DatasetStream:
    """Read the meta group and find the data set; a deflated one is inflated into memory.

    Raises
    ------
    ImageRejected
        When this program opens no such file.
    """
    data = find_dataset(source)
    check_meta(data.meta)
    return data


def find_dataset(source: Source) -> DatasetStream:
    """Do as ``open_dataset``, but leave it to the caller to check that the file is of a kind that is opened.

    Raises
    ------
    ImageRejected
        When the meta group cannot be read.
    """
    head = source.stream.read(_HEAD_BYTES)
    meta = read_meta(io.BytesIO(head))
    if meta.transfer_syntax != DeflatedExplicitVRLittleEndian:
        return DatasetStream(meta, source.stream, head, meta.end)
    source.stream.seek(meta.end)
    inflated = inflate_raw(source.stream.read())
    return DatasetStream(meta, io.BytesIO(inflated), inflated[:_HEAD_BYTES], 0)
