"""The quality benchmark on a very small data set: its rows add up, and it goes on where it was broken off."""

import csv
import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from statistics import fmean

import pytest

from tests.benchmarks import quality, quality_cells, quality_page
from tests.benchmarks.quality_cells import SMALL_PLAN, DataSet, cells


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run two methods on one forget set of 16 patients' data, with two references."""
    folder = tmp_path_factory.mktemp("quality")
    short = folder / "training.toml"
    short.write_text(re.sub(r"epochs = \d+", "epochs = 3", quality.TRAINING.read_text("utf-8")), "utf-8")
    plan = replace(SMALL_PLAN, train_patients=16, unseen_patients=24, size_px=48)
    file = folder / "quality.csv"
    with pytest.MonkeyPatch.context() as patch:
        for module in (quality, quality_cells):
            patch.setattr(module, "TRAINING", short)
        (cell,) = cells(DataSet("tiny", folder / "tiny", plan), (0.2,), seeds=1, references=2)
        methods = quality.contenders(["recommended", "ssd"])
        for row in quality.measure_cell(cell, methods, quality.read_rows(file)):
            quality.append(file, row)
        assert not list(quality.measure_cell(cell, methods, quality.read_rows(file)))
    return file


def test_there_is_a_row_for_every_model_and_head(table: Path) -> None:
    with table.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    models = ["original", "retrained-1", "retrained-2", "recommended", "ssd"]
    assert [(row["method"], row["head"]) for row in rows] == [
        (model, head) for model in models for head in ("image", "text", "joint")
    ]
    assert all(float(row["cost"]) > 0 for row in rows if row["method"] == "ssd")


def test_distances_and_floors_are_mean_absolute_differences(table: Path) -> None:
    with table.open(newline="", encoding="utf-8") as stream:
        rows = [row for row in csv.DictReader(stream) if row["head"] == "text"]
    attacks = [float(row["attack"]) for row in rows if row["method"].startswith("retrained")]
    floor = fmean(abs(a - b) for a, b in combinations(attacks, 2))
    for row in rows:
        assert float(row["floor"]) == pytest.approx(floor, abs=1e-4)
        if row["attack"]:
            far = fmean(abs(float(row["attack"]) - one) for one in attacks)
            assert float(row["distance"]) == pytest.approx(far, abs=1e-4)


def test_the_page_names_every_method_and_the_commit(table: Path) -> None:
    quality_page.write_page(table.parent, "abc1234")
    page = (table.parent / "quality.md").read_text(encoding="utf-8")
    assert all(f"| {name} |" in page for name in ("**recommended**", "ssd", "original"))
    assert "Made from commit abc1234." in page
    assert (table.parent / "quality.svg").stat().st_size > 1000
