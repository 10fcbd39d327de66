"""Where data set and checkpoint lie: typed, chosen in a dialog, or dropped."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from gui.dialogs import Dialogs
from gui.theme import GRID_PX
from gui.widgets.elements import button, icon_button, label, spaced

WEIGHTS = "model.safetensors"


class PlacesCard(QFrame):
    """Two fields with their choosers, and the button that looks at the data set.

    Parameters
    ----------
    dialogs : Dialogs
        Who asks the user.

    Attributes
    ----------
    changed : Signal()
        The text of a field changed.
    dataset_chosen : Signal(object)
        The Path of a data set that is to be looked at.
    """

    changed = Signal()
    dataset_chosen = Signal(object)

    def __init__(self, dialogs: Dialogs) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._dialogs = dialogs
        self._busy = False
        self.dataset = _field(self.tr("Data set: a folder or a manifest file"))
        self.checkpoint = _field(self.tr("Checkpoint: the model's folder"))
        self.dataset_button = _chooser(self.tr("Choose the folder of the data set"), "folder")
        self.file_button = _chooser(self.tr("Choose a manifest file as the data set"), "list")
        self.checkpoint_button = _chooser(self.tr("Choose the folder of the checkpoint"), "folder")
        self.look_button = button(self.tr("Look at the data set"), shortcut="Ctrl+O")
        self._arrange()
        self._connect()
        self._show_changed()

    def _arrange(self) -> None:
        inside = spaced(QVBoxLayout(self), margin=2 * GRID_PX)
        inside.addWidget(label(self.tr("Your own data set and checkpoint"), "section"))
        rows = (
            (self.dataset, (self.dataset_button, self.file_button)),
            (self.checkpoint, (self.checkpoint_button,)),
        )
        for field, choosers in rows:
            row = spaced(QHBoxLayout())
            row.addWidget(field, 1)
            for one in choosers:
                row.addWidget(one)
            inside.addLayout(row)
        last = spaced(QHBoxLayout())
        words = self.tr("Folders and files can be dropped here. Nothing leaves this computer.")
        last.addWidget(label(words, "small", wrap=True), 1)
        last.addWidget(self.look_button)
        inside.addLayout(last)

    def _connect(self) -> None:
        self.dataset_button.clicked.connect(self._choose_dataset)
        self.file_button.clicked.connect(self._choose_file)
        self.checkpoint_button.clicked.connect(self._choose_checkpoint)
        self.look_button.clicked.connect(self._ask_look)
        for field in (self.dataset, self.checkpoint):
            field.textChanged.connect(self._show_changed)
            field.returnPressed.connect(self._ask_look)

    @property
    def dataset_given(self) -> Path | None:
        """The data set's path as it stands in its field."""
        return _path(self.dataset)

    @property
    def checkpoint_given(self) -> Path | None:
        """The checkpoint's path as it stands in its field."""
        return _path(self.checkpoint)

    def show_places(self, dataset: Path, checkpoint: Path) -> None:
        """Put a data set and a checkpoint into their fields."""
        self.dataset.setText(str(dataset))
        self.checkpoint.setText(str(checkpoint))

    def set_busy(self, *, busy: bool) -> None:
        """Forbid looking while something is being opened."""
        self._busy = busy
        self._show_changed()

    def take(self, path: Path) -> None:
        """Put a checkpoint's folder into its field, and look at anything else as a data set."""
        if (path / WEIGHTS).is_file():
            self.checkpoint.setText(str(path))
        else:
            self._take_dataset(path)

    def _take_dataset(self, path: Path | None) -> None:
        if path is not None:
            self.dataset.setText(str(path))
            self._ask_look()

    @Slot()
    def _show_changed(self) -> None:
        self.look_button.setEnabled(self.dataset_given is not None and not self._busy)
        self.changed.emit()

    @Slot()
    def _ask_look(self) -> None:
        if self.look_button.isEnabled():
            self.dataset_chosen.emit(self.dataset_given)

    @Slot()
    def _choose_dataset(self) -> None:
        self._take_dataset(self._dialogs.folder(self.tr("Folder of the data set"), purpose="dataset"))

    @Slot()
    def _choose_file(self) -> None:
        pattern = self.tr("Manifests (*.csv *.tsv *.txt *.gz);;All files (*)")
        title = self.tr("Manifest of the data set")
        self._take_dataset(self._dialogs.file(title, purpose="manifest", pattern=pattern))

    @Slot()
    def _choose_checkpoint(self) -> None:
        folder = self._dialogs.folder(self.tr("Folder of the checkpoint"), purpose="checkpoint")
        if folder is not None:
            self.checkpoint.setText(str(folder))


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setAcceptDrops(False)
    return field


def _chooser(name: str, picture: str) -> QPushButton:
    result = icon_button(picture, name)
    result.setProperty("role", "plain")
    return result


def _path(field: QLineEdit) -> Path | None:
    text = field.text().strip()
    return Path(text).expanduser() if text else None
