"""What asks for help beside a figure: a quiet question mark, or a line of words."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from gui.help.topics import Topic, ask
from gui.icons import ICON_PX, icon
from gui.theme import GRID_PX
from gui.widgets.elements import spaced


class HelpButton(QPushButton):
    """Asks for a section of the handbook.

    Parameters
    ----------
    anchor : str
        The section.
    name : str
        Accessible name and tool tip.
    words : str
        What stands on it; empty for the question mark alone.
    """

    def __init__(self, anchor: str, name: str, *, words: str = "") -> None:
        super().__init__(words)
        self._anchor = anchor
        self.setProperty("role", "quiet")
        self.setAccessibleName(name)
        self.setToolTip(name)
        if not words:
            self.setIcon(icon("help", "primary"))
            self.setFixedSize(ICON_PX + GRID_PX, ICON_PX + GRID_PX)
        self.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        ask(self, self._anchor)


def explained(title: QLabel, topic: Topic) -> QHBoxLayout:
    """Return a line of a title and the question mark that explains what stands below."""
    name = QCoreApplication.translate("help", "Explain: {0}").format(title.text())
    line = spaced(QHBoxLayout())
    line.addWidget(title, 1)
    line.addWidget(HelpButton(topic, name))
    return line
