"""The view of the requests' table: several rows can be chosen, Return opens one."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from engine.register.records import StewardRequest
from gui.models.request_table import RequestColumn, RequestModel

ROW_PX = 32
WIDTHS_PX = {
    RequestColumn.CODE: 120,
    RequestColumn.TICKET: 176,
    RequestColumn.PATIENTS: 88,
    RequestColumn.RECEIVED: 112,
    RequestColumn.DUE: 112,
    RequestColumn.DAYS: 96,
    RequestColumn.STATUS: 184,
    RequestColumn.MODEL: 160,
}


class RequestTable(QTableView):
    """Shows a RequestModel.

    Attributes
    ----------
    open_asked : Signal()
        Open the current request.
    selection_changed : Signal()
        Other rows are chosen.
    """

    open_asked = Signal()
    selection_changed = Signal()

    def __init__(self, model: RequestModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Requests"))
        self.setAccessibleDescription(self.tr("Return opens the request of the current row."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        for column, width in WIDTHS_PX.items():
            self.setColumnWidth(column, width)
        header.setSortIndicator(RequestColumn.DUE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self.open_asked)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        model.modelReset.connect(self.selection_changed)

    @property
    def chosen(self) -> tuple[StewardRequest, ...]:
        """The requests of the chosen rows, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._model.request(row) for row in rows)

    def select(self, request_number: int) -> None:
        """Choose one request, where it is shown."""
        row = self._model.row_of(request_number)
        if row is not None:
            self.setCurrentIndex(self._model.index(row, RequestColumn.CODE))

    def minimumSizeHint(self) -> QSize:
        """Ask for little: the table scrolls."""
        return QSize(320, 4 * ROW_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Return."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.open_asked.emit()
            return
        super().keyPressEvent(event)
