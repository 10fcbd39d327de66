"""Where data set and checkpoint lie: typed, chosen in a dialog, or dropped."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout

from engine.conversion.recognition import is_like_checkpoint
from gui.dialogs import Dialogs
from gui.theme import GRID_PX
from gui.widgets.elements import button, icon_button, label, spaced


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
    checkpoint_chosen : Signal()
        What the checkpoint's field holds is to be shown.
    models_asked : Signal()
        Show the register of models.
    """

    changed = Signal()
    dataset_chosen = Signal(object)
    checkpoint_chosen = Signal()
    models_asked = Signal()

    def __init__(self, dialogs: Dialogs) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._dialogs = dialogs
        self._busy = False
        self.dataset = _field(self.tr("Data set: a folder or a manifest file"))
        self.checkpoint = _field(self.tr("Checkpoint: the model's folder or file"))
        self.dataset_button = _chooser(self.tr("Choose the folder of the data set"), "folder")
        self.file_button = _chooser(self.tr("Choose a manifest file as the data set"), "list")
        self.checkpoint_button = _chooser(self.tr("Choose the folder of the checkpoint"), "folder")
        self.weights_button = _chooser(self.tr("Choose a file of weights as the checkpoint"), "list")
        self.recent_button = _chooser(self.tr("Recent checkpoints"), "recent")
        self.recent_menu = QMenu(self)
        self.checkpoint_words = label(role="small", wrap=True)
        self.show_button = button(self.tr("Show the model"), "quiet")
        self.models_button = button(self.tr("Models"), "quiet", shortcut="Ctrl+M")
        self.look_button = button(self.tr("Look at the data set"), shortcut="Ctrl+O")
        self._arrange()
        self._connect()
        self._show_changed()
        self.show_checkpoint("", action="")
        self.offer_recent(())

    def _arrange(self) -> None:
        inside = spaced(QVBoxLayout(self), margin=2 * GRID_PX)
        head = spaced(QHBoxLayout())
        head.addWidget(label(self.tr("Your own data set and checkpoint"), "section", wrap=True), 1)
        head.addWidget(self.models_button)
        inside.addLayout(head)
        rows = (
            (self.dataset, (self.dataset_button, self.file_button)),
            (self.checkpoint, (self.recent_button, self.checkpoint_button, self.weights_button)),
        )
        for field, choosers in rows:
            row = spaced(QHBoxLayout())
            row.addWidget(field, 1)
            for one in choosers:
                row.addWidget(one)
            inside.addLayout(row)
        found = spaced(QHBoxLayout())
        found.addWidget(self.checkpoint_words, 1)
        found.addWidget(self.show_button)
        inside.addLayout(found)
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
        self.dataset.returnPressed.connect(self._ask_look)
        self.checkpoint.returnPressed.connect(self.checkpoint_chosen)
        self.weights_button.clicked.connect(self._choose_weights)
        self.recent_button.clicked.connect(self._offer)
        self.recent_menu.triggered.connect(lambda action: self.take_checkpoint(action.data()))
        self.models_button.clicked.connect(self.models_asked)

    @property
    def dataset_given(self) -> Path | None:
        """The data set's path as it stands in its field."""
        return _path(self.dataset)

    @property
    def checkpoint_given(self) -> Path | None:
        """The checkpoint's path as it stands in its field."""
        return _path(self.checkpoint)

    def show_places(self, dataset: Path, checkpoint: Path) -> None:
        """Put a data set and a checkpoint into their fields, unless they stand there in other words."""
        for field, path in ((self.dataset, dataset), (self.checkpoint, checkpoint)):
            if _path(field) != path:
                field.setText(str(path))

    def clear(self) -> None:
        """Name no data set and no checkpoint: what is open, or nothing, is not from here."""
        self.dataset.clear()
        self.checkpoint.clear()

    def set_busy(self, *, busy: bool) -> None:
        """Forbid looking while something is being opened."""
        self._busy = busy
        self._show_changed()

    def take(self, path: Path) -> None:
        """Take what is named as checkpoints are as one, and look at anything else as a data set."""
        if is_like_checkpoint(path):
            self.take_checkpoint(path)
        else:
            self._take_dataset(path)

    def take_checkpoint(self, path: Path | None) -> None:
        """Put a checkpoint into its field, and show what it is."""
        if path is not None:
            self.checkpoint.setText(str(path))
            self.checkpoint_chosen.emit()

    def show_checkpoint(self, words: str, *, action: str) -> None:
        """Say under the field what the checkpoint is; without an action there is nothing to show."""
        self.checkpoint_words.setText(words)
        self.show_button.setText(action)
        self.show_button.setAccessibleName(action or self.tr("Show the model"))
        self.checkpoint_words.setVisible(bool(words))
        self.show_button.setVisible(bool(action))

    def offer_recent(self, checkpoints: tuple[Path, ...]) -> None:
        """Offer checkpoints that were chosen before."""
        self.recent_menu.clear()
        for path in checkpoints:
            action = self.recent_menu.addAction(str(path))
            action.setData(path)
        self.recent_button.setEnabled(bool(checkpoints))

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
        self.take_checkpoint(folder)

    @Slot()
    def _choose_weights(self) -> None:
        pattern = self.tr("Weights (*.safetensors *.bin *.pt *.pth);;All files (*)")
        self.take_checkpoint(
            self._dialogs.file(self.tr("File of weights"), purpose="weights", pattern=pattern)
        )

    @Slot()
    def _offer(self) -> None:
        self.recent_menu.popup(self.recent_button.mapToGlobal(self.recent_button.rect().bottomLeft()))


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
