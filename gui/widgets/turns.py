"""Pieces of work done one a turn of the event loop, so that the window answers in between."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot


class Turns(QObject):
    """A queue of short pieces of work on the window's thread; what waits already is not added again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take_next)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits."""
        return not self._waiting

    def add(self, piece: Callable[[], None]) -> None:
        """Let a piece wait for its turn."""
        if piece not in self._waiting:
            self._waiting.append(piece)
        self._timer.start()

    def drop(self, piece: Callable[[], None]) -> None:
        """Take a piece back that was done otherwise, or whose widget goes."""
        if piece in self._waiting:
            self._waiting.remove(piece)

    @Slot()
    def _take_next(self) -> None:
        piece = self._waiting.pop(0) if self._waiting else None
        if not self._waiting:
            self._timer.stop()
        if piece is not None:
            piece()
