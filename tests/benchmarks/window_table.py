"""65,000 invented patients in the window's table: load, sort by each column, filter, scroll."""

import statistics
import time
from collections.abc import Callable, Iterator

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from engine.catalog.patient_table import PatientTable
from gui.models.columns import Column, Filter
from gui.models.patients import PatientModel
from gui.widgets.patient_table import PatientTable as PatientTableView
from tests.benchmarks.window_figures import Figure

PATIENTS = 65_000
REPEATS = 5
PAGES = 100
LABELS = ("no edema", "vascular congestion", "interstitial edema", "alveolar edema")
LOAD_MS, SORT_MS, FILTER_MS, SCROLL_MS = 200.0, 175.0, 60.0, 50.0
FILTERS = {
    "filter by id": Filter(text="1234"),
    "filter by split": Filter(membership="train"),
    "filter by label": Filter(label=2),
    "no filter": Filter(),
}


def synthetic_table(patients: int) -> PatientTable:
    """Return invented patients, always the same."""
    generator = np.random.default_rng(0)
    ids = generator.choice(np.arange(10_000_000, 20_000_000), patients, replace=False)
    days = generator.integers(0, 28, patients)
    return PatientTable(
        subject_id=tuple(str(one) for one in ids),
        studies=generator.integers(1, 20, patients, dtype=np.int32),
        images=generator.integers(1, 60, patients, dtype=np.int32),
        label=generator.integers(-1, 4, patients, dtype=np.int32),
        membership=tuple(("train", "unseen", "none")[one] for one in generator.integers(0, 3, patients)),
        last_date=tuple(f"21{one:02}-05-{one + 1:02}" for one in days),
    )


def table_figures(patients: int = PATIENTS) -> Iterator[Figure]:
    """Measure the table as the patients page shows it."""
    part = f"table of {patients:,} patients"
    table = synthetic_table(patients)
    model = PatientModel()
    view = PatientTableView(model)
    view.resize(700, 600)
    view.show()
    yield Figure(part, "load", _median_ms(lambda: model.load(table, LABELS)), LOAD_MS)
    model.choose(table.subject_id[::7])
    view.selectRow(patients // 4)
    for column in Column:
        yield Figure(part, f"sort by {column.name.lower()}", _sort(view, column), SORT_MS)
    for name, wanted in FILTERS.items():
        yield Figure(part, name, _median_ms(lambda to=wanted: model.set_filter(to)), FILTER_MS)
    pages = _scroll(view)
    yield Figure(part, "scroll by a page, median", statistics.median(pages))
    yield Figure(part, "scroll by a page, longest", max(pages), SCROLL_MS)
    view.close()


def _median_ms(action: Callable[[], None]) -> float:
    return statistics.median(_milliseconds(action) for _ in range(REPEATS))


def _milliseconds(action: Callable[[], None]) -> float:
    start = time.perf_counter()
    action()
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - start)


def _sort(view: PatientTableView, column: Column) -> float:
    """Return the longer of the medians down and up; the view would not sort the same way twice."""
    orders = (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder)
    spent = [
        [_milliseconds(lambda to=order: view.sortByColumn(column, to)) for order in orders]
        for _ in range(REPEATS)
    ]
    return max(map(statistics.median, zip(*spent, strict=True)))


def _scroll(view: PatientTableView) -> list[float]:
    bar = view.verticalScrollBar()
    places = np.linspace(bar.minimum(), bar.maximum(), PAGES).astype(int)
    return [_milliseconds(lambda to=int(place): bar.setValue(to)) for place in places]
