"""The file meta group of a DICOM file: which transfer syntax, and where the data set starts."""

import struct
from dataclasses import dataclass
from typing import BinaryIO

from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    MediaStorageDirectoryStorage,
    RLELossless,
)

from engine.dicom.rejection import ImageRejected

NATIVE_SYNTAXES = frozenset(
    {
        ImplicitVRLittleEndian,
        ExplicitVRLittleEndian,
        ExplicitVRBigEndian,
        DeflatedExplicitVRLittleEndian,
    }
)
"""Transfer syntaxes of uncompressed pixels."""

ENCAPSULATED_SYNTAXES = frozenset(
    {
        JPEGBaseline8Bit,
        JPEGExtended12Bit,
        JPEGLossless,
        JPEGLosslessSV1,
        JPEGLSLossless,
        JPEGLSNearLossless,
        JPEG2000Lossless,
        JPEG2000,
        HTJ2KLossless,
        HTJ2KLosslessRPCL,
        HTJ2K,
        RLELossless,
    }
)
"""Transfer syntaxes of compressed pixels that this program's decoders know."""

_PREFIX_BYTES = 132
_LONGEST_VALUE_BYTES = 1 << 16
_MOST_ELEMENTS = 256
_LONG_VRS = (b"OB", b"OW", b"UN", b"UT", b"SQ", b"OF", b"OD", b"OL", b"OV", b"UC", b"UR", b"SV", b"UV")
_TRANSFER_SYNTAX = 0x0010
_MEDIA_CLASS = 0x0002


@dataclass(frozen=True, slots=True)
class FileMeta:
    """Transfer syntax and media storage class (empty when absent), and the meta group's end in bytes."""

    transfer_syntax: str
    media_class: str
    end: int


def read_meta(stream: BinaryIO) -> FileMeta:
    """Read the meta group (always explicit little endian) from a stream; see DICOM PS3.10 section 7.1.

    It is read apart from the data set because a deflated data set must not be inflated before its
    size has been checked, and because some transfer syntaxes cannot be parsed at all.

    Raises
    ------
    ImageRejected
        ``header-damaged`` when the group cannot be walked, ``truncated`` when the file ends in it.
    """
    stream.seek(_PREFIX_BYTES)
    values = {_TRANSFER_SYNTAX: "", _MEDIA_CLASS: ""}
    for _ in range(_MOST_ELEMENTS):
        start = stream.tell()
        head = stream.read(8)
        if not head or head[:2] != b"\x02\x00":
            return FileMeta(values[_TRANSFER_SYNTAX], values[_MEDIA_CLASS], start)
        element = int.from_bytes(head[2:4], "little")
        length = _value_length(head, stream)
        value = stream.read(length)
        if len(value) < length:
            raise ImageRejected("truncated")
        if element in values:
            values[element] = value.decode("latin-1").strip("\0 ")
    raise ImageRejected("header-damaged")


def _value_length(head: bytes, stream: BinaryIO) -> int:
    vr = head[4:6]
    if len(head) < 8:
        raise ImageRejected("truncated")
    if not vr.isalpha():
        raise ImageRejected("header-damaged")
    length: int = struct.unpack("<H", head[6:8])[0]
    if vr in _LONG_VRS:
        long_form = stream.read(4)
        length = int.from_bytes(long_form, "little") if len(long_form) == 4 else _LONGEST_VALUE_BYTES + 1
    if length > _LONGEST_VALUE_BYTES:
        raise ImageRejected("header-damaged")
    return length


def check_meta(meta: FileMeta) -> None:
    """Reject what no decoder of this program opens.

    Raises
    ------
    ImageRejected
        ``directory``, ``transfer-syntax-missing`` or ``transfer-syntax``.
    """
    if meta.media_class == MediaStorageDirectoryStorage:
        raise ImageRejected("directory")
    if not meta.transfer_syntax:
        raise ImageRejected("transfer-syntax-missing")
    if meta.transfer_syntax not in NATIVE_SYNTAXES | ENCAPSULATED_SYNTAXES:
        raise ImageRejected("transfer-syntax")
