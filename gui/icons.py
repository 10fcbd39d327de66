"""The application's icons: SVG files of one line weight, drawn in the palette's colours at paint time."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.resources import ICONS
from gui.theme import Tone, current_palette, tone_colour

ICON_PX = 20


class _PaletteIcon(QIconEngine):
    """Draws one SVG whose lines are ``currentColor``."""

    def __init__(self, name: str, tone: Tone) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        tone: Tone = "muted" if mode == QIcon.Mode.Disabled else self._tone
        colour = tone_colour(current_palette(), tone)
        drawing = _svg(self._name).replace(b"currentColor", colour.encode())
        QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        result = QPixmap(size)
        result.fill(Qt.GlobalColor.transparent)
        painter = QPainter(result)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return result

    def clone(self) -> QIconEngine:
        return _PaletteIcon(self._name, self._tone)


@cache
def _svg(name: str) -> bytes:
    return (ICONS / f"{name}.svg").read_bytes()


def icon(name: str, tone: Tone = "text") -> QIcon:
    """Return the icon of that file name, in the colour of a tone."""
    return QIcon(_PaletteIcon(name, tone))
