"""The tour at work: from stop to stop over the window's own pages, with the ring and the card where they belong."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.steps import Area
from gui.theme import GRID_PX
from gui.tour.card import Ring, TourCard
from gui.tour.placing import beside
from gui.tour.stops import Spot, Stop, stops

if TYPE_CHECKING:
    from gui.main_window import MainWindow

_MOVING = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
)


class Tour(QObject):
    """Leads through the stops; changes nothing in the register.

    Parameters
    ----------
    window : MainWindow
        Whose pages are shown; its central widget is there already.

    Attributes
    ----------
    ended : Signal()
        The tour is over, by its last stop or before.
    """

    ended = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        over = window.centralWidget()
        assert over is not None, "the tour begins after the window is arranged"
        self._window = window
        self._over: QWidget = over
        self._place_in_tour = 0
        self._stop: Stop | None = None
        self._watched: list[QWidget] = []
        self.ring = Ring(over)
        self.card = TourCard(over)
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.setInterval(0)
        self._placing.timeout.connect(self._place)
        self.card.next_asked.connect(self._go_on)
        self.card.back_asked.connect(self._go_back)
        self.card.end_asked.connect(self.end)
        window.flow.session.changed.connect(self._follow_session)

    @property
    def is_under_way(self) -> bool:
        """Whether a stop is shown."""
        return self._stop is not None

    def begin(self, request: int) -> None:
        """Begin with the request that the tour follows open."""
        self._window.flow.desk.open(request)
        self._show(0)

    @Slot()
    def end(self) -> None:
        """End the tour; a page that is not open yet is left."""
        if not self.is_under_way:
            return
        self._stop = None
        self._watch(())
        self._placing.stop()
        self.ring.hide()
        self.card.hide()
        if self._window.flow.navigation.is_peeking:
            self._window.flow.go(Area.REQUESTS)
        self._window.focus_page()
        self.ended.emit()

    @Slot()
    def _go_on(self) -> None:
        if self._place_in_tour + 1 == len(stops()):
            self.end()
        else:
            self._show(self._place_in_tour + 1)

    @Slot()
    def _go_back(self) -> None:
        self._show(max(self._place_in_tour - 1, 0))

    def _show(self, place: int) -> None:
        every = stops()
        stop = every[place]
        self._place_in_tour, self._stop = place, stop
        navigation = self._window.flow.navigation
        navigation.peek(stop.place)
        widget = stop.spot(self._window).widget
        _bring_into_sight(widget)
        self._watch((*_ancestors(widget, self._over), self._over))
        words = stop.before if navigation.is_peeking and stop.before else stop.words
        self.card.show_stop(stop.title, words, place=place + 1, total=len(every))
        self._place()
        self._placing.start()  # once more when the page that was just opened has its layout

    @Slot()
    def _place(self) -> None:
        """Put ring and card where the part is now; without it, as on another page, the card into a corner."""
        if self._stop is None:
            return
        room = self._over.rect()
        part = self._part(self._stop.spot(self._window)).intersected(room)
        if part.isEmpty():
            self.ring.hide()
        else:
            self.ring.surround(part, room)
        kept_free = room if part.isEmpty() else self.ring.geometry()
        inner = room.adjusted(GRID_PX, GRID_PX, -GRID_PX, -GRID_PX)
        self.card.setGeometry(beside(kept_free, self.card.wanted_size, inner))
        self.card.raise_()

    def _part(self, spot: Spot) -> QRect:
        """Return what of a spot is to be seen on the window; empty where it is not shown."""
        if not spot.widget.isVisible():
            return QRect()
        part = self._mapped(spot.widget, spot.inside)
        for one in _ancestors(spot.widget, self._over):
            part = part.intersected(self._mapped(one))
        return part

    def _mapped(self, widget: QWidget, inside: QRect | None = None) -> QRect:
        rect = inside if inside is not None else widget.rect()
        return QRect(widget.mapTo(self._over, rect.topLeft()), rect.size())

    def _watch(self, widgets: tuple[QWidget, ...]) -> None:
        for one in self._watched:
            one.removeEventFilter(self)
        self._watched = list(widgets)
        for one in self._watched:
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the part when it moves; end by Escape, from wherever nobody else took it."""
        if event.type() in _MOVING:
            self._placing.start()
        elif event.type() == QEvent.Type.LanguageChange and watched is self._over:
            self._show(self._place_in_tour)
        elif watched is self._over and _is_escape(event):
            self.end()
            return True
        return False

    @Slot()
    def _follow_session(self) -> None:
        """End where the demo is left, or nobody is signed in to it any more."""
        session = self._window.flow.session
        if not session.is_demo or session.account is None:
            self.end()


def _is_escape(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape


def _ancestors(widget: QWidget, top: QWidget) -> list[QWidget]:
    """Return a widget and what it stands in, up to and without ``top``."""
    found, one = [], widget
    while one is not top:
        found.append(one)
        above = one.parentWidget()
        if above is None:
            break
        one = above
    return found


def _bring_into_sight(widget: QWidget) -> None:
    for one in _ancestors(widget, widget.window()):
        inside = one.widget() if isinstance(one, QScrollArea) else None
        if isinstance(one, QScrollArea) and inside is not None and inside.isAncestorOf(widget):
            one.ensureWidgetVisible(widget)
            top = widget.mapTo(inside, QPoint())
            one.ensureVisible(top.x(), top.y(), 0, 0)  # of one that is too tall the beginning
