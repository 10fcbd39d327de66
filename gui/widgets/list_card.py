"""The list of patient ids that came with a ticket: dropped here, or chosen; only counted, never shown."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from engine.catalog.ids import IdList
from gui.texts import number
from gui.theme import GRID_PX
from gui.widgets.elements import button, label, spaced


class ListCard(QFrame):
    """Tells how many ids were given, and takes a file.

    Attributes
    ----------
    choose_asked : Signal()
        Choose a file.
    dropped : Signal(object)
        The Path of a file that was dropped.
    """

    choose_asked = Signal()
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        self.sums = label(role="strong", wrap=True)
        self.words = label(role="muted", wrap=True)
        self.choose_button = button(self.tr("Choose the list …"), picture="list", shortcut="Ctrl+L")
        self.choose_button.clicked.connect(self.choose_asked)
        column = spaced(QVBoxLayout(self), margin=2 * GRID_PX)
        column.addWidget(label(self.tr("List of patients"), "section"))
        column.addWidget(self.sums)
        column.addWidget(self.words)
        row = spaced(QHBoxLayout())
        row.addWidget(self.choose_button)
        row.addStretch(1)
        column.addLayout(row)
        self.show_list(None)

    def show_list(self, listed: IdList | None) -> None:
        """Count what was given; None where there is no list."""
        if listed is None:
            self.sums.setText(self.tr("No list yet"))
            self.words.setText(
                self.tr("Drop the ticket's CSV file here, choose it, or tick the patients at the next step.")
            )
            return
        text = self.tr("{0} lines = {1} ids + {2} given twice + {3} without an id")
        counts = (listed.given, len(listed.ids), listed.duplicates, listed.without_id)
        self.sums.setText(text.format(*map(number, counts)))
        self.words.setText(self.tr("The ids are looked up in the data set at the next step."))

    def show_kept(self, patients: int) -> None:
        """Tell how many patients the register has matched."""
        self.sums.setText(self.tr("{0} patients matched").format(number(patients)))
        self.words.setText(self.tr("The list is kept in the register until it is destroyed after release."))

    def show_destroyed(self) -> None:
        """Tell that nobody knows any more who was on the list."""
        self.sums.setText(self.tr("The list was destroyed"))
        self.words.setText(self.tr("Only counts are left in the register."))

    def set_locked(self, *, locked: bool) -> None:
        """Take no list any more."""
        self.choose_button.setVisible(not locked)
        self.setAcceptDrops(not locked)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of this computer."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the file on."""
        event.acceptProposedAction()
        self.dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))
