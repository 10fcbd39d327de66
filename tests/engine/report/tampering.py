"""Changing one random byte of a run folder's files at a time, and asking verify which file it was."""

import random
from dataclasses import dataclass
from pathlib import Path

from engine.report.verification import verify_path
from engine.runs import RunFolder

NAMES = (
    "report.pdf",
    "report.json",
    "scores.csv",
    "recompute.py",
    "audit.json",
    "run.json",
    "metrics.jsonl",
    "model.sig",
    "model/model.safetensors",
    "model/config.json",
    "model/manifest.json",
)


@dataclass(frozen=True, slots=True)
class Trial:
    """One byte changed in a file, and the names of the findings that failed."""

    file: str
    place: int
    bit: int
    failed: frozenset[str]

    @property
    def named(self) -> bool:
        """Whether verify named the file that was changed."""
        return any(name == self.file or name.startswith(f"{self.file}:") for name in self.failed)


def tamper(run: RunFolder, *, trials: int, seed: int) -> list[Trial]:
    """Change one bit of one file after the other, each put right again before the next."""
    chance = random.Random(seed)
    return [_trial(run.path, NAMES[number % len(NAMES)], chance) for number in range(trials)]


def _trial(folder: Path, name: str, chance: random.Random) -> Trial:
    path = folder / name
    whole = path.read_bytes()
    place, bit = chance.randrange(len(whole)), chance.randrange(8)
    altered = bytearray(whole)
    altered[place] ^= 1 << bit
    path.write_bytes(altered)
    try:
        failed = frozenset(one.name for one in verify_path(folder) if not one.passed)
    finally:
        path.write_bytes(whole)
    return Trial(name, place, bit, failed)
