import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.catalog.patient_table import PatientTable as Columns
from gui.models.columns import Column, Filter
from gui.models.patients import PatientModel
from gui.widgets.patient_table import PatientTable

IDS = tuple(f"200{row:02}" for row in range(20))
COUNTS = np.arange(20, dtype=np.int32)


@pytest.fixture
def view(qtbot: QtBot) -> PatientTable:
    model = PatientModel()
    model.load(
        Columns(IDS, COUNTS[::-1], COUNTS, COUNTS % 4, ("train",) * 20, ("",) * 20), ("a", "b", "c", "d")
    )
    made = PatientTable(model)
    qtbot.addWidget(made)
    made.show()
    return made


def current(view: PatientTable) -> str:
    return view.model().subject_id(view.currentIndex().row())


def test_current_patient_stays_when_sorting_and_filtering_and_is_told_once(view: PatientTable) -> None:
    told: list[str] = []
    view.patient_selected.connect(told.append)
    view.select("20007")
    view.sortByColumn(Column.STUDIES, Qt.SortOrder.AscendingOrder)
    view.model().set_filter(Filter(text="07"))
    view.model().set_filter(Filter())

    assert current(view) == "20007"
    assert told == ["20007"]


def test_space_ticks_the_current_patient_in_any_column(view: PatientTable, qtbot: QtBot) -> None:
    view.select("20003")
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.model().chosen == ("20003",)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.model().chosen == ()


def test_widths_are_fixed_whatever_is_shown(view: PatientTable) -> None:
    before = [view.columnWidth(column) for column in Column]
    view.model().set_filter(Filter(text="none of them"))

    assert [view.columnWidth(column) for column in Column] == before
