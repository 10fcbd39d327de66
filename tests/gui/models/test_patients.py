from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from engine.catalog.patient_table import PatientTable
from gui.models.columns import Column, Filter
from gui.models.patients import PatientModel

CHECK = Qt.ItemDataRole.CheckStateRole
LABELS = ("none", "mild", "severe")


def table(*ids: str) -> PatientTable:
    count = len(ids)
    return PatientTable(
        subject_id=ids,
        studies=np.array([(7 * row) % 5 + 1 for row in range(count)], dtype=np.int32),
        images=np.array([(3 * row) % 4 + 1 for row in range(count)], dtype=np.int32),
        label=np.array([row % 4 - 1 for row in range(count)], dtype=np.int32),
        membership=tuple("train" if row % 3 else "unseen" for row in range(count)),
        last_date=tuple(f"2180-0{row % 9 + 1}-01" for row in range(count)),
    )


@pytest.fixture
def model(qapp: object) -> PatientModel:
    made = PatientModel()
    made.load(table(*(f"100{row:02}" for row in range(12))), LABELS)
    return made


def ids(model: PatientModel) -> list[str]:
    return [model.subject_id(row) for row in range(model.rowCount())]


def test_model_keeps_qts_rules_while_it_sorts_and_filters(model: PatientModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for column in Column:
        model.sort(column, Qt.SortOrder.DescendingOrder)
        model.set_filter(Filter(text="1"))
        model.set_filter(Filter())


def test_sorting_by_a_number_orders_it_and_keeps_equal_rows_in_place(model: PatientModel) -> None:
    model.sort(Column.STUDIES, Qt.SortOrder.DescendingOrder)

    studies = dict(zip(model.columns.table.subject_id, model.columns.table.studies, strict=True))
    expected = sorted(model.columns.table.subject_id, key=lambda one: -studies[one])
    assert ids(model) == expected


def test_filters_combine(model: PatientModel) -> None:
    model.set_filter(Filter(text="1", membership="train", label=1))

    columns = model.columns.table
    expected = [
        one
        for one, membership, label in zip(columns.subject_id, columns.membership, columns.label, strict=True)
        if "1" in one and membership == "train" and label == 1
    ]
    assert ids(model) == expected


def test_ticks_survive_sorting_filtering_and_reloading(model: PatientModel) -> None:
    model.choose(["10001", "10004"])
    model.sort(Column.LAST, Qt.SortOrder.DescendingOrder)
    model.set_filter(Filter(text="nothing"))
    model.set_filter(Filter())
    model.load(model.columns.table, LABELS)

    assert model.chosen == ("10001", "10004")


def test_reloading_drops_ticks_of_patients_that_are_gone(model: PatientModel) -> None:
    model.choose(["10001", "10004"])
    model.load(table("10000", "10001"), LABELS)

    assert model.chosen == ("10001",)


def test_only_patients_in_training_can_be_ticked(model: PatientModel) -> None:
    unseen = model.index(model.row_of("10000"), Column.CHOSEN)

    assert not model.setData(unseen, Qt.CheckState.Checked.value, CHECK)
    model.toggle(unseen.row())
    assert model.chosen == ()
    assert not model.flags(unseen) & Qt.ItemFlag.ItemIsUserCheckable
    assert "nothing to remove" in str(model.data(unseen, Qt.ItemDataRole.ToolTipRole))


def test_tick_by_the_box_can_be_taken_back(model: PatientModel) -> None:
    box = model.index(model.row_of("10001"), Column.CHOSEN)
    assert model.setData(box, Qt.CheckState.Checked.value, CHECK)
    assert model.data(box, CHECK) == Qt.CheckState.Checked
    model.toggle(box.row())
    assert model.data(box, CHECK) == Qt.CheckState.Unchecked


def test_ids_are_masked_until_revealed_and_numbers_stand_to_the_right(model: PatientModel) -> None:
    shown = model.index(0, Column.ID)
    assert model.data(shown) == "****0000"
    model.set_revealed(revealed=True)
    assert model.data(shown) == "10000"
    alignment = model.data(model.index(0, Column.STUDIES), Qt.ItemDataRole.TextAlignmentRole)
    assert alignment & Qt.AlignmentFlag.AlignRight


def test_empty_table_has_columns_and_no_rows(qapp: object) -> None:
    model = PatientModel()
    assert (model.rowCount(), model.columnCount()) == (0, len(Column))
    assert model.rowCount(QModelIndex()) == 0
    model.sort(Column.LABEL)
    model.set_filter(Filter(text="x", label=0))


def test_findings_are_shown_by_name_sorted_by_number_and_filtered_by_one(qapp: object) -> None:
    present = np.array([[1, 0, 1], [0, 0, 0], [0, 0, 1], [1, 0, 1]], dtype=np.bool_)
    many = replace(table("1", "2", "3", "4"), label=np.full(4, -1, dtype=np.int32), findings=present)
    model = PatientModel()
    model.load(many, LABELS)
    assert model.columns.labels_present() == (0, 2)
    model.sort(Column.LABEL, Qt.SortOrder.DescendingOrder)
    shown = [model.index(row, Column.LABEL).data() for row in range(4)]
    assert shown == ["none, severe", "none, severe", "severe", "–"]
    model.set_filter(Filter(label=0))
    assert ids(model) == ["1", "4"]
