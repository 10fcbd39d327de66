"""The warning that chosen patients share identical images with others, and the choice what to do."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from engine.records import Membership
from gui.models.figures import Figures
from gui.models.sharing import SharingPatient
from gui.texts import masked, membership_title, number
from gui.theme import GRID_PX
from gui.widgets.elements import button, label, set_tone, spaced
from gui.widgets.figure_table import FigureTable

MOST_ROWS = 4


class SharingCard(QFrame):
    """Hidden while no chosen patient shares an image with a patient who is not chosen.

    Attributes
    ----------
    others_asked : Signal(object)
        Ids of the patients who are to be chosen as well, a tuple.
    """

    others_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._others: tuple[SharingPatient, ...] = ()
        self._kept: set[SharingPatient] = set()
        self._memberships: Mapping[str, Membership] = {}
        self._revealed = False
        self.sums = label(role="strong", wrap=True)
        self.advice = label(role="muted", wrap=True)
        self.table = FigureTable(
            self.tr("Patients who share identical images"), grows=True, most_rows=MOST_ROWS
        )
        self.add_button = button(self.tr("Choose these too"))
        self.keep_button = button(self.tr("Keep as it is"))
        self.add_button.clicked.connect(self._ask_others)
        self.keep_button.clicked.connect(self._keep)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        words = spaced(QVBoxLayout(), spacing=GRID_PX // 2)
        words.addWidget(self.sums)
        words.addWidget(self.advice)
        row = spaced(QHBoxLayout())
        row.addLayout(words, 1)
        row.addWidget(self.add_button)
        row.addWidget(self.keep_button)
        column = spaced(QVBoxLayout(self), margin=GRID_PX + GRID_PX // 2)
        column.addLayout(row)
        column.addWidget(self.table)

    def forget(self) -> None:
        """Forget what was decided, for another data set."""
        self._kept.clear()
        self.show_others((), {})

    def show_others(self, others: Sequence[SharingPatient], memberships: Mapping[str, Membership]) -> None:
        """Show who shares images with whom; what was kept as it is asks no second time.

        Parameters
        ----------
        memberships : mapping
            Where each of the other patients stands.
        """
        self._others, self._memberships = tuple(others), memberships
        self._refresh()

    def set_revealed(self, *, revealed: bool) -> None:
        """Show ids in full, or masked."""
        self._revealed = revealed
        self._show_table()

    @property
    def open_question(self) -> bool:
        """Whether the steward has not decided yet."""
        return not self._kept.issuperset(self._others)

    def _refresh(self) -> None:
        self.setVisible(bool(self._others))
        if not self._others:
            return
        undecided = self.open_question
        text = self.tr("Other patients with images identical to those of chosen patients: {0}")
        self.sums.setText(text.format(number(len(self._others))))
        self.advice.setText(self._advice(undecided=undecided))
        self.add_button.setVisible(undecided and bool(self._trained_others()))
        self.keep_button.setVisible(undecided)
        self.table.setVisible(undecided)
        set_tone(self, "warning" if undecided else "none")
        self._show_table()

    def _advice(self, *, undecided: bool) -> str:
        if not undecided:
            return self.tr("Kept as it is: the images stay in the model's data under the other patients.")
        return self.tr(
            "Forgetting one patient leaves the same images with the other. It may be one person under two "
            "ids: check the records, then choose the others as well or keep it as it is."
        )

    def _trained_others(self) -> tuple[str, ...]:
        ids = (one.subject_id for one in self._others)
        return tuple(one for one in ids if self._memberships.get(one) == "train")

    def _show_table(self) -> None:
        titles = (
            self.tr("Other patient"),
            self.tr("Shares with"),
            self.tr("Split"),
            self.tr("Identical images"),
        )
        rows = tuple(
            (
                self._shown(one.subject_id),
                self._shown(one.chosen),
                membership_title(self._memberships.get(one.subject_id, "none")),
                number(one.images),
            )
            for one in self._others
        )
        self.table.show_figures(Figures(titles, rows, text_columns=3))

    def _shown(self, subject_id: str) -> str:
        return subject_id if self._revealed else masked(subject_id)

    @Slot()
    def _ask_others(self) -> None:
        self.others_asked.emit(self._trained_others())

    @Slot()
    def _keep(self) -> None:
        self._kept.update(self._others)
        self._refresh()
