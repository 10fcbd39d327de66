"""When the tour begins: offered at the first start, asked for in the menu, always on the demo."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from engine.register.records import StewardRequest
from gui.settings import Settings
from gui.tour.offer import TourOffer
from gui.tour.tour import Tour

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Touring(QObject):
    """Offers the tour once, and opens the demo for it where it is not open.

    Attributes
    ----------
    offer : TourOffer or None
        The question, while it is open.
    tour : Tour
        What leads from stop to stop.
    """

    def __init__(self, window: "MainWindow", settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._awaits_demo = False
        self.offer: TourOffer | None = None
        self.tour = Tour(window)
        window.header.tour_asked.connect(self.begin)
        window.flow.opening.changed.connect(self._begin_if_awaited)

    @Slot()
    def welcome(self) -> None:
        """Offer the tour at the first start; at every other ask who is there."""
        if self._settings.tour_offered:
            self._window.flow.entrance.sign_in()
            return
        self._settings.remember_tour_offered()
        self.offer = TourOffer(self._window)
        self.offer.finished.connect(self._decided)
        self.offer.open()

    @Slot(int)
    def _decided(self, result: int) -> None:
        if self.offer is not None:
            self.offer.deleteLater()
        self.offer = None
        self._window.activateWindow()
        if result:
            self.begin()
        else:
            self._window.flow.entrance.sign_in()

    @Slot()
    def begin(self) -> None:
        """Begin the tour; on the demo, which is opened first where it is not."""
        flow = self._window.flow
        if flow.session.is_demo and flow.session.account is not None and flow.project is not None:
            self._begin()
            return
        flow.gate.open_demo()
        self._awaits_demo = flow.opening.is_working

    @Slot()
    def _begin_if_awaited(self) -> None:
        """Begin when the demo is open; where it could not be opened, that was told."""
        if self._awaits_demo and not self._window.flow.opening.is_working:
            self._awaits_demo = False
            if self._window.flow.session.is_demo:
                self._begin()

    def _begin(self) -> None:
        requests = self._window.flow.session.steward.requests.all()
        if requests:
            self.tour.begin(max(requests, key=_worth_showing).number)


def _worth_showing(request: StewardRequest) -> tuple[bool, bool, int]:
    """Return how much there is to see of a request: a verdict first, then its patients, then the oldest."""
    is_open = request.status not in ("closed", "on_hold")
    return request.status in ("verifying", "signed"), is_open and request.matched is not None, -request.number
