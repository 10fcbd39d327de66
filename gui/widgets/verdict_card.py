"""The verdict in words, before any number: what was found, what it means, what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from engine.report.verdict_words import Tone, VerdictWords
from gui.help.buttons import HelpButton
from gui.theme import GRID_PX
from gui.widgets.elements import IconLabel, label, set_tone, spaced

ICON_LARGE_PX = 32
_PICTURES: dict[Tone, str] = {"good": "verify", "warning": "warning", "bad": "error"}


class VerdictCard(QFrame):
    """Shows one verdict; a run may have two.

    Parameters
    ----------
    words : VerdictWords
        In the window's language.
    section : str
        The handbook's section that explains it.
    """

    def __init__(self, words: VerdictWords, section: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        set_tone(self, words.tone)
        picture = IconLabel(ICON_LARGE_PX)
        picture.show_icon(_PICTURES[words.tone], words.tone)
        column = spaced(QVBoxLayout(), spacing=GRID_PX // 2)
        for text, role in ((words.title, "verdict"), (words.sentence, "section")):
            line = label(text, wrap=True)
            line.setProperty("role", role)
            column.addWidget(line)
        column.addSpacing(GRID_PX // 2)
        column.addWidget(label(words.meaning, "muted", wrap=True))
        column.addWidget(label(self.tr("Next: {0}").format(words.next_step), wrap=True))
        what = self.tr("What does this mean?")
        self.help_button = HelpButton(section, f"{words.title}: {what}", words=what)
        column.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignLeft)
        row = spaced(QHBoxLayout(self), margin=2 * GRID_PX, spacing=2 * GRID_PX)
        side = spaced(QVBoxLayout())
        side.addWidget(picture)
        side.addStretch(1)
        row.addLayout(side)
        row.addLayout(column, 1)
        self.setAccessibleName(f"{words.title}: {words.sentence}")
