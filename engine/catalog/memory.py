"""What is remembered of the data set's files, by path, size and time of change."""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

import msgspec

from engine.catalog.draft import CatalogDraft
from engine.dicom.facts import FileFacts
from engine.dicom.file_facts import FACTS_VERSION
from engine.dicom.pixels import PIXELS_VERSION

T = TypeVar("T")

_NAMES = tuple(field.name for field in fields(FileFacts))
_VALUES = attrgetter(*_NAMES)

READER = f"{FACTS_VERSION} {PIXELS_VERSION} {' '.join(_NAMES)}"
"""Rules and form of the remembered facts; when one of them changes, files are judged anew."""

_FORGOTTEN_CODES = frozenset(
    {"file-missing", "file-unreadable", "name-not-text", "file-hangs", "file-breaks"}
)
"""Reasons that lie in the surroundings: neither size nor time of a file tell when they have gone."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it lay on the disk; ``size`` in bytes, ``mtime_ns`` in nanoseconds since 1970."""

    path: str
    size: int
    mtime_ns: int


class Codec(Protocol[T]):
    """Turns what is remembered into bytes and back."""

    def encode(self, value: T) -> bytes | None:
        """Return the bytes, or None for what is not to be remembered."""

    def decode(self, data: bytes) -> T:
        """Return the value; ValueError or a msgspec error for bytes that are damaged."""


class FactsCodec:
    """File facts as one MessagePack array, a third of what named fields take."""

    def __init__(self) -> None:
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(tuple).decode

    def encode(self, value: FileFacts) -> bytes | None:
        """Return the facts' bytes; None where the reason may pass without the file changing."""
        passing = {value.code, value.decoding} & _FORGOTTEN_CODES
        return None if passing else self._encode(_VALUES(value))

    def decode(self, data: bytes) -> FileFacts:
        """Return the facts."""
        named = dict(zip(_NAMES, self._decode(data), strict=True))
        return msgspec.convert(named, FileFacts)


class TextCodec:
    """Texts as deflated UTF-8."""

    def encode(self, value: str) -> bytes | None:
        """Return the text's bytes; None for none, which may be a file that could not be read this time."""
        return None if not value else zlib.compress(value.encode("utf-8", "surrogatepass"), 1)

    def decode(self, data: bytes) -> str:
        """Return the text."""
        try:
            return zlib.decompress(data).decode("utf-8", "surrogatepass")
        except zlib.error as error:
            raise ValueError("damaged text") from error


class FileMemory(Generic[T]):
    """One table of MEMORY_TABLES with its predecessors of earlier indexings.

    Parameters
    ----------
    table : str
        One of MEMORY_TABLES.
    """

    def __init__(self, draft: CatalogDraft, table: str, codec: Codec[T]) -> None:
        self._draft = draft
        self._table = table
        self._codec = codec

    def recall(self, stamps: Sequence[Stamp]) -> dict[str, T]:
        """Return by path what is remembered of files that have not changed since; the rest is left out."""
        known: dict[str, T] = {}
        for source in ("", *self._draft.sources):
            missing = {stamp.path: stamp for stamp in stamps if stamp.path not in known}
            rows = self._unchanged(source + self._table, missing)
            if source:
                self._insert(rows)
            known |= self._decoded(rows)
        return known

    def _unchanged(self, table: str, stamps: Mapping[str, Stamp]) -> list[tuple[str, int, int, bytes]]:
        if not stamps:
            return []
        query = f"SELECT * FROM {table} WHERE path IN (SELECT value FROM json_each(?))"  # noqa: S608 - names of the schema
        try:
            rows = self._draft.connection.execute(query, (json.dumps(list(stamps)),)).fetchall()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_CORRUPT:
                raise
            return []
        return [row for row in rows if Stamp(*row[:3]) == stamps[row[0]]]

    def _decoded(self, rows: Iterable[tuple[str, int, int, bytes]]) -> dict[str, T]:
        values: dict[str, T] = {}
        for path, _, _, data in rows:
            try:
                values[path] = self._codec.decode(data)
            except (ValueError, msgspec.MsgspecError):
                continue
        return values

    def _insert(self, rows: Iterable[tuple[str, int, int, bytes]]) -> None:
        self._draft.connection.executemany(
            f"INSERT OR REPLACE INTO {self._table} VALUES (?,?,?,?)",  # noqa: S608 - a name of the schema
            rows,
        )

    def remember(self, values: Iterable[tuple[Stamp, T]]) -> None:
        """Remember values of files as they lay when they were read; committed within seconds."""
        encoded = ((stamp, self._codec.encode(value)) for stamp, value in values)
        self._insert((s.path, s.size, s.mtime_ns, data) for s, data in encoded if data is not None)
        self._draft.commit_now_and_then()
