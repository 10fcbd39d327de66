"""The register of models as a page: which there are, which are retired and why; retiring one with a reason."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.errors import UserError
from engine.events import Report
from engine.register.models import RegisteredModel
from gui.dialogs import Dialogs, Question
from gui.jobs import Job, Work
from gui.messages import Messages, as_user_error
from gui.models.register_rows import history_words, register_figures
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.elements import button, label, spaced
from gui.widgets.figure_table import FigureTable
from gui.widgets.refusal_card import RefusalCard

LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class ListModels:
    """Read the register."""

    def __call__(self, report: Report) -> object:
        """Return the models, the oldest first."""
        from engine import jobs

        return jobs.models()


@dataclass(frozen=True, slots=True)
class RetireModel:
    """Retire a model of the register, and read the register anew."""

    sha256: str
    reason: str

    def __call__(self, report: Report) -> object:
        """Return the models, the oldest first."""
        from engine import jobs

        jobs.retire_registered(self.sha256, self.reason)
        return jobs.models()


class ModelsPage(QWidget):
    """Lists the models; each can be retired once, with a reason.

    Parameters
    ----------
    dialogs : Dialogs
        Who asks whether it is meant.
    messages : Messages
        Takes bugs.

    Attributes
    ----------
    changed : Signal()
        Reading or writing began or ended.
    """

    changed = Signal()

    def __init__(self, dialogs: Dialogs, messages: Messages) -> None:
        super().__init__()
        self._dialogs = dialogs
        self._messages = messages
        self._job: Job | None = None
        self.models: tuple[RegisteredModel, ...] = ()
        self.table = FigureTable(self.tr("Models of the register"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.status = label(role="muted", wrap=True)
        self.refusal = RefusalCard()
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason for retiring the model, without naming patients"))
        self.reason.setPlaceholderText(self.tr("Reason for retiring the model, without naming patients"))
        self.reason.setMaxLength(LONGEST_REASON)
        self.retire_button = button(self.tr("Retire the model …"))
        self._arrange()
        self._connect()
        self._show_state()

    def refresh(self) -> None:
        """Read the register of models anew."""
        self._work(ListModels())

    def _arrange(self) -> None:
        column = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addWidget(label(self.tr("Models"), "section"))
        text = self.tr(
            "Every model that was trained, converted or unlearned here. A retired model is refused when it is "
            "opened, converted or run again, whatever its name; runs that were made with it can still be read."
        )
        column.addWidget(label(text, "muted", wrap=True))
        column.addWidget(self.refusal)
        column.addWidget(self.table, 1)
        column.addWidget(self.status)
        row = spaced(QHBoxLayout())
        row.addWidget(self.reason, 1)
        row.addWidget(self.retire_button)
        column.addLayout(row)

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(self._show_state)
        self.table.figures.modelReset.connect(self._show_state)
        self.reason.textChanged.connect(self._show_state)
        self.retire_button.clicked.connect(self._retire)

    @property
    def is_working(self) -> bool:
        """Whether the register is being read or written."""
        return self._job is not None

    @property
    def _selected(self) -> RegisteredModel | None:
        rows = self.table.selectionModel().selectedRows()
        return self.models[rows[0].row()] if rows and rows[0].row() < len(self.models) else None

    @Slot()
    def _show_state(self) -> None:
        """Allow retiring only a model that is in use, with a reason."""
        model = self._selected
        can_retire = model is not None and model.state == "active" and not self.is_working
        self.reason.setEnabled(can_retire)
        self.retire_button.setEnabled(can_retire and bool(self.reason.text().strip()))
        self.status.setText(self._status_words(model))

    def _status_words(self, model: RegisteredModel | None) -> str:
        if self.is_working:
            return self.tr("Reading the register …")
        if not self.models:
            return self.tr("No model was registered yet.")
        if model is None:
            return self.tr("Select a model to see its state, or to retire it.")
        successor = next((one for one in self.models if one.sha256 == model.superseded_by), None)
        return history_words(model, successor)

    @Slot()
    def _retire(self) -> None:
        model = self._selected
        if model is None:
            return
        question = Question(
            self.tr("Retire {0}?").format(model.name),
            self.tr(
                "The model and every other with the same weights are refused from now on. This cannot be undone."
            ),
            proceed=self.tr("Retire"),
            stay=self.tr("Keep in use"),
        )
        if self._dialogs.confirm(question):
            self._work(RetireModel(model.sha256, self.reason.text()))

    def _work(self, work: Work) -> None:
        if self._job is not None:
            return
        self.refusal.clear()
        self._job = Job(work, self)
        self._job.succeeded.connect(self._show)
        self._job.failed.connect(self._tell)
        self._job.ended.connect(self._end)
        self._show_state()
        self._job.start()
        self.changed.emit()

    @Slot(object)
    def _show(self, models: tuple[RegisteredModel, ...]) -> None:
        self.models = models
        self.reason.clear()
        self.table.show_figures(register_figures(models))

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        mendable = as_user_error(error)
        if mendable is None:
            self._messages.tell_error(error)
            mendable = UserError("register-failed", what=self.tr("The register cannot be shown."), do="")
        self.refusal.show_error(mendable)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._show_state()
        self.changed.emit()
