"""The copies that are left outside the model, a line each: open, done or not applicable, with a note."""

from PySide6.QtCore import QCoreApplication, QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from engine.register.checklist import COPY_KINDS, LONGEST_NOTE, Aftercare, CopyKind, CopyState
from gui.texts import date_form, number
from gui.theme import GRID_PX
from gui.widgets.elements import ChoiceBox, label, spaced

STATES: tuple[CopyState, ...] = ("open", "done", "not_applicable")
MONTHS_TO_REVERIFY = 12
STATE_CHARACTERS = 14


class ChecklistCard(QFrame):
    """One line a kind of copy, and the day of the next look at the model.

    Attributes
    ----------
    marked : Signal(str, str, str)
        Kind, state and note that were given.
    reverification_set : Signal(object)
        The QDate, or None.
    """

    marked = Signal(str, str, str)
    reverification_set = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.left = label(role="muted", wrap=True)
        self.states: dict[CopyKind, ChoiceBox] = {}
        self.notes: dict[CopyKind, QLineEdit] = {}
        self.reverify = QCheckBox(self.tr("Look at the model again on"))
        self.reverify.setAccessibleName(self.tr("Look at the model again on a day"))
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(date_form())
        self.day.setAccessibleName(self.tr("Day of the next look at the model"))
        self._shown: Aftercare | None = None
        self._arrange()
        self.reverify.clicked.connect(self._set_day)
        self.day.editingFinished.connect(self._set_day)

    def _arrange(self) -> None:
        column = spaced(QVBoxLayout(self), margin=2 * GRID_PX)
        column.addWidget(label(self.tr("Copies that are left"), "section"))
        column.addWidget(self.left)
        grid = spaced(QGridLayout(), spacing=GRID_PX)
        for row, kind in enumerate(COPY_KINDS):
            self._add_line(grid, row, kind)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        last = spaced(QHBoxLayout())
        last.addWidget(self.reverify)
        last.addWidget(self.day)
        last.addStretch(1)
        column.addLayout(last)

    def _add_line(self, grid: QGridLayout, row: int, kind: CopyKind) -> None:
        title = copy_title(kind)
        state = ChoiceBox(self.tr("State of: {0}").format(title))
        state.setMinimumContentsLength(STATE_CHARACTERS)
        state.show_choices([(state_title(one), one) for one in STATES], chosen="open")
        note = QLineEdit()
        note.setAccessibleName(self.tr("Note on: {0}").format(title))
        note.setPlaceholderText(self.tr("Note, without names"))
        note.setMaxLength(LONGEST_NOTE)
        self.states[kind], self.notes[kind] = state, note
        grid.addWidget(label(title), row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(state, row, 1)
        grid.addWidget(note, row, 2)
        state.setObjectName(kind)
        note.setObjectName(kind)
        state.activated.connect(self._mark)
        note.editingFinished.connect(self._mark)

    def show_aftercare(self, aftercare: Aftercare) -> None:
        """Show what was noted so far."""
        self._shown = aftercare
        for one in aftercare.items:
            box = self.states[one.kind]
            box.setCurrentIndex(box.findData(one.state))
            if not self.notes[one.kind].hasFocus():
                self.notes[one.kind].setText(one.note)
        day = aftercare.reverify_on
        self.reverify.setChecked(day is not None)
        shown = (
            QDate(day.year, day.month, day.day) if day else QDate.currentDate().addMonths(MONTHS_TO_REVERIFY)
        )
        self.day.setDate(shown)
        self.day.setEnabled(day is not None)
        self.left.setText(self._left_words(aftercare.open_items))

    def _left_words(self, count: int) -> str:
        if not count:
            return self.tr("Every kind of copy is seen to.")
        return self.tr("The model is one of several places. {0} of {1} are still open.").format(
            number(count), number(len(COPY_KINDS))
        )

    @Slot()
    def _mark(self) -> None:
        """Tell what changed; leaving a field that is as it was tells nothing."""
        sender = self.sender()
        if self._shown is None or sender is None:
            return
        item = next(one for one in self._shown.items if one.kind == sender.objectName())
        state, note = self.states[item.kind].currentData(), self.notes[item.kind].text().strip()
        if (state, note) != (item.state, item.note):
            self.marked.emit(item.kind, state, note)

    @Slot()
    def _set_day(self) -> None:
        self.day.setEnabled(self.reverify.isChecked())
        self.reverification_set.emit(self.day.date() if self.reverify.isChecked() else None)


def copy_title(kind: CopyKind) -> str:
    """Return a kind of copy in words."""
    titles: dict[CopyKind, str] = {
        "source_data": QCoreApplication.translate("checklist", "Source data"),
        "caches": QCoreApplication.translate("checklist", "Caches"),
        "backups": QCoreApplication.translate("checklist", "Backups"),
        "older_checkpoints": QCoreApplication.translate("checklist", "Older checkpoints"),
        "derived_models": QCoreApplication.translate("checklist", "Derived models"),
        "recipients": QCoreApplication.translate("checklist", "Recipients"),
    }
    return titles[kind]


def state_title(state: CopyState) -> str:
    """Return the state of a kind of copy in words."""
    titles: dict[CopyState, str] = {
        "open": QCoreApplication.translate("checklist", "Open"),
        "done": QCoreApplication.translate("checklist", "Done"),
        "not_applicable": QCoreApplication.translate("checklist", "Not applicable"),
    }
    return titles[state]
