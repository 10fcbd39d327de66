"""A request's first step: what the ticket says, when it has to be answered, and the list that came with it."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from engine.catalog.ids import IdList
from engine.register.deadlines import due_date
from engine.register.records import Intake, StewardRequest
from engine.register.statuses import STEPS
from gui.help.topics import Topic, set_topic
from gui.models.request_words import GROUNDS, ground_title, short_day, today
from gui.texts import date_form
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import ChoiceBox, button, card, label, scrolled, set_tone, spaced
from gui.widgets.form import line_field, named, text_field
from gui.widgets.list_card import ListCard

REMARK_PX = 72


class IntakePage(QWidget):
    """Left: the ticket. Right: the deadline and the list.

    Attributes
    ----------
    save_asked, next_asked, hold_asked, release_asked : Signal()
        Keep what was typed; keep it and go on to the patients; put on hold; end the hold.
    """

    save_asked = Signal()
    next_asked = Signal()
    hold_asked = Signal()
    release_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_topic(self, Topic.INTAKE)
        self.ticket = line_field(self.tr("Ticket"), hint=self.tr("Its number in your own system"))
        self.ground = ChoiceBox(self.tr("Ground"))
        self.scope = line_field(self.tr("Scope"), hint=self.tr("What is to be forgotten, without names"))
        self.received = QDateEdit()
        self.received.setAccessibleName(self.tr("Received"))
        self.received.setCalendarPopup(True)
        self.received.setDisplayFormat(date_form())
        self.verified = QCheckBox(self.tr("Identity verified"))
        self.verified.setAccessibleName(self.tr("Identity verified"))
        self.remark = text_field(self.tr("Remark"), height_px=REMARK_PX)
        self.due = label(role="figure", wrap=True)
        self.due_rule = label(role="muted", wrap=True)
        self.state_card, state = card("warning")
        self.state = label(role="strong", wrap=True)
        self.state_reason = label(role="muted", wrap=True)
        state.addWidget(self.state)
        state.addWidget(self.state_reason)
        self.list = ListCard()
        self.obstacle = label(role="muted", wrap=True)
        self.hold_button = button(self.tr("Hold …"))
        self.release_button = button(self.tr("Release the hold"))
        self.save_button = button(self.tr("Save"), shortcut="Ctrl+S")
        self.next_button = button(self.tr("Continue to the patients"), "primary", shortcut="Ctrl+Return")
        self._arrange()
        self._connect()
        self.show_new()

    def _arrange(self) -> None:
        left = QWidget()
        column = spaced(QVBoxLayout(left), spacing=2 * GRID_PX)
        column.addWidget(self.state_card)
        column.addWidget(self._ticket_card())
        column.addStretch(1)
        right = spaced(QVBoxLayout(), spacing=2 * GRID_PX)
        right.addWidget(self._due_card())
        right.addWidget(self.list)
        right.addStretch(1)
        row = spaced(QHBoxLayout(), spacing=GROUP_PX)
        row.addWidget(scrolled(left), 6)
        row.addLayout(right, 5)
        last = spaced(QHBoxLayout(), spacing=GRID_PX)
        last.addWidget(self.hold_button)
        last.addWidget(self.release_button)
        last.addStretch(0)  # takes the room that the obstacle leaves while it is hidden
        last.addWidget(self.obstacle, 1)
        last.addWidget(self.save_button)
        last.addWidget(self.next_button)
        whole = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        whole.addLayout(row, 1)
        whole.addLayout(last)

    def _ticket_card(self) -> QFrame:
        frame, inside = card()
        inside.setSpacing(2 * GRID_PX)
        inside.addWidget(label(self.tr("Ticket"), "section"))
        row = spaced(QHBoxLayout(), spacing=2 * GRID_PX)
        row.addLayout(named(self.tr("Number"), self.ticket), 3)
        row.addLayout(named(self.tr("Ground"), self.ground), 2)
        inside.addLayout(row)
        inside.addLayout(named(self.tr("Scope"), self.scope))
        row = spaced(QHBoxLayout(), spacing=2 * GRID_PX)
        row.addLayout(named(self.tr("Received"), self.received), 2)
        row.addStretch(3)
        inside.addLayout(row)
        inside.addWidget(self.verified)
        text = self.tr("Somebody made sure who asks. Keep the document itself outside this program.")
        inside.addWidget(label(text, "small", wrap=True))
        inside.addLayout(named(self.tr("Remark"), self.remark))
        return frame

    def _due_card(self) -> QFrame:
        frame, inside = card()
        inside.addWidget(label(self.tr("Answer by"), "caps"))
        inside.addWidget(self.due)
        inside.addWidget(self.due_rule)
        return frame

    def _connect(self) -> None:
        for signal in (self.ticket.textChanged, self.scope.textChanged, self.verified.toggled):
            signal.connect(self._show_obstacle)
        self.received.dateChanged.connect(self._show_due)
        self.save_button.clicked.connect(self.save_asked)
        self.next_button.clicked.connect(self.next_asked)
        self.hold_button.clicked.connect(self.hold_asked)
        self.release_button.clicked.connect(self.release_asked)

    @property
    def intake(self) -> Intake:
        """What was typed."""
        day = self.received.date()
        return Intake(
            ticket=self.ticket.text().strip(),
            ground=self.ground.currentData(),
            scope=self.scope.text().strip(),
            received=date(day.year(), day.month(), day.day()),
            identity_verified=self.verified.isChecked(),
            remark=self.remark.toPlainText().strip(),
        )

    @property
    def first(self) -> QWidget:
        """What takes the focus when the page opens."""
        return next((one for one in (self.ticket, self.release_button) if one.isEnabled()), self.next_button)

    def show_new(self) -> None:
        """Begin a request that is not in the register yet."""
        self._extended = False
        self._show_intake(Intake("", "erasure", "", today(), identity_verified=False))
        self._set_editable(editable=True)
        self.next_button.show()
        self.state_card.hide()
        self.hold_button.hide()
        self.release_button.hide()
        self.list.show_list(None)

    def show_request(self, request: StewardRequest, listed: IdList | None) -> None:
        """Show a request of the register with the list kept for it."""
        self._extended = request.extension is not None
        self._show_intake(request.intake)
        self._set_editable(editable=request.status in STEPS["amend"])
        self._show_state(request)
        self.next_button.setVisible(request.status not in ("on_hold", "closed"))
        self.hold_button.setVisible(request.status in STEPS["hold"])
        self.release_button.setVisible(request.status == "on_hold")
        if request.matched is None:
            self.list.show_list(listed)
        elif request.ids_kept:
            self.list.show_kept(request.matched.patients)
        else:
            self.list.show_destroyed()

    def _show_intake(self, intake: Intake) -> None:
        self.ticket.setText(intake.ticket)
        self.ground.show_choices([(ground_title(one), one) for one in GROUNDS], chosen=intake.ground)
        self.scope.setText(intake.scope)
        received = intake.received
        now = today()
        self.received.setMaximumDate(QDate(now.year, now.month, now.day))
        self.received.setDate(QDate(received.year, received.month, received.day))
        self.verified.setChecked(intake.identity_verified)
        self.remark.setPlainText(intake.remark)
        self._show_due()
        self._show_obstacle()

    def _set_editable(self, *, editable: bool) -> None:
        fields = (self.ticket, self.ground, self.scope, self.received, self.verified)
        for field in fields:
            field.setEnabled(editable)
        self.remark.setReadOnly(not editable)
        self.obstacle.setVisible(editable)
        self.save_button.setVisible(editable)
        self.list.set_locked(locked=not editable)

    def _show_state(self, request: StewardRequest) -> None:
        """Say why nothing can be changed, where that is so."""
        titles = {
            "on_hold": (self.tr("On hold"), request.hold),
            "closed": (self.tr("Closed without a run"), request.closed),
        }
        title, reason = titles.get(request.status, ("", ""))
        self.state.setText(title)
        self.state_reason.setText(reason)
        set_tone(self.state_card, "warning" if request.status == "on_hold" else "none")
        self.state_card.setVisible(bool(title))

    @Slot()
    def _show_due(self) -> None:
        due = due_date(self.intake.received, extended=self._extended)
        self.due.setText(short_day(due))
        if self._extended:
            rule = self.tr("One month from receipt and two more, as granted (GDPR Article 12(3)).")
        else:
            rule = self.tr("One month from receipt (GDPR Article 12(3)). It can be extended with a reason.")
        self.due_rule.setText(rule)

    @Slot()
    def _show_obstacle(self) -> None:
        """Say what is missing; a request can be saved with its ticket alone."""
        has_ticket = bool(self.ticket.text().strip())
        words = ""
        if not has_ticket:
            words = self.tr("Give the ticket's number.")
        elif not self.verified.isChecked():
            words = self.tr("The identity must be verified before anything is planned.")
        self.obstacle.setText(words)
        self.obstacle.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.save_button.setEnabled(has_ticket)
        self.next_button.setEnabled(has_ticket)
