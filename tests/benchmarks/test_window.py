"""The window's benchmark, small: each part measures what it names; whether the limits hold is for a quiet machine."""

from pathlib import Path
from typing import Any

from engine.demo import DemoProject
from gui.models.columns import Column
from tests.benchmarks.window import write_figures
from tests.benchmarks.window_figures import Figure
from tests.benchmarks.window_run import run_figures
from tests.benchmarks.window_start import start_once
from tests.benchmarks.window_table import table_figures


def test_first_picture_comes_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    assert start_once(tmp_path) > 0


def test_table_is_sorted_by_every_column_and_scrolled(qapp: Any) -> None:
    figures = list(table_figures(patients=2_000))

    assert [one.what for one in figures].count("load") == 1
    assert {f"sort by {column.name.lower()}" for column in Column} <= {one.what for one in figures}
    assert all(one.milliseconds > 0 for one in figures)


def test_timer_ticks_through_every_phase_of_a_run(
    qapp: Any, tiny_project: DemoProject, tmp_path: Path
) -> None:
    figures = list(run_figures("smoke", tmp_path, project=tiny_project, epochs=1))

    medians = {one.part: one.milliseconds for one in figures if one.what == "gap, median"}
    assert len(medians) == 6
    assert all(median > 5 for median in medians.values()), medians


def test_missed_limit_shows_and_result_names_the_machine(tmp_path: Path) -> None:
    out = tmp_path / "window.csv"
    write_figures([Figure("start", "first picture", 2000.0, 1500.0)], out)

    assert not Figure("start", "first picture", 2000.0, 1500.0).holds
    assert out.read_text(encoding="utf-8").splitlines()[1].startswith("start,first picture,2000.0,1500.0,")
    assert "cores" in out.read_text(encoding="utf-8")
