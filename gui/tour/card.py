"""The tour's card and the ring around what it speaks of; both lie over the page."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.texts import number
from gui.theme import GRID_PX
from gui.widgets.elements import button, label, spaced

WIDTH_PX = 376
RING_PX = 5


class TourCard(QFrame):
    """A title, a sentence or two, and the way on, back and out.

    Attributes
    ----------
    next_asked, back_asked, end_asked : Signal()
        The buttons.
    """

    next_asked = Signal()
    back_asked = Signal()
    end_asked = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "tour")
        self.count = label(role="small")
        self.title = label(role="section", wrap=True)
        self.words = label(wrap=True)
        self.end_button = button("", "quiet")
        self.back_button = button("")
        self.next_button = button("", "primary")
        self.end_button.clicked.connect(self.end_asked)
        self.back_button.clicked.connect(self.back_asked)
        self.next_button.clicked.connect(self.next_asked)
        self._arrange()
        self._name_buttons(last=False)
        self.hide()

    def _name_buttons(self, *, last: bool) -> None:
        for one, text in (
            (self.end_button, self.tr("End the tour")),
            (self.back_button, self.tr("Back")),
            (self.next_button, self.tr("Finish") if last else self.tr("Next")),
        ):
            one.setText(text)
            one.setAccessibleName(text)

    def _arrange(self) -> None:
        row = spaced(QHBoxLayout(), spacing=GRID_PX)
        row.addWidget(self.end_button)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        column = spaced(QVBoxLayout(self), margin=2 * GRID_PX, spacing=GRID_PX)
        for part in (self.count, self.title, self.words):
            column.addWidget(part)
        column.addSpacing(GRID_PX)
        column.addLayout(row)

    def show_stop(self, title: str, words: str, *, place: int, total: int) -> None:
        """Show a stop, the place-th from 1; read out by a screen reader."""
        self.count.setText(self.tr("{0} of {1}").format(number(place), number(total)))
        self.title.setText(title)
        self.words.setText(words)
        self.back_button.setEnabled(place > 1)
        self._name_buttons(last=place == total)
        spoken = f"{self.count.text()}. {title}. {words}"
        self.setAccessibleName(self.tr("Tour"))
        self.setAccessibleDescription(spoken)
        self.next_button.setAccessibleDescription(spoken)
        self.show()
        self.raise_()
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    @property
    def wanted_size(self) -> QSize:
        """The width of every card, and the height that its words take."""
        width = max(WIDTH_PX, self.minimumSizeHint().width())
        inside = self.layout()
        return QSize(width, inside.totalHeightForWidth(width) if inside is not None else 0)


class Ring(QFrame):
    """A frame around a part of the page, which the mouse goes through."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def surround(self, part: QRect, room: QRect) -> None:
        """Show the ring around a part, as far as there is room."""
        self.setGeometry(part.adjusted(-RING_PX, -RING_PX, RING_PX, RING_PX).intersected(room))
        self.show()
        self.raise_()
