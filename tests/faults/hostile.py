"""Feeding hostile input: each ends as understood or refused in words, no crash, no canary, no connection."""

import shutil
import signal
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.catalog.open_i_reports import ReportRejected
from engine.dicom.pixels import ImageRejected
from engine.errors import UserError
from tests.faults.children import do
from tests.faults.entries import ENTRIES, Bench, Entry
from tests.faults.project import Project
from tests.faults.shim import Changes

SECONDS_PER_INPUT = 120
REFUSALS = (UserError, ImageRejected, ReportRejected)
WELL = ("understood", "refused")


@dataclass(frozen=True, slots=True)
class Fed:
    """What became of one input; ``faults`` are empty where it was understood or refused."""

    entry: str
    number: int
    connections: int
    faults: tuple[str, ...]


def feed(project: Project, folder: Path, *, inputs: int, seed: int) -> Iterator[Fed]:
    """Feed each entry its share of the inputs."""
    shares = sum(entry.share for entry in ENTRIES)
    for entry in ENTRIES:
        count = -(-inputs * entry.share // shares)
        sound = folder / entry.name.replace(" ", "-")
        sound.mkdir(parents=True)
        prepared = do(
            lambda entry=entry, sound=sound: _prepare(entry, project, sound), _notes(sound), watched=sound
        )
        if prepared.code != 0:
            raise RuntimeError(f"{entry.name}: {prepared.said}")
        numbers = range(1000 * seed, 1000 * seed + count)
        for first in range(0, count, entry.together):
            yield from _batch(entry, project, sound, numbers[first : first + entry.together])


def _notes(sound: Path) -> Path:
    return sound.with_name(f"{sound.name}.notes")


def _prepare(entry: Entry, project: Project, sound: Path) -> int:
    entry.prepare(_bench(project, sound, "making"))
    return 0


def _bench(project: Project, sound: Path, name: str) -> Bench:
    folder = sound.with_name(f"{sound.name}.{name}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return Bench(project, sound, folder.resolve(), sound.with_name("canary"))


def _batch(entry: Entry, project: Project, sound: Path, numbers: range) -> Iterator[Fed]:
    """Feed a few inputs in one process; a new one goes on after the input that ended the last one."""
    while numbers:
        notes = sound.with_name(f"{sound.name}.{numbers[0]}.notes")
        bench = _bench(project, sound, "input")
        outcomes = bench.folder.with_name(f"{bench.folder.name}.outcomes")
        outcomes.unlink(missing_ok=True)
        todo = numbers
        ended = do(
            lambda todo=todo, outcomes=outcomes: _feed_all(entry, project, sound, todo, outcomes),
            notes,
            watched=sound,
        )
        lines = outcomes.read_text(encoding="utf-8").splitlines() if outcomes.exists() else []
        calls = _calls(ended.changes)
        canary = bench.canary.exists()
        for number, line in zip(numbers, lines, strict=False):
            faults = () if line in WELL else (line,)
            yield Fed(entry.name, number, calls, (*faults, *(("the canary was executed",) if canary else ())))
            calls, canary = 0, False
        bench.canary.unlink(missing_ok=True)
        if len(lines) < len(numbers):
            how = f"signal {ended.signal}" if ended.code is None else f"code {ended.code}: {ended.last_line}"
            yield Fed(entry.name, numbers[len(lines)], calls, (f"the process ended with {how}",))
        numbers = numbers[len(lines) + 1 :]
        shutil.rmtree(notes)


def _calls(changes: Changes) -> int:
    return sum(family in (2, 10) for family in changes.connections)


def _feed_all(entry: Entry, project: Project, sound: Path, numbers: range, outcomes: Path) -> int:
    with outcomes.open("w", encoding="utf-8", buffering=1) as stream:
        for number in numbers:
            signal.alarm(SECONDS_PER_INPUT)
            bench = _bench(project, sound, "input")
            stream.write(f"{_outcome(entry, bench, number)}\n")
    return 0


def _outcome(entry: Entry, bench: Bench, number: int) -> str:
    try:
        code = entry.feed(bench, number)
    except REFUSALS:
        return "refused"
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        frames = traceback.extract_tb(sys.exc_info()[2])[-3:]
        places = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(frames))
        return f"{type(error).__name__} at {places}: {error}".replace("\n", " ")[:300]
    return "understood" if code in (None, 0) else "refused" if code in (1, 2) else f"exit code {code}"
