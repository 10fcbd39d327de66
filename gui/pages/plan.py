"""The third page: what will be removed from which model, how, and what was fixed before."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.audit.result import Thresholds
from engine.register.records import FrozenPlan
from engine.report.words import share
from engine.unlearning.method_info import resolve
from engine.unlearning.parameters import Value
from gui.help.buttons import explained
from gui.help.topics import Topic, set_topic
from gui.models.plan_checks import warnings_of
from gui.preferences import DEVICES, Preferences
from gui.project import Plan, SubjectTotals
from gui.texts import number
from gui.theme import GRID_PX, GROUP_PX
from gui.widgets.approval_bar import ApprovalBar
from gui.widgets.choice_list import ChoiceList
from gui.widgets.elements import card, choice_box, empty, label, scrolled, set_tone, spaced
from gui.widgets.estimate_card import EstimateCard
from gui.widgets.parameter_panel import ParameterPanel

HASH_SHOWN = 16
SEED_MOST = 2**31 - 1


class PlanPage(QWidget):
    """Left: patients, model, thresholds, warnings. Right: method, options, Advanced. Below: the approval.

    Attributes
    ----------
    freeze_asked : Signal(object)
        Put this Plan before the second person.
    parameters_changed : Signal()
        The user changed a parameter, or gave one that is refused.
    """

    freeze_asked = Signal(object)
    parameters_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._preferred_device = DEVICES[0]
        self.patients = label(role="figure", wrap=True)
        self.patients_detail = label(role="muted", wrap=True)
        self.warnings_card, self._warnings = card("warning")
        self.model = label(role="strong", wrap=True)
        self.model_detail = label(role="muted", wrap=True)
        self.choices = ChoiceList()
        self.parameters = ParameterPanel()
        self.epochs = self._number_field(self.tr("Epochs"), least=1, most=300)
        self.seed = self._number_field(self.tr("Seed"), least=0, most=SEED_MOST)
        self.device = choice_box(self.tr("Device"))
        for name, title in zip(DEVICES, self._device_titles(), strict=True):
            self.device.addItem(title, name)
        self.estimate = EstimateCard()
        self.approval = ApprovalBar()
        self.approval.freeze_button.clicked.connect(self._ask_freeze)
        self._arrange()
        self._take_own()
        self._connect()

    def _connect(self) -> None:
        self.choices.changed.connect(self._take_own)
        self.epochs.valueChanged.connect(self._take_epochs)
        self.device.currentIndexChanged.connect(self.estimate.clear)
        self.parameters.own_asked.connect(self._take_own)
        self.parameters.changed.connect(self.estimate.clear)
        self.parameters.changed.connect(self.parameters_changed)

    def _device_titles(self) -> tuple[str, ...]:
        return (self.tr("Automatic"), self.tr("Processor (CPU)"), self.tr("NVIDIA GPU"))

    def _number_field(self, name: str, *, least: int, most: int) -> QSpinBox:
        field = QSpinBox()
        field.setRange(least, most)
        field.setAccessibleName(name)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setFixedWidth(112)
        return field

    def _arrange(self) -> None:
        facts = QWidget()
        left = spaced(QVBoxLayout(facts), spacing=2 * GRID_PX)
        first, last = (self._patients_card(), self.warnings_card), (self._model_card(), self._fixed_card())
        for part in (*first, self.estimate, *last):
            left.addWidget(part)
        left.addStretch(1)
        row = spaced(QHBoxLayout(), spacing=GROUP_PX)
        row.addWidget(scrolled(facts), 3)
        row.addWidget(self._method_card(), 8)
        column = spaced(QVBoxLayout(self), margin=GROUP_PX, spacing=2 * GRID_PX)
        column.addLayout(row, 1)
        column.addWidget(self.approval)

    def _patients_card(self) -> QFrame:
        frame, inside = card()
        set_topic(frame, Topic.PART)
        inside.addLayout(explained(label(self.tr("Patients to be removed"), "caps"), Topic.PART))
        inside.addWidget(self.patients)
        inside.addWidget(self.patients_detail)
        return frame

    def _model_card(self) -> QFrame:
        frame, inside = card()
        inside.addWidget(label(self.tr("Original model"), "caps"))
        inside.addWidget(self.model)
        inside.addWidget(self.model_detail)
        return frame

    def _fixed_card(self) -> QFrame:
        frame, inside = card()
        thresholds = Thresholds()
        set_topic(frame, Topic.MARGIN)
        inside.addLayout(explained(label(self.tr("Fixed before the run"), "caps"), Topic.MARGIN))
        texts = (
            self.tr("Margin around .5 for the verdict: {0}").format(share(thresholds.margin)),
            self.tr("Tolerated loss of AUC: {0}").format(share(thresholds.utility_tolerance)),
            self.tr(
                "The unseen patients are split in two before the run: one part for stopping, one for the audit."
            ),
        )
        for text in texts:
            inside.addWidget(label(text, wrap=True))
        return frame

    def _method_card(self) -> QFrame:
        frame, inside = card()
        inside.addWidget(label(self.tr("Method"), "section"))
        right = spaced(QVBoxLayout(), spacing=GRID_PX)
        options = spaced(QHBoxLayout(), spacing=2 * GRID_PX)
        fields = (
            (self.tr("Epochs"), self.epochs),
            (self.tr("Seed"), self.seed),
            (self.tr("Device"), self.device),
        )
        for name, field in fields:
            column = spaced(QVBoxLayout(), spacing=GRID_PX // 2)
            column.addWidget(label(name, "small"))
            column.addWidget(field)
            options.addLayout(column)
        options.addStretch(1)
        right.addWidget(label(self.tr("Options"), "caps"))
        right.addLayout(options)
        right.addSpacing(GRID_PX)
        right.addWidget(self.parameters, 1)
        row = spaced(QHBoxLayout(), spacing=GROUP_PX)
        row.addWidget(self.choices, 5)
        row.addLayout(right, 10)
        inside.addLayout(row, 1)
        return frame

    def show_model(self, name: str, sha256: str) -> None:
        """Name the model that will be unlearned."""
        self.model.setText(name)
        self.model_detail.setText(self.tr("Manifest SHA-256 {0} …").format(sha256[:HASH_SHOWN]))

    def show_patients(self, totals: SubjectTotals) -> None:
        """Show the list in figures, and what they will limit; training is 0 where the data set is not open."""
        retain_images = max(1, totals.train_images - totals.images) if totals.train_images else None
        self.parameters.show_retain_images(retain_images)
        self.patients.setText(self.tr("Patients: {0}").format(number(totals.patients)))
        text = self.tr("Studies: {0}.  Images: {1}.").format(number(totals.studies), number(totals.images))
        if totals.train_patients:
            part = 100 * totals.patients / totals.train_patients
            text += self.tr("  Part of the training patients: {0} %.").format(f"{part:.1f}")
        self.patients_detail.setText(text)
        empty(self._warnings)
        sentences = warnings_of(totals) if totals.train_patients else ()
        for sentence in sentences:
            self._warnings.addWidget(label(sentence, wrap=True))
        self.warnings_card.setVisible(bool(sentences))
        set_tone(self.warnings_card, "warning")

    @Slot(object)
    def prefer(self, preferences: Preferences) -> None:
        """Offer the preferred device."""
        self._preferred_device = preferences.device
        self.device.setCurrentIndex(self.device.findData(preferences.device))

    @property
    def plan(self) -> Plan:
        """The plan as it stands."""
        choice = self.choices.choice
        epochs = self.epochs.value()
        return Plan(
            method=choice.method,
            preset=choice.preset,
            seed=self.seed.value(),
            device=str(self.device.currentData()),
            epochs=None if epochs == self._own_epochs else epochs,
            epochs_planned=epochs,
            overrides=self.parameters.overrides,
        )

    @property
    def _own_epochs(self) -> int:
        return resolve(self.choices.choice.method, self.choices.choice.preset, {}).epochs

    def begin_anew(self) -> None:
        """Offer what is recommended, with nothing left of the plan that was shown before."""
        self.choices.take_first()
        self._take_own()
        self.seed.setValue(0)
        self.device.setCurrentIndex(self.device.findData(self._preferred_device))

    def show_frozen(self, frozen: FrozenPlan) -> None:
        """Show a plan as it was frozen."""
        wishes = frozen.wishes
        self.choices.take(wishes.method, wishes.preset)
        self._show_parameters(wishes.overrides, epochs=wishes.epochs or self._own_epochs)
        self.seed.setValue(wishes.seed)
        self.device.setCurrentIndex(self.device.findData(wishes.device))

    def set_locked(self, *, locked: bool) -> None:
        """Allow no change of the plan."""
        for part in (self.epochs, self.seed, self.device, *self.choices.buttons):
            part.setEnabled(not locked)
        self.parameters.set_locked(locked=locked)

    def set_busy(self, *, busy: bool) -> None:
        """Allow one run at a time."""
        self.approval.start_button.setEnabled(not busy)

    def _show_parameters(self, overrides: Mapping[str, Value], *, epochs: int) -> None:
        choice = self.choices.choice
        self.estimate.clear()
        self.parameters.show_method(choice.method, choice.preset, overrides=overrides)
        self.epochs.setValue(epochs)
        self.parameters.show_epochs(self.plan.epochs)

    @Slot()
    def _take_own(self) -> None:
        """Take the method's own values."""
        self._show_parameters({}, epochs=self._own_epochs)
        self.parameters_changed.emit()

    @Slot()
    def _take_epochs(self) -> None:
        self.estimate.clear()
        self.parameters.show_epochs(self.plan.epochs)

    @Slot()
    def _ask_freeze(self) -> None:
        self.freeze_asked.emit(self.plan)
