"""What a page shows while it has nothing to show: what this place is for, and what to do now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import label, spaced

TEXT_PX = 560


class EmptyState(QWidget):
    """A title and a sentence in the middle, with buttons below.

    Parameters
    ----------
    buttons : QPushButton
        What can be done, the likeliest first.
    """

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self.title = label(role="section", wrap=True)
        self.words = label(role="muted", wrap=True)
        column = spaced(QVBoxLayout(self), margin=GROUP_PX)
        column.addStretch(1)
        for words in (self.title, self.words):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setMaximumWidth(TEXT_PX)
            line = spaced(QHBoxLayout())
            line.addStretch(1)
            line.addWidget(words, 100)
            line.addStretch(1)
            column.addLayout(line)
        column.addSpacing(GRID_PX)
        row = spaced(QHBoxLayout())
        row.addStretch(1)
        for one in buttons:
            row.addWidget(one)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def show_words(self, title: str, words: str) -> None:
        """Replace what is said."""
        self.title.setText(title)
        self.words.setText(words)
