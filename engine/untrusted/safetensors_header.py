"""The header of a safetensors file, checked before any library reads it, and the digest of its tensors; no torch.

The format: eight bytes of the header's length, little endian; a JSON object of that length, name to
dtype, shape and two offsets; then the tensors' bytes without gaps (huggingface/safetensors, README).
"""

import hashlib
import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec

from engine.errors import UserError
from engine.untrusted.json_text import parse_json_object
from engine.untrusted.plain_file import require_plain_file

MOST_WEIGHT_BYTES = 32 * 2**30
MOST_HEADER_BYTES = 100_000_000
MOST_TENSORS = 100_000
MOST_DIMENSIONS = 8
MOST_COUNT = 2**48
LENGTH_BYTES = 8
CHUNK_BYTES = 2**22
DTYPE_BYTES = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2, "I64": 8}
"""Dtypes of weights that are read; integers occur in counters and index tables only."""
NAME = re.compile(r"[\w.\-/:]{1,300}", re.ASCII)
METADATA = "__metadata__"


@dataclass(frozen=True, slots=True)
class TensorEntry:
    """One tensor of the file: ``begin`` and ``end`` are offsets in bytes from the file's start."""

    name: str
    dtype: str
    shape: tuple[int, ...]
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class _Claim:
    """What the header says of a tensor, before it is believed."""

    dtype: str
    shape: tuple[int, ...]
    data_offsets: tuple[int, int]


def read_header(file: Path, *, inside: Path) -> tuple[TensorEntry, ...]:
    """Read and check the header; every tensor's shape, dtype and place agree with the file's size.

    Returns
    -------
    tuple of TensorEntry
        In the order of their bytes.

    Raises
    ------
    UserError
        ``safetensors-damaged``, ``weights-dtype``, and what `require_plain_file` raises.
    """
    size = require_plain_file(file, inside=inside, most_bytes=MOST_WEIGHT_BYTES)
    with file.open("rb") as stream:
        length = int.from_bytes(stream.read(LENGTH_BYTES), "little")
        if length > MOST_HEADER_BYTES or LENGTH_BYTES + length > size:
            raise _damaged(file, f"claims a header of {length:,} bytes")
        claims = parse_json_object(stream.read(length), file=file)
    claims.pop(METADATA, None)
    if not 0 < len(claims) <= MOST_TENSORS:
        raise _damaged(file, f"claims {len(claims):,} tensors")
    entries = [_entry(name, claim, LENGTH_BYTES + length, file) for name, claim in claims.items()]
    entries.sort(key=lambda entry: (entry.begin, entry.end))
    _require_seamless(entries, LENGTH_BYTES + length, size, file)
    return tuple(entries)


def digest_weights(file: Path) -> str:
    """Return a SHA-256 (hexadecimal) over names, dtypes, shapes and bytes, in the names' order.

    The header's own order, metadata and spacing do not count, so it is the same for the same
    weights however they were written.
    """
    digest = hashlib.sha256()
    entries = sorted(read_header(file, inside=file.parent), key=lambda entry: entry.name)
    with file.open("rb") as stream:
        for entry in entries:
            digest.update(msgspec.json.encode((entry.name, entry.dtype, entry.shape)) + b"\n")
            _feed(digest, stream, entry)
    return digest.hexdigest()


def _feed(digest: "hashlib._Hash", stream: BinaryIO, entry: TensorEntry) -> None:
    stream.seek(entry.begin)
    left = entry.end - entry.begin
    while left and (chunk := stream.read(min(left, CHUNK_BYTES))):
        digest.update(chunk)
        left -= len(chunk)


def _entry(name: str, value: object, start: int, file: Path) -> TensorEntry:
    if not NAME.fullmatch(name):
        raise _damaged(file, "has a tensor with an unusable name")
    try:
        claim = msgspec.convert(value, _Claim)
    except (msgspec.ValidationError, RecursionError) as error:
        raise _damaged(file, f"does not describe {name} fully") from error
    if claim.dtype not in DTYPE_BYTES:
        raise refused_dtype(file, name, claim.dtype if NAME.fullmatch(claim.dtype) else "an unknown type")
    sizes = (*claim.shape, *claim.data_offsets)
    if len(claim.shape) > MOST_DIMENSIONS or min(sizes) < 0 or max(sizes) > MOST_COUNT:
        raise _damaged(file, f"gives {name} an impossible shape")
    begin, end = claim.data_offsets
    wanted = math.prod(claim.shape) * DTYPE_BYTES[claim.dtype]
    if end - begin != wanted:
        raise _damaged(file, f"claims {wanted:,} bytes for {name} and gives {end - begin:,}")
    return TensorEntry(name, claim.dtype, claim.shape, start + begin, start + end)


def _require_seamless(entries: list[TensorEntry], start: int, size: int, file: Path) -> None:
    for entry in entries:
        if entry.begin != start:
            raise _damaged(file, f"lets {entry.name} overlap another tensor or leaves a gap before it")
        start = entry.end
    if start != size:
        raise _damaged(file, f"is cut short or too long: {start:,} bytes are described, {size:,} are there")


def refused_dtype(file: Path, name: str, dtype: str) -> UserError:
    """Return the refusal of a tensor that is no plain number."""
    return UserError(
        "weights-dtype",
        what=f"{file.name} holds {name} as {dtype}, which are no plain weights.",
        do="Ask its maker for the weights as float32, float16, bfloat16 or float64.",
    )


def _damaged(file: Path, how: str) -> UserError:
    return UserError(
        "safetensors-damaged", what=f"{file.name} {how}.", do="Copy it again from where it came from."
    )
