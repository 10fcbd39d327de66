"""Damaged files end as facts or a reason: no crash of the process, no hang, no other exception."""

import shutil
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.engine.dicom.made_files import write_corpus

SEED = 3
MUTANTS = 900
SECONDS_PER_FILE = 20
LARGEST_HAZARD_BYTES = 300_000


@dataclass
class Tally:
    """What became of the mutants: outcomes by name, and the indices at which the process ended."""

    outcomes: Counter[str] = field(default_factory=Counter)
    endings: list[str] = field(default_factory=list)


def read_mutants(corpus: Path, seed: int, start: int, stop: int) -> Tally:
    """Read mutants in child processes; a new one goes on after the mutant that ended the last one."""
    tally = Tally()
    while start < stop:
        arguments = [str(corpus), str(seed), str(start), str(stop), str(SECONDS_PER_FILE)]
        child = subprocess.run(
            [sys.executable, "-m", "tests.engine.dicom.fuzz_child", *arguments],
            capture_output=True,
            text=True,
            check=False,
        )
        lines = child.stdout.splitlines()
        tally.outcomes.update(line.split(" ", 1)[1] for line in lines)
        start += len(lines)
        if start < stop:
            tally.endings.append(f"mutant {start}: exit {child.returncode}")
            start += 1
    return tally


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="this system has no alarm signal")
def test_mutants_of_every_syntax_end_as_facts_or_a_reason(
    tmp_path: Path, project_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project_root)
    write_corpus(tmp_path)
    tally = read_mutants(tmp_path, SEED, 0, MUTANTS)
    assert tally.endings == []
    assert tally.outcomes.total() == MUTANTS
    # The mutants reach the decoders and every layer of the checks.
    assert tally.outcomes["image/usable"] > MUTANTS / 20
    assert len(tally.outcomes) > 10


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="this system has no alarm signal")
def test_mutants_of_the_real_hazards_end_as_facts_or_a_reason(
    tmp_path: Path, project_root: Path, hazards: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project_root)
    for path in hazards.iterdir():
        if path.stat().st_size <= LARGEST_HAZARD_BYTES:
            shutil.copyfile(path, tmp_path / path.name)
    tally = read_mutants(tmp_path, SEED, 0, MUTANTS // 3)
    assert tally.endings == []
    assert tally.outcomes.total() == MUTANTS // 3
