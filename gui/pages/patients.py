"""The second page: browse patients, see their studies, and tick those to be removed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from engine.catalog.catalog import Catalog
from engine.catalog.ids import IdList, read_ids
from engine.catalog.matching import known_patients, match_ids
from engine.errors import UserError
from gui.dialogs import Dialogs
from gui.help.topics import Topic, set_topic
from gui.messages import Messages
from gui.models.columns import MEMBERSHIPS, Filter
from gui.models.patients import PatientModel
from gui.models.sharing import Sharing
from gui.models.subject_totals import totals_of
from gui.project import Project, SubjectTotals
from gui.texts import membership_title, number
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, choice_box, label, spaced
from gui.widgets.patient_table import PatientTable
from gui.widgets.patient_view import PatientView
from gui.widgets.sharing_card import SharingCard
from gui.widgets.unresolved_card import UnresolvedCard


class PatientsPage(QWidget):
    """Left: search, filters, table, what is chosen. Right: the current patient.

    Attributes
    ----------
    chosen_changed : Signal()
        The ticks changed.
    match_asked : Signal()
        Keep the ticked patients as the request's, and go on.
    close_asked : Signal()
        Nobody of the list is in training: close the request without a run.
    """

    chosen_changed = Signal()
    match_asked = Signal()
    close_asked = Signal()

    def __init__(self, dialogs: Dialogs, messages: Messages) -> None:
        super().__init__()
        set_topic(self, Topic.SPLIT)
        self._dialogs = dialogs
        self._messages = messages
        self._catalog: Catalog | None = None
        self.model = PatientModel(self)
        self.table = PatientTable(self.model)
        self.patient = PatientView()
        self._sharing = Sharing()
        self.sharing = SharingCard()
        self.unresolved = UnresolvedCard()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search for a patient id"))
        self.search.setAccessibleName(self.tr("Search for a patient id"))
        self.search.setClearButtonEnabled(True)
        self.split = choice_box(self.tr("Show patients by split"))
        self.label = choice_box(self.tr("Show patients by label"))
        self.list_button = button(self.tr("Load a list …"), picture="list", shortcut="Ctrl+L")
        self.clear_button = button(self.tr("Untick all"), "quiet")
        self.chosen_words = label(role="strong")
        self.shown_words = label(role="small", wrap=True)
        self.plan_button = button(self.tr("Continue to the plan"), "primary", shortcut="Ctrl+Return")
        self._listed: IdList | None = None
        self._locked = False
        self._arrange()
        self._connect()
        self._show_chosen()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.split.currentIndexChanged.connect(self._filter)
        self.label.currentIndexChanged.connect(self._filter)
        self.table.patient_selected.connect(self._show_patient)
        self.model.chosen_changed.connect(self._show_chosen)
        self.list_button.clicked.connect(self._choose_list)
        self.clear_button.clicked.connect(self._untick)
        self.plan_button.clicked.connect(self.match_asked)
        self.unresolved.close_asked.connect(self.close_asked)
        self.patient.revealed.connect(self._reveal)
        self.unresolved.decided.connect(self._show_chosen)
        self.sharing.others_asked.connect(self._choose_too)

    def _arrange(self) -> None:
        tools = spaced(QHBoxLayout())
        tools.addWidget(self.search, 1)
        tools.addWidget(self.split)
        tools.addWidget(self.label)
        tools.addWidget(self.list_button)
        words = spaced(QVBoxLayout(), spacing=0)
        words.addWidget(self.chosen_words)
        words.addWidget(self.shown_words)
        last = spaced(QHBoxLayout())
        last.addLayout(words, 1)
        last.addWidget(self.clear_button)
        last.addWidget(self.plan_button)
        left = QWidget()
        column = spaced(QVBoxLayout(left), spacing=2 * GRID_PX)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        column.addWidget(self.unresolved)
        column.addWidget(self.sharing)
        column.addLayout(last)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(GROUP_PX)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.patient)
        split.setSizes([656, 552])
        spaced(QHBoxLayout(self), margin=GROUP_PX).addWidget(split)

    def show_project(self, project: Project) -> None:
        """Show a project's patients, none ticked."""
        self.close_catalog()
        self._catalog = Catalog.open(project.catalog)
        self.forget_request()
        self.sharing.forget()
        self._sharing = Sharing(project.shared)
        self.table.forget_current()
        self.model.load(project.table, project.labels)
        self._fill_filters(project)
        if self.model.rowCount():
            self.table.select(self.model.subject_id(0))
        else:
            self.patient.clear()

    def _fill_filters(self, project: Project) -> None:
        for box in (self.split, self.label):
            box.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            box.clear()
        self.split.addItem(self.tr("All splits"), None)
        for membership in MEMBERSHIPS:
            self.split.addItem(membership_title(membership), membership)
        self.label.addItem(self.tr("All labels"), None)
        for code in self.model.columns.labels_present():
            if code < len(project.labels):
                self.label.addItem(project.labels[code], code)
        for box in (self.split, self.label):
            box.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._filter()

    def close_catalog(self) -> None:
        """Let go of the catalog's file."""
        if self._catalog is not None:
            self._catalog.close()
            self._catalog = None

    def close_threads(self) -> None:
        """End the thread that reads images."""
        self.patient.loader.close()

    @property
    def blocked(self) -> bool:
        """Whether the request must wait: nothing is ticked, or ids of the list are unresolved."""
        return not self.model.chosen or self.unresolved.blocks

    @property
    def listed(self) -> IdList | None:
        """The list that was loaded for the request."""
        return self._listed

    def forget_request(self) -> None:
        """Untick everybody and let go of the list."""
        self.set_locked(locked=False)
        self._untick()

    def show_selection(self, subject_ids: Sequence[str], listed: IdList | None) -> None:
        """Show what was chosen for a request, and how the list came out that it was chosen from."""
        self.forget_request()
        if listed is not None:
            self.take_list(listed)
        if subject_ids:
            self.model.choose(subject_ids)
            self.table.select(self.model.chosen[0] if self.model.chosen else "")

    def set_locked(self, *, locked: bool) -> None:
        """Allow no other choice once the list is frozen."""
        self._locked = locked
        self.model.set_locked(locked=locked)
        for part in (self.list_button, self.plan_button):
            part.setVisible(not locked)
        if locked:
            self.unresolved.clear()
        self._show_chosen()

    def totals(self) -> SubjectTotals:
        """Count what the ticked patients make up."""
        return totals_of(self.model.columns.table, set(self.model.chosen))

    def load_list(self, file: Path) -> None:
        """Tick the patients of a list; those that cannot be matched are shown and block."""
        try:
            self.take_list(read_ids(file))
        except UserError as error:
            self._messages.tell_error(error)

    def take_list(self, listed: IdList) -> None:
        """Look the ids of a list up in the data set."""
        self._listed = listed
        match = match_ids(listed, known_patients(self.model.columns.table))
        self.unresolved.show_match(match)
        self.model.choose(match.matched)
        if match.matched:
            self.table.select(match.matched[0])

    @Slot()
    def _choose_list(self) -> None:
        pattern = self.tr("Lists of ids (*.csv *.txt *.tsv);;All files (*)")
        file = self._dialogs.file(self.tr("List of patient ids"), purpose="ids", pattern=pattern)
        if file is not None:
            self.load_list(file)

    @Slot()
    def _filter(self) -> None:
        wanted = Filter(self.search.text().strip(), self.split.currentData(), self.label.currentData())
        self.model.set_filter(wanted)
        self._show_chosen()

    @Slot(str)
    def _show_patient(self, subject_id: str) -> None:
        if self._catalog is not None:
            self.patient.show_patient(self._catalog.patient(subject_id), self.model.labels)

    @Slot()
    def _show_chosen(self) -> None:
        chosen, known = len(self.model.chosen), self.model.columns.count
        self.chosen_words.setText(self.tr("{0} of {1} chosen").format(number(chosen), number(known)))
        self.shown_words.setText(self._hint(chosen))
        self.clear_button.setVisible(chosen > 0 and not self._locked)
        self.plan_button.setEnabled(not self.blocked)
        self._show_sharing()
        self.chosen_changed.emit()

    def _show_sharing(self) -> None:
        """Ask about shared images; one question at a time, unresolved ids come first."""
        others = () if self.unresolved.blocks or self._locked else self._sharing.others(self.model.chosen)
        columns = self.model.columns
        rows = {one.subject_id: columns.rows_of_ids[one.subject_id] for one in others}
        self.sharing.show_others(others, {one: columns.table.membership[row] for one, row in rows.items()})

    @Slot(object)
    def _choose_too(self, subject_ids: tuple[str, ...]) -> None:
        self.model.choose((*self.model.chosen, *subject_ids))

    def _hint(self, chosen: int) -> str:
        if self._locked:
            return self.tr("The list is frozen.")
        if self.unresolved.blocks:
            return self.tr("Decide on the ids that could not be matched.")
        if not chosen:
            return self.tr("Tick the patients to be removed, or load a list.")
        return self.tr("{0} shown").format(number(self.model.rowCount()))

    @Slot()
    def _untick(self) -> None:
        self._listed = None
        self.unresolved.clear()
        self.model.choose(())

    @Slot(bool)
    def _reveal(self, revealed: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self.model.set_revealed(revealed=revealed)
        self.unresolved.set_revealed(revealed=revealed)
        self.sharing.set_revealed(revealed=revealed)
