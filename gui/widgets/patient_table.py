"""The view of the patients' table: fixed column widths, Space ticks, Home and End jump."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from gui.models.columns import Column
from gui.models.patients import Index, PatientModel
from gui.theme import palette_of

WIDTHS_PX = {
    Column.CHOSEN: 40,
    Column.ID: 96,
    Column.STUDIES: 80,
    Column.IMAGES: 80,
    Column.MEMBERSHIP: 96,
    Column.LABEL: 152,
    Column.LAST: 96,
}
ROW_PX = 32


class PatientTable(QTableView):
    """Shows a PatientModel.

    Attributes
    ----------
    patient_selected : Signal(str)
        Id of the patient of the current row.
    """

    patient_selected = Signal(str)

    def __init__(self, model: PatientModel) -> None:
        super().__init__()
        self._model = model
        self._current: str | None = None
        self.setModel(model)
        model.modelReset.connect(self._go_back_to_current)  # after Qt's own, which clears the selection
        self.setAccessibleName(self.tr("Patients"))
        self.setAccessibleDescription(self.tr("Space ticks the patient of the current row."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(WIDTHS_PX[Column.CHOSEN])
        for column, width in WIDTHS_PX.items():
            self.setColumnWidth(column, width)
        header.setSortIndicator(Column.ID, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def select(self, subject_id: str) -> None:
        """Make a patient's row current, where it is shown."""
        row = self._model.row_of(subject_id)
        if row is not None:
            self.setCurrentIndex(self._model.index(row, Column.ID))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which patient is current, once."""
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        subject_id = self._model.subject_id(current.row())
        if subject_id != self._current:
            self._current = subject_id
            self.patient_selected.emit(subject_id)

    @Slot()
    def _go_back_to_current(self) -> None:
        """Keep the current patient after sorting and filtering, where the patient is still shown."""
        if self._current is not None:
            self.select(self._current)

    def forget_current(self) -> None:
        """Let go of the current patient, for another data set."""
        self._current = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so where no patient is shown."""
        super().paintEvent(event)
        if self._model.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(palette_of(self.palette()).muted))
            words = self.tr("No patient matches. Change the search or the filters.")
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Space in any column."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._model.toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)
