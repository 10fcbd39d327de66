"""The benchmark of the report runs, and its committed table keeps the limits: 10 s and 1 GiB for 500 patients."""

import csv
from pathlib import Path

from tests.benchmarks.report_size import RESULTS, measure


def test_a_report_is_measured(tmp_path: Path) -> None:
    row = measure(1, tmp_path, signed=True)
    assert row.pages > 3
    assert row.seconds > 0
    assert row.peak_mib > 10


def test_the_table_keeps_the_limits() -> None:
    with RESULTS.open(newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["patients"] == "500"]
    assert {row["signed"] for row in rows} == {"False", "True"}
    assert all(float(row["cpu_seconds"]) <= 10 and float(row["peak_mib"]) <= 1024 for row in rows)
