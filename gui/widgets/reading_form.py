"""How a data set is to be read, as a form: layout, label, findings left open, tables beside it, columns."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from engine.catalog.preview import DatasetPreview
from engine.catalog.reading import ColumnChoice, Reading
from gui.dialogs import Dialogs
from gui.theme import GRID_PX
from gui.widgets.column_grid import ColumnGrid
from gui.widgets.elements import ChoiceBox, label, spaced
from gui.widgets.file_choice import FileChoice
from gui.work import layout_titles

TITLE_PX = 128


class ReadingForm(QWidget):
    """Shows a Reading together with what came of it, and lets the steward change it.

    Parameters
    ----------
    dialogs : Dialogs
        Who asks for files.

    Attributes
    ----------
    changed : Signal(object)
        The Reading after a change.
    """

    changed = Signal(object)

    def __init__(self, dialogs: Dialogs) -> None:
        super().__init__()
        self.reading = Reading()
        self.layout_box = ChoiceBox(self.tr("Layout of the data set"))
        self.label_box = ChoiceBox(self.tr("Label that the model predicts"))
        self.blank_box = ChoiceBox(self.tr("What a blank finding counts as"))
        self.uncertain_box = ChoiceBox(self.tr("What an uncertain finding counts as"))
        title = self.tr("Choose a table with the labels")
        self.label_file = FileChoice(title, purpose="labels", dialogs=dialogs)
        title = self.tr("Choose a table that says who was trained on")
        self.split_file = FileChoice(title, purpose="split", dialogs=dialogs)
        self.decode_box = QCheckBox(
            self.tr("decode every image while reading: slow, leaves out damaged ones")
        )
        self.decode_box.setAccessibleName(self.tr("Decode every image while reading"))
        self.columns = ColumnGrid()
        self.columns_title = label(self.tr("Columns of the file"), "strong")
        self._titles: dict[QWidget, QLabel] = {}
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self._grid = spaced(QGridLayout())
        self._grid.setColumnMinimumWidth(0, TITLE_PX)
        self._grid.setColumnStretch(1, 1)
        self._add(self.tr("Layout"), self.layout_box)
        self._add(self.tr("Label"), self.label_box)
        self._add(self.tr("Blank counts as"), self.blank_box)
        self._add(self.tr("Uncertain counts as"), self.uncertain_box)
        self._add(self.tr("Labels from"), self.label_file)
        self._add(self.tr("Train, unseen from"), self.split_file)
        self._add(self.tr("Images"), self.decode_box)
        column = spaced(QVBoxLayout(self))
        column.addLayout(self._grid)
        column.addSpacing(GRID_PX)
        column.addWidget(self.columns_title)
        column.addWidget(self.columns)

    def _add(self, title: str, widget: QWidget) -> None:
        row = self._grid.rowCount()
        self._titles[widget] = label(title, "muted")
        self._grid.addWidget(self._titles[widget], row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(widget, row, 1)

    def _connect(self) -> None:
        self.layout_box.currentIndexChanged.connect(self._change_layout)
        for box in (self.label_box, self.blank_box, self.uncertain_box):
            box.currentIndexChanged.connect(self._change_label)
        self.label_file.changed.connect(self._change_label_file)
        self.split_file.changed.connect(self._change_split_file)
        self.decode_box.clicked.connect(self._change_decode)
        self.columns.changed.connect(self._change_column)

    def show_reading(self, reading: Reading) -> None:
        """Start from a reading, before anything is known of the data set."""
        self.reading = reading
        self.decode_box.setChecked(reading.decode)

    def show_preview(self, preview: DatasetPreview) -> None:
        """Show what came of the reading."""
        self.show_layouts(preview.adapter)
        self._show_label(preview)
        self._show_unclear(preview)
        own = self.tr("the data set itself") if preview.label_choices else self.tr("nothing yet")
        self.label_file.show_choice(own, file=self.reading.label_file)
        self.split_file.show_choice(preview.split, file=self.reading.split_file)
        self.columns.show_columns(preview.columns, preview.available_columns)
        for widget in (self.columns_title, self.columns):
            widget.setVisible(bool(preview.columns))

    def show_layouts(self, chosen: str) -> None:
        """Offer the layouts; ``chosen`` is empty where none was recognised."""
        unchosen = [] if chosen else [(self.tr("Choose a layout …"), "")]
        titles = [(title[:1].upper() + title[1:], name) for name, title in layout_titles().items()]
        self.layout_box.show_choices([*unchosen, *titles], chosen=chosen)

    def _show_label(self, preview: DatasetPreview) -> None:
        choices = [(one.title, one.name) for one in preview.label_choices]
        if preview.label not in {name for _, name in choices}:
            choices.insert(0, (preview.label or self.tr("Choose a label …"), preview.label))
        self.label_box.show_choices(choices, chosen=preview.label)
        self.label_box.setEnabled(len(choices) > 1)

    def _show_unclear(self, preview: DatasetPreview) -> None:
        choices = [
            (self.tr("unknown: it is left out"), "missing"),
            (self.tr("present"), "positive"),
            (self.tr("absent"), "negative"),
        ]
        self.blank_box.show_choices(choices, chosen=self.reading.blank)
        self.uncertain_box.show_choices(choices, chosen=self.reading.uncertain)
        for box in (self.blank_box, self.uncertain_box):
            box.setVisible(_may_be_unclear(preview))
            self._titles[box].setVisible(_may_be_unclear(preview))

    @Slot()
    def _change_layout(self) -> None:
        """Take another layout; label and columns of the one before mean nothing in it."""
        kept = replace(self.reading, columns=(), label="")
        self._change(replace(kept, adapter=str(self.layout_box.currentData())))

    @Slot()
    def _change_label(self) -> None:
        self._change(
            replace(
                self.reading,
                label=str(self.label_box.currentData() or ""),
                blank=self.blank_box.currentData(),
                uncertain=self.uncertain_box.currentData(),
            )
        )

    @Slot(object)
    def _change_label_file(self, file: Path | None) -> None:
        self._change(replace(self.reading, label_file=file, label=""))

    @Slot(object)
    def _change_split_file(self, file: Path | None) -> None:
        self._change(replace(self.reading, split_file=file))

    @Slot(bool)
    def _change_decode(self, decode: bool) -> None:  # noqa: FBT001 - as Qt calls it
        self._change(replace(self.reading, decode=decode))

    @Slot(str, str)
    def _change_column(self, ours: str, theirs: str) -> None:
        others = tuple(one for one in self.reading.columns if one.ours != ours)
        self._change(replace(self.reading, columns=(*others, ColumnChoice(ours, theirs))))

    def _change(self, reading: Reading) -> None:
        self.reading = reading
        self.changed.emit(reading)


def _may_be_unclear(preview: DatasetPreview) -> bool:
    """Whether the label's cells can be blank or uncertain."""
    return any(one.may_be_unclear for one in preview.label_choices if one.name == preview.label)
