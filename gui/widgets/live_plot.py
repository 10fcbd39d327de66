"""A matplotlib chart that grows with a run: drawn whole when its limits change, else only its curves."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.records import EpochMetrics
from engine.report.palette import Palette
from gui.theme import palette_of
from gui.widgets.canvas import fit_margins, shipped_font
from gui.widgets.elements import spaced
from gui.widgets.turns import Turns

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from engine.report.curves import Curves


class Chart(Protocol):
    """What a LivePlot draws: how to prepare the axes, and what to do besides moving the curves."""

    @property
    def label_px(self) -> int:
        """Room for the curves' labels at the right."""
        ...

    def prepare(self, axes: "Axes", history: Sequence[EpochMetrics], palette: Palette) -> "Curves":
        """Draw the frame on empty axes and return the curves."""
        ...

    def fits(self, axes: "Axes", history: Sequence[EpochMetrics]) -> bool:
        """Whether the prepared frame still holds this history; False asks for a new one."""
        ...


class LivePlot(QWidget):
    """One chart over epochs; matplotlib is imported when it is first shown with something to draw.

    Parameters
    ----------
    chart : Chart
        What to draw.
    name : str
        Accessible name.
    turns : Turns
        Where a draw waits for its turn.
    """

    def __init__(self, chart: Chart, name: str, *, turns: Turns) -> None:
        super().__init__()
        self._chart = chart
        self._turns = turns
        self._history: tuple[EpochMetrics, ...] = ()
        self._selected: int | None = None
        self._canvas: _Canvas | None = None
        self._layout = spaced(QVBoxLayout(self))
        self.setAccessibleName(name)
        self.setMinimumSize(QSize(240, 160))

    def show_history(self, history: Sequence[EpochMetrics], *, selected: int | None) -> None:
        """Show these epochs in turn; cheap where only the curves move."""
        self._history = tuple(history)
        self._selected = selected
        self._turns.add(self._refresh)

    def show_chart(self, chart: Chart) -> None:
        """Draw another chart from the same history."""
        self._chart = chart
        self._turns.add(self._redraw)

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        if not self._history:
            self._drop_canvas()
            return
        if self._canvas is None:
            self._canvas = _Canvas(self._turns)
            self._layout.addWidget(self._canvas.widget)
            self._canvas.widget.show()
            self._layout.activate()
            self._redraw()
        elif not self._canvas.move(self._chart, self._history, self._selected):
            self._redraw()

    def _drop_canvas(self) -> None:
        if self._canvas is not None:
            self._layout.removeWidget(self._canvas.widget)
            self._canvas.leave()
            self._canvas = None

    def _redraw(self) -> None:
        if self._canvas is not None and self._history:
            palette = palette_of(self.palette())
            self._canvas.draw(self._chart, self._history, self._selected, palette=palette)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what arrived while hidden."""
        super().showEvent(event)
        self._turns.add(self._refresh)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._turns.add(self._redraw)


class _Canvas:
    """A matplotlib canvas with its axes, curves, and the picture of what does not move.

    Every whole draw, also one that matplotlib starts itself after a change of size, keeps the new
    picture and puts the curves on it.
    """

    def __init__(self, turns: Turns) -> None:
        from gui.widgets.agg_canvas import AggCanvas

        self._agg: Any = AggCanvas(turns)  # matplotlib's methods carry no types
        self._figure: Figure = self._agg.figure
        self.widget: QWidget = self._agg
        self._background: object = None
        self._curves: Curves | None = None
        self._label_px = 0
        self._agg.mpl_connect("resize_event", self._fit)
        self._agg.mpl_connect("draw_event", self._keep)

    def draw(
        self, chart: Chart, history: Sequence[EpochMetrics], selected: int | None, *, palette: Palette
    ) -> None:
        """Build everything anew; it is drawn in its turn."""
        self._label_px = chart.label_px
        with shipped_font():
            self._figure.clear()
            self._figure.set_facecolor(palette.base)
            axes = self._figure.add_subplot()
            fit_margins(self.widget, self._figure, right=self._label_px)
            self._curves = chart.prepare(axes, history, palette)
            self._curves.update(history, selected=selected)
        for artist in self._curves.artists:
            artist.set_animated(True)
        self._background = None
        self._agg.draw_idle()

    def move(self, chart: Chart, history: Sequence[EpochMetrics], selected: int | None) -> bool:
        """Move the curves; False where everything must be drawn instead."""
        if self._curves is None or self._background is None:
            return False
        if not chart.fits(self._figure.axes[0], history):
            return False
        if self._curves.update(history, selected=selected):
            return False
        self._agg.restore_region(self._background)
        self._draw_curves()
        self._agg.blit(self._figure.bbox)
        return True

    def leave(self) -> None:
        """Let go of the canvas."""
        self._agg.leave()

    def _fit(self, event: object) -> None:
        fit_margins(self.widget, self._figure, right=self._label_px)

    def _keep(self, event: object) -> None:
        self._background = self._agg.copy_from_bbox(self._figure.bbox)
        self._draw_curves()

    def _draw_curves(self) -> None:
        if self._curves is not None:
            for artist in self._curves.artists:
                self._figure.axes[0].draw_artist(artist)
