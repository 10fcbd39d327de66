"""The audit log: every event, a search, its check in words, and the export."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from engine.register.chain import AuditEvent
from engine.register.checking import RegisterCheck
from gui.help.topics import Topic, set_topic
from gui.models.event_words import event_figures
from gui.models.figures import Figures
from gui.texts import number
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, card, choice_box, label, set_tone, spaced
from gui.widgets.empty_state import EmptyState
from gui.widgets.figure_table import FigureTable

HASH_SHOWN = 16
FAULTS_SHOWN = 5


class AuditLogPage(QWidget):
    """Signed out: words. Signed in: search, events, check and export.

    Attributes
    ----------
    check_asked, export_asked : Signal()
        Check the whole log; export it as ATNA XML.
    """

    check_asked = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_topic(self, Topic.AUDIT_LOG)
        self._rows: Figures = event_figures((), full_name=str)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search event, account or request"))
        self.search.setAccessibleName(self.tr("Search event, account or request"))
        self.search.setClearButtonEnabled(True)
        self.request = choice_box(self.tr("Show events of a request"))
        self.check_button = button(self.tr("Check the log"), "primary", picture="verify")
        self.export_button = button(self.tr("Export as ATNA XML …"), picture="export", shortcut="Ctrl+E")
        self.table = FigureTable(self.tr("Events of the audit log"), last_gives=True)
        self.count = label(role="small")
        self.result_card, inside = card("good")
        self.result = label(role="strong", wrap=True)
        self.result_words = label(role="muted", wrap=True)
        inside.addWidget(self.result)
        inside.addWidget(self.result_words)
        self.result_card.hide()
        self.empty = EmptyState()
        title = self.tr("Sign in to see the audit log")
        self.empty.show_words(title, self.tr("It keeps every step of every request, and cannot be changed."))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._full())
        self.search.textChanged.connect(self._filter)
        self.request.currentIndexChanged.connect(self._filter)
        self.check_button.clicked.connect(self.check_asked)
        self.export_button.clicked.connect(self.export_asked)

    def _full(self) -> QWidget:
        page = QWidget()
        tools = spaced(QHBoxLayout())
        tools.addWidget(self.search, 1)
        tools.addWidget(self.request)
        tools.addWidget(self.export_button)
        tools.addWidget(self.check_button)
        column = spaced(QVBoxLayout(page), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addLayout(tools)
        column.addWidget(self.result_card)
        column.addWidget(self.table, 1)
        column.addWidget(self.count)
        return page

    def show_events(self, events: Sequence[AuditEvent], *, full_name: Callable[[str], str]) -> None:
        """Show the log; ``full_name`` tells whose account it is."""
        self._rows = event_figures(events, full_name=full_name)
        shown = self.request.currentData()
        codes = sorted({one.request for one in events if one.request})
        self.request.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.request.clear()
        self.request.addItem(self.tr("Every request"), "")
        for code in codes:
            self.request.addItem(code, code)
        self.request.setCurrentIndex(max(self.request.findData(shown), 0))
        self.request.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._stack.setCurrentIndex(1)
        self._filter()

    def show_signed_out(self) -> None:
        """Show nothing of the log."""
        self.result_card.hide()
        self._stack.setCurrentIndex(0)

    def show_check(self, check: RegisterCheck) -> None:
        """Say in words what a check found."""
        head = check.chain.head
        count = number(head.count)
        if check.passed:
            self.result.setText(
                self.tr("The log is whole: {0} events, none changed or missing.").format(count)
            )
            text = self.tr("Its last seal is {0} …; a signed report prints the seal of its time.")
            self.result_words.setText(text.format(head.sha256[:HASH_SHOWN]))
        else:
            self.result.setText(self.tr("The log was tampered with or damaged."))
            faults = (*(one.detail for one in check.chain.faults), *check.disagreements)
            details = " ".join(faults[:FAULTS_SHOWN])
            do = self.tr("Keep the file as it is, and tell whoever is responsible for data protection.")
            self.result_words.setText(f"{details} {do}")
        set_tone(self.result_card, "good" if check.passed else "bad")
        self.result_card.show()

    @Slot()
    def _filter(self) -> None:
        text, code = self.search.text().strip().lower(), self.request.currentData()
        rows = tuple(
            row for row in self._rows.rows if code in ("", None, row[4]) and text in " ".join(row).lower()
        )
        self.table.show_figures(Figures(self._rows.titles, rows, text_columns=self._rows.text_columns))
        self.count.setText(
            self.tr("{0} of {1} events").format(number(len(rows)), number(len(self._rows.rows)))
        )
