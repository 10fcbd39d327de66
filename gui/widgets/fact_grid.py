"""Facts under each other: a name and its value in words."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import empty, label, spaced


class FactGrid(QWidget):
    """A line a fact."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = spaced(QGridLayout(self), spacing=GRID_PX // 2)
        self._grid.setHorizontalSpacing(GROUP_PX)
        self._grid.setColumnStretch(1, 1)
        self.facts: tuple[tuple[str, str], ...] = ()

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Replace what is shown by names and values."""
        self.facts = tuple(facts)
        empty(self._grid)
        for row, (name, value) in enumerate(self.facts):
            self._grid.addWidget(label(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(value, wrap=True), row, 1)
