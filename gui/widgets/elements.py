"""The smallest parts that pages are made of: labels, buttons, cards and rules in the window's type scale."""

from collections.abc import Sequence
from typing import Literal, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.icons import ICON_PX, icon
from gui.theme import GRID_PX, Tone

LabelRole = Literal["plain", "verdict", "section", "strong", "muted", "small", "caps", "figure", "badge"]
ButtonRole = Literal["plain", "primary", "large", "quiet", "step", "tab"]
CardTone = Literal["none", "primary", "good", "warning", "bad"]

L = TypeVar("L", bound=QLayout)


def label(text: str = "", role: LabelRole = "plain", *, wrap: bool = False) -> QLabel:
    """Return a label of plain text in one of the roles."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setProperty("role", role)
    result.setWordWrap(wrap)
    if wrap:
        policy = result.sizePolicy()  # keeps that the height follows from the width
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        result.setSizePolicy(policy)
    return result


def button(text: str, role: ButtonRole = "plain", *, picture: str = "", shortcut: str = "") -> QPushButton:
    """Return a push button; its accessible name is its text, its tool tip tells the shortcut."""
    result = QPushButton(text)
    result.setProperty("role", role)
    result.setAccessibleName(text)
    result.setCursor(Qt.CursorShape.PointingHandCursor)
    if picture:
        result.setText(f" {text}" if text else "")  # keeps the words off the icon
        result.setIcon(icon(picture, _tone_of(role)))
        result.setIconSize(QSize(ICON_PX - 4, ICON_PX - 4))
    if shortcut:
        result.setShortcut(QKeySequence(shortcut))
        keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        result.setToolTip(f"{text} ({keys})" if text else keys)
    return result


def _tone_of(role: ButtonRole) -> Tone:
    if role in ("primary", "large"):
        return "on_primary"
    return "primary" if role == "quiet" else "text"


class ChoiceBox(QComboBox):
    """An empty combo box that the wheel scrolls past: scrolling a page must not change a choice on it.

    Parameters
    ----------
    name : str
        Accessible name, of its list as well.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def show_choices(self, choices: Sequence[tuple[str, str]], *, chosen: str) -> None:
        """Offer titles with their data, and show the chosen one, without telling that it changed."""
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        if choices != [(self.itemText(row), self.itemData(row)) for row in range(self.count())]:
            self.clear()
            for title, data in choices:
                self.addItem(title, data)
                self.setItemData(self.count() - 1, title, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(blocked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def choice_box(name: str) -> QComboBox:
    """Return an empty combo box with an accessible name, on its list as well."""
    result = QComboBox()
    result.setAccessibleName(name)
    result.view().setAccessibleName(name)
    return result


def icon_button(picture: str, name: str, *, shortcut: str = "") -> QPushButton:
    """Return a quiet button with an icon alone; ``name`` is its accessible name and tool tip."""
    result = button("", "quiet", picture=picture, shortcut=shortcut)
    result.setAccessibleName(name)
    keys = result.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    result.setToolTip(f"{name} ({keys})" if keys else name)
    return result


class IconLabel(QLabel):
    """An icon that keeps up with the palette.

    Parameters
    ----------
    side_px : int
        Width and height.
    """

    def __init__(self, side_px: int = ICON_PX) -> None:
        super().__init__()
        self._icon = QIcon()
        self._side = side_px
        self.setFixedSize(side_px, side_px)

    def show_icon(self, picture: str, tone: Tone) -> None:
        """Replace what is shown."""
        self._icon = icon(picture, tone)
        self.setPixmap(self._icon.pixmap(QSize(self._side, self._side), self.devicePixelRatio()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._icon.isNull():
            self.setPixmap(self._icon.pixmap(QSize(self._side, self._side), self.devicePixelRatio()))


def card(tone: CardTone = "none") -> tuple[QFrame, QVBoxLayout]:
    """Return a card and the layout inside it, 16 px from its border."""
    frame = QFrame()
    frame.setProperty("role", "card")
    frame.setProperty("tone", tone)
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
    inside.setSpacing(GRID_PX)
    return frame, inside


def scrolled(inside: QWidget) -> QScrollArea:
    """Return a widget in an area that scrolls up and down where there is too little room for it."""
    inside.setProperty("role", "page")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


def set_tone(frame: QFrame, tone: CardTone) -> None:
    """Change a card's tone."""
    frame.setProperty("tone", tone)
    restyle(frame)


def set_ink(words: QLabel, tone: Tone) -> None:
    """Change a label's colour."""
    words.setProperty("ink", tone)
    restyle(words)


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a changed property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def rule() -> QFrame:
    """Return a one-pixel line across."""
    frame = QFrame()
    frame.setProperty("role", "rule")
    return frame


def empty(layout: QLayout) -> None:
    """Remove the widgets of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()  # until it is deleted, a new one would be drawn over it
            old.deleteLater()


def spaced(layout: L, *, margin: int = 0, spacing: int = GRID_PX) -> L:
    """Set a layout's margin and spacing, and return it."""
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def lay_out_card(
    card: QWidget,
    *,
    head: Sequence[QWidget],
    above: Sequence[QWidget],
    body: QWidget,
    foot: Sequence[QWidget],
) -> None:
    """Lay a card out: a line on top, what always shows, a body that takes the room, and a line below a rule.

    The first widget of each line takes the room that the others leave.
    """
    column = spaced(QVBoxLayout(card), margin=2 * GRID_PX)
    column.addLayout(_line_of(head))
    for widget in above:
        column.addWidget(widget)
    column.addWidget(body, 1)
    column.addWidget(rule())
    column.addLayout(_line_of(foot))


def _line_of(widgets: Sequence[QWidget]) -> QHBoxLayout:
    line = spaced(QHBoxLayout())
    for place, widget in enumerate(widgets):
        line.addWidget(widget, 0 if place else 1)
    return line
