"""Which column of a manifest is used for what: a line each, with a choice among the file's own columns."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from engine.catalog.preview import ColumnUse
from gui.saying import say
from gui.theme import GRID_PX
from gui.widgets.elements import ChoiceBox, empty, label, spaced

BOX_PX = 200


class ColumnBox(ChoiceBox):
    """The choice of the file's column for one column of this program.

    Parameters
    ----------
    column : ColumnUse
        This program's column.
    name : str
        Accessible name.

    Attributes
    ----------
    column_chosen : Signal(str, str)
        The program's name of the column, and the file's column; empty for none.
    """

    column_chosen = Signal(str, str)

    def __init__(self, column: ColumnUse, name: str) -> None:
        super().__init__(name)
        self._ours = column.ours
        self._none = self.tr("Choose a column …") if column.required else self.tr("Not in this file")
        self.setFixedWidth(BOX_PX)
        self.currentIndexChanged.connect(self._tell)

    def show_columns(self, available: tuple[str, ...], *, theirs: str) -> None:
        """Offer the file's columns, and show the one that is used."""
        columns = [(self._none, ""), *((name, name) for name in available)]
        self.show_choices(columns, chosen=theirs)

    @Slot()
    def _tell(self) -> None:
        self.column_chosen.emit(self._ours, str(self.currentData()))


class ColumnGrid(QWidget):
    """A line for each column that this program knows: its name, what it holds, and the file's column.

    Attributes
    ----------
    changed : Signal(str, str)
        The program's name of a column, and the file's column chosen for it; empty for none.
    """

    changed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, ColumnBox] = {}
        self._grid = spaced(QGridLayout(self), spacing=GRID_PX)
        self._grid.setColumnStretch(0, 1)

    @property
    def boxes(self) -> dict[str, ColumnBox]:
        """The choices by the program's name of the column."""
        return self._boxes

    def show_columns(self, columns: tuple[ColumnUse, ...], available: tuple[str, ...]) -> None:
        """Show which column is used for what; the lines stay where they are while only the choices differ."""
        ordered = sorted(columns, key=lambda one: not one.required)
        if [one.ours for one in ordered] != list(self._boxes):
            self._build(ordered)
        for column in ordered:
            self._boxes[column.ours].show_columns(available, theirs=column.theirs)

    def _build(self, columns: list[ColumnUse]) -> None:
        empty(self._grid)
        self._boxes = {}
        for row, column in enumerate(columns):
            name = self.tr("Column of the file for {0}: {1}").format(column.ours, say(column.meaning))
            box = ColumnBox(column, name)
            box.column_chosen.connect(self.changed)
            self._boxes[column.ours] = box
            self._grid.addWidget(self._words(column), row, 0)
            self._grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignTop)

    def _words(self, column: ColumnUse) -> QWidget:
        words = QWidget()
        inside = spaced(QVBoxLayout(words), spacing=0)
        needed = self.tr("{0} (needed)").format(column.ours) if column.required else column.ours
        inside.addWidget(label(needed, "strong" if column.required else "plain"))
        inside.addWidget(label(say(column.meaning), "small", wrap=True))
        return words
