"""What a loaded list came to, and the ids that block until the steward decides."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from engine.catalog.matching import IdMatch
from gui.models.figures import Figures
from gui.texts import masked, number
from gui.theme import GRID_PX
from gui.widgets.elements import button, label, set_tone, spaced
from gui.widgets.figure_table import FigureTable

MOST_ROWS = 5


class UnresolvedCard(QFrame):
    """Hidden while no list was loaded.

    Attributes
    ----------
    decided : Signal()
        The steward left the unresolved ids out.
    close_asked : Signal()
        Nobody of the list is in training: close the request without a run.
    """

    decided = Signal()
    close_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._match: IdMatch | None = None
        self._left_out = False
        self._revealed = False
        self.sums = label(role="strong", wrap=True)
        self.advice = label(role="muted", wrap=True)
        self.table = FigureTable(self.tr("Ids that could not be matched"), grows=True, most_rows=MOST_ROWS)
        self.leave_out_button = button(self.tr("Leave them out"))
        self.leave_out_button.clicked.connect(self._leave_out)
        self.close_button = button(self.tr("Close without a run …"))
        self.close_button.clicked.connect(self.close_asked)
        words = spaced(QVBoxLayout(), spacing=GRID_PX // 2)
        words.addWidget(self.sums)
        words.addWidget(self.advice)
        row = spaced(QHBoxLayout())
        row.addLayout(words, 1)
        row.addWidget(self.leave_out_button)
        row.addWidget(self.close_button)
        column = spaced(QVBoxLayout(self), margin=GRID_PX + GRID_PX // 2)
        column.addLayout(row)
        column.addWidget(self.table)
        self.hide()

    @property
    def blocks(self) -> bool:
        """Whether ids wait for a decision."""
        return self._match is not None and self._match.unresolved > 0 and not self._left_out

    @property
    def match(self) -> IdMatch | None:
        """How the list came out."""
        return self._match

    def show_match(self, match: IdMatch) -> None:
        """Show how a list came out."""
        self._match, self._left_out = match, False
        self._refresh()
        self.show()

    def clear(self) -> None:
        """Forget the list."""
        self._match = None
        self.hide()

    def set_revealed(self, *, revealed: bool) -> None:
        """Show ids in full, or masked."""
        self._revealed = revealed
        if self._match is not None:
            self._show_ids(self._match)

    @Slot()
    def _leave_out(self) -> None:
        self._left_out = True
        self._refresh()
        self.decided.emit()

    def _refresh(self) -> None:
        if self._match is None:
            return
        match = self._match
        text = self.tr("List: {0} given = {1} matched + {2} not in training + {3} unknown + {4} given twice")
        counts = (
            match.given,
            len(match.matched),
            len(match.not_in_training),
            len(match.unknown),
            match.duplicates,
        )
        self.sums.setText(text.format(*map(number, counts)) + self._other_sums(match))
        self.advice.setText(self._advice(match))
        self.advice.setVisible(bool(match.unresolved))
        self.leave_out_button.setVisible(self.blocks and bool(match.matched))
        self.close_button.setVisible(not match.matched)
        self.table.setVisible(self.blocks)
        set_tone(self, "warning" if self.blocks else "none")
        self._show_ids(match)

    def _other_sums(self, match: IdMatch) -> str:
        """Return the rarer parts of the sum, as far as there are any."""
        parts = (
            (len(match.unusable), self.tr(" + {0} without a usable image")),
            (len(match.zeros_differ), self.tr(" + {0} that differ by leading zeros")),
            (match.without_id, self.tr(" + {0} lines without an id")),
        )
        return "".join(text.format(number(count)) for count, text in parts if count)

    def _advice(self, match: IdMatch) -> str:
        if self._left_out:
            return self.tr("The others are left out of this run. Answer their requests separately.")
        if not match.matched and not (match.unknown or match.zeros_differ or match.without_id):
            return self.tr("The model was trained on nobody of this list: there is nothing to remove.")
        if match.zeros_differ:
            return self.tr(
                "These ids block the run. A spreadsheet takes leading zeros off: correct such ids in the list, "
                "once it is certain which patients are meant."
            )
        if match.unknown or match.without_id:
            return self.tr(
                "These ids block the run. Check them in the ticket; leave them out only when it is certain "
                "that they are not in this model's training data."
            )
        return self.tr("The model was not trained on these patients: there is nothing to remove for them.")

    def _show_ids(self, match: IdMatch) -> None:
        reasons = (
            (match.unknown, self.tr("not in this data set")),
            (match.zeros_differ, self.tr("not in this data set; an id with other leading zeros is")),
            (match.not_in_training, self.tr("not in training")),
            (match.unusable, self.tr("in this data set, but without a usable image")),
        )
        rows = [(one if self._revealed else masked(one), reason) for ids, reason in reasons for one in ids]
        rows += [("–", self.tr("a line of the list without an id"))] * match.without_id
        self.table.show_figures(Figures((self.tr("Id"), self.tr("Reason")), tuple(rows), text_columns=2))
