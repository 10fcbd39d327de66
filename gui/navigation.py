"""Which place of the window is shown: going there, and what may be gone to."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from gui.desk import Desk
from gui.models.course import Standing, done_steps, reachable_steps
from gui.steps import Area, Place, Step

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Navigation(QObject):
    """Shows one place at a time, and the state of the open request's steps.

    Parameters
    ----------
    window : MainWindow
        Whose pages are shown.
    desk : Desk
        What is open.
    standing : callable
        Returns where the open request stands.
    admits : callable
        Whether a step can be shown now; where not, what it lacks is being fetched or asked for.
    refresh : mapping
        By area, what brings its page up to date.

    Attributes
    ----------
    place : Place
        Where the window is.
    """

    def __init__(
        self,
        window: "MainWindow",
        desk: Desk,
        *,
        standing: Callable[[], Standing],
        admits: Callable[[Step], bool],
        refresh: Mapping[Area, Callable[[], None]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._standing = standing
        self._admits = admits
        self._refresh = refresh
        self._peeked: QWidget | None = None
        self.place: Place = Area.REQUESTS

    @Slot(object)
    def go(self, place: Place) -> None:
        """Show a page; a step that is not open yet stays closed, one that needs the data set opens it first."""
        if isinstance(place, Step):
            if place not in reachable_steps(self._standing()) or not self._admits(place):
                return
        elif place in self._refresh:
            self._refresh[place]()
        self._show_at(place)

    def _show_at(self, place: Place, *, closed: QWidget | None = None) -> None:
        """Show a place; a page that is closed yet lets nothing be done on it."""
        if self._peeked is not None:
            self._peeked.setEnabled(True)
        self._peeked = closed
        if closed is not None:
            closed.setEnabled(False)
        self.place = place
        self.show()

    @property
    def is_peeking(self) -> bool:
        """Whether the page that is shown is not open yet."""
        return self._peeked is not None

    def peek(self, place: Place) -> None:
        """Go to a place; where it cannot be gone to yet, show its page with nothing to be done on it."""
        self.go(place)
        if self.place is not place:
            self._show_at(place, closed=self._window.places[place])

    @Slot(int)
    def choose_step(self, index: int) -> None:
        """Go to a step by its place in the step bar."""
        self.go(Step(index))

    def go_where_it_stands(self, step: Step) -> None:
        """Go to a step of the open request, or to the last one before it that can be opened."""
        reachable = reachable_steps(self._standing())
        self.go(step if step in reachable else Step(max(reachable)))

    @Slot()
    def show(self) -> None:
        """Show the place, and the steps, as they are now."""
        standing = self._standing()
        if standing.request is not None:
            self._window.request_bar.show_group(self._desk.group)
        elif standing.is_new:
            self._window.request_bar.show_new()
        self._window.show_place(self.place, reachable=reachable_steps(standing), done=done_steps(standing))
