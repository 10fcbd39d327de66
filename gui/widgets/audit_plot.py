"""A finished matplotlib chart of an audit, drawn whole at each size and palette."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.audit.result import Audit
from engine.report.palette import Palette
from engine.report.words import CONTROL_TITLES
from gui.saying import say
from gui.theme import palette_of
from gui.widgets.canvas import fit_margins, room_for, shipped_font
from gui.widgets.elements import spaced
from gui.widgets.turns import Turns

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from gui.widgets.agg_canvas import AggCanvas

Draw = Callable[["Axes", Audit, Palette], None]
LABELS_PX, VALUES_PX = 136, 120


class AuditPlot(QWidget):
    """Draws an audit by one of the engine's figure builders.

    Parameters
    ----------
    draw : callable
        Takes empty axes, the audit and the palette.
    name : str
        Accessible name.
    turns : Turns
        Where a draw waits for its turn.
    """

    def __init__(self, draw: Draw, name: str, *, turns: Turns) -> None:
        super().__init__()
        self._draw = draw
        self._turns = turns
        self._audit: Audit | None = None
        controls = [say(title.lower()) for title in CONTROL_TITLES.values()]
        self._labels_px = room_for(controls, least=LABELS_PX)
        self._canvas: AggCanvas | None = None
        self._layout = spaced(QVBoxLayout(self))
        self.setAccessibleName(name)
        self.setMinimumSize(QSize(320, 200))

    def show_audit(self, audit: Audit) -> None:
        """Draw an audit."""
        self._audit = audit
        self._turns.add(self._redraw)

    def _redraw(self) -> None:
        if self._audit is None or not self.isVisible():
            return
        canvas = self._canvas or self._new_canvas()
        palette = palette_of(self.palette())
        figure = canvas.figure
        with shipped_font():
            figure.clear()
            figure.set_facecolor(palette.base)
            self._fit(None)
            self._draw(figure.add_subplot(), self._audit, palette)
        canvas.draw_idle()

    def _new_canvas(self) -> "AggCanvas":
        from gui.widgets.agg_canvas import AggCanvas

        self._canvas = AggCanvas(self._turns)
        self._canvas.mpl_connect("resize_event", self._fit)
        self._layout.addWidget(self._canvas)
        self._canvas.show()
        self._layout.activate()
        return self._canvas

    def _fit(self, event: object) -> None:
        if self._canvas is not None:
            fit_margins(self._canvas, self._canvas.figure, left=self._labels_px, right=VALUES_PX)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while hidden."""
        super().showEvent(event)
        self._turns.add(self._redraw)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._turns.add(self._redraw)
