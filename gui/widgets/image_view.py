"""Shows one radiograph: drag sets the window, the wheel zooms, double click or 0 resets."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import palette_of
from gui.widgets.image_loader import LoadedImage
from gui.widgets.pixels import Window, grey

ZOOM_STEP = 1.25
ZOOM_MOST = 12.0
KEY_SHARE = 0.05
GROUND = "#000000"
WORDS_ON_GROUND = "#C8D0D8"


class ImageView(QWidget):
    """Black ground in both themes, as reading rooms have it."""

    def __init__(self) -> None:
        super().__init__()
        self._pixels: NDArray[np.float32] | None = None
        self._full = Window(0, 1)
        self._window = self._full
        self._pixmap: QPixmap | None = None
        self._words = ""
        self._zoom = 1.0
        self._shift = QPointF(0, 0)
        self._grabbed: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(240, 240))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Radiograph"))
        self.setAccessibleDescription(
            self.tr("Arrow keys set brightness and contrast, plus and minus zoom, 0 resets.")
        )
        self.setToolTip(self.tr("Drag: brightness and contrast. Wheel: zoom. Double click: reset."))

    @property
    def window_setting(self) -> Window:
        """The window in force."""
        return self._window

    @property
    def zoom(self) -> float:
        """Magnification; 1 fits the image into the widget."""
        return self._zoom

    @property
    def has_image(self) -> bool:
        """Whether an image is shown."""
        return self._pixmap is not None

    def show_words(self, words: str) -> None:
        """Show a sentence instead of an image."""
        self._pixels, self._pixmap, self._words = None, None, words
        self.update()

    @Slot(object)
    def show_image(self, image: LoadedImage) -> None:
        """Show an image, whole and at its full window."""
        if image.pixels is None:
            self.show_words(self.tr("This image cannot be shown: {0}").format(image.problem))
            return
        self._pixels, self._full, self._words = image.pixels, image.window, ""
        self.reset()

    @Slot()
    def reset(self) -> None:
        """Go back to the whole image at its full window."""
        self._zoom, self._shift = 1.0, QPointF(0, 0)
        self._set_window(self._full)

    def _set_window(self, window: Window) -> None:
        if self._pixels is None:
            return
        self._window = window
        levels = grey(self._pixels, window)
        rows, columns = levels.shape
        image = QImage(levels.data, columns, rows, columns, QImage.Format.Format_Grayscale8)
        self._pixmap = QPixmap.fromImage(image)
        self.update()

    def _change_window(self, *, brighter: float, contrast: float) -> None:
        width = max(self._window.width * (1 - contrast), self._full.width / 100)
        self._set_window(Window(self._window.centre - brighter * self._full.width, width))

    def _change_zoom(self, factor: float) -> None:
        self._zoom = min(max(self._zoom * factor, 1.0), ZOOM_MOST)
        if self._zoom == 1.0:
            self._shift = QPointF(0, 0)
        self.update()

    def _target(self, pixmap: QPixmap) -> QRectF:
        scale = min(self.width() / pixmap.width(), self.height() / pixmap.height()) * self._zoom
        width, height = pixmap.width() * scale, pixmap.height() * scale
        centre = QPointF(self.width() / 2, self.height() / 2) + self._shift
        return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the image or the words, and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(GROUND))
        if self._pixmap is not None:
            painter.drawPixmap(self._target(self._pixmap), self._pixmap, QRectF(self._pixmap.rect()))
        else:
            painter.setPen(QColor(WORDS_ON_GROUND))
            inside = self.rect().adjusted(24, 24, -24, -24)
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette_of(self.palette()).primary), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        self._grabbed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Set the window by dragging; with Ctrl or the middle button, move the image."""
        if self._grabbed is None:
            return
        moved = event.position() - self._grabbed
        self._grabbed = event.position()
        panning = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if panning or event.buttons() & Qt.MouseButton.MiddleButton:
            self._shift += moved
            self.update()
        else:
            self._change_window(brighter=-moved.y() / self.height(), contrast=moved.x() / self.width())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        self._grabbed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Reset."""
        self.reset()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom."""
        self._change_zoom(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do by keys what the mouse does."""
        match event.key():
            case Qt.Key.Key_Up:
                self._change_window(brighter=KEY_SHARE, contrast=0)
            case Qt.Key.Key_Down:
                self._change_window(brighter=-KEY_SHARE, contrast=0)
            case Qt.Key.Key_Right:
                self._change_window(brighter=0, contrast=KEY_SHARE)
            case Qt.Key.Key_Left:
                self._change_window(brighter=0, contrast=-KEY_SHARE)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._change_zoom(ZOOM_STEP)
            case Qt.Key.Key_Minus:
                self._change_zoom(1 / ZOOM_STEP)
            case Qt.Key.Key_0:
                self.reset()
            case _:
                super().keyPressEvent(event)
