"""A smoke version of the comparison of speed: both loops do equal work on a tiny job."""

from pathlib import Path

import pytest

from tests.benchmarks.speed import compare, tell, write
from tests.benchmarks.speed_jobs import JOBS


def test_both_loops_reach_the_same_losses_and_each_epoch_is_told(tmp_path: Path) -> None:
    compared = compare(JOBS["tiny"], tmp_path, repeats=1, device="cpu")

    engine, plain = compared.rows
    assert (engine.loop, plain.loop) == ("engine", "plain")
    assert engine.images == plain.images > 0
    for term in ("uu", "mu", "ur", "mr"):
        assert getattr(engine, term) == pytest.approx(getattr(plain, term), rel=0.05, abs=0.01)
    assert len(list(tell(compared))) == len(compared.rows) + 4
    write(compared.rows, tmp_path / "speed.csv")
    assert len((tmp_path / "speed.csv").read_text(encoding="utf-8").splitlines()) == 3
