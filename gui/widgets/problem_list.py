"""What has to be settled before going on, a sentence each; hidden while there is nothing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.theme import GRID_PX
from gui.widgets.elements import IconLabel, label, spaced


class ProblemList(QFrame):
    """A card with the tone of a warning."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setProperty("tone", "warning")
        self._icon = IconLabel()
        self.words = label(wrap=True)
        row = spaced(QHBoxLayout(self), margin=GRID_PX, spacing=GRID_PX)
        words = spaced(QVBoxLayout())
        words.addWidget(self.words)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        self.hide()

    def show_problems(self, problems: Sequence[str]) -> None:
        """Replace what is shown."""
        self._icon.show_icon("warning", "warning")
        mark = "– " if len(problems) > 1 else ""
        self.words.setText("\n".join(f"{mark}{one}" for one in problems))
        self.setAccessibleName(" ".join(problems))
        self.setVisible(bool(problems))
