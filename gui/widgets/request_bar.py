"""Which request is open, when it is due, where it stands, and its steps."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from engine.register.records import StewardRequest
from gui.models.request_words import (
    due_tone,
    due_words,
    ground_title,
    patients_words,
    status_title,
)
from gui.texts import number
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import label, set_ink, spaced
from gui.widgets.step_bar import StepBar


class RequestBar(QFrame):
    """Left: the request in words. Right: its steps."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.code = label(role="strong")
        self.status = label(role="badge")
        self.words = label(role="small")
        self.due = label(role="small")
        self.steps = StepBar(
            (
                self.tr("Intake"),
                self.tr("Patients"),
                self.tr("Plan"),
                self.tr("Run"),
                self.tr("Verify"),
                self.tr("Release"),
            )
        )
        self._arrange()

    def _arrange(self) -> None:
        first = spaced(QHBoxLayout())
        first.addWidget(self.code)
        first.addWidget(self.status)
        first.addStretch(1)
        second = spaced(QHBoxLayout())
        second.addWidget(self.words)
        second.addWidget(self.due)
        second.addStretch(1)
        words = spaced(QVBoxLayout(), spacing=GRID_PX // 4)
        words.addLayout(first)
        words.addLayout(second)
        row = spaced(QHBoxLayout(self), spacing=GRID_PX)
        row.setContentsMargins(GROUP_PX, GRID_PX, 2 * GRID_PX, GRID_PX)
        row.addLayout(words, 1)
        row.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_group(self, group: Sequence[StewardRequest]) -> None:
        """Show the open request, or those that share a run."""
        first = group[0]
        self.code.setText(first.code if len(group) == 1 else self._batch_words(group))
        self.code.setToolTip(", ".join(one.code for one in group))
        self.status.setText(status_title(first.status))
        counted = [one.matched.patients for one in group if one.matched is not None]
        parts = [ground_title(first.intake.ground)] if len(group) == 1 else []
        if counted:
            parts.append(patients_words(sum(counted)))
        self.words.setText(", ".join(parts))
        nearest = min(group, key=lambda one: one.due)
        self.due.setText(due_words(nearest))
        set_ink(self.due, due_tone(nearest))

    def show_new(self) -> None:
        """Show that a request is taken in that is not in the register yet."""
        self.code.setText(self.tr("New request"))
        self.code.setToolTip("")
        self.status.setText(self.tr("Not saved yet"))
        self.words.setText("")
        self.due.setText("")

    def _batch_words(self, group: Sequence[StewardRequest]) -> str:
        return self.tr("{0} and {1} more").format(group[0].code, number(len(group) - 1))
