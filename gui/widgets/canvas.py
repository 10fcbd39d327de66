"""What matplotlib's figures need inside a widget: the shipped font, margins and room in pixels, and a warm-up."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

from gui.resources import FONTS

if TYPE_CHECKING:
    from matplotlib.figure import Figure

LEFT_PX, TOP_PX, BOTTOM_PX = 48, 16, 48
LABEL_FONT_PX, LABEL_GAP_PX = 11, 16
"""Labels of 8 points at matplotlib's 100 dots an inch, and what lies between them and the curves."""
FAMILY = "Inter"
FACES = ("Regular", "Medium", "SemiBold", "Bold")


def warm_up() -> None:
    """Import what a canvas needs and draw once out of sight, so that the first chart comes at once.

    May be called on any thread, before the first canvas is made.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from gui.widgets import agg_canvas  # noqa: F401 - only so that it is there

    with shipped_font():
        figure = Figure()
        figure.add_subplot().set_title("warm-up")
        canvas: Any = FigureCanvasAgg(figure)  # matplotlib's canvas carries no types
        canvas.draw()


@contextmanager
def shipped_font() -> Iterator[None]:
    """Build and draw figures in the window's font inside the block."""
    import matplotlib as mpl
    from matplotlib.font_manager import fontManager

    if all(font.name != FAMILY for font in fontManager.ttflist):
        for face in FACES:
            fontManager.addfont(FONTS / f"{FAMILY}-{face}.otf")
    with mpl.rc_context({"font.family": FAMILY}):
        yield


def room_for(labels: Iterable[str], *, least: int) -> int:
    """Return how many pixels labels need beside the axes, at least ``least``: other languages have longer ones."""
    font = QFont(FAMILY)
    font.setPixelSize(LABEL_FONT_PX)
    widest = max(QFontMetricsF(font).horizontalAdvance(one) for one in labels)
    return max(least, round(widest) + LABEL_GAP_PX)


def fit_margins(widget: QWidget, figure: "Figure", *, left: int = LEFT_PX, right: int) -> None:
    """Keep the axes' margins at fixed pixels, whatever the canvas's size."""
    width, height = max(widget.width(), 2 * (left + right)), max(widget.height(), 120)
    figure.subplots_adjust(
        left=left / width, right=1 - right / width, bottom=BOTTOM_PX / height, top=1 - TOP_PX / height
    )
