"""The matplotlib canvas of the window's charts; importing this file imports matplotlib."""

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from shiboken6 import isValid

from gui.widgets.canvas import shipped_font
from gui.widgets.turns import Turns


class AggCanvas(FigureCanvasQTAgg):
    """An empty canvas that draws in the shipped font, and what matplotlib asks for itself in its turn.

    matplotlib would draw every canvas of a page inside one paint of the window, and once more where a
    canvas got its size while it was drawn.

    Parameters
    ----------
    turns : Turns
        Where a draw waits that nobody needs at once.
    """

    def __init__(self, turns: Turns) -> None:
        self._turns = turns  # first of all: the base class may ask for a draw
        self._drawn = (0, 0)
        super().__init__(Figure())  # type: ignore[no-untyped-call]
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def draw(self) -> None:
        """Draw everything now; a canvas that is gone, or has no room, draws nothing."""
        self._turns.drop(self.draw)
        if isValid(self) and self.width() > 0 and self.height() > 0:
            with shipped_font():
                super().draw()  # type: ignore[no-untyped-call]
            self._drawn = self.get_width_height()

    def draw_idle(self) -> None:
        """Draw everything in its turn."""
        self._turns.add(self.draw)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show what was drawn; nothing while it has another size: matplotlib's new picture has no content yet."""
        if self._drawn == self.get_width_height():
            super().paintEvent(event)  # type: ignore[no-untyped-call]
        else:
            QPainter(self).fillRect(self.rect(), self.palette().base())

    def leave(self) -> None:
        """Draw no more, and go."""
        self._turns.drop(self.draw)
        self.deleteLater()
