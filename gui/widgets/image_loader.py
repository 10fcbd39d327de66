"""Reads radiographs on a thread of its own; the last request wins."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QThread, Signal, Slot

from gui.saying import say
from gui.widgets.pixels import Window, full_window, reduced


@dataclass(frozen=True, slots=True)
class LoadedImage:
    """A reduced image with the window that shows all of it; ``problem`` in words where it cannot be shown."""

    request: int
    pixels: NDArray[np.float32] | None
    window: Window
    problem: str = ""


class _Reader(QObject):
    """Reads one image after the other, and leaves out those that were asked for before the last."""

    loaded = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.latest = 0

    @Slot(int, str)
    def read(self, request: int, path: str) -> None:
        if request == self.latest:
            self.loaded.emit(_read(request, Path(path)))


def _read(request: int, path: Path) -> LoadedImage:
    from engine.dicom.pixels import ImageRejected, read_pixels

    try:
        pixels = reduced(read_pixels(path))
    except ImageRejected as rejection:
        return LoadedImage(request, None, Window(0, 1), say(rejection.reason))
    except OSError as error:
        return LoadedImage(request, None, Window(0, 1), error.strerror or type(error).__name__)
    return LoadedImage(request, pixels, full_window(pixels))


class ImageLoader(QObject):
    """Lives on the window's thread; ``close`` ends the reader's.

    Attributes
    ----------
    loaded : Signal(object)
        The LoadedImage of the last request.
    """

    loaded = Signal(object)
    _asked = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._request = 0
        self._thread = QThread(self)
        self._reader = _Reader()
        self._reader.moveToThread(self._thread)
        self._asked.connect(self._reader.read)
        self._reader.loaded.connect(self._take)

    def load(self, path: Path) -> None:
        """Read an image; an earlier request that still waits is dropped."""
        if not self._thread.isRunning():
            self._thread.start()
        self._request += 1
        self._reader.latest = self._request
        self._asked.emit(self._request, str(path))

    def forget(self) -> None:
        """Drop what is on its way."""
        self._request += 1

    @Slot(object)
    def _take(self, image: LoadedImage) -> None:
        if image.request == self._request:
            self.loaded.emit(image)

    def close(self) -> None:
        """End the thread; one image's reading is the longest wait."""
        self._thread.quit()
        self._thread.wait()
