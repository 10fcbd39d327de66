"""Where a plan stands between the two people: to be frozen, waiting, approved, refused or used."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from engine.register.records import FrozenPlan, RequestStatus
from gui.theme import GRID_PX
from gui.widgets.elements import CardTone, button, label, set_tone, spaced


class ApprovalBar(QFrame):
    """A card with the state in words, and the steps that it allows.

    Attributes
    ----------
    approve_asked, refuse_asked, withdraw_asked, start_asked : Signal()
        Sign in to approve or to refuse; withdraw the plan to change it; start the run.
    """

    approve_asked = Signal()
    refuse_asked = Signal()
    withdraw_asked = Signal()
    start_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.title = label(role="strong", wrap=True)
        self.words = label(role="muted", wrap=True)
        self.freeze_button = button(
            self.tr("Freeze and ask for approval"), "primary", picture="approve", shortcut="Ctrl+Return"
        )
        self.withdraw_button = button(self.tr("Withdraw to change it"))
        self.refuse_button = button(self.tr("Refuse …"))
        self.approve_button = button(
            self.tr("Approve …"), "primary", picture="approve", shortcut="Ctrl+Shift+Return"
        )
        self.start_button = button(
            self.tr("Start unlearning"), "primary", picture="run", shortcut="Ctrl+Shift+R"
        )
        self._arrange()
        self._connect()
        self.show_state("matched", None, obstacle="", full_name=str)

    def _arrange(self) -> None:
        words = spaced(QVBoxLayout(), spacing=GRID_PX // 2)
        words.addWidget(self.title)
        words.addWidget(self.words)
        row = spaced(QHBoxLayout(self), margin=GRID_PX + GRID_PX // 2)
        row.addLayout(words, 1)
        for one in self._buttons():
            row.addWidget(one)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            self.withdraw_button,
            self.refuse_button,
            self.approve_button,
            self.start_button,
            self.freeze_button,
        )

    def _connect(self) -> None:
        self.approve_button.clicked.connect(self.approve_asked)
        self.refuse_button.clicked.connect(self.refuse_asked)
        self.withdraw_button.clicked.connect(self.withdraw_asked)
        self.start_button.clicked.connect(self.start_asked)

    def show_state(
        self,
        status: RequestStatus,
        plan: FrozenPlan | None,
        *,
        obstacle: str,
        full_name: Callable[[str], str],
    ) -> None:
        """Show where the plan stands; ``obstacle`` says why it cannot be frozen, ``full_name`` whose account it is."""
        title, words, tone = self._words(status, plan, obstacle=obstacle, full_name=full_name)
        self.title.setText(title)
        self.words.setText(words)
        set_tone(self, tone)
        shown: dict[RequestStatus, tuple[QPushButton, ...]] = {
            "matched": (self.freeze_button,),
            "awaiting_approval": (self.withdraw_button, self.refuse_button, self.approve_button),
            "approved": (self.withdraw_button, self.start_button),
        }
        for one in self._buttons():
            one.setVisible(one in shown.get(status, ()))
        self.freeze_button.setEnabled(not obstacle)

    def take_focus(self) -> None:
        """Give the focus to the step that comes next."""
        likeliest = (self.start_button, self.approve_button, self.freeze_button)
        shown = next((one for one in likeliest if one.isVisible()), None)
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(
        self,
        status: RequestStatus,
        plan: FrozenPlan | None,
        *,
        obstacle: str,
        full_name: Callable[[str], str],
    ) -> tuple[str, str, CardTone]:
        decision = plan.decision if plan is not None else None
        if obstacle:
            return (obstacle, self.tr("The plan can be frozen once that is done."), "warning")
        if status == "matched" and decision is not None and not decision.approved:
            title = self.tr("{0} refused the plan: {1}").format(full_name(decision.by), decision.reason)
            return (title, self.tr("Change the plan or the list, and freeze it again."), "bad")
        if status == "matched":
            title = self.tr("A second person approves before anything runs.")
            words = self.tr(
                "Freezing fixes list, model, method and limits. The original model is never changed: the run "
                "writes a new one beside it."
            )
            return (title, words, "none")
        if status == "awaiting_approval" and plan is not None:
            text = self.tr("Frozen by {0}. It waits for approval by a second person.")
            title = text.format(full_name(plan.frozen_by))
            words = self.tr("The approver signs in here, reads the plan above, and approves or refuses it.")
            return (title, words, "primary")
        if status == "approved" and decision is not None:
            title = self.tr("Approved by {0}.").format(full_name(decision.by))
            words = self.tr("The original model is never changed: the run writes a new one beside it.")
            return (title, words, "good")
        title = self.tr("This plan is read-only.")
        return (title, self.tr("What was approved stays as it is; see run and verdict."), "none")
