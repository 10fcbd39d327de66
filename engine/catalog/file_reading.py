"""Reading what the files of a data set say, in parallel, opening none that has not changed."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from engine.catalog.draft import CatalogDraft
from engine.catalog.locating import Located, Locator
from engine.catalog.memory import FactsCodec, FileMemory, TextCodec
from engine.catalog.report_text import read_report
from engine.catalog.worker import Paths, read_files, serve, serve_decoding
from engine.catalog.worker_pool import LIMIT_S, ProcessesUnavailable, WorkerPool
from engine.dicom.facts import FileFacts
from engine.dicom.file_facts import read_facts, read_facts_decoding
from engine.dicom.quiet import QUIET
from engine.events import Progress, Report

T = TypeVar("T")

REASONS: dict[str, str] = {
    "name-not-text": "the file's name holds characters that are no text",
    "file-breaks": "reading the file broke the reading program off",
    "file-hangs": "reading the file did not come to an end",
}
"""Reasons why a file could not be read that lie outside the file's format."""

MEANWHILE = Progress("Reading images", 0, 0)
WINDOW = 1024
"""Files that are looked up, read and remembered in one go."""

_CHUNK = 32
_DECODING_CHUNK = 8
_GROUP = 8
_THREADS = 8
_FEW_CHUNKS = 500 // _CHUNK
"""Work below which starting processes takes longer than reading."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A listed file as it was found: its path on the disk, and what it says."""

    path: str
    facts: FileFacts


class RememberingReader:
    """Implements ``listing.FileReader`` with what earlier indexings remembered.

    Parameters
    ----------
    base : Path
        Absolute folder that all paths are relative to.
    draft : CatalogDraft
        Remembers what is read.
    report : Report
        Called several times a second while files are waited for, with the last progress.
    processes : int or None
        Child processes for many files; None for one each processor core, at most 8.
    decode : bool
        Every image is decoded, in child processes; one that cannot be is rejected.

    Raises
    ------
    UserError
        ``dataset-gone``, also from every method, when the base folder is not there any more.
    """

    def __init__(
        self,
        base: Path,
        draft: CatalogDraft,
        *,
        report: Report,
        processes: int | None = None,
        limit_s: float = LIMIT_S,
        decode: bool = False,
    ) -> None:
        self._base = base
        self._decode = decode
        self._chunk = _DECODING_CHUNK if decode else _CHUNK
        self._report = report
        self._last = MEANWHILE
        self._locator = Locator(base)
        self._facts = FileMemory(draft, "file_facts", FactsCodec())
        self._texts = FileMemory(draft, "file_texts", TextCodec())
        self._digests = FileMemory(draft, "file_pixels", TextCodec())
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="read")
        count = min(os.cpu_count() or 1, 8) if processes is None else processes
        target = serve_decoding if decode else serve
        self._pool = WorkerPool(base, count, tick=lambda: report(self._last), limit_s=limit_s, target=target)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.close()
        self._threads.shutdown(wait=True, cancel_futures=True)
        self._locator.close()

    @property
    def misses_folders(self) -> bool:
        """Whether a whole folder that files were listed in was missing."""
        return self._locator.misses_folders

    def read(self, paths: Sequence[str], *, report: Report) -> Iterator[FileFacts]:
        """Give the facts of each file; see ``FileReader.read``."""
        for at in range(0, len(paths), WINDOW):
            self._last = Progress("Reading files", at, len(paths))
            report(self._last)
            for file in self.examine(paths[at : at + WINDOW]):
                yield file.facts
        report(Progress("Reading files", len(paths), len(paths)))

    def examine(self, paths: Sequence[str], alternatives: tuple[str, ...] = ()) -> list[ReadFile]:
        """Return what each of some thousand files says, in order; for ``alternatives`` see ``Locator.locate``."""
        located = self._locator.locate(paths, alternatives)
        facts = self._remembered(located, self._facts, self._read_many, suffices=self._suffices)
        return [ReadFile(file.path, self._facts_of(file, facts)) for file in located]

    def texts(self, paths: Sequence[str]) -> dict[str, str]:
        """Return the texts of report files by path; those that cannot be read are left out."""
        located = self._locator.locate(paths)
        return self._remembered(located, self._texts, partial(self._each, read_report))

    def digests(self, paths: Sequence[str], read: Callable[[Path], str]) -> dict[str, str]:
        """Return by path what ``read`` gives of each file."""
        located = self._locator.locate(paths)
        return self._remembered(located, self._digests, partial(self._each, read))

    def progress(self, progress: Progress) -> None:
        """Report a progress, and repeat it while files are waited for."""
        self._last = progress
        self._report(progress)

    def _remembered(
        self,
        located: Sequence[Located],
        memory: FileMemory[T],
        read: Callable[[Sequence[str]], Iterator[tuple[str, T]]],
        suffices: Callable[[T], bool] = lambda _value: True,
    ) -> dict[str, T]:
        stamps = {file.stamp.path: file.stamp for file in located if file.stamp}
        recalled = memory.recall(list(stamps.values()))
        known = {path: value for path, value in recalled.items() if suffices(value)}
        unknown = read([path for path in stamps if path not in known])
        while batch := list(islice(unknown, self._chunk)):
            self._locator.check_base()
            memory.remember((stamps[path], value) for path, value in batch)
            known.update(batch)
            self._advance(len(batch))
        return known

    def _advance(self, files: int) -> None:
        done = min(self._last.done + files, self._last.total)
        self._last = replace(self._last, done=done)
        self._report(self._last)

    def _read_many(self, paths: Sequence[str]) -> Iterator[tuple[str, FileFacts]]:
        """Read in this process until others are up, which takes as long as some hundred files."""
        size = self._chunk
        chunks: list[Paths] = [tuple(paths[at : at + size]) for at in range(0, len(paths), size)]
        if len(chunks) > _FEW_CHUNKS:
            self._pool.start(len(chunks))
        done = 0
        while done < len(chunks):
            for facts in self._some(chunks[done:]):
                yield from zip(chunks[done], facts, strict=True)
                done += 1

    def _some(self, chunks: list[Paths]) -> Iterator[list[FileFacts]]:
        """Give the facts of all chunks, of the first, or of those before the processes were lost."""
        # A decoder may end its process, which had better not be this one.
        if self._pool.is_up() or (self._decode and self._pool.may_start):
            with suppress(ProcessesUnavailable):
                yield from self._pool.read(chunks)
            return
        self._report(self._last)
        with QUIET:
            read = read_facts_decoding if self._decode else read_facts
            yield read_files(self._base, chunks[0], self._threads, read)

    def _suffices(self, facts: FileFacts) -> bool:
        """Tell whether remembered facts say all that is asked for."""
        return not self._decode or facts.kind != "image" or bool(facts.decoding)

    def _facts_of(self, file: Located, facts: dict[str, FileFacts]) -> FileFacts:
        if file.stamp is None:
            return FileFacts("rejected", file.code)
        found = facts[file.stamp.path]
        return found.judged_by_decoding() if self._decode else found

    def _each(self, read: Callable[[Path], T], paths: Sequence[str]) -> Iterator[tuple[str, T]]:
        """Read in threads: texts and digests are bounded and take no decoder that could hang."""
        groups = [paths[at : at + _GROUP] for at in range(0, len(paths), _GROUP)]
        for at in range(0, len(groups), _CHUNK):
            self._report(self._last)
            some = groups[at : at + _CHUNK]
            values = self._threads.map(lambda group: [read(self._base / path) for path in group], some)
            for group, value in zip(some, values, strict=True):
                yield from zip(group, value, strict=True)
