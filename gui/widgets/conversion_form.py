"""What the files of a foreign checkpoint leave open, as a form: architecture, classes, preparation, place."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from engine.conversion.recognition import Recognised
from engine.conversion.wishes import PREPARATIONS, PUBLISHED, ConversionWishes
from engine.model.summary import preparation_words
from gui.dialogs import Dialogs
from gui.saying import say
from gui.widgets.elements import ChoiceBox, label, spaced
from gui.widgets.place_field import PlaceField

TITLE_PX = 128
FILE = "file"
UNKNOWN = "unknown"


class ConversionForm(QWidget):
    """Asks for what is missing only; the rest is read from the checkpoint.

    Parameters
    ----------
    dialogs : Dialogs
        Who asks for files and folders.

    Attributes
    ----------
    changed : Signal()
        Something was filled in.
    """

    changed = Signal()

    def __init__(self, dialogs: Dialogs) -> None:
        super().__init__()
        self._found: Recognised | None = None
        self.config_box = ChoiceBox(self.tr("Architecture that the weights belong to"))
        self.config_folder = PlaceField(
            self.tr("Folder with config.json and the tokenizer"),
            kind="folder",
            purpose="config",
            dialogs=dialogs,
        )
        self.labels = QLineEdit()
        self.labels.setAccessibleName(self.tr("Classes in their order, separated by commas"))
        self.preparation_box = ChoiceBox(self.tr("How images were prepared in training"))
        self.preparation_file = PlaceField(
            self.tr("JSON or TOML file that says how images were prepared"),
            kind="file",
            purpose="preparation",
            dialogs=dialogs,
        )
        self.out = PlaceField(
            self.tr("New folder for the converted checkpoint"),
            kind="new",
            purpose="converted",
            dialogs=dialogs,
        )
        self._titles: dict[QWidget, QLabel] = {}
        self._arrange()
        self._offer()
        for box in (self.config_box, self.preparation_box):
            box.currentIndexChanged.connect(self._show_rows)
        for field in (self.labels, self.config_folder.field, self.preparation_file.field, self.out.field):
            field.textChanged.connect(self.changed)

    def _arrange(self) -> None:
        self._grid = spaced(QGridLayout())
        self._grid.setColumnMinimumWidth(0, TITLE_PX)
        self._grid.setColumnStretch(1, 1)
        self._add(self.tr("Architecture"), self.config_box)
        self._add("", self.config_folder)
        self._add(self.tr("Classes"), self.labels)
        self._add(self.tr("Images prepared"), self.preparation_box)
        self._add("", self.preparation_file)
        self._add(self.tr("Write to"), self.out)
        column = spaced(QVBoxLayout(self))
        column.addLayout(self._grid)

    def _add(self, title: str, widget: QWidget) -> None:
        row = self._grid.rowCount()
        self._titles[widget] = label(title, "muted")
        self._grid.addWidget(self._titles[widget], row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(widget, row, 1)

    def _offer(self) -> None:
        architectures = [
            (self.tr("Choose an architecture …"), ""),
            (self.tr("the published one (joint_chestxray, Forget-MI); its tokenizer lies beside"), PUBLISHED),
            (self.tr("as a config.json says"), FILE),
        ]
        self.config_box.show_choices(architectures, chosen="")
        known = [
            (preparation_words(how.image, say=say), name)
            for name, how in PREPARATIONS.items()
            if name != UNKNOWN
        ]
        preparations = [
            (self.tr("Choose how images were prepared …"), ""),
            (self.tr("not known: I choose by looking at images, once a data set is open"), UNKNOWN),
            *known,
            (self.tr("as a file says"), FILE),
        ]
        self.preparation_box.show_choices(preparations, chosen="")

    def show_recognised(self, found: Recognised, *, out: Path) -> None:
        """Ask for what the files leave open; what was filled in for another checkpoint is forgotten."""
        self._found = found
        for box in (self.config_box, self.preparation_box):
            box.setCurrentIndex(0)
        for place in (self.config_folder, self.preparation_file):
            place.field.clear()
        self.labels.setText(", ".join(found.labels))
        self.labels.setPlaceholderText(self._labels_hint(found))
        self.out.field.setText(str(out))
        self._show(self.preparation_box, shown=found.asks_preparation)
        self._show(self.labels, shown=found.form != "own-weights")
        self._show_rows()

    def _labels_hint(self, found: Recognised) -> str:
        if found.asks_labels:
            return self.tr("in their order, separated by commas")
        return self.tr("as the checkpoint says; else in their order, separated by commas")

    def ask(self, code: str) -> None:
        """Ask for what a refusal names by its code, and put the focus there; nothing for other codes."""
        fields: dict[str, QWidget] = {
            "labels-missing": self.labels,
            "preprocessing-missing": self.preparation_box,
            "config-missing": self.config_box,
            "checkpoint-exists": self.out.field,
        }
        if code in fields:
            if code != "checkpoint-exists":
                self._show(fields[code], shown=True)
            fields[code].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def obstacle(self) -> str:
        """What is still missing, in words; empty where the conversion can begin."""
        if self._found is None:
            return self.tr("Choose a checkpoint.")
        if self._found.asks_config and not self._config:
            return self.tr("Choose which architecture the weights belong to.")
        if self._found.asks_labels and not self._labels:
            return self.tr("Name the classes in their order.")
        if self._found.asks_preparation and not self._preparation:
            return self.tr("Choose how images were prepared.")
        return "" if self.out.path else self.tr("Choose where to write the converted checkpoint.")

    @property
    def wishes(self) -> ConversionWishes:
        """What was filled in; only without an obstacle."""
        assert self._found is not None
        assert self.out.path is not None
        given = self._labels
        return ConversionWishes(
            source=self._found.source,
            out=self.out.path,
            config=self._config or None,
            labels=() if given == self._found.labels else given,
            preprocessing=self._preparation or None,
        )

    @property
    def _labels(self) -> tuple[str, ...]:
        if self._found is not None and self.labels.text() == ", ".join(self._found.labels):
            return self._found.labels
        return tuple(one.strip() for one in self.labels.text().split(",") if one.strip())

    @property
    def _config(self) -> str:
        return _chosen(self.config_box, self.config_folder)

    @property
    def _preparation(self) -> str:
        return _chosen(self.preparation_box, self.preparation_file)

    @Slot()
    def _show_rows(self) -> None:
        self._show(self.config_box, shown=self._found is not None and self._found.asks_config)
        self._show(self.config_folder, shown=self.config_box.currentData() == FILE)
        self._show(self.preparation_file, shown=self.preparation_box.currentData() == FILE)
        self.changed.emit()

    def _show(self, widget: QWidget, *, shown: bool) -> None:
        widget.setVisible(shown)
        self._titles[widget].setVisible(shown)


def _chosen(box: ChoiceBox, place: PlaceField) -> str:
    """Return the choice's name, or the path that stands beside it; empty where either is open."""
    choice = str(box.currentData() or "")
    return choice if choice != FILE else str(place.path or "")
