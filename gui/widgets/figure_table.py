"""A flat table of figures, as tall as its rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from gui.models.figures import FigureModel, Figures

ROW_PX = 28
MOST_ROWS = 12
LEAST_PX = 120


class FigureTable(QTableView):
    """Shows Figures; the columns share the space that is left, and the last gives way where it is short.

    Parameters
    ----------
    name : str
        Accessible name.
    grows : bool
        Take the height of all rows instead of scrolling in the space given.
    most_rows : int
        So many rows a table grows to; it scrolls from there.
    last_gives : bool
        Cut the words of the last column short where there is no room; they stand in its tooltip.
    """

    def __init__(
        self, name: str, *, grows: bool = False, most_rows: int = MOST_ROWS, last_gives: bool = False
    ) -> None:
        super().__init__()
        self._grows = grows
        self._most_rows = most_rows
        self._last_gives = last_gives
        self._model = FigureModel(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.horizontalHeader().setHighlightSections(False)

    def show_figures(self, figures: Figures) -> None:
        """Replace what is shown."""
        self._model.show_figures(figures)
        header = self.horizontalHeader()
        self._fit_columns()
        if self._grows:
            self.setVerticalScrollBarPolicy(self._scroll_policy(len(figures.rows)))
            self.setFixedHeight(
                header.sizeHint().height() + ROW_PX * min(len(figures.rows), self._most_rows) + 4
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Make every column as wide as its content, and share the room that is left."""
        self.resizeColumnsToContents()
        widths = [self.columnWidth(column) for column in range(self._model.columnCount())]
        room = self.viewport().width() - sum(widths)
        for column, width in enumerate(widths):
            extra = room // len(widths) + (room % len(widths) if column == 0 else 0)
            self.setColumnWidth(column, width + max(extra, 0))
        if self._last_gives and widths and room < 0:
            self.setColumnWidth(len(widths) - 1, max(widths[-1] + room, LEAST_PX))

    @property
    def figures(self) -> FigureModel:
        """The model behind the table."""
        return self._model

    def _scroll_policy(self, rows: int) -> Qt.ScrollBarPolicy:
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        return needed if rows > self._most_rows else off
