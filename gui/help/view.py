"""Shows the handbook's text offline: links inside it, pictures as wide as there is room."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser

from engine.handbook.book import FOLDER
from engine.handbook.markup import read_markup
from gui.help.rich_text import STYLE, rich_text
from gui.theme import GRID_PX

FIT_AFTER_MS = 50


class HandbookView(QTextBrowser):
    """A browser of one text; whatever is no link inside the handbook leads nowhere.

    Parameters
    ----------
    name : str
        Accessible name.
    follow : callable
        Takes the anchor of a link that was activated.
    """

    def __init__(self, name: str, *, follow: Callable[[str], None]) -> None:
        super().__init__()
        self._follow = follow
        self._shown_width = 0
        self._text = ""
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(FIT_AFTER_MS)
        self._fitting.timeout.connect(self._fit_pictures)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(2 * GRID_PX)
        self.anchorClicked.connect(self._go)

    def show_text(self, text: str) -> None:
        """Replace the text by other markup."""
        self._text = text
        self._shown_width = self.viewport().width()
        self.document().setDefaultStyleSheet(STYLE)
        self.setHtml(rich_text(read_markup(text)))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give a picture of the handbook, at most as wide as the view; nothing else."""
        path = Path(name.path() if isinstance(name, QUrl) else name)
        if kind != QTextDocument.ResourceType.ImageResource.value or ".." in path.parts or path.is_absolute():
            return None
        image = QImage(str(FOLDER / path))
        ratio = self.devicePixelRatioF()
        room = QSize(round((self._shown_width - 4 * GRID_PX) * ratio), image.height())
        if image.width() > room.width() > 0:
            image = image.scaledToWidth(room.width(), Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the new width, once it stays; never inside Qt's own layout of the text."""
        super().resizeEvent(event)
        if "](pictures/" in self._text and self.viewport().width() != self._shown_width:
            self._fitting.start()

    @Slot()
    def _fit_pictures(self) -> None:
        bar = self.verticalScrollBar()
        place = bar.value() / max(1, bar.maximum())
        self.show_text(self._text)
        bar.setValue(round(place * bar.maximum()))

    @Slot(QUrl)
    def _go(self, link: QUrl) -> None:
        if link.isRelative() and not link.path() and link.hasFragment():
            self._follow(link.fragment())
