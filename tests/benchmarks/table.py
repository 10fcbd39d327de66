"""Prints how long 65,000 patients take to load, sort and filter: ``python tests/benchmarks/table.py``."""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from PySide6.QtCore import Qt

from engine.catalog.patient_table import PatientTable
from gui.app import create_application
from gui.models.columns import Column, Filter
from gui.models.patients import PatientModel
from gui.widgets.patient_table import PatientTable as PatientTableView

PATIENTS = 65_000
REPEATS = 5
LABELS = ("no edema", "vascular congestion", "interstitial edema", "alveolar edema")


def synthetic_table() -> PatientTable:
    """Return invented patients, always the same."""
    generator = np.random.default_rng(0)
    ids = generator.choice(np.arange(10_000_000, 20_000_000), PATIENTS, replace=False)
    days = generator.integers(0, 28, PATIENTS)
    return PatientTable(
        subject_id=tuple(str(one) for one in ids),
        studies=generator.integers(1, 20, PATIENTS, dtype=np.int32),
        images=generator.integers(1, 60, PATIENTS, dtype=np.int32),
        label=generator.integers(-1, 4, PATIENTS, dtype=np.int32),
        membership=tuple(("train", "unseen", "none")[one] for one in generator.integers(0, 3, PATIENTS)),
        last_date=tuple(f"21{one:02}-05-{one + 1:02}" for one in days),
    )


def milliseconds(action: Callable[[], None]) -> float:
    """Return the median of some repeats."""
    spent = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        action()
        spent.append(1000 * (time.perf_counter() - start))
    return statistics.median(spent)


def main() -> int:
    """Print one line an action, in milliseconds."""
    application = create_application()
    table = synthetic_table()
    model = PatientModel()
    view = PatientTableView(model)
    view.resize(700, 600)
    view.show()
    results = {"load": milliseconds(lambda: model.load(table, LABELS))}
    model.choose(table.subject_id[::7])
    down = Qt.SortOrder.DescendingOrder
    for column in Column:
        results[f"sort by {column.name.lower()}"] = milliseconds(
            lambda at=column: view.sortByColumn(at, down)
        )
    filters = {
        "filter by id": Filter(text="1234"),
        "filter by split": Filter(membership="train"),
        "filter by label": Filter(label=2),
        "no filter": Filter(),
    }
    for name, wanted in filters.items():
        results[name] = milliseconds(lambda to=wanted: model.set_filter(to))
    view.selectRow(PATIENTS // 4)
    results["sort with a current row"] = milliseconds(lambda: view.sortByColumn(Column.ID, down))
    results["paint"] = milliseconds(lambda: (view.viewport().repaint(), application.processEvents())[0])
    for name, spent in results.items():
        sys.stdout.write(f"{name:<28}{spent:8.1f} ms\n")
    view.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
