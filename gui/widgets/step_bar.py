"""The bar of steps: where the steward is, what is done, and what can be opened."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from gui.icons import icon
from gui.theme import GRID_PX
from gui.widgets.elements import button, spaced

ICON_INSIDE_PX = 16


class StepBar(QWidget):
    """One button a step, numbered from 1; Alt with the number opens it.

    Attributes
    ----------
    chosen : Signal(int)
        Index of the step that was pressed.
    """

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self._titles = tuple(titles)
        self._done: set[int] = set()
        self._group = QButtonGroup(self)
        row = spaced(QHBoxLayout(self), spacing=GRID_PX // 2)
        for index, title in enumerate(self._titles):
            step = button(f"{index + 1}  {title}", "step", shortcut=f"Alt+{index + 1}")
            step.setCheckable(True)
            step.setIconSize(QSize(ICON_INSIDE_PX, ICON_INSIDE_PX))
            self._group.addButton(step, index)
            row.addWidget(step)
        self._group.idClicked.connect(self._choose)

    def button(self, index: int) -> QPushButton:
        """Return the button of a step."""
        found = self._group.button(index)
        assert isinstance(found, QPushButton)
        return found

    def show_state(self, *, current: int, reachable: set[int], done: set[int]) -> None:
        """Mark the current step, those that can be opened, and those that are done."""
        for index, title in enumerate(self._titles):
            step = self.button(index)
            step.setEnabled(index in reachable)
            step.setChecked(index == current)
            step.setIcon(icon("check", "good") if index in done else QIcon())
            step.setAccessibleName(self._spoken(index, title, done=index in done))

    def _spoken(self, index: int, title: str, *, done: bool) -> str:
        text = self.tr("Step {0} of {1}: {2}").format(index + 1, len(self._titles), title)
        return text + self.tr(", done") if done else text

    @Slot(int)
    def _choose(self, index: int) -> None:
        self.chosen.emit(index)
