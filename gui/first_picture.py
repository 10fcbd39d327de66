"""Waits until a widget has been painted for the first time."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget


class AfterFirstPicture(QObject):
    """Does one thing once a widget's first picture is on the screen.

    Work begun before, an import on another thread for instance, would compete with the window for the
    interpreter and delay what the reader waits for.

    Parameters
    ----------
    widget : QWidget
        Whose picture is waited for; also the owner.
    action : callable
        What to do then, on the window's thread.
    """

    def __init__(self, widget: QWidget, action: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._action = action
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything through; the first paint is over before the next event is handled."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._act)
        return False

    @Slot()
    def _act(self) -> None:
        if self._widget.isVisible():  # else it was closed at once
            self._action()
