"""One patient: the studies one after the other, with image and report side by side with words."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout

from engine.records import UNLABELLED, Patient, Study
from gui.texts import day, masked, membership_title
from gui.theme import GRID_PX
from gui.widgets.elements import button, icon_button, label, spaced
from gui.widgets.image_loader import ImageLoader
from gui.widgets.image_view import ImageView
from gui.widgets.report_pane import ReportPane


class PatientView(QFrame):
    """Card with the current patient; words where there is none."""

    revealed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._patient: Patient | None = None
        self._labels: tuple[str, ...] = ()
        self._study = 0
        self._views: list[QPushButton] = []
        self.loader = ImageLoader(self)
        self.title = label(role="section")
        self.badge = label(role="badge")
        self.subtitle = label(role="small")
        self.reveal_button = button(self.tr("Show identifiers"), "quiet", picture="eye", shortcut="Ctrl+I")
        self.reveal_button.setCheckable(True)
        self.previous_button = icon_button("previous", self.tr("Earlier study"), shortcut="Ctrl+Left")
        self.next_button = icon_button("next", self.tr("Later study"), shortcut="Ctrl+Right")
        self.place = label(role="strong")
        self.image = ImageView()
        self.report = ReportPane()
        self._view_group = QButtonGroup(self)
        self._view_row = spaced(QHBoxLayout(), spacing=0)
        self._arrange()
        self._connect()
        self.clear()

    def _arrange(self) -> None:
        head = spaced(QHBoxLayout(), spacing=GRID_PX)
        head.addWidget(self.title)
        head.addWidget(self.badge)
        head.addWidget(self.subtitle, 1)
        head.addWidget(self.reveal_button)
        study = spaced(QHBoxLayout(), spacing=GRID_PX // 2)
        for widget in (self.previous_button, self.place, self.next_button):
            study.addWidget(widget)
        study.addStretch(1)
        study.addLayout(self._view_row)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.image)
        split.addWidget(self.report)
        split.setSizes([400, 200])
        split.setChildrenCollapsible(False)
        split.setHandleWidth(GRID_PX)
        column = spaced(QVBoxLayout(self), margin=2 * GRID_PX)
        column.addLayout(head)
        column.addLayout(study)
        column.addWidget(split, 1)

    def _connect(self) -> None:
        self.loader.loaded.connect(self.image.show_image)
        self.previous_button.clicked.connect(self._go_back)
        self.next_button.clicked.connect(self._go_on)
        self.reveal_button.toggled.connect(self._reveal)
        self._view_group.idClicked.connect(self._show_view)

    def clear(self) -> None:
        """Show no patient."""
        self._patient = None
        self.loader.forget()
        self.title.setText(self.tr("No patient selected"))
        self.subtitle.setText("")
        self.badge.hide()
        self.place.setText("")
        self.place.setToolTip("")
        self._offer_views(())
        self.report.show_report("", identifiers=())
        self.image.show_words(self.tr("Select a patient in the table to see the studies."))
        self._enable_steps()

    def show_patient(self, patient: Patient, labels: tuple[str, ...]) -> None:
        """Show a patient's latest study."""
        self._patient, self._labels = patient, labels
        self._study = max(len(patient.studies) - 1, 0)
        self.badge.setText(membership_title(patient.membership))
        self.badge.show()
        self._show_title()
        self._show_study()

    def _show_title(self) -> None:
        if self._patient is None:
            return
        shown = (
            self._patient.subject_id if self.reveal_button.isChecked() else masked(self._patient.subject_id)
        )
        self.title.setText(shown)
        age = self.tr("{0} years").format(self._patient.age) if self._patient.age is not None else ""
        self.subtitle.setText(", ".join(part for part in (self._patient.sex, age) if part))

    def _show_study(self) -> None:
        self._enable_steps()
        study = self._current()
        self.place.setToolTip("\n".join(self._findings(study)) if study else "")
        if study is None or self._patient is None:
            self.place.setText(self.tr("No usable study"))
            self._offer_views(())
            self.report.show_report("", identifiers=())
            self.image.show_words(self.tr("None of this patient's images can be used."))
            return
        self.place.setText(self._place_words(study))
        self.report.show_report(study.report, identifiers=(self._patient.subject_id, study.study_id))
        self._offer_views(tuple(image.view for image in study.images))
        self._show_view(0)

    def _place_words(self, study: Study) -> str:
        assert self._patient is not None
        words = [self.tr("Study {0} of {1}").format(self._study + 1, len(self._patient.studies))]
        if study.date:
            words.append(day(study.date))
        if study.label != UNLABELLED and study.label < len(self._labels):
            words.append(self.tr("label {0}").format(self._labels[study.label]))
        if study.findings:
            words.append(self.tr("findings present: {0}").format(len(self._findings(study))))
        return "  ·  ".join(words)

    def _findings(self, study: Study) -> list[str]:
        # Without findings, where the data set has one class an image, there is nothing to name.
        return [name for name, value in zip(self._labels, study.findings, strict=False) if value == 1]

    def _offer_views(self, views: Sequence[str]) -> None:
        for old in self._views:
            self._view_group.removeButton(old)
            self._view_row.removeWidget(old)
            old.hide()  # until it is deleted it would be drawn over the rest
            old.deleteLater()
        self._views = []
        for index, view in enumerate(views):
            tab = button(view or self.tr("Image {0}").format(index + 1), "tab")
            tab.setCheckable(True)
            tab.setChecked(index == 0)
            self._view_group.addButton(tab, index)
            self._view_row.addWidget(tab)
            self._views.append(tab)

    @Slot(int)
    def _show_view(self, index: int) -> None:
        study = self._current()
        if study is None or not study.images:
            return
        self.image.show_words(self.tr("Reading the image …"))
        self.loader.load(Path(study.images[index].path))

    def _current(self) -> Study | None:
        if self._patient is None or not self._patient.studies:
            return None
        return self._patient.studies[self._study]

    def _enable_steps(self) -> None:
        count = len(self._patient.studies) if self._patient else 0
        self.previous_button.setEnabled(count > 0 and self._study > 0)
        self.next_button.setEnabled(self._study + 1 < count)

    @Slot()
    def _go_back(self) -> None:
        self._study -= 1
        self._show_study()

    @Slot()
    def _go_on(self) -> None:
        self._study += 1
        self._show_study()

    @Slot(bool)
    def _reveal(self, revealed: bool) -> None:  # noqa: FBT001 - the signal's own argument
        words = self.tr("Hide identifiers") if revealed else self.tr("Show identifiers")
        self.reveal_button.setText(f" {words}")
        self.report.set_revealed(revealed=revealed)
        self._show_title()
        self.revealed.emit(revealed)
