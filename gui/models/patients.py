"""The table of patients: sorted and filtered by a permutation, ticks kept as a set of ids."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from engine.catalog.patient_table import PatientTable
from gui.models.columns import Column, Filter, PatientColumns
from gui.texts import day, masked, membership_title, number

Index = QModelIndex | QPersistentModelIndex
NUMBERS = (Column.STUDIES, Column.IMAGES)


class PatientModel(QAbstractTableModel):
    """Patients as rows; only patients that the model was trained on can be ticked.

    Attributes
    ----------
    chosen_changed : Signal()
        The set of ticked ids changed.
    """

    chosen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        empty = np.zeros(0, dtype=np.int32)
        self._columns = PatientColumns(PatientTable((), empty, empty, empty, (), ()))
        self._labels: tuple[str, ...] = ()
        self._chosen: set[str] = set()
        self._filter = Filter()
        self._sort = (Column.ID, False)
        self._sorted: NDArray[np.intp] = np.zeros(0, dtype=np.intp)
        self._order = self._sorted
        self._revealed = False
        self._locked = False

    def load(self, table: PatientTable, labels: tuple[str, ...]) -> None:
        """Show a table; ticks of patients that it still holds survive."""
        self.beginResetModel()
        self._columns = PatientColumns(table)
        self._labels = labels
        self._chosen &= self._columns.rows_of_ids.keys()
        self._sort_rows()
        self._filter_rows()
        self.endResetModel()
        self.chosen_changed.emit()

    @property
    def columns(self) -> PatientColumns:
        """The data behind the rows."""
        return self._columns

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the classes or findings, by code."""
        return self._labels

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the ticked patients, sorted."""
        return tuple(sorted(self._chosen))

    def choose(self, subject_ids: Iterable[str]) -> None:
        """Tick exactly these patients, as far as they can be ticked."""
        rows = self._columns.rows_of_ids
        self._chosen = {one for one in subject_ids if one in rows and self._can_choose(rows[one])}
        self._tell_chosen()

    def set_locked(self, *, locked: bool) -> None:
        """Keep the ticks as they are, or let them be changed."""
        self._locked = locked
        self._tell_column(Column.CHOSEN)

    def toggle(self, row: int) -> None:
        """Tick or untick the patient of a shown row."""
        self._set_chosen(int(self._order[row]), chosen=self.subject_id(row) not in self._chosen)

    def subject_id(self, row: int) -> str:
        """Return the id of a shown row."""
        return self._columns.table.subject_id[int(self._order[row])]

    def row_of(self, subject_id: str) -> int | None:
        """Return the shown row of a patient; None while it is filtered out."""
        source = self._columns.rows_of_ids.get(subject_id)
        if source is None:
            return None
        found = np.flatnonzero(self._order == source)
        return int(found[0]) if found.size else None

    def set_filter(self, wanted: Filter) -> None:
        """Show the patients that pass."""
        self.beginResetModel()
        self._filter = wanted
        self._filter_rows()
        self.endResetModel()

    def set_revealed(self, *, revealed: bool) -> None:
        """Show identifiers in full, or masked."""
        self._revealed = revealed
        self._tell_column(Column.ID)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column.

        The model is reset: a change of layout would make Qt keep 65,000 persistent indexes. The view
        keeps the current patient by id.
        """
        self.beginResetModel()
        self._sort = (Column(column), order == Qt.SortOrder.DescendingOrder)
        self._sort_rows()
        self._filter_rows()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of shown patients."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text, alignment, tick or tool tip of a cell."""
        if not index.isValid():
            return None
        source, column = int(self._order[index.row()]), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(source, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.CheckStateRole if column is Column.CHOSEN and self._can_choose(source):
                chosen = self._columns.table.subject_id[source] in self._chosen
                return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole if not self._can_choose(source):
                return self.tr("The model was not trained on this patient: there is nothing to remove.")
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick by the box."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != Column.CHOSEN:
            return False
        return self._set_chosen(
            int(self._order[index.row()]), chosen=Qt.CheckState(value) == Qt.CheckState.Checked
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what a cell allows; every one is enabled, or Qt's header asks row by row for one that is."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        checkable = index.column() == Column.CHOSEN and self._can_change(int(self._order[index.row()]))
        return flags | Qt.ItemFlag.ItemIsUserCheckable if checkable else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the titles of the columns, with the direction of the sorting in words of a sign."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        column, descending = self._sort
        sign = (" ↓" if descending else " ↑") if section == column else ""
        return self._titles()[section] + sign

    def _titles(self) -> tuple[str, ...]:
        return (
            "",
            self.tr("Patient"),
            self.tr("Studies"),
            self.tr("Images"),
            self.tr("Split"),
            self.tr("Label"),
            self.tr("Last study"),
        )

    def _text(self, source: int, column: Column) -> str | None:
        table = self._columns.table
        match column:
            case Column.ID:
                return table.subject_id[source] if self._revealed else masked(table.subject_id[source])
            case Column.STUDIES | Column.IMAGES:
                counts = table.studies if column is Column.STUDIES else table.images
                return number(int(counts[source]))
            case Column.MEMBERSHIP:
                return membership_title(table.membership[source])
            case Column.LABEL:
                return self._label(self._columns.labels_of(source))
            case Column.LAST:
                return day(table.last_date[source])
            case _:
                return None

    def _label(self, codes: tuple[int, ...]) -> str:
        return ", ".join(self._labels[code] for code in codes if code < len(self._labels)) or "–"

    def _sort_rows(self) -> None:
        column, descending = self._sort
        ids = self._columns.table.subject_id
        chosen = np.zeros(len(ids), dtype=np.bool_)
        chosen[[self._columns.rows_of_ids[one] for one in self._chosen]] = True
        self._sorted = self._columns.order(column, descending=descending, chosen=chosen)

    def _filter_rows(self) -> None:
        self._order = self._sorted[self._columns.matching(self._filter)[self._sorted]]

    def _can_choose(self, source: int) -> bool:
        return self._columns.table.membership[source] == "train"

    def _can_change(self, source: int) -> bool:
        return not self._locked and self._can_choose(source)

    def _set_chosen(self, source: int, *, chosen: bool) -> bool:
        if not self._can_change(source):
            return False
        change = self._chosen.add if chosen else self._chosen.discard
        change(self._columns.table.subject_id[source])
        self._tell_chosen()
        return True

    def _tell_chosen(self) -> None:
        self._tell_column(Column.CHOSEN)
        self.chosen_changed.emit()

    def _tell_column(self, column: Column) -> None:
        if len(self._order):
            self.dataChanged.emit(self.index(0, column), self.index(len(self._order) - 1, column))
