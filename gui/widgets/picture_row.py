"""A few radiographs beside each other under one line of words; no identifier is shown or told."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from gui.checkpoint_work import Pixels
from gui.theme import GRID_PX
from gui.widgets.elements import label, spaced

PICTURE_PX = 136


class PictureRow(QWidget):
    """Pictures with their alternative texts.

    Parameters
    ----------
    caption : QLabel
        The words above.
    words : str
        What the pictures show, for their alternative texts.
    images : sequence of Pixels or None
        None stands for an image that cannot be shown.
    choice : QRadioButton or None
        Above the caption, where the row can be chosen.
    """

    def __init__(
        self,
        caption: QLabel,
        words: str,
        images: Sequence[Pixels | None],
        *,
        choice: QRadioButton | None = None,
    ) -> None:
        super().__init__()
        self.choice = choice
        column = spaced(QVBoxLayout(self), spacing=GRID_PX // 2)
        if choice is not None:
            column.addWidget(choice)
        column.addWidget(caption)
        row = spaced(QHBoxLayout())
        self.pictures = tuple(self._picture(pixels) for pixels in images)
        for place, picture in enumerate(self.pictures, start=1):
            text = self.tr("Image {0} of {1}: {2}").format(place, len(self.pictures), words)
            picture.setAccessibleName(text)
            picture.setToolTip(text)
            row.addWidget(picture)
        row.addStretch(1)
        column.addLayout(row)

    def _picture(self, pixels: Pixels | None) -> QLabel:
        if pixels is None:
            words = label(self.tr("This image cannot be shown."), "small", wrap=True)
            words.setFixedSize(PICTURE_PX, PICTURE_PX)
            return words
        result = QLabel()
        result.setFixedSize(PICTURE_PX, PICTURE_PX)
        result.setAlignment(Qt.AlignmentFlag.AlignCenter)
        result.setStyleSheet("background: #000000;")  # as reading rooms have it, in both themes
        result.setPixmap(_pixmap(pixels, self.devicePixelRatioF()))
        return result


def _pixmap(pixels: Pixels, ratio: float) -> QPixmap:
    rows, columns = pixels.shape
    image = QImage(pixels.data, columns, rows, columns, QImage.Format.Format_Grayscale8)
    side = round(PICTURE_PX * ratio)
    scaled = QPixmap.fromImage(image).scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    scaled.setDevicePixelRatio(ratio)
    return scaled
