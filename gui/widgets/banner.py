"""The banner under the header: one message in words, what to do, and a button where there is one."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.messages import Level, Message
from gui.theme import GRID_PX, GROUP_PX, Tone
from gui.widgets.elements import CardTone, IconLabel, button, icon_button, label, set_tone, spaced

_PICTURES: dict[Level, str] = {"info": "info", "good": "check", "warning": "warning", "bad": "error"}
_TONES: dict[Level, Tone] = {"info": "primary", "good": "good", "warning": "warning", "bad": "bad"}
_EDGES: dict[Level, CardTone] = {"info": "primary", "good": "good", "warning": "warning", "bad": "bad"}


class Banner(QWidget):
    """Shows the last message until it is closed or replaced; takes no room while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._frame = QFrame()
        self._frame.setProperty("role", "card")
        self._message: Message | None = None
        self._icon = IconLabel()
        self.what = label(role="strong", wrap=True)
        self.do = label(role="muted", wrap=True)
        self.action = button("")
        self.action.setAccessibleName(self.tr("No action"))
        self.action.clicked.connect(self._act)
        self.close_button = icon_button("close", self.tr("Close this message"), shortcut="Ctrl+.")
        self.close_button.clicked.connect(self.clear)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        words = spaced(QVBoxLayout(), spacing=GRID_PX // 4)
        words.addWidget(self.what)
        words.addWidget(self.do)
        row = spaced(QHBoxLayout(self._frame), spacing=GRID_PX + GRID_PX // 2)
        row.setContentsMargins(2 * GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        place = spaced(QVBoxLayout(self))
        place.setContentsMargins(GROUP_PX, 2 * GRID_PX, GROUP_PX, 0)
        place.addWidget(self._frame)

    @Slot(object)
    def show_message(self, message: Message) -> None:
        """Replace what is shown."""
        self._message = message
        self._icon.show_icon(_PICTURES[message.level], _TONES[message.level])
        self.what.setText(message.what)
        self.do.setText(message.do)
        self.do.setVisible(bool(message.do))
        self.action.setText(message.action_title)
        self.action.setAccessibleName(message.action_title)
        self.action.setVisible(bool(message.action_title))
        self.setAccessibleName(f"{message.what} {message.do}")
        set_tone(self._frame, _EDGES[message.level])
        self.show()

    @Slot()
    def clear(self) -> None:
        """Hide the banner."""
        self._message = None
        self.hide()

    @Slot()
    def _act(self) -> None:
        action = self._message.action if self._message else None
        self.clear()
        if action is not None:
            action()
