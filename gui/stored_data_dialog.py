"""What lies on this computer of patients, with sizes; each can be purged."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from engine.stored_records import StoredData
from gui.models.stored_words import size_words, stored_figures
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, label, spaced
from gui.widgets.figure_table import FigureTable
from gui.widgets.refusal_card import RefusalCard

SIZE = QSize(840, 520)


class StoredDataDialog(QDialog):
    """A line a thing; the place of the selected one stands beneath.

    Attributes
    ----------
    purge_asked : Signal(object)
        Purge this StoredData.
    """

    purge_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Stored data"))
        self.resize(SIZE)
        self._working = False
        self.stored: tuple[StoredData, ...] = ()
        self.table = FigureTable(self.tr("Stored data"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.place = label(role="muted", wrap=True)
        self.refusal = RefusalCard()
        self.purge_button = button(self.tr("Purge …"))
        self.close_button = button(self.tr("Close"), "primary")
        self._arrange()
        self.table.selectionModel().selectionChanged.connect(self._show_state)
        self.table.figures.modelReset.connect(self._show_state)
        self.purge_button.clicked.connect(self._ask)
        self.close_button.clicked.connect(self.reject)
        self._show_state()

    def _arrange(self) -> None:
        column = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addWidget(label(self.tr("Stored data"), "section"))
        text = self.tr(
            "What this program keeps of patients on this computer, readable by you only. The data sets themselves are "
            "never touched. Images that you look at are kept in memory, not on the disk."
        )
        column.addWidget(label(text, "muted", wrap=True))
        column.addWidget(self.refusal)
        column.addWidget(self.table, 1)
        column.addWidget(self.place)
        row = spaced(QHBoxLayout(), spacing=GRID_PX)
        row.addWidget(self.purge_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)

    @property
    def selected(self) -> StoredData | None:
        """What is selected."""
        rows = self.table.selectionModel().selectedRows()
        return self.stored[rows[0].row()] if rows and rows[0].row() < len(self.stored) else None

    def show_stored(self, stored: Sequence[StoredData], codes: Mapping[Path, str]) -> None:
        """Replace what is shown; ``codes`` are those of requests by the folder of their run."""
        self.stored = tuple(stored)
        self.table.show_figures(stored_figures(stored, codes))

    def set_working(self, *, working: bool) -> None:
        """Let nothing be asked, nor the dialog closed, while something is read or deleted."""
        self._working = working
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        selected = self.selected
        self.purge_button.setEnabled(selected is not None and not self._working)
        self.close_button.setEnabled(not self._working)
        self.place.setText(self._place_words(selected))

    def _place_words(self, selected: StoredData | None) -> str:
        if self._working:
            return self.tr("Working …")
        if not self.stored:
            return self.tr("Nothing is stored.")
        if selected is None:
            whole = size_words(sum(one.bytes for one in self.stored))
            return self.tr("{0} in all. Select a line to see its place, or to purge it.").format(whole)
        return str(selected.path)

    @Slot()
    def _ask(self) -> None:
        if self.selected is not None:
            self.purge_asked.emit(self.selected)

    def reject(self) -> None:
        """Close, unless something is being read or deleted."""
        if not self._working:
            super().reject()
