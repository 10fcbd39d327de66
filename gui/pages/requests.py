"""The first page: every request of the register, what is due, and what can be done with the chosen ones."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from engine.register.records import StewardRequest
from engine.register.statuses import STEPS
from gui.help.topics import Topic, set_topic
from gui.models.request_table import RequestFilter, RequestModel
from gui.models.request_words import STATUSES, status_title
from gui.texts import number
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, choice_box, label, spaced
from gui.widgets.empty_state import EmptyState
from gui.widgets.request_table import RequestTable


class RequestsPage(QWidget):
    """Empty: words on what to do. Full: search, table, and the actions on what is chosen in it.

    Attributes
    ----------
    new_asked, import_asked, sign_in_asked, demo_asked : Signal()
        A new request; one with its list; sign in, or make the accounts; open the demo.
    open_asked, together_asked, hold_asked, release_asked, extend_asked, close_asked : Signal()
        What to do with the chosen requests.
    """

    new_asked = Signal()
    import_asked = Signal()
    sign_in_asked = Signal()
    demo_asked = Signal()
    open_asked = Signal()
    together_asked = Signal()
    hold_asked = Signal()
    release_asked = Signal()
    extend_asked = Signal()
    close_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_topic(self, Topic.REQUESTS)
        self.model = RequestModel(self)
        self.table = RequestTable(self.model)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search request, ticket or model"))
        self.search.setAccessibleName(self.tr("Search request, ticket or model"))
        self.search.setClearButtonEnabled(True)
        self.status = choice_box(self.tr("Show requests by status"))
        self.status.addItem(self.tr("Every status"), None)
        for one in STATUSES:
            self.status.addItem(status_title(one), one)
        self.shown = label(role="small")
        self._make_buttons()
        self.empty = EmptyState(self.sign_in_button, self.first_button, self.demo_button)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._full())
        self._connect()

    def _make_buttons(self) -> None:
        self.new_button = button(self.tr("New request"), "primary", picture="add", shortcut="Ctrl+N")
        self.import_button = button(self.tr("Import a list …"), picture="import", shortcut="Ctrl+I")
        self.open_button = button(self.tr("Open"), "primary")
        self.together_button = button(self.tr("Plan together"))
        self.hold_button = button(self.tr("Hold …"))
        self.release_button = button(self.tr("Release the hold"))
        self.extend_button = button(self.tr("Extend the deadline …"))
        self.close_button = button(self.tr("Close without a run …"))
        self.sign_in_button = button(self.tr("Sign in …"), "primary")
        self.first_button = button(self.tr("Make the first request"), "primary")
        self.demo_button = button(self.tr("Open the demo"))

    def _full(self) -> QWidget:
        page = QWidget()
        tools = spaced(QHBoxLayout())
        tools.addWidget(self.search, 1)
        tools.addWidget(self.status)
        tools.addWidget(self.import_button)
        tools.addWidget(self.new_button)
        column = spaced(QVBoxLayout(page), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        column.addWidget(self._actions())
        return page

    def _actions(self) -> QFrame:
        frame = QFrame()
        row = spaced(QHBoxLayout(frame))
        row.addWidget(self.shown, 1)
        for one in self._on_chosen():
            row.addWidget(one)
        return frame

    def _on_chosen(self) -> tuple[QPushButton, ...]:
        return (
            self.close_button,
            self.extend_button,
            self.hold_button,
            self.release_button,
            self.together_button,
            self.open_button,
        )

    def _connect(self) -> None:
        signals = (
            (self.new_button, self.new_asked),
            (self.first_button, self.new_asked),
            (self.import_button, self.import_asked),
            (self.sign_in_button, self.sign_in_asked),
            (self.demo_button, self.demo_asked),
            (self.open_button, self.open_asked),
            (self.together_button, self.together_asked),
            (self.hold_button, self.hold_asked),
            (self.release_button, self.release_asked),
            (self.extend_button, self.extend_asked),
            (self.close_button, self.close_asked),
        )
        for one, signal in signals:
            one.clicked.connect(signal)
        self.search.textChanged.connect(self._filter)
        self.status.currentIndexChanged.connect(self._filter)
        self.table.open_asked.connect(self.open_asked)
        self.table.selection_changed.connect(self._show_chosen)
        self._show_chosen()

    def show_requests(self, requests: Sequence[StewardRequest]) -> None:
        """Show the register to somebody who is signed in; what was chosen stays chosen."""
        before = self.table.chosen
        self.model.show_requests(requests)
        if before:
            self.table.select(before[0].number)
        title = self.tr("No request yet")
        words = self.tr(
            "When somebody asks for erasure or withdraws consent, make a request here. It leads from the ticket "
            "to the signed report and keeps the deadline."
        )
        self.empty.show_words(title, words)
        self.sign_in_button.hide()
        self.first_button.show()
        self._stack.setCurrentIndex(1 if requests else 0)

    def show_signed_out(self, *, has_accounts: bool) -> None:
        """Say that somebody has to sign in, or that there are no accounts yet."""
        self.model.show_requests(())
        if has_accounts:
            title = self.tr("Sign in to see the requests")
            words = self.tr("Every step is kept with the account that took it.")
            action = self.tr("Sign in …")
        else:
            title = self.tr("Begin with two accounts")
            words = self.tr(
                "One person carries a request out, another approves it. Make both accounts, or look at the demo "
                "with invented patients first."
            )
            action = self.tr("Make the accounts …")
        self.empty.show_words(title, words)
        self.sign_in_button.setText(action)
        self.sign_in_button.setAccessibleName(action)
        self.sign_in_button.show()
        self.first_button.hide()
        self._stack.setCurrentIndex(0)

    def show_demo_offered(self, *, offered: bool) -> None:
        """Offer the demo, or not while it is open."""
        self.demo_button.setVisible(offered)

    @property
    def first(self) -> QWidget:
        """What takes the focus when the page opens."""
        likeliest = (self.sign_in_button, self.first_button)
        alone = next((one for one in likeliest if one.isVisibleTo(self.empty)), self.demo_button)
        return self.table if self._stack.currentIndex() else alone

    @Slot()
    def _filter(self) -> None:
        self.model.set_filter(RequestFilter(self.search.text().strip(), self.status.currentData()))

    @Slot()
    def _show_chosen(self) -> None:
        """Allow what the chosen requests allow."""
        chosen = self.table.chosen
        states = {one.status for one in chosen}
        alone = len(chosen) == 1
        self.open_button.setEnabled(alone)
        models = {one.project for one in chosen}
        self.together_button.setEnabled(len(chosen) > 1 and states == {"matched"} and len(models) == 1)
        self.hold_button.setVisible(states != {"on_hold"})
        self.hold_button.setEnabled(alone and states <= set(STEPS["hold"]))
        self.release_button.setVisible(states == {"on_hold"})
        self.release_button.setEnabled(alone)
        extended = any(one.extension is not None for one in chosen)
        self.extend_button.setEnabled(alone and states <= set(STEPS["extend"]) and not extended)
        self.close_button.setEnabled(alone and states <= set(STEPS["close"]))
        self.shown.setText(self._count_words(len(chosen)))

    def _count_words(self, chosen: int) -> str:
        shown = self.model.rowCount()
        if chosen > 1:
            return self.tr("{0} of {1} chosen").format(number(chosen), number(shown))
        if shown < self.model.known:
            return self.tr("{0} of {1} shown").format(number(shown), number(self.model.known))
        return ""
