"""The benchmark of the store runs, and a second run over the same images reads none of them."""

import pytest

from tests.benchmarks import store_speed


def test_the_benchmark_prints_its_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert store_speed.main(["--images", "60", "--side-px", "128", "--size-px", "32"]) == 0
    lines = dict(line.rsplit(maxsplit=1) for line in capsys.readouterr().out.splitlines())
    figures = {name.strip(): float(value) for name, value in lines.items()}
    assert figures["first / second"] > 2
    assert figures["images, MB"] == pytest.approx(60 * 32 * 32 * 2 / 1e6, abs=1e-3)
