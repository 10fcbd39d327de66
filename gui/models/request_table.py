"""The register's requests as rows: sorted by any column, filtered by words and status."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from engine.register.deadlines import days_left
from engine.register.records import RequestStatus, StewardRequest
from gui.models.request_words import ENDED, due_tone, short_day, status_title, today
from gui.texts import number
from gui.theme import current_palette, tone_colour

Index = QModelIndex | QPersistentModelIndex


class RequestColumn(IntEnum):
    """The columns, from left to right."""

    CODE = 0
    TICKET = 1
    PATIENTS = 2
    RECEIVED = 3
    DUE = 4
    DAYS = 5
    STATUS = 6
    MODEL = 7


NUMBERS = (RequestColumn.PATIENTS, RequestColumn.RECEIVED, RequestColumn.DUE, RequestColumn.DAYS)


@dataclass(frozen=True, slots=True)
class RequestFilter:
    """What to show: words inside code, ticket or model, and a status; empty or None shows all."""

    text: str = ""
    status: RequestStatus | None = None


class RequestModel(QAbstractTableModel):
    """Shows requests, those due first on top."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[StewardRequest, ...] = ()
        self._shown: tuple[StewardRequest, ...] = ()
        self._filter = RequestFilter()
        self._sort = (RequestColumn.DUE, False)

    def show_requests(self, requests: Sequence[StewardRequest]) -> None:
        """Replace the rows."""
        self._all = tuple(requests)
        self._refresh()

    def set_filter(self, wanted: RequestFilter) -> None:
        """Show the requests that pass."""
        self._filter = wanted
        self._refresh()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal rows by their code."""
        self._sort = (RequestColumn(column), order == Qt.SortOrder.DescendingOrder)
        self._refresh()

    @property
    def known(self) -> int:
        """How many requests there are, shown or not."""
        return len(self._all)

    def request(self, row: int) -> StewardRequest:
        """Return the request of a shown row."""
        return self._shown[row]

    def row_of(self, request_number: int) -> int | None:
        """Return the shown row of a request; None while it is filtered out."""
        rows = (row for row, one in enumerate(self._shown) if one.number == request_number)
        return next(rows, None)

    def _refresh(self) -> None:
        self.beginResetModel()
        column, descending = self._sort
        passed = [one for one in self._all if self._passes(one)]
        passed.sort(key=lambda one: one.code)
        passed.sort(key=lambda one: self._rank(one, column), reverse=descending)
        self._shown = tuple(passed)
        self.endResetModel()

    def _passes(self, request: StewardRequest) -> bool:
        if self._filter.status is not None and request.status != self._filter.status:
            return False
        words = (request.code, request.intake.ticket, _model_name(request))
        return self._filter.text.lower() in " ".join(words).lower()

    def _rank(self, request: StewardRequest, column: RequestColumn) -> tuple[bool, str | int]:
        """Return what a row is sorted by; days of ended requests come last."""
        match column:
            case RequestColumn.PATIENTS:
                return (False, request.matched.patients if request.matched else -1)
            case RequestColumn.RECEIVED:
                return (False, request.intake.received.toordinal())
            case RequestColumn.DUE | RequestColumn.DAYS:
                return (request.status in ENDED, request.due.toordinal())
            case _:
                return (False, self._text(request, column).lower())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of shown requests."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(RequestColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text, alignment or colour of a cell."""
        if not index.isValid():
            return None
        request, column = self._shown[index.row()], RequestColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(request, column)
            case Qt.ItemDataRole.ToolTipRole if column in (RequestColumn.TICKET, RequestColumn.MODEL):
                return self._text(request, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole if column is RequestColumn.DAYS:
                return QColor(tone_colour(current_palette(), due_tone(request)))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the titles of the columns, with the direction of the sorting."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(RequestColumn(section))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        column, descending = self._sort
        sign = (" ↓" if descending else " ↑") if section == column else ""
        return self._titles()[section] + sign

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Request"),
            self.tr("Ticket"),
            self.tr("Patients"),
            self.tr("Received"),
            self.tr("Due"),
            self.tr("Days left"),
            self.tr("Status"),
            self.tr("Model"),
        )

    def _text(self, request: StewardRequest, column: RequestColumn) -> str:
        return _texts(request)[column]


def _texts(request: StewardRequest) -> tuple[str, ...]:
    """Return the cells of a row, in the order of the columns."""
    ended = request.status in ENDED
    return (
        request.code,
        request.intake.ticket,
        number(request.matched.patients) if request.matched else "–",
        short_day(request.intake.received),
        short_day(request.due),
        "–" if ended else number(days_left(request.due, today())),
        status_title(request.status),
        _model_name(request),
    )


def _model_name(request: StewardRequest) -> str:
    return request.project.model_name if request.project else ""


def _alignment(column: RequestColumn) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
